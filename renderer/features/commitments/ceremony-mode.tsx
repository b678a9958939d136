import { CircleCheck, CircleDashed, X } from 'lucide-react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { communeName } from '#shared/office/commune-name.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { Seal } from '#renderer/frame/seal.tsx';
import { Bar, formatNumber, formatPercent, Icon, IconButton, useLayer } from '#renderer/ui/index.ts';
import type { CampaignView } from '#shared/contract/methods/commitments.ts';
import { officialDate } from '#shared/vietnamese/official/dates.ts';
import './signing-mode.css';

/** The campaign on a projector: figures only, large and live; nothing of any person. */
export function CeremonyMode({ view, onClose }: { readonly view: CampaignView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { start } = useOffice();
  useLayer(true, onClose);
  const { signed, due } = view.coverage;
  const open = view.units.filter(({ coverage }) => coverage.signed < coverage.due);
  const { commune } = start.office;
  const place = commune === undefined ? '' : communeName(commune);
  const where = `${place.charAt(0).toLocaleUpperCase('vi')}${place.slice(1)}`;
  return createPortal(
    <div className="ceremony num" role="dialog" aria-label={t('commitments.ceremony.title', { campaign: view.name })}>
      <header>
        <Seal size={54} label={t('common.appName')} />
        <div className="grow">
          <h1>{t('commitments.ceremony.title', { campaign: view.name })}</h1>
          <div className="ceremony-when">
            {where}, {officialDate(start.today)}
          </div>
        </div>
        <IconButton icon={X} label={t('commitments.ceremony.exit')} onClick={onClose} />
      </header>
      <div className="ceremony-middle">
        <div role="status">
          <div className="ceremony-figure">{formatPercent(signed, due)}</div>
          <div className="ceremony-of">
            <b>{formatNumber(signed)}</b> / {formatNumber(due)} {t('commitments.ceremony.signed')}
          </div>
          <div className="ceremony-left">
            {signed === due
              ? t('commitments.ceremony.complete')
              : t('commitments.ceremony.left', { count: due - signed, units: open.length })}
          </div>
          <Bar parts={[{ value: signed, tone: signed === due ? 'ok' : 'ink' }]} total={due} label={view.name} />
        </div>
        <ul className="ceremony-units">
          {view.units
            .filter(({ coverage }) => coverage.due > 0)
            .map(({ id, name, coverage }) => {
              const isDone = coverage.signed === coverage.due;
              return (
                <li key={id} className={isDone ? 'ceremony-done' : ''}>
                  <Icon of={isDone ? CircleCheck : CircleDashed} size={24} />
                  <span className="ellipsis">{name}</span>
                  {isDone ? (
                    <span>{formatNumber(coverage.due)}</span>
                  ) : (
                    <b>
                      {formatNumber(coverage.signed)} / {formatNumber(coverage.due)}
                    </b>
                  )}
                </li>
              );
            })}
        </ul>
      </div>
      <footer>
        <b>{t('commitments.ceremony.motto')}</b>
        <span>{t('commitments.ceremony.privacy')}</span>
      </footer>
    </div>,
    document.body,
  );
}

import { CircleCheck, CircleDashed, PenLine, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { communeName } from '#shared/office/commune-name.ts';
import { useOffice } from '#renderer/frame/office.ts';
import { Seal } from '#renderer/frame/seal.tsx';
import { Bar, classNames, formatNumber, formatPercent, Icon, IconButton, useLayer } from '#renderer/ui/index.ts';
import type { CampaignView } from '#shared/contract/methods/commitments.ts';
import { officialDate } from '#shared/vietnamese/official/dates.ts';
import { useTurningPages } from './use-turning-pages.ts';
import './ceremony-mode.css';

/** The campaign on a projector: figures only, large and live; nothing of any person. */
export function CeremonyMode({ view, onClose }: { readonly view: CampaignView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { start } = useOffice();
  useLayer(true, onClose);
  const { signed, due } = view.coverage;
  const open = view.units.filter(({ coverage }) => coverage.signed < coverage.due);
  const { commune } = start.office;
  const units = view.units.filter(({ coverage }) => coverage.due > 0);
  const { room, shown, page, pages } = useTurningPages(units);
  const now = useLastSigning(view);
  const place = commune === undefined ? '' : communeName(commune);
  const where = `${place.charAt(0).toLocaleUpperCase('vi')}${place.slice(1)}`;
  return createPortal(
    <div className="ceremony num" role="dialog" aria-label={t('commitments.ceremony.title', { campaign: view.name })}>
      <div className="ceremony-sheet">
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
          <div className="ceremony-list">
            <div className="ceremony-room" ref={room}>
              <ul className="ceremony-units">
                {shown.map((unit) => (
                  <UnitLine key={unit.id} unit={unit} isNow={unit.id === now} />
                ))}
              </ul>
            </div>
            {pages > 1 && (
              <div className="ceremony-page">
                {t('commitments.ceremony.page', { page, pages, units: units.length })}
              </div>
            )}
          </div>
        </div>
        <footer>
          <b>{t('commitments.ceremony.motto')}</b>
          <span>{t('commitments.ceremony.privacy')}</span>
        </footer>
      </div>
    </div>,
    document.body,
  );
}

type Unit = CampaignView['units'][number];

function UnitLine({ unit: { name, coverage }, isNow }: { readonly unit: Unit; readonly isNow: boolean }) {
  const { t } = useTranslation();
  const isDone = coverage.signed === coverage.due;
  return (
    <li className={classNames(isDone && 'ceremony-done', isNow && 'ceremony-now')}>
      <Icon of={isDone ? CircleCheck : isNow ? PenLine : CircleDashed} size={24} />
      <span className="ceremony-unit">{name === '' ? t('commitments.ceremony.noUnit') : name}</span>
      {isDone ? (
        <span>{formatNumber(coverage.due)}</span>
      ) : (
        <b>
          {formatNumber(coverage.signed)} / {formatNumber(coverage.due)}
        </b>
      )}
    </li>
  );
}

/** The unit in which the newest signature was given since the screen went up. */
function useLastSigning({ units }: CampaignView): Unit['id'] | undefined {
  const [now, setNow] = useState<Unit['id']>();
  const before = useRef(new Map<string, number>());
  useEffect(() => {
    const signing = units.find(({ id, coverage }) => coverage.signed > (before.current.get(id) ?? coverage.signed));
    before.current = new Map(units.map(({ id, coverage }) => [id, coverage.signed]));
    if (signing !== undefined) setNow(signing.id);
  }, [units]);
  return now;
}

import { useTranslation } from 'react-i18next';
import { Bar, formatDate, formatNumber, formatPercent, Sheet } from '#renderer/ui/index.ts';
import type { CampaignView } from '#shared/contract/methods/commitments.ts';
import type { UnitId } from '#shared/contract/ids.ts';
import './commitments.css';

/** How far the campaign is, and how far each unit is; a click shows only that unit. */
export function UnitList({
  view,
  unit,
  onUnit,
}: {
  readonly view: CampaignView;
  readonly unit: UnitId | undefined;
  readonly onUnit: (unit: UnitId | undefined) => void;
}) {
  const { t } = useTranslation();
  const { due, signed } = view.coverage;
  return (
    <div className="unit-list">
      <Sheet fill bare label={view.name}>
        <button
          type="button"
          className="unit-list-total"
          aria-pressed={unit === undefined}
          onClick={() => onUnit(undefined)}
        >
          <span>
            <b className="num">{formatPercent(signed, due)}</b>
            <span>
              {t('commitments.signedOf', { signed: formatNumber(signed), due: formatNumber(due) })}
              {view.due !== undefined && ` · ${t('commitments.dueOn', { date: formatDate(view.due) })}`}
            </span>
          </span>
          <Bar parts={[{ value: signed, tone: signed === due ? 'ok' : 'ink' }]} total={due} label={view.name} />
        </button>
        <ul>
          {view.units.map((row) => {
            const left = row.coverage.due - row.coverage.signed;
            return (
              <li key={row.id}>
                <button type="button" aria-pressed={row.id === unit} onClick={() => onUnit(row.id)}>
                  <span className="ellipsis">{row.name}</span>
                  <Bar
                    parts={[{ value: row.coverage.signed, tone: left === 0 ? 'ok' : 'ink' }]}
                    total={row.coverage.due}
                    label={row.name}
                  />
                  {left === 0 ? (
                    <span className="ink-3">{t('commitments.unitDone', { count: row.coverage.due })}</span>
                  ) : (
                    <b className="waiting">{t('commitments.unitLeft', { count: left })}</b>
                  )}
                </button>
              </li>
            );
          })}
        </ul>
      </Sheet>
    </div>
  );
}

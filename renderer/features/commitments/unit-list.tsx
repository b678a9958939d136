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
        <TimelineStrip view={view} />
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
                    <b className="unit-waiting">{t('commitments.unitLeft', { count: left })}</b>
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

/** The way to the due date: signatures day by day, the days left, and what is needed each day. */
function TimelineStrip({ view }: { readonly view: CampaignView }) {
  const { t } = useTranslation();
  const { days, daysLeft, neededPerDay } = view.timeline;
  const { due, signed } = view.coverage;
  if (signed >= due) return null;
  const words = [
    daysLeft === undefined
      ? undefined
      : daysLeft < 0
        ? t('commitments.timeline.overdue', { count: -daysLeft })
        : t('commitments.timeline.daysLeft', { count: daysLeft }),
    neededPerDay === undefined || neededPerDay === 0 || (daysLeft ?? 0) < 1
      ? undefined
      : t('commitments.timeline.needed', { count: neededPerDay }),
  ].filter((part) => part !== undefined);
  const ahead = Math.max(0, daysLeft ?? 0);
  const step = 100 / Math.max(1, days.length - 1 + ahead);
  const points = days.map(
    (day, index) => `${(index * step).toFixed(2)},${(22 - (20 * day.signed) / Math.max(1, due)).toFixed(2)}`,
  );
  return (
    <div className="unit-timeline num">
      <svg
        viewBox="0 0 100 24"
        preserveAspectRatio="none"
        role="img"
        aria-label={t('commitments.timeline.chart', { count: signed })}
      >
        <line x1="0" y1="2" x2="100" y2="2" />
        <polyline points={points.length === 1 ? `0,22 ${points.join(' ')}` : points.join(' ')} />
      </svg>
      {words.length > 0 && <span className="small ink-3">{words.join(' · ')}</span>}
    </div>
  );
}

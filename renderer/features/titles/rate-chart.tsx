import { useTranslation } from 'react-i18next';
import type { Board } from '#shared/titles/views.ts';
import { Button } from '#renderer/ui/index.ts';
import { layOutRates } from './rate-dots.ts';
import { shortUnitName } from './unit-name.ts';

const width = 276;
const height = 170;
const base = 140;
const dot = 7;

const decimal = (rate: number) => rate.toFixed(1).replace('.', ',');

/** Villages named in the sentence below the chart; the rest are counted. */
const mostNamed = 3;

/** One dot per village by its share of households that pass, with last year's line, ending in a sentence. */
export function RateChart({ board, onPrint }: { readonly board: Board; readonly onPrint: () => void }) {
  const { t } = useTranslation();
  const rates = board.rows.flatMap((row) =>
    row.rate === undefined ? [] : [{ name: shortUnitName(row.name), rate: row.rate }],
  );
  const { dots, ticks, apart, at } = layOutRates(rates, board.lastYearRate === undefined ? [] : [board.lastYearRate]);
  const low = dots[0]?.rate;
  const high = dots.at(-1)?.rate;
  const named = apart
    .slice(0, mostNamed)
    .map((item) => t('titles.chart.withRate', { name: item.name, rate: decimal(item.rate) }));
  const names = named.join(', ');
  const x = (share: number) => 8 + share * (width - 16);
  return (
    <section className="sheet rate-chart" aria-label={t('titles.chart.title')}>
      <div className="rate-head">
        <h3>{t('titles.chart.title')}</h3>
        {dots.length > 0 && (
          <Button kind="quiet" size="small" onClick={onPrint}>
            {t('titles.chart.print')}
          </Button>
        )}
      </div>
      {low === undefined || high === undefined ? (
        <p className="ink-3">{t('titles.chart.none')}</p>
      ) : (
        <>
          <svg
            viewBox={`0 0 ${String(width)} ${String(height)}`}
            role="img"
            aria-label={t('titles.chart.summary', { count: dots.length, low: decimal(low), high: decimal(high) })}
          >
            {ticks.map((tick) => (
              <g key={tick.rate}>
                <line className="rate-tick" x1={x(tick.x)} x2={x(tick.x)} y1={22} y2={base} />
                <text x={x(tick.x)} y={base + 17} textAnchor="middle">
                  {tick.rate} %
                </text>
              </g>
            ))}
            <line className="rate-base" x1={0} x2={width} y1={base} y2={base} />
            {board.lastYearRate !== undefined && (
              <g>
                <line
                  className="rate-last"
                  x1={x(at(board.lastYearRate))}
                  x2={x(at(board.lastYearRate))}
                  y1={18}
                  y2={base}
                />
                <text x={x(at(board.lastYearRate))} y={11} textAnchor={at(board.lastYearRate) > 0.5 ? 'end' : 'start'}>
                  {t('titles.chart.lastYear', { year: board.year - 1, rate: decimal(board.lastYearRate) })}
                </text>
              </g>
            )}
            {dots.map((item) => (
              <circle
                key={`${item.name} ${String(item.level)}`}
                className="rate-dot"
                cx={x(item.x)}
                cy={base - 6 - item.level * (dot + 1.5)}
                r={dot / 2}
              >
                <title>{t('titles.chart.withRate', { name: item.name, rate: decimal(item.rate) })}</title>
              </circle>
            ))}
          </svg>
          <p>
            {dots.length === 1
              ? t('titles.chart.one')
              : apart.length === 0
                ? t('titles.chart.even')
                : t('titles.chart.names', {
                    names:
                      apart.length > mostNamed
                        ? t('titles.chart.andOthers', { names, count: apart.length - mostNamed })
                        : names,
                  })}
          </p>
        </>
      )}
    </section>
  );
}

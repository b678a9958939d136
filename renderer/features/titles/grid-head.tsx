import { useTranslation } from 'react-i18next';
import { showPoints } from '#shared/titles/scoring.ts';
import type { Grid } from '#shared/titles/views.ts';
import { classNames } from '#renderer/ui/index.ts';

/** The two head rows of the grid: standards with their points, then criteria with their maxima. */
export function GridHead({
  grid,
  tracks,
  leastWidth,
  active,
}: {
  readonly grid: Grid;
  readonly tracks: string;
  readonly leastWidth: number;
  /** The active column. */
  readonly active: number;
}) {
  const { t } = useTranslation();
  const groups = grid.standards
    .map((standard, index) => ({ standard, span: grid.columns.filter((column) => column.standard === index).length }))
    .filter(({ span }) => span > 0);
  return (
    <div className="score-head" style={{ minWidth: leastWidth }}>
      <div className="score-row score-groups" role="row" aria-rowindex={1} style={{ gridTemplateColumns: tracks }}>
        <div className="score-number" role="columnheader" />
        <div className="score-name" role="columnheader">
          {t('titles.grid.head')}
        </div>
        {groups.map(({ standard, span }) => (
          <div
            key={standard.label}
            role="columnheader"
            className="score-group score-first ellipsis"
            style={{ gridColumn: `span ${String(span)}` }}
            title={standard.title}
          >
            {standard.label}. {standard.short} <span>{showPoints(standard.max)}</span>
          </div>
        ))}
        <div className="score-needed score-first" role="columnheader">
          <span>{t('titles.grid.needed')}</span> {showPoints(grid.set.passMark)}
        </div>
      </div>
      <div className="score-row score-criteria" role="row" aria-rowindex={2} style={{ gridTemplateColumns: tracks }}>
        <div className="score-number" role="columnheader" />
        <div className="score-name" role="columnheader">
          {t('titles.grid.order')}
        </div>
        {grid.columns.map((column, index) => (
          <div
            key={column.id}
            role="columnheader"
            title={column.title}
            className={classNames(
              index === active && 'score-head-active',
              (index === 0 || grid.columns[index - 1]?.standard !== column.standard) && 'score-first',
            )}
          >
            <span>
              {column.label}
              {column.codeOfConduct && <i className="score-code" />}
            </span>
            <small>{showPoints(column.max)}</small>
          </div>
        ))}
        <div className="score-first score-total" role="columnheader">
          <span>{t('titles.grid.total')}</span>
          <small>{showPoints(grid.set.total)}</small>
        </div>
        <div className="score-result" role="columnheader">
          {t('titles.grid.result')}
        </div>
      </div>
    </div>
  );
}

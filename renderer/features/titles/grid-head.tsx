import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { showPoints } from '#shared/titles/scoring.ts';
import type { Grid } from '#shared/titles/views.ts';
import { classNames } from '#renderer/ui/index.ts';

/** The two head rows of the grid: standards with their points, then criteria with their maxima; of what is in sight. */
export const GridHead = memo(function GridHead({
  title,
  standards,
  columns,
  passMark,
  full,
  tracks,
  first,
  count,
  active,
}: {
  readonly title: Grid['title'];
  readonly standards: Grid['standards'];
  readonly columns: Grid['columns'];
  readonly passMark: number;
  /** The points of the whole set. */
  readonly full: number;
  readonly tracks: string;
  /** The first criterion drawn, and how many are. */
  readonly first: number;
  readonly count: number;
  /** The active column. */
  readonly active: number;
}) {
  const { t } = useTranslation();
  const shown = columns.slice(first, first + count);
  const groups = standards
    .map((standard, index) => ({ standard, span: shown.filter((column) => column.standard === index).length }))
    .filter(({ span }) => span > 0);
  return (
    <div className="score-head">
      <div className="score-row score-groups" role="row" aria-rowindex={1} style={{ gridTemplateColumns: tracks }}>
        <div className="score-number" role="columnheader" />
        <div className="score-name" role="columnheader">
          {t(`titles.names.${title}`)}
        </div>
        {groups.map(({ standard, span }) => (
          <div
            key={standard.label}
            role="columnheader"
            className="score-group score-first ellipsis"
            style={{ gridColumn: `span ${String(span)}` }}
            title={standard.title}
          >
            {span < 3 ? (
              standard.label
            ) : (
              <>
                {standard.label}. {standard.short} <span>{showPoints(standard.max)}</span>
              </>
            )}
          </div>
        ))}
        <div className="score-needed score-first" role="columnheader">
          <span>{t('titles.grid.needed')}</span> {showPoints(passMark)}
        </div>
      </div>
      <div className="score-row score-criteria" role="row" aria-rowindex={2} style={{ gridTemplateColumns: tracks }}>
        <div className="score-number" role="columnheader" />
        <div className="score-name" role="columnheader">
          {t('titles.grid.order')}
        </div>
        {shown.map((column, offset) => (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={first + offset + 3}
            title={column.title}
            className={classNames(
              first + offset === active && 'score-head-active',
              (offset === 0 || shown[offset - 1]?.standard !== column.standard) && 'score-first',
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
          <small>{showPoints(full)}</small>
        </div>
        <div className="score-result" role="columnheader">
          {t('titles.grid.result')}
        </div>
      </div>
    </div>
  );
});

import { Ban, Check, CircleDashed, Clock, X } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { noScore, type Outcome, type ScoreKind } from '#shared/titles/book.ts';
import { showPoints } from '#shared/titles/scoring.ts';
import type { Grid } from '#shared/titles/views.ts';
import { classNames, Icon, type LucideIcon } from '#renderer/ui/index.ts';
import { differs, shownScore, type GridScores } from './grid-model.ts';

/** The icon of each outcome; word and colour stand beside it. */
export const outcomeIcons: { readonly [O in Outcome]: LucideIcon } = {
  passed: Check,
  failed: X,
  excluded: Ban,
  incomplete: CircleDashed,
  'not-registered': CircleDashed,
  tied: Clock,
};

const outcomeClass: { readonly [O in Outcome]: string } = {
  passed: 'score-passed',
  failed: 'score-refused',
  excluded: 'score-refused',
  incomplete: 'score-waiting',
  'not-registered': 'score-waiting',
  tied: 'score-tied',
};

/** One household of the grid. It is drawn again only when something of its own row changed. */
export const GridRow = memo(function GridRow({
  id,
  row,
  top,
  tracks,
  grid,
  scores,
  kind,
  total,
  outcome,
  left,
  right,
  active,
  isCurrent,
  typed,
}: {
  /** Id of the active cell's element, for readers. */
  readonly id: string;
  readonly row: number;
  readonly top: number;
  readonly tracks: string;
  readonly grid: Grid;
  readonly scores: GridScores;
  readonly kind: ScoreKind;
  readonly total: number;
  readonly outcome: Outcome;
  /** Chosen columns of this row; −1 when none. */
  readonly left: number;
  readonly right: number;
  /** Column of the active cell; −1 when it is in another row. */
  readonly active: number;
  readonly isCurrent: boolean;
  /** What is being typed into the active cell. */
  readonly typed: string | undefined;
}) {
  const { t } = useTranslation();
  const name = grid.names[row] ?? '';
  return (
    <div
      className={classNames('score-row', isCurrent && 'score-row-current', outcome === 'incomplete' && 'score-row-new')}
      role="row"
      aria-rowindex={row + 3}
      data-row={row}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${String(top)}px)` }}
    >
      <div className="score-number" role="rowheader">
        {row + 1}
      </div>
      <div
        className="score-name ellipsis"
        role="gridcell"
        title={[name, grid.addresses[row] ?? ''].filter((part) => part !== '').join(', ')}
      >
        {name}
      </div>
      {grid.columns.map((column, index) => {
        const points = shownScore(scores, kind, index, row);
        const isActive = index === active;
        const first = index === 0 || grid.columns[index - 1]?.standard !== column.standard;
        return (
          <div
            key={column.id}
            id={isActive ? id : undefined}
            role="gridcell"
            data-column={index}
            aria-selected={isActive || (index >= left && index <= right)}
            aria-label={
              isActive
                ? `${t('titles.grid.cell', { name, criterion: column.id })}: ${points === noScore ? t('titles.grid.empty') : showPoints(points)}`
                : undefined
            }
            className={classNames(
              'score-cell',
              first && 'score-first',
              points === noScore && 'score-empty',
              points !== noScore && points < column.max && 'score-less',
              differs(scores, kind, index, row) && 'score-differs',
              index >= left && index <= right && left !== right && 'score-chosen',
              isActive && 'score-active',
            )}
          >
            {isActive && typed !== undefined ? <span className="score-typed">{typed}</span> : showPoints(points)}
            {isActive && typed === undefined && <span className="score-handle" data-handle="true" />}
          </div>
        );
      })}
      <div
        className={classNames(
          'score-total',
          'score-first',
          outcome !== 'incomplete' && total !== noScore && total < grid.set.passMark && 'score-low',
        )}
        role="gridcell"
      >
        {showPoints(total)}
      </div>
      <div className={classNames('score-result', outcomeClass[outcome])} role="gridcell">
        <Icon of={outcomeIcons[outcome]} size={13} />
        {t(`titles.outcome.${outcome}`)}
      </div>
    </div>
  );
});

import { Ban, Check, CircleDashed, Clock, X } from 'lucide-react';
import { memo } from 'react';
import { noScore, type Outcome } from '#shared/titles/book.ts';
import type { ScoredCriterion } from '#shared/titles/criteria-set.ts';
import { showPoints } from '#shared/titles/scoring.ts';
import { classNames, Icon, type LucideIcon } from '#renderer/ui/index.ts';
import { rowHeight } from './grid-window.ts';

/** The icon of each outcome; word and colour stand beside it. */
export const outcomeIcons: { readonly [O in Outcome]: LucideIcon } = {
  passed: Check,
  failed: X,
  excluded: Ban,
  incomplete: CircleDashed,
  'not-registered': CircleDashed,
  tied: Clock,
};

/** The words of all outcomes, to be said once for many rows. */
export const outcomeLabelsOf = (label: (outcome: Outcome) => string): { readonly [O in Outcome]: string } => ({
  passed: label('passed'),
  failed: label('failed'),
  excluded: label('excluded'),
  incomplete: label('incomplete'),
  'not-registered': label('not-registered'),
  tied: label('tied'),
});

const outcomeClass: { readonly [O in Outcome]: string } = {
  passed: 'score-passed',
  failed: 'score-refused',
  excluded: 'score-refused',
  incomplete: 'score-waiting',
  'not-registered': 'score-waiting',
  tied: 'score-tied',
};

/** One household of the grid as it is drawn; places of columns are those of the set. */
export type GridRowProps = {
  /** Id of the active cell's element, for readers. */
  readonly id: string;
  readonly row: number;
  readonly tracks: string;
  readonly name: string;
  /** Name and address in full. */
  readonly hint: string;
  readonly columns: readonly ScoredCriterion[];
  /** The first column drawn; as many follow as there are points. */
  readonly first: number;
  readonly points: readonly number[];
  /** Where two kinds of scores differ. */
  readonly corners: readonly boolean[];
  readonly total: number;
  /** The total is below the pass mark. */
  readonly isLow: boolean;
  readonly outcome: Outcome;
  readonly outcomeLabel: string;
  /** Chosen columns of this row; −1 when none. */
  readonly left: number;
  readonly right: number;
  /** Column of the active cell; −1 when it is in another row. */
  readonly active: number;
  /** What the active cell is called for readers. */
  readonly activeLabel: string | undefined;
  /** What is being typed into the active cell. */
  readonly typed: string | undefined;
};

function sameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((value, index) => Object.is(value, after[index]));
}

/** Whether two rows look alike: points are compared one by one, so that a score typed elsewhere leaves a row alone. */
export function isSameRow(before: GridRowProps, after: GridRowProps): boolean {
  const { points, corners, ...rest } = before;
  const { points: nextPoints, corners: nextCorners, ...nextRest } = after;
  return (
    sameList(Object.values(rest), Object.values(nextRest)) &&
    sameList(points, nextPoints) &&
    sameList(corners, nextCorners)
  );
}

/** One household of the grid. It is drawn again only when something of its own row changed. */
export const GridRow = memo(function GridRow({
  id,
  row,
  tracks,
  name,
  hint,
  columns,
  first,
  points,
  corners,
  total,
  isLow,
  outcome,
  outcomeLabel,
  left,
  right,
  active,
  activeLabel,
  typed,
}: GridRowProps) {
  return (
    <div
      className={classNames(
        'score-row',
        active !== -1 && 'score-row-current',
        outcome === 'incomplete' && 'score-row-new',
      )}
      role="row"
      aria-rowindex={row + 3}
      data-row={row}
      style={{ gridTemplateColumns: tracks, top: row * rowHeight }}
    >
      <div className="score-number" role="rowheader">
        {row + 1}
      </div>
      <div className="score-name ellipsis" role="gridcell" title={hint}>
        {name}
      </div>
      {points.map((value, offset) => {
        const index = first + offset;
        const column = columns[index];
        const isActive = index === active;
        const isChosen = index >= left && index <= right;
        return (
          <div
            // The place, not the criterion: scrolled sideways, a cell shows its neighbour's points.
            key={offset}
            id={isActive ? id : undefined}
            role="gridcell"
            aria-colindex={index + 3}
            data-column={index}
            aria-selected={isActive || isChosen}
            aria-label={isActive ? activeLabel : undefined}
            className={classNames(
              'score-cell',
              (offset === 0 || columns[index - 1]?.standard !== column?.standard) && 'score-first',
              value === noScore && 'score-empty',
              value !== noScore && value < (column?.max ?? 0) && 'score-less',
              corners[offset] === true && 'score-differs',
              isChosen && left !== right && 'score-chosen',
              isActive && 'score-active',
            )}
          >
            {isActive && typed !== undefined ? <span className="score-typed">{typed}</span> : showPoints(value)}
            {isActive && typed === undefined && <span className="score-handle" data-handle="true" />}
          </div>
        );
      })}
      <div className={classNames('score-total', 'score-first', isLow && 'score-low')} role="gridcell">
        {showPoints(total)}
      </div>
      <div className={classNames('score-result', outcomeClass[outcome])} role="gridcell">
        <Icon of={outcomeIcons[outcome]} size={13} />
        {outcomeLabel}
      </div>
    </div>
  );
}, isSameRow);

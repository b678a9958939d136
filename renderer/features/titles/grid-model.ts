import { noScore, type ScoreKind } from '#shared/titles/book.ts';
import { countOutcomes, decideUnit, type Rules, type UnitDecision } from '#shared/titles/decide.ts';
import type { ExplainedRows } from '#shared/titles/explain.ts';
import { scoreAt } from '#shared/titles/scoring.ts';
import type { Grid } from '#shared/titles/views.ts';

/** A score to be written: column and row of the grid. */
export type Cell = { readonly column: number; readonly row: number; readonly points: number };

/** Scores of all kinds, in columns. */
export type GridScores = Grid['scores'];

/** What a grid's decisions are measured against. */
export function gridRules(grid: Grid): Rules {
  return {
    columns: grid.columns,
    passMark: grid.set.passMark,
    minimums: grid.standards.map((standard) => standard.minimum),
    registrationNeeded: grid.registrationNeeded,
    familiesRate: grid.familiesRate,
  };
}

/** The grid's rows with the scores typed so far, so that the very same rules decide on the screen and on the disk. */
export function gridRows(grid: Grid, scores: GridScores): ExplainedRows {
  const { subjects, unregistered, exclusions, overrides, reasons } = grid;
  return { subjects, unregistered, exclusions, overrides, reasons, scores };
}

/** Scores with some cells written over; columns that stay are the same arrays. */
export function withCells(scores: GridScores, kind: ScoreKind, cells: readonly Cell[], rows: number): GridScores {
  const columns = [...scores[kind]];
  const touched = new Map<number, number[]>();
  for (const { column, row, points } of cells) {
    let writable = touched.get(column);
    if (writable === undefined) {
      const had = columns[column] ?? [];
      writable = Array.from({ length: rows }, (_, index) => had[index] ?? noScore);
      touched.set(column, writable);
      columns[column] = writable;
    }
    writable[row] = points;
  }
  return { ...scores, [kind]: columns };
}

/** What a cell shows for a kind of score. Verification starts from what the meeting gave. */
export function shownScore(scores: GridScores, kind: ScoreKind, column: number, row: number): number {
  const own = scoreAt(scores, kind, column, row);
  return kind === 'verified' && own === noScore ? scoreAt(scores, 'meeting', column, row) : own;
}

/** Whether a cell carries the corner: the family and the meeting differ, or the verification and the meeting. */
export function differs(scores: GridScores, kind: ScoreKind, column: number, row: number): boolean {
  const meeting = scoreAt(scores, 'meeting', column, row);
  const other = scoreAt(scores, kind === 'verified' ? 'verified' : 'self', column, row);
  return meeting !== noScore && other !== noScore && meeting !== other;
}

/**
 * Results of the rows as typed so far. A row whose points are those of the snapshot keeps the snapshot's outcome, which
 * also knows of the quota.
 */
export function gridDecision(grid: Grid, scores: GridScores): UnitDecision {
  if (grid.fixed || scores === grid.scores)
    return { totals: grid.totals, outcomes: grid.outcomes, counts: grid.counts };
  const local = decideUnit(gridRules(grid), gridRows(grid, scores));
  const outcomes = local.outcomes.map((outcome, row) =>
    isSameRow(grid.scores, scores, row) ? (grid.outcomes[row] ?? outcome) : outcome,
  );
  return { totals: local.totals, outcomes, counts: countOutcomes(outcomes) };
}

function isSameRow(before: GridScores, after: GridScores, row: number): boolean {
  return after.meeting.every((_, column) =>
    (['meeting', 'verified'] as const).every(
      (kind) => scoreAt(before, kind, column, row) === scoreAt(after, kind, column, row),
    ),
  );
}

import { noScore, type ScoreKind } from '#shared/titles/book.ts';
import { countOutcomes, factsOf, verdict, weigh, type Rules, type UnitDecision } from '#shared/titles/decide.ts';
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
 * Results of the rows as typed so far. Only rows whose points differ from the snapshot's are decided anew: the others keep
 * its outcome, which also knows of the quota.
 */
export function gridDecision(grid: Grid, scores: GridScores): UnitDecision {
  const standing = { totals: grid.totals, outcomes: grid.outcomes, counts: grid.counts };
  const rows = grid.fixed ? [] : typedRows(grid.scores, scores);
  if (rows.length === 0) return standing;
  const rules = gridRules(grid);
  const factsFor = factsOf(gridRows(grid, scores));
  const totals = [...grid.totals];
  const outcomes = [...grid.outcomes];
  for (const row of rows) {
    const weight = weigh(rules, scores, row);
    totals[row] = weight.total;
    outcomes[row] = verdict(rules, weight, factsFor(grid.subjects[row] ?? ''));
  }
  return { totals, outcomes, counts: countOutcomes(outcomes) };
}

/** The rows in which points that decide are not as before; columns that are the same array are not looked through. */
function typedRows(before: GridScores, after: GridScores): readonly number[] {
  const rows = new Set<number>();
  for (const kind of ['meeting', 'verified'] as const) {
    after[kind].forEach((column, index) => {
      const had = before[kind][index] ?? [];
      if (column === had) return;
      const length = Math.max(column.length, had.length);
      for (let row = 0; row < length; row += 1) {
        if ((column[row] ?? noScore) !== (had[row] ?? noScore)) rows.add(row);
      }
    });
  }
  return [...rows];
}

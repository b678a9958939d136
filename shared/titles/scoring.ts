import { noScore, type ScoreKind } from './book.ts';
import type { ScoredCriterion } from './criteria-set.ts';

/** Points of all kinds, one column per scored criterion; a column may be empty. */
export type Scores = { readonly [K in ScoreKind]: readonly (readonly number[])[] };

/** Rounds away what adding halves and tenths leaves behind; points have at most two decimals. */
export function roundPoints(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The points of one kind in one cell; {@link noScore} where none were given. */
export function scoreAt(scores: Scores, kind: ScoreKind, column: number, row: number): number {
  return scores[kind][column]?.[row] ?? noScore;
}

/** Which of two points counts: those verified, else those of the meeting. What a family gave itself never decides. */
function counted(verified: number, meeting: number): number {
  return verified === noScore ? meeting : verified;
}

/** The points that count in one cell. */
export function countedScore(scores: Scores, column: number, row: number): number {
  return counted(scoreAt(scores, 'verified', column, row), scoreAt(scores, 'meeting', column, row));
}

/** The points that count in a whole column; shorter than the rows where the last have none. */
export function countedColumn(scores: Scores, column: number): readonly number[] {
  const meeting = scores.meeting[column] ?? [];
  const verified = scores.verified[column] ?? [];
  if (verified.length === 0) return meeting;
  const longer = verified.length >= meeting.length ? verified : meeting;
  return longer.map((_, row) => counted(verified[row] ?? noScore, meeting[row] ?? noScore));
}

/** Why points may not stand in a column; `none` when they may. {@link noScore} clears a cell and always may. */
export function pointsFault(
  criterion: Pick<ScoredCriterion, 'max'>,
  points: number,
): 'none' | 'negative' | 'over' | 'step' {
  if (points === noScore) return 'none';
  if (!Number.isFinite(points) || points < 0) return 'negative';
  if (points > criterion.max) return 'over';
  return Math.abs(points - roundPoints(points)) > 1e-9 ? 'step' : 'none';
}

/**
 * Reads points as a clerk types or pastes them: `4`, `4,5`, `4.5`; an empty text clears the cell.
 * @returns undefined when the text is no number
 */
export function parsePoints(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return noScore;
  return /^\d{1,4}([.,]\d{1,2})?$/.test(trimmed) ? Number(trimmed.replace(',', '.')) : undefined;
}

/** Points as papers and screens write them in Vietnamese: `4,5`; empty where none were given. */
export function showPoints(points: number): string {
  return points === noScore ? '' : String(points).replace('.', ',');
}

/** One row of a kind: how many cells are filled, and their sum ({@link noScore} when none is). */
export function rowSum(scores: Scores, kind: ScoreKind, row: number): { readonly given: number; readonly sum: number } {
  let given = 0;
  let sum = 0;
  for (const column of scores[kind]) {
    const value = column[row] ?? noScore;
    if (value === noScore) continue;
    given += 1;
    sum += value;
  }
  return { given, sum: given === 0 ? noScore : roundPoints(sum) };
}

/** True when the unit's meeting (or verification) gave every row the same full marks: shown, never forbidden. */
export function isUniform(totals: readonly number[]): boolean {
  return totals.length >= 2 && totals.every((total) => total !== noScore && total === totals[0]);
}

import { noScore, type Outcome, type TitleYear, type YearUnit } from './book.ts';
import { dueOf, isPast, nextActionOf, standingStep } from './cycle.ts';
import type { UnitDecision } from './decide.ts';
import { rowDifference, type RegisterUnit } from './rows.ts';
import { isUniform, roundPoints, rowSum } from './scoring.ts';
import type { PastYear } from './streak.ts';
import type { BoardRow, ExceptionCounts, ExceptionView } from './views.ts';

/** Share in per cent with one decimal; undefined of nothing. */
export function percentOf(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : Math.round((part * 1000) / whole) / 10;
}

/** A unit with its decision, as the results stand: fixed where decided, else as the points give them today. */
export type StandingUnit = { readonly id: string; readonly unit: YearUnit; readonly decision: UnitDecision };

/** One line of the board. `register` is undefined for a unit that the register no longer has. */
export function boardRow(
  { id, unit, decision }: StandingUnit,
  year: Pick<TitleYear, 'terms'>,
  today: string,
  register: RegisterUnit | undefined,
): BoardRow {
  const { counts, totals } = decision;
  const step = standingStep(unit, counts, today);
  const scored = counts.rows - counts.incomplete;
  return {
    unit: id,
    name: unit.name,
    area: register?.area ?? 'rural',
    counts,
    scored,
    rate: percentOf(counts.passed, scored),
    step,
    next: nextActionOf(step, unit, decision, year.terms),
    due: dueOf(step, unit, year.terms),
    uniform: isUniform(totals),
    // A year of which only the results were brought in never had its papers here.
    papersMissing:
      (unit.results === undefined || unit.decision !== undefined) &&
      ((isPast({ step }, 'meeting') && unit.meeting === undefined) ||
        (isPast({ step }, 'posting') && unit.posting === undefined)),
    registerDiffers: register === undefined || unit.results !== undefined ? 0 : differing(unit, register),
  };
}

function differing(unit: YearUnit, register: RegisterUnit): number {
  const { added, gone } = rowDifference(unit, register.subjects);
  return added.length + gone.length;
}

const granted = (outcome: Outcome) => outcome === 'passed';
const settled = (outcome: Outcome) => outcome !== 'incomplete' && outcome !== 'tied';

/** The difference between what a row gave itself and what the meeting gave it; undefined while one of them is missing. */
export function selfDifference(unit: YearUnit, row: number): number | undefined {
  if (unit.scores.self.every((column) => column.length === 0)) return undefined;
  const self = rowSum(unit.scores, 'self', row).sum;
  const meeting = rowSum(unit.scores, 'meeting', row).sum;
  return self === noScore || meeting === noScore ? undefined : roundPoints(self - meeting);
}

/** Whether a row belongs to a view of exceptions; who is outstanding is told by the years before, not here. */
export function isException(
  view: ExceptionView,
  { unit, decision }: StandingUnit,
  row: number,
  lastYear: PastYear | undefined,
  differenceShown: number,
): boolean {
  const outcome = decision.outcomes[row] ?? 'incomplete';
  const subject = unit.subjects[row] ?? '';
  switch (view) {
    case 'failed':
      return outcome === 'failed' || outcome === 'tied';
    case 'excluded':
      return outcome === 'excluded';
    case 'unregistered':
      return unit.unregistered.includes(subject);
    case 'changed': {
      const before = lastYear?.results.get(subject)?.outcome;
      return before !== undefined && settled(outcome) && settled(before) && granted(before) !== granted(outcome);
    }
    case 'differing':
      return Math.abs(selfDifference(unit, row) ?? 0) > differenceShown;
    case 'outstanding':
      return false;
    case 'uniform':
      break;
  }
  return isUniform(decision.totals);
}

/** How many rows of one unit stand in the views that look at every row. */
export type UnitExceptions = { readonly changed: number; readonly differing: number };

/** Counts the rows of one unit that changed since last year, or differ between the family's own and the meeting's points. */
export function unitExceptions(
  standing: StandingUnit,
  lastYear: PastYear | undefined,
  differenceShown: number,
): UnitExceptions {
  const count = (view: ExceptionView) =>
    standing.unit.subjects.filter((_, row) => isException(view, standing, row, lastYear, differenceShown)).length;
  return { changed: lastYear === undefined ? 0 : count('changed'), differing: count('differing') };
}

/**
 * How many rows each view of exceptions holds, over all units.
 * @param countOne a caller may hand in one that remembers
 */
export function countExceptions(
  units: readonly StandingUnit[],
  lastYear: PastYear | undefined,
  differenceShown: number,
  countOne: typeof unitExceptions = unitExceptions,
): ExceptionCounts {
  const own = units.map((standing) => countOne(standing, lastYear, differenceShown));
  return {
    failed: units.reduce((sum, { decision }) => sum + decision.counts.failed + decision.counts.tied, 0),
    excluded: units.reduce((sum, { decision }) => sum + decision.counts.excluded, 0),
    unregistered: units.reduce((sum, { unit }) => sum + unit.unregistered.length, 0),
    changed: own.reduce((sum, { changed }) => sum + changed, 0),
    differing: own.reduce((sum, { differing }) => sum + differing, 0),
    uniformUnits: units.filter(({ decision }) => isUniform(decision.totals)).length,
  };
}

import { percentOf, unitExceptions, type UnitExceptions } from '#shared/titles/board.ts';
import type { YearUnit } from '#shared/titles/book.ts';
import type { UnitDecision } from '#shared/titles/decide.ts';
import type { PastYear } from '#shared/titles/streak.ts';

type Counted = {
  readonly decision: UnitDecision;
  readonly lastYear: PastYear | undefined;
  readonly differenceShown: number;
  readonly counts: UnitExceptions;
};

const counted = new WeakMap<YearUnit, Counted>();

/** Counts a unit's exceptions, or remembers: snapshots that did not change are the same objects. */
export const rememberedExceptions: typeof unitExceptions = (standing, lastYear, differenceShown) => {
  const { unit, decision } = standing;
  const known = counted.get(unit);
  if (known?.decision === decision && known.lastYear === lastYear && known.differenceShown === differenceShown) {
    return known.counts;
  }
  const counts = unitExceptions(standing, lastYear, differenceShown);
  counted.set(unit, { decision, lastYear, differenceShown, counts });
  return counts;
};

const rates = new WeakMap<PastYear, number>();

/** Share of the households of a past year that passed; undefined of a year that is not known, or of which nobody is. */
export function passRate(past: PastYear | undefined): number | undefined {
  if (past === undefined || past.results.size === 0) return undefined;
  const known = rates.get(past);
  if (known !== undefined) return known;
  let passed = 0;
  for (const result of past.results.values()) if (result.outcome === 'passed') passed += 1;
  const rate = percentOf(passed, past.results.size);
  if (rate !== undefined) rates.set(past, rate);
  return rate;
}

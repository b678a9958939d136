import type { TitleYear, YearUnit } from './book.ts';
import type { CriteriaSet } from './criteria-set.ts';
import { countOutcomes, decideYear, type OutsideFacts, type Rules, type UnitDecision } from './decide.ts';
import type { Figure } from '../office/figures.ts';
import type { StandingUnit } from './board.ts';

/** The results of a unit after its decision: as they were fixed, with later corrections. */
export function fixedDecision(unit: YearUnit): UnitDecision | undefined {
  const fixed = unit.results;
  return fixed && { totals: fixed.totals, outcomes: fixed.outcomes, counts: countOutcomes(fixed.outcomes) };
}

/**
 * Every unit of a year with its results as they stand.
 * @param set undefined for a year of which only results were brought in
 */
export function standingUnits(
  year: TitleYear,
  set: CriteriaSet | undefined,
  options: {
    readonly outside?: OutsideFacts;
    readonly decideOne?: (rules: Rules, unit: YearUnit, outside: OutsideFacts) => UnitDecision;
  } = {},
): readonly StandingUnit[] {
  const decided = set === undefined ? undefined : decideYear(set, year, options);
  return Object.entries(year.units).map(([id, unit]) => ({
    id,
    unit,
    decision: fixedDecision(unit) ??
      decided?.get(id) ?? { totals: [], outcomes: [], counts: countOutcomes(unit.subjects.map(() => 'incomplete')) },
  }));
}

/** Share of families with the title by village, in per cent: what a village's own title may ask for. */
export function familiesRates(units: readonly StandingUnit[]): ReadonlyMap<string, number> {
  return new Map(
    units
      .filter(({ decision }) => decision.counts.rows > 0 && decision.counts.incomplete === 0)
      .map(({ id, decision }) => [id, (decision.counts.passed * 100) / decision.counts.rows]),
  );
}

/** Households with the title of all households: `middle` has no result yet, `bad` did not get it. */
export function countFamilies(units: readonly StandingUnit[]): Figure {
  const sum = (pick: (decision: UnitDecision) => number) =>
    units.reduce((all, { decision }) => all + pick(decision), 0);
  const total = sum(({ counts }) => counts.rows);
  const done = sum(({ counts }) => counts.passed);
  const middle = sum(({ counts }) => counts.incomplete + counts.tied);
  return { done, total, middle, bad: total - done - middle };
}

import {
  noScore,
  type Exclusion,
  type Outcome,
  type Override,
  type TitleYear,
  type YearTerms,
  type YearUnit,
} from './book.ts';
import { scoredCriteria, type CriteriaSet, type ScoredCriterion } from './criteria-set.ts';
import { applyQuota } from './quota.ts';
import { countedScore, roundPoints, type Scores } from './scoring.ts';

/** What a decision is measured against, taken once from set and terms. */
export type Rules = {
  readonly columns: readonly ScoredCriterion[];
  readonly passMark: number;
  /** For each standard of the set the points it needs; undefined where it needs none. */
  readonly minimums: readonly (number | undefined)[];
  readonly registrationNeeded: boolean;
  readonly familiesRate: number | undefined;
};

/** The rows of a unit as a decision needs them: a unit of the year's book, or a grid as typed so far. */
export type ScoredRows = {
  readonly subjects: readonly string[];
  readonly unregistered: readonly string[];
  readonly scores: Scores;
  readonly exclusions: readonly Exclusion[];
  readonly overrides: Readonly<Record<string, Override>>;
};

/** Facts from outside the score sheet, by subject. */
export type OutsideFacts = {
  /** Share of families with the title, in per cent, for the titles that ask for one. */
  readonly familiesRates?: ReadonlyMap<string, number>;
};

/** Prepares the rules of a set; `passMark` tries another mark without changing the set. */
export function rulesOf(
  set: CriteriaSet,
  terms: Pick<YearTerms, 'registrationNeeded'>,
  passMark: number = set.passMark,
): Rules {
  return {
    columns: scoredCriteria(set),
    passMark,
    minimums: set.standards.map((standard) => standard.minimum),
    registrationNeeded: terms.registrationNeeded,
    familiesRate: set.familiesRate?.minimum,
  };
}

/** The points of one row, added up. */
export type Weight = {
  readonly total: number;
  readonly given: number;
  /** Points by standard, in the set's order. */
  readonly standards: readonly number[];
};

/** Adds up the points that count for one row. */
export function weigh(rules: Rules, scores: Scores, row: number): Weight {
  const standards: number[] = rules.minimums.map(() => 0);
  let total = 0;
  let given = 0;
  for (let index = 0; index < rules.columns.length; index += 1) {
    const value = countedScore(scores, index, row);
    if (value === noScore) continue;
    given += 1;
    total += value;
    const at = rules.columns[index]?.standard ?? 0;
    standards[at] = (standards[at] ?? 0) + value;
  }
  return { total: given === 0 ? noScore : roundPoints(total), given, standards: standards.map(roundPoints) };
}

/** What else is known of a row. */
export type RowFacts = {
  readonly excluded: boolean;
  readonly registered: boolean;
  readonly override: boolean | undefined;
  readonly familiesRate: number | undefined;
};

/**
 * The result of one row before any quota. An exclusion wins over everything (Nghị định 86/2023/NĐ-CP, art. 6.4);
 * whoever is not scored in full has no result yet; a person's own decision comes last.
 */
export function verdict(rules: Rules, weight: Weight, facts: RowFacts): Outcome {
  if (facts.excluded) return 'excluded';
  if (rules.registrationNeeded && !facts.registered) return 'not-registered';
  if (rules.columns.length === 0 || weight.given < rules.columns.length) return 'incomplete';
  if (rules.familiesRate !== undefined && facts.familiesRate === undefined) return 'incomplete';
  if (facts.override !== undefined) return facts.override ? 'passed' : 'failed';
  if (weight.total < rules.passMark) return 'failed';
  if (rules.minimums.some((minimum, index) => minimum !== undefined && (weight.standards[index] ?? 0) < minimum)) {
    return 'failed';
  }
  const belowRate =
    rules.familiesRate !== undefined && facts.familiesRate !== undefined && facts.familiesRate < rules.familiesRate;
  return belowRate ? 'failed' : 'passed';
}

/** Counts of outcomes; their sum is the number of rows. */
export type Counts = Readonly<Record<Outcome, number>> & { readonly rows: number };

/** The results of a unit, one entry per row. */
export type UnitDecision = {
  readonly totals: readonly number[];
  readonly outcomes: readonly Outcome[];
  readonly counts: Counts;
};

/** Counts how rows came out. */
export function countOutcomes(outcomes: readonly Outcome[]): Counts {
  const counts = {
    passed: 0,
    failed: 0,
    excluded: 0,
    incomplete: 0,
    'not-registered': 0,
    tied: 0,
    rows: outcomes.length,
  };
  for (const item of outcomes) counts[item] += 1;
  return counts;
}

/** Looks up what is known of the unit's rows besides their points. */
export function factsOf(unit: ScoredRows, outside: OutsideFacts = {}): (subject: string) => RowFacts {
  const excluded = new Set(unit.exclusions.map((item) => item.subject));
  const unregistered = new Set(unit.unregistered);
  return (subject) => ({
    excluded: excluded.has(subject),
    registered: !unregistered.has(subject),
    override: unit.overrides[subject]?.passed,
    familiesRate: outside.familiesRates?.get(subject),
  });
}

/** Decides every row of a unit by points and facts; a quota is applied over all units by {@link decideYear}. */
export function decideUnit(rules: Rules, unit: ScoredRows, outside: OutsideFacts = {}): UnitDecision {
  const factsFor = factsOf(unit, outside);
  const totals: number[] = [];
  const outcomes: Outcome[] = [];
  unit.subjects.forEach((subject, row) => {
    const weight = weigh(rules, unit.scores, row);
    totals.push(weight.total);
    outcomes.push(verdict(rules, weight, factsFor(subject)));
  });
  return { totals, outcomes, counts: countOutcomes(outcomes) };
}

/** Decides a whole year: every unit, then the quota of the set over all of them. Keyed as `year.units`. */
export function decideYear(
  set: CriteriaSet,
  year: Pick<TitleYear, 'terms' | 'units'>,
  options: {
    readonly outside?: OutsideFacts;
    readonly passMark?: number;
    /** Decides one unit; a caller may hand in one that remembers. */
    readonly decideOne?: (rules: Rules, unit: YearUnit, outside: OutsideFacts) => UnitDecision;
  } = {},
): ReadonlyMap<string, UnitDecision> {
  const rules = rulesOf(set, year.terms, options.passMark ?? set.passMark);
  const decideOne = options.decideOne ?? decideUnit;
  const decided = Object.entries(year.units).map(
    ([id, unit]) => [id, unit, decideOne(rules, unit, options.outside ?? {})] as const,
  );
  const quota = set.quota;
  if (quota === undefined) return new Map(decided.map(([id, , decision]) => [id, decision]));

  const cuts = applyQuota(
    quota,
    year.terms.ties,
    decided.flatMap(([id, unit, { totals, outcomes }]) =>
      unit.subjects.map((subject, row) => ({
        key: `${id}/${subject}`,
        total: totals[row] ?? noScore,
        outcome: outcomes[row] ?? 'incomplete',
        settled: unit.overrides[subject]?.passed === true,
      })),
    ),
  );
  return new Map(
    decided.map(([id, unit, decision]) => {
      const outcomes = decision.outcomes.map((before, row) => cuts.get(`${id}/${unit.subjects[row] ?? ''}`) ?? before);
      return [id, { totals: decision.totals, outcomes, counts: countOutcomes(outcomes) }];
    }),
  );
}

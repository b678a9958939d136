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
import { countedColumn, roundPoints, type Scores } from './scoring.ts';

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
  /** {@link noScore} where nothing was given. */
  readonly total: number;
  readonly given: number;
  /** Points by standard, in the set's order. */
  readonly standards: readonly number[];
};

/**
 * Adds up the points that count for so many rows from `from` on. Column by column: that is how they lie in memory, and a
 * commune has millions of them.
 */
export function weighRows(rules: Rules, scores: Scores, from: number, count: number): readonly Weight[] {
  const width = rules.minimums.length;
  const totals = new Float64Array(count);
  const given = new Uint16Array(count);
  const standards = new Float64Array(count * width);
  rules.columns.forEach((column, index) => {
    const points = countedColumn(scores, index);
    const until = Math.min(count, points.length - from);
    for (let offset = 0; offset < until; offset += 1) {
      const value = points[from + offset] ?? noScore;
      if (value === noScore) continue;
      const place = offset * width + column.standard;
      given[offset] = (given[offset] ?? 0) + 1;
      totals[offset] = (totals[offset] ?? 0) + value;
      standards[place] = (standards[place] ?? 0) + value;
    }
  });
  return Array.from({ length: count }, (_, offset) => ({
    total: given[offset] === 0 ? noScore : roundPoints(totals[offset] ?? 0),
    given: given[offset] ?? 0,
    standards: Array.from({ length: width }, (_, index) => roundPoints(standards[offset * width + index] ?? 0)),
  }));
}

const nothing: Weight = { total: noScore, given: 0, standards: [] };

/** Adds up the points that count for one row. */
export function weigh(rules: Rules, scores: Scores, row: number): Weight {
  return weighRows(rules, scores, row, 1)[0] ?? nothing;
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
  const weights = weighRows(rules, unit.scores, 0, unit.subjects.length);
  const outcomes = unit.subjects.map((subject, row) => verdict(rules, weights[row] ?? nothing, factsFor(subject)));
  return { totals: weights.map((weight) => weight.total), outcomes, counts: countOutcomes(outcomes) };
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

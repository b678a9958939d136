import {
  cellKey,
  noScore,
  type Correction,
  type Exclusion,
  type Outcome,
  type Override,
  type ScoreReason,
} from './book.ts';
import type { CriteriaSet } from './criteria-set.ts';
import { factsOf, weigh, type OutsideFacts, type Rules, type ScoredRows } from './decide.ts';
import { countedScore, roundPoints, scoreAt } from './scoring.ts';

/** Rows with the reasons that were noted for them. */
export type ExplainedRows = ScoredRows & {
  readonly reasons: Readonly<Record<string, ScoreReason>>;
  readonly corrections?: readonly Correction[];
};

/** Points taken in one criterion, with what is known of it. */
export type Deduction = {
  readonly criterion: string;
  readonly title: string;
  readonly codeOfConduct: boolean;
  readonly max: number;
  readonly had: number;
  /** What the family gave itself; undefined when it gave nothing. */
  readonly self: number | undefined;
  /** Which score counted. */
  readonly by: 'meeting' | 'verified';
  readonly reason: ScoreReason | undefined;
};

/** One ground of a result: what was needed, what was had, who says so. */
export type DecisionReason =
  | { readonly kind: 'excluded'; readonly ground: string; readonly exclusion: Exclusion }
  | { readonly kind: 'not-registered' }
  | { readonly kind: 'not-scored'; readonly criteria: readonly string[] }
  | { readonly kind: 'pass-mark'; readonly needed: number; readonly had: number }
  | {
      readonly kind: 'standard-minimum';
      readonly standard: string;
      readonly title: string;
      readonly needed: number;
      readonly had: number;
    }
  | { readonly kind: 'families-rate'; readonly needed: number; readonly had: number | undefined }
  | { readonly kind: 'quota'; readonly tied: boolean }
  | { readonly kind: 'override'; readonly override: Override }
  | { readonly kind: 'corrected'; readonly correction: Correction };

/** A row's result with everything behind it. */
export type Explanation = {
  readonly outcome: Outcome;
  readonly total: number;
  readonly passMark: number;
  readonly reasons: readonly DecisionReason[];
  readonly deductions: readonly Deduction[];
};

/**
 * Says why a row came out as it did. Every ground stands, not only the first one found.
 * @param outcome the row's outcome as decided (with the quota, where there is one)
 */
export function explainRow(
  set: Pick<CriteriaSet, 'standards' | 'disqualifiers'>,
  rules: Rules,
  unit: ExplainedRows,
  row: number,
  outcome: Outcome,
  outside: OutsideFacts = {},
): Explanation {
  const subject = unit.subjects[row] ?? '';
  const facts = factsOf(unit, outside)(subject);
  const weight = weigh(rules, unit.scores, row);
  const reasons: DecisionReason[] = [];

  for (const exclusion of unit.exclusions.filter((item) => item.subject === subject)) {
    const ground = set.disqualifiers.find((item) => item.id === exclusion.disqualifier)?.text ?? '';
    reasons.push({ kind: 'excluded', ground, exclusion });
  }
  if (rules.registrationNeeded && !facts.registered) reasons.push({ kind: 'not-registered' });
  const missing = rules.columns.filter((_, index) => countedScore(unit.scores, index, row) === noScore);
  if (missing.length > 0) reasons.push({ kind: 'not-scored', criteria: missing.map((column) => column.id) });
  else if (weight.total < rules.passMark) {
    reasons.push({ kind: 'pass-mark', needed: rules.passMark, had: weight.total });
  }
  if (missing.length === 0) {
    set.standards.forEach((standard, index) => {
      const had = weight.standards[index] ?? 0;
      if (standard.minimum !== undefined && had < standard.minimum) {
        const { id, title, minimum } = standard;
        reasons.push({ kind: 'standard-minimum', standard: id, title, needed: minimum, had });
      }
    });
  }
  if (rules.familiesRate !== undefined && (facts.familiesRate ?? -1) < rules.familiesRate) {
    reasons.push({ kind: 'families-rate', needed: rules.familiesRate, had: facts.familiesRate });
  }
  const override = unit.overrides[subject];
  if (override !== undefined) reasons.push({ kind: 'override', override });
  const correction = unit.corrections?.findLast((item) => item.subject === subject);
  if (correction !== undefined) reasons.push({ kind: 'corrected', correction });
  if (outcome === 'tied') reasons.push({ kind: 'quota', tied: true });
  if (outcome === 'failed' && reasons.length === 0) reasons.push({ kind: 'quota', tied: false });

  return {
    outcome,
    total: weight.total,
    passMark: rules.passMark,
    reasons,
    deductions: deductionsOf(rules, unit, row),
  };
}

/** The criteria in which a row lost points, in the set's order. */
export function deductionsOf(rules: Rules, unit: ExplainedRows, row: number): readonly Deduction[] {
  const subject = unit.subjects[row] ?? '';
  return rules.columns.flatMap((column, index): Deduction[] => {
    const had = countedScore(unit.scores, index, row);
    if (had === noScore || had >= column.max) return [];
    const self = scoreAt(unit.scores, 'self', index, row);
    const verified = scoreAt(unit.scores, 'verified', index, row);
    return [
      {
        criterion: column.id,
        title: column.title,
        codeOfConduct: column.codeOfConduct,
        max: column.max,
        had,
        self: self === noScore ? undefined : self,
        by: verified === noScore ? 'meeting' : 'verified',
        reason: unit.reasons[cellKey(subject, column.id)],
      },
    ];
  });
}

/** Points lost in all: with the total they make up the set's maximum. */
export function pointsLost(deductions: readonly Deduction[]): number {
  return roundPoints(deductions.reduce((sum, item) => sum + item.max - item.had, 0));
}

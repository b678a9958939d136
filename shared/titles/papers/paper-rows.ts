import { noScore, type Outcome } from '../book.ts';
import type { StandingUnit } from '../board.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import { weigh, type OutsideFacts, type Rules } from '../decide.ts';
import { explainRow } from '../explain.ts';
import type { Subject } from '../rows.ts';
import { countedScore } from '../scoring.ts';
import { yearsInARow, type PastYear } from '../streak.ts';
import { whyNot } from './reason-text.ts';

/** One row as lists, sheets and papers print it. */
export type PaperRow = {
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly subject: string;
  readonly name: string;
  readonly address: string;
  /** 0 where it is not known. */
  readonly members: number;
  /** Points per scored criterion, in the set's order; {@link noScore} where none. */
  readonly scores: readonly number[];
  readonly standards: readonly number[];
  readonly total: number;
  readonly outcome: Outcome;
  /** Why it did not pass; empty for the others. */
  readonly why: string;
  /** Years in a row with the title, this year included. */
  readonly streak: number;
};

/** The rows of a unit for its papers. Fixed results keep the names and reasons of their day. */
export function paperRows(
  standing: StandingUnit,
  set: CriteriaSet,
  rules: Rules,
  names: ReadonlyMap<string, Subject>,
  past: readonly PastYear[],
  year: number,
  outside: OutsideFacts = {},
): readonly PaperRow[] {
  const { unit, decision } = standing;
  const fixed = unit.results;
  return unit.subjects.map((subject, row) => {
    const known = names.get(subject);
    const outcome = decision.outcomes[row] ?? 'incomplete';
    const before = yearsInARow(subject, year - 1, past);
    return {
      number: row + 1,
      subject,
      name: fixed?.names[row] ?? known?.name ?? '',
      address: fixed?.addresses[row] ?? known?.address ?? '',
      members: fixed?.members[row] ?? known?.members ?? 0,
      scores: rules.columns.map((_, column) => countedScore(unit.scores, column, row)),
      standards: weigh(rules, unit.scores, row).standards,
      total: decision.totals[row] ?? noScore,
      outcome,
      why:
        outcome === 'passed'
          ? ''
          : (fixed?.reasons[row] ?? whyNot(explainRow(set, rules, unit, row, outcome, outside))),
      streak: outcome === 'passed' ? before + 1 : 0,
    };
  });
}

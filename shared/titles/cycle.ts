import { yearSteps, type YearStep, type YearTerms, type YearUnit } from './book.ts';
import { addDays } from './calendar.ts';
import type { Counts, UnitDecision } from './decide.ts';
import { isUniform } from './scoring.ts';

/** What a unit has to do next; the screen turns it into words and a link. */
export type NextAction =
  | { readonly kind: 'print-slips' }
  | { readonly kind: 'score-rest'; readonly left: number }
  | { readonly kind: 'look-at-uniform'; readonly points: number }
  /** Rows with equal points at the end of the quota. */
  | { readonly kind: 'choose-tied'; readonly count: number }
  | { readonly kind: 'invite' }
  | { readonly kind: 'minutes' }
  | { readonly kind: 'post' }
  | { readonly kind: 'answer-objections'; readonly count: number }
  | { readonly kind: 'wait-posting'; readonly days: number }
  | { readonly kind: 'dossier' }
  | { readonly kind: 'decide' }
  | { readonly kind: 'publish' }
  | { readonly kind: 'certificates' }
  | { readonly kind: 'hand-over' }
  | { readonly kind: 'none' };

/** The day a step was done; undefined while it is not. */
export function doneOn(unit: Pick<YearUnit, 'done'>, step: YearStep): string | undefined {
  return unit.done.findLast((item) => item.step === step)?.on;
}

/** The step after this one; the last stays. */
export function stepAfter(step: YearStep): YearStep {
  return yearSteps[yearSteps.indexOf(step) + 1] ?? step;
}

/** True once a unit has gone past a step. */
export function isPast(unit: Pick<YearUnit, 'step'>, step: YearStep): boolean {
  return yearSteps.indexOf(unit.step) > yearSteps.indexOf(step);
}

/** Results are fixed from the decision on; after it only a correction with its reason changes them. */
export function isFixed(unit: Pick<YearUnit, 'results'>): boolean {
  return unit.results !== undefined;
}

/**
 * Where a unit stands today: the step recorded, moved on by what is plainly so: everyone is scored, the posting is over
 * with every objection answered; or moved back when somebody was added who is not scored.
 */
export function standingStep(unit: YearUnit, counts: Counts, today: string): YearStep {
  // Results that were brought in were decided elsewhere, long ago.
  if (unit.results !== undefined && unit.decision === undefined) return 'locked';
  switch (unit.step) {
    case 'open':
    case 'register':
    case 'score':
      return counts.rows > 0 && counts.incomplete === 0 ? 'meeting' : unit.step;
    case 'meeting':
      return counts.incomplete > 0 ? 'score' : 'meeting';
    case 'posting':
      return unit.posting !== undefined && today > unit.posting.until && openObjections(unit) === 0
        ? 'dossier'
        : 'posting';
    case 'dossier':
    case 'decision':
    case 'publish':
    case 'certificates':
    case 'hand-over':
    case 'locked':
      break;
  }
  return unit.step;
}

/** Objections that nobody answered yet. */
export function openObjections(unit: Pick<YearUnit, 'posting'>): number {
  return (unit.posting?.objections ?? []).filter((item) => item.answer === undefined).length;
}

/**
 * The last day for a step (Nghị định 86/2023/NĐ-CP, art. 7–9, by the terms of the year); undefined for steps without a
 * term, and where the term does not run yet.
 */
export function dueOf(step: YearStep, unit: YearUnit, terms: YearTerms): string | undefined {
  switch (step) {
    case 'open':
    case 'register':
    case 'score':
    case 'meeting':
      return unit.meeting?.on ?? terms.assessedBy;
    case 'posting':
      return unit.posting?.until ?? terms.assessedBy;
    case 'dossier':
      return unit.posting === undefined ? undefined : addDays(unit.posting.until, terms.dossierDays);
    case 'decision': {
      const sent = doneOn(unit, 'dossier');
      return sent === undefined ? undefined : addDays(sent, terms.decisionDays);
    }
    case 'publish':
      return unit.decision === undefined ? undefined : addDays(unit.decision.on, terms.publishDays);
    case 'certificates':
    case 'hand-over':
    case 'locked':
      break;
  }
  return undefined;
}

const plainActions = {
  dossier: { kind: 'dossier' },
  decision: { kind: 'decide' },
  publish: { kind: 'publish' },
  certificates: { kind: 'certificates' },
  'hand-over': { kind: 'hand-over' },
  locked: { kind: 'none' },
} as const satisfies Partial<Record<YearStep, NextAction>>;

/** Share of rows without points above which a unit is better served with slips than with the grid. */
const slipsAbove = 0.75;

/**
 * What a unit has to do next, from where it stands and what is missing. An objection waits for its answer whenever it came:
 * nothing that follows the posting goes before it.
 */
export function nextActionOf(step: YearStep, unit: YearUnit, decision: UnitDecision, terms: YearTerms): NextAction {
  const { counts, totals } = decision;
  const first = totals[0];
  const open = openObjections(unit);
  switch (step) {
    case 'open':
    case 'register':
    case 'score':
      return counts.incomplete > counts.rows * slipsAbove
        ? { kind: 'print-slips' }
        : { kind: 'score-rest', left: counts.incomplete };
    case 'meeting':
      if (counts.tied > 0) return { kind: 'choose-tied', count: counts.tied };
      if (unit.meeting !== undefined) return { kind: 'minutes' };
      return first !== undefined && isUniform(totals) ? { kind: 'look-at-uniform', points: first } : { kind: 'invite' };
    case 'posting': {
      if (unit.posting === undefined) return { kind: 'post' };
      return open > 0 ? { kind: 'answer-objections', count: open } : { kind: 'wait-posting', days: terms.postingDays };
    }
    case 'dossier':
    case 'decision':
    case 'publish':
    case 'certificates':
    case 'hand-over':
    case 'locked':
      break;
  }
  if (open > 0) return { kind: 'answer-objections', count: open };
  const waits = step === 'dossier' || step === 'decision';
  return waits && counts.tied > 0 ? { kind: 'choose-tied', count: counts.tied } : plainActions[step];
}

import { daysBetween } from '#shared/calendar/days.ts';
import { addWorkingDays, workingDaysUntil, type WorkingDays } from '#shared/calendar/working-days.ts';
import { judgeAdoption, majorityOf } from './adoption.ts';
import type { CaseBook, CaseRun } from './book.ts';
import { openOpinions } from './opinions.ts';
import { standingOn } from './standing.ts';
import { adoptedBy, openSubmission, postedUntil, stepNow, type CaseStep } from './steps.ts';

/** What is to be done next for a covenant. */
export type NextAction =
  | 'import'
  | 'amend'
  | 'open'
  | 'propose'
  | 'form-group'
  | 'draft'
  | 'post'
  | 'wait'
  | 'answer'
  | 'invite'
  | 'meet'
  | 'collect-slips'
  | 'adopt-again'
  | 'submit'
  | 'resubmit'
  | 'decide'
  | 'publish'
  | 'close'
  | 'review'
  | 'rest';

/** The next step of a covenant: what, who, by when. */
export type NextStep = {
  readonly action: NextAction;
  readonly step: CaseStep | undefined;
  readonly who: 'village' | 'commune';
  /** The last day; undefined where no rule sets one. */
  readonly by: string | undefined;
  /** Days left in the days that the rule counts in; negative when late. */
  readonly left: number | undefined;
  readonly counting: 'working' | 'calendar';
  readonly late: boolean;
  /** The rule behind it. */
  readonly article: string;
  /** Figures that its text names: votes needed, opinions open, days posted. */
  readonly have: number;
  readonly need: number;
};

const decree = (article: string) => `Điều ${article} Nghị định số 61/2023/NĐ-CP`;

/** Terms of the decree, in working days. */
const DOSSIER_DAYS = 5;
const DECISION_DAYS = 5;
/** The day of the year for the review (art. 15.4). */
const REVIEW_DAY = '11-18';

/** The last day of a step by the rule, once what its term runs from has happened. */
export function stepBy(run: CaseRun, step: CaseStep, calendar: WorkingDays): string | undefined {
  switch (step) {
    case 'posting':
      return postedUntil(run);
    case 'adoption':
      return run.invitation?.meetingOn;
    case 'dossier': {
      const adopted = adoptedBy(run);
      return adopted === undefined ? undefined : addWorkingDays(calendar, adopted.on, DOSSIER_DAYS);
    }
    case 'recognition': {
      const open = openSubmission(run);
      return open === undefined ? undefined : addWorkingDays(calendar, open.received, DECISION_DAYS);
    }
    case 'proposal':
    case 'draft':
    case 'publication':
      return undefined;
  }
}

/** What the next step depends on besides the case. */
export type CaseFacts = {
  readonly today: string;
  readonly calendar: WorkingDays;
  /** Active households of the village. */
  readonly households: number;
  readonly hasText: boolean;
  /** Operations recorded on the text. */
  readonly operations: number;
  /** Topics of the two codes of which neither text nor draft seems to say anything. */
  readonly missing?: number;
  /** The covenant was recognised before, on this day. */
  readonly recognised: string | undefined;
};

/** The one next step: the first thing that is missing, with its rule and its last day. */
export function nextStep(book: CaseBook, facts: CaseFacts): NextStep {
  const run = book.current;
  if (!facts.hasText) return plain('import', undefined, facts);
  if (run === undefined) return outsideRun(book, facts);
  const { today } = facts;
  switch (stepNow(run)) {
    case 'proposal':
      return run.proposal === undefined
        ? plain('propose', 'proposal', facts, { article: decree('7') })
        : plain('form-group', 'proposal', facts, { article: decree('8') });
    case 'draft':
      return plain('draft', 'draft', facts, { article: decree('8'), have: facts.operations, need: 1 });
    case 'posting':
      return posting(run, facts);
    case 'adoption':
      return adopting(run, facts);
    case 'dossier': {
      const returned = run.submissions.at(-1)?.returned;
      if (returned !== undefined) {
        return plain('resubmit', 'dossier', facts, { article: decree('11'), have: run.submissions.length });
      }
      const adopted = adoptedBy(run)?.on ?? today;
      const by = addWorkingDays(facts.calendar, adopted, DOSSIER_DAYS);
      return plain('submit', 'dossier', facts, { article: decree('11'), by, counting: 'working', need: DOSSIER_DAYS });
    }
    case 'recognition': {
      const received = openSubmission(run)?.received ?? today;
      const by = addWorkingDays(facts.calendar, received, DECISION_DAYS);
      return plain('decide', 'recognition', facts, {
        article: decree('11'),
        by,
        counting: 'working',
        who: 'commune',
        need: DECISION_DAYS,
      });
    }
    case 'publication':
      return plain('publish', 'publication', facts, { article: decree('11') });
    case undefined:
      return plain('close', undefined, facts);
  }
}

function posting(run: CaseRun, facts: CaseFacts): NextStep {
  const until = postedUntil(run);
  if (run.posting === undefined || until === undefined) {
    return plain('post', 'posting', facts, { article: decree('9'), need: 30 });
  }
  const open = openOpinions(run.opinions).length;
  if (facts.today < until) {
    const have = Math.max(0, daysBetween(run.posting.on, facts.today));
    return plain('wait', 'posting', facts, { article: decree('9'), by: until, have, need: 30 });
  }
  if (open > 0) return plain('answer', 'posting', facts, { article: decree('9'), by: until, have: open });
  return plain('invite', 'posting', facts, {
    article: decree('10'),
    by: until,
    have: facts.households,
    need: majorityOf(facts.households),
  });
}

function adopting(run: CaseRun, facts: CaseFacts): NextStep {
  const last = run.adoptions.at(-1);
  const need = majorityOf(facts.households);
  if (last === undefined) {
    return plain('meet', 'adoption', facts, {
      article: decree('10'),
      by: run.invitation?.meetingOn ?? facts.today,
      have: facts.households,
      need,
    });
  }
  const result = judgeAdoption(last);
  const figures = { article: decree('10'), need: result.needed };
  return result.quorum
    ? plain('adopt-again', 'adoption', facts, { ...figures, have: result.for })
    : plain('collect-slips', 'adoption', facts, { ...figures, have: result.present });
}

function outsideRun(book: CaseBook, facts: CaseFacts): NextStep {
  if (facts.operations > 0) return plain('open', undefined, facts, { article: decree('13'), have: facts.operations });
  if (facts.recognised === undefined) {
    const have = facts.missing ?? 0;
    return plain(have > 0 ? 'amend' : 'open', undefined, facts, { article: decree('7'), have });
  }
  // What the commune took out of force is mended or made anew before anything else (art. 12 and 14).
  const { whole } = standingOn(book, facts.today);
  if (whole !== 'in-force') {
    return plain('open', undefined, facts, { article: decree(whole === 'suspended' ? '12' : '14') });
  }
  const wish = book.reviews.toSorted((a, b) => a.on.localeCompare(b.on)).at(-1);
  if (wish !== undefined && wish.result !== 'keep' && !changedSince(book, wish.on)) {
    return plain('open', undefined, facts, { article: decree('13') });
  }
  const year = Number(facts.today.slice(0, 4));
  const reviewed = book.reviews.some((one) => one.year === year) || facts.recognised.startsWith(String(year));
  const by = `${String(reviewed ? year + 1 : year)}-${REVIEW_DAY}`;
  if (reviewed) return { ...plain('rest', undefined, facts, { article: decree('15'), by }), late: false };
  return plain('review', undefined, facts, { article: decree('15'), by });
}

/** Whether a run was recognised after a day. */
const changedSince = ({ past }: CaseBook, on: string): boolean =>
  past.some((run) => run.recognition !== undefined && run.recognition.on > on);

function plain(
  action: NextAction,
  step: CaseStep | undefined,
  facts: CaseFacts,
  more: Partial<NextStep> = {},
): NextStep {
  const counting = more.counting ?? 'calendar';
  const { by } = more;
  const left =
    by === undefined
      ? undefined
      : counting === 'working'
        ? workingDaysUntil(facts.calendar, facts.today, by)
        : daysBetween(facts.today, by);
  return {
    step,
    who: 'village',
    article: '',
    have: 0,
    need: 0,
    counting,
    ...more,
    action,
    by,
    left,
    // Waiting for a day to come is never late.
    late: left !== undefined && left < 0 && action !== 'wait' && action !== 'invite' && action !== 'answer',
  };
}

/** By when the commune answers what it was told of a covenant: three working days (art. 12). */
export function feedbackDue(calendar: WorkingDays, on: string): string {
  return addWorkingDays(calendar, on, 3);
}

import { fail, ok, type Failure, type Result } from '#shared/contract/result.ts';
import { adoptionStop, type AdoptionFault } from './adoption.ts';
import type { CaseBook, CaseRun } from './book.ts';
import type { CaseEvent } from './events.ts';
import { adoptedBy, cameBack, openSubmission, postedUntil } from './steps.ts';

/** Why an event cannot be recorded. */
export type CaseRefusal =
  | AdoptionFault
  /** No run is open. */
  | 'no-run'
  /** A run is open already. */
  | 'run-open'
  /** A step before it is missing. */
  | 'step-missing'
  /** It is dated before the step that it follows. */
  | 'before-earlier'
  /** It was done already; undo takes it back. */
  | 'done-already'
  /** A text that is to take the place of another is not brought in yet. */
  | 'text-missing'
  /** The community adopted the text; it stays so until it is recognised or comes back. */
  | 'text-adopted'
  /** A measure needs a covenant that was recognised. */
  | 'not-recognised';

/** What recording needs besides the case. */
export type RecordFacts = {
  readonly today: string;
  readonly now: string;
  readonly nextId: () => string;
  /** The covenant was recognised before. */
  readonly recognised: boolean;
};

const decree = (article: string) => `Điều ${article} Nghị định số 61/2023/NĐ-CP`;

function refuse(reason: CaseRefusal, article = '', have = 0, need = 0): Failure<'case-refused'> {
  return fail('case-refused', { reason, article, have, need });
}

/**
 * The case after an event. Events may be told after the fact and with their true dates; what cannot be, or what the rule
 * does not allow, is refused with the article. Errors: `case-refused`, `date-in-future`, `not-found`.
 */
export function recordEvent(book: CaseBook, event: CaseEvent, facts: RecordFacts): Result<CaseBook> {
  const date = dateOf(event);
  if (date !== undefined && date > facts.today) return fail('date-in-future', { date });
  switch (event.event) {
    case 'open': {
      if (book.current !== undefined) return refuse('run-open');
      const current: CaseRun = {
        id: facts.nextId(),
        subject: event.subject,
        opinions: [],
        adoptions: [],
        submissions: [],
      };
      return ok({ ...book, current });
    }
    case 'measure': {
      if (!facts.recognised) return refuse('not-recognised', decree('12'));
      const made = { ...event.measure, id: facts.nextId(), recordedAt: facts.now };
      return ok({ ...book, measures: [...book.measures, made] });
    }
    case 'feedback': {
      const made = { ...event.feedback, id: facts.nextId(), recordedAt: facts.now };
      return ok({ ...book, feedback: [...book.feedback, made] });
    }
    case 'answer-feedback': {
      if (!book.feedback.some((one) => one.id === event.feedback)) return fail('not-found', { what: event.feedback });
      const answer = { on: event.on, text: event.text };
      return ok({
        ...book,
        feedback: book.feedback.map((one) => (one.id === event.feedback ? { ...one, answer } : one)),
      });
    }
    case 'review': {
      const made = { ...event.review, recordedAt: facts.now };
      return ok({ ...book, reviews: [...book.reviews.filter((one) => one.year !== made.year), made] });
    }
    case 'close': {
      if (book.current === undefined) return refuse('no-run');
      const { current, ...rest } = book;
      return ok({ ...rest, past: [...book.past, current] });
    }
    case 'propose':
    case 'group':
    case 'draft':
    case 'post':
    case 'invite':
    case 'adopt':
    case 'submit':
    case 'return':
    case 'recognise':
    case 'publish':
    case 'opinions':
    case 'answer':
    case 'drop-opinion': {
      if (book.current === undefined) return refuse('no-run');
      const next = inRun(book.current, event, facts);
      return next.ok ? ok({ ...book, current: next.value }) : next;
    }
  }
}

type RunEvent = Exclude<CaseEvent, { event: 'open' | 'measure' | 'feedback' | 'answer-feedback' | 'review' | 'close' }>;

function dateOf(event: CaseEvent): string | undefined {
  if ('on' in event) return event.on;
  if (event.event === 'adopt') return event.vote.on;
  if (event.event === 'measure') return event.measure.on;
  if (event.event === 'feedback') return event.feedback.on;
  if (event.event === 'review') return event.review.on;
  return undefined;
}

function inRun(run: CaseRun, event: RunEvent, facts: RecordFacts): Result<CaseRun> {
  const recordedAt = facts.now;
  switch (event.event) {
    case 'propose': {
      const { on, by, reason } = event;
      return ok({ ...run, proposal: { on, recordedAt, by, reason } });
    }
    case 'group': {
      const late = follows(event.on, run.proposal?.on, '8');
      return late ?? ok({ ...run, group: { on: event.on, recordedAt, members: event.members } });
    }
    case 'draft': {
      const late = follows(event.on, run.group?.on, '8');
      return late ?? ok({ ...run, draft: { on: event.on, recordedAt, name: event.name } });
    }
    case 'post': {
      if (run.adoptions.length > 0) return refuse('done-already', decree('9'));
      const { on, places, ways } = event;
      return follows(on, run.draft?.on, '9') ?? ok({ ...run, posting: { on, recordedAt, places, ways } });
    }
    case 'invite': {
      const { on, meetingOn, from, place } = event;
      const until = postedUntil(run);
      if (until === undefined) return refuse('step-missing', decree('9'));
      if (meetingOn < until) return refuse('before-posting-ends', decree('9'), 0, 30);
      return ok({ ...run, invitation: { on, recordedAt, meetingOn, from, place } });
    }
    case 'adopt': {
      if (adoptedBy(run) !== undefined && !cameBack(run)) return refuse('done-already', decree('10'));
      const stop = adoptionStop(event.vote, run.adoptions, postedUntil(run));
      if (stop !== undefined) return refuse(stop.fault, stop.article, stop.have, stop.limit);
      return ok({ ...run, adoptions: [...run.adoptions, { ...event.vote, id: facts.nextId(), recordedAt }] });
    }
    case 'submit': {
      if (openSubmission(run) !== undefined) return refuse('done-already', decree('11'));
      if (adoptedBy(run) === undefined) return refuse('step-missing', decree('11'));
      // A text that was mended and adopted anew goes in after that.
      const before = [run.submissions.at(-1)?.returned?.on ?? '', adoptedBy(run)?.on ?? ''].toSorted().at(-1);
      const { on, received } = event;
      if (received < on) return refuse('before-earlier', decree('11'));
      const made = { id: facts.nextId(), on, recordedAt, received };
      return follows(on, before, '11') ?? ok({ ...run, submissions: [...run.submissions, made] });
    }
    case 'return': {
      const open = openSubmission(run);
      if (run.recognition !== undefined) return refuse('done-already', decree('11'));
      const late = follows(event.on, open?.received, '11');
      if (late !== undefined) return late;
      const { on, reasons, number } = event;
      const returned = { on, recordedAt, reasons, number };
      return ok({
        ...run,
        submissions: run.submissions.map((one) => (one.id === open?.id ? { ...one, returned } : one)),
      });
    }
    case 'recognise': {
      if (run.recognition !== undefined) return refuse('done-already', decree('11'));
      const { on, number, signer } = event;
      return (
        follows(on, openSubmission(run)?.received, '11') ??
        ok({ ...run, recognition: { on, recordedAt, number, signer } })
      );
    }
    case 'publish': {
      const { on, places } = event;
      return follows(on, run.recognition?.on, '11') ?? ok({ ...run, publication: { on, recordedAt, places } });
    }
    case 'opinions': {
      const made = event.opinions.map((one) => ({ ...one, id: facts.nextId() }));
      return ok({ ...run, opinions: [...run.opinions, ...made] });
    }
    case 'answer': {
      const answer = { text: event.text, accepted: event.accepted, on: event.on };
      const chosen = new Set(event.opinions);
      if (!run.opinions.some((one) => chosen.has(one.id))) return fail('not-found', { what: event.opinions[0] ?? '' });
      return ok({
        ...run,
        opinions: run.opinions.map((one) => (chosen.has(one.id) ? { ...one, answer } : one)),
      });
    }
    case 'drop-opinion':
      return ok({ ...run, opinions: run.opinions.filter((one) => one.id !== event.opinion) });
  }
}

/** A step needs the one before it, and is not dated before it. */
function follows(on: string, before: string | undefined, article: string): Failure | undefined {
  if (before === undefined) return refuse('step-missing', decree(article));
  return on < before ? refuse('before-earlier', decree(article)) : undefined;
}

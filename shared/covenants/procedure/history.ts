import type { CaseBook, CaseRun } from './book.ts';
import type { CaseEventName } from './events.ts';

/** One thing that happened, with both dates: when it was, and when it was written down. */
export type CaseHistoryEntry = {
  readonly event: Exclude<CaseEventName, 'opinions' | 'answer' | 'drop-opinion' | 'close'>;
  readonly on: string;
  readonly recordedAt: string;
  /** What the line names: a number, a place, a reason. */
  readonly detail: string;
};

/** All that happened with a covenant, newest first. */
export function historyOf(book: CaseBook): readonly CaseHistoryEntry[] {
  const runs = [...book.past, ...(book.current === undefined ? [] : [book.current])];
  const entries: CaseHistoryEntry[] = runs.flatMap(runEntries);
  for (const one of book.measures) entries.push({ ...at('measure', one), detail: one.number });
  for (const one of book.feedback) entries.push({ ...at('feedback', one), detail: one.from });
  for (const one of book.reviews) entries.push({ ...at('review', one), detail: String(one.year) });
  return entries.toSorted((a, b) => b.on.localeCompare(a.on) || b.recordedAt.localeCompare(a.recordedAt));
}

type Dated = { readonly on: string; readonly recordedAt: string };
const at = (event: CaseHistoryEntry['event'], { on, recordedAt }: Dated) => ({ event, on, recordedAt });

function runEntries(run: CaseRun): CaseHistoryEntry[] {
  const entries: CaseHistoryEntry[] = [];
  const add = (event: CaseHistoryEntry['event'], one: Dated | undefined, detail: string) => {
    if (one !== undefined) entries.push({ ...at(event, one), detail });
  };
  add('propose', run.proposal, run.proposal?.by ?? '');
  add('group', run.group, run.group?.members.map((one) => one.name).join(', ') ?? '');
  add('draft', run.draft, run.draft?.name ?? '');
  add('post', run.posting, run.posting?.places ?? '');
  add('invite', run.invitation, run.invitation?.place ?? '');
  for (const one of run.adoptions)
    add('adopt', one, `${String(one.counts.reduce((sum, count) => sum + count.for, 0))}/${String(one.total)}`);
  for (const one of run.submissions) {
    add('submit', one, '');
    add('return', one.returned, one.returned?.reasons ?? '');
  }
  add('recognise', run.recognition, run.recognition?.number ?? '');
  add('publish', run.publication, run.publication?.places ?? '');
  return entries;
}

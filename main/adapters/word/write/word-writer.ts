import type { Word } from '#main/app/ports.ts';
import { ok } from '#shared/contract/result.ts';
import type { Block, OfficialDocument } from '#shared/documents/model.ts';
import type { Task } from '../thread/messages.ts';
import { makeInThread, sharedThread, type WordThread } from '../thread/word-thread.ts';

/** The half of the Word port that makes files. */
export type WordWriter = Pick<Word, 'writeDocument' | 'writeStock' | 'writeBatch' | 'stampForms' | 'stampEach'>;

/**
 * Fewer people, or fewer blocks and table rows, than this are written where they are asked for: that takes some hundredths of a second,
 * and to hand them to a thread, which has to load the libraries for itself, takes longer than it saves.
 */
const worthAThread = { people: 30, blocks: 400 } as const;

/** Makes Word files, long ones in a thread of their own. */
export function createWordWriter(thread: WordThread = sharedThread()): WordWriter {
  const inThread = async (isWorthIt: boolean) => isWorthIt && (await thread.isUsable());
  return {
    writeDocument: async (document) => {
      if (await inThread(weightOf([document]) >= worthAThread.blocks))
        return makeInThread(thread, { kind: 'papers', batch: { title: document.title, documents: [document] } });
      return ok(await (await writing()).writeDocx(document));
    },
    writeStock: async (print) => ok(await (await import('./stock.ts')).writeStock(print)),
    writeBatch: async (batch, progress = () => true) => {
      if (await inThread(weightOf(batch.documents) >= worthAThread.blocks))
        return makeInThread(thread, { kind: 'papers', batch }, progress);
      return (await writing()).writeBatchInSteps(batch, progress);
    },
    stampForms: async (form, people, progress = () => true) => {
      if (await inThread(people.length >= worthAThread.people))
        return makeInThread(thread, { kind: 'forms', form, people }, progress);
      return (await stamping()).stampForms(form, people, progress);
    },
    stampEach: async (form, people, take) => {
      if (await inThread(people.length >= worthAThread.people))
        return ok(await taken(thread, { kind: 'each', form, people }, take));
      return ok(await (await stamping()).stampEach(form, people, take));
    },
  };
}

/** Loaded when they are needed: a program whose batches all go to the thread never loads them here. */
const writing = () => import('./write-docx.ts');
const stamping = () => import('../stamp/stamp-forms.ts');

/** Files are taken in one after the other; after one that is not taken, none is. */
async function taken(
  thread: WordThread,
  task: Task,
  take: (bytes: Uint8Array, index: number) => Promise<boolean>,
): Promise<number> {
  let count = 0;
  let goesOn = true;
  let last: Promise<void> = Promise.resolve();
  await thread.run(task, (news, run) => {
    if (news.kind !== 'file') return;
    last = last.then(async () => {
      if (!goesOn) return run.taken();
      count = news.index + 1;
      goesOn = false;
      try {
        goesOn = await take(news.bytes, news.index);
      } finally {
        if (!goesOn) run.stop();
        run.taken();
      }
    });
    // Heard below, once the thread has ended.
    last.catch(() => undefined);
  });
  await last;
  return count;
}

/** Blocks and table rows of papers: what the time to write them grows with. */
function weightOf(documents: readonly OfficialDocument[]): number {
  let weight = 0;
  const add = (block: Block): void => {
    weight += 1;
    if (block.type === 'table') weight += block.rows.length;
    if (block.type === 'when' || block.type === 'each') block.blocks.forEach(add);
  };
  for (const { body, appendices = [] } of documents) {
    body.forEach(add);
    for (const appendix of appendices) appendix.body.forEach(add);
  }
  return weight;
}

import type { Pages } from '#main/app/ports.ts';
import { makeInThread, sharedThread, type WordThread } from '#main/adapters/word/thread/word-thread.ts';

/** Fewer papers than this are laid out where they are asked for; see the Word writer. */
const worthAThread = 10;

/** Makes PDFs, long ones in the thread in which batches of Word are made. */
export function createPdfWriter(thread: WordThread = sharedThread()): Pages {
  return {
    writePdf: async (batch, progress) => {
      if (batch.documents.length >= worthAThread && (await thread.isUsable()))
        return makeInThread(thread, { kind: 'pdf', batch }, progress);
      return (await import('./write-pdf.ts')).writePdf(batch, progress);
    },
  };
}

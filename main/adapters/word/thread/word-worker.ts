import { parentPort, type MessagePort } from 'node:worker_threads';
import { ok, type Result } from '#shared/contract/result.ts';
import { writePdf } from '#main/adapters/pdf/write-pdf.ts';
import { stampEach, stampForms } from '#main/adapters/word/stamp/stamp-forms.ts';
import { writeBatchInSteps } from '#main/adapters/word/write/write-docx.ts';
import { filesAhead, type News, type Order } from './messages.ts';

/** Answers orders of the thread that started this one. */
function serve(port: MessagePort): void {
  const takers = new Map<number, () => void>();
  port.on('message', (order: Order) => {
    if (order.kind === 'taken') takers.get(order.id)?.();
    else void make(port, order, takers);
  });
  say(port, { kind: 'ready' });
}

async function make(
  port: MessagePort,
  { id, task, stop }: Extract<Order, { kind: 'make' }>,
  takers: Map<number, () => void>,
): Promise<void> {
  const goesOn = () => Atomics.load(stop, 0) === 0;
  const made = (result: Result<Uint8Array>) => {
    if (result.ok) sayWith(port, result.value, (bytes) => ({ kind: 'made', id, result: ok(bytes) }));
    else say(port, { kind: 'made', id, result });
  };
  const progress = (done: number) => {
    say(port, { kind: 'progress', id, done });
    return goesOn();
  };
  try {
    switch (task.kind) {
      case 'papers':
        return made(await writeBatchInSteps(task.batch, progress));
      case 'pdf':
        return made(await writePdf(task.batch, progress));
      case 'forms':
        return made(await stampForms(task.form, task.people, progress));
      case 'each': {
        const ahead = roomFor(filesAhead);
        takers.set(id, ahead.left);
        await stampEach(task.form, task.people, async (bytes, index) => {
          sayWith(port, bytes, (own) => ({ kind: 'file', id, index, bytes: own }));
          await ahead.entered();
          return goesOn();
        });
        return say(port, { kind: 'ended', id });
      }
    }
  } catch (error) {
    say(port, { kind: 'threw', id, error });
  } finally {
    takers.delete(id);
  }
}

/** Holds back who enters when so many are in. */
function roomFor(most: number): { readonly entered: () => Promise<void>; readonly left: () => void } {
  let inside = 0;
  let waiting: (() => void) | undefined;
  return {
    entered: async () => {
      inside += 1;
      if (inside < most) return;
      await new Promise<void>((resolve) => {
        waiting = resolve;
      });
    },
    left: () => {
      inside -= 1;
      waiting?.();
      waiting = undefined;
    },
  };
}

const say = (port: MessagePort, news: News) => port.postMessage(news);

/** Hands bytes over in memory of their own: what Node took from its pool, or shares, may not leave the thread. */
function sayWith(port: MessagePort, bytes: Uint8Array, news: (bytes: Uint8Array) => News): void {
  const own = new Uint8Array(bytes);
  port.postMessage(news(own), [own.buffer]);
}

if (parentPort === null) throw new Error('This module is the start of a thread');
serve(parentPort);

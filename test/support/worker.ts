import { ok } from '#shared/contract/result.ts';
import { nodeFileSystem, type FileSystem } from '#main/adapters/disk/file-system.ts';
import { openToy, toy } from './toy-store.ts';
import { blockLength, kindOf, stepAt, type Step } from './workload.ts';

const say = (word: string, number: number) => process.stdout.write(`${word} ${number}\n`);

/**
 * A program that works with a store until it is killed. Arguments: the folder, and the step to begin with. It says
 * `begin N` before a step and `done N` once the store has acknowledged it; nothing is said of what was only tried.
 */
async function work(folder: string, from: number, fileSystem: FileSystem): Promise<never> {
  const store = await openToy(folder, { linesPerSegment: 40, idleMilliseconds: 20, fileSystem });
  say('open', from);
  for (let number = from; ; number += 1) {
    say('begin', number);
    const outcome = await doStep(number);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    say('done', number);
  }

  function doStep(number: number) {
    switch (kindOf(number)) {
      case 'undo':
        return store.undo();
      case 'redo':
        return store.redo();
      case 'snapshot':
        return store.snapshot();
      case 'change':
        return change(stepAt(number));
    }
  }

  function change(step: Step) {
    return store.change({ name: 'toy.step', args: { number: step.number } }, ['toy-a', 'toy-b'], (books) => {
      for (const name of ['toy-a', 'toy-b']) step.change(toy(books, name));
      return ok(null);
    });
  }
}

/** A disk that says it has flushed and has not: the tests must notice such a store. */
const unflushed: FileSystem = {
  ...nodeFileSystem,
  sync: () => Promise.resolve(),
  dataSync: () => Promise.resolve(),
  syncFolder: () => Promise.resolve(),
};

const [folder = '', from = '0', how = ''] = process.argv.slice(2);
if (Number(from) % blockLength !== 0) throw new Error('a worker begins with a block');
await work(folder, Number(from), how === 'unflushed' ? unflushed : nodeFileSystem);

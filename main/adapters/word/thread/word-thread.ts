import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Result } from '#shared/contract/result.ts';
import type { News, Order, Task } from './messages.ts';

/** What a task tells on its way. */
export type TaskNews = Exclude<News, { kind: 'ready' | 'threw' }>;

/** A task under way. */
export type TaskRun = {
  /** Asks it to stop at the next person. */
  readonly stop: () => void;
  /** A file of an `each` was taken in. */
  readonly taken: () => void;
};

/** The thread in which batches are made, so that the thread of the door answers meanwhile. */
export type WordThread = {
  /** False once it could not be started: batches are then made where they are asked for. */
  isUsable(): Promise<boolean>;
  /** Starts a task; `news` hears all of it. Rejects with what the task threw, or when the thread died. */
  run(task: Task, news: (news: TaskNews, run: TaskRun) => void): Promise<void>;
};

/** Its memory, the libraries among it, is given back after so long without work. */
const idleMilliseconds = 60_000;

type Running = {
  readonly news: (news: TaskNews) => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
};

type Started = { readonly worker: Worker; readonly ready: Promise<boolean> };

/** A thread that is started with the first task. */
export function wordThread(program: URL | undefined = threadProgram()): WordThread {
  const running = new Map<number, Running>();
  let started: Started | undefined;
  let isBroken = false;
  let lastId = 0;
  let idle: NodeJS.Timeout | undefined;

  const rest = (worker: Worker) => {
    worker.unref();
    clearTimeout(idle);
    idle = setTimeout(() => {
      started = undefined;
      void worker.terminate();
    }, idleMilliseconds);
    idle.unref();
  };

  const hear = (worker: Worker, news: Exclude<News, { kind: 'ready' }>) => {
    const task = running.get(news.id);
    if (task === undefined) return;
    if (news.kind === 'threw') task.reject(news.error);
    else {
      task.news(news);
      if (news.kind !== 'made' && news.kind !== 'ended') return;
      task.resolve();
    }
    running.delete(news.id);
    if (running.size === 0) rest(worker);
  };

  const start = (file: URL): Started => {
    const worker = new Worker(file, { execArgv: [] });
    const ready = new Promise<boolean>((resolve) => {
      worker.on('message', (news: News) => {
        if (news.kind === 'ready') resolve(true);
        else hear(worker, news);
      });
      const end = (error: unknown) => {
        if (started?.worker === worker) started = undefined;
        resolve(false);
        for (const task of running.values()) task.reject(error);
        running.clear();
      };
      worker.on('error', end);
      worker.on('exit', (code) => end(new Error(`The thread of Word ended with ${String(code)}`)));
    });
    return { worker, ready };
  };

  const open = async (): Promise<Worker | undefined> => {
    if (isBroken || program === undefined) return undefined;
    clearTimeout(idle);
    started ??= start(program);
    const { worker, ready } = started;
    worker.ref();
    isBroken = !(await ready);
    return isBroken ? undefined : worker;
  };

  return {
    isUsable: async () => {
      const worker = await open();
      // A program that goes no further must be able to end.
      if (worker !== undefined && running.size === 0) rest(worker);
      return worker !== undefined;
    },
    run: async (task, news) => {
      const worker = await open();
      if (worker === undefined) throw new Error('The thread of Word could not be started');
      lastId += 1;
      const id = lastId;
      const stop = new Int32Array(new SharedArrayBuffer(4));
      const order = (said: Order) => worker.postMessage(said, []);
      const run: TaskRun = {
        stop: () => void Atomics.store(stop, 0, 1),
        taken: () => order({ kind: 'taken', id }),
      };
      await new Promise<void>((resolve, reject) => {
        running.set(id, { news: (own) => news(own, run), resolve, reject });
        // Another task may have ended since, and let the thread rest.
        clearTimeout(idle);
        worker.ref();
        order({ kind: 'make', id, task, stop });
      });
    },
  };
}

/**
 * Where the thread's program is: beside the built program, else its source; undefined where there is neither. Electron's threads read
 * its archive as its main thread does; where one cannot, the thread does not start, and batches are made without it.
 */
function threadProgram(): URL | undefined {
  const places = ['./word-worker.js', './word-worker-from-source.mjs'].map((name) => new URL(name, import.meta.url));
  return places.find((place) => existsSync(fileURLToPath(place)));
}

/** One thread serves the whole program: two batches at once would only share the processor. */
let shared: WordThread | undefined;

/** The program's thread. */
export const sharedThread = (): WordThread => (shared ??= wordThread());

/** Has a file made in the thread; `progress` is told how far it is and answers false to stop. */
export async function makeInThread(
  thread: WordThread,
  task: Task,
  progress: (done: number) => boolean = () => true,
): Promise<Result<Uint8Array>> {
  let result: Result<Uint8Array> | undefined;
  await thread.run(task, (news, run) => {
    if (news.kind === 'made') result = news.result;
    if (news.kind === 'progress' && !progress(news.done)) run.stop();
  });
  if (result === undefined) throw new Error('The thread of Word made nothing');
  return result;
}

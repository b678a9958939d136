/** Lets many through at a time, or one alone. */
export type Turnstile = {
  /** Runs a task beside others; waits while one is alone. */
  readonly pass: <T>(task: () => Promise<T>) => Promise<T>;
  /** Runs a task when all others have ended; those who come meanwhile wait. One after the other. */
  readonly alone: <T>(task: () => Promise<T>) => Promise<T>;
  /** Resolves when nobody is alone and nobody waits to be. */
  readonly quiet: () => Promise<void>;
};

/** A turnstile through which nobody has gone yet. */
export function createTurnstile(): Turnstile {
  let inside = 0;
  let last: Promise<unknown> | undefined;
  let whenEmpty: (() => void) | undefined;
  const quiet = async (): Promise<void> => {
    const current = last;
    if (current === undefined) return;
    await current;
    await quiet();
  };
  const pass = async <T>(task: () => Promise<T>): Promise<T> => {
    // Looked at and entered in one breath: between an `await` and the step inside somebody could be let in alone.
    const current = last;
    if (current !== undefined) {
      await current;
      return pass(task);
    }
    inside += 1;
    try {
      return await task();
    } finally {
      inside -= 1;
      if (inside === 0) whenEmpty?.();
    }
  };
  return {
    quiet,
    pass,
    alone: (task) => {
      const before = last;
      const run = (async () => {
        await before;
        if (inside > 0) {
          await new Promise<void>((resolve) => {
            whenEmpty = resolve;
          });
        }
        whenEmpty = undefined;
        return task();
      })();
      const ended = run.then(
        () => undefined,
        () => undefined,
      );
      const mine = ended.then(() => {
        if (last === mine) last = undefined;
      });
      last = mine;
      return run;
    },
  };
}

let last: Promise<unknown> | undefined;

/**
 * Runs a change once those given before it were answered: what a clerk types faster than the disk writes, and the undo that
 * comes right behind it, arrive as they were meant. Starts at once when nothing is under way.
 */
export function inOrder<T>(run: () => Promise<T>): Promise<T> {
  const mine = last === undefined ? run() : last.then(run, run);
  last = mine;
  const forget = () => {
    if (last === mine) last = undefined;
  };
  mine.then(forget, forget);
  return mine;
}

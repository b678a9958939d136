/** Does one task after the other, in the order in which they were asked for; a failed one does not stop the next. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** An empty queue. */
export function startQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}

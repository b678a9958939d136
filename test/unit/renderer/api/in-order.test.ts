import { describe, expect, it } from 'vitest';
import { inOrder } from '#renderer/api/in-order.ts';

/** A change that is answered when the test says so. */
function change(log: string[], name: string) {
  let settle: ((ok: boolean) => void) | undefined;
  const answered = new Promise<string>((resolve, reject) => {
    settle = (ok) => (ok ? resolve(name) : reject(new Error(name)));
  });
  const run = () => {
    log.push(name);
    return answered;
  };
  return { run, answer: () => settle?.(true), refuse: () => settle?.(false) };
}

describe('changes in order', () => {
  it('begin one after the other, also behind one that failed, and each gets its own answer', async () => {
    const log: string[] = [];
    const [first, second, undo] = [change(log, 'first'), change(log, 'second'), change(log, 'undo')];
    const answers = [first, second, undo].map(({ run }) => inOrder(run));
    expect(log).toEqual(['first']);
    second.answer();
    undo.answer();
    await Promise.resolve();
    expect(log).toEqual(['first']);
    first.refuse();
    await expect(answers[0]).rejects.toThrow('first');
    expect(await answers[2]).toBe('undo');
    expect(await answers[1]).toBe('second');
    expect(log).toEqual(['first', 'second', 'undo']);
  });

  it('begin at once when nothing is under way', async () => {
    const log: string[] = [];
    const one = change(log, 'one');
    const answer = inOrder(one.run);
    one.answer();
    await answer;
    const two = change(log, 'two');
    void inOrder(two.run);
    expect(log).toEqual(['one', 'two']);
    two.answer();
  });
});

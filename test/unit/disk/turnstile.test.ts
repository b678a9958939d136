import { once } from 'node:events';
import { expect, test } from 'vitest';
import { createTurnstile } from '#main/adapters/disk/turnstile.ts';

/** A task that notes when it begins and ends, and ends when it is told to. */
function noted(steps: string[], name: string) {
  const ending = new AbortController();
  return {
    task: async () => {
      steps.push(`${name} in`);
      await once(ending.signal, 'abort');
      steps.push(`${name} out`);
    },
    end: () => ending.abort(),
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

test('lets many in together, but nobody beside one who is alone', async () => {
  const steps: string[] = [];
  const turnstile = createTurnstile();
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => noted(steps, name));
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('no tasks');
  const all = [turnstile.pass(a.task), turnstile.pass(b.task), turnstile.alone(c.task), turnstile.pass(d.task)];
  await settle();
  expect(steps).toEqual(['a in', 'b in']);
  a.end();
  b.end();
  await settle();
  expect(steps.slice(4)).toEqual(['c in']);
  c.end();
  await settle();
  expect(steps.slice(5)).toEqual(['c out', 'd in']);
  d.end();
  await Promise.all(all);
});

test('lets those who want to be alone in one after the other, and goes on when one fails', async () => {
  const steps: string[] = [];
  const turnstile = createTurnstile();
  const first = turnstile.alone(() => Promise.reject(new Error('broken')));
  const second = noted(steps, 'second');
  const running = turnstile.alone(second.task);
  await expect(first).rejects.toThrow('broken');
  await settle();
  expect(steps).toEqual(['second in']);
  let isQuiet = false;
  const quiet = turnstile.quiet().then(() => (isQuiet = true));
  await settle();
  expect(isQuiet).toBe(false);
  second.end();
  await running;
  await quiet;
  expect(await turnstile.pass(() => Promise.resolve(1))).toBe(1);
});

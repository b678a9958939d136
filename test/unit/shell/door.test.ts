import { expect, it } from 'vitest';
import { answerText, callLimitBytes } from '#main/shell/door.ts';
import { fail, ok } from '#shared/contract/result.ts';

const echo = (method: string, input: unknown) => Promise.resolve(ok({ method, input }));

it('hands on what is a call', async () => {
  expect(await answerText(echo, '{"method":"a","input":[1]}')).toEqual(ok({ method: 'a', input: [1] }));
});

it('refuses what is larger than a call may be, before reading it', async () => {
  const text = JSON.stringify({ method: 'a', input: 'x'.repeat(callLimitBytes) });
  expect(await answerText(echo, text)).toEqual(fail('too-large', { limitMegabytes: 16 }));
});

it.each(['', 'null', '{"input":{}}', '{"method":"a","input":1,"__proto__":{}}'])('refuses %s', async (text) => {
  expect(await answerText(echo, text)).toMatchObject({ error: { code: 'bad-input' } });
});

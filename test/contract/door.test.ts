import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { methodNames } from '#main/app/dispatch.ts';
import { methods } from '#shared/contract/methods.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { electronDoor, webDoor, type DoorTransport } from '../support/door-transports.ts';
import { methodExamples } from '../support/method-examples.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) }) }),
]);
const inputs = z.record(z.string(), z.record(z.string(), z.unknown()));
/** What a right call of a known method is never answered with. */
const notForRightCalls = ['unknown-method', 'bad-input', 'internal', 'refused', 'too-large', 'not-reachable'];

it('has a handler and an example for every method of the contract, and no others', () => {
  expect(methodNames.toSorted()).toEqual(Object.keys(methods).toSorted());
});

describe.each([
  ['web', webDoor],
  ['electron', electronDoor],
] as const)('the door over %s', (_name, open) => {
  let door: DoorTransport;
  let examples: z.infer<typeof inputs>;

  beforeAll(async () => {
    door = await open();
    examples = inputs.parse(
      methodExamples({
        list: await door.handIn('households.xlsx', await readFile(join(fixtures, 'lists/households.xlsx'))),
        covenant: await door.handIn('01.docx', await readFile(join(fixtures, 'covenants/01-typed-numbers.docx'))),
      }),
    );
  });
  afterAll(() => door.close());

  const call = (method: string, input: unknown) => door.send(JSON.stringify({ method, input }));

  describe.each(methodNames)('%s', (method) => {
    it('answers a right call with a Result in JSON', async () => {
      const result = answer.parse(await call(method, examples[method]));
      if (!result.ok) expect(notForRightCalls).not.toContain(result.error.code);
    });

    it('refuses an extra key, a __proto__ and what is no object', async () => {
      const json = JSON.stringify(examples[method]);
      const withProto = json.replace(
        /^\{/,
        json === '{}' ? '{"__proto__":{"admin":true}' : '{"__proto__":{"admin":true},',
      );
      for (const input of [JSON.stringify({ ...examples[method], extra: 1 }), withProto, 'null', '[]', '"x"', '7']) {
        const text = `{"method":${JSON.stringify(method)},"input":${input}}`;
        expect(await door.send(text)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
      }
    });
  });

  it.each([
    '',
    'nope',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'app.start ',
    'APP.START',
    'x'.repeat(5000),
  ])('knows no method %j', async (method) => {
    expect(await call(method, {})).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
  });

  it.each([
    '',
    'x',
    '[]',
    '{}',
    '{"method":"app.start"',
    '{"method":"app.start","input":{},"and":1}',
    '{"__proto__":{}}',
  ])('takes %j for no call', async (text) =>
    expect(await door.send(text)).toMatchObject({ ok: false, error: { code: 'bad-input' } }),
  );

  it('refuses a call over 16 MB and answers the next', async () => {
    const text = JSON.stringify({ method: 'search.find', input: { text: 'x'.repeat(17_000_000), limit: 1 } });
    expect(await door.send(text)).toEqual(fail('too-large', { limitMegabytes: 16 }));
    expect(await call('jobs.cancel', { job: 'none' })).toEqual(ok({ cancelled: false }));
  });

  it('refuses strangers, whatever they ask', async () => {
    for (const [stranger, result] of await door.sendAsStrangers('{"method":"app.start","input":{}}')) {
      expect([stranger, result]).toEqual([stranger, fail('refused', {})]);
    }
  });

  it.each([
    '/../../package.json',
    '/assets/../../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc/passwd',
    '/..%5c..%5cetc',
  ])('serves nothing at %s', async (address) => expect(await door.ask(address)).toBe(404));

  it('tells of a change, in JSON', async () => {
    await call('office.update', { villagesExpected: 7 });
    await expect
      .poll(() => door.events)
      .toContainEqual(expect.objectContaining({ type: 'changed', command: 'office.update', books: ['office'] }));
  });

  it('tells how far a job is, under the name that its caller gave it', async () => {
    await call('registry.import', { ...examples['registry.import'], job: 'my-import' });
    await expect
      .poll(() => door.events)
      .toContainEqual(expect.objectContaining({ type: 'progress', job: 'my-import' }));
  });
});

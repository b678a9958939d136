import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { methods } from '#shared/contract/methods.ts';
import { fileRef } from '#shared/contract/ids.ts';
import { methodExamples } from '#test/support/method-examples.ts';
import { openedOffice } from '#test/support/opened-office.ts';

const noFile = fileRef.parse('file:aaaaaaaaaaaa');
const examples: Readonly<Record<string, unknown>> = methodExamples({ list: noFile, covenant: noFile });
const kinds = new Map<string, string>(Object.entries(methods).map(([name, { kind }]) => [name, kind]));

/** What a reader may do besides reading: none of it changes the office's data. */
const allowed = new Set(['app.report', 'protection.unlock', 'protection.lock', 'protection.setRole']);

describe('a reader', () => {
  it('is refused every command and every job in words, and no question', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    await office.run('protection.setRole', { role: 'reader' });
    const before = await office.ask('history.log', { limit: 1 }, z.unknown());
    const { dispatch } = office.office;
    const refused: string[] = [];
    for (const [name, kind] of kinds) {
      if (name === 'jobs.cancel' || allowed.has(name)) continue;
      const answer = await dispatch(name, examples[name]);
      const isRefused = !answer.ok && answer.error.code === 'reader-only';
      if (isRefused) refused.push(name);
      expect([name, isRefused]).toEqual([name, kind !== 'query']);
    }
    expect(refused.length).toBeGreaterThan(90);
    expect(await office.ask('history.can', {}, z.unknown())).toEqual({ undo: false, redo: false });
    await office.run('protection.setRole', { role: 'clerk' });
    expect(await office.ask('history.log', { limit: 1 }, z.unknown())).toEqual(before);
    await office.run('office.update', { villagesExpected: 3 });
  });
});

/** Real keys: what makes them slow is meant to. */
describe('locked data', { timeout: 120_000 }, () => {
  it('answers nothing but how it is guarded', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const { recoveryKey } = await office.ask('protection.proposeKey', {}, z.object({ recoveryKey: z.string() }));
    await office.run('protection.turnOn', { passphrase: 'con đò bến cũ 1987', recoveryKey });
    await office.run('protection.lock', {});
    const { dispatch } = office.office;
    const answered: string[] = [];
    for (const name of kinds.keys()) {
      if (name === 'jobs.cancel' || name === 'protection.unlock') continue;
      const answer = await dispatch(name, examples[name]);
      if (answer.ok || answer.error.code !== 'locked') answered.push(name);
    }
    expect(answered.sort()).toEqual(['app.report', 'app.start', 'protection.state']);
    const start = await office.ask('app.start', {}, z.unknown());
    expect(start).toMatchObject({ state: 'locked', folder: '', office: { signers: [] } });
    expect(JSON.stringify(start)).not.toContain('Vân Khê');
    expect(await office.refused('protection.unlock', { secret: 'con đò' })).toBe('wrong-passphrase');
    await office.run('protection.unlock', { secret: recoveryKey });
    expect(await office.refused('protection.turnOff', { secret: 'con đò' })).toBe('wrong-passphrase');
  });

  it('asks for a passphrase of some length, wherever one is set', async () => {
    const office = await openedOffice();
    const { recoveryKey } = await office.ask('protection.proposeKey', {}, z.object({ recoveryKey: z.string() }));
    expect(await office.refused('protection.turnOn', { passphrase: 'ngắn', recoveryKey })).toBe('passphrase-short');
    expect(await office.refused('protection.changePassphrase', { secret: 'x', passphrase: 'ngắn' })).toBe(
      'passphrase-short',
    );
    expect(await office.refused('protection.setReader', { secret: 'x', passphrase: 'ngắn' })).toBe('passphrase-short');
    expect(await office.refused('protection.lock', {})).toBe('not-protected');
    expect(await office.refused('protection.turnOff', { secret: 'con đò bến cũ' })).toBe('not-protected');
  });
});

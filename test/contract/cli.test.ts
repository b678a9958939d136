import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noOpener } from '#main/adapters/no-opener.ts';
import { openOffice } from '#main/shell/compose.ts';
import { programRoot } from '#main/shell/root.ts';
import { temporaryFolders } from '../support/temporary-folder.ts';

const root = programRoot();
const temporaryFolder = temporaryFolders();
const fixtures = join(import.meta.dirname, '../fixtures');

type Ended = { readonly code: number; readonly out: string; readonly result: unknown };

/** What `npm run --silent door -- …` runs, as typed in `from`. */
function door(parameters: readonly string[], from = root, more: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const script = ['--import', 'tsx', join(root, 'main/shell/cli/door.ts')];
  return new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, INIT_CWD: from, ...more } };
    const child = execFile(process.execPath, [...script, ...parameters], options, (_error, stdout) => {
      const result: unknown = stdout === '' ? undefined : JSON.parse(stdout);
      resolve({ code: child.exitCode ?? -1, out: stdout, result });
    });
  });
}

describe('the door for scripts', () => {
  it('prints the Result as one line of JSON and nothing else, and its code says how it went', async () => {
    const good = await door(['app.start', '{}']);
    expect([good.code, good.out.split('\n').length]).toEqual([0, 2]);
    expect(good.result).toMatchObject({ ok: true, value: { state: 'empty' } });
    const bad = await door(['nope']);
    expect([bad.code, bad.result]).toMatchObject([1, { ok: false, error: { code: 'unknown-method' } }]);
  });

  it('keeps an office in the folder that was named, relative to where the command was typed', async () => {
    const folder = await temporaryFolder();
    const commune = { kind: 'xa', name: 'Vân Khê', parent: 'thành phố Hà Nội', receiver: '', place: 'Vân Khê' };
    const input = JSON.stringify({ commune, villagesExpected: 2, signers: [] });
    expect((await door(['office.setUp', input, '--data', 'office'], folder)).code).toBe(0);
    const again = await door(['app.start', '{}', '--data', join(folder, 'office')]);
    expect(again.result).toMatchObject({ ok: true, value: { state: 'ready', office: { commune } } });
  });

  it('takes a path for a file, relative to where the command was typed', async () => {
    const read = await door(['registry.readList', '{"file":"@cadres.xlsx","kind":"cadres"}'], join(fixtures, 'lists'));
    expect(read.result).toMatchObject({ ok: true });
    const missing = await door(['registry.readList', '{"file":"@no.xlsx","kind":"cadres"}']);
    expect([missing.code, missing.result]).toEqual([
      1,
      { ok: false, error: { code: 'file-missing', params: { name: 'no.xlsx' } } },
    ]);
  });

  it(
    'opens sealed data with the passphrase of the environment, and answers nothing without it',
    { timeout: 120_000 },
    async () => {
      const folder = await temporaryFolder();
      const opened = await openOffice({ folder, opener: noOpener });
      if (!opened.ok) throw new Error(opened.error.code);
      const office = opened.value;
      const passphrase = 'con đò bến cũ 1987';
      const proposed = z.object({ value: z.object({ recoveryKey: z.string() }) });
      const { recoveryKey } = proposed.parse(await office.dispatch('protection.proposeKey', {})).value;
      expect(await office.dispatch('protection.turnOn', { passphrase, recoveryKey })).toMatchObject({ ok: true });
      await office.close();
      const ask = (secret?: string) =>
        door(['office.get', '{}', '--data', folder], root, secret === undefined ? {} : { LE_LANG_PASSPHRASE: secret });
      expect((await ask()).result).toMatchObject({ ok: false, error: { code: 'locked' } });
      expect((await ask('con đò bến cũ')).result).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
      expect((await ask(passphrase)).result).toMatchObject({ ok: true });
    },
  );

  it('refuses what is no JSON as a Result, and no method at all with the usage', async () => {
    expect((await door(['app.start', '{'])).result).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    const nothing = await door([]);
    expect([nothing.code, nothing.out]).toEqual([2, '']);
  });
});

import { setTimeout as wait } from 'node:timers/promises';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '#main/tools/fingerprint.ts';
import { commandScript } from '#main/tools/packages.ts';
import { run, runScript } from '#main/tools/run.ts';
import { canInstall } from '#main/tools/system-packages.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

async function script(source: string): Promise<string> {
  const path = join(await temporaryFolder(), 'script.mjs');
  await writeFile(path, source);
  return path;
}

describe('running a program', () => {
  it('answers its code, and 127 when it is not there', async () => {
    expect(await runScript(await script('process.exit(3)'), [], { show: false })).toEqual({ code: 3, timedOut: false });
    expect((await run('/no/such/program', [], { show: false })).code).toBe(127);
  });

  it('ends it, with all that it started, after its time', async () => {
    const sign = join(await temporaryFolder(), 'alive');
    const child = await script(
      `import { writeFileSync } from 'node:fs'; setInterval(() => writeFileSync(${JSON.stringify(sign)}, String(Date.now())), 20);`,
    );
    const parent = await script(
      `import { spawn } from 'node:child_process'; spawn(process.execPath, [${JSON.stringify(child)}]); setInterval(() => {}, 1000);`,
    );
    const begun = performance.now();
    expect((await runScript(parent, [], { show: false, timeout: 1500 })).timedOut).toBe(true);
    expect(performance.now() - begun).toBeLessThan(10_000);
    await wait(200);
    const last = await readFile(sign, 'utf8');
    await wait(300);
    expect(await readFile(sign, 'utf8')).toBe(last);
  });
});

it('a command’s script is found in its package', async () => {
  expect((await stat(commandScript('typescript', 'tsc'))).isFile()).toBe(true);
  expect(() => commandScript('typescript', 'nope')).toThrow('typescript has no command nope');
});

it('a fingerprint changes with names, sizes and times, and with nothing else', async () => {
  const root = await temporaryFolder();
  await mkdir(join(root, 'a'));
  await writeFile(join(root, 'a/1'), 'x');
  const first = await fingerprint(root, ['a']);
  expect(await fingerprint(root, ['a'])).toBe(first);
  await writeFile(join(root, 'a/2'), '');
  const second = await fingerprint(root, ['a']);
  await writeFile(join(root, 'a/1'), 'xy');
  expect(new Set([first, second, await fingerprint(root, ['a'])]).size).toBe(3);
});

describe('installing without asking', () => {
  it('is for root on Debian and its children', () => {
    expect(canInstall('NAME="Debian"\nID=debian\n', 0)).toBe(true);
    expect(canInstall('ID=ubuntu\nID_LIKE=debian\n', 0)).toBe(true);
    expect(canInstall('ID=linuxmint\nID_LIKE="ubuntu debian"\n', 0)).toBe(true);
  });

  it('is for nobody else', () => {
    expect(canInstall('ID=debian\n', 1000)).toBe(false);
    expect(canInstall('ID=fedora\n', 0)).toBe(false);
    expect(canInstall('', undefined)).toBe(false);
  });
});

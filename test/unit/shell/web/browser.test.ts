import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  appWindowParameters,
  findBrowser,
  openAppWindow,
  type Browser,
  type Machine,
} from '#main/shell/web/browser.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

function machine(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, ...present: string[]): Machine {
  return { platform, env, exists: (path) => present.includes(path) };
}

/** A browser played by a shell script. */
async function browserOf(script: string): Promise<Browser> {
  const path = join(await temporaryFolder(), 'chromium');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  return { name: 'Chromium', path };
}

describe('the browser', () => {
  it.each<readonly [string, Machine, string | undefined]>([
    [
      'Linux',
      machine('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/google-chrome'),
      '/usr/bin/google-chrome',
    ],
    [
      'Linux with several',
      machine('linux', { PATH: '/usr/bin' }, '/usr/bin/chromium-browser', '/usr/bin/microsoft-edge'),
      '/usr/bin/microsoft-edge',
    ],
    [
      'Windows with Edge only',
      machine(
        'win32',
        { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      ),
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    [
      'macOS',
      machine('darwin', {}, '/Applications/Chromium.app/Contents/MacOS/Chromium'),
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    ['a machine without one', machine('linux', { PATH: '/usr/bin' }, '/usr/bin/firefox'), undefined],
  ])('is found on %s', (_name, on, path) => expect(findBrowser(on)?.path).toBe(path));

  it('gets a profile of its own and no way out', () => {
    const parameters = appWindowParameters('http://127.0.0.1:1/?key=k', '/p', false);
    expect(parameters).toContain('--app=http://127.0.0.1:1/?key=k');
    expect(parameters).toContain('--user-data-dir=/p');
    expect(parameters).toContain('--proxy-server=http://127.0.0.1:9');
    expect(parameters).not.toContain('--no-sandbox');
    expect(appWindowParameters('a', 'p', true)).toContain('--no-sandbox');
  });

  const never = new AbortController().signal;
  const address = 'http://127.0.0.1:1/';

  it('that cannot be started has shown nothing', async () => {
    expect(await openAppWindow({ name: 'Chromium', path: '/no/such/browser' }, address, '/p', never)).toBe(false);
  });

  describe.skipIf(process.platform === 'win32')('played by a script', () => {
    it('has shown nothing when it ends at once with an error, and has when the clerk closes it', async () => {
      expect(await openAppWindow(await browserOf('exit 1'), address, '/p', never)).toBe(false);
      expect(await openAppWindow(await browserOf('exit 0'), address, '/p', never)).toBe(true);
    });

    it('is closed when the program is asked to end', async () => {
      const ending = new AbortController();
      const closed = openAppWindow(await browserOf('exec sleep 60'), address, '/p', ending.signal);
      setTimeout(() => ending.abort(), 200);
      expect(await closed).toBe(true);
    });
  });
});

import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appWindowParameters, findBrowser, openAppWindow, type Machine } from '#main/shell/web/browser.ts';
import { temporaryFolders } from '../../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

function machine(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, ...present: string[]): Machine {
  return { platform, env, exists: (path) => present.includes(path) };
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

  it('gets a profile of its own and resolves no name', () => {
    const parameters = appWindowParameters('http://127.0.0.1:1/?key=k', '/p', false);
    expect(parameters).toContain('--app=http://127.0.0.1:1/?key=k');
    expect(parameters).toContain('--user-data-dir=/p');
    expect(parameters).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
    expect(parameters).not.toContain('--no-sandbox');
    expect(appWindowParameters('a', 'p', true)).toContain('--no-sandbox');
  });

  it('that cannot be started, or ends at once with an error, has shown nothing', async () => {
    expect(await openAppWindow({ name: 'Chromium', path: '/no/such/browser' }, 'http://127.0.0.1:1/', '/p')).toBe(
      false,
    );
    if (process.platform === 'win32') return;
    const broken = join(await temporaryFolder(), 'chromium');
    await writeFile(broken, '#!/bin/sh\nexit 1\n');
    await chmod(broken, 0o755);
    expect(await openAppWindow({ name: 'Chromium', path: broken }, 'http://127.0.0.1:1/', '/p')).toBe(false);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { thisMachine, findBrowser } from '#main/shell/web/browser.ts';
import { run } from './run.ts';

/** A program that the tests drive, with the Debian packages that bring it. */
export type Needed = { readonly what: string; readonly present: boolean; readonly packages: readonly string[] };

function hasCommand(command: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':');
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  return folders.some((folder) => endings.some((ending) => existsSync(`${folder}/${command}${ending}`)));
}

/** The programs outside of npm that the tests drive, as this machine has them now. */
export function neededPrograms(): { readonly browser: Needed; readonly readers: readonly Needed[] } {
  return {
    browser: {
      what: 'Chromium, Google Chrome, Microsoft Edge',
      present: findBrowser(thisMachine) !== undefined,
      packages: ['chromium', 'fonts-liberation'],
    },
    readers: [
      {
        what: 'LibreOffice',
        present: hasCommand('soffice'),
        packages: ['libreoffice-writer', 'libreoffice-calc'],
      },
      { what: 'pdftoppm', present: hasCommand('pdftoppm'), packages: ['poppler-utils'] },
    ],
  };
}

/** Whether missing programs can be installed here without asking: root on Debian or a child of it. */
export function canInstall(osRelease: string, user: number | undefined): boolean {
  return user === 0 && /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(osRelease);
}

/**
 * Installs what is missing through apt where that can be done, else says what to install. Browsers never come from a
 * CDN: the one that the office has is the one to be tested.
 */
export async function ensurePrograms(): Promise<void> {
  const { browser, readers } = neededPrograms();
  const missing = [browser, ...readers].filter((program) => !program.present);
  if (missing.length === 0) return;
  const osRelease = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (canInstall(osRelease, process.getuid?.())) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-q'], { env });
    const packages = missing.flatMap((program) => program.packages);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env });
  }
  const now = neededPrograms();
  for (const program of [now.browser, ...now.readers].filter(({ present }) => !present)) {
    console.log(
      `Máy chưa có ${program.what}; cài rồi chạy lại (trên Debian: apt-get install ${program.packages.join(' ')}).\n` +
        `${program.what} is missing; install it and run again (on Debian: apt-get install ${program.packages.join(' ')}).`,
    );
  }
}

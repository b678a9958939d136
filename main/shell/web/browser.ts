import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A browser of the Chromium family on this machine. */
export type Browser = { readonly name: 'Chromium' | 'Google Chrome' | 'Microsoft Edge'; readonly path: string };

/** What the search for a browser looks at; given in, so that every system's rules are tested on every system. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly exists: (path: string) => boolean;
};

/** The machine that runs this. */
export const thisMachine: Machine = { platform: process.platform, env: process.env, exists: existsSync };

const linuxCommands: readonly (readonly [string, Browser['name']])[] = [
  ['chromium', 'Chromium'],
  ['google-chrome', 'Google Chrome'],
  ['google-chrome-stable', 'Google Chrome'],
  ['microsoft-edge', 'Microsoft Edge'],
  ['microsoft-edge-stable', 'Microsoft Edge'],
  // Last: on Ubuntu it is a snap, which may not use a profile of ours.
  ['chromium-browser', 'Chromium'],
];

const windowsPlaces: readonly (readonly [string, Browser['name']])[] = [
  ['Google\\Chrome\\Application\\chrome.exe', 'Google Chrome'],
  ['Microsoft\\Edge\\Application\\msedge.exe', 'Microsoft Edge'],
  ['Chromium\\Application\\chrome.exe', 'Chromium'],
];

const macPlaces: readonly (readonly [string, Browser['name']])[] = [
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'Google Chrome'],
  ['/Applications/Chromium.app/Contents/MacOS/Chromium', 'Chromium'],
  ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'Microsoft Edge'],
];

/** The first browser of the family that the machine has, where each system installs it. */
export function findBrowser(machine: Machine = thisMachine): Browser | undefined {
  const candidates = candidatesOf(machine);
  const found = candidates.find(([path]) => machine.exists(path));
  return found && { name: found[1], path: found[0] };
}

function candidatesOf({ platform, env }: Machine): readonly (readonly [string, Browser['name']])[] {
  if (platform === 'darwin') return macPlaces;
  if (platform === 'win32') {
    const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
      (root) => root !== undefined,
    );
    return windowsPlaces.flatMap(([place, name]) => roots.map((root) => [`${root}\\${place}`, name] as const));
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return linuxCommands.flatMap(([command, name]) => folders.map((folder) => [`${folder}/${command}`, name] as const));
}

/**
 * The browser's parameters for one app window with a profile of its own: no extensions, no accounts, and nothing
 * fetched in the background, because everything but our own address goes to a proxy that is not there.
 * @param asRoot Chromium's own sandbox refuses to run as root; the page is ours and can reach nothing else
 */
export function appWindowParameters(address: string, profile: string, asRoot: boolean): readonly string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--lang=vi',
    '--window-size=1366,768',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-features=Translate',
    '--proxy-server=http://127.0.0.1:9',
    ...(asRoot ? ['--no-sandbox'] : []),
  ];
}

/** A browser that ends so soon and with an error has shown nothing. */
const shownAfterMilliseconds = 3000;

/**
 * Opens the app window and waits until it is closed; false when the browser could not show it.
 * @param ending closes the window when it is aborted
 */
export function openAppWindow(
  browser: Browser,
  address: string,
  profile: string,
  ending: AbortSignal,
): Promise<boolean> {
  const begun = performance.now();
  const parameters = appWindowParameters(address, profile, process.getuid?.() === 0);
  // On Linux the language of the browser's own words comes from here, elsewhere from `--lang`.
  const child = spawn(browser.path, parameters, { stdio: 'ignore', env: { ...process.env, LANGUAGE: 'vi' } });
  ending.addEventListener('abort', () => child.kill(), { once: true });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      resolve(ending.aborted || code === 0 || performance.now() - begun > shownAfterMilliseconds);
    });
  });
}

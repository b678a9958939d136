import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { hasScreen, machineOpener } from '#main/adapters/host.ts';
import { fill } from '#shared/i18n/fill.ts';
import { languages } from '#shared/i18n/index.ts';
import { readShellArguments } from '../arguments.ts';
import { openOffice } from '../compose.ts';
import { openMovableOffice } from '../movable-office.ts';
import { chosenOfficeFolder } from '../office-places.ts';
import { defaultOfficeFolder, folderInWords } from '../office-folder.ts';
import { openScreenBuild } from '../page/assets.ts';
import { programRoot } from '../root.ts';
import { findBrowser, openAppWindow } from './browser.ts';
import { serveOffice, type WebShell } from './server.ts';

const words = languages.vi.shell.start;

/** The browser's profile of the app window; one per office, so that two offices do not share a window. */
function profileFolder(officeFolder: string): string {
  const base =
    process.env['LOCALAPPDATA'] ??
    process.env['XDG_CACHE_HOME'] ??
    join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
  const office = createHash('sha256').update(resolve(officeFolder)).digest('hex').slice(0, 12);
  return join(base, 'le-lang', `window-${office}`);
}

/** Aborted by Ctrl+C, the end of the session, or the closing of the terminal. */
function askedToEnd(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => ending.abort());
  return ending.signal;
}

/** Shows the window, or says where it can be opened; resolves when the clerk is done. */
async function showWindow(shell: WebShell, folder: string, window: boolean, why: string): Promise<unknown> {
  const ending = askedToEnd();
  const sayAddress = (line: string) => {
    console.log(`${line}\n${shell.openAddress()}\n${words.stopHint}`);
    return ended(ending);
  };
  if (!window) return sayAddress(words.noWindow);
  if (!hasScreen(process.platform, process.env)) return sayAddress(fill(words.noScreen, { why }));
  const browser = findBrowser();
  if (browser !== undefined) {
    console.log(fill(words.web, { browser: browser.name, why }));
    if (await openAppWindow(browser, shell.openAddress(), profileFolder(folder), ending)) return undefined;
  }
  console.log(`${fill(words.defaultBrowser, { why })}\n${words.stopHint}`);
  return (await machineOpener.open(shell.openAddress())) ? ended(ending) : sayAddress(words.noWindow);
}

function ended(ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (ending.aborted) resolve();
    else ending.addEventListener('abort', () => resolve(), { once: true });
  });
}

const { data, window, why } = readShellArguments(process.argv.slice(2));
const folder = data ?? chosenOfficeFolder() ?? defaultOfficeFolder();
// Who names a folder has chosen it.
const openHere = data === undefined ? openMovableOffice : openOffice;
const office = await openHere({ folder, opener: machineOpener });
const screen = await openScreenBuild(join(programRoot(), 'dist/renderer'));
const shell = await serveOffice(office, folderInWords(folder), screen);
await showWindow(shell, folder, window, why ?? words.whyAsked);
await shell.close();
if (office.ok) await office.value.close();

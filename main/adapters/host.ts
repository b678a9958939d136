import { spawn } from 'node:child_process';
import { basename, dirname, extname } from 'node:path';
import type { Host } from '#main/app/ports.ts';
import type { FileRef } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';

/** Opens a file with the machine's own program, or shows it in its folder; false when the machine cannot. */
export type Opener = {
  readonly open: (path: string) => Promise<boolean>;
  readonly show: (path: string) => Promise<boolean>;
};

/** How an office goes on in another folder. */
export type Moves = Pick<Host, 'places' | 'usePlace'>;

/** For an office that was opened in a folder of its own. */
const staysHere: Moves = {
  places: () => Promise.resolve([]),
  usePlace: (id) => Promise.resolve(fail('not-found', { what: id })),
};

/** Papers and pictures. Anything that runs is not opened for a page, whatever its reference. */
const openable: ReadonlySet<string> = new Set(
  '.docx .doc .odt .rtf .txt .md .pdf .xlsx .xls .ods .csv .html .htm .png .jpg .jpeg .svg .zip .json'.split(' '),
);

/** Whether a file of this name is a paper that the machine may open for the clerk. */
export function isOpenable(path: string): boolean {
  return openable.has(extname(path).toLowerCase());
}

/** The host port over a way of opening paths: `shell.openPath` in Electron, {@link machineOpener} elsewhere. */
export function hostOf(pathOf: (ref: FileRef) => string | undefined, opener: Opener, moves: Moves = staysHere): Host {
  const answer = async (
    ref: FileRef,
    act: (path: string) => Promise<boolean>,
    may: (path: string) => boolean,
  ): Promise<Result<null>> => {
    const path = pathOf(ref);
    if (path === undefined) return fail('file-unknown', {});
    return may(path) && (await act(path)) ? ok(null) : fail('cannot-open-file', { name: basename(path) });
  };
  return {
    openFile: (ref) => answer(ref, opener.open, isOpenable),
    showInFolder: (ref) => answer(ref, opener.show, () => true),
    ...moves,
  };
}

/** The command by which each system opens a path or shows it. No shell in between: a path is never read as a command. */
export function openCommand(
  platform: NodeJS.Platform,
  action: 'open' | 'show',
  path: string,
): readonly [program: string, ...parameters: string[]] {
  if (platform === 'win32') return action === 'open' ? ['explorer.exe', path] : ['explorer.exe', `/select,${path}`];
  if (platform === 'darwin') return action === 'open' ? ['open', path] : ['open', '-R', path];
  return ['xdg-open', action === 'open' ? path : dirname(path)];
}

/** Whether anybody can see a window of this process: always on Windows and macOS, with a display on Linux. */
export function hasScreen(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
}

/** Openers answer at once or stay with the program that they opened; after this long it has been opened. */
const settledAfterMilliseconds = 3000;

/** Opens by the system's own command. Answers false without a screen or without the command. */
export const machineOpener: Opener = {
  open: (path) => run(openCommand(process.platform, 'open', path)),
  show: (path) => run(openCommand(process.platform, 'show', path)),
};

function run([program, ...parameters]: readonly [string, ...string[]]): Promise<boolean> {
  if (!hasScreen(process.platform, process.env)) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: 'ignore', detached: true });
    const settled = setTimeout(() => resolve(true), settledAfterMilliseconds);
    const end = (opened: boolean) => {
      clearTimeout(settled);
      resolve(opened);
    };
    child.once('error', () => end(false));
    // Explorer answers 1 even when it has opened the file.
    child.once('exit', (code) => end(code === 0 || process.platform === 'win32'));
    child.unref();
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Electron binary of this clone. */
export type ElectronBinary = { readonly path: string; readonly version: string };

/**
 * Finds the Electron binary without `require('electron')`, which starts a download of its own when there is none.
 * The package's install script leaves `path.txt` (where in `dist/` the program is) and `dist/version`.
 */
export function findElectron(packageFolder: string): ElectronBinary | undefined {
  const named = read(join(packageFolder, 'path.txt'));
  const version = read(join(packageFolder, 'dist/version'));
  if (named === undefined || version === undefined) return undefined;
  const path = join(packageFolder, 'dist', named);
  return existsSync(path) ? { path, version: version.replace(/^v/, '') } : undefined;
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** A file of the screen's build as either shell serves it. */
export type Asset = { readonly bytes: Uint8Array; readonly headers: Readonly<Record<string, string>> };

/** The screen's build: its document with places to fill, and its other files by address (`/assets/index-4f2a.js`). */
export type ScreenBuild = {
  readonly html: string;
  /** Undefined for an address that the build does not hold, whatever it looks like. */
  readonly asset: (address: string) => Promise<Asset | undefined>;
};

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Opens the screen's build. Its files are listed once: an address is looked up in that list and never joined to a
 * path, so no address can lead out of the folder.
 */
export async function openScreenBuild(folder: string): Promise<ScreenBuild> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): readonly [string, string] => [`/${relative(folder, path).split(sep).join('/')}`, path])
      .filter(([address]) => address !== '/index.html'),
  );
  return {
    html: await readFile(join(folder, 'index.html'), 'utf8'),
    asset: async (address) => {
      const path = files.get(address);
      if (path === undefined) return undefined;
      return {
        bytes: await readFile(path),
        headers: {
          'content-type': types[extname(path)] ?? 'application/octet-stream',
          'cache-control': address.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
        },
      };
    },
  };
}

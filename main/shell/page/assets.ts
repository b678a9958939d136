import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** A file of the screen's build as either shell serves it. */
export type Asset = { readonly bytes: Uint8Array; readonly headers: Readonly<Record<string, string>> };

/** The screen's build: its document with places to fill, and its other files by address (`/assets/index-4f2a.js`). */
export type ScreenBuild = {
  readonly html: string;
  /** Undefined for an address that the build does not hold, whatever it looks like. */
  readonly asset: (address: string) => Asset | undefined;
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
 * Reads the screen's build, some three megabytes, into memory. An address is looked up among what was read and never
 * joined to a path, so no address can lead out of the folder; and a window never mixes two builds.
 */
export async function openScreenBuild(folder: string): Promise<ScreenBuild> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const assets = new Map<string, Asset>();
  for (const path of paths) {
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    const lasting = address.startsWith('/assets/');
    const headers = {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'cache-control': lasting ? 'max-age=31536000, immutable' : 'no-cache',
    };
    if (address !== '/index.html') assets.set(address, { bytes: await readFile(path), headers });
  }
  return { html: await readFile(join(folder, 'index.html'), 'utf8'), asset: (address) => assets.get(address) };
}

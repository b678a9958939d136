import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import { originalsIn } from '#shared/store/originals.ts';
import type { Cipher } from './cipher.ts';
import { withPatience, writeDurably } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';
import { openSealedFile, sealFile } from './sealed-file.ts';

/** Ends the name of a kept file that was found damaged when its content came in again. */
const damagedEnd = '.damaged';

/** The name on the disk of a file that came in: its SHA-256, with the ending of the name it had. */
export function keptName(name: string, sha256: string): string {
  return `${sha256}${extname(name).toLowerCase()}`;
}

/** True for a name that {@link keptName} makes. */
export function isKeptName(name: string): boolean {
  return /^[0-9a-f]{64}(?:\.|$)/.test(name) && !name.endsWith(damagedEnd);
}

/** Under which names lie the files of which books, or parts of them, speak. */
export function keptNamesIn(data: Iterable<unknown>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const each of data) for (const { name, sha256 } of originalsIn(each)) names.add(keptName(name, sha256));
  return names;
}

/** What a kept file holds; undefined when it is gone, takes another key, or is no longer what its name says. */
export async function readKept(
  fs: FileSystem,
  folder: string,
  kept: string,
  cipher: Cipher | undefined,
): Promise<Buffer | undefined> {
  const path = join(folder, kept);
  if ((await fs.stat(path)) === undefined) return undefined;
  const content = openSealedFile(await fs.readFile(path), kept, cipher);
  return content !== undefined && kept.startsWith(sha256Of(content)) ? content : undefined;
}

/**
 * Keeps content under its hash in a folder that is there, sealed where there is a key. One that was damaged stays under
 * another name.
 */
export async function writeKept(
  fs: FileSystem,
  folder: string,
  kept: string,
  content: Uint8Array,
  cipher: Cipher | undefined,
): Promise<void> {
  const path = join(folder, kept);
  if ((await fs.stat(path)) !== undefined) await withPatience(() => fs.rename(path, path + damagedEnd));
  await writeDurably(fs, path, sealFile(content, kept, cipher));
}

/** SHA-256 in lower-case hex. */
export function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

import { randomUUID } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, type FileSystem, type OpenFile } from './file-system.ts';

/** Ends the name of a file that is being written; what a crash leaves under such a name is swept at the next start. */
export const temporaryEnd = '.tmp';

/** What a scanner or an indexer that holds a file for a moment makes the system answer. */
const passing = new Set(['EPERM', 'EBUSY', 'EACCES']);

/** How long a held file is waited for. Scanners were seen to hold one for some seconds. */
export const patience = 12_000;

/** Does `task`, again and again while another program holds the file, up to {@link patience} milliseconds. */
export async function withPatience<T>(task: () => Promise<T>, limit = patience): Promise<T> {
  const end = performance.now() + limit;
  for (let pause = 5; ; pause = Math.min(pause * 2, 500)) {
    try {
      return await task();
    } catch (error) {
      if (!passing.has(errorCode(error) ?? '') || performance.now() + pause > end) throw error;
      await sleep(pause);
    }
  }
}

/** Writes all of `bytes` from `position` on; throws when the disk takes no more. */
export async function writeAll(fs: FileSystem, file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const count = await fs.write(file, bytes.subarray(done), position + done);
    if (count <= 0) throw Object.assign(new Error('the disk takes no more'), { code: 'ENOSPC' });
    done += count;
  }
}

/** How {@link writeDurably} goes about it. */
export type WriteOptions = {
  /** The name that the file's present content keeps; without it the present content goes. */
  readonly previous?: string;
  readonly patience?: number;
};

/**
 * Writes a file whole or not at all: under another name first, flushed and measured, then renamed. When it returns, a
 * power cut cannot take the new content away; when it throws, the file is as it was.
 */
export async function writeDurably(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const temporary = temporaryName(path);
  try {
    const file = await fs.open(temporary, 'wx');
    try {
      await writeAll(fs, file, bytes, 0);
      await fs.sync(file);
    } finally {
      await fs.close(file);
    }
    const written = await fs.stat(temporary);
    if (written?.size !== bytes.length) {
      throw Object.assign(new Error('fewer bytes on the disk than written'), { code: 'ENOSPC' });
    }
    if (options.previous !== undefined) await keepPrevious(fs, path, options.previous, options.patience);
    await withPatience(() => fs.rename(temporary, path), options.patience);
  } catch (error) {
    await removeQuietly(fs, temporary);
    throw error;
  }
  await fs.syncFolder(dirname(path));
}

/** Makes a folder that is not there, and its name durable: a flushed file in a folder that is gone is gone too. */
export async function makeFolderDurably(fs: FileSystem, folder: string): Promise<void> {
  if ((await fs.stat(folder)) !== undefined) return;
  const above = dirname(folder);
  if (above !== folder) await makeFolderDurably(fs, above);
  await fs.makeFolder(folder);
  // The folder above may be closed to us; then its flush is left to the system.
  await fs.syncFolder(above).catch(() => undefined);
}

/** A name beside `path` that no other writer uses. */
export function temporaryName(path: string): string {
  return join(dirname(path), `${basename(path)}.${process.pid}.${randomUUID().slice(0, 8)}${temporaryEnd}`);
}

/** Gives the present content a second name, so that at no moment the file itself is missing. */
async function keepPrevious(fs: FileSystem, path: string, previous: string, limit?: number): Promise<void> {
  if ((await fs.stat(path)) === undefined) return;
  const temporary = temporaryName(previous);
  try {
    await linkOrCopy(fs, path, temporary);
    await withPatience(() => fs.rename(temporary, previous), limit);
  } catch (error) {
    await removeQuietly(fs, temporary);
    throw error;
  }
}

/** A second name for a file; a copy where the disk knows no second names (FAT, some network folders). */
export async function linkOrCopy(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    await fs.copy(from, to);
  }
}

/** Removes a file if it can; a leftover is no harm, and swept at the next start. */
export async function removeQuietly(fs: FileSystem, path: string): Promise<void> {
  await fs.remove(path).catch(() => undefined);
}

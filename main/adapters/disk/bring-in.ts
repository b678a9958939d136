import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '#shared/contract/result.ts';
import { parseJson } from './book-file.ts';
import { diskFailure } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { removeQuietly, withPatience, writeDurably } from './durable-write.ts';
import { nodeFileSystem, type FileSystem } from './file-system.ts';
import { heldFailure } from './held.ts';
import { keyFileName } from './keys.ts';
import { takeLock } from './lock.ts';
import { setAsideFolder } from './set-aside.ts';
import type { StoreOptions } from './store.ts';

/** Says that a whole data folder lies ready to take the place of the present one; written last, removed last. */
const readyFile = 'bring-in.json';
const readySchema = z.object({ format: z.literal('le-lang-bring-in'), place: z.string().regex(/^[\w-]+$/) });

/** What a data folder consists of, in the order in which it changes places. */
const parts = ['books', 'journal', keyFileName] as const;

/**
 * Puts the files of a backup in the place of a data folder's own, journal and all, so that the change log comes along.
 * For data that nothing has open. What was there before is kept aside. Broken off at any point, it is ended by
 * {@link finishBringIn} at the next start, or had not begun.
 * @param files by their path in a data folder, with `/`
 */
export async function bringIn(disk: Pick<Disk, 'fs' | 'folder' | 'patience'>, files: ReadonlyMap<string, Buffer>) {
  const { fs, folder, patience } = disk;
  const place = `brought-in-${randomUUID().slice(0, 8)}`;
  const staged = join(folder, setAsideFolder, place);
  await fs.makeFolder(staged);
  for (const part of ['books', 'journal']) await fs.makeFolder(join(staged, part));
  for (const [path, bytes] of files) await writeDurably(fs, join(staged, ...path.split('/')), bytes, { patience });
  await fs.syncFolder(staged);
  await fs.syncFolder(join(folder, setAsideFolder));
  await writeDurably(fs, join(folder, readyFile), Buffer.from(JSON.stringify({ format: 'le-lang-bring-in', place })));
  await finishBringIn(disk);
}

/** A folder whose lock is wanted. */
export type HeldFolder = Pick<StoreOptions, 'folder' | 'folderLabel' | 'fileSystem' | 'who' | 'machine'> & {
  readonly clock: { readonly now: () => string };
};

/** Whether a start has to end what {@link bringIn} began. */
export async function isBringInBegun(fs: FileSystem, folder: string): Promise<boolean> {
  return (await fs.stat(join(folder, readyFile)).catch(() => undefined)) !== undefined;
}

/** Ends what {@link bringIn} began; does nothing when nothing was begun. */
export async function finishBringIn({ fs, folder, patience }: Pick<Disk, 'fs' | 'folder' | 'patience'>): Promise<void> {
  const marker = join(folder, readyFile);
  if (!(await isBringInBegun(fs, folder))) return;
  const ready = readySchema.safeParse(parseJson((await fs.readFile(marker)).toString('utf8')));
  if (ready.success) {
    const staged = join(folder, setAsideFolder, ready.data.place);
    const before = `${staged}-before`;
    await fs.makeFolder(before);
    for (const part of parts) {
      const target = join(folder, part);
      // A part that is no longer staged is in its place already.
      if ((await fs.stat(join(staged, part))) === undefined) continue;
      if ((await fs.stat(target)) !== undefined)
        await withPatience(() => fs.rename(target, join(before, part)), patience);
      await withPatience(() => fs.rename(join(staged, part), target), patience);
    }
    await fs.syncFolder(folder);
  }
  await removeQuietly(fs, marker);
}

/** Works on the files of a folder that this process has closed, while no other process may open it. */
export async function holdingFolder(options: HeldFolder, task: () => Promise<void>): Promise<Result<null>> {
  const { folder, folderLabel, fileSystem: fs = nodeFileSystem, who, machine = hostname(), clock } = options;
  try {
    const taken = await takeLock(fs, folder, { who, machine, now: () => clock.now() });
    if ('heldBy' in taken) return heldFailure(taken.heldBy);
    try {
      await task();
      return ok(null);
    } finally {
      await taken.lock.release();
    }
  } catch (error) {
    return diskFailure(error, folderLabel);
  }
}

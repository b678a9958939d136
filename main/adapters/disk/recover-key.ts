import { join } from 'node:path';
import { booksOf } from './disk.ts';
import { bookEnd, decodeHead } from './book-file.ts';
import type { FileSystem } from './file-system.ts';
import { keyFileName, parseKeyFile, readKeyFile, writeKeyFile } from './keys.ts';
import { backupName, backupsFolder } from './rotate.ts';
import { copyAside } from './set-aside.ts';
import { readOneOfZip } from './zip.ts';

/**
 * Takes the key's file from the newest backup that has the right one, when it is gone or damaged: each backup of a sealed
 * office carries it. It opens with the passphrase of that backup's time.
 * @param at now, an ISO instant: part of the name under which a damaged file is kept
 * @returns whether a key was found
 */
export async function recoverKey(fs: FileSystem, folder: string, at: string): Promise<boolean> {
  const wanted = await keyIdOf(fs, folder);
  const backups = join(folder, backupsFolder);
  const names = (await fs.list(backups)).filter((name) => backupName.test(name)).toSorted();
  for (const name of names.toReversed()) {
    const bytes = await readOneOfZip(join(backups, name), keyFileName).catch(() => undefined);
    const file = bytes && parseKeyFile(bytes);
    if (file === undefined || (wanted !== undefined && file.id !== wanted)) continue;
    if ((await readKeyFile(fs, folder)) === 'damaged') await copyAside(fs, folder, join(folder, keyFileName), at);
    await writeKeyFile(fs, folder, file);
    return true;
  }
  return false;
}

/** The id of the key with which the books are sealed; undefined when none can be read. */
async function keyIdOf(fs: FileSystem, folder: string): Promise<string | undefined> {
  const books = booksOf({ folder });
  for (const name of await fs.list(books)) {
    if (!name.endsWith(bookEnd)) continue;
    const id = decodeHead((await fs.readFile(join(books, name))).subarray(0, 400))?.cipher;
    if (id !== undefined) return id;
  }
  return undefined;
}

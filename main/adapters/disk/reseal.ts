import { join } from 'node:path';
import { backupsFolder } from './backups.ts';
import { bookEnd, decodeBook, encodeBook, previousEnd } from './book-file.ts';
import type { Cipher } from './cipher.ts';
import { booksOf, journalOf, originalsOf, type Disk } from './disk.ts';
import { writeDurably } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';
import { listSegments } from './journal.ts';
import { keyFileName, type KeyFile } from './keys.ts';
import { copiesFolder, resealCopies } from './original-copies.ts';
import { backupName } from './rotate.ts';
import { openSealedFile, sealFile } from './sealed-file.ts';
import { resealSegment } from './segment.ts';
import { setAsideFolder } from './set-aside.ts';
import { packZip, unpackZip } from './zip.ts';

/** From which key to which; undefined stands for open files. */
export type Reseal = {
  readonly from: Cipher | undefined;
  readonly to: Cipher | undefined;
  /** Goes into each backup, so that it opens by itself on another machine. */
  readonly key: KeyFile | undefined;
  /** The second place of the backups, when it is at hand. */
  readonly secondBackups: string | undefined;
};

type Change = (bytes: Buffer) => Promise<Buffer | undefined> | Buffer | undefined;

/**
 * Writes every file of a data folder anew under another key: books, journal, backups, files handed in, what was set
 * aside. Files that are so already stay. Broken off, it can be done again: each file is whole, old or new.
 * @returns the names of files that could not be read, and so lie as they were
 */
export async function resealAll(disk: Disk, reseal: Reseal): Promise<readonly string[]> {
  const { fs } = disk;
  const { from, to } = reseal;
  const left: string[] = [];
  const rewrite = async (folder: string, name: string, change: Change) => {
    const path = join(folder, name);
    const bytes = await fs.readFile(path);
    const changed = await change(bytes);
    if (changed === undefined) {
      // What was found damaged and kept beside says nothing to anybody, with a key or without.
      if (!name.endsWith('.damaged')) left.push(name);
    } else if (!changed.equals(bytes)) await writeDurably(fs, path, changed, { patience: disk.patience });
  };
  for (const name of await fs.list(booksOf(disk))) {
    const book = bookOf(name);
    if (disk.schemas.schemaOf(book) !== undefined) {
      await rewrite(booksOf(disk), name, (bytes) => resealBook(bytes, book, from, to));
    }
  }
  for (const name of await listSegments(fs, journalOf(disk))) {
    await rewrite(journalOf(disk), name, (bytes) => resealSegment(bytes, from, to));
  }
  for (const top of [originalsOf(disk), join(disk.folder, setAsideFolder)]) {
    // What a data folder held before another was brought in lies in folders of its own.
    for (const { folder, name } of await filesBelow(fs, top)) {
      await rewrite(folder, name, (bytes) => resealFile(bytes, name, from, to));
    }
  }
  const backups = join(disk.folder, backupsFolder);
  for (const name of (await fs.list(backups)).filter((file) => file.endsWith('.zip'))) {
    await rewrite(backups, name, (bytes) => resealBackup(bytes, reseal));
  }
  await resealCopies(disk, backups, from, to);
  const second = reseal.secondBackups;
  if (second !== undefined) await resealCopies(disk, second, from, to).catch(() => left.push(copiesFolder));
  for (const name of second === undefined ? [] : await fs.list(second).catch(() => [])) {
    if (!backupName.test(name)) continue;
    // A stick may be full or pulled out meanwhile: what lies on it does not stop the sealing of this machine.
    await rewrite(second ?? '', name, (bytes) => resealBackup(bytes, reseal)).catch(() => left.push(name));
  }
  return left;
}

async function filesBelow(
  fs: FileSystem,
  folder: string,
): Promise<readonly { readonly folder: string; readonly name: string }[]> {
  const found: { folder: string; name: string }[] = [];
  for (const name of await fs.list(folder)) {
    const path = join(folder, name);
    // Only a folder has a list.
    const isFolder = await fs.list(path).then(
      () => true,
      () => false,
    );
    if (isFolder) found.push(...(await filesBelow(fs, path)));
    else found.push({ folder, name });
  }
  return found;
}

function bookOf(fileName: string): string {
  return fileName.slice(0, -(fileName.endsWith(previousEnd) ? previousEnd : bookEnd).length);
}

function resealBook(bytes: Buffer, book: string, from: Cipher | undefined, to: Cipher | undefined): Buffer | undefined {
  const file = decodeBook(bytes, book, from);
  if (file.is !== 'good') return undefined;
  // A fresh nonce would make other bytes of the same: what is sealed with this key stays.
  const isSealed = bytes.toString('latin1', 0, 400).includes(`,"cipher":"${to?.id ?? ''}","data":"`);
  return isSealed ? bytes : encodeBook(file.stored, to);
}

function resealFile(bytes: Buffer, name: string, from: Cipher | undefined, to: Cipher | undefined): Buffer | undefined {
  const plain = openSealedFile(bytes, name, from);
  if (plain === undefined) return undefined;
  return plain !== bytes && from !== undefined && from.id === to?.id ? bytes : sealFile(plain, name, to);
}

async function resealBackup(bytes: Buffer, { from, to, key }: Reseal): Promise<Buffer | undefined> {
  const files = await unpackZip(bytes).catch(() => undefined);
  if (files === undefined) return undefined;
  const resealed = new Map<string, Buffer>();
  for (const [path, content] of files) {
    const name = path.slice(path.indexOf('/') + 1);
    if (path === keyFileName) continue;
    const changed = path.startsWith('books/')
      ? resealBook(content, bookOf(name), from, to)
      : path.startsWith('journal/')
        ? resealSegment(content, from, to)
        : content;
    if (changed === undefined) return undefined;
    resealed.set(path, changed);
  }
  if (key !== undefined) {
    const { pending: _pending, ...kept } = key;
    resealed.set(keyFileName, Buffer.from(JSON.stringify(kept)));
  }
  return packZip(resealed);
}

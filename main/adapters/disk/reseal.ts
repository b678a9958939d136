import { join } from 'node:path';
import { officeIn } from '#shared/store/backup.ts';
import type { PackedBackup } from './backup-file.ts';
import { bookEnd, decodeBook, encodeBook, previousEnd } from './book-file.ts';
import type { Cipher } from './cipher.ts';
import { booksOf, journalOf, originalsOf, type Disk } from './disk.ts';
import { writeDurably } from './durable-write.ts';
import { errorCode, type FileSystem } from './file-system.ts';
import { listSegments } from './journal.ts';
import { keyFileName, parseKeyFile, type KeyFile } from './keys.ts';
import { copiesFolder, resealCopies } from './original-copies.ts';
import { backupName, backupsFolder, isOf, readManifests } from './rotate.ts';
import { openSealedFile, sealFile } from './sealed-file.ts';
import { resealSegment } from './segment.ts';
import { setAsideFolder } from './set-aside.ts';
import { packZip, readOneOfZip, unpackZip } from './zip.ts';

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
  const here = join(disk.folder, backupsFolder);
  for (const name of (await fs.list(here)).filter((file) => backupName.test(file))) {
    await rewrite(here, name, (bytes) => resealBackup(bytes, reseal)).catch((error: unknown) => {
      // A folder, or a file of somebody else, that is called so.
      if (!name.endsWith('.zip') || errorCode(error) !== 'EISDIR') throw error;
    });
  }
  await resealCopies(disk, here, from, to);
  if (reseal.secondBackups !== undefined) {
    left.push(...(await resealOwn(disk, reseal.secondBackups, await officeOf(disk, reseal), reseal)));
  }
  return left;
}

/**
 * Writes this office's backups of the second place anew under another key, with the copies beside them; what another
 * office has on the same stick stays. A stick may be full or pulled out meanwhile: that stops nothing.
 * @returns the names of what could not be read or written
 */
async function resealOwn(
  disk: Disk,
  place: string,
  office: string | undefined,
  reseal: Reseal,
): Promise<readonly string[]> {
  const left: string[] = [];
  const all = await readManifests(disk, place).catch(() => []);
  const theirs = new Set(all.flatMap((found) => (isOf(found, office) ? [] : (found.manifest?.originals ?? []))));
  await resealCopies(disk, place, reseal.from, reseal.to, theirs).catch(() => left.push(copiesFolder));
  for (const { name } of all.filter((found) => isOf(found, office))) {
    const path = join(place, name);
    try {
      const bytes = await disk.fs.readFile(path);
      const changed = await resealBackup(bytes, reseal);
      if (changed === undefined) left.push(name);
      else if (!changed.equals(bytes)) await writeDurably(disk.fs, path, changed, { patience: disk.patience });
    } catch {
      left.push(name);
    }
  }
  return left;
}

/** Seals this office's backups on a stick that was elsewhere when the passphrase was set. */
export async function sealWhatLiesOpen(disk: Disk, place: string, { files, manifest }: PackedBackup): Promise<void> {
  const key = parseKeyFile(files.get(keyFileName) ?? Buffer.alloc(0));
  if (disk.cipher === undefined || key === undefined) return;
  const own = (await readManifests(disk, place)).filter((found) => isOf(found, manifest.office));
  for (const { name } of own) {
    const sealed = await readOneOfZip(join(place, name), keyFileName);
    if (sealed !== undefined) continue;
    await resealOwn(disk, place, manifest.office, { from: undefined, to: disk.cipher, key, secondBackups: place });
    return;
  }
}

/** Whose data this is, as its own book says under one of the two keys. */
async function officeOf(disk: Disk, { from, to }: Reseal): Promise<string | undefined> {
  const bytes = await disk.fs.readFile(join(booksOf(disk), `office${bookEnd}`)).catch(() => Buffer.alloc(0));
  for (const key of [to, from]) {
    const file = decodeBook(bytes, 'office', key);
    if (file.is === 'good') return officeIn(file.stored.data);
  }
  return undefined;
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

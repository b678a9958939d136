import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { backupsFolder } from './backups.ts';
import { bookEnd, decodeBook, encodeBook, previousEnd } from './book-file.ts';
import type { Cipher } from './cipher.ts';
import { diskFailure } from './disk-failure.ts';
import { booksOf, journalOf, type Disk } from './disk.ts';
import { removeQuietly, writeDurably } from './durable-write.ts';
import { nodeFileSystem } from './file-system.ts';
import { listSegments } from './journal.ts';
import {
  changeSecret,
  keyFileName,
  makeKey,
  readKeyFile,
  renewRecovery,
  unlockKey,
  writeKeyFile,
  type KeyFile,
} from './keys.ts';
import { takeLock } from './lock.ts';
import { resealSegment } from './segment.ts';
import { setAsideFolder } from './set-aside.ts';
import { diskOf, openBooks, type StoreOptions } from './store.ts';
import { packZip, unpackZip } from './zip.ts';

/** What sealing could not reach: damaged files, and those that were set aside. They lie open on the disk still. */
export type Resealed = { readonly left: readonly string[] };

/**
 * Seals the data and the backups of a folder that no store has open. From then on it opens with the passphrase or the
 * recovery key only. Broken off half way it can be done again: sealed and open files are read side by side.
 * @param cost log2 of scrypt's cost; only tests give one
 */
export async function protectData(
  options: StoreOptions,
  passphrase: string,
  cost?: number,
): Promise<Result<Resealed & { readonly recoveryKey: string }>> {
  return withFolder(options, async (disk) => {
    if ((await readKeyFile(disk.fs, disk.folder)) !== undefined) return fail('already-protected', {});
    const made = await makeKey(passphrase, cost);
    await writeKeyFile(disk.fs, disk.folder, made.file);
    const left = await resealAll(disk, undefined, made.cipher, made.file);
    return ok({ left, recoveryKey: made.recoveryKey });
  });
}

/** Opens the data and the backups for good; the key is forgotten last. */
export async function unprotectData(options: StoreOptions, secret: string): Promise<Result<Resealed>> {
  return withKey(options, secret, async (disk, _, cipher) => {
    const left = await resealAll(disk, cipher, undefined, undefined);
    for (const name of [keyFileName, `${keyFileName}.bak`]) await removeQuietly(disk.fs, join(disk.folder, name));
    return ok({ left });
  });
}

/** Seals what lies open yet: after sealing was broken off, or when an open file was brought in. */
export async function finishProtection(options: StoreOptions, secret: string): Promise<Result<Resealed>> {
  return withKey(options, secret, async (disk, file, cipher) =>
    ok({ left: await resealAll(disk, cipher, cipher, file) }),
  );
}

/** Gives the data another passphrase; `secret` is the old one or the recovery key, which stays as it is. */
export function changePassphrase(options: FolderOptions, secret: string, passphrase: string): Promise<Result<null>> {
  return changeKeyFile(options, async (file) => {
    const changed = await changeSecret(file, secret, passphrase);
    return changed && { file: changed, value: null };
  });
}

/** Gives the data a new recovery key, to be printed; the old one opens nothing any more. */
export function renewRecoveryKey(options: FolderOptions, secret: string): Promise<Result<string>> {
  return changeKeyFile(options, async (file) => {
    const renewed = await renewRecovery(file, secret);
    return renewed && { file: renewed.file, value: renewed.recoveryKey };
  });
}

/** Where a data folder is and how it is called; all that its key needs. */
export type FolderOptions = Pick<StoreOptions, 'folder' | 'folderLabel' | 'fileSystem'>;

async function changeKeyFile<T>(
  { folder, folderLabel, fileSystem: fs = nodeFileSystem }: FolderOptions,
  change: (file: KeyFile) => Promise<{ readonly file: KeyFile; readonly value: T } | undefined>,
): Promise<Result<T>> {
  try {
    const file = await readKeyFile(fs, folder);
    if (file === undefined || file === 'damaged') return fail('key-missing', { file: keyFileName });
    const changed = await change(file);
    if (changed === undefined) return fail('wrong-passphrase', {});
    await writeKeyFile(fs, folder, changed.file);
    return ok(changed.value);
  } catch (error) {
    return diskFailure(error, folderLabel);
  }
}

/**
 * The key of a data folder.
 * @param secret passphrase or recovery key; none given for data that is not sealed
 * Errors: `passphrase-needed`, `wrong-passphrase`, `key-missing` when the key's own file is damaged.
 */
export async function unlockFolder(
  { folder, folderLabel, fileSystem = nodeFileSystem }: FolderOptions,
  secret: string | undefined,
): Promise<Result<Cipher | undefined>> {
  try {
    const file = await readKeyFile(fileSystem, folder);
    if (file === undefined) return ok(undefined);
    if (file === 'damaged') return fail('key-missing', { file: keyFileName });
    if (secret === undefined) return fail('passphrase-needed', {});
    const cipher = await unlockKey(file, secret);
    return cipher === undefined ? fail('wrong-passphrase', {}) : ok(cipher);
  } catch (error) {
    return diskFailure(error, folderLabel);
  }
}

async function withKey<T>(
  options: StoreOptions,
  secret: string,
  task: (disk: Disk, file: KeyFile, cipher: Cipher) => Promise<Result<T>>,
): Promise<Result<T>> {
  const cipher = await unlockFolder(options, secret);
  if (!cipher.ok) return cipher;
  const { value } = cipher;
  if (value === undefined) return fail('key-missing', { file: keyFileName });
  return withFolder({ ...options, cipher: value }, async (disk) => {
    const file = await readKeyFile(disk.fs, disk.folder);
    if (file === undefined || file === 'damaged') return fail('key-missing', { file: keyFileName });
    return task(disk, file, value);
  });
}

/** Brings a folder in order by opening and closing it, then holds its lock while `task` works on its files. */
async function withFolder<T>(options: StoreOptions, task: (disk: Disk) => Promise<Result<T>>): Promise<Result<T>> {
  const opened = await openBooks(options);
  if (!opened.ok) return opened;
  const { heldBy } = opened.value.status();
  const closed = await opened.value.close();
  if (heldBy !== undefined) return fail('read-only', heldBy);
  if (!closed.ok) return closed;
  try {
    return await withLock(options, diskOf(options), task);
  } catch (error) {
    return diskFailure(error, options.folderLabel);
  }
}

async function withLock<T>(
  { who, machine = '', now }: StoreOptions,
  disk: Disk,
  task: (disk: Disk) => Promise<Result<T>>,
): Promise<Result<T>> {
  const taken = await takeLock(disk.fs, disk.folder, { who, machine, now });
  if ('heldBy' in taken) return fail('read-only', taken.heldBy);
  try {
    return await task(disk);
  } finally {
    await taken.lock.release();
  }
}

async function resealAll(
  disk: Disk,
  from: Cipher | undefined,
  to: Cipher | undefined,
  key: KeyFile | undefined,
): Promise<readonly string[]> {
  const { fs } = disk;
  const left: string[] = [];
  const rewrite = async (path: string, name: string, change: (bytes: Buffer) => Promise<Buffer | undefined>) => {
    const bytes = await fs.readFile(path);
    const changed = await change(bytes);
    if (changed === undefined) left.push(name);
    else if (!changed.equals(bytes)) await writeDurably(fs, path, changed, { patience: disk.patience });
  };
  for (const name of await fs.list(booksOf(disk))) {
    const book = bookOf(name);
    if (disk.schemas.schemaOf(book) === undefined) continue;
    await rewrite(join(booksOf(disk), name), name, (bytes) => Promise.resolve(resealBook(bytes, book, from, to)));
  }
  for (const name of await listSegments(fs, journalOf(disk))) {
    await rewrite(join(journalOf(disk), name), name, (bytes) => Promise.resolve(resealSegment(bytes, from, to)));
  }
  const backups = join(disk.folder, backupsFolder);
  for (const name of (await fs.list(backups)).filter((file) => file.endsWith('.zip'))) {
    await rewrite(join(backups, name), name, (bytes) => resealBackup(bytes, from, to, key));
  }
  return [...left, ...(await fs.list(join(disk.folder, setAsideFolder)))];
}

function bookOf(fileName: string): string {
  return fileName.slice(0, -(fileName.endsWith(previousEnd) ? previousEnd : bookEnd).length);
}

function resealBook(bytes: Buffer, book: string, from: Cipher | undefined, to: Cipher | undefined): Buffer | undefined {
  const file = decodeBook(bytes, book, from);
  return file.is === 'good' ? encodeBook(file.stored, to) : undefined;
}

async function resealBackup(
  bytes: Buffer,
  from: Cipher | undefined,
  to: Cipher | undefined,
  key: KeyFile | undefined,
): Promise<Buffer | undefined> {
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
  if (key !== undefined) resealed.set(keyFileName, Buffer.from(JSON.stringify(key)));
  return packZip(resealed);
}

import { join } from 'node:path';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Cipher } from './cipher.ts';
import { diskFailure } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { removeQuietly } from './durable-write.ts';
import { nodeFileSystem } from './file-system.ts';
import { heldFailure } from './held.ts';
import {
  changeReader,
  changeSecret,
  keyFileName,
  makeKey,
  readKeyFile,
  renewRecovery,
  unlockKey,
  writeKeyFile,
  type KeyFile,
  type Unlocked,
} from './keys.ts';
import { takeLock } from './lock.ts';
import { copiesFolder } from './original-copies.ts';
import { resealAll } from './reseal.ts';
import { diskOf, openBooks, type StoreOptions } from './store.ts';

/** What sealing could not reach: files that are damaged, or lie on a stick that is full. They are as they were. */
export type Resealed = { readonly left: readonly string[] };

/** How a folder is sealed or opened for good. */
export type ProtectOptions = StoreOptions & {
  /** The second place of the backups, when it is at hand: those are sealed too. */
  readonly secondBackups?: string | undefined;
};

/**
 * Seals the data and the backups of a folder that no store has open. From then on it opens with the passphrase or the
 * recovery key only. Broken off half way it is ended at the next start: sealed and open files are read side by side.
 * @param cost log2 of scrypt's cost; only tests give one
 * @param recoveryKey one made before and printed already
 */
export async function protectData(
  options: ProtectOptions,
  passphrase: string,
  cost?: number,
  recoveryKey?: string,
): Promise<Result<Resealed & { readonly recoveryKey: string; readonly cipher: Cipher }>> {
  return withFolder(options, async (disk) => {
    if ((await readKeyFile(disk.fs, disk.folder)) !== undefined) return fail('already-protected', {});
    const made = await makeKey(passphrase, cost, recoveryKey);
    await writeKeyFile(disk.fs, disk.folder, { ...made.file, pending: 'seal' });
    const left = await seal(disk, options, undefined, made.cipher, made.file);
    return ok({ left, recoveryKey: made.recoveryKey, cipher: made.cipher });
  });
}

/** Opens the data and the backups for good; the key is forgotten last. */
export async function unprotectData(options: ProtectOptions, secret: string): Promise<Result<Resealed>> {
  return withKey(options, secret, async (disk, file, cipher) => {
    await writeKeyFile(disk.fs, disk.folder, { ...file, pending: 'open' });
    return ok({ left: await openForGood(disk, options, cipher) });
  });
}

/** Seals what lies open yet: after sealing was broken off, or when an open file was brought in. */
export async function finishProtection(options: ProtectOptions, secret: string): Promise<Result<Resealed>> {
  return withKey(options, secret, async (disk, file, cipher) =>
    ok({ left: await seal(disk, options, cipher, cipher, file) }),
  );
}

/**
 * Ends what a crash broke off in the middle of sealing or of opening for good.
 * @returns the key with which the folder opens now; undefined when it was opened for good
 */
export async function settleFolder(options: ProtectOptions, cipher: Cipher): Promise<Result<Cipher | undefined>> {
  const file = await readKeyFile(options.fileSystem ?? nodeFileSystem, options.folder);
  if (file === undefined || file === 'damaged' || file.pending === undefined) return ok(cipher);
  const isOpening = file.pending === 'open';
  const settled = await withFolder({ ...options, cipher }, async (disk) => {
    if (isOpening) await openForGood(disk, options, cipher);
    else await seal(disk, options, cipher, cipher, file);
    return ok(null);
  });
  return settled.ok ? ok(isOpening ? undefined : cipher) : settled;
}

async function seal(
  disk: Disk,
  { secondBackups }: ProtectOptions,
  from: Cipher | undefined,
  to: Cipher,
  file: KeyFile,
): Promise<readonly string[]> {
  const { pending: _pending, ...key } = file;
  const left = await resealAll(disk, { from, to, key, secondBackups });
  await writeKeyFile(disk.fs, disk.folder, key);
  return left;
}

async function openForGood(disk: Disk, { secondBackups }: ProtectOptions, from: Cipher): Promise<readonly string[]> {
  const left = await resealAll(disk, { from, to: undefined, key: undefined, secondBackups });
  // What could not be opened needs its key still; backups carry their own, for the copies beside them too.
  if (left.some((name) => !name.endsWith('.zip') && name !== copiesFolder)) return left;
  for (const name of [keyFileName, `${keyFileName}.bak`]) await removeQuietly(disk.fs, join(disk.folder, name));
  return left;
}

/** Gives the data another passphrase; `secret` is the old one or the recovery key, which stays as it is. */
export function changePassphrase(options: FolderOptions, secret: string, passphrase: string): Promise<Result<null>> {
  return changeKeyFile(options, async (file) => {
    const changed = await changeSecret(file, secret, passphrase);
    return changed === undefined || changed === 'same' ? changed : { file: changed, value: null };
  });
}

/** Gives somebody who only reads a passphrase of their own, or takes it away; `secret` is the clerk's or the recovery key. */
export function setReaderPassphrase(
  options: FolderOptions,
  secret: string,
  passphrase: string | undefined,
): Promise<Result<null>> {
  return changeKeyFile(options, async (file) => {
    const changed = await changeReader(file, secret, passphrase);
    return changed === undefined || changed === 'same' ? changed : { file: changed, value: null };
  });
}

/**
 * Gives the data a new recovery key, to be printed; the old one opens nothing any more.
 * @param recoveryKey one made before and printed already
 */
export function renewRecoveryKey(
  options: FolderOptions,
  secret: string,
  recoveryKey?: string,
): Promise<Result<string>> {
  return changeKeyFile(options, async (file) => {
    const renewed = await renewRecovery(file, secret, recoveryKey);
    return renewed && { file: renewed.file, value: renewed.recoveryKey };
  });
}

/** Where a data folder is and how it is called; all that its key needs. */
export type FolderOptions = Pick<StoreOptions, 'folder' | 'folderLabel' | 'fileSystem'>;

async function changeKeyFile<T>(
  { folder, folderLabel, fileSystem: fs = nodeFileSystem }: FolderOptions,
  change: (file: KeyFile) => Promise<{ readonly file: KeyFile; readonly value: T } | 'same' | undefined>,
): Promise<Result<T>> {
  try {
    const file = await readKeyFile(fs, folder);
    if (file === undefined || file === 'damaged') return fail('key-missing', { file: keyFileName });
    const changed = await change(file);
    if (changed === undefined) return fail('wrong-passphrase', {});
    if (changed === 'same') return fail('passphrase-same', {});
    await writeKeyFile(fs, folder, changed.file);
    return ok(changed.value);
  } catch (error) {
    return diskFailure(error, folderLabel);
  }
}

/**
 * The key of a data folder.
 * @param secret a passphrase or the recovery key; none given for data that is not sealed
 * Errors: `passphrase-needed`, `wrong-passphrase`, `key-missing` when the key's own file is damaged.
 */
export async function unlockFolder(
  options: FolderOptions,
  secret: string | undefined,
): Promise<Result<Cipher | undefined>> {
  const unlocked = await unlockAs(options, secret);
  return unlocked.ok ? ok(unlocked.value?.cipher) : unlocked;
}

/** {@link unlockFolder}, and as whom the secret lets in. */
export async function unlockAs(
  { folder, folderLabel, fileSystem = nodeFileSystem }: FolderOptions,
  secret: string | undefined,
): Promise<Result<Unlocked | undefined>> {
  try {
    const file = await readKeyFile(fileSystem, folder);
    if (file === undefined) return ok(undefined);
    if (file === 'damaged') return fail('key-missing', { file: keyFileName });
    if (secret === undefined) return fail('passphrase-needed', {});
    const unlocked = await unlockKey(file, secret);
    return unlocked === undefined ? fail('wrong-passphrase', {}) : ok(unlocked);
  } catch (error) {
    return diskFailure(error, folderLabel);
  }
}

async function withKey<T>(
  options: StoreOptions,
  secret: string,
  task: (disk: Disk, file: KeyFile, cipher: Cipher) => Promise<Result<T>>,
): Promise<Result<T>> {
  const unlocked = await unlockAs(options, secret);
  if (!unlocked.ok) return unlocked;
  const { value } = unlocked;
  if (value === undefined) return fail('key-missing', { file: keyFileName });
  if (value.role === 'reader') return fail('wrong-passphrase', {});
  return withFolder({ ...options, cipher: value.cipher }, async (disk) => {
    const file = await readKeyFile(disk.fs, disk.folder);
    if (file === undefined || file === 'damaged') return fail('key-missing', { file: keyFileName });
    return task(disk, file, value.cipher);
  });
}

/** Brings a folder in order by opening and closing it, then holds its lock while `task` works on its files. */
async function withFolder<T>(options: StoreOptions, task: (disk: Disk) => Promise<Result<T>>): Promise<Result<T>> {
  const opened = await openBooks(options);
  if (!opened.ok) return opened;
  const { heldBy } = opened.value.status();
  const closed = await opened.value.close();
  if (heldBy !== undefined) return heldFailure(heldBy);
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
  if ('heldBy' in taken) return heldFailure(taken.heldBy);
  try {
    return await task(disk);
  } finally {
    await taken.lock.release();
  }
}

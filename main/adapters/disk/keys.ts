import { randomBytes, scrypt } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { parseJson } from './book-file.ts';
import { cipherOf, keyLength, type Cipher } from './cipher.ts';
import { writeDurably } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';

/**
 * The file that holds the data's key, locked by the passphrase and by the recovery key on paper; and by a second
 * passphrase, when somebody else may read.
 */
export const keyFileName = 'key.json';

const lockedKey = z.object({
  salt: z.string(),
  /** log2 of scrypt's cost. */
  cost: z.int().min(14).max(20),
  sealed: z.string(),
});

const keyFileSchema = z.object({
  format: z.literal('le-lang-key'),
  id: z.string(),
  passphrase: lockedKey,
  recovery: lockedKey,
  reader: lockedKey.optional(),
  /** What sealing, or opening for good, has begun and not yet ended: the next start ends it. */
  pending: z.enum(['seal', 'open']).optional(),
});

/** The content of {@link keyFileName}. */
export type KeyFile = z.infer<typeof keyFileSchema>;

/** The data's key, and as whom the secret that opened it lets in. */
export type Unlocked = { readonly cipher: Cipher; readonly role: 'clerk' | 'reader' };

/** 2^17 with r = 8: 128 MB and a third of a second for each try (OWASP's advice for scrypt). */
const usualCost = 17;
const blockSize = 8;

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** Reads the file of the key; undefined when the data is not sealed. */
export async function readKeyFile(fs: FileSystem, folder: string): Promise<KeyFile | 'damaged' | undefined> {
  for (const name of [keyFileName, `${keyFileName}.bak`]) {
    const path = join(folder, name);
    if ((await fs.stat(path)) === undefined) continue;
    const file = parseKeyFile(await fs.readFile(path));
    if (file !== undefined) return file;
  }
  return (await fs.stat(join(folder, keyFileName))) === undefined ? undefined : 'damaged';
}

/** The file of the key in these bytes; undefined when they are none. */
export function parseKeyFile(bytes: Buffer): KeyFile | undefined {
  return keyFileSchema.safeParse(parseJson(bytes.toString('utf8'))).data;
}

/** Writes the file of the key twice: without it the data can never be read again. */
export async function writeKeyFile(fs: FileSystem, folder: string, file: KeyFile): Promise<void> {
  const bytes = Buffer.from(JSON.stringify(file));
  await writeDurably(fs, join(folder, `${keyFileName}.bak`), bytes);
  await writeDurably(fs, join(folder, keyFileName), bytes);
}

/**
 * Makes a key for data that is not sealed yet.
 * @returns the file to be written, and the recovery key to be printed, of eight groups of four letters and digits
 */
export async function makeKey(
  passphrase: string,
  cost = usualCost,
  recoveryKey = makeRecoveryKey(),
): Promise<{ readonly file: KeyFile; readonly recoveryKey: string; readonly cipher: Cipher }> {
  const key = randomBytes(keyLength);
  const cipher = cipherOf(key);
  const file: KeyFile = {
    format: 'le-lang-key',
    id: cipher.id,
    passphrase: await lockKey(key, normalPassphrase(passphrase), cost),
    recovery: await lockKey(key, normalRecoveryKey(recoveryKey), cost),
  };
  return { file, recoveryKey, cipher };
}

/** Opens the key with a passphrase or the recovery key; undefined when it is none of them. */
export async function unlockKey(file: KeyFile, secret: string): Promise<Unlocked | undefined> {
  const key = await keyFrom(file, secret);
  if (key !== undefined) return { cipher: cipherOf(key), role: 'clerk' };
  const read = file.reader && (await openLocked(file.reader, normalPassphrase(secret)));
  return read && { cipher: cipherOf(read), role: 'reader' };
}

/**
 * The same key under a new passphrase; the recovery key stays. Undefined when `secret` is neither of the old two; `same`
 * when the new one is the reader's.
 */
export async function changeSecret(
  file: KeyFile,
  secret: string,
  passphrase: string,
): Promise<KeyFile | 'same' | undefined> {
  const key = await keyFrom(file, secret);
  if (key === undefined) return undefined;
  if (file.reader !== undefined && (await openLocked(file.reader, normalPassphrase(passphrase))) !== undefined)
    return 'same';
  return { ...file, passphrase: await lockKey(key, normalPassphrase(passphrase), file.passphrase.cost) };
}

/**
 * The same key with a passphrase for somebody who only reads, or without one. Undefined when `secret` is neither the
 * clerk's nor the recovery key; `same` when the reader's would be the clerk's.
 */
export async function changeReader(
  file: KeyFile,
  secret: string,
  passphrase: string | undefined,
): Promise<KeyFile | 'same' | undefined> {
  const key = await keyFrom(file, secret);
  if (key === undefined) return undefined;
  const { reader: _before, ...rest } = file;
  if (passphrase === undefined) return rest;
  const normal = normalPassphrase(passphrase);
  if ((await openLocked(file.passphrase, normal)) !== undefined) return 'same';
  return { ...rest, reader: await lockKey(key, normal, file.passphrase.cost) };
}

/** The same key with a new recovery key, when the paper was lost; the old one opens nothing any more. */
export async function renewRecovery(
  file: KeyFile,
  secret: string,
  recoveryKey = makeRecoveryKey(),
): Promise<{ readonly file: KeyFile; readonly recoveryKey: string } | undefined> {
  const key = await keyFrom(file, secret);
  if (key === undefined) return undefined;
  const recovery = await lockKey(key, normalRecoveryKey(recoveryKey), file.recovery.cost);
  return { file: { ...file, recovery }, recoveryKey };
}

async function keyFrom(file: KeyFile, secret: string): Promise<Buffer | undefined> {
  return (
    (await openLocked(file.passphrase, normalPassphrase(secret))) ??
    (await openLocked(file.recovery, normalRecoveryKey(secret)))
  );
}

/** Typed on another keyboard the same letters may be other code points. */
function normalPassphrase(passphrase: string): string {
  return passphrase.normalize('NFC');
}

/** Copied from paper, the key may have small letters, other gaps, and letters that look like digits. */
function normalRecoveryKey(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

/** Crockford's alphabet: no letter in it looks like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A recovery key to be printed: eight groups of four letters and digits, 160 random bits. */
export function makeRecoveryKey(): string {
  const letters = [...randomBytes(32)].map((byte) => alphabet[byte % alphabet.length] ?? '');
  return Array.from({ length: 8 }, (_, group) => letters.slice(group * 4, group * 4 + 4).join('')).join('-');
}

const place = 'key';

async function lockKey(key: Buffer, secret: string, cost: number): Promise<z.infer<typeof lockedKey>> {
  const salt = randomBytes(16);
  const sealed = cipherOf(await deriveKey(secret, salt, cost)).seal(key, place);
  return { salt: salt.toString('base64'), cost, sealed: sealed.toString('base64') };
}

async function openLocked(locked: z.infer<typeof lockedKey>, secret: string): Promise<Buffer | undefined> {
  const key = await deriveKey(secret, Buffer.from(locked.salt, 'base64'), locked.cost);
  return cipherOf(key).open(Buffer.from(locked.sealed, 'base64'), place);
}

function deriveKey(secret: string, salt: Buffer, cost: number): Promise<Buffer> {
  const N = 2 ** cost;
  return derive(secret, salt, keyLength, { N, r: blockSize, p: 1, maxmem: 256 * N * blockSize });
}

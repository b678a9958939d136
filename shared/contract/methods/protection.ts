import { z } from 'zod';
import { command, query, type MethodMap } from '../method.ts';

/** Who is let in: the clerk, who may do everything; or a reader, who opens everything and changes nothing. */
export const role = z.enum(['clerk', 'reader']);
export type Role = z.infer<typeof role>;

/** Minutes of rest after which the data may lock itself; 0: never. */
export const lockAfter = z.union([
  z.literal(0),
  z.literal(5),
  z.literal(10),
  z.literal(15),
  z.literal(30),
  z.literal(60),
]);
export type LockAfter = z.infer<typeof lockAfter>;

/** How the data is guarded, and as whom this window is open. */
export type AccessState = {
  /** Nothing is answered before the passphrase. */
  readonly locked: boolean;
  /** The data lies sealed on the disk. */
  readonly sealed: boolean;
  readonly role: Role;
  /** There is a passphrase for somebody who only reads. */
  readonly hasReader: boolean;
  /** Locks by itself after so many minutes without a key or the mouse; 0: never. Only where the data is sealed. */
  readonly lockAfter: LockAfter;
};

const secret = z.string().min(1).max(500);
const recoveryKey = z.string().min(1).max(100);

/**
 * The passphrase of the data. Secrets only come in; what goes out is the recovery key, before it is in force, so that it
 * can be printed first. Wherever a secret is wrong the answer is `wrong-passphrase`, whichever it was meant to be.
 */
export const protectionMethods = {
  'protection.state': query(z.strictObject({})).returns<AccessState>(),
  /** Opens locked data with the clerk's or the reader's passphrase, or with the recovery key. Errors: `wrong-passphrase`. */
  'protection.unlock': command(z.strictObject({ secret })).returns<AccessState>(),
  /** Locks at once: what runs is waited for, then the data is closed and its key forgotten. Errors: `not-protected`. */
  'protection.lock': command(z.strictObject({})).returns<AccessState>(),
  /** A fresh recovery key to be printed; it opens nothing before it is handed back to one of the next two. */
  'protection.proposeKey': query(z.strictObject({})).returns<{ readonly recoveryKey: string }>(),
  /**
   * Seals data, backups, files handed in and templates. `left`: names of files that could not be sealed. Errors:
   * `already-protected`, `passphrase-short`, `recovery-key-other`, `read-only`, those of the disk.
   */
  'protection.turnOn': command(z.strictObject({ passphrase: secret, recoveryKey })).returns<{
    readonly left: readonly string[];
  }>(),
  /** Opens everything for good. Errors: `wrong-passphrase`, `not-protected`, those of the disk. */
  'protection.turnOff': command(z.strictObject({ secret })).returns<{ readonly left: readonly string[] }>(),
  /** `secret` is the clerk's present passphrase, or the recovery key. Errors also: `passphrase-same`, `passphrase-short`. */
  'protection.changePassphrase': command(z.strictObject({ secret, passphrase: secret })).returns<null>(),
  /** A passphrase for a reader, or none. */
  'protection.setReader': command(z.strictObject({ secret, passphrase: secret.nullable() })).returns<AccessState>(),
  /** Puts a printed recovery key into force; the one before opens nothing any more. */
  'protection.renewRecoveryKey': command(z.strictObject({ secret, recoveryKey })).returns<null>(),
  /** As whom this machine opens data that is not sealed: a reminder, no lock. Errors: `already-protected`. */
  'protection.setRole': command(z.strictObject({ role })).returns<AccessState>(),
  'protection.setLockAfter': command(z.strictObject({ minutes: lockAfter })).returns<AccessState>(),
} satisfies MethodMap;

import type { Access, Store } from '#main/app/ports.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { AccessState, Role } from '#shared/contract/methods/protection.ts';
import { isError } from '#shared/contract/errors.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { officeSchemas } from '#shared/store/office-schemas.ts';
import { readAccess, writeAccess } from './access-settings.ts';
import { backupFailure } from './backups.ts';
import { manifestName, openBackup } from './backup-file.ts';
import { bringIn, finishBringIn, holdingFolder, isBringInBegun } from './bring-in.ts';
import type { Cipher } from './cipher.ts';
import { diskFailure } from './disk-failure.ts';
import { nodeFileSystem } from './file-system.ts';
import { heldFailure } from './held.ts';
import { keyFileName, makeRecoveryKey, readKeyFile } from './keys.ts';
import { openStore, type OfficeStore, type OpenStoreOptions } from './open-store.ts';
import {
  changePassphrase,
  protectData,
  renewRecoveryKey,
  setReaderPassphrase,
  settleFolder,
  unlockAs,
  unprotectData,
  type ProtectOptions,
} from './protect.ts';
import { recoverKey } from './recover-key.ts';
import { storeBehind } from './store-behind.ts';
import { diskOf } from './store.ts';
import { createTurnstile } from './turnstile.ts';
import { unpackZip } from './zip.ts';

/** How an office's data is opened and guarded. */
export type AccessOptions = Omit<OpenStoreOptions, 'secret' | 'cipher'> & {
  readonly emit: (event: AppEvent) => void;
  /** Done each time the data was opened for writing, before anybody is let in. */
  readonly opened?: (store: Store) => Promise<unknown>;
  /** log2 of scrypt's cost; only tests give one. */
  readonly cost?: number;
};

/** The guard of an office's data, and the data behind it. */
export type OfficeAccess = {
  readonly port: Access;
  /** The data; using it while it is locked is a bug. */
  readonly store: Store;
  /** The key with which files beside the books are sealed; undefined when the data is not sealed. */
  readonly cipher: () => Cipher | undefined;
  /** The copy beside the backups of a file that came in, by its name on the disk. */
  readonly originalCopy: (kept: string) => Promise<Buffer | undefined>;
  readonly close: () => Promise<Result<null>>;
};

/**
 * Opens an office's data; sealed data stays locked until its passphrase comes. Errors: those of {@link openStore} for
 * data that is not sealed, and `key-missing` when the key of sealed data is gone and no backup has it.
 */
export async function openAccess(options: AccessOptions): Promise<Result<OfficeAccess>> {
  const { folder, folderLabel, fileSystem: fs = nodeFileSystem, clock, emit } = options;
  const now = () => clock.now();
  const turnstile = createTurnstile();
  let store: OfficeStore | undefined;
  let cipher: Cipher | undefined;
  let proposed: string | undefined;
  let settings = await readAccess(fs, folder);
  let state: AccessState = {
    locked: true,
    sealed: false,
    role: 'clerk',
    hasReader: false,
    lockAfter: settings.lockAfter,
  };

  const protectOptions = (): ProtectOptions => ({
    ...options,
    now,
    schemas: officeSchemas,
    secondBackups: options.secondPlace?.folder(),
  });

  /** Reads anew how the data is guarded, and tells the window. */
  const tell = async (role: Role): Promise<AccessState> => {
    const file = await readKeyFile(fs, folder);
    const sealed = file !== undefined;
    state = {
      locked: store === undefined,
      sealed,
      role: sealed ? role : settings.role,
      hasReader: sealed && file !== 'damaged' && file.reader !== undefined,
      lockAfter: settings.lockAfter,
    };
    emit({ type: 'access' });
    return state;
  };

  const open = async (key: Cipher | undefined): Promise<Result<null>> => {
    const given = { ...options, ...(key === undefined ? {} : { cipher: key }) };
    const first = await openStore(given);
    const opened = !first.ok && isError(first.error, 'data-newer') ? await openNewer(given, first) : first;
    if (!opened.ok) return opened;
    store = opened.value;
    cipher = key;
    if (store.status().heldBy === undefined) await options.opened?.(store);
    return ok(null);
  };

  const closeStore = async (): Promise<Result<null>> => {
    const closing = store;
    store = undefined;
    const closed = await (closing?.close() ?? Promise.resolve(ok(null)));
    cipher = undefined;
    return closed;
  };

  /** Takes the data away from everybody, works on its files, and opens it again whatever came of it. */
  const onFiles = async <T>(task: () => Promise<Result<T>>, keyNow: () => Promise<Cipher | undefined>) => {
    const heldBy = store?.status().heldBy;
    if (heldBy !== undefined) return heldFailure(heldBy);
    const closed = await closeStore();
    const done = closed.ok ? await task() : closed;
    const opened = await open(await keyNow());
    await tell('clerk');
    return done.ok && !opened.ok ? opened : done;
  };

  const unlock = async (secret: string): Promise<Result<AccessState>> => {
    if (store !== undefined) return ok(state);
    const unlocked = await unlockAs(options, secret);
    if (!unlocked.ok) return unlocked;
    const { value } = unlocked;
    let key = value?.cipher;
    if (key !== undefined) {
      // What cannot be ended now (a full disk) stays for the next start: the data opens all the same.
      const settled = await settleFolder(protectOptions(), key);
      if (settled.ok) key = settled.value;
    }
    const opened = await open(key);
    return opened.ok ? ok(await tell(value?.role ?? settings.role)) : opened;
  };

  const port: Access = {
    state: () => state,
    during: async (task, whileLocked = false) => {
      const refused = () => state.locked && !whileLocked;
      // Asked again inside: it may have been locked while this call waited.
      return refused() ? fail('locked', {}) : turnstile.pass(async () => (refused() ? fail('locked', {}) : task()));
    },

    unlock: (secret) => turnstile.alone(() => unlock(secret)),

    lock: async () => {
      if (!state.sealed) return fail('not-protected', {});
      state = { ...state, locked: true };
      emit({ type: 'access' });
      return turnstile.alone(async () => {
        const { role } = state;
        const closed = await closeStore();
        const locked = await tell(role);
        return closed.ok ? ok(locked) : closed;
      });
    },

    proposeKey: () => {
      proposed = makeRecoveryKey();
      return proposed;
    },

    turnOn: (passphrase, recoveryKey) =>
      turnstile.alone(async () => {
        if (state.sealed) return fail('already-protected', {});
        if (recoveryKey !== proposed) return fail('recovery-key-other', {});
        let made: Cipher | undefined;
        return onFiles(
          async () => {
            const sealed = await protectData(protectOptions(), passphrase, options.cost, recoveryKey);
            if (!sealed.ok) return sealed;
            made = sealed.value.cipher;
            return ok({ left: sealed.value.left });
          },
          async () => made ?? (await keyOf(options, passphrase)),
        );
      }),

    turnOff: (secret) =>
      turnstile.alone(async () => {
        const unlocked = await clerkOf(options, secret);
        if (!unlocked.ok) return unlocked;
        return onFiles(
          () => unprotectData(protectOptions(), secret),
          () => keyOf(options, secret),
        );
      }),

    changePassphrase: (secret, passphrase) => turnstile.alone(() => changePassphrase(options, secret, passphrase)),

    setReader: (secret, passphrase) =>
      turnstile.alone(async () => {
        const set = await setReaderPassphrase(options, secret, passphrase);
        return set.ok ? ok(await tell(state.role)) : set;
      }),

    renewRecoveryKey: (secret, recoveryKey) =>
      turnstile.alone(async () => {
        if (recoveryKey !== proposed) return fail('recovery-key-other', {});
        const renewed = await renewRecoveryKey(options, secret, recoveryKey);
        return renewed.ok ? ok(null) : renewed;
      }),

    bringIn: ({ name, bytes, secret }) =>
      turnstile.alone(async () => {
        const office = await store?.read('office');
        if (office?.ok !== true || office.value.commune !== undefined) return fail('office-exists', {});
        const disk = diskOf({ ...options, now, schemas: officeSchemas });
        const packed = Buffer.from(bytes);
        const backup = await openBackup(disk, packed, secret);
        if ('problem' in backup) return backupFailure(backup, name);
        const files = await unpackZip(packed);
        files.delete(manifestName);
        const brought = await onFiles(
          () => holdingFolder(options, () => bringIn(disk, files)),
          () => keyOf(options, secret ?? ''),
        );
        // The scans lie beside the backup on its stick. A stick that is not there now is asked at each backup.
        if (brought.ok) await store?.healOriginals().catch(() => undefined);
        return brought;
      }),

    set: async (change) => {
      if (change.role !== undefined && state.sealed) return fail('already-protected', {});
      try {
        settings = { ...settings, ...change };
        await writeAccess(fs, folder, settings);
        return ok(await tell(state.role));
      } catch (error) {
        return diskFailure(error, folderLabel);
      }
    },
  };

  if (await isBringInBegun(fs, folder)) {
    const ended = await holdingFolder(options, () =>
      finishBringIn(diskOf({ ...options, now, schemas: officeSchemas })),
    );
    if (!ended.ok && ended.error.code !== 'read-only') return ended;
  }
  const file = await readKeyFile(fs, folder);
  if (file === 'damaged' && !(await recoverKey(fs, folder, now()))) return fail('key-missing', { file: keyFileName });
  if (file === undefined) {
    const opened = await open(undefined);
    if (!opened.ok && (opened.error.code !== 'key-missing' || !(await recoverKey(fs, folder, now())))) return opened;
  }
  await tell(settings.role);
  return ok({
    port,
    store: storeBehind(() => store),
    cipher: () => cipher,
    originalCopy: async (kept) => store?.originalCopy(kept),
    close: async () => {
      // Whoever seals or opens for good ends first; other calls are waited for by the store itself.
      await turnstile.quiet();
      return closeStore();
    },
  });
}

/** The key that the secret opens now; undefined when the data is not sealed (any more, or yet). */
async function keyOf(options: AccessOptions, secret: string): Promise<Cipher | undefined> {
  const unlocked = await unlockAs(options, secret);
  return unlocked.ok ? unlocked.value?.cipher : undefined;
}

async function clerkOf(options: AccessOptions, secret: string): Promise<Result<null>> {
  const unlocked = await unlockAs(options, secret);
  if (!unlocked.ok) return unlocked;
  if (unlocked.value === undefined) return fail('not-protected', {});
  return unlocked.value.role === 'clerk' ? ok(null) : fail('wrong-passphrase', {});
}

/**
 * Data that a newer program wrote, for looking only; what the first attempt answered when this program does not even
 * understand whose office it is.
 */
async function openNewer<F>(options: OpenStoreOptions, refused: F): Promise<Result<OfficeStore> | F> {
  const opened = await openStore({ ...options, readNewer: true });
  if (!opened.ok) return refused;
  if ((await opened.value.read('office')).ok) return opened;
  await opened.value.close();
  return refused;
}

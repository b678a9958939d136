import { hostname } from 'node:os';
import type { Command, StoreStatus } from '#main/app/ports.ts';
import type { HistoryEntry } from '#shared/contract/methods/store.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { isError } from '#shared/contract/errors.ts';
import type { Result } from '#shared/contract/result.ts';
import type { StoreFinding } from '#shared/store/findings.ts';
import type { Patches } from '#shared/store/patch.ts';
import type { BookSchemas } from '#shared/store/schemas.ts';
import type { Capture } from './capture.ts';
import type { Checked } from './check.ts';
import type { Cipher } from './cipher.ts';
import { diskFailure } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { patience } from './durable-write.ts';
import { nodeFileSystem, type FileSystem } from './file-system.ts';
import { usualRoom } from './journal.ts';
import { runStore } from './run-store.ts';
import type { Rescue } from './shelf.ts';
import { start, startNewer } from './start.ts';

/** How a data folder is opened. */
export type StoreOptions = {
  /** The data folder; made when it is not there. */
  readonly folder: string;
  /** The folder's name as the clerk knows it, e.g. `Tài liệu › Lệ Làng`. */
  readonly folderLabel: string;
  readonly schemas: BookSchemas;
  /** Now, an ISO instant. */
  readonly now: () => string;
  /** Who works: goes into each line of the journal and into the lock. */
  readonly who: string;
  readonly machine?: string;
  readonly fileSystem?: FileSystem;
  readonly cipher?: Cipher;
  /** Names this very build of the program (version and build); makes the start quicker. See {@link Disk}. */
  readonly writer?: string | undefined;
  /** The books' files are written when nothing was changed for so long; 0: only at close and when asked. */
  readonly idleMilliseconds?: number;
  /** So many lines begin a new file of the journal. */
  readonly linesPerSegment?: number;
  /** See {@link Disk}. */
  readonly journalRoom?: number;
  /** How long a file held by another program is waited for, in milliseconds. */
  readonly patience?: number;
  readonly emit?: (event: AppEvent) => void;
  /** Done before a bulk change and before a migration, with nothing else going on: a backup. It does not stop them. */
  readonly beforeRisk?: (reason: 'bulk' | 'migration', take: () => Promise<Capture>) => Promise<unknown>;
  /** When the newest good backup was made, an ISO instant. */
  readonly backedUpAt?: () => string | undefined;
  readonly rescue?: Rescue;
  /** Data that a newer program wrote is opened for looking only, where its form is known; else it answers `data-newer`. */
  readonly readNewer?: boolean;
};

/** The store without the types of the books: {@link Store} of the ports is made of it. */
export type BookStore = {
  readonly read: (name: string) => Promise<Result<unknown>>;
  readonly list: (prefix: string) => Promise<readonly string[]>;
  readonly change: <T>(
    command: Command,
    names: readonly string[],
    recipe: (books: Record<string, unknown>) => Result<T> | Promise<Result<T>>,
  ) => Promise<Result<T>>;
  readonly undo: (book?: string) => Promise<Result<HistoryEntry>>;
  readonly redo: (book?: string) => Promise<Result<HistoryEntry>>;
  readonly canUndo: (book?: string) => { readonly undo: boolean; readonly redo: boolean };
  readonly log: (filter: LogFilter) => Promise<readonly HistoryEntry[]>;
  readonly changesOf: (seq: number) => Promise<Result<Patches>>;
  readonly status: () => StoreStatus;
  /** Looks at every file; see {@link checkData}. */
  readonly check: () => Promise<Result<Checked>>;
  /** The seq of the newest change. */
  readonly seq: () => number;
  /** Takes hold of everything between two changes, for a backup. */
  readonly capture: () => Promise<Capture>;
  /** Writes the files of all books that changed since they were written. */
  readonly snapshot: () => Promise<Result<null>>;
  /** Writes what is to be written and gives the folder free. Changes asked for before are waited for. */
  readonly close: () => Promise<Result<null>>;
};

/** Which entries of the log are wanted, newest first: `before` a seq, of one book. */
export type LogFilter = { readonly limit: number; readonly before?: number; readonly book?: string };

/** The disk that these options describe. */
export function diskOf(options: StoreOptions): Disk {
  return {
    fs: options.fileSystem ?? nodeFileSystem,
    folder: options.folder,
    schemas: options.schemas,
    cipher: options.cipher,
    writer: options.writer,
    now: options.now,
    journalRoom: options.journalRoom ?? usualRoom,
    patience: options.patience ?? patience,
  };
}

/** Opens a data folder; fails when it cannot be read or written, or holds what a newer program wrote. */
export async function openBooks(options: StoreOptions): Promise<Result<BookStore>> {
  const disk = diskOf(options);
  const findings: StoreFinding[] = [];
  const lockOptions = { who: options.who, machine: options.machine ?? hostname(), now: options.now };
  try {
    const given = await start(disk, lockOptions, (finding) => findings.push(finding));
    const mayLook = options.readNewer === true && !given.ok && isError(given.error, 'data-newer');
    const started = mayLook ? await startNewer(disk, given.error.params) : given;
    if (!started.ok) return started;
    try {
      return await runStore(options, disk, started.value, findings);
    } catch (error) {
      await started.value.writer?.end.close();
      await started.value.writer?.lock.release();
      throw error;
    }
  } catch (error) {
    return diskFailure(error, options.folderLabel);
  }
}

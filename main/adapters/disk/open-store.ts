import type { Clock, Drafts, Store } from '#main/app/ports.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { bookKindOf, type BookName, type BookOf } from '#shared/store/books.ts';
import { isRecord } from '#shared/store/json.ts';
import { officeSchemas } from '#shared/store/office-schemas.ts';
import { startBackupKeeper } from './backup-keeper.ts';
import { openBackups } from './backups.ts';
import type { Cipher } from './cipher.ts';
import { unlockFolder } from './protect.ts';
import { noSecondPlace, type SecondPlace } from './second-place.ts';
import { diskOf, openBooks, type StoreOptions } from './store.ts';

/** The store as a shell holds it: it also says when to write the books' files, and when to end. */
export type OfficeStore = Store & {
  /** Writes the files of all books that changed since they were written. Durable they are already, by the journal. */
  snapshot(): Promise<Result<null>>;
  /** Brings files that came in and are gone or damaged back from their copies, as far as a place has them. */
  healOriginals(): Promise<void>;
  /** The copy beside the backups of a file that came in, by its name on the disk. */
  originalCopy(kept: string): Promise<Buffer | undefined>;
  /** Waits for what was asked for, writes what is to be written, gives the folder free. */
  close(): Promise<Result<null>>;
};

/** Packing everything takes a second in the largest offices; in the first moments the window needs the machine. */
const afterFirstScreen = 15_000;

/** How an office's data folder is opened. */
export type OpenStoreOptions = Pick<
  StoreOptions,
  'folder' | 'folderLabel' | 'who' | 'machine' | 'writer' | 'fileSystem' | 'idleMilliseconds' | 'emit' | 'readNewer'
> & {
  readonly clock: Clock;
  /** Passphrase or recovery key, for data that is sealed. */
  readonly secret?: string;
  /** The key itself, when it was opened already. */
  readonly cipher?: Cipher;
  /** The place on a stick or another disk that gets each backup too. */
  readonly secondPlace?: SecondPlace;
  /** The folders of backups that were chosen from elsewhere; only read. */
  readonly chosenPlaces?: () => readonly string[];
};

/**
 * Opens the data of an office.
 *
 * Errors: `passphrase-needed`, `wrong-passphrase`, `key-missing` for sealed data; `data-folder-denied`, `disk-full`, `not-saved` when the folder cannot be used; `data-newer` when a newer
 * program wrote it (nothing is touched then). A folder that another instance holds opens all the same: `status().heldBy`
 * says who has it, and every change answers `read-only`. Damage is repaired and told in `status().findings`.
 */
export async function openStore(options: OpenStoreOptions): Promise<Result<OfficeStore>> {
  const { clock, secondPlace = noSecondPlace, secret, ...given } = options;
  const now = () => clock.now();
  const key = options.cipher === undefined ? await unlockFolder(given, secret) : ok(options.cipher);
  if (!key.ok) return key;
  const rest = key.value === undefined ? given : { ...given, cipher: key.value };
  const backups = await openBackups({
    disk: diskOf({ ...rest, schemas: officeSchemas, now }),
    folderLabel: options.folderLabel,
    secondFolder: secondPlace.folder,
    otherPlaces: async () => [...(options.chosenPlaces?.() ?? []), ...(await secondPlace.folders())],
    emit: options.emit ?? (() => undefined),
  });
  const opened = await openBooks({
    ...rest,
    schemas: officeSchemas,
    now,
    beforeRisk: backups.make,
    backedUpAt: backups.newestAt,
    rescue: backups.rescue,
  });
  if (!opened.ok) return opened;
  const books = opened.value;
  const keeper = startBackupKeeper(books, backups, officeSchemas, now, secondPlace, afterFirstScreen);
  const store: OfficeStore = {
    read: async (name) => {
      const found = await books.read(name);
      return found.ok ? { ok: true, value: asBook(name, found.value) } : found;
    },
    list: async (prefix) => (await books.list(prefix)).filter(isBookName),
    change: (command, names, recipe) =>
      books.change(command, names, (drafts) => {
        if (!holdsDrafts(names, drafts)) throw new Error(`no drafts of ${names.join(', ')}`);
        return recipe(drafts);
      }),
    undo: books.undo,
    redo: books.redo,
    canUndo: books.canUndo,
    log: books.log,
    changesOf: books.changesOf,
    status: books.status,
    backups: keeper.port,
    check: async () => {
      const data = await books.check();
      if (!data.ok) return data;
      const parts = [data.value, await backups.check(), await keeper.checkOriginals()];
      return ok({
        files: parts.reduce((sum, { files }) => sum + files, 0),
        findings: parts.flatMap(({ findings }) => findings),
      });
    },
    healOriginals: async () => {
      await keeper.checkOriginals();
    },
    originalCopy: backups.originals.copy,
    snapshot: books.snapshot,
    close: async () => {
      await keeper.stop();
      return books.close();
    },
  };
  return { ok: true, value: store };
}

function asBook<N extends BookName>(name: N, value: unknown): BookOf<N> {
  if (!isBook(name, value)) throw new Error(`${name} is no book`);
  return value;
}

/** The store has checked the value against the schema of `name`: when it was read, and at each change since. */
function isBook<N extends BookName>(name: N, value: unknown): value is BookOf<N> {
  return bookKindOf(name) !== undefined && isRecord(value);
}

function holdsDrafts<N extends BookName>(names: readonly N[], drafts: object): drafts is Drafts<N> {
  return names.every((name) => name in drafts);
}

function isBookName(name: string): name is BookName {
  return bookKindOf(name) !== undefined;
}

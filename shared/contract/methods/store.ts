import { z } from 'zod';
import type { ChangeLine } from '#shared/exchange/change-lines.ts';
import type { DanglingKind } from '#shared/references/dangling.ts';
import type { BackupContents, BackupInfo, BackupPlaces } from '#shared/store/backup.ts';
import type { FolderPlace, HeldBy, StoreFinding } from '#shared/store/findings.ts';
import { fileRef, jobId } from '../ids.ts';
import type { SavedPaper } from './app.ts';
import { command, job, query, type MethodMap } from '../method.ts';

/** A change as the log shows it; the screen words `name` and `args`. */
export type HistoryEntry = {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly name: string;
  readonly args: { readonly [key: string]: string | number };
  readonly books: readonly string[];
  /** The seq that this entry takes back, or does again. */
  readonly undoes?: number;
  readonly redoes?: number;
};

/** What the top bar and the page on damage show of the data. */
export type StoreState = {
  readonly folder: string;
  readonly place: FolderPlace;
  readonly savedAt?: string;
  readonly backedUpAt?: string;
  readonly heldBy?: HeldBy;
  readonly findings: readonly StoreFinding[];
};

/** Entries of one kind that name something which is not there. */
export type DanglingGroup = {
  readonly kind: DanglingKind;
  readonly count: number;
  /** The first few who name it, as the office knows them. */
  readonly names: readonly string[];
  /** False when only a backup can help. */
  readonly repairable: boolean;
};

const scope = z.strictObject({
  /** A book's name; without it, of all books. */
  book: z.string().max(100).optional(),
});

/** A backup of the list, or a file that the clerk chose. */
const backupSource = z.union([
  z.strictObject({ id: z.string().max(100), passphrase: z.string().max(500).optional() }),
  z.strictObject({ file: fileRef, passphrase: z.string().max(500).optional() }),
]);

export const storeMethods = {
  /** Takes back the newest change that holds. Errors: `nothing-to-undo`, `undo-blocked`, `read-only`. */
  'history.undo': command(scope).returns<HistoryEntry>(),
  /** Does again what was taken back last. Errors: `nothing-to-redo`, `undo-blocked`, `read-only`. */
  'history.redo': command(scope).returns<HistoryEntry>(),
  'history.can': query(scope).returns<{ readonly undo: boolean; readonly redo: boolean }>(),
  /** Newest first. */
  'history.log': query(
    z.strictObject({
      limit: z.int().min(1).max(500),
      /** Only entries older than this seq. */
      before: z.int().min(1).optional(),
      book: z.string().max(100).optional(),
    }),
  ).returns<readonly HistoryEntry[]>(),
  /** What one entry of the log changed, old and new beside each other. Errors: `not-found`. */
  'history.changes': query(z.strictObject({ seq: z.int().min(1) })).returns<{
    readonly lines: readonly ChangeLine[];
    /** There was more than is told. */
    readonly more: boolean;
  }>(),
  /** Newest first, of the data folder and of the second place. */
  'backups.list': query(z.strictObject({})).returns<readonly BackupInfo[]>(),
  /** Errors: `disk-full`, `data-folder-denied`, `not-saved`, `read-only`. */
  'backups.make': command(z.strictObject({})).returns<BackupInfo>(),
  /** Opens a backup and counts. Errors: `file-missing`, `file-damaged`, `backup-newer`. */
  'backups.inspect': query(z.strictObject({ source: backupSource })).returns<BackupContents>(),
  /**
   * Puts the books of a backup (all, or those named) in the place of the present ones, as one change that undo takes
   * back; the present state is backed up first. Errors: those of `backups.inspect`, and `not-found` for a book that is
   * not in it.
   */
  'backups.restore': command(
    z.strictObject({ source: backupSource, books: z.array(z.string().max(100)).min(1).max(1000).optional() }),
  ).returns<null>(),
  /**
   * Makes a backup the data of an office that has none yet, its change log included. Errors: `office-exists`, those of
   * `backups.inspect`, those of the disk.
   */
  'backups.bringIn': command(
    z.strictObject({ file: fileRef, passphrase: z.string().max(500).optional() }),
  ).returns<null>(),
  /** The second place of the backups (a stick, another disk), and what is in the machine that could be it. */
  'backups.places': query(z.strictObject({})).returns<BackupPlaces>(),
  /** Chooses it, or none. Errors: `not-found` when it was pulled out, `data-folder-denied`, `disk-full`. */
  'backups.choosePlace': command(z.strictObject({ place: z.string().max(100).optional() })).returns<null>(),
  /** Reads every file of the data and of the backups; damaged ones are set aside and written anew where that is possible. */
  'store.check': command(z.strictObject({})).returns<{
    readonly files: number;
    readonly findings: readonly StoreFinding[];
  }>(),
  /** Entries that name something which is not there, by kind. */
  'store.references': query(z.strictObject({})).returns<readonly DanglingGroup[]>(),
  /** Makes those whole that can be made so, as one change that undo takes back; a backup is made first. */
  'store.repair': command(z.strictObject({})).returns<{ readonly repaired: number }>(),
  /**
   * Writes all data as one JSON file, an open form that any program reads, among the papers. Births, identity numbers and
   * telephones only with `personal`; a file without them is refused by `data.import`.
   */
  'data.export': command(z.strictObject({ personal: z.boolean().exactOptional() })).returns<SavedPaper>(),
  /**
   * The same, and a workbook for each book, in a folder of its own among the papers; the first paper is the JSON file.
   * Stopped, it leaves what was written.
   */
  'data.exportBooks': job(z.strictObject({ job: jobId, personal: z.boolean().exactOptional() })).returns<{
    readonly papers: readonly SavedPaper[];
  }>(),
  /**
   * Puts the data of such a file in the place of the present ones, as one change; a backup is made first. Errors: those
   * of files, `file-wrong-kind`, `backup-newer`, `exchange-partial`.
   */
  'data.import': command(z.strictObject({ file: fileRef })).returns<{ readonly books: number }>(),
  'store.status': query(z.strictObject({})).returns<StoreState>(),
} satisfies MethodMap;

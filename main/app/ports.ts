import type { HistoryEntry } from '#shared/contract/methods/store.ts';
import type { ScannedPage } from '#shared/commitments/scan-reading.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { FileRef } from '#shared/contract/ids.ts';
import type { FileInfo, SavedPaper } from '#shared/contract/methods/app.ts';
import type { OfficePlace } from '#shared/contract/methods/app.ts';
import type { AccessState, Role } from '#shared/contract/methods/protection.ts';
import type { Result } from '#shared/contract/result.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { PaperLayout } from '#shared/documents/check/paper-layout.ts';
import type { OfficialBatch, OfficialDocument } from '#shared/documents/model.ts';
import type { StandIn } from '#shared/documents/starter.ts';
import type { StockPrint } from '#shared/documents/stock-print.ts';
import type { TemplateContent } from '#shared/documents/templates.ts';
import type { BackupContents, BackupInfo, BackupPlaces } from '#shared/store/backup.ts';
import type { BookName, BookOf } from '#shared/store/books.ts';
import type { FolderPlace, HeldBy, StoreFinding } from '#shared/store/findings.ts';
import type { Patches } from '#shared/store/patch.ts';
import type { OriginalFile } from '#shared/covenants/book.ts';
import type { SourceDocument } from '#shared/covenants/source-document.ts';
import type { SheetOut, SourceWorkbook } from '#shared/registry/workbook.ts';

/** Local time of the office's machine. The only clock that use-cases see. */
export interface Clock {
  /** The instant in UTC, ISO 8601. */
  now(): string;
  /** Today's calendar date on this machine, ISO 8601. */
  today(): string;
}

/** Makes ids that no other record of this office has. */
export interface Ids {
  next(): string;
}

/** A draft of the books that one command may change; assigning to it is how a change is written. */
export type Drafts<N extends BookName> = { [K in N]: BookOf<K> };

/** Who did what; the change log, undo and the journal are made from it. */
export type Command = {
  /** Name of the method, e.g. `titles.setScores`. */
  readonly name: string;
  /** What the log says in words: a key of the locale's `log` section with its values. Never personal numbers. */
  readonly args: { readonly [key: string]: string | number };
  /** A bulk change (import, carry-over): a backup is made before it. */
  readonly bulk?: boolean;
  /** Not taken back by undo: what the program does by itself. */
  readonly lasting?: boolean;
};

/**
 * The office's data. Memory changes only after the change is on the disk: when `change` answers ok, it is durable.
 */
export interface Store {
  /** A book as it is now; a frozen snapshot. A book that was never written is its empty value. */
  read<N extends BookName>(name: N): Promise<Result<BookOf<N>>>;
  /** The names of the books that exist and begin so, e.g. `covenant-`. */
  list(prefix: string): Promise<readonly BookName[]>;
  /**
   * Runs `recipe` over drafts of the books named; when it answers ok, the change is written as one step, or not at all.
   * Never runs two recipes at once. `recipe` must not await anything but what it was given.
   */
  change<N extends BookName, T>(
    command: Command,
    names: readonly N[],
    recipe: (books: Drafts<N>) => Result<T> | Promise<Result<T>>,
  ): Promise<Result<T>>;
  /** Takes back the newest change (not yet taken back) that touched `scope` (a book's name), or of all books. */
  undo(scope?: string): Promise<Result<HistoryEntry>>;
  redo(scope?: string): Promise<Result<HistoryEntry>>;
  canUndo(scope?: string): { readonly undo: boolean; readonly redo: boolean };
  log(filter: {
    readonly limit: number;
    readonly before?: number;
    readonly book?: string;
  }): Promise<readonly HistoryEntry[]>;
  /** What one entry of the log changed, book by book. Errors: `not-found` when its line can no longer be read. */
  changesOf(seq: number): Promise<Result<Patches>>;
  status(): StoreStatus;
  /**
   * Reads every file of the data and of the backups, needed now or not, and tells what is damaged. Books whose file is
   * damaged are written anew. Errors: `read-only`, and those of the disk.
   */
  check(): Promise<Result<{ readonly files: number; readonly findings: readonly StoreFinding[] }>>;
  readonly backups: Backups;
}

/** A backup of the list by its id, or a file that was handed in. */
export type BackupSource = ({ readonly id: string } | { readonly name: string; readonly bytes: Uint8Array }) & {
  /** Passphrase or recovery key, for a backup that was sealed with another key than the data is now. */
  readonly secret?: string;
};

/**
 * The copies of all data. They are made by themselves (at start, while work goes on, before what is risky); each is
 * opened again and counted before it counts as made.
 */
export interface Backups {
  /** Newest first, of the data folder and of the second place. */
  list(): Promise<Result<readonly BackupInfo[]>>;
  /** Makes one now. Errors: `disk-full`, `data-folder-denied`, `not-saved`, `read-only`. */
  make(): Promise<Result<BackupInfo>>;
  /** Opens a backup and tells what is in it. Errors: `file-missing`, `file-damaged`, `backup-newer`. */
  inspect(source: BackupSource): Promise<Result<BackupContents>>;
  /**
   * Puts the books of a backup in the place of the present ones: all, or those named. The present state is backed up
   * first, and the restore is one change: undo goes back to before it.
   */
  restore(source: BackupSource, books?: readonly string[]): Promise<Result<null>>;
  /** The second place, and the drives that could be it. */
  places(): Promise<BackupPlaces>;
  /** Chooses the second place by its id, or none. Errors: `not-found`, those of the disk. */
  choosePlace(id: string | undefined): Promise<Result<null>>;
}

/** What the top bar and the start screens need to know of the data. */
export type StoreStatus = {
  /** Shown to the clerk, e.g. `Tài liệu › Lệ Làng`. */
  readonly folder: string;
  readonly place: FolderPlace;
  readonly savedAt: string | undefined;
  readonly backedUpAt: string | undefined;
  /** Set when another instance holds the data: this one only reads. */
  readonly heldBy: HeldBy | undefined;
  /** What start-up found damaged, what it rebuilt, and what may be missing. Empty on a good start. */
  readonly findings: readonly StoreFinding[];
};

/** Who may do what: the passphrase of the data, and whether this window only reads. */
export interface Access {
  state(): AccessState;
  /**
   * Runs a call while nothing locks or seals the data; waits for that to end.
   * @param whileLocked runs it also when the data is locked; else the answer is `locked`
   */
  during<T>(task: () => Promise<Result<T>>, whileLocked?: boolean): Promise<Result<T>>;
  /** Errors: `wrong-passphrase`, and those of opening the data. */
  unlock(secret: string): Promise<Result<AccessState>>;
  /** Waits for the calls that run, closes the data, forgets the key. Errors: `not-protected`. */
  lock(): Promise<Result<AccessState>>;
  /** A fresh recovery key; only the newest one is taken back by the two methods that ask for one. */
  proposeKey(): string;
  /** Errors: `already-protected`, `recovery-key-other`, `read-only`, those of the disk. */
  turnOn(passphrase: string, recoveryKey: string): Promise<Result<{ readonly left: readonly string[] }>>;
  /** Errors: `wrong-passphrase`, `not-protected`, `read-only`, those of the disk. */
  turnOff(secret: string): Promise<Result<{ readonly left: readonly string[] }>>;
  changePassphrase(secret: string, passphrase: string): Promise<Result<null>>;
  setReader(secret: string, passphrase: string | undefined): Promise<Result<AccessState>>;
  renewRecoveryKey(secret: string, recoveryKey: string): Promise<Result<null>>;
  /** Errors: `already-protected` for a role: in sealed data the passphrase says who is there. */
  /**
   * Makes a backup the data of an office that has none yet, its change log included: the move to a new machine. Errors:
   * `office-exists`, those of opening a backup, those of the disk.
   */
  bringIn(backup: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly secret?: string;
  }): Promise<Result<null>>;
  set(change: { readonly role?: Role; readonly lockAfter?: AccessState['lockAfter'] }): Promise<Result<AccessState>>;
}

/** Files that came in by a dialog, and papers that go out. */
export interface Files {
  info(ref: FileRef): Promise<Result<FileInfo>>;
  /** Whole content; refuses what is missing, empty or over the limit with the matching code. */
  bytes(ref: FileRef, limitMegabytes?: number): Promise<Result<Uint8Array>>;
  /** Keeps a file that was brought in beside the data, unchanged, under its hash. */
  keepOriginal(ref: FileRef): Promise<Result<OriginalFile>>;
  /** A file kept by {@link keepOriginal}; `original-missing` when it is gone, or no longer what its hash says. */
  readOriginal(original: OriginalFile): Promise<Result<Uint8Array>>;
  /** Holds every kept file against its hash; `damaged` are the names under which they lie beside the data. */
  checkOriginals(): Promise<{ readonly files: number; readonly damaged: readonly string[] }>;
  /** Keeps bytes beside the data under their hash, as {@link keepOriginal} does with a file. */
  keepBytes(name: string, bytes: Uint8Array): Promise<Result<OriginalFile>>;
  /**
   * Writes a paper into the office's folder of papers (never over an existing file: " (2)" is added), whole or not at all.
   * @param folders names below the folder of papers, e.g. `['2026', 'Cam kết']`
   */
  savePaper(folders: readonly string[], name: string, bytes: Uint8Array): Promise<Result<SavedPaper>>;
}

/** Word in both directions. */
export interface Word {
  /** Opens a .docx/.doc/… and gives its paragraphs, styles, numbering and changes as a value; knows nothing of covenants. */
  readDocument(bytes: Uint8Array, name: string): Promise<Result<SourceDocument>>;
  /** The official document as a .docx. */
  writeDocument(document: OfficialDocument): Promise<Result<Uint8Array>>;
  /** Texts at their places on ready-made sheets, such as certificates. */
  writeStock(print: StockPrint): Promise<Result<Uint8Array>>;
  /**
   * Several papers in one file, each on a new page with its own page count. `progress` is told how many are done; when it answers false
   * the work stops with `cancelled`.
   */
  writeBatch(batch: OfficialBatch, progress?: (done: number) => boolean): Promise<Result<Uint8Array>>;
  /**
   * One form for many people in one file: the template's fields are filled for each of `people`, in order, every form
   * on a new page. `progress` is told how many are done; when it answers false the work stops with `cancelled`.
   */
  stampForms(
    template: OfficialDocument,
    people: readonly FormValues[],
    progress?: (done: number) => boolean,
  ): Promise<Result<Uint8Array>>;
  /**
   * The same as a file for each person, in order, the form made ready once. `take` keeps a file and answers false to stop; how many it
   * took is answered.
   */
  stampEach(
    template: OfficialDocument,
    people: readonly FormValues[],
    take: (bytes: Uint8Array, index: number) => Promise<boolean>,
  ): Promise<Result<number>>;
  /** The fields of the office's own template and what is broken in it; refuses macros and what is fetched from elsewhere. */
  readTemplate(bytes: Uint8Array, name: string): Promise<Result<TemplateContent>>;
  /**
   * The office's template (its file as base64) filled for these papers, each from a new page on. `progress` is told how many are done;
   * when it answers false the work stops with `cancelled`.
   */
  writeFromTemplate(
    template: { readonly name: string; readonly data: string },
    papers: readonly OfficialDocument[],
    progress?: (done: number) => boolean,
  ): Promise<Result<Uint8Array>>;
  /** A paper to begin a template from: written as any other, then its stand-ins are exchanged for tags. */
  writeStarter(paper: OfficialDocument, standIns: readonly StandIn[]): Promise<Result<Uint8Array>>;
  /** How any .docx lays its text out, for the format checker. */
  readLayout(bytes: Uint8Array, name: string): Promise<Result<PaperLayout>>;
  /** A copy of a .docx with everything of its layout corrected that can be corrected without asking. */
  correctLayout(bytes: Uint8Array, name: string): Promise<Result<Uint8Array>>;
}

/** Papers as the page view shows them, made without a window. */
export interface Pages {
  /**
   * Papers as a PDF whose text can be found and copied, the font embedded, with a bookmark for each paper when they are given. Papers
   * hold no pictures. `progress` is told how many papers are done; when it answers false the work stops with `cancelled`.
   */
  writePdf(
    batch: OfficialBatch & { readonly bookmarks?: readonly string[] },
    progress?: (done: number) => boolean,
  ): Promise<Result<Uint8Array>>;
}

/** Scans of signed papers: PDF, JPG, PNG. What cannot be opened answers `file-damaged`, `file-encrypted` or `file-wrong-kind`. */
export interface Scans {
  /**
   * Looks at every page in order, whichever way it lies. `seen` is told of each with the number of all; when it answers
   * false the work stops with `cancelled`.
   */
  readPages(
    bytes: Uint8Array,
    name: string,
    seen: (page: ScannedPage, total: number) => boolean,
  ): Promise<Result<readonly ScannedPage[]>>;
  /** One page as a picture for the screen. */
  pageImage(
    bytes: Uint8Array,
    name: string,
    page: number,
  ): Promise<Result<{ readonly type: 'image/png' | 'image/jpeg'; readonly bytes: Uint8Array }>>;
  /** A PDF of the pages named, in that order, each as it was scanned. */
  cut(
    sources: readonly { readonly bytes: Uint8Array; readonly name: string; readonly page: number }[],
  ): Promise<Result<Uint8Array>>;
}

/** Workbooks in both directions. */
export interface Sheets {
  readWorkbook(bytes: Uint8Array, name: string): Promise<Result<SourceWorkbook>>;
  writeWorkbook(sheets: readonly SheetOut[]): Promise<Result<Uint8Array>>;
}

/** A file of a package; `path` with forward slashes. */
export type PackedFile = { readonly path: string; readonly bytes: Uint8Array };

/** A file read from a package: its content, or why there is none. `passphrase`: none was given, or another one. */
export type PackageFile = { readonly bytes: Uint8Array } | { readonly problem: 'missing' | 'damaged' | 'passphrase' };

/** A package that came in; nothing of it is read before it is asked for. */
export type OpenedPackage = {
  readonly names: readonly string[];
  readonly sealed: boolean;
  read(path: string, passphrase?: string): Promise<PackageFile>;
  close(): void;
};

/** Packages that leave the office or come in: zips that open without this program. */
export interface Packages {
  /** SHA-256 in lower-case hex. */
  sha256(bytes: Uint8Array): string;
  /**
   * One file of these, in their order, each with its content; with a passphrase sealed as WinZip AES-256 (AE-2).
   * @param at day and time that the files carry, ISO
   */
  pack(files: readonly PackedFile[], at: string, passphrase?: string): Promise<Uint8Array>;
  /** Errors: `file-wrong-kind`, `file-damaged`, `file-unsafe`. */
  open(bytes: Uint8Array, name: string): Promise<Result<OpenedPackage>>;
}

/** What the product ships with: legal data, templates, the sample commune. */
export interface Resources {
  /** A JSON file below `resources/`, parsed. Throws when it is missing: that is a broken build. */
  json(path: string): Promise<unknown>;
  bytes(path: string): Promise<Uint8Array>;
}

/** The machine around the app. What a shell cannot do answers `not-in-this-shell`. */
export interface Host {
  openFile(ref: FileRef): Promise<Result<null>>;
  showInFolder(ref: FileRef): Promise<Result<null>>;
  /** Where an office that has no data yet may be kept; empty when it was opened in a place of its own. */
  places(): Promise<readonly OfficePlace[]>;
  /** Goes on in another of {@link places}, now and at every start. Errors: `not-found`, those of opening data. */
  usePlace(id: string): Promise<Result<null>>;
}

/** Technical log; holds no personal data. */
export interface Log {
  error(reference: string, error: unknown): void;
  info(message: string): void;
}

/** Everything a use-case may reach. */
export type Ports = {
  /** The program's version, e.g. `0.1.0`. */
  readonly version: string;
  /** Who sits at this machine, as the change log names them. */
  readonly who: string;
  readonly store: Store;
  readonly access: Access;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: Files;
  readonly word: Word;
  readonly pages: Pages;
  readonly scans: Scans;
  readonly sheets: Sheets;
  readonly packages: Packages;
  readonly resources: Resources;
  readonly host: Host;
  readonly log: Log;
  readonly emit: (event: AppEvent) => void;
};

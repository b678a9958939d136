import type { PdfRequest, PickRequest, PrinterInfo } from '#shared/contract/bridge.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { FileInfo, SavedPaper } from '#shared/contract/methods/app.ts';
import type { MethodInput, MethodName, MethodOutput } from '#shared/contract/methods.ts';
import type { Result } from '#shared/contract/result.ts';
import type { PrintChoice } from '#shared/documents/print-choice.ts';

/** How far taking many files has come; never heard where files are only named, not copied. */
export type FilesProgress = (progress: {
  readonly done: number;
  readonly total: number;
  readonly item: string;
}) => void;

/** What else there is to say of dropped files. */
export type DropOptions = {
  /** Files and folders as the browser's page may walk them; the first answer of a drop's own items. */
  readonly entries?: readonly FileSystemEntry[];
  /** Which files of a dropped folder are wanted; empty means all. Files dropped themselves are always taken. */
  readonly accept?: readonly string[];
  readonly onProgress?: FilesProgress;
};

/** The way from this page to the main process; one per shell. Nothing here throws: a lost connection is a Result too. */
export type Transport = {
  call<N extends MethodName>(method: N, input: MethodInput<N>): Promise<Result<MethodOutput<N>>>;
  /** Hears every event until the returned function is called. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Lets the clerk choose files; an empty list means that the dialog was closed. */
  pickFiles(request: PickRequest, onProgress?: FilesProgress): Promise<Result<readonly FileInfo[]>>;
  /** Takes files that were dropped on the page, and of folders what is in them. */
  dropFiles(files: readonly File[], more?: DropOptions): Promise<Result<readonly FileInfo[]>>;
  /** The printers of this machine; undefined where the browser's own dialog holds the choice. */
  printers(): Promise<Result<readonly PrinterInfo[] | undefined>>;
  /** Prints the page as `@media print` leaves it: as chosen, or with the system's dialog. */
  print(choice?: PrintChoice): Promise<Result<{ readonly printed: boolean }>>;
  /** Keeps what printing would give as a PDF among the papers; `not-in-this-shell` where a browser cannot. */
  savePdf(request: PdfRequest): Promise<Result<SavedPaper>>;
};

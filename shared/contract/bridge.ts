import type { PrintChoice } from '../documents/print-choice.ts';

/** What a file dialog is asked for. */
export type PickRequest = {
  /** File name endings with their dot, e.g. `['.xlsx', '.xls']`; empty means any file. */
  readonly accept: readonly string[];
  readonly multiple: boolean;
  /** A whole folder is chosen instead: every file in it and below it that has one of the endings. */
  readonly folder?: boolean;
};

/** Under which name, and in which folders below the folder of papers, a PDF is kept. */
export type PdfRequest = {
  readonly folders: readonly string[];
  /** Without its ending. */
  readonly name: string;
};

/** A printer of this machine: its name for the system, and as people know it. */
export type PrinterInfo = { readonly name: string; readonly label: string };

/**
 * What the preload script puts on `window.leLang` in the Electron shell: the whole of what the page may reach there.
 * Declared once, here, for the preload that provides it and the screen that uses it. Paths never cross it. Answers are
 * `unknown` because IPC has no types; the screen checks their form where they arrive (`renderer/api/answers.ts`).
 */
export type Bridge = {
  /** Answers the method's `Result`. */
  call(method: string, input: unknown): Promise<unknown>;
  /** Hears every `AppEvent` until the returned function is called. */
  subscribe(listener: (event: unknown) => void): () => void;
  /** Shows the system's dialog; answers `Result<readonly FileInfo[]>`, empty when the clerk closed it. */
  pickFiles(request: PickRequest): Promise<unknown>;
  /**
   * Takes `File` objects dropped on the page (the DOM type cannot be named here), of a folder every file with one of the
   * endings; answers as `pickFiles`.
   */
  dropFiles(files: readonly object[], accept: readonly string[]): Promise<unknown>;
  /** The printers of this machine; answers `Result<readonly PrinterInfo[]>`. */
  printers(): Promise<unknown>;
  /** Prints the page as chosen, or with the system's dialog; answers `Result<{ printed: boolean }>`. */
  print(choice?: PrintChoice): Promise<unknown>;
  /** Keeps what printing would give as a PDF among the papers; answers `Result<SavedPaper>`. */
  savePdf(request: PdfRequest): Promise<unknown>;
};

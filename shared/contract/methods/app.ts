import { z } from 'zod';
import type { StoreFinding, HeldBy } from '#shared/store/findings.ts';
import type { OfficeBook } from '#shared/office/book.ts';
import { fileRef, type FileRef } from '../ids.ts';
import { query, type MethodMap } from '../method.ts';

/** What the screen asks first: whether there is an office, and in what state its data was found. */
export type AppStart = {
  /** `empty`: first start; `ready`: an office is set up. A failed start never reaches the door: the shell shows it. */
  readonly state: 'empty' | 'ready';
  readonly version: string;
  /** The data folder in words for the clerk. */
  readonly folder: string;
  readonly findings: readonly StoreFinding[];
  readonly heldBy: HeldBy | undefined;
  readonly savedAt: string | undefined;
  readonly backedUpAt: string | undefined;
  readonly office: OfficeBook;
  /** Today on the office's machine, ISO date. */
  readonly today: string;
};

/** A chosen or written file as the screen may know it. */
export type FileInfo = { readonly ref: FileRef; readonly name: string; readonly size: number };

/** A paper that is on the disk. `folder` is in words: `Giấy tờ › 2026 › Cam kết`. */
export type SavedPaper = FileInfo & { readonly folder: string };

export const appMethods = {
  'app.start': query(z.strictObject({})).returns<AppStart>(),
  'files.info': query(z.strictObject({ file: fileRef })).returns<FileInfo>(),
  /** Opens a file in the program that the machine has for it (Word, Excel). */
  'files.open': query(z.strictObject({ file: fileRef })).returns<{ readonly opened: true }>(),
  'files.reveal': query(z.strictObject({ file: fileRef })).returns<{ readonly opened: true }>(),
} satisfies MethodMap;

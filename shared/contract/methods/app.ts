import { z } from 'zod';
import type { FolderPlace, StoreFinding, HeldBy } from '#shared/store/findings.ts';
import type { OfficeBook } from '#shared/office/book.ts';
import { fileRef, type FileRef } from '../ids.ts';
import { command, query, type MethodMap } from '../method.ts';
import type { AccessState } from './protection.ts';

/** What the screen asks first: whether there is an office, and in what state its data was found. */
export type AppStart = {
  /**
   * `locked`: the passphrase is asked for, nothing of the data is told; `empty`: first start; `ready`: an office is set
   * up. A failed start never reaches the door: the shell shows it.
   */
  readonly state: 'locked' | 'empty' | 'ready';
  readonly access: AccessState;
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

/** A place in which the office may be kept. */
export type OfficePlace = {
  readonly id: string;
  /** The folder in words: `Tài liệu › Lệ Làng`, `Ổ D: › Lệ Làng`. */
  readonly folder: string;
  readonly place: FolderPlace;
  /** Free bytes; absent when they are not known. */
  readonly free?: number;
  /** The place where it is now. */
  readonly current: boolean;
  /** An office's data is there already: choosing it opens that office. */
  readonly hasData: boolean;
};

export const appMethods = {
  'app.start': query(z.strictObject({})).returns<AppStart>(),
  /**
   * Puts a fault of the screen into the technical log, under the reference that the clerk was shown. `place` is the part
   * of the window; nothing of the data is sent.
   */
  'app.report': command(
    z.strictObject({
      reference: z.string().regex(/^LL-[0-9A-F]{8}$/),
      kind: z.string().regex(/^[A-Za-z]{1,40}$/),
      place: z.string().regex(/^[a-z-]{0,40}$/),
      /** Where in the program's own files it was thrown: `assets/index-abc.js:1:2345`. */
      frames: z.array(z.string().regex(/^[\w./-]{1,120}:\d{1,7}:\d{1,7}$/)).max(20),
    }),
  ).returns<null>(),
  /** Where an office that has no data yet may be kept. */
  'app.places': query(z.strictObject({})).returns<readonly OfficePlace[]>(),
  /**
   * Goes on in another place, now and at every start. Errors: `office-exists` once there is data, `not-found` when the
   * drive was pulled out, those of opening data.
   */
  'app.usePlace': command(z.strictObject({ place: z.string().max(100) })).returns<null>(),
  'files.info': query(z.strictObject({ file: fileRef })).returns<FileInfo>(),
  /** Opens a file in the program that the machine has for it (Word, Excel). */
  'files.open': query(z.strictObject({ file: fileRef })).returns<{ readonly opened: true }>(),
  'files.reveal': query(z.strictObject({ file: fileRef })).returns<{ readonly opened: true }>(),
} satisfies MethodMap;

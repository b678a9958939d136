import { z } from 'zod';
import { changeViews, roleOverrides } from '#shared/covenants/reading/options.ts';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';
import type { CovenantCounts } from '#shared/covenants/tree.ts';
import type { AppError } from '../errors.ts';
import { fileRef, jobId, type FileRef } from '../ids.ts';
import { job, query, type MethodMap } from '../method.ts';

export type { CovenantReading } from '#shared/covenants/reading/reading.ts';

/** One file of a folder as it was read, in short; `covenants.read` gives the whole. */
export type ReadSummary = {
  readonly file: FileRef;
  readonly name: string;
} & (
  | {
      readonly ok: true;
      readonly title: string;
      readonly unit: string | null;
      readonly counts: CovenantCounts;
      readonly encoding: string;
      /** Nothing was lost: the proof of the reading holds. */
      readonly lossless: boolean;
      /** Codes of the warnings, each once. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly error: AppError }
);

export const covenantsReadingMethods = {
  /**
   * Reads a village's file and saves nothing. The same file with the same decisions gives the same reading, so that it
   * can be asked for again at will. Refuses with `file-empty`, `file-damaged`, `file-encrypted`, `file-unsafe`,
   * `file-wrong-kind`, `file-too-large` and the codes of a file that cannot be opened.
   */
  'covenants.read': query(
    z.strictObject({ file: fileRef, view: changeViews.optional(), roles: roleOverrides.optional() }),
  ).returns<CovenantReading>(),
  /** Reads a folder's files one after the other; one that cannot be read does not keep the others back. */
  'covenants.readMany': job(z.strictObject({ job: jobId, files: z.array(fileRef).min(1).max(500) })).returns<
    readonly ReadSummary[]
  >(),
  /** Reads what was pasted: the clipboard's HTML where there is some, which carries fonts and numbers, else its text. */
  'covenants.readPasted': query(
    z.strictObject({
      html: z.string().max(8_000_000).optional(),
      text: z.string().max(2_000_000),
      view: changeViews.optional(),
      roles: roleOverrides.optional(),
    }),
  ).returns<CovenantReading>(),
} satisfies MethodMap;

import { z } from 'zod';
import { numberEntry, type NumberEntry } from '#shared/documents/book.ts';
import { numberedKinds } from '#shared/documents/kinds.ts';
import type { LayoutSettings } from '#shared/documents/layout.ts';
import { layoutSettings, officialDocument } from '#shared/documents/model-schema.ts';
import type { CheckReport } from '../../documents/check/findings.ts';
import type { NumberRow } from '#shared/documents/number-register.ts';
import { templatePapers, type PaperTask, type ProductPaper } from '#shared/documents/product-papers.ts';
import type { KnownField, TemplateReport } from '#shared/documents/templates.ts';
import { fileRef, year } from '../ids.ts';
import { command, query, type MethodMap } from '../method.ts';
import type { SavedPaper } from './app.ts';

/** A corrected copy, how many findings the original had, and what is left for the clerk. */
export type CorrectedPaper = { readonly paper: SavedPaper; readonly before: number; readonly after: CheckReport };

/** A kind of paper that the office may print from a Word file of its own, and the file when it does. */
export type PaperTemplate = {
  readonly paper: ProductPaper;
  readonly task: PaperTask;
  readonly name: string;
  readonly perPerson: boolean;
  /** Undefined: the program's own form is used. */
  readonly template: { readonly name: string; readonly at: string; readonly by: string } | undefined;
};

const kind = z.enum(numberedKinds);
const templatePaper = z.enum(templatePapers);
/** A name that is no way out of a folder. */
const folderName = z
  .string()
  .trim()
  .min(1)
  .max(150)
  .regex(/^[^/\\]+$/)
  .refine((text) => !/^\.+$/.test(text));
const { id, number, suffix, symbol, date, summary, signer, note } = numberEntry.shape;

export const documentsMethods = {
  /** The number register of a year, with gaps, duplicates and what is out of order. */
  'documents.numbers': query(z.strictObject({ year })).returns<readonly NumberRow[]>(),
  /** The number offered for a new paper, not taken yet. */
  'documents.nextNumber': query(z.strictObject({ year, kind })).returns<{ readonly number: number }>(),
  /** Gives or reserves a number; without `number` the next one. Refused (`number-taken`) when another paper has it. */
  'documents.takeNumber': command(
    z.strictObject({
      year,
      kind,
      number: number.exactOptional(),
      suffix,
      symbol,
      state: z.enum(['issued', 'reserved']),
      date,
      summary,
      signer,
    }),
  ).returns<NumberEntry>(),
  /** Corrects an entry, gives a reserved number to its paper, or strikes a number out. The number itself stays. */
  'documents.changeNumber': command(
    z.strictObject({
      id,
      state: numberEntry.shape.state,
      symbol,
      date,
      summary,
      signer,
      note,
    }),
  ).returns<NumberEntry>(),
  /** Takes back a reserved number that no paper has used; a given one can only be struck out. */
  'documents.releaseNumber': command(z.strictObject({ id })).returns<{ readonly released: string }>(),
  /** Holds a Word file, ours or one brought in, against the decree. A free layout (covenant, commitment, list) has no findings. */
  'documents.check': query(z.strictObject({ file: fileRef })).returns<CheckReport>(),
  /** The same for a paper that is not a file yet. */
  'documents.checkPaper': query(z.strictObject({ document: officialDocument })).returns<CheckReport>(),
  /** Writes a paper as Word among the office's papers. `folders` are names below its folder. */
  'documents.save': query(
    z.strictObject({ document: officialDocument, folders: z.array(folderName).max(5), name: folderName }),
  ).returns<SavedPaper>(),
  /**
   * Writes papers as one PDF whose text can be found and copied, with a bookmark for each, where no window can print one.
   * A paper with a picture that cannot be read is refused (`pdf-pictures`).
   */
  'documents.savePdf': query(
    z.strictObject({
      documents: z.array(officialDocument).min(1),
      folders: z.array(folderName).max(5),
      name: folderName,
    }),
  ).returns<SavedPaper>(),
  /** Saves a copy in which everything is put right that can be without asking; answers what is left to do. */
  'documents.correct': query(z.strictObject({ file: fileRef })).returns<CorrectedPaper>(),
  /** Chooses how the office's papers are set, within the decree's ranges; it holds for every paper written from now on. */
  'documents.setLayout': command(z.strictObject({ layout: layoutSettings })).returns<LayoutSettings>(),
  /** Every kind of paper that may have a template, with the one in use. */
  'documents.templates': query(z.strictObject({})).returns<readonly PaperTemplate[]>(),
  /** The fields that a kind of paper offers, in the order in which they are listed. */
  'documents.templateFields': query(z.strictObject({ paper: templatePaper })).returns<readonly KnownField[]>(),
  /**
   * From now on this kind of paper is written from the file. Refused: what is no Word file or unsafe, what is broken
   * (`template-broken`), and what asks for fields that the kind does not have (`template-unready`).
   */
  'documents.useTemplate': command(z.strictObject({ file: fileRef, paper: templatePaper })).returns<{
    readonly name: string;
  }>(),
  /** The kind is printed by the program's own form again; `not-found` when it had no template. */
  'documents.dropTemplate': command(z.strictObject({ paper: templatePaper })).returns<null>(),
  /** Saves a Word file to begin a template from: our form with fields, and a page with every field of the kind. */
  'documents.starterTemplate': query(z.strictObject({ paper: templatePaper })).returns<SavedPaper>(),
  /** Saves the template in use among the papers, to be changed in Word and chosen again. */
  'documents.saveTemplate': query(z.strictObject({ paper: templatePaper })).returns<SavedPaper>(),
  /** "Kiểm tra mẫu": unknown, missing and broken fields of the office's own template for a kind of paper. */
  'documents.checkTemplate': query(z.strictObject({ file: fileRef, paper: templatePaper })).returns<TemplateReport>(),
  /** Saves the template filled with invented values, to be looked at. */
  'documents.tryTemplate': query(z.strictObject({ file: fileRef, paper: templatePaper })).returns<SavedPaper>(),
} satisfies MethodMap;

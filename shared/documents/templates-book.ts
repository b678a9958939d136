import { z } from 'zod';
import { isoInstant } from '#shared/contract/ids.ts';
import { templatePapers } from './product-papers.ts';

/** The largest Word file that an office may put for one of its papers, in megabytes. */
export const largestTemplate = 2;

/** A Word file of the office that stands for one kind of paper. */
export const officeTemplate = z.strictObject({
  paper: z.enum(templatePapers),
  /** Name of the file as it was chosen. */
  name: z.string().min(1).max(260),
  bytes: z.int().min(1),
  /**
   * The file itself, base64: it is in the book and not beside it, so that every backup, export and restore has it, and a sealed office
   * seals it too.
   */
  data: z.base64().max(largestTemplate * 1_400_000),
  at: isoInstant,
  by: z.string(),
});
export type OfficeTemplate = z.infer<typeof officeTemplate>;

/** The book `templates`: at most one file for each kind of paper. */
export const templatesBook = z.strictObject({ templates: z.array(officeTemplate) });
export type TemplatesBook = z.infer<typeof templatesBook>;

/** An office that prints all of its papers as the program makes them. */
export const emptyTemplates: TemplatesBook = { templates: [] };

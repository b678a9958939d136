import { z } from 'zod';
import { isoInstant } from '#shared/contract/ids.ts';
import { ownClause } from '#shared/covenants/own-clause.ts';

/** An entry of the shipped law or clause library that the office checked against the signed text, or worded anew. */
export const legalCorrection = z.strictObject({
  /** Key of the entry in `resources/legal`, e.g. `clauses/1665-no-litter`. */
  key: z.string(),
  checked: z.boolean(),
  /** The office's own wording, by field; empty when it only ticked. */
  values: z.record(z.string(), z.string()),
  by: z.string(),
  at: isoInstant,
});
export type LegalCorrection = z.infer<typeof legalCorrection>;

/** The book `legal`: what the office corrected or ticked in the law that ships as data, and its own clauses. */
export const legalBook = z.strictObject({
  corrections: z.array(legalCorrection),
  /** Clauses of the office; one with the id of a clause that ships takes its place. */
  clauses: z.array(ownClause).optional(),
});
export type LegalBook = z.infer<typeof legalBook>;

/** Nothing ticked, nothing corrected. */
export const emptyLegal: LegalBook = { corrections: [] };

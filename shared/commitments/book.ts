import { z } from 'zod';
import { isoDate, isoInstant, personId, year } from '#shared/contract/ids.ts';

/**
 * Where a person stands in a campaign. `left` is for someone who moved out of the office before signing: they leave the
 * count. A reason is asked for `refused` and `exempt`.
 */
export const signatureState = z.enum(['not-printed', 'printed', 'signed', 'absent', 'refused', 'exempt', 'left']);
export type SignatureState = z.infer<typeof signatureState>;

/** What the office knows of one person's form in one campaign. Nobody has more than one. */
export const signatureRecord = z.strictObject({
  personId,
  state: signatureState,
  /** Why: asked for `refused` and `exempt`. */
  reason: z.string().max(1_000).optional(),
  /** The person's part of the code on the form; given with the first printing and kept for every reprint. */
  code: z.string().optional(),
  printedAt: isoInstant.optional(),
  /** How often the form went to paper; a reprint leaves its trace here. */
  prints: z.int().min(0),
  /** The day on the paper, which may be before the day it was ticked. */
  signedOn: isoDate.optional(),
  /** When the state was recorded, and by whom. */
  at: isoInstant,
  by: z.string(),
});
export type SignatureRecord = z.infer<typeof signatureRecord>;

/** One printing: which people, which wording. Kept so that a signed form can be shown as it was signed. */
export const printRun = z.strictObject({
  id: z.string(),
  at: isoInstant,
  by: z.string(),
  form: z.string(),
  formVersion: z.int().min(1),
  people: z.array(personId),
  paper: z.string(),
});
export type PrintRun = z.infer<typeof printRun>;

/** The book `campaign-<id>`: one form, one audience, one due date. */
export const campaignBook = z.strictObject({
  name: z.string(),
  year: year.optional(),
  /** The campaign's part of the codes on its forms. */
  mark: z.string().optional(),
  form: z.string(),
  formVersion: z.int().min(1),
  openedOn: isoDate.optional(),
  due: isoDate.optional(),
  /** Left out: every unit. */
  units: z.array(z.string()).optional(),
  records: z.array(signatureRecord),
  runs: z.array(printRun),
});
export type CampaignBook = z.infer<typeof campaignBook>;

/** A campaign book before anything is written in it. */
export const emptyCampaign: CampaignBook = { name: '', form: '', formVersion: 1, records: [], runs: [] };

import { z } from 'zod';
import { isoDate, isoInstant, personId, unitId, year } from '#shared/contract/ids.ts';
import { commune, signer } from '#shared/office/book.ts';
import { absence, birth, earlierPost } from '#shared/registry/book.ts';
import { ink } from './ink.ts';

/**
 * Where a person stands in a campaign. `left` is for someone who moved out of the office before signing: they leave the
 * count. A reason is asked for `refused` and `exempt`.
 */
export const signatureState = z.enum(['not-printed', 'printed', 'signed', 'absent', 'refused', 'exempt', 'left']);
export type SignatureState = z.infer<typeof signatureState>;

/** Where the scan of a signed form is: a file kept under its hash, and the page of it. */
export const scanPlace = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Name of the file as it came in. */
  name: z.string(),
  bytes: z.int().min(0),
  /** Page of the file, from 1. */
  page: z.int().min(1),
});
export type ScanPlace = z.infer<typeof scanPlace>;

/** A signature given: when, how, under which wording and in which unit. What re-signing is decided from. */
export const signature = z.strictObject({
  on: isoDate,
  how: z.enum(['paper', 'screen', 'scan']),
  /** Left out where it is not known: such a signature does not age by a new wording or a move. */
  formVersion: z.int().min(1).optional(),
  unitId: unitId.optional(),
  /** The strokes, when it was given on the screen. */
  ink: ink.optional(),
  /** The instant at which it was given on the screen. */
  at: isoInstant.optional(),
  /** Who was present, in words. */
  witness: z.string().max(200).optional(),
  scan: scanPlace.optional(),
});
export type Signature = z.infer<typeof signature>;

/** What the office knows of one person's form in one campaign. Nobody has more than one. */
export const signatureRecord = z.strictObject({
  /** Of the person; of the household or trader in a campaign of those. */
  personId,
  state: signatureState,
  /** Why: asked for `refused` and `exempt`. */
  reason: z.string().max(1_000).optional(),
  /** On what rule an exemption rests. */
  basis: z.string().max(1_000).optional(),
  /** The person's part of the code on the form; given with the first printing and kept for every reprint until a new signature is asked for. */
  code: z.string().optional(),
  /** How many signatures had been given when `code` was made; left out: none. */
  codeAfter: z.int().min(1).optional(),
  /** Codes of forms before, oldest first: such a form is known, and signs nothing any more. */
  oldCodes: z.array(z.string()).optional(),
  printedAt: isoInstant.optional(),
  /** How often the form went to paper; a reprint leaves its trace here. */
  prints: z.int().min(0),
  /** The day on the paper, which may be before the day it was ticked. */
  signedOn: isoDate.optional(),
  /** How it was signed, beside the day. */
  signed: signature.omit({ on: true }).optional(),
  /** Signatures before this one, when a new one was asked for; oldest first. */
  earlier: z.array(signature).optional(),
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

/** Who is asked to sign: those of the register, or a list that the campaign keeps itself. */
export const audienceKind = z.enum(['cadres', 'households', 'traders']);
export type AudienceKind = z.infer<typeof audienceKind>;

/** Somebody whom only this campaign knows: a trader of the market, a guest of the ceremony. */
export const otherSigner = z.strictObject({
  id: personId,
  name: z.string().min(1).max(300),
  birth: birth.optional(),
  /** Ngành hàng of a trader, post of a guest. */
  post: z.string().max(300),
  unitId,
  party: z.boolean(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  earlier: z.array(earlierPost).optional(),
  absences: z.array(absence).optional(),
});
export type OtherSigner = z.infer<typeof otherSigner>;

/** When somebody who signed is asked again. Who is new is asked anyway. */
export const resignRules = z.strictObject({ newVersion: z.boolean(), moved: z.boolean(), yearly: z.boolean() });
export type ResignRules = z.infer<typeof resignRules>;

/** The certificate of 100 % as it was given: never changed by what happens afterwards. */
export const frozenCertificate = z.strictObject({
  id: z.string(),
  on: isoDate,
  by: z.string(),
  /** Left out: the whole commune. */
  unitId: unitId.optional(),
  /** Words of the paper, so that it can be printed again as it was. */
  form: z.string(),
  /** What the campaign, the office and who signs were called; left out by certificates of before: as they are called now. */
  named: z.strictObject({ campaign: z.string(), commune, signer: signer.optional() }).optional(),
  units: z.array(
    z.strictObject({
      name: z.string(),
      people: z.array(z.strictObject({ name: z.string(), post: z.string(), note: z.string() })),
    }),
  ),
});
export type FrozenCertificate = z.infer<typeof frozenCertificate>;

/** The book `campaign-<id>`: one form, one audience, one due date. */
export const campaignBook = z.strictObject({
  name: z.string(),
  year: year.optional(),
  /** The campaign's part of the codes on its forms. */
  mark: z.string().optional(),
  form: z.string(),
  formVersion: z.int().min(1),
  /** Since when which version of the form is asked for, oldest first; left out: `formVersion` from the start. */
  versions: z.array(z.strictObject({ version: z.int().min(1), from: isoDate })).optional(),
  openedOn: isoDate.optional(),
  due: isoDate.optional(),
  /** Left out: cadres. */
  audience: audienceKind.optional(),
  /** Units, or villages in a campaign of households; left out: every one. */
  units: z.array(z.string()).optional(),
  /** Places or groups of {@link otherSigner}s. */
  places: z.array(z.strictObject({ id: unitId, name: z.string().min(1).max(300) })).optional(),
  others: z.array(otherSigner).optional(),
  resign: resignRules.optional(),
  /** Who confirms the forms, e.g. `THỦ TRƯỞNG ĐƠN VỊ`; left out: as the form says. */
  confirmer: z.string().max(200).optional(),
  /** Set when the campaign is closed: from then on nothing in it changes. */
  closedOn: isoDate.optional(),
  certificates: z.array(frozenCertificate).optional(),
  records: z.array(signatureRecord),
  runs: z.array(printRun),
});
export type CampaignBook = z.infer<typeof campaignBook>;

/** A campaign book before anything is written in it. */
export const emptyCampaign: CampaignBook = { name: '', form: '', formVersion: 1, records: [], runs: [] };

import { z } from 'zod';
import { campaignBook, signatureRecord } from '#shared/commitments/book.ts';
import { campaignId, covenantId, isoInstant, year } from '#shared/contract/ids.ts';
import { amendmentOperation, covenantBook, lineComment } from '#shared/covenants/book.ts';
import { caseBook } from '#shared/covenants/procedure/book.ts';
import { numberEntry } from '#shared/documents/book.ts';
import { officeTemplate } from '#shared/documents/templates-book.ts';
import { holiday, signer } from '#shared/office/book.ts';
import { household, person, village } from '#shared/registry/book.ts';
import { exclusion, override, scoreReason, yearUnit } from '#shared/titles/book.ts';
import { criteriaSet, titleKind } from '#shared/titles/criteria-set.ts';
import { receivedPackage } from '#shared/titles/package/received-book.ts';

/** Where in its list a thing stood. */
const at = z.int().min(0);
const inYear = { year, title: titleKind, unit: z.string() };
const points = z.array(z.number());

/** A row of a year's scores with all that is known of it: what hangs on a household or a village. */
export const heldRow = z.strictObject({
  ...inYear,
  at,
  subject: z.string(),
  unregistered: z.boolean(),
  /** For each kind of score one number per column, `noScore` where none was given. */
  scores: z.strictObject({ self: points, meeting: points, verified: points }),
  /** Keyed as in the unit, by `cellKey`. */
  reasons: z.record(z.string(), scoreReason),
  exclusions: z.array(z.strictObject({ at, item: exclusion })),
  override: override.optional(),
});
export type HeldRow = z.infer<typeof heldRow>;

/** All of a year for one village. */
export const heldUnit = z.strictObject({ ...inYear, content: yearUnit });
export type HeldUnit = z.infer<typeof heldUnit>;

/**
 * What was taken out of the books, part by part with its place, so that it can be put back where it was. A thing goes with
 * all that hung on it. A migration that changes the form of a part changes it in here too.
 */
export const trashContent = z.strictObject({
  villages: z.array(z.strictObject({ at, item: village })),
  households: z.array(z.strictObject({ at, item: household })),
  people: z.array(z.strictObject({ at, item: person })),
  covenants: z.array(z.strictObject({ id: covenantId, book: covenantBook, case: caseBook.optional() })),
  campaigns: z.array(z.strictObject({ id: campaignId, book: campaignBook })),
  comments: z.array(z.strictObject({ covenant: covenantId, at, item: lineComment })),
  numbers: z.array(z.strictObject({ at, item: numberEntry })),
  sets: z.array(z.strictObject({ at, item: criteriaSet })),
  units: z.array(heldUnit),
  rows: z.array(heldRow),
  /** Packages received, each with the units for which it had been chosen among others. */
  received: z.array(z.strictObject({ year, at, item: receivedPackage, chosen: z.array(z.string()) })),
  templates: z.array(z.strictObject({ at, item: officeTemplate })),
  records: z.array(z.strictObject({ campaign: campaignId, at, record: signatureRecord })),
  operations: z
    .array(z.strictObject({ covenant: covenantId, amendment: z.string(), at, item: amendmentOperation }))
    .optional(),
  exclusions: z.array(z.strictObject({ ...inYear, at, item: exclusion })).optional(),
  signers: z.array(z.strictObject({ at, item: signer })).optional(),
  holidays: z.array(z.strictObject({ at, item: holiday })).optional(),
});
export type TrashContent = z.infer<typeof trashContent>;

/** Content of which no part is there yet. */
export const nothingHeld: TrashContent = {
  villages: [],
  households: [],
  people: [],
  covenants: [],
  campaigns: [],
  comments: [],
  numbers: [],
  sets: [],
  units: [],
  rows: [],
  received: [],
  templates: [],
  records: [],
};

/** What a clerk may throw away. */
export const trashKind = z.enum([
  'covenant',
  'campaign',
  'household',
  'village',
  'person',
  'comment',
  'number',
  'criteria-set',
  'received',
  'template',
  'operation',
  'exclusion',
  'signer',
  'holiday',
]);
export type TrashKind = z.infer<typeof trashKind>;

/** One thing in the trash, with what hung on it. */
export const trashEntry = z.strictObject({
  id: z.string().min(1).max(64),
  kind: trashKind,
  /** As it was called when it was thrown away. */
  name: z.string(),
  by: z.string(),
  at: isoInstant,
  content: trashContent,
});
export type TrashEntry = z.infer<typeof trashEntry>;

/**
 * The book `trash`: what was thrown away in the last thirty days, by the entries' ids. No list: undo finds an entry also
 * after others before it were cleared away.
 */
export const trashBook = z.strictObject({ entries: z.record(z.string(), trashEntry) });
export type TrashBook = z.infer<typeof trashBook>;

/** Nothing was thrown away. */
export const emptyTrash: TrashBook = { entries: {} };

/** So many days a thing can be brought back. */
export const daysKept = 30;

const day = 86_400_000;

/** How many days are left to bring back what was thrown away at `thrown`; 0 when its time has passed. Both ISO instants. */
export function daysLeft(thrown: string, now: string): number {
  return Math.max(0, Math.ceil(daysKept - (Date.parse(now) - Date.parse(thrown)) / day));
}

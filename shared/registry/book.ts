import { z } from 'zod';

import { householdId, isoDate, isoInstant, personId, unitId, villageId } from '#shared/contract/ids.ts';

/** A birth as lists give it: a whole date (`1985-04-12`) or only its year (`1985`). */
export const birth = z.union([isoDate, z.string().regex(/^\d{4}$/)]);

/** From what a village came to be; figures of past years stay with the villages of their day. */
export const villageAncestor = z.strictObject({
  village: villageId,
  how: z.enum(['merged', 'split', 'renamed']),
  on: isoDate,
});

export type VillageAncestor = z.infer<typeof villageAncestor>;

/** A thôn or tổ dân phố. One that was merged away stays, inactive, for its past years. */
export const village = z.strictObject({
  id: villageId,
  /** Without its kind: `Đông Khê`, not `thôn Đông Khê`. */
  name: z.string().min(1),
  kind: z.enum(['thon', 'to-dan-pho']),
  area: z.enum(['urban', 'rural']),
  active: z.boolean(),
  ancestors: z.array(villageAncestor),
});
export type Village = z.infer<typeof village>;

/** One thing that happened to a household. */
export const householdEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('head-changed'), on: isoDate, from: z.string(), to: z.string() }),
  z.strictObject({ kind: z.literal('split-from'), on: isoDate, household: householdId }),
  z.strictObject({ kind: z.literal('split-off'), on: isoDate, household: householdId }),
  z.strictObject({ kind: z.literal('merged-into'), on: isoDate, household: householdId }),
  z.strictObject({ kind: z.literal('took-in'), on: isoDate, household: householdId }),
  z.strictObject({ kind: z.literal('moved-in'), on: isoDate, from: z.string() }),
  z.strictObject({ kind: z.literal('moved-out'), on: isoDate, to: z.string() }),
  z.strictObject({ kind: z.literal('moved-village'), on: isoDate, from: villageId, to: villageId }),
  z.strictObject({ kind: z.literal('ended'), on: isoDate, reason: z.string() }),
]);
export type HouseholdEvent = z.infer<typeof householdEvent>;

/** A household (hộ). */
export const household = z.strictObject({
  id: householdId,
  villageId,
  /** The office's own code of the household, as text. */
  code: z.string().optional(),
  /** Name of the head of household. */
  head: z.string().min(1),
  /** Xóm, ngõ, đội, khu. */
  group: z.string().optional(),
  address: z.string().optional(),
  members: z.int().min(0).optional(),
  /** How many of the members are women or girls. */
  women: z.int().min(0).optional(),
  birth: birth.optional(),
  sex: z.enum(['male', 'female']).optional(),
  /** CCCD (12 digits) or the old CMND (9 digits), as text with its zeros; a wrong length is kept as it was written. */
  idNumber: z.string().optional(),
  phone: z.string().optional(),
  note: z.string().optional(),
  status: z.enum(['active', 'moved-out', 'merged', 'ended']),
  history: z.array(householdEvent),
});
export type Household = z.infer<typeof household>;

/** A unit in which people hold posts: a division, a school, a board. */
export const unit = z.strictObject({ id: unitId, name: z.string().min(1), active: z.boolean() });
export type Unit = z.infer<typeof unit>;

/** How a person is employed: cán bộ, công chức, viên chức, người lao động, hợp đồng. */
export const employment = z.enum(['can-bo', 'cong-chuc', 'vien-chuc', 'nguoi-lao-dong', 'hop-dong']);
export type Employment = z.infer<typeof employment>;

/** A post held besides the main one (kiêm nhiệm). */
export const sidePost = z.strictObject({ post: z.string(), unitId, note: z.string().optional() });

/** A post that a person held here before the present one, with the days that are known. */
export const earlierPost = z.strictObject({
  unitId,
  post: z.string(),
  from: isoDate.optional(),
  to: isoDate,
});
export type EarlierPost = z.infer<typeof earlierPost>;

/** Days on which a person in post is away: study, illness, maternity. Without a last day, until further notice. */
export const absence = z.strictObject({ from: isoDate, to: isoDate.optional(), reason: z.string().max(500) });
export type Absence = z.infer<typeof absence>;

/** A cadre (cán bộ, công chức, viên chức, người lao động) of the office or a unit under it. */
export const person = z.strictObject({
  id: personId,
  name: z.string().min(1),
  birth: birth.optional(),
  sex: z.enum(['male', 'female']).optional(),
  post: z.string(),
  unitId,
  kind: employment.optional(),
  party: z.boolean(),
  /** Of a Party member: the cell (chi bộ). */
  partyCell: z.string().max(300).optional(),
  phone: z.string().optional(),
  idNumber: z.string().optional(),
  note: z.string().optional(),
  sidePosts: z.array(sidePost),
  /** First and last day in post here; left out when unknown. Coverage counts those in post on its day. */
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** Oldest first; none overlaps another. */
  earlier: z.array(earlierPost).optional(),
  absences: z.array(absence).optional(),
});
export type Person = z.infer<typeof person>;

/** The kinds of lists the registry reads. */
export const listKind = z.enum(['households', 'cadres', 'results']);
export type ListKind = z.infer<typeof listKind>;

/** A way of matching columns that the clerk wants used again for lists with the same headers. */
export const rememberedMapping = z.strictObject({
  kind: listKind,
  /** The folded headers, joined: lists with the same headers get this mapping. */
  headers: z.string(),
  /** Field of each column, by its place; `skip` for a column not taken. */
  fields: z.array(z.string()),
});
export type RememberedMapping = z.infer<typeof rememberedMapping>;

/** A row of an imported list that was not taken, kept so that it can be exported, corrected and imported again. */
export const rejectedRow = z.strictObject({
  kind: listKind,
  file: z.string(),
  sheet: z.string(),
  row: z.int(),
  cell: z.string(),
  reason: z.enum(['missing-name', 'missing-village', 'missing-unit']),
  headers: z.array(z.string()),
  values: z.array(z.string()),
  at: isoInstant,
  /** Where the row stood: its village, and the household just before it in the list. */
  villageId: villageId.optional(),
  afterHousehold: householdId.optional(),
});
export type RejectedRow = z.infer<typeof rejectedRow>;

/** The registry: villages, households, units and people of the office. */
export const registryBook = z.strictObject({
  villages: z.array(village),
  /** In the order of the office's lists; neighbours in the list stay neighbours. */
  households: z.array(household),
  units: z.array(unit),
  people: z.array(person),
  mappings: z.array(rememberedMapping),
  rejected: z.array(rejectedRow),
});
export type RegistryBook = z.infer<typeof registryBook>;

/** The registry of an office that has entered nothing yet. */
export const emptyRegistry: RegistryBook = {
  villages: [],
  households: [],
  units: [],
  people: [],
  mappings: [],
  rejected: [],
};

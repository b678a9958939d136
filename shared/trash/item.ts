import { z } from 'zod';
import { campaignId, covenantId, householdId, personId, villageId } from '#shared/contract/ids.ts';

const id = z.string().min(1).max(64);

/** What is to be thrown away, as the door names it. */
export const trashItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('covenant'), covenant: covenantId }),
  z.strictObject({ kind: z.literal('campaign'), campaign: campaignId }),
  z.strictObject({ kind: z.literal('household'), household: householdId }),
  z.strictObject({ kind: z.literal('village'), village: villageId }),
  z.strictObject({ kind: z.literal('person'), person: personId }),
  z.strictObject({ kind: z.literal('comment'), covenant: covenantId, comment: id }),
]);
export type TrashItem = z.infer<typeof trashItem>;

/**
 * Why a thing stays where it is. `decided`: a decision names it; `linked`: it was split, merged or came of another;
 * `signed`: the person has signed; `closed`: the campaign was closed, its figures stand.
 */
export const trashRefusals = ['decided', 'linked', 'signed', 'closed'] as const;
export type TrashRefusal = (typeof trashRefusals)[number];

/**
 * Why a thing cannot come back. `village-gone`, `village-merged`, `unit-gone`, `covenant-gone`: where it belongs is there
 * no more; `amendment-gone`, `row-gone`, `year-decided`: that side was concluded meanwhile; `operation-misfit`: the others of
 * its amendment changed so that it no longer fits; `name-taken`, `covenant-taken`, `number-taken`, `template-taken`, `exists`: another one stands in its place.
 */
export const trashConflicts = [
  'village-gone',
  'village-merged',
  'unit-gone',
  'covenant-gone',
  'amendment-gone',
  'operation-misfit',
  'row-gone',
  'year-decided',
  'name-taken',
  'covenant-taken',
  'number-taken',
  'template-taken',
  'exists',
] as const;
export type TrashConflict = (typeof trashConflicts)[number];

import { z } from 'zod';
import { birth } from '#shared/registry/book.ts';
import { householdId, isoDate, villageId, type HouseholdId, type VillageId } from '../ids.ts';
import { command, type MethodMap } from '../method.ts';

const short = z.string().trim().max(300);
const named = z.string().trim().min(1).max(300);
const count = z.int().min(0).max(200);

const facts = z.strictObject({
  head: named,
  code: short.optional(),
  group: short.optional(),
  address: short.optional(),
  members: count.optional(),
  women: count.optional(),
  birth: birth.optional(),
  sex: z.enum(['male', 'female']).optional(),
  idNumber: short.optional(),
  phone: short.optional(),
  note: z.string().trim().max(2000).optional(),
});
export type HouseholdFactsInput = z.input<typeof facts>;

const one = { household: householdId };
const village = { name: named, kind: z.enum(['thon', 'to-dan-pho']), area: z.enum(['rural', 'urban']) };

/** Households and villages, one by one: what lists bring in bulk is changed here by hand. Past years are never touched. */
export const registryHouseholdMethods = {
  /** `movedInFrom` says that it came from elsewhere on `on`. */
  'registry.addHousehold': command(
    z.strictObject({ village: villageId, facts, on: isoDate, movedInFrom: named.optional() }),
  ).returns<{ readonly id: HouseholdId }>(),
  /** What was written wrongly; a fact left out is taken away. */
  'registry.correctHousehold': command(z.strictObject({ ...one, facts })).returns<null>(),
  /** A new head; the household keeps its years. */
  'registry.changeHead': command(
    z.strictObject({
      ...one,
      head: facts.pick({ head: true, birth: true, sex: true, idNumber: true, phone: true }),
      on: isoDate,
    }),
  ).returns<null>(),
  'registry.splitHousehold': command(z.strictObject({ ...one, facts, on: isoDate })).returns<{
    readonly id: HouseholdId;
  }>(),
  'registry.mergeHousehold': command(z.strictObject({ ...one, into: householdId, on: isoDate })).returns<null>(),
  /** To another village or group of the commune. */
  'registry.moveHousehold': command(
    z.strictObject({ ...one, village: villageId, group: short.optional(), on: isoDate }),
  ).returns<null>(),
  /** Leaves the commune (`movedTo`), or is no more (`reason`). */
  'registry.endHousehold': command(
    z.union([
      z.strictObject({ ...one, on: isoDate, movedTo: named }),
      z.strictObject({ ...one, on: isoDate, reason: named }),
    ]),
  ).returns<null>(),
  /** Brings back a household that had left or ended. */
  'registry.reviveHousehold': command(z.strictObject(one)).returns<null>(),

  'registry.addVillage': command(z.strictObject(village)).returns<{ readonly id: VillageId }>(),
  /** Corrects name, kind or area; it stays the same village. */
  'registry.correctVillage': command(z.strictObject({ village: villageId, ...village })).returns<null>(),
  /** Several become one new village, or one is renamed from a day on; the old ones stay for their years. */
  'registry.mergeVillages': command(
    z.strictObject({ from: z.array(villageId).min(1).max(50), ...village, on: isoDate }),
  ).returns<{ readonly id: VillageId }>(),
  /** The households of some groups become a village of their own. */
  'registry.splitVillage': command(
    z.strictObject({ from: villageId, groups: z.array(short).min(1).max(200), ...village, on: isoDate }),
  ).returns<{ readonly id: VillageId }>(),
} satisfies MethodMap;

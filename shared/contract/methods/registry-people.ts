import { z } from 'zod';
import { birth, employment } from '#shared/registry/book.ts';
import { isoDate, personId, unitId, type PersonId, type UnitId } from '../ids.ts';
import { command, type MethodMap } from '../method.ts';

const name = z.string().trim().min(1).max(300);
const post = z.string().trim().max(300);
/** A unit that is there, or the name of a new one. */
const unit = z.union([z.strictObject({ id: unitId }), z.strictObject({ name })]);

/** Cadres of the register, one by one: what lists bring in bulk is changed here by hand. */
export const registryPeopleMethods = {
  /** Somebody of the same name in that unit, in whatever spelling, is told as `double`; the new one is added all the same. */
  'registry.addPerson': command(
    z.strictObject({
      name,
      post,
      unit,
      party: z.boolean(),
      partyCell: z.string().trim().max(300).optional(),
      kind: employment.optional(),
      birth: birth.optional(),
      from: isoDate.optional(),
    }),
  ).returns<{ readonly id: PersonId; readonly double: boolean }>(),
  'registry.correctPerson': command(
    z.strictObject({
      person: personId,
      name: name.optional(),
      post: post.optional(),
      party: z.boolean().optional(),
      partyCell: z.string().trim().max(300).optional(),
      kind: employment.optional(),
      birth: birth.optional(),
    }),
  ).returns<null>(),
  /** From `on` in another unit or post; the post before stays in the history. */
  'registry.movePerson': command(z.strictObject({ person: personId, unit, post, on: isoDate })).returns<null>(),
  /** Leaves the office; `last` is the last day in post. */
  'registry.endPost': command(z.strictObject({ person: personId, last: isoDate })).returns<null>(),
  'registry.addAbsence': command(
    z.strictObject({
      person: personId,
      from: isoDate,
      to: isoDate.optional(),
      reason: z.string().trim().min(1).max(500),
    }),
  ).returns<null>(),
  /** Dissolves a unit from `on`: its people go to `into`, or their posts end the day before. */
  'registry.dissolveUnit': command(z.strictObject({ unit: unitId, on: isoDate, into: unitId.optional() })).returns<{
    readonly moved: number;
    readonly ended: number;
  }>(),
} satisfies MethodMap;

/** Where a unit is named by its id or begun by its name. */
export type UnitChoice = { readonly id: UnitId } | { readonly name: string };

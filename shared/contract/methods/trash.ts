import { z } from 'zod';
import type { TrashKind } from '#shared/trash/book.ts';
import type { Hanging } from '#shared/trash/hanging.ts';
import { trashItem } from '#shared/trash/item.ts';
import type { LeftOut } from '#shared/trash/move.ts';
import { command, query, type MethodMap } from '../method.ts';

/** One line of the trash. */
export type TrashRow = {
  readonly id: string;
  readonly kind: TrashKind;
  readonly name: string;
  readonly hanging: readonly Hanging[];
  readonly by: string;
  readonly at: string;
  /** Days in which it can still be brought back, at least 1. */
  readonly daysLeft: number;
};

const entry = z.string().min(1).max(64);

export const trashMethods = {
  /** What throwing a thing away would take along. Errors: `not-found`, `trash-refused`. */
  'trash.look': query(z.strictObject({ item: trashItem })).returns<{
    readonly name: string;
    readonly hanging: readonly Hanging[];
  }>(),
  /** Puts a thing with all that hangs on it into the trash, as one step. Errors: as `trash.look`. */
  'trash.remove': command(z.strictObject({ item: trashItem })).returns<{ readonly entry: string }>(),
  /** Newest first. */
  'trash.list': query(z.strictObject({})).returns<readonly TrashRow[]>(),
  /** Brings a thing back with what hung on it. Errors: `not-found`, `trash-conflict` with what stands in the way. */
  'trash.restore': command(z.strictObject({ entry })).returns<{ readonly name: string; readonly leftOut: LeftOut }>(),
} satisfies MethodMap;

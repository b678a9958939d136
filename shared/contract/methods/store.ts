import { z } from 'zod';
import type { HeldBy, StoreFinding } from '#shared/store/findings.ts';
import { command, query, type MethodMap } from '../method.ts';

/** A change as the log shows it; the screen words `name` and `args`. */
export type HistoryEntry = {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly name: string;
  readonly args: { readonly [key: string]: string | number };
  readonly books: readonly string[];
  /** The seq that this entry takes back, or does again. */
  readonly undoes?: number;
  readonly redoes?: number;
};

/** What the top bar and the page on damage show of the data. */
export type StoreState = {
  readonly folder: string;
  readonly savedAt?: string;
  readonly backedUpAt?: string;
  readonly heldBy?: HeldBy;
  readonly findings: readonly StoreFinding[];
};

const scope = z.strictObject({
  /** A book's name; without it, of all books. */
  book: z.string().max(100).optional(),
});

export const storeMethods = {
  /** Takes back the newest change that holds. Errors: `nothing-to-undo`, `undo-blocked`, `read-only`. */
  'history.undo': command(scope).returns<HistoryEntry>(),
  /** Does again what was taken back last. Errors: `nothing-to-redo`, `undo-blocked`, `read-only`. */
  'history.redo': command(scope).returns<HistoryEntry>(),
  'history.can': query(scope).returns<{ readonly undo: boolean; readonly redo: boolean }>(),
  /** Newest first. */
  'history.log': query(
    z.strictObject({
      limit: z.int().min(1).max(500),
      /** Only entries older than this seq. */
      before: z.int().min(1).optional(),
      book: z.string().max(100).optional(),
    }),
  ).returns<readonly HistoryEntry[]>(),
  'store.status': query(z.strictObject({})).returns<StoreState>(),
} satisfies MethodMap;

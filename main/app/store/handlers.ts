import { ok } from '#shared/contract/result.ts';
import type { storeMethods } from '#shared/contract/methods/store.ts';
import type { Handlers } from '../handlers.ts';

export const storeHandlers = {
  'history.undo': ({ book }, { store }) => store.undo(book),
  'history.redo': ({ book }, { store }) => store.redo(book),
  'history.can': ({ book }, { store }) => Promise.resolve(ok(store.canUndo(book))),
  'history.log': async ({ limit, before, book }, { store }) =>
    ok(
      await store.log({
        limit,
        ...(before === undefined ? {} : { before }),
        ...(book === undefined ? {} : { book }),
      }),
    ),
  'store.status': (_, { store }) => {
    const { folder, savedAt, backedUpAt, heldBy, findings } = store.status();
    return Promise.resolve(
      ok({
        folder,
        findings,
        ...(savedAt === undefined ? {} : { savedAt }),
        ...(backedUpAt === undefined ? {} : { backedUpAt }),
        ...(heldBy === undefined ? {} : { heldBy }),
      }),
    );
  },
} satisfies Handlers<typeof storeMethods>;

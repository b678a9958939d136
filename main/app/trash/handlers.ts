import type { trashMethods } from '#shared/contract/methods/trash.ts';
import { fail, ok } from '#shared/contract/result.ts';
import type { BookName } from '#shared/store/books.ts';
import { daysLeft } from '#shared/trash/book.ts';
import { gather } from '#shared/trash/gather.ts';
import { hangingOf } from '#shared/trash/hanging.ts';
import { booksOf, putBack, takeOut } from '#shared/trash/move.ts';
import type { Handlers } from '../handlers.ts';
import { lookInto, namesAround } from './looked-at.ts';
import { throwAway } from './throw-away.ts';

/** Throwing things away, with what hangs on them, and bringing them back. */
export const trashHandlers = {
  'trash.look': async ({ item }, { store }) => {
    const books = await lookInto(store, await namesAround(store, item));
    const found = books.ok ? gather(books.value, item) : books;
    return found.ok ? ok({ name: found.value.name, hanging: hangingOf(item.kind, found.value.content) }) : found;
  },

  'trash.remove': async ({ item }, ports) => {
    const { store } = ports;
    const names = await namesAround(store, item);
    const before = await lookInto(store, names);
    const seen = before.ok ? gather(before.value, item) : before;
    if (!seen.ok) return seen;
    const command = { name: 'trash.remove', args: { name: seen.value.name } };
    return store.change(command, [...names, 'trash'], async (books) => {
      // Looked for again: nothing else changes the books while this runs.
      const now = await lookInto(store, names);
      const found = now.ok ? gather(now.value, item) : now;
      if (!found.ok) return found;
      takeOut(books, found.value.content);
      return ok({ entry: throwAway(books.trash, ports, { kind: item.kind, ...found.value }) });
    });
  },

  'trash.list': async (_, { store, clock }) => {
    const trash = await store.read('trash');
    if (!trash.ok) return trash;
    const now = clock.now();
    const rows = Object.values(trash.value.entries).map(({ content, ...entry }) => ({
      ...entry,
      hanging: hangingOf(entry.kind, content),
      daysLeft: daysLeft(entry.at, now),
    }));
    return ok(rows.filter((row) => row.daysLeft > 0).toSorted((a, b) => (a.at < b.at ? 1 : -1)));
  },

  'trash.restore': async ({ entry: id }, { store, clock }) => {
    const trash = await store.read('trash');
    if (!trash.ok) return trash;
    const entry = trash.value.entries[id];
    if (entry === undefined || daysLeft(entry.at, clock.now()) === 0) return fail('not-found', { what: id });
    const { name, content } = entry;
    // A covenant comes back only to a village that has no other: all of them are looked at.
    const others: readonly BookName[] =
      content.covenants.length > 0 ? ['registry', ...(await store.list('covenant-'))] : [];
    const names = [...new Set<BookName>([...booksOf(content), ...others, 'trash'])];
    return store.change({ name: 'trash.restore', args: { name } }, names, (books) => {
      const put = putBack(books, content);
      if (!put.ok) return put;
      delete books.trash.entries[id];
      return ok({ name, leftOut: put.value });
    });
  },
} satisfies Handlers<typeof trashMethods>;

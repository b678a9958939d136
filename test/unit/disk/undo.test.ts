import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ok } from '#shared/contract/result.ts';
import type { BookStore } from '#main/adapters/disk/store.ts';
import { inFolder, openToy, readToy, toy, type ToyBook } from '#test/support/toy-store.ts';

/** An edit as a feature would write it into a draft. */
type Edit = readonly [kind: number, where: number, what: number];

function edit(book: ToyBook, [kind, where, what]: Edit): void {
  const { people } = book;
  const at = people.length === 0 ? 0 : where % people.length;
  const person = people[at];
  switch (kind) {
    case 0:
      people.splice(at, 0, { id: `p${what}`, name: `Người ${what}` });
      break;
    case 1:
      people.splice(at, 1 + (what % 2));
      break;
    case 2:
      if (person !== undefined) person.name = `Tên ${what}`;
      break;
    case 3:
      people.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
      break;
    case 4:
      if (person?.tags === undefined) people.push({ id: `p${what}`, name: 'x', tags: ['mới'] });
      else delete person.tags;
      break;
    case 5:
      book.scores[`k${where % 5}`] = Array.from({ length: what % 7 }, (_, index) => index * what);
      break;
    case 6:
      delete book.scores[`k${where % 5}`];
      break;
    case 7:
      book.people = people.filter(({ id }) => id !== `p${what}`);
      break;
    default:
      if (book.note === undefined) book.note = `ghi chú ${what}`;
      else delete book.note;
  }
}

const bytesOf = async (store: BookStore) =>
  JSON.stringify([await readToy(store, 'toy-a'), await readToy(store, 'toy-b')]);

const edits = fc.array(
  fc.record({
    books: fc.constantFrom(['toy-a'], ['toy-b'], ['toy-a', 'toy-b']),
    edits: fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.nat(20), fc.nat(9)), { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 15 },
);

test('any sequence of changes, taken back, gives the same bytes; done again, the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(edits, fc.boolean(), (sequence, reopen) =>
      inFolder(async (folder) => {
        let store = await openToy(folder, { linesPerSegment: 6 });
        const states = [await bytesOf(store)];
        for (const one of sequence) {
          await store.change({ name: 'toy.edit', args: {} }, one.books, (books) => {
            for (const name of one.books) for (const each of one.edits) edit(toy(books, name), each);
            return ok(null);
          });
          const now = await bytesOf(store);
          if (now !== states.at(-1)) states.push(now);
        }
        if (reopen) {
          await store.close();
          store = await openToy(folder, { linesPerSegment: 6 });
          expect(await bytesOf(store)).toBe(states.at(-1));
        }
        for (const state of states.slice(0, -1).toReversed()) {
          expect(await store.undo()).toMatchObject({ ok: true });
          expect(await bytesOf(store)).toBe(state);
        }
        expect(store.canUndo().undo).toBe(false);
        for (const state of states.slice(1)) {
          expect(await store.redo()).toMatchObject({ ok: true });
          expect(await bytesOf(store)).toBe(state);
        }
        await store.close();
        const again = await openToy(folder);
        expect(await bytesOf(again)).toBe(states.at(-1));
        expect(again.status().findings).toEqual([]);
        await again.close();
      }),
    ),
    { numRuns: 60 },
  );
});

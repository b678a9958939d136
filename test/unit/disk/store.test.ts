import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AppEvent } from '#shared/contract/events.ts';
import { fail, ok } from '#shared/contract/result.ts';
import type { BookStore } from '#main/adapters/disk/store.ts';
import { emptyToy, inFolder, openToy, readToy, toy } from '#test/support/toy-store.ts';

const anyText: unknown = expect.any(String);

const add = (store: BookStore, id: string, name = `Người ${id}`, book = 'toy-a') =>
  store.change({ name: 'toy.add', args: { id } }, [book], (books) => {
    toy(books, book).people.push({ id, name });
    return ok(id);
  });

describe('a change', () => {
  test('is in memory, in the journal and, after reopening, still there', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      expect(await readToy(store)).toEqual(emptyToy);
      expect(await add(store, 'p1', 'Nguyễn Thị Đào')).toEqual(ok('p1'));
      expect(await readToy(store)).toMatchObject({ people: [{ id: 'p1', name: 'Nguyễn Thị Đào' }] });
      const journal = await readFile(join(folder, 'journal', 'journal-0000000001.log'), 'utf8');
      expect(journal.split('\n')[1]).toMatch(/^[0-9a-f]{8} \{"seq":1,.*Nguyễn Thị Đào/);
      await store.close();
      const again = await openToy(folder);
      expect(await readToy(again)).toMatchObject({ people: [{ id: 'p1' }] });
      expect(again.status()).toMatchObject({ findings: [], heldBy: undefined, savedAt: anyText });
      await again.close();
    }));

  test('is there after a crash, when no book was written yet', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await add(store, 'p1');
      await add(store, 'p2');
      await add(store, 'b1', 'Người b1', 'toy-b');
      expect(await readdir(join(folder, 'books'))).toEqual([]);
      const other = await openToy(folder, { machine: 'may-van-phong' });
      expect(other.status().heldBy).toMatchObject({ who: 'Hoàng Thị Mẫu', machine: 'may-van-phong' });
      expect((await readToy(other)).people.map(({ id }) => id)).toEqual(['p1', 'p2']);
      expect((await readToy(other, 'toy-b')).people).toHaveLength(1);
      expect(await other.list('toy-')).toEqual(['toy-a', 'toy-b']);
      await other.close();
      await store.close();
    }));

  test('that the recipe refuses, or that throws, leaves all as it was', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await add(store, 'p1');
      const refused = await store.change({ name: 'toy.no', args: {} }, ['toy-a'], (books) => {
        toy(books).people.pop();
        return fail('not-found', { what: 'x' });
      });
      expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
      await expect(
        store.change({ name: 'toy.bug', args: {} }, ['toy-a'], (books) => {
          toy(books).people.pop();
          throw new Error('bug');
        }),
      ).rejects.toThrow('bug');
      expect((await readToy(store)).people).toHaveLength(1);
      expect(await store.log({ limit: 10 })).toHaveLength(1);
      await store.close();
    }));

  test('that the schema refuses is never written', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      const spoil = (spoiler: (book: Record<string, unknown>) => void) =>
        store.change({ name: 'toy.spoil', args: {} }, ['toy-a'], (books) => {
          const book = toy(books);
          spoiler(book);
          return ok(null);
        });
      await expect(spoil((book) => (book['title'] = Number.NaN))).rejects.toThrow('title');
      await expect(spoil((book) => (book['extra'] = 1))).rejects.toThrow('extra');
      await expect(spoil((book) => delete book['people'])).rejects.toThrow('people');
      await expect(spoil((book) => (book['scores'] = { a: [1, undefined] }))).rejects.toThrow('scores.a.1');
      expect(await readToy(store)).toEqual(emptyToy);
      expect(await store.log({ limit: 10 })).toEqual([]);
      await store.close();
    }));

  test('that changes nothing writes nothing', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await store.change({ name: 'toy.same', args: {} }, ['toy-a'], (books) => {
        toy(books).people = [];
        return ok(null);
      });
      expect(await store.log({ limit: 10 })).toEqual([]);
      await store.close();
    }));

  test('of several books is one step', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await store.change({ name: 'toy.both', args: {} }, ['toy-a', 'toy-b'], async (books) => {
        toy(books, 'toy-a').title = 'A';
        await Promise.resolve();
        toy(books, 'toy-b').title = 'B';
        return ok(null);
      });
      expect(await store.log({ limit: 10 })).toMatchObject([{ books: ['toy-a', 'toy-b'] }]);
      await store.undo('toy-b');
      expect(await readToy(store, 'toy-a')).toEqual(emptyToy);
      await store.close();
    }));

  test('answers what the recipe answers, even when that is part of a draft', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await add(store, 'p1', 'Lò Văn Páo');
      const answer = await store.change({ name: 'toy.first', args: {} }, ['toy-a'], (books) => {
        toy(books).title = 'x';
        return ok({ all: toy(books).people, first: [toy(books).people[0]] });
      });
      expect(answer).toEqual(
        ok({ all: [{ id: 'p1', name: 'Lò Văn Páo' }], first: [{ id: 'p1', name: 'Lò Văn Páo' }] }),
      );
      await store.close();
    }));

  test('waits for the one before, in the order asked for', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await Promise.all(Array.from({ length: 30 }, (_, index) => add(store, `p${index}`)));
      expect((await readToy(store)).people.map(({ id }) => id)).toEqual(
        Array.from({ length: 30 }, (_, index) => `p${index}`),
      );
      await store.close();
    }));

  test('is told to those who listen', () =>
    inFolder(async (folder) => {
      const events: AppEvent[] = [];
      const store = await openToy(folder, { emit: (event) => events.push(event) });
      await add(store, 'p1');
      expect(events.map(({ type }) => type)).toEqual(['changed', 'saved']);
      expect(events[0]).toMatchObject({ books: ['toy-a'], command: 'toy.add' });
      await store.close();
    }));

  test('of a book gives a frozen value and leaves the one read before as it was', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await add(store, 'p1');
      const before = await readToy(store);
      await add(store, 'p2');
      expect(before.people).toHaveLength(1);
      const after = await readToy(store);
      expect(() => after.people.push({ id: 'x', name: 'x' })).toThrow(TypeError);
      expect(after.people[0]).toBe(before.people[0]);
      await store.close();
    }));
});

describe('the journal', () => {
  test('begins a new file after so many lines, and the log reaches back over both', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder, { linesPerSegment: 5 });
      for (let index = 1; index <= 5; index += 1) await add(store, `p${index}`);
      await store.snapshot();
      for (let index = 6; index <= 8; index += 1) await add(store, `p${index}`);
      expect(await readdir(join(folder, 'journal'))).toEqual(['journal-0000000001.log', 'journal-0000000006.log']);
      expect((await store.log({ limit: 4, before: 8 })).map(({ seq }) => seq)).toEqual([7, 6, 5, 4]);
      expect(await store.log({ limit: 10, book: 'toy-b' })).toEqual([]);
      await store.close();
      const again = await openToy(folder, { linesPerSegment: 5 });
      expect((await readToy(again)).people).toHaveLength(8);
      for (let index = 0; index < 8; index += 1) expect(await again.undo()).toMatchObject({ ok: true });
      expect(await readToy(again)).toEqual(emptyToy);
      await again.close();
    }));

  test('with a torn end is cut, and the whole lines before it hold', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await add(store, 'p1');
      await store.close();
      await appendFile(join(folder, 'journal', 'journal-0000000001.log'), 'deadbeef {"seq":2,"at":"20');
      const again = await openToy(folder);
      expect(again.status().findings).toMatchObject([{ problem: 'torn-tail', keptAs: anyText }]);
      await add(again, 'p2');
      await again.close();
      const third = await openToy(folder);
      expect(third.status().findings).toEqual([]);
      expect((await readToy(third)).people).toHaveLength(2);
      await third.close();
    }));
});

describe('undo and redo', () => {
  test('go back and forth over many levels, per book or over all', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      expect(await store.undo()).toMatchObject({ ok: false, error: { code: 'nothing-to-undo' } });
      await add(store, 'a1');
      await add(store, 'b1', 'B', 'toy-b');
      await add(store, 'a2');
      expect(await store.undo('toy-b')).toMatchObject({ ok: true, value: { undoes: 2, name: 'toy.add' } });
      expect((await readToy(store)).people).toHaveLength(2);
      expect((await readToy(store, 'toy-b')).people).toHaveLength(0);
      expect(store.canUndo('toy-b')).toEqual({ undo: false, redo: true });
      await store.undo();
      await store.undo();
      expect(store.canUndo()).toEqual({ undo: false, redo: true });
      expect(await store.redo()).toMatchObject({ ok: true, value: { redoes: 1 } });
      expect(await store.redo()).toMatchObject({ ok: true, value: { redoes: 3 } });
      expect(await store.redo('toy-b')).toMatchObject({ ok: true, value: { redoes: 2 } });
      expect(await store.redo()).toMatchObject({ ok: false, error: { code: 'nothing-to-redo' } });
      expect((await readToy(store)).people.map(({ id }) => id)).toEqual(['a1', 'a2']);
      await store.close();
    }));

  test('a new change drops what could have been done again', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await add(store, 'a1');
      await store.undo();
      await add(store, 'a2');
      expect(store.canUndo()).toEqual({ undo: true, redo: false });
      await store.close();
    }));

  test('outlive the program', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await add(store, 'a1');
      await add(store, 'a2');
      await store.undo();
      await store.close();
      const again = await openToy(folder);
      expect(again.canUndo()).toEqual({ undo: true, redo: true });
      await again.redo();
      expect((await readToy(again)).people).toHaveLength(2);
      await again.undo();
      await again.undo();
      expect(await readToy(again)).toEqual(emptyToy);
      await again.close();
    }));

  test('refuse what was changed again elsewhere', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await store.change({ name: 'toy.both', args: {} }, ['toy-a', 'toy-b'], (books) => {
        toy(books, 'toy-a').title = 'A';
        toy(books, 'toy-b').title = 'B';
        return ok(null);
      });
      await store.change({ name: 'toy.b', args: {} }, ['toy-b'], (books) => {
        toy(books, 'toy-b').title = 'B2';
        return ok(null);
      });
      expect(await store.undo('toy-a')).toMatchObject({ ok: false, error: { code: 'undo-blocked' } });
      expect(await readToy(store, 'toy-b')).toMatchObject({ title: 'B2' });
      await store.close();
    }));
});

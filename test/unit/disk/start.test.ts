import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ok } from '#shared/contract/result.ts';
import { isRecord } from '#shared/store/json.ts';
import type { BookSchemas } from '#shared/store/schemas.ts';
import { encodeBook } from '#main/adapters/disk/book-file.ts';
import { encodeHeader, encodeLine } from '#main/adapters/disk/segment.ts';
import { openBooks, type BookStore } from '#main/adapters/disk/store.ts';
import { inFolder, openToy, readToy, toy, toyBook, toyOptions, toySchemas } from '#test/support/toy-store.ts';

const add = (store: BookStore, id: string, name = 'toy-a') =>
  store.change({ name: 'toy.add', args: {} }, [name], (books) => {
    toy(books, name).people.push({ id, name: id });
    return ok(null);
  });

/** Every file in a folder with its bytes. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: Record<string, string> = {};
  for (const entry of entries) {
    if (entry.isFile()) found[entry.name] = (await readFile(join(entry.parentPath, entry.name))).toString('base64');
  }
  return found;
}

describe('what a newer program wrote', () => {
  test.each<[string, string, (version: number) => Buffer]>([
    ['a book', 'books/toy-b.json', (schema) => encodeBook({ book: 'toy-b', schema, seq: 7, data: { any: 1 } })],
    ['the journal', 'journal/journal-0000000009.log', (schema) => encodeHeader({ schema, first: 9, books: {} }, [])],
    [
      'a book in a form of its own',
      'books/toy-b.json',
      (schema) =>
        Buffer.from(
          `{"format":"le-lang-book","checksum":"0a1b2c3d","book":"toy-b","schema":${schema},"packed":"eJyr"}\n`,
        ),
    ],
    [
      'the journal in a form of its own',
      'journal/journal-0000000009.log',
      (schema) => encodeLine(JSON.stringify({ journal: 'le-lang-journal', schema, begins: { with: 9 } })),
    ],
  ])('%s: refused, and nothing is touched', (_, file, bytes) =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await add(store, 'p1');
      await store.close();
      await writeFile(join(folder, file), bytes(20));
      await writeFile(join(folder, 'books', 'left.tmp'), 'x');
      const before = await filesOf(folder);
      expect(await openBooks(toyOptions(folder))).toEqual({
        ok: false,
        error: { code: 'data-newer', params: { file: file.split('/')[1], version: 20, known: 10 } },
      });
      expect(await filesOf(folder)).toEqual(before);
    }),
  );
});

/** Version 20 of the toy book: people are called members, and each has an age. */
const book20 = z.strictObject({
  title: z.string(),
  note: z.string().optional(),
  members: z.array(z.strictObject({ id: z.string(), name: z.string(), age: z.int() })),
  scores: toyBook.shape.scores,
});
const schemas20: BookSchemas = {
  version: 20,
  migrations: [
    {
      to: 20,
      change: (_, data) => {
        const { people, ...rest } = toyBook.parse(data);
        return { ...rest, members: people.map(({ id, name }) => ({ id, name, age: 0 })) };
      },
    },
  ],
  schemaOf: (name) => (toySchemas.schemaOf(name) === undefined ? undefined : book20),
  emptyOf: () => ({ title: '', members: [], scores: {} }),
};
const schemas30: BookSchemas = {
  ...schemas20,
  version: 30,
  migrations: [
    ...schemas20.migrations,
    { to: 30, change: (_, data) => (isRecord(data) ? { ...data, note: 'từ bản 20' } : data) },
  ],
};

const members = async (store: BookStore, name: string) => {
  const found = await store.read(name);
  return found.ok ? book20.parse(found.value).members.map(({ id }) => id) : found.error;
};

/** Version 20 in which the book and its people only got fields that version 10 does not know. */
const wider20: BookSchemas = {
  version: 20,
  migrations: [{ to: 20, change: (_, data) => (isRecord(data) ? { ...data, motto: 'Giữ nếp' } : data) }],
  schemaOf: (name) =>
    toySchemas.schemaOf(name) === undefined
      ? undefined
      : toyBook.extend({
          motto: z.string(),
          people: z.array(z.strictObject({ id: z.string(), name: z.string(), age: z.int().optional() })),
        }),
  emptyOf: () => ({ title: '', motto: '', people: [], scores: {} }),
};

describe('what a newer program wrote, for looking only', () => {
  test.each([
    ['closed well', true],
    ['broken off, its last changes in the journal alone', false],
  ])('%s: shown as far as this program knows it, and nothing is touched', (_, closes) =>
    inFolder(async (folder) => {
      const old = await openToy(folder);
      await add(old, 'p1');
      await old.close();
      const newer = await openToy(folder, { schemas: wider20 });
      await newer.read('toy-a');
      await newer.snapshot();
      await newer.change({ name: 'toy.add', args: {} }, ['toy-a'], (books) => {
        const book = books['toy-a'];
        const people = isRecord(book) ? book['people'] : undefined;
        if (Array.isArray(people)) people.push({ id: 'p2', name: 'p2', age: 40 });
        return ok(null);
      });
      if (closes) await newer.close();
      const copy = join(folder, 'copy');
      for (const part of ['books', 'journal']) await cp(join(folder, part), join(copy, part), { recursive: true });
      const before = await filesOf(copy);

      const store = await openToy(copy, { readNewer: true });
      expect(store.status().heldBy?.newer).toMatchObject({ version: 20, known: 10 });
      expect((await readToy(store)).people).toEqual([
        { id: 'p1', name: 'p1' },
        { id: 'p2', name: 'p2' },
      ]);
      expect(await add(store, 'p3')).toMatchObject({ ok: false, error: { code: 'data-newer' } });
      expect(await store.undo()).toMatchObject({ ok: false });
      await store.close();
      expect(await filesOf(copy)).toEqual(before);
      if (!closes) await newer.close();
    }),
  );

  test('changes to a book that was not written in its new form yet are not guessed at', () =>
    inFolder(async (folder) => {
      const old = await openToy(folder);
      await add(old, 'p1');
      await old.close();
      const newer = await openToy(folder, { schemas: wider20 });
      await newer.change({ name: 'toy.name', args: {} }, ['toy-a'], (books) => {
        const book = books['toy-a'];
        if (isRecord(book)) Reflect.set(book, 'title', 'bản 20');
        return ok(null);
      });
      const copy = join(folder, 'copy');
      for (const part of ['books', 'journal']) await cp(join(folder, part), join(copy, part), { recursive: true });
      const store = await openToy(copy, { readNewer: true });
      expect(await store.read('toy-a')).toMatchObject({ ok: false, error: { code: 'data-newer' } });
      await store.close();
      await newer.close();
    }));

  test('a book of another shape is not shown, and not taken from an older copy', () =>
    inFolder(async (folder) => {
      const old = await openToy(folder);
      await add(old, 'p1');
      await old.close();
      const newer = await openToy(folder, { schemas: schemas20 });
      await newer.read('toy-a');
      await newer.snapshot();
      await newer.close();
      const store = await openToy(folder, { readNewer: true });
      expect(await store.read('toy-a')).toMatchObject({ ok: false, error: { code: 'data-newer' } });
      expect(store.status().findings).toEqual([]);
      await store.close();
    }));

  test('a journal in a form of its own is refused all the same', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await add(store, 'p1');
      await store.close();
      const header = encodeLine(JSON.stringify({ journal: 'le-lang-journal', schema: 20, begins: { with: 9 } }));
      await writeFile(join(folder, 'journal/journal-0000000009.log'), header);
      const answer = await openBooks(toyOptions(folder, { readNewer: true }));
      expect(answer).toMatchObject({ ok: false, error: { code: 'data-newer' } });
    }));
});

describe('what an older program wrote', () => {
  test.each([
    ['closed well', true],
    ['left by a crash', false],
  ])('%s: is led to the newest form; the log is kept, undo begins anew', (_, isClosed) =>
    inFolder(async (place) => {
      const folder = join(place, 'old');
      const old = await openToy(folder);
      await add(old, 'p1');
      await add(old, 'b1', 'toy-b');
      await old.snapshot();
      await add(old, 'p2');
      await add(old, 'c1', 'toy-c');
      if (isClosed) await old.close();
      const copy = join(place, 'copy');
      await cp(folder, copy, { recursive: true, filter: (path) => !path.endsWith('lock.json') });
      await old.close();

      const risks: string[] = [];
      const options = { schemas: schemas20, beforeRisk: (reason: string) => Promise.resolve(risks.push(reason)) };
      const store = await openToy(copy, options);
      expect(risks).toEqual(['migration']);
      expect(await members(store, 'toy-a')).toEqual(['p1', 'p2']);
      expect(await members(store, 'toy-b')).toEqual(['b1']);
      expect(await members(store, 'toy-c')).toEqual(['c1']);
      expect(store.status().findings).toEqual([]);
      expect(store.canUndo()).toEqual({ undo: false, redo: false });
      expect(await store.log({ limit: 10 })).toHaveLength(4);
      await store.change({ name: 'toy.age', args: {} }, ['toy-a'], (books) => {
        const book = books['toy-a'];
        if (isRecord(book)) Reflect.set(book, 'title', 'bản 20');
        return ok(null);
      });
      expect(await store.undo()).toMatchObject({ ok: true });
      await store.close();

      expect(await openBooks(toyOptions(copy))).toMatchObject({ ok: false, error: { code: 'data-newer' } });
      const newest = await openToy(copy, { schemas: schemas30 });
      expect(await newest.read('toy-b')).toMatchObject({ value: { note: 'từ bản 20', members: [{ id: 'b1' }] } });
      expect(await members(newest, 'toy-a')).toEqual(['p1', 'p2']);
      await newest.close();
    }),
  );

  test('rebuilds a damaged book across versions from the journal alone', () =>
    inFolder(async (folder) => {
      const old = await openToy(folder);
      await add(old, 'p1');
      await old.snapshot();
      await add(old, 'p2');
      await old.close();
      const store = await openToy(folder, { schemas: schemas20 });
      await store.read('toy-a');
      await store.close();
      // The previous file is one of version 10: lines of both versions lead from it.
      await writeFile(join(folder, 'books', 'toy-a.json'), 'null');
      const again = await openToy(folder, { schemas: schemas20 });
      expect(await members(again, 'toy-a')).toEqual(['p1', 'p2']);
      expect(again.status().findings).toMatchObject([{ problem: 'unreadable', rebuiltFrom: 'previous' }]);
      await again.close();
    }));
});

describe('at start', () => {
  test('half-written files are swept, and said', () =>
    inFolder(async (folder) => {
      await mkdir(join(folder, 'books'), { recursive: true });
      await writeFile(join(folder, 'books', 'toy-a.json.4711.abcd.tmp'), '{"form');
      const store = await openToy(folder);
      expect(store.status().findings).toMatchObject([{ problem: 'stale-temporary' }]);
      expect(await readdir(join(folder, 'books'))).toEqual([]);
      await store.close();
    }));

  test('an older copy of a book that was put in its place is led forward by the journal', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'books', 'toy-a.json');
      const store = await openToy(folder, { linesPerSegment: 2 });
      await add(store, 'p1');
      await store.snapshot();
      const old = await readFile(path);
      for (const id of ['p2', 'p3', 'p4', 'p5']) {
        await add(store, id);
        await store.snapshot();
      }
      await store.close();
      await writeFile(path, old);
      const again = await openToy(folder, { linesPerSegment: 2 });
      expect((await readToy(again)).people).toHaveLength(5);
      await again.close();
    }));

  test('a journal that was taken away is begun anew, behind all that the books hold', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      for (const id of ['p1', 'p2', 'p3']) await add(store, id);
      await store.close();
      await rm(join(folder, 'journal'), { recursive: true });
      const again = await openToy(folder);
      expect(again.status().findings).toMatchObject([{ problem: 'missing' }]);
      expect((await readToy(again)).people).toHaveLength(3);
      await add(again, 'p4');
      expect((await again.log({ limit: 5 })).map(({ seq }) => seq)).toEqual([4]);
      const crashed = await openToy(folder, { machine: 'máy khác' });
      expect((await readToy(crashed)).people).toHaveLength(4);
      await crashed.close();
      await again.close();
    }));

  test('files that are none of ours are left alone', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      await add(store, 'p1');
      await store.close();
      for (const name of ['books/ghi chú.txt', 'books/Copy of toy-a.json', 'journal/notes.log', 'desktop.ini']) {
        await writeFile(join(folder, name), 'của ai đó');
      }
      const before = await filesOf(folder);
      const again = await openToy(folder);
      expect(again.status().findings).toEqual([]);
      expect(await again.list('')).toEqual(['toy-a']);
      await again.close();
      expect(await filesOf(folder)).toEqual(before);
    }));
});

test('damage that is found only when a book is needed is told when it is found', () =>
  inFolder(async (folder) => {
    const store = await openToy(folder);
    await add(store, 'p1');
    await store.close();
    await writeFile(join(folder, 'books', 'toy-a.json'), 'null');
    const events: string[] = [];
    const again = await openToy(folder, { emit: ({ type }) => events.push(type) });
    expect(again.status().findings).toEqual([]);
    expect((await readToy(again)).people).toMatchObject([{ id: 'p1' }]);
    expect(again.status().findings).toMatchObject([{ file: 'toy-a.json', rebuiltFrom: 'journal' }]);
    expect(events).toEqual(['damage']);
    await readToy(again);
    expect(events).toEqual(['damage']);
    await again.close();
  }));

test('a journal of which a line is damaged is not said to be missing when the books have it all', () =>
  inFolder(async (folder) => {
    const store = await openToy(folder);
    await add(store, 'p1');
    await store.close();
    const [name = ''] = await readdir(join(folder, 'journal'));
    const path = join(folder, 'journal', name);
    const bytes = await readFile(path);
    await writeFile(path, bytes.with(bytes.length - 20, 0x7f));
    const again = await openToy(folder);
    expect(again.status().findings).toMatchObject([{ problem: 'bad-checksum', rebuiltFrom: 'not-needed' }]);
    expect((await readToy(again)).people).toMatchObject([{ id: 'p1' }]);
    await again.close();
  }));

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { usualRoom } from '#main/adapters/disk/journal.ts';
import { ok } from '#shared/contract/result.ts';
import { damages } from '#test/support/damage.ts';
import { openToy, quickPlace, readToy, toy, type ToyBook } from '#test/support/toy-store.ts';

const books = ['toy-a', 'toy-b'];
let place = '';
let expected: readonly ToyBook[] = [];

beforeAll(async () => {
  place = await mkdtemp(join(quickPlace, 'le-lang-damage-'));
  await work('good', 'crashed', 0);
  await work('good with room', 'crashed with room', usualRoom);
});

/** Fills a folder; another one is a copy of it as it stood before its program ended. */
async function work(good: string, crashed: string, journalRoom: number): Promise<void> {
  const folder = join(place, good);
  const store = await openToy(folder, { linesPerSegment: 20, journalRoom });
  for (let index = 0; index < 65; index += 1) {
    await store.change({ name: 'toy.add', args: {} }, books, (drafts) => {
      const book = toy(drafts, books[index % 2]);
      book.people.push({ id: `p${index}`, name: `Người thứ ${index}` });
      book.scores[`p${index}`] = [index, index + 1];
      return ok(null);
    });
    if (index % 10 === 9) await store.snapshot();
  }
  expected = await Promise.all(books.map((name) => readToy(store, name)));
  await cp(folder, join(place, crashed), { recursive: true, filter: (path) => !path.endsWith('lock.json') });
  await store.change({ name: 'toy.last', args: {} }, ['toy-a'], (drafts) => {
    toy(drafts).title = 'Đã đóng';
    return ok(null);
  });
  await store.close();
}

afterAll(() => rm(place, { recursive: true, force: true }));

/** All bytes that lie anywhere in a folder, file by file. */
async function contents(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))),
  );
}

let copies = 0;

async function copyOf(state: string): Promise<string> {
  const folder = join(place, `copy-${(copies += 1)}`);
  await cp(join(place, state), folder, { recursive: true });
  return folder;
}

/** Opens a spoilt folder twice: what is repaired must be repaired for good. */
async function openTwice(folder: string) {
  const store = await openToy(folder, { linesPerSegment: 20 });
  const found = await Promise.all(books.map((name) => readToy(store, name)));
  const { findings } = store.status();
  await store.close();
  const again = await openToy(folder, { linesPerSegment: 20 });
  expect(await Promise.all(books.map((name) => readToy(again, name)))).toEqual(found);
  expect(again.status().findings).toEqual([]);
  await again.close();
  return { found, findings };
}

describe.each(['books/toy-a.json', 'books/toy-b.json'])('%s', (file) => {
  test.each(damages)('$name: noticed, set aside, rebuilt whole', async ({ spoil }) => {
    for (const state of ['good', 'crashed']) {
      const folder = await copyOf(state);
      const path = join(folder, file);
      await spoil(path, join(folder, file === 'books/toy-a.json' ? 'books/toy-b.json' : 'books/toy-a.json'));
      const spoilt = await readFile(path).catch(() => undefined);
      const { found, findings } = await openTwice(folder);
      const titles = state === 'good' ? { title: 'Đã đóng' } : {};
      expect(found).toEqual([{ ...expected[0], ...titles }, expected[1]]);
      expect(findings).toMatchObject([{ file: file.slice('books/'.length), rebuiltFrom: 'previous' }]);
      if (spoilt !== undefined) {
        expect(findings[0]?.keptAs).toBeDefined();
        expect((await contents(folder)).some((bytes) => bytes.equals(spoilt))).toBe(true);
      }
    }
  });

  test.each(damages)('$name, the previous file too: rebuilt from the journal', async ({ spoil }) => {
    const folder = await copyOf('crashed');
    const other = join(folder, file === 'books/toy-a.json' ? 'books/toy-b.json' : 'books/toy-a.json');
    await spoil(join(folder, file), other);
    await spoil(join(folder, `${file}.bak`), other);
    const { found, findings } = await openTwice(folder);
    expect(found).toEqual(expected);
    expect(findings).toMatchObject([{ rebuiltFrom: 'journal' }]);
  });
});

describe('the newest file of the journal', () => {
  test.each(damages)('$name, after a good end: nothing is lost', async ({ spoil }) => {
    const folder = await copyOf('good');
    const files = (await readdir(join(folder, 'journal'))).sort();
    const newest = join(folder, 'journal', files.at(-1) ?? '');
    await spoil(newest, join(folder, 'journal', files[0] ?? ''));
    const { found, findings } = await openTwice(folder);
    expect(found).toEqual([{ ...expected[0], title: 'Đã đóng' }, expected[1]]);
    expect(findings.length).toBeGreaterThan(0);
  });

  test.each(damages)('$name, after a crash: what is missing is said, the rest holds', async ({ spoil }) => {
    const folder = await copyOf('crashed');
    const files = (await readdir(join(folder, 'journal'))).sort();
    await spoil(join(folder, 'journal', files.at(-1) ?? ''), join(folder, 'journal', files[0] ?? ''));
    const { found, findings } = await openTwice(folder);
    expect(findings.length).toBeGreaterThan(0);
    // The files of the books were written after 60 changes of 65: no more than the last five can be gone, and a change
    // that came after a lost one is kept.
    found.forEach((book, index) => {
      const last = expected[index]?.people ?? [];
      expect(last.filter((person) => book.people.some(({ id }) => id === person.id))).toEqual(book.people);
      expect(book.people.slice(0, 30)).toEqual(last.slice(0, 30));
    });
  });
});

describe('the newest file of the journal with room for coming lines', () => {
  test.each(damages)(
    '$name, after a crash: what touches a line is said, what touches room harms nothing',
    async (damage) => {
      const folder = await copyOf('crashed with room');
      const files = (await readdir(join(folder, 'journal'))).sort();
      const path = join(folder, 'journal', files.at(-1) ?? '');
      const before = await readFile(path);
      const end = before.lastIndexOf('\n') + 1;
      expect(before.length % usualRoom).toBe(0);
      await damage.spoil(path, join(folder, 'journal', files[0] ?? ''));
      const spoilt = await readFile(path).catch(() => Buffer.alloc(0));
      const { found, findings } = await openTwice(folder);
      if (spoilt.subarray(0, end).equals(before.subarray(0, end))) {
        expect(found).toEqual(expected);
        expect(findings.filter(({ rebuiltFrom }) => rebuiltFrom !== 'not-needed')).toEqual(
          // A bit in the room may be the rest of a line: that is said too.
          spoilt.subarray(end).includes(10) ? [expect.objectContaining({ lost: 1 })] : [],
        );
      } else {
        expect(findings.length).toBeGreaterThan(0);
        found.forEach((book, index) => expect(book.people.slice(0, 30)).toEqual(expected[index]?.people.slice(0, 30)));
      }
    },
  );

  test.each([1, 4096, 5000])(
    'a line of which only what follows %i bytes reached the disk was never acknowledged',
    async (hole) => {
      const folder = await copyOf('crashed with room');
      const files = (await readdir(join(folder, 'journal'))).sort();
      const path = join(folder, 'journal', files.at(-1) ?? '');
      const bytes = await readFile(path);
      const end = bytes.lastIndexOf('\n') + 1;
      bytes.write(`${'x'.repeat(300)}}\n`, end + hole);
      await writeFile(path, bytes);
      const { found, findings } = await openTwice(folder);
      expect(found).toEqual(expected);
      expect(findings).toMatchObject([{ problem: 'torn-tail', rebuiltFrom: 'not-needed' }]);
    },
  );
});

test('of the journal alone, with one file in the middle gone, what the others hold is rebuilt and the gap is said', async () => {
  const folder = await copyOf('good');
  const [, middle = ''] = (await readdir(join(folder, 'journal'))).sort();
  await writeFile(join(folder, 'journal', middle), Buffer.alloc(500));
  await rm(join(folder, 'books'), { recursive: true });
  const { found, findings } = await openTwice(folder);
  // Of 65 changes the twenty in the middle are gone; 32 were of this book.
  expect(found[1]?.people.length).toBe(22);
  expect(findings.filter(({ lost = 0 }) => lost > 0).length).toBeGreaterThan(0);
});

test('an older file of the journal that is damaged does not disturb the start', async () => {
  for (const { spoil } of damages) {
    const folder = await copyOf('good');
    const files = (await readdir(join(folder, 'journal'))).sort();
    await spoil(join(folder, 'journal', files[0] ?? ''), join(folder, 'books', 'toy-a.json'));
    const { found } = await openTwice(folder);
    expect(found[1]).toEqual(expected[1]);
  }
});

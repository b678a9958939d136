import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ok } from '#shared/contract/result.ts';
import type { BookStore } from '#main/adapters/disk/store.ts';
import { inFolder, openToy, readToy, toy } from '#test/support/toy-store.ts';

const add = (store: BookStore, id: string, name = 'toy-a') =>
  store.change({ name: 'toy.add', args: {} }, [name], (books) => {
    toy(books, name).people.push({ id, name: id });
    return ok(null);
  });

async function filled(folder: string): Promise<void> {
  const store = await openToy(folder, { linesPerSegment: 2 });
  for (const id of ['p1', 'p2', 'p3']) {
    await add(store, id);
    await add(store, id, 'toy-b');
    await store.snapshot();
  }
  await store.close();
}

test('a check of good data finds nothing and says how much it read', () =>
  inFolder(async (folder) => {
    await filled(folder);
    const store = await openToy(folder, { linesPerSegment: 2 });
    // Two books, their previous files, four files of the journal.
    expect(await store.check()).toEqual(ok({ files: 8, findings: [] }));
    await store.close();
  }));

test.each([
  ['opened', true],
  ['not opened', false],
])('the damaged file of a book that is %s is set aside and written anew', (_, isOpened) =>
  inFolder(async (folder) => {
    await filled(folder);
    const path = join(folder, 'books', 'toy-a.json');
    const store = await openToy(folder);
    if (isOpened) await readToy(store);
    const good = await readFile(path);
    await writeFile(path, good.with(100, 0));
    expect(await store.check()).toMatchObject({
      value: { findings: [{ file: 'toy-a.json', problem: 'bad-checksum' }] },
    });
    expect((await readToy(store)).people).toHaveLength(3);
    expect(await store.check()).toMatchObject({ value: { findings: [] } });
    expect((await readFile(path)).includes('p3')).toBe(true);
    await store.close();
  }),
);

test('what is not needed now is looked at too', () =>
  inFolder(async (folder) => {
    await filled(folder);
    const store = await openToy(folder);
    await writeFile(join(folder, 'books', 'toy-b.json.bak'), 'null');
    const old = join(folder, 'journal', 'journal-0000000001.log');
    const bytes = await readFile(old);
    await writeFile(old, bytes.with(bytes.length >> 1, 0));
    await rm(join(folder, 'journal', 'journal-0000000003.log'));
    const checked = await store.check();
    expect(checked).toMatchObject({
      value: {
        findings: [
          { file: 'toy-b.json.bak', problem: 'unreadable' },
          { file: 'journal-0000000001.log', problem: 'bad-checksum' },
          { file: 'journal-0000000003.log', problem: 'missing' },
        ],
      },
    });
    await store.close();
  }));

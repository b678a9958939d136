import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';

const groups = z.array(
  z.object({ kind: z.string(), count: z.int(), names: z.array(z.string()), repairable: z.boolean() }),
);
const saved = z.object({ name: z.string() });
const exchanged = z.looseObject({ books: z.record(z.string(), z.unknown()) });

const villages = z.looseObject({ villages: z.array(z.looseObject({ id: z.string(), name: z.string() })) });
const registry = villages.extend({
  households: z.array(z.looseObject({ id: z.string(), villageId: z.string(), head: z.string() })),
  units: z.array(z.looseObject({ id: z.string() })),
  people: z.array(z.looseObject({ id: z.string(), unitId: z.string() })),
});
type Books = z.infer<typeof exchanged>['books'];

/** The sample commune with its data spoilt by `spoil`, as a file that was edited elsewhere and brought back. */
async function spoiltOffice(spoil: (books: Books) => void): Promise<OpenedOffice> {
  const office = await openedOffice();
  await office.run('office.openSample', {});
  const { name } = await office.ask('data.export', { personal: true }, saved);
  const path = join(office.folder, 'Giấy tờ', name);
  const content = exchanged.parse(JSON.parse(await readFile(path, 'utf8')));
  spoil(content.books);
  const other = join(office.folder, 'sửa.json');
  await writeFile(other, JSON.stringify(content));
  await office.run('data.import', { file: await office.file(other) });
  return office;
}

const look = (office: OpenedOffice) => office.ask('store.references', {}, groups);

describe('entries that name something which is not there', () => {
  test('good data has none', async () => {
    expect(await look(await spoiltOffice(() => undefined))).toEqual([]);
  });

  test('are found by kind, made whole as one change, and undo takes that back', async () => {
    const office = await spoiltOffice((books) => {
      const found = registry.parse(books['registry']);
      const [village] = found.villages.splice(0, 1);
      expect(village?.name).not.toBe('');
      found.units = found.units.filter(({ id }) => id !== found.people[0]?.unitId);
      books['registry'] = found;
    });
    const before = await look(office);
    const kinds = before.map(({ kind }) => kind);
    expect(kinds).toContain('household-village');
    expect(kinds).toContain('person-unit');
    const households = before.find(({ kind }) => kind === 'household-village');
    expect(households?.count).toBeGreaterThan(50);
    expect(households?.names).toHaveLength(3);
    expect(before.every(({ repairable }) => repairable)).toBe(true);
    const count = before.reduce((sum, group) => sum + group.count, 0);
    expect(await office.ask('store.repair', {}, z.object({ repaired: z.int() }))).toEqual({ repaired: count });
    expect(await look(office)).toEqual([]);
    await office.run('history.undo', {});
    expect(await look(office)).toEqual(before);
  });

  test('a village takes its name back from a year that knows it', async () => {
    let gone = '';
    const office = await spoiltOffice((books) => {
      const found = registry.parse(books['registry']);
      gone = found.villages.shift()?.name ?? '';
      books['registry'] = found;
    });
    await office.run('store.repair', {});
    const { villages: list } = await office.ask('registry.listVillages', {}, villages);
    expect(list.map(({ name }) => name)).toContain(gone);
  });

  test('what only a backup can give back is said, and left alone', async () => {
    const office = await spoiltOffice((books) => {
      const titles = Object.keys(books).find((name) => name.startsWith('titles-')) ?? '';
      const text = JSON.stringify(books[titles]).replace('"openedAt"', '"set":"bo-da-mat","openedAt"');
      books[titles] = JSON.parse(text);
    });
    const found = await look(office);
    expect(found).toMatchObject([{ kind: 'year-set', count: 1, repairable: false }]);
    expect(await office.ask('store.repair', {}, z.object({ repaired: z.int() }))).toEqual({ repaired: 0 });
    expect(await look(office)).toEqual(found);
  });
});

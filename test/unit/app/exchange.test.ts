import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packZip, unpackZip } from '#main/adapters/disk/zip.ts';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { villageId } from '#shared/contract/ids.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';

const idOf = z.object({ id: villageId });
const saved = z.object({ name: z.string(), folder: z.string() });
const exported = z.object({ papers: z.array(saved) });

/** All data of an office as a full export holds it, without the moment at which it was made. */
async function contentOf(office: OpenedOffice): Promise<unknown> {
  const { name } = await office.ask('data.export', { personal: true }, saved);
  const text = await readFile(join(office.folder, 'Giấy tờ', name), 'utf8');
  const { books } = z.object({ books: z.record(z.string(), z.unknown()) }).parse(JSON.parse(text));
  return books;
}

const originals = (each: OpenedOffice) => join(each.folder, 'Dữ liệu', 'originals');

/** What a zip of all data holds: its books, and the files that came in. */
async function inside(zip: string) {
  const files = await unpackZip(await readFile(zip));
  const text = files.get('du-lieu.json')?.toString('utf8') ?? '';
  const { books } = z.object({ books: z.record(z.string(), z.unknown()) }).parse(JSON.parse(text));
  files.delete('du-lieu.json');
  return { books, files };
}

describe('a full export', () => {
  test('holds the files that came in, and gives them back held against their hash', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const village = await office.ask('registry.addVillage', { name: 'Bến Trúc', kind: 'thon', area: 'rural' }, idOf);
    const file = await office.file(
      fileURLToPath(new URL('../../fixtures/covenants/05-nfd-and-mess.docx', import.meta.url)),
    );
    await office.run('covenants.import', { file, village: village.id });
    const { name } = await office.ask('data.export', { personal: true }, saved);
    expect(name).toMatch(/\.zip$/);
    const path = join(office.folder, 'Giấy tờ', name);
    const other = await openedOffice();
    await other.run('data.import', { file: await other.file(path) });
    const [kept = ''] = await readdir(originals(office));
    expect(await readFile(join(originals(other), kept))).toEqual(await readFile(join(originals(office), kept)));
    const again = await other.ask('data.export', { personal: true }, saved);
    expect(await inside(join(other.folder, 'Giấy tờ', again.name))).toEqual(await inside(path));

    // A scan that was changed on the way is no scan of ours; nothing is taken in.
    const { files } = await inside(path);
    const spoilt = new Map(
      [...(await unpackZip(await readFile(path)))].map(([at, bytes]) => [
        at,
        files.has(at) ? Buffer.from('khác') : bytes,
      ]),
    );
    await writeFile(join(other.folder, 'sửa.zip'), await packZip(spoilt));
    const third = await openedOffice();
    expect(await third.refused('data.import', { file: await third.file(join(other.folder, 'sửa.zip')) })).toBe(
      'file-damaged',
    );
    expect((await third.ask('app.start', {}, z.object({ state: z.string() }))).state).toBe('empty');

    // Without personal data there is no scan in it, and it is no file to bring back.
    const bare = await office.ask('data.export', {}, saved);
    expect(bare.name).toMatch(/\.json$/);
  });

  test('is brought back equal on a machine that has nothing, as one change', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const { name } = await office.ask('data.export', { personal: true }, saved);
    const other = await openedOffice();
    const file = await other.file(join(office.folder, 'Giấy tờ', name));
    await other.run('data.import', { file });
    expect(await contentOf(other)).toEqual(await contentOf(office));
    await other.run('history.undo', {});
    expect((await other.ask('app.start', {}, z.object({ state: z.string() }))).state).toBe('empty');
  });

  test('is brought back only after a backup, and so is every large change', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const { name } = await office.ask('data.export', { personal: true }, saved);
    const reasons = async () =>
      (await office.ask('backups.list', {}, z.array(z.object({ reason: z.string() })))).map(({ reason }) => reason);
    expect(await reasons()).not.toContain('bulk');
    await office.run('data.import', { file: await office.file(join(office.folder, 'Giấy tờ', name)) });
    expect(await reasons()).toEqual(['bulk']);
    const [id = ''] = (await office.ask('backups.list', {}, z.array(z.object({ id: z.string() })))).map(
      (each) => each.id,
    );
    await office.run('backups.restore', { source: { id } });
    expect((await reasons())[0]).toBe('restore');
  });

  test('has a workbook for each book, with heads, and every household, person and score in it', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const { papers } = await office.ask('data.exportBooks', { job: 'job-export', personal: true }, exported);
    const folder = (await readdir(join(office.folder, 'Giấy tờ')))[0] ?? '';
    expect(folder).toMatch(/^Xuất dữ liệu \d{4}-\d{2}-\d{2}$/);
    const files = await readdir(join(office.folder, 'Giấy tờ', folder));
    expect(files.toSorted()).toEqual(papers.map(({ name }) => name).toSorted());
    expect(files.filter((name) => name.endsWith('.json'))).toHaveLength(1);
    const books = z.record(z.string(), z.unknown()).parse(await contentOf(office));
    expect(files.filter((name) => name.endsWith('.xlsx'))).toHaveLength(Object.keys(books).length);

    const read = async (name: string) => {
      const bytes = await readFile(join(office.folder, 'Giấy tờ', folder, name));
      const workbook = await readWorkbook(bytes, name);
      if (!workbook.ok) throw new Error(workbook.error.code);
      return workbook.value.sheets;
    };
    for (const name of files.filter((file) => file.endsWith('.xlsx'))) {
      for (const sheet of await read(name)) expect(JSON.stringify(sheet).length).toBeGreaterThan(10);
    }
    const { households, people } = z
      .object({
        households: z.array(z.object({ head: z.string() })),
        people: z.array(z.object({ name: z.string() })),
      })
      .parse(books['registry']);
    const register = JSON.stringify(await read('Sổ thôn, hộ, đơn vị, cán bộ.xlsx'));
    for (const { head } of households) expect(register).toContain(head);
    for (const { name } of people) expect(register).toContain(name);
    expect(register).toContain('Chủ hộ');
    const titles = files.find((name) => name.startsWith('Danh hiệu')) ?? '';
    const year = JSON.stringify(await read(titles));
    for (const { head } of households.slice(0, 50)) expect(year).toContain(head);
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { writeWorkbook } from '#main/adapters/sheets/write-workbook.ts';
import { jobId, unitId, villageId } from '#shared/contract/ids.ts';
import type { SourceSheet } from '#shared/registry/workbook.ts';
import { openedOffice, type OpenedOffice } from '#test/support/opened-office.ts';

const fixture = (path: string): string => fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));
const job = jobId.parse('nhap-1');

const done = z.object({
  added: z.number(),
  updated: z.number(),
  same: z.number(),
  joined: z.number(),
  rejected: z.number(),
  gone: z.number(),
  villages: z.number(),
  units: z.number(),
});
const preview = z.object({
  counts: done.omit({ villages: true, units: true }),
  rows: z.number(),
  sheets: z.array(
    z.object({
      name: z.string(),
      rows: z.number(),
      remembered: z.boolean(),
      columns: z.array(z.object({ header: z.string(), field: z.string().nullable() })),
      sample: z.array(z.object({ row: z.number(), cells: z.array(z.string()), flagged: z.array(z.number()) })),
    }),
  ),
  doubles: z.array(z.object({ name: z.string(), again: z.object({ sheet: z.string(), row: z.number() }) })),
  links: z.array(z.object({ ground: z.string(), written: z.string(), name: z.string() })),
  notes: z.object({ oldIds: z.number() }),
});
const page = z.object({
  total: z.number(),
  all: z.number(),
  rows: z.array(z.looseObject({ id: z.string() })),
});
const paper = z.object({ name: z.string(), folder: z.string(), rows: z.number() });

type Kind = 'households' | 'cadres' | 'results';

async function importFile(
  office: OpenedOffice,
  path: string,
  kind: Kind,
  remember = false,
): Promise<z.infer<typeof done>> {
  return office.ask('registry.import', { file: await office.file(path), kind, mapping: [], remember, job }, done);
}

const everything = { offset: 0, limit: 50_000 };

describe('importing the sample list of households', () => {
  it('takes 1,199 households in one step, and nothing more the second time', async () => {
    const office = await openedOffice();
    const path = fixture('lists/households.xlsx');
    expect(await importFile(office, path, 'households')).toEqual({
      added: 1199,
      updated: 0,
      same: 0,
      joined: 6,
      rejected: 1,
      gone: 0,
      villages: 6,
      units: 0,
    });
    expect(await importFile(office, path, 'households')).toMatchObject({
      added: 0,
      updated: 0,
      same: 1199,
      villages: 0,
    });
    const villages = await office.ask(
      'registry.listVillages',
      {},
      z.object({ villages: z.array(z.object({ name: z.string(), households: z.number() })) }),
    );
    expect(villages.villages.map(({ name, households }) => [name, households])).toEqual([
      ['Đông Khê', 310],
      ['Nội Khê', 212],
      ['Trung Khê', 186],
      ['Đoài Thượng', 204],
      ['Bãi Hạ', 147],
      ['Tân Phong', 140],
    ]);
  });

  it('is taken back by one undo', async () => {
    const office = await openedOffice();
    await importFile(office, fixture('lists/households.xlsx'), 'households');
    await office.run('history.undo', {});
    expect(await office.ask('registry.listHouseholds', everything, page)).toMatchObject({ all: 0, total: 0 });
    expect(await office.ask('registry.listVillages', {}, z.object({ villages: z.array(z.unknown()) }))).toEqual({
      villages: [],
    });
  });

  it('says before what it will do, and flags the cells it had to understand', async () => {
    const office = await openedOffice();
    const file = await office.file(fixture('lists/households.xlsx'));
    const seen = await office.ask('registry.previewImport', { file, kind: 'households' }, preview);
    expect(seen.counts).toEqual({ added: 1199, updated: 0, same: 0, joined: 6, rejected: 1, gone: 0 });
    expect(seen.rows).toBe(1206);
    expect(seen.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['Đông Khê', 312],
      ['Nội Khê', 212],
      ['Thôn Trung Khê', 186],
      ['DOAI THUONG', 205],
      ['Bãi Hạ (đội 7,8)', 148],
      ['Tân Phong', 142],
    ]);
    expect(seen.doubles).toHaveLength(6);
    expect(seen.notes.oldIds).toBe(17);
    expect(await office.ask('registry.listHouseholds', everything, page)).toMatchObject({ all: 0 });
  });

  it('keeps apart the doubles that the clerk keeps apart', async () => {
    const office = await openedOffice();
    const file = await office.file(fixture('lists/households.xlsx'));
    const keepApart = [{ sheet: 'Đông Khê', row: 266 }];
    const input = { file, kind: 'households', keepApart } as const;
    expect((await office.ask('registry.previewImport', input, preview)).counts).toMatchObject({
      added: 1200,
      joined: 5,
    });
  });

  it('updates households that a later list knows better, and never the poorer way round', async () => {
    const office = await openedOffice();
    await importFile(office, fixture('lists/households.xlsx'), 'households');
    const written = await writeWorkbook([
      {
        name: 'Đông Khê',
        columns: ['Chủ hộ', 'Xóm', 'Số khẩu', 'CCCD', 'Điện thoại'].map((header) => ({
          header,
          width: 20,
          type: 'text',
        })),
        rows: [
          ['Nguyen Thi Thanh Hanh', 'Xóm Đình', 7, '001194973124', ''],
          ['Hộ Hoàn Toàn Mới', 'Xóm Đình', 2, '', '0951000001'],
        ],
      },
    ]);
    if (!written.ok) throw new Error(written.error.code);
    const path = join(office.folder, 'them.xlsx');
    await writeFile(path, written.value);
    expect(await importFile(office, path, 'households')).toMatchObject({ added: 1, updated: 1, same: 0 });
    const found = await office.ask('registry.listHouseholds', { ...everything, find: '001194973124' }, page);
    expect(found.rows).toMatchObject([
      { head: 'Nguyễn Thị Thanh Hạnh', members: 7, group: 'Xóm Đình', village: 'Đông Khê' },
    ]);
  });

  it('hands out the rows not taken, which come in once they are mended', async () => {
    const office = await openedOffice();
    await importFile(office, fixture('lists/households.xlsx'), 'households');
    const saved = await office.ask('registry.exportRejected', { kind: 'households' }, paper);
    expect(saved).toMatchObject({ rows: 1, name: 'Các dòng chưa nhận.xlsx' });
    const path = join(office.folder, 'Giấy tờ', 'Hộ, cán bộ', saved.name);
    const sheet = await sheetOf(path);
    const texts = sheet.rows.map((row) => row.map((cell) => cell?.text ?? ''));
    expect(texts.at(-1)).toEqual(['56', '', '', 'Đội 7', '4', '001074981698', '', 'Không có họ tên', 'B62']);
    const mended = texts.slice(3).map((row, index) => (index === 0 ? row : ['56', 'Lê Văn', 'Bình', ...row.slice(3)]));
    const written = await writeWorkbook([
      {
        name: sheet.name,
        titleRows: texts.slice(0, 2).map(([text = '']) => ({ text })),
        columns: (mended[0] ?? []).map((header) => ({ header, width: 9, type: 'text' })),
        rows: mended.slice(1),
      },
    ]);
    if (!written.ok) throw new Error(written.error.code);
    await writeFile(path, written.value);
    expect(await importFile(office, path, 'households')).toMatchObject({ added: 1, villages: 0, rejected: 0 });
    const found = await office.ask('registry.listHouseholds', { ...everything, find: 'le van binh doi 7' }, page);
    expect(found.rows).toMatchObject([{ head: 'Lê Văn Bình', village: 'Bãi Hạ', idNumber: '001074981698' }]);
  });

  it('remembers how columns were mapped', async () => {
    const office = await openedOffice();
    const path = join(office.folder, 'la.xlsx');
    const written = await writeWorkbook([
      {
        name: 'Thôn Mới',
        columns: ['Chủ hộ', 'Xóm', 'Cột lạ'].map((header) => ({ header, width: 20, type: 'text' })),
        rows: [['Lê Văn Bình', 'Xóm 1', '5']],
      },
    ]);
    if (!written.ok) throw new Error(written.error.code);
    await writeFile(path, written.value);
    const file = await office.file(path);
    const input = { file, kind: 'households' } as const;
    expect((await office.ask('registry.previewImport', input, preview)).sheets[0]?.columns[2]?.field).toBeNull();
    await office.run('registry.import', {
      ...input,
      mapping: [{ sheet: 'Thôn Mới', take: true, fields: ['name', 'hamlet', 'members'] }],
      remember: true,
      job,
    });
    const again = await office.ask('registry.previewImport', input, preview);
    expect(again.sheets[0]).toMatchObject({ remembered: true, columns: [{}, {}, { field: 'members' }] });
    expect(again.counts).toMatchObject({ added: 0, same: 1 });
  });

  it('is refused whole when the file is bad', async () => {
    const office = await openedOffice();
    const input = { kind: 'households' as const, mapping: [], remember: true, job };
    const locked = await office.file(fixture('sheets/password.xlsx'));
    expect(await office.refused('registry.import', { ...input, file: locked })).toBe('file-encrypted');
    const path = join(office.folder, 'mat.xlsx');
    await writeFile(path, (await readFile(fixture('lists/households.xlsx'))).subarray(0, 30_000));
    expect(await office.refused('registry.import', { ...input, file: await office.file(path) })).toBe('file-damaged');
    expect(await office.ask('registry.listHouseholds', everything, page)).toMatchObject({ all: 0 });
  });
});

async function sheetOf(path: string): Promise<SourceSheet> {
  const read = await readWorkbook(await readFile(path), path);
  const sheet = read.ok ? read.value.sheets[0] : undefined;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('importing the sample list of cadres', () => {
  it('takes 171 people of 16 units; doubles give side posts; again changes nothing', async () => {
    const office = await openedOffice();
    const path = fixture('lists/cadres.xlsx');
    expect(await importFile(office, path, 'cadres')).toMatchObject({ added: 171, joined: 3, rejected: 2, units: 16 });
    expect(await importFile(office, path, 'cadres')).toMatchObject({ added: 0, updated: 0, same: 171, units: 0 });
    const found = await office.ask('registry.listPeople', { ...everything, find: 'dang dinh duc' }, page);
    expect(found.rows).toMatchObject([
      {
        name: 'Đặng Đình Đức',
        unit: 'Phòng Văn hóa - Xã hội',
        sidePosts: [{ post: 'Phó Giám đốc', note: 'Phụ trách' }],
        birth: '1979-02-28',
        phone: '0954175914',
      },
    ]);
  });

  it('knows the first day in post from the note', async () => {
    const office = await openedOffice();
    await importFile(office, fixture('lists/cadres.xlsx'), 'cadres');
    const found = await office.ask('registry.listPeople', everything, page);
    const moved = found.rows.filter((row) => row['note'] === 'Chuyển đến 01/9/2026');
    expect(moved.length).toBeGreaterThan(0);
    for (const person of moved) expect(person['from']).toBe('2026-09-01');
  });
});

describe('importing results of past years', () => {
  it('lays them on the households of today and keeps the figures of their years', async () => {
    const office = await openedOffice();
    await importFile(office, fixture('lists/households.xlsx'), 'households');
    const file = await office.file(fixture('lists/last-year-results.xlsx'));
    const seen = await office.ask('registry.previewImport', { file, kind: 'results' }, preview);
    expect(
      seen.links.filter(({ ground }) => ground === 'place-in-list').map(({ written, name }) => [written, name]),
    ).toContainEqual(['Khuất Văn Cường', 'Khuất Trọng Huy']);
    expect(await importFile(office, fixture('lists/last-year-results.xlsx'), 'results')).toMatchObject({
      updated: seen.counts.updated,
      gone: 7,
      villages: 0,
    });
    const report = await office.ask(
      'registry.readList',
      { file, kind: 'results' },
      z.looseObject({ counts: z.record(z.string(), z.number()) }),
    );
    expect(report.counts).toEqual({
      households_2026: 1200,
      passed_both_2024_2025: 1066,
      passed_2025_only: 51,
      passed_2024_only: 45,
      in_old_lists_only: 7,
    });
  });
});

describe('lists', () => {
  it('finds without marks, by name, group, id, and gives parts of long lists', async () => {
    const office = await openedOffice();
    await importFile(office, fixture('lists/households.xlsx'), 'households');
    const { rows } = await office.ask('registry.listHouseholds', { offset: 310, limit: 2 }, page);
    expect(rows.map((row) => row['village'])).toEqual(['Nội Khê', 'Nội Khê']);
    const village = villageId.parse(rows[0]?.['villageId']);
    const found = await office.ask(
      'registry.listHouseholds',
      { offset: 0, limit: 5, village, find: 'xom ben nguyen' },
      page,
    );
    expect(found.total).toBeGreaterThan(5);
    expect(found.rows).toHaveLength(5);
    const sorted = await office.ask('registry.listHouseholds', { offset: 0, limit: 3, sort: 'name' }, page);
    expect(sorted.rows.map((row) => String(row['head']).split(' ').at(-1))).toEqual(['An', 'An', 'An']);
  });

  it('goes out as a workbook and as a document', async () => {
    const office = await openedOffice();
    await importFile(office, fixture('lists/cadres.xlsx'), 'cadres');
    const { units } = await office.ask(
      'registry.listPeople',
      everything,
      z.object({ units: z.array(z.object({ id: unitId, name: z.string(), people: z.number() })) }),
    );
    const unit = units.find(({ name }) => name === 'Phòng Kinh tế');
    if (unit === undefined) throw new Error('no such unit');
    const saved = await office.ask('registry.exportList', { list: 'people', unit: unit.id, format: 'xlsx' }, paper);
    expect(saved).toMatchObject({ rows: unit.people, name: 'Danh sách cán bộ - Phòng Kinh tế.xlsx' });
    const document = await office.ask('registry.exportList', { list: 'people', format: 'docx' }, paper);
    expect(document.rows).toBe(171);
    expect(await office.refused('registry.exportList', { list: 'households', format: 'xlsx' })).toBe('not-found');
  });
});

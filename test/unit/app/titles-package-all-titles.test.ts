import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { packageManifest } from '#shared/titles/package/manifest.ts';
import { unitData } from '#shared/titles/package/unit-data.ts';
import { decideVillagesAndCommune } from '../../support/all-titles.ts';
import { decideAll } from '../../support/decided-office.ts';
import { filesOf, higherOffice, makeZip, receive, sampleOffice, year } from '../../support/packages.ts';
import { good } from '../../support/titles-office.ts';

const totals = z.object({
  titles: z.array(z.string()),
  title: z.string(),
  open: z.number(),
  conflicts: z.array(z.unknown()),
  figures: z.object({ rows: z.number(), passed: z.number(), failed: z.number() }),
  lines: z.array(z.object({ name: z.string(), area: z.string(), units: z.array(z.object({ name: z.string() })) })),
});
const written = z.object({ paper: z.object({ name: z.string() }), doubles: z.number() });

/** Another commune that happens to have the same villages. */
async function neighbour() {
  const office = await sampleOffice();
  const settings = await office.ask(
    'office.get',
    {},
    z.looseObject({ commune: z.looseObject({ parent: z.string() }) }),
  );
  const commune = {
    kind: 'phuong' as const,
    name: 'Đông Ngạc Mẫu',
    place: 'Hà Nội',
    receiver: 'Sở Văn hóa và Thể thao',
  };
  await office.run('office.update', { commune: { ...commune, parent: settings.commune.parent } });
  return office;
}

test('a package holds all three titles; the receiver reads, totals and writes each', { timeout: 120_000 }, async () => {
  const offices = [await sampleOffice(), await neighbour()];
  const zips: string[] = [];
  let villages = 0;
  for (const office of offices) {
    await decideAll(office);
    villages = await decideVillagesAndCommune(office);
    zips.push(await makeZip(office));
  }
  expect(villages).toBeGreaterThan(1);

  const files = await filesOf(zips[0] ?? '');
  const names = files.map(({ path }) => path);
  const manifest = packageManifest.parse(
    JSON.parse(strFromU8(files.find(({ path }) => path === 'manifest.json')?.bytes ?? new Uint8Array())),
  );
  expect(manifest.titles.map(({ title, units }) => [title, units.length])).toEqual([
    ['gia-dinh', villages],
    ['thon', 1],
    ['xa', 1],
  ]);
  for (const title of ['2. Thôn, Tổ dân phố văn hóa', '3. Xã, phường tiêu biểu']) {
    const own = `${title}/Xã Vân Khê`;
    expect(names).toEqual(
      expect.arrayContaining([
        `${title}/Bảng chấm điểm và tổng hợp.xlsx`,
        `${title}/Quyết định.docx`,
        `${own}/Bảng chấm điểm.docx`,
        `${own}/Danh sách đề nghị.docx`,
      ]),
    );
  }
  const village = unitData.parse(
    JSON.parse(strFromU8(files.find(({ path }) => path === 'du-lieu/thon/commune.json')?.bytes ?? new Uint8Array())),
  );
  expect(village.names[0]).toMatch(/^Thôn /);
  expect(village.outcomes).toEqual([...Array.from({ length: villages - 1 }, () => 'passed'), 'failed']);

  const higher = await higherOffice();
  expect(await receive(higher, zips)).toMatchObject([{ kind: 'taken' }, { kind: 'taken' }]);
  const expected = {
    'gia-dinh': { rows: 600, passed: 600, failed: 0 },
    thon: { rows: 2 * villages, passed: 2 * (villages - 1), failed: 2 },
    xa: { rows: 2, passed: 2, failed: 0 },
  };
  for (const title of ['gia-dinh', 'thon', 'xa'] as const) {
    const view = await higher.ask('titles.received', { year, title }, totals);
    expect(view).toMatchObject({
      titles: ['gia-dinh', 'thon', 'xa'],
      open: 0,
      conflicts: [],
      figures: expected[title],
    });
    expect(view.lines.map(({ name, area }) => [name, area])).toEqual([
      ['Phường Đông Ngạc Mẫu', 'urban'],
      ['Xã Vân Khê', 'rural'],
    ]);
    for (const format of ['xlsx', 'docx'] as const) {
      const paper = await higher.ask('titles.writeReceived', { year, title, format, job: 'job-write' }, written);
      // Two communes are two units, and their villages are their own, whatever number each gave them.
      if (title !== 'gia-dinh') expect(paper.doubles).toBe(0);
    }
  }
  const folder = join(higher.folder, 'Giấy tờ', String(year), 'Tổng hợp các đơn vị');
  const workbook = readdirSync(folder).find((name) => name.includes('Thôn') && name.endsWith('.xlsx')) ?? '';
  const { sheets } = good(await readWorkbook(readFileSync(join(folder, workbook)), workbook));
  expect(JSON.stringify(sheets)).toContain('TỔNG HỢP KẾT QUẢ DANH HIỆU “THÔN, TỔ DÂN PHỐ VĂN HÓA”');
});

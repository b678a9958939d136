import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { decideAll } from '../../support/decided-office.ts';
import { filesOf, higherOffice, makeZip, receive, sampleOffice, year } from '../../support/packages.ts';
import { good } from '../../support/titles-office.ts';

const title = 'gia-dinh' as const;
const columns = [
  { field: 'passed' as const, head: 'Số hộ được công nhận' },
  { field: 'note' as const, head: 'Ký nhận' },
];
const found = z.object({ own: z.boolean(), columns: z.array(z.object({ field: z.string(), head: z.string() })) });

async function headsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { sheets } = good(await readWorkbook(bytes, 'tổng hợp.xlsx'));
  const row = sheets[0]?.rows.find((cells) => cells[0]?.text === 'STT') ?? [];
  return row.map((cell) => cell?.text ?? '');
}

test(
  'the summary has the columns of the receiver’s form, in the package and over packages',
  { timeout: 60_000 },
  async () => {
    const office = await sampleOffice();
    await decideAll(office);
    await office.run('titles.setSummaryColumns', { title, columns });
    expect(await office.ask('titles.summaryColumns', { title, year }, found)).toEqual({ own: true, columns });
    const zip = await makeZip(office);
    const workbook = (await filesOf(zip)).find(({ path }) => path.endsWith('tổng hợp.xlsx'));
    expect(await headsOf(workbook?.bytes ?? new Uint8Array())).toEqual([
      'STT',
      'Thôn, tổ dân phố',
      'Số hộ được công nhận',
      'Ký nhận',
    ]);

    const higher = await higherOffice();
    await receive(higher, [zip]);
    await higher.run('titles.setSummaryColumns', { title, columns });
    await higher.run('titles.writeReceived', { year, title, format: 'xlsx', job: 'job-write' });
    const folder = join(higher.folder, 'Giấy tờ', String(year), 'Tổng hợp các đơn vị');
    const [name = ''] = readdirSync(folder);
    expect(await headsOf(readFileSync(join(folder, name)))).toEqual([
      'STT',
      'Đơn vị',
      'Số hộ được công nhận',
      'Ký nhận',
    ]);

    // Back to the usual ones, and what was entered once more by undo.
    await higher.run('titles.setSummaryColumns', { title, columns: null });
    const usual = await higher.ask('titles.summaryColumns', { title, year }, found);
    expect(usual).toMatchObject({ own: false });
    expect(usual.columns.map(({ head }) => head)).toContain('Liên tục từ 3 năm');
    await higher.run('history.undo', {});
    expect(await higher.ask('titles.summaryColumns', { title, year }, found)).toMatchObject({ own: true });
    expect(await higher.refused('titles.setSummaryColumns', { title, columns: [] })).toBe('bad-input');
  },
);

import { readFileSync, writeFileSync } from 'node:fs';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { writeWorkbook } from '#main/adapters/sheets/write-workbook.ts';
import { emptyRegistry } from '#shared/registry/book.ts';
import { planHouseholds } from '#shared/registry/importing/plan-households.ts';
import { readHouseholds } from '#shared/registry/reading/read-households.ts';
import type { CellOut, SheetOut } from '#shared/registry/workbook.ts';

/**
 * One contender alone in its process: `read` or `write`, `ours` or `exceljs`, a file, and how many rounds. Writes the
 * processor milliseconds of each round (other programs on the machine take none of it) and the peak memory as JSON.
 */
const [task = '', who = '', file = '', rounds = '1'] = process.argv.slice(2);

const size = 20_000;
const columns = 40;
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Khuất', 'Phùng'];
const middles = ['Văn', 'Thị', 'Đình', 'Thị Thu', 'Hữu', 'Thị Minh', 'Bá'];
const given = 'An Ánh Bình Cường Dũng Đạt Giang Hà Hòa Huệ Lan Minh Ngọc Oanh Phúc Quý Sơn Thúy Uyên Vượng Yến'.split(
  ' ',
);
const pick = (items: readonly string[], seed: number): string => items[seed % items.length] ?? '';
const nameAt = (at: number): string => `${pick(families, at)} ${pick(middles, at * 7 + 3)} ${pick(given, at * 13 + 5)}`;

/** Loaded only where it is measured: its memory is its own. */
const excelJs = async () => (await import('exceljs')).default;

/** 20,000 households on 50 sheets, as Excel would save them. */
async function makeList(): Promise<Uint8Array> {
  const workbook = new (await excelJs()).Workbook();
  for (let village = 0; village < 50; village += 1) {
    const sheet = workbook.addWorksheet(`Thôn Khê ${village + 1}`);
    sheet.addRow(['DANH SÁCH HỘ GIA ĐÌNH']);
    sheet.addRow(['STT', 'Họ và tên chủ hộ', 'Xóm', 'Số nhân khẩu', 'Số CCCD', 'Điện thoại', 'Ghi chú']);
    for (let at = 0; at < size / 50; at += 1) {
      const id = village * 400 + at;
      sheet.addRow([
        at + 1,
        nameAt(id),
        `Xóm ${pick(given, Math.floor(at / 80))}`,
        (id % 7) + 1,
        `0010${String(80_900_000 + id)}`,
        `0951${String(id).padStart(6, '0')}`,
        id % 9 === 0 ? 'Hộ nghèo' : '',
      ]);
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function planned(bytes: Uint8Array): Promise<number> {
  const read = await readWorkbook(bytes, 'a.xlsx');
  if (!read.ok) throw new Error(read.error.code);
  let next = 0;
  const nextId = (): string => `id-${(next += 1)}`;
  const context = { nextId, today: '2026-11-20', now: '2026-11-20T02:00:00.000Z', file, apart: new Set<string>() };
  return planHouseholds(emptyRegistry, readHouseholds(read.value), context).additions.length;
}

async function intoObjects(bytes: Uint8Array): Promise<number> {
  const workbook = new (await excelJs()).Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const objects: unknown[] = [];
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row, number) => {
      if (number <= 2) return;
      const [stt, head, group, members, id, phone, note] = [1, 2, 3, 4, 5, 6, 7].map((at) => row.getCell(at).text);
      objects.push({ stt, head, group, members, id, phone, note });
    }),
  );
  return objects.length;
}

const heads = Array.from({ length: columns }, (_, column) => (column === 1 ? 'Chủ hộ' : `Cột ${column + 1}`));
const cells = (): readonly (readonly CellOut[])[] =>
  Array.from({ length: size }, (_, row) => [
    row + 1,
    nameAt(row),
    ...Array.from({ length: columns - 2 }, (_unused, column) => (row + column) % 9),
  ]);

async function written(): Promise<number> {
  const sheet: SheetOut = {
    name: 'Năm 2026',
    columns: heads.map((header, column) => ({ header, width: 8, type: column === 1 ? 'text' : 'integer' })),
    rows: cells(),
  };
  const bytes = await writeWorkbook([sheet]);
  return bytes.ok ? bytes.value.length : 0;
}

async function writtenByExcelJs(): Promise<number> {
  const workbook = new (await excelJs()).Workbook();
  const sheet = workbook.addWorksheet('Năm 2026', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(heads);
  for (const row of cells()) sheet.addRow([...row]);
  return (await workbook.xlsx.writeBuffer()).byteLength;
}

async function timed(work: () => Promise<number>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

if (task === 'make') writeFileSync(file, await makeList());
else {
  const bytes = task === 'read' ? readFileSync(file) : new Uint8Array();
  const ours = task === 'read' ? () => planned(bytes) : written;
  const theirs = task === 'read' ? () => intoObjects(bytes) : writtenByExcelJs;
  const work = who === 'ours' ? ours : theirs;
  const result = await work();
  // Of one run: what later rounds leave behind is collected when it suits the engine.
  const peak = process.resourceUsage().maxRSS * 1024;
  const milliseconds: number[] = [];
  for (let round = 0; round < Number(rounds); round += 1) milliseconds.push(await timed(work));
  process.stdout.write(JSON.stringify({ result, milliseconds, peak }));
}

import { writeFileSync } from 'node:fs';
import { writeWorkbook } from '#main/adapters/sheets/write-workbook.ts';
import { decideYear, rulesOf } from '#shared/titles/decide.ts';
import { paperRows } from '#shared/titles/papers/paper-rows.ts';
import { outcomeWords } from '#shared/titles/papers/words.ts';
import { scoreSheet } from '#shared/titles/sheets/score-sheet.ts';
import { largeName, largeSet, largeTerms, largeYear } from '../../support/large-titles.ts';

/**
 * The annual score sheet of 20,000 households × 40 columns in a process of its own, from the year's scores to the bytes of
 * the workbook: `ours` or `exceljs`; written to a file when one is given. Writes processor milliseconds and peak memory as JSON.
 */
const [who = '', rounds = '3', file = ''] = process.argv.slice(2);

const size = { households: 20_000, villages: 1, criteria: 32 };
const set = largeSet(size.criteria);
const year = largeYear(set, size, 2026, false);
const rules = rulesOf(set, largeTerms);
const names = new Map(
  Array.from({ length: size.households }, (_, number) => {
    const id = `h${String(number)}`;
    return [id, { id, name: largeName(number), address: `Xóm ${String(1 + (number % 9))}`, members: 4 }] as const;
  }),
);

/** The rows as both contenders get them. */
function rowsNow() {
  const decision = decideYear(set, year).get('v0');
  const unit = year.units['v0'];
  if (decision === undefined || unit === undefined) throw new Error('no unit');
  return paperRows({ id: 'v0', unit, decision }, set, rules, names, [], 2026);
}

async function ours(): Promise<Uint8Array> {
  const sheet = scoreSheet({
    sheetName: 'Thôn 1',
    authority: 'UBND XÃ VÂN KHÊ',
    unitName: 'Thôn 1',
    year: 2026,
    set,
    rows: rowsNow(),
  });
  const bytes = await writeWorkbook([sheet]);
  if (!bytes.ok) throw new Error(bytes.error.code);
  return bytes.value;
}

async function byExcelJs(): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('Thôn 1', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([
    'STT',
    'Chủ hộ',
    'Địa chỉ',
    'Nhân khẩu',
    ...rules.columns.map((column) => column.id),
    'Tổng',
    'Kết quả',
    'Năm',
    'Lý do',
  ]);
  for (const row of rowsNow()) {
    const at = row.number + 1;
    const total = { formula: `SUM(E${String(at)}:AJ${String(at)})`, result: row.total };
    sheet.addRow([
      row.number,
      row.name,
      row.address,
      row.members,
      ...row.scores,
      total,
      outcomeWords[row.outcome],
      row.streak,
      row.why,
    ]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const work = who === 'ours' ? ours : byExcelJs;
const bytes = await work();
const peak = process.resourceUsage().maxRSS * 1024;
if (file !== '') writeFileSync(file, bytes);
const milliseconds: number[] = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  milliseconds.push((user + system) / 1000);
}
process.stdout.write(JSON.stringify({ milliseconds, peak, bytes: bytes.length }));

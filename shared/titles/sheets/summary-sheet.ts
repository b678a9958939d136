import { firstDataRow, type CellOut, type ColumnOut, type SheetOut } from '#shared/registry/workbook.ts';
import type { TitleKind } from '../criteria-set.ts';
import type { PaperRow } from '../papers/paper-rows.ts';
import { titleNames } from '../papers/words.ts';
import type { ScoreSheetPlaces } from './score-sheet.ts';
import { quotedSheet } from './sheet-name.ts';

/** One village on the commune's summary. */
export type SummaryLine = {
  readonly name: string;
  readonly area: 'urban' | 'rural';
  readonly rows: readonly PaperRow[];
  readonly registered: number;
  /** Its own sheet in the same workbook. */
  readonly sheetName: string;
  readonly places: ScoreSheetPlaces;
};

const streakHead = 'Liên tục';

const columns: readonly ColumnOut[] = [
  { header: 'STT', width: 6, type: 'integer', align: 'center' },
  { header: 'Thôn, tổ dân phố', width: 28, type: 'text' },
  { header: 'Tổng số hộ', width: 11, type: 'integer' },
  { header: 'Đăng ký', width: 11, type: 'integer' },
  { header: 'Đạt', width: 11, type: 'integer' },
  { header: 'Tỷ lệ (%)', width: 11, type: 'number' },
  { header: 'Không đạt', width: 11, type: 'integer' },
  { header: 'Không xét', width: 11, type: 'integer' },
  { header: streakHead, width: 17, type: 'integer' },
  { header: 'Ghi chú', width: 24, type: 'text' },
];

const letters = ['C', 'D', 'E', 'G', 'H', 'I'] as const;

/** All, registered, passed, failed, excluded, years in a row: the figures of one line, in the order of the letters. */
type Figures = readonly number[];

/**
 * The commune's summary: villages by area with a subtotal each, and the total. Every figure is a formula over the
 * village's own sheet in the same workbook, so that the sums can be followed.
 * @param yearsInARow from how many years in a row a household is counted as continuous
 */
export function summarySheet(
  title: TitleKind,
  year: number,
  authority: string,
  yearsInARow: number,
  lines: readonly SummaryLine[],
): SheetOut {
  const titleRows = [
    { text: authority, bold: true },
    {
      text: `TỔNG HỢP KẾT QUẢ DANH HIỆU “${titleNames[title].toUpperCase()}” NĂM ${String(year)}`,
      bold: true,
      size: 14,
    },
  ];
  const first = firstDataRow({ titleRows });
  const rows: CellOut[][] = [];
  const subtotals: { readonly at: number; readonly figures: Figures }[] = [];

  for (const area of ['urban', 'rural'] as const) {
    const group = lines.filter((line) => line.area === area);
    if (group.length === 0) continue;
    const own = group.map((line) => figuresOf(line, yearsInARow));
    const figures = addUp(own);
    const at = first + rows.length;
    const range = (letter: string) => `SUM(${letter}${String(at + 1)}:${letter}${String(at + group.length)})`;
    rows.push(sumRow(areaNames[area], at, figures, range));
    subtotals.push({ at, figures });
    group.forEach((line, index) => {
      rows.push(lineRow(line, index + 1, first + rows.length, own[index] ?? [], yearsInARow));
    });
  }
  const plus = (letter: string) => subtotals.map(({ at }) => `${letter}${String(at)}`).join('+') || '0';
  const totals = addUp(subtotals.map(({ figures }) => figures));
  return {
    name: 'Tổng hợp',
    titleRows,
    columns: columns.map((column) =>
      column.header === streakHead ? { ...column, header: `Liên tục từ ${String(yearsInARow)} năm` } : column,
    ),
    rows,
    footRows: [sumRow('Toàn xã, phường', first + rows.length, totals, plus)],
    orientation: 'landscape',
    frozenColumns: 2,
  };
}

const areaNames = { urban: 'Khu vực đô thị', rural: 'Khu vực nông thôn' } as const;

function figuresOf({ rows, registered }: SummaryLine, yearsInARow: number): Figures {
  const count = (outcome: PaperRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const continuous = rows.filter((row) => row.streak >= yearsInARow).length;
  return [rows.length, registered, count('passed'), count('failed'), count('excluded'), continuous];
}

function addUp(all: readonly Figures[]): Figures {
  return letters.map((_, index) => all.reduce((sum, figures) => sum + (figures[index] ?? 0), 0));
}

function rateCell(at: number, [all = 0, , passed = 0]: Figures): CellOut {
  const row = String(at);
  return {
    formula: `IF(C${row}=0,0,ROUND(E${row}*100/C${row},1))`,
    value: all === 0 ? 0 : Math.round((passed * 1000) / all) / 10,
  };
}

function sumRow(label: string, at: number, figures: Figures, formula: (letter: string) => string): CellOut[] {
  const [all, registered, passed, failed, excluded, streak] = letters.map((letter, index): CellOut => ({
    formula: formula(letter),
    value: figures[index] ?? 0,
  }));
  const name: CellOut = { value: label, style: { bold: true } };
  return [undefined, name, all, registered, passed, rateCell(at, figures), failed, excluded, streak, ''];
}

function lineRow(line: SummaryLine, number: number, at: number, figures: Figures, yearsInARow: number): CellOut[] {
  const { firstRow, lastRow, resultColumn, streakColumn } = line.places;
  const range = (letter: string) =>
    `${quotedSheet(line.sheetName)}!${letter}${String(firstRow)}:${letter}${String(lastRow)}`;
  const [all = 0, registered = 0, passed = 0, failed = 0, excluded = 0, streak = 0] = figures;
  const byResult = (word: string, value: number): CellOut => ({
    formula: `COUNTIF(${range(resultColumn)},"${word}")`,
    value,
  });
  return [
    number,
    line.name,
    { formula: `COUNTA(${range('B')})`, value: all },
    registered,
    byResult('Đạt', passed),
    rateCell(at, figures),
    byResult('Không đạt', failed),
    byResult('Không xét', excluded),
    { formula: `COUNTIF(${range(streakColumn)},">=${String(yearsInARow)}")`, value: streak },
    '',
  ];
}

import { columnLetter, firstDataRow, type CellOut, type ColumnOut, type SheetOut } from '#shared/registry/workbook.ts';
import type { TitleKind } from '../criteria-set.ts';
import { subjectWords, titleNames } from '../papers/words.ts';
import { addFigures, type UnitFigures } from './manifest.ts';
import { figureOf, usualColumns, type SummaryColumn } from './summary-columns.ts';
import type { TotalLine, Totals } from './totals.ts';

const areaNames = { urban: 'Khu vực đô thị', rural: 'Khu vực nông thôn' } as const;
const detailName = 'Chi tiết';
const leading = 2;

/** A household that two units claim. */
export type DoubleClaim = {
  readonly subject: string;
  readonly name: string;
  readonly first: string;
  readonly second: string;
};

/** What the higher level's workbook is made from. */
export type ReceivedSheets = {
  /** `SỞ VĂN HÓA VÀ THỂ THAO`, or the commune that received. */
  readonly authority: string;
  readonly year: number;
  readonly totals: Totals;
  readonly doubles: readonly DoubleClaim[];
};

/**
 * The workbook of the higher level: a line per commune (or village) by area with subtotals, every figure a formula over
 * the sheet of units behind it; the units; and what two units claim.
 */
export function receivedSheets(content: ReceivedSheets): readonly SheetOut[] {
  const { totals, doubles } = content;
  const detail = detailSheet(content);
  const sheets = [summaryOf(content, detail.places), detail.sheet];
  return doubles.length === 0 ? sheets : [...sheets, doubleSheet(totals.title, doubles)];
}

function headsOf(content: ReceivedSheets, name: string): readonly ColumnOut[] {
  const { title, yearsInARow } = content.totals;
  return [
    { header: 'STT', width: 6, type: 'integer', align: 'center' },
    { header: name, width: 30, type: 'text' },
    ...usualColumns(subjectWords[title], yearsInARow).map((column): ColumnOut => ({
      header: column.head,
      width: column.field === 'note' ? 22 : 12,
      type: column.field === 'note' ? 'text' : column.field === 'rate' ? 'number' : 'integer',
    })),
  ];
}

function titleRowsOf({ authority, totals, year }: ReceivedSheets): NonNullable<SheetOut['titleRows']> {
  return [
    { text: authority, bold: true },
    {
      text: `TỔNG HỢP KẾT QUẢ DANH HIỆU “${titleNames[totals.title].toUpperCase()}” NĂM ${String(year)}`,
      bold: true,
      size: 14,
    },
  ];
}

/** Where the units of a line stand on the sheet of units. */
type Places = ReadonlyMap<TotalLine, { readonly from: number; readonly until: number }>;

function detailSheet(content: ReceivedSheets): { readonly sheet: SheetOut; readonly places: Places } {
  const { totals } = content;
  const titleRows = [{ text: `Kết quả theo từng đơn vị, năm ${String(content.year)}`, bold: true }];
  const columns: readonly ColumnOut[] = [
    ...headsOf(content, 'Đơn vị'),
    { header: 'Thuộc', width: 26, type: 'text' },
    { header: 'Quyết định', width: 18, type: 'text' },
  ];
  const heads = usualColumns(subjectWords[totals.title], totals.yearsInARow);
  const first = firstDataRow({ titleRows });
  const rows: CellOut[][] = [];
  const places = new Map<TotalLine, { readonly from: number; readonly until: number }>();
  for (const line of totals.lines) {
    const from = first + rows.length;
    for (const unit of line.units) {
      const at = first + rows.length;
      const cells = heads.map((column): CellOut => plainCell(column, heads, at, unit.figures));
      rows.push([rows.length + 1, unit.name, ...cells, line.name, unit.decision]);
    }
    places.set(line, { from, until: first + rows.length - 1 });
  }
  return {
    sheet: { name: detailName, titleRows, columns, rows, orientation: 'landscape', frozenColumns: 2 },
    places,
  };
}

/** A figure as a number; the rate as a formula over the figures beside it. */
function plainCell(column: SummaryColumn, heads: readonly SummaryColumn[], at: number, figures: UnitFigures): CellOut {
  const value = figureOf(column.field, figures);
  if (value === undefined) return '';
  return column.field === 'rate' ? rateCell(heads, at, value) : value;
}

function rateCell(heads: readonly SummaryColumn[], at: number, value: number): CellOut {
  const letterOf = (field: SummaryColumn['field']) =>
    columnLetter(leading + heads.findIndex((head) => head.field === field));
  const all = `${letterOf('rows')}${String(at)}`;
  return { formula: `IF(${all}=0,0,ROUND(${letterOf('passed')}${String(at)}*100/${all},1))`, value };
}

function summaryOf(content: ReceivedSheets, places: Places): SheetOut {
  const { totals } = content;
  const heads = usualColumns(subjectWords[totals.title], totals.yearsInARow);
  const titleRows = titleRowsOf(content);
  const first = firstDataRow({ titleRows });
  const rows: CellOut[][] = [];
  const subtotals: number[] = [];
  const sumRow = (label: string, at: number, figures: UnitFigures, formula: (letter: string) => string): CellOut[] => [
    undefined,
    { value: label, style: { bold: true } },
    ...heads.map((column, index): CellOut => {
      const value = figureOf(column.field, figures);
      if (value === undefined) return '';
      if (column.field === 'rate') return rateCell(heads, at, value);
      return { formula: formula(columnLetter(leading + index)), value };
    }),
  ];
  for (const area of ['urban', 'rural'] as const) {
    const group = totals.lines.filter((line) => line.area === area);
    if (group.length === 0) continue;
    const at = first + rows.length;
    subtotals.push(at);
    const range = (letter: string) => `SUM(${letter}${String(at + 1)}:${letter}${String(at + group.length)})`;
    rows.push(sumRow(areaNames[area], at, sumOf(group), range));
    group.forEach((line, index) => {
      const own = places.get(line);
      const over = (letter: string) =>
        own === undefined ? '0' : `SUM('${detailName}'!${letter}${String(own.from)}:${letter}${String(own.until)})`;
      const [, , ...figures] = sumRow(line.name, first + rows.length, line.figures, over);
      rows.push([index + 1, line.name, ...figures]);
    });
  }
  const plus = (letter: string) => subtotals.map((at) => `${letter}${String(at)}`).join('+') || '0';
  return {
    name: 'Tổng hợp',
    titleRows,
    columns: headsOf(content, 'Đơn vị'),
    rows,
    footRows: [sumRow('Tổng cộng', first + rows.length, totals.figures, plus)],
    orientation: 'landscape',
    frozenColumns: 2,
  };
}

function sumOf(lines: readonly TotalLine[]): UnitFigures {
  return addFigures(lines.map((line) => line.figures));
}

function doubleSheet(title: TitleKind, doubles: readonly DoubleClaim[]): SheetOut {
  return {
    name: 'Trùng giữa các đơn vị',
    titleRows: [{ text: `Có tên ở hai đơn vị, cần kiểm tra lại (${titleNames[title]})`, bold: true }],
    columns: [
      { header: 'STT', width: 6, type: 'integer', align: 'center' },
      { header: 'Họ và tên', width: 28, type: 'text' },
      { header: 'Mã', width: 20, type: 'text' },
      { header: 'Đơn vị thứ nhất', width: 40, type: 'text' },
      { header: 'Đơn vị thứ hai', width: 40, type: 'text' },
    ],
    rows: doubles.map((double, index) => [index + 1, double.name, double.subject, double.first, double.second]),
    orientation: 'landscape',
  };
}

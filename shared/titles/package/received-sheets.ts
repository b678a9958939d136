import { firstDataRow, type CellOut, type ColumnOut, type SheetOut } from '#shared/registry/workbook.ts';
import type { TitleKind } from '../criteria-set.ts';
import { titleNames } from '../papers/words.ts';
import { addFigures, type UnitFigures } from './manifest.ts';
import { areaNames, figureCell, sumBelow, summaryHeads, sumCells } from './summary-cells.ts';
import type { SummaryColumn } from './summary-column.ts';
import type { TotalLine, Totals } from './totals.ts';

const detailName = 'Chi tiết';

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
  readonly columns: readonly SummaryColumn[];
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
    ...summaryHeads(content.columns, 'Đơn vị'),
    { header: 'Thuộc', width: 26, type: 'text' },
    { header: 'Quyết định', width: 18, type: 'text' },
  ];
  const first = firstDataRow({ titleRows });
  const rows: CellOut[][] = [];
  const places = new Map<TotalLine, { readonly from: number; readonly until: number }>();
  for (const line of totals.lines) {
    const from = first + rows.length;
    for (const unit of line.units) {
      const at = first + rows.length;
      const cells = content.columns.map((column) =>
        figureCell(column, content.columns, at, unit.figures, (value) => value),
      );
      rows.push([rows.length + 1, unit.name, ...cells, line.name, unit.decision]);
    }
    places.set(line, { from, until: first + rows.length - 1 });
  }
  return {
    sheet: { name: detailName, titleRows, columns, rows, orientation: 'landscape', frozenColumns: 2 },
    places,
  };
}

function summaryOf(content: ReceivedSheets, places: Places): SheetOut {
  const { totals, columns } = content;
  const titleRows = titleRowsOf(content);
  const first = firstDataRow({ titleRows });
  const rows: CellOut[][] = [];
  const subtotals: number[] = [];
  for (const area of ['urban', 'rural'] as const) {
    const group = totals.lines.filter((line) => line.area === area);
    if (group.length === 0) continue;
    const at = first + rows.length;
    subtotals.push(at);
    const range = (letter: string) => `SUM(${letter}${String(at + 1)}:${letter}${String(at + group.length)})`;
    rows.push(sumCells(areaNames[area], columns, at, sumOf(group), range));
    group.forEach((line, index) => {
      const own = places.get(line);
      const over = (letter: string) =>
        own === undefined ? '0' : `SUM('${detailName}'!${letter}${String(own.from)}:${letter}${String(own.until)})`;
      const [, , ...figures] = sumCells(line.name, columns, first + rows.length, line.figures, over);
      rows.push([index + 1, line.name, ...figures]);
    });
  }
  const plus = (letter: string) => subtotals.map((at) => `${letter}${String(at)}`).join('+') || '0';
  return {
    name: 'Tổng hợp',
    titleRows,
    columns: summaryHeads(columns, 'Đơn vị'),
    rows,
    footRows: [sumCells('Tổng cộng', columns, first + rows.length, totals.figures, plus, sumBelow)],
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

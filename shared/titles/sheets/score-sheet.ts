import {
  columnLetter,
  firstDataRow,
  type CellOut,
  type ColumnOut,
  type HeaderCell,
  type SheetOut,
} from '#shared/registry/workbook.ts';
import { noScore, type Outcome } from '../book.ts';
import { scoredCriteria, type CriteriaSet } from '../criteria-set.ts';
import type { PaperRow } from '../papers/paper-rows.ts';
import { nameHeads, outcomeWords, titleNames } from '../papers/words.ts';
import { showPoints } from '../scoring.ts';

/** What one score sheet shows. */
export type ScoreSheetContent = {
  /** Name of the tab. */
  readonly sheetName: string;
  /** `UBND XÃ VÂN KHÊ`. */
  readonly authority: string;
  /** With its kind: `Thôn Cao Xá`. */
  readonly unitName: string;
  readonly year: number;
  readonly set: CriteriaSet;
  readonly rows: readonly PaperRow[];
  /** What was corrected after the decision; stands below the title. */
  readonly note?: string | undefined;
};

/** Where the figures of a score sheet stand; the summary's formulas point there. */
export type ScoreSheetPlaces = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly resultColumn: string;
  readonly streakColumn: string;
};

/** Number, name, and of households address and members, stand before the points. */
function leadingOf({ title }: Pick<CriteriaSet, 'title'>): number {
  return title === 'gia-dinh' ? 4 : 2;
}

function titleRowsOf(content: ScoreSheetContent): NonNullable<SheetOut['titleRows']> {
  const { set, year } = content;
  return [
    { text: content.authority, bold: true },
    {
      text: `BẢNG CHẤM ĐIỂM DANH HIỆU “${titleNames[set.title].toUpperCase()}” NĂM ${String(year)}`,
      bold: true,
      size: 14,
    },
    {
      text: `${content.unitName}. ${set.name}: cần ${showPoints(set.passMark)} trên ${showPoints(set.total)} điểm. Căn cứ: ${set.legalBasis}`,
      italic: true,
    },
    ...(set.remark === undefined ? [] : [{ text: set.remark, italic: true }]),
    ...(content.note === undefined ? [] : [{ text: content.note, italic: true }]),
  ];
}

function numberCell(value: number): CellOut {
  return value === noScore ? undefined : value;
}

function tall(text: string): HeaderCell {
  return { text, rowSpan: 2 };
}

function headerRowsOf(set: CriteriaSet): readonly (readonly (HeaderCell | undefined)[])[] {
  const columns = scoredCriteria(set);
  const groups: (HeaderCell | undefined)[] = [];
  set.standards.forEach((standard, index) => {
    const width = columns.filter((column) => column.standard === index).length;
    if (width === 0) return;
    groups.push({
      text: `${standard.label}. ${standard.short ?? standard.title} (${showPoints(standard.max)})`,
      columnSpan: width,
    });
    for (let extra = 1; extra < width; extra += 1) groups.push(undefined);
  });
  return [
    [
      tall('STT'),
      tall(nameHeads[set.title]),
      ...(leadingOf(set) === 2 ? [] : [tall('Địa chỉ'), tall('Nhân khẩu')]),
      ...groups,
      tall(`Tổng (${showPoints(set.total)})`),
      tall('Kết quả'),
      tall('Số năm liên tục'),
      tall('Lý do'),
    ],
    [
      ...Array.from({ length: leadingOf(set) }, () => undefined),
      ...columns.map((column): HeaderCell => ({ text: `${column.label} (${showPoints(column.max)})` })),
      undefined,
      undefined,
      undefined,
      undefined,
    ],
  ];
}

function columnsOf(set: CriteriaSet): readonly ColumnOut[] {
  return [
    { header: 'STT', width: 6, type: 'integer', align: 'center' },
    { header: nameHeads[set.title], width: 24, type: 'text' },
    ...(leadingOf(set) === 2
      ? []
      : ([
          { header: 'Địa chỉ', width: 14, type: 'text' },
          { header: 'Nhân khẩu', width: 8, type: 'integer', align: 'center' },
        ] as const)),
    ...scoredCriteria(set).map((column): ColumnOut => ({
      header: column.label,
      width: 7,
      type: 'number',
      align: 'center',
    })),
    { header: 'Tổng', width: 8, type: 'number', align: 'center' },
    { header: 'Kết quả', width: 12, type: 'text' },
    { header: 'Số năm liên tục', width: 9, type: 'integer', align: 'center' },
    { header: 'Lý do', width: 44, type: 'text' },
  ];
}

/** Where the figures of a sheet with so many rows stand. */
export function scoreSheetPlaces(content: ScoreSheetContent): ScoreSheetPlaces {
  const firstRow = firstDataRow({ titleRows: titleRowsOf(content), headerRows: headerRowsOf(content.set) });
  const criteria = scoredCriteria(content.set).length;
  return {
    firstRow,
    lastRow: firstRow + Math.max(content.rows.length, 1) - 1,
    resultColumn: columnLetter(leadingOf(content.set) + criteria + 1),
    streakColumn: columnLetter(leadingOf(content.set) + criteria + 2),
  };
}

/**
 * The annual score sheet of one unit: one row per household, points per criterion, the total as a formula over them, the
 * result with its reason, and below the counts as formulas over the results.
 */
export function scoreSheet(content: ScoreSheetContent): SheetOut {
  const { set, rows } = content;
  const criteria = scoredCriteria(set).length;
  const places = scoreSheetPlaces(content);
  const leading = leadingOf(set);
  const firstScore = columnLetter(leading);
  const lastScore = columnLetter(leading + criteria - 1);

  const body = rows.map((row, index): CellOut[] => {
    const at = String(places.firstRow + index);
    return [
      row.number,
      row.name,
      ...(leading === 2 ? [] : [row.address, row.members === 0 ? undefined : row.members]),
      ...row.scores.map(numberCell),
      row.total === noScore || criteria === 0
        ? numberCell(row.total)
        : { formula: `SUM(${firstScore}${at}:${lastScore}${at})`, value: row.total },
      outcomeWords[row.outcome],
      row.streak === 0 ? undefined : row.streak,
      row.why,
    ];
  });

  const results = `${places.resultColumn}${String(places.firstRow)}:${places.resultColumn}${String(places.lastRow)}`;
  const filler = Array.from({ length: leading - 2 + criteria }, (): CellOut => undefined);
  const foot = (label: string, formula: string, value: number): readonly CellOut[] => [
    undefined,
    { value: label, style: { bold: true } },
    ...filler,
    { formula, value },
  ];
  const countOf = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length;
  // The counts together give the whole; what most lists have none of is told only where there is some.
  const rare = (['not-registered', 'tied'] as const).filter((outcome) => countOf(outcome) > 0);
  return {
    name: content.sheetName,
    titleRows: titleRowsOf(content),
    headerRows: headerRowsOf(set),
    columns: columnsOf(set),
    rows: body,
    footRows: [
      foot('Tổng số', `COUNTA(B${String(places.firstRow)}:B${String(places.lastRow)})`, rows.length),
      ...(['passed', 'failed', 'excluded', 'incomplete', ...rare] as const).map((outcome) =>
        foot(outcomeWords[outcome], `COUNTIF(${results},"${outcomeWords[outcome]}")`, countOf(outcome)),
      ),
    ],
    orientation: 'landscape',
    frozenColumns: 2,
  };
}

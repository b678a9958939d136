import { firstDataRow, type CellOut, type SheetOut } from '#shared/registry/workbook.ts';
import type { TitleKind } from '../criteria-set.ts';
import { addFigures, type UnitFigures } from '../package/manifest.ts';
import { areaNames, figureCell, sumBelow, summaryHeads, sumCells } from '../package/summary-cells.ts';
import type { SummaryColumn } from '../package/summary-column.ts';
import { usualColumns } from '../package/summary-columns.ts';
import type { PaperRow } from '../papers/paper-rows.ts';
import { outcomeWords, titleNames } from '../papers/words.ts';
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

/**
 * The commune's summary: villages by area with a subtotal each, and the total. Every figure is a formula over the
 * village's own sheet in the same workbook, so that the sums can be followed.
 * @param yearsInARow from how many years in a row a household is counted as continuous
 * @param columns those of the authority's own form; the usual ones when left out
 */
export function summarySheet(
  title: TitleKind,
  year: number,
  authority: string,
  yearsInARow: number,
  lines: readonly SummaryLine[],
  columns: readonly SummaryColumn[] = usualColumns(title, yearsInARow),
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
  const subtotals: { readonly at: number; readonly figures: UnitFigures }[] = [];

  for (const area of ['urban', 'rural'] as const) {
    const group = lines.filter((line) => line.area === area);
    if (group.length === 0) continue;
    const own = group.map((line) => ({ line, figures: figuresOf(line, yearsInARow) }));
    const figures = addFigures(own.map((item) => item.figures));
    const at = first + rows.length;
    const range = (letter: string) => `SUM(${letter}${String(at + 1)}:${letter}${String(at + group.length)})`;
    rows.push(sumCells(areaNames[area], columns, at, figures, range));
    subtotals.push({ at, figures });
    own.forEach((item, index) => {
      const here = first + rows.length;
      rows.push([
        index + 1,
        item.line.name,
        ...columns.map((column) =>
          figureCell(column, columns, here, item.figures, (value) =>
            countedCell(column, item.line, value, yearsInARow),
          ),
        ),
      ]);
    });
  }
  const plus = (letter: string) => subtotals.map(({ at }) => `${letter}${String(at)}`).join('+') || '0';
  const total = addFigures(subtotals.map(({ figures }) => figures));
  return {
    name: 'Tổng hợp',
    titleRows,
    columns: summaryHeads(columns, 'Thôn, tổ dân phố'),
    rows,
    footRows: [sumCells('Toàn xã, phường', columns, first + rows.length, total, plus, sumBelow)],
    orientation: 'landscape',
    frozenColumns: 2,
  };
}

function figuresOf({ rows, registered }: SummaryLine, yearsInARow: number): UnitFigures {
  const count = (outcome: PaperRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    rows: rows.length,
    registered,
    passed: count('passed'),
    failed: count('failed'),
    excluded: count('excluded'),
    notRegistered: count('not-registered'),
    continuous: rows.filter((row) => row.streak >= yearsInARow).length,
  };
}

/** A figure as a count over the village's own sheet; who is registered stands in no column there. */
function countedCell({ field }: SummaryColumn, line: SummaryLine, value: number, yearsInARow: number): CellOut {
  const { firstRow, lastRow, resultColumn, streakColumn } = line.places;
  const range = (letter: string) =>
    `${quotedSheet(line.sheetName)}!${letter}${String(firstRow)}:${letter}${String(lastRow)}`;
  const byResult = (word: string): CellOut => ({ formula: `COUNTIF(${range(resultColumn)},"${word}")`, value });
  switch (field) {
    case 'rows':
      return { formula: `COUNTA(${range('B')})`, value };
    case 'passed':
    case 'failed':
    case 'excluded':
      return byResult(outcomeWords[field]);
    case 'notRegistered':
      return byResult(outcomeWords['not-registered']);
    case 'continuous':
      return { formula: `COUNTIF(${range(streakColumn)},">=${String(yearsInARow)}")`, value };
    case 'registered':
    case 'rate':
    case 'note':
      break;
  }
  return value;
}

import { columnLetter, type CellOut, type CellStyle, type ColumnOut } from '#shared/registry/workbook.ts';
import type { UnitFigures } from './manifest.ts';
import type { SummaryColumn } from './summary-column.ts';
import { figureOf } from './summary-columns.ts';

/** STT and the name stand before the columns of a summary. */
const leading = 2;

/** The area of a line in the words of a summary. */
export const areaNames = { urban: 'Khu vực đô thị', rural: 'Khu vực nông thôn' } as const;

/** The columns of a summary's sheet: STT, the name, and the columns asked for. */
export function summaryHeads(columns: readonly SummaryColumn[], name: string): readonly ColumnOut[] {
  return [
    { header: 'STT', width: 6, type: 'integer', align: 'center' },
    { header: name, width: 30, type: 'text' },
    ...columns.map(({ field, head }): ColumnOut => ({
      header: head,
      width: field === 'note' ? 22 : 12,
      type: field === 'note' ? 'text' : field === 'rate' ? 'number' : 'integer',
    })),
  ];
}

/** How a sum looks that stands below the table. */
export const sumBelow: CellStyle = { bold: true, border: true };

/** A row of sums: its name and every figure in bold, the figures by a formula over the rows that they add up. */
export function sumCells(
  label: string,
  columns: readonly SummaryColumn[],
  at: number,
  figures: UnitFigures,
  formula: (letter: string) => string,
  style: CellStyle = { bold: true },
): CellOut[] {
  const cells = columns.map((column, index): CellOut => {
    const cell = figureCell(column, columns, at, figures, (value) => ({
      formula: formula(columnLetter(leading + index)),
      value,
    }));
    if (typeof cell === 'number' || typeof cell === 'string') return { value: cell, style };
    return typeof cell === 'object' && 'formula' in cell ? { ...cell, style } : cell;
  });
  return [style.border === true ? { value: '', style } : undefined, { value: label, style }, ...cells];
}

/** The cell of a column: empty for words, the rate by a formula over its own row, else as `cell` makes it of the figure. */
export function figureCell(
  column: SummaryColumn,
  columns: readonly SummaryColumn[],
  at: number,
  figures: UnitFigures,
  cell: (value: number) => CellOut,
): CellOut {
  const value = figureOf(column.field, figures);
  if (value === undefined) return '';
  return column.field === 'rate' ? rateCell(columns, at, value) : cell(value);
}

/** The rate over the figures beside it; as a number where the authority's form has no column for one of them. */
function rateCell(columns: readonly SummaryColumn[], at: number, value: number): CellOut {
  const placeOf = (field: SummaryColumn['field']) => columns.findIndex((column) => column.field === field);
  const [all, passed] = [placeOf('rows'), placeOf('passed')];
  if (all < 0 || passed < 0) return value;
  const rows = `${columnLetter(leading + all)}${String(at)}`;
  const part = `${columnLetter(leading + passed)}${String(at)}`;
  return { formula: `IF(${rows}=0,0,ROUND(${part}*100/${rows},1))`, value };
}

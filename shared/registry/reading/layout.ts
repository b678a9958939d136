import { fold } from '#shared/vietnamese/fold.ts';
import { tidyText } from '#shared/vietnamese/names.ts';
import type { ListKind } from '../book.ts';
import type { SourceCell, SourceSheet } from '../workbook.ts';
import { recogniseHeaders, type Field } from './fields.ts';

/** A column of a list, as its header says. */
export type ListColumn = {
  /** From 0. */
  readonly column: number;
  /** The lowest header text. */
  readonly header: string;
  /** The grouped header above it. */
  readonly parent?: string;
  /** Undefined when the header says nothing known: the clerk is asked. */
  readonly field: Field | undefined;
  readonly hidden: boolean;
};

/** Where the parts of a list stand on its sheet; rows from 1. */
export type SheetLayout = {
  readonly sheet: SourceSheet;
  readonly headerRows: readonly number[];
  readonly columnNumberRow?: number;
  /** The first row below the header and the column numbers. */
  readonly bodyRow: number;
  readonly columns: readonly ListColumn[];
  /** The lines above the header. */
  readonly titles: readonly string[];
};

/** Titles are rarely longer; a header below row 40 is none. */
const HEADER_SEARCH_ROWS = 40;

/** The text of a cell, tidied; empty for no cell. */
export function cellText(cell: SourceCell | undefined): string {
  return cell === undefined ? '' : tidyText(typeof cell.value === 'string' ? cell.value : cell.text);
}

/** Whether a sheet holds no value at all. */
export function isEmptySheet(sheet: SourceSheet): boolean {
  return sheet.rows.every((row) => row.every((cell) => cellText(cell) === '' && cell?.formula === undefined));
}

/** Text at a place, looked up in the merged block that covers it. */
function textAt(sheet: SourceSheet, row: number, column: number): string {
  const merge = sheet.merges.find(
    (block) => block.top <= row && row <= block.bottom && block.left <= column && column <= block.right,
  );
  return cellText(sheet.rows[(merge?.top ?? row) - 1]?.[merge?.left ?? column]);
}

const isNumeric = (text: string): boolean => /^[\d.,]+$/.test(text);

type Headers = readonly { readonly own: string; readonly parent?: string }[];

function headersAt(sheet: SourceSheet, rows: readonly number[], width: number): Headers {
  return Array.from({ length: width }, (_, column) => {
    const texts = rows.map((row) => textAt(sheet, row, column)).filter((text) => text !== '');
    const own = texts.at(-1) ?? '';
    const parent = texts.filter((text) => text !== own).at(-1);
    return parent === undefined ? { own } : { own, parent };
  });
}

const hasName = (found: readonly (Field | undefined)[]): boolean => found.includes('name') || found.includes('given');

function scoreOf(kind: ListKind, headers: Headers): number {
  const found = recogniseHeaders(kind, headers);
  return hasName(found) ? found.filter((field) => field !== undefined).length : 0;
}

/** A second header row without merged cells (a .csv loses them): words only under a wider head, none under STT or name. */
function continuesBelow(sheet: SourceSheet, kind: ListKind, row: number, width: number): boolean {
  const above = Array.from({ length: width }, (_, column) => cellText(sheet.rows[row - 1]?.[column]));
  const below = Array.from({ length: width }, (_, column) => cellText(sheet.rows[row]?.[column]));
  const filled = below.filter((text) => text !== '');
  if (filled.length < 2 || filled.some(isNumeric) || isColumnNumbers(sheet, row + 1)) return false;
  const fieldsAbove = recogniseHeaders(
    kind,
    above.map((own) => ({ own })),
  );
  if (below.some((text, column) => text !== '' && ['stt', 'name'].includes(fieldsAbove[column] ?? ''))) return false;
  return below.some((text, column) => text !== '' && above[column] === '');
}

/** A merged block of heads that begins in a row and reaches below it. */
const isHeaderMerge =
  (row: number) =>
  (block: SourceSheet['merges'][number]): boolean =>
    block.top === row && block.bottom > row && block.bottom - row < 4;

function headerRowsAround(sheet: SourceSheet, kind: ListKind, best: number, width: number): readonly number[] {
  const top = best > 1 && sheet.merges.some((block) => isHeaderMerge(best - 1)(block)) ? best - 1 : best;
  const bottoms = sheet.merges.filter(isHeaderMerge(top)).map((block) => block.bottom);
  const merged = Math.max(best, ...bottoms);
  const bottom = merged === best && continuesBelow(sheet, kind, best, width) ? best + 1 : merged;
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

/** Numbers or letters under the heads, as forms have them: (1) (2) (3), A B 1 2. */
function isColumnNumbers(sheet: SourceSheet, row: number): boolean {
  const texts = (sheet.rows[row - 1] ?? []).map(cellText).filter((text) => text !== '');
  return texts.length >= 3 && texts.every((text) => /^\(?(\d{1,2}|[A-ZĐ])\)?$/u.test(text));
}

function titlesAbove(sheet: SourceSheet, row: number): readonly string[] {
  return sheet.rows
    .slice(0, row - 1)
    .flatMap((cells) => cells.map(cellText))
    .filter((text) => text !== '');
}

/** The header rows of a list and what each column holds; undefined when no row names people or households. */
export function findLayout(sheet: SourceSheet, kind: ListKind): SheetLayout | undefined {
  const searched = sheet.rows.slice(0, HEADER_SEARCH_ROWS);
  const width = searched.reduce((most, row) => Math.max(most, row.length), 0);
  let best = { row: 0, score: 1 };
  for (const [index, row] of searched.entries()) {
    const texts = row.map(cellText);
    if (texts.filter((text) => text !== '' && !isNumeric(text)).length < 2) continue;
    const headers = headersAt(sheet, [index + 1], width);
    const score = scoreOf(kind, headers);
    if (score > best.score) best = { row: index + 1, score };
  }
  if (best.row === 0) return undefined;
  const headerRows = headerRowsAround(sheet, kind, best.row, width);
  const headers = headersAt(sheet, headerRows, width);
  const found = recogniseHeaders(kind, headers);
  const last = headerRows.at(-1) ?? best.row;
  const numbered = isColumnNumbers(sheet, last + 1);
  return {
    sheet,
    headerRows,
    ...(numbered ? { columnNumberRow: last + 1 } : {}),
    bodyRow: last + (numbered ? 2 : 1),
    columns: headers.flatMap(({ own, parent }, column) =>
      own === ''
        ? []
        : [
            {
              column,
              header: own,
              ...(parent === undefined ? {} : { parent }),
              field: found[column],
              hidden: sheet.hiddenColumns.includes(column),
            },
          ],
    ),
    titles: titlesAbove(sheet, headerRows[0] ?? best.row),
  };
}

/** The layout with the fields that the clerk (or a remembered mapping) gave its columns, in their order. */
export function withFields(layout: SheetLayout, given: readonly (Field | undefined)[]): SheetLayout {
  return {
    ...layout,
    columns: layout.columns.map((column, index) => ({
      ...column,
      field: index < given.length ? given[index] : column.field,
    })),
  };
}

/** What two lists of the same layout have in common: their folded headers. */
export function headersKey(layout: SheetLayout): string {
  return layout.columns
    .map(({ header, parent }) => fold(parent === undefined ? header : `${parent} ${header}`))
    .join(' | ');
}

/** Place (from 0) of the column that holds a field; −1 when none does. */
export function columnOf(layout: SheetLayout, field: Field): number {
  return layout.columns.find((column) => column.field === field)?.column ?? -1;
}

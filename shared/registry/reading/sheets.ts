import { tidyText } from '#shared/vietnamese/names.ts';
import { columnLetter, type SourceWorkbook } from '../workbook.ts';
import type { ListKind } from '../book.ts';
import type { Field } from './fields.ts';
import { cellText, findLayout, isEmptySheet, withFields, type SheetLayout } from './layout.ts';
import type { ListWarning, SkippedSheet } from './list-reading.ts';
import { roleRows, type RoledRow } from './row-roles.ts';

/** What the clerk decided about a sheet. */
export type SheetMapping = {
  readonly sheet: string;
  /** False leaves the sheet out. */
  readonly take: boolean;
  /** Field of each column in the order of the layout's columns; undefined for a column not decided. */
  readonly fields: readonly (Field | undefined)[];
  /** The village, when the sheet does not say it. */
  readonly village?: string;
};

/** The sheets of a workbook that hold a list, with their layouts. */
export type ListSheets = { readonly layouts: readonly SheetLayout[]; readonly skipped: readonly SkippedSheet[] };

/** Finds the lists of a workbook; mappings given go before what the headers say. */
export function listSheets(
  workbook: SourceWorkbook,
  kind: ListKind,
  mappings: readonly SheetMapping[] = [],
): ListSheets {
  const layouts: SheetLayout[] = [];
  const skipped: SkippedSheet[] = [];
  for (const sheet of workbook.sheets) {
    const mapping = mappings.find((item) => item.sheet === sheet.name);
    if (isEmptySheet(sheet)) skipped.push({ sheet: sheet.name, why: 'empty' });
    else if (mapping?.take === false) skipped.push({ sheet: sheet.name, why: 'not-wanted' });
    else {
      const found = findLayout(sheet, kind);
      if (found === undefined) skipped.push({ sheet: sheet.name, why: 'no-header' });
      else layouts.push(mapping === undefined ? found : withFields(found, mapping.fields));
    }
  }
  return { layouts, skipped };
}

/** The warnings of one sheet while it is read, in the order in which they are told: by row, then those of the whole. */
export type WarningList = {
  readonly add: (warning: ListWarning) => void;
  readonly sorted: () => readonly ListWarning[];
};

const rowOf = (warning: ListWarning): number => ('row' in warning ? warning.row : Number.MAX_SAFE_INTEGER);

/** Collects warnings; those about one row come in the order of the rows. */
export function warningList(): WarningList {
  const warnings: ListWarning[] = [];
  return {
    add: (warning) => warnings.push(warning),
    sorted: () => [...warnings].sort((a, b) => rowOf(a) - rowOf(b)),
  };
}

/** Tells the rows that only dress a list, and hands those about somebody to `read`, with the group they stand under. */
export function walkRows(
  layout: SheetLayout,
  notice: (warning: ListWarning) => void,
  read: (row: RoledRow, groupText: string | undefined) => void,
): number | undefined {
  const membersColumn = layout.columns.find(({ field }) => field === 'members')?.column;
  let group: string | undefined;
  let first: number | undefined;
  for (const row of roleRows(layout)) {
    if (row.role === 'group') {
      group = row.lead;
      notice({ code: 'group-row', row: row.row, text: row.lead });
    } else if (row.role === 'subtotal' || row.role === 'total') {
      const stated = statedCount(row.lead);
      const members = membersColumn === undefined ? undefined : row.cells[membersColumn]?.value;
      const sums = typeof members === 'number' ? { statedMembers: members } : {};
      if (row.role === 'subtotal') notice({ code: 'subtotal-row', row: row.row, ...sums });
      else notice({ code: 'total-row', row: row.row, ...(stated === undefined ? {} : { stated }), ...sums });
    } else if (row.role === 'signature') notice({ code: 'signature-row', row: row.row });
    else if (row.role === 'header') notice({ code: 'header-again', row: row.row });
    else if (row.role === 'data') {
      first ??= row.row;
      read(row, group);
    }
  }
  return first;
}

function statedCount(lead: string): number | undefined {
  const [, digits] = /(\d[\d.]*)\s*(?:người|hộ|khẩu)?/iu.exec(lead) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll('.', ''));
}

/** What is said of a sheet as a whole: hidden columns that are read, hidden rows, formulas whose values are not in the file. */
export function noticeSheet(layout: SheetLayout, notice: (warning: ListWarning) => void): void {
  for (const column of layout.columns) {
    if (column.hidden) {
      notice({ code: 'hidden-column', column: columnLetter(column.column), header: tidyText(column.header) });
    }
  }
  const hiddenRows = layout.sheet.hiddenRows.filter((row) => row >= layout.bodyRow).length;
  if (hiddenRows > 0) notice({ code: 'hidden-rows', count: hiddenRows });
  const body = layout.sheet.rows.slice(layout.bodyRow - 1);
  for (const { column } of layout.columns) {
    const unknown = body.filter((row) => row[column]?.formula !== undefined && row[column]?.value === undefined).length;
    // A single one is a sum below the list; its value is not needed.
    if (unknown > 1) notice({ code: 'formula-without-value', column: columnLetter(column) });
  }
}

/** The values of a row as text, in the order of the layout's columns: what a row not taken is exported with. */
export function rowValues(layout: SheetLayout, row: RoledRow): readonly string[] {
  return layout.columns.map(({ column }) => cellText(row.cells[column]));
}

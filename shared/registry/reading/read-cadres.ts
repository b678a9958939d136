import { isDecomposed, nameKey, tidyName, withoutHonorific } from '#shared/vietnamese/names.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { cellName, columnIndex, type SourceWorkbook } from '../workbook.ts';
import {
  filled,
  nameLetter,
  readBirth,
  readEmployment,
  readIdField,
  readMark,
  readPhoneField,
  readSex,
  rowReaders,
  writtenName,
  type RowReader,
} from './cells.ts';
import { compareCadres, findDuplicates, type Identity } from './duplicates.ts';
import { columnOf, type SheetLayout } from './layout.ts';
import type { CadreRow, ListReading, Rejection, SheetReading } from './list-reading.ts';
import {
  listSheets,
  noticeSheet,
  rowValues,
  walkRows,
  warningList,
  type SheetMapping,
  type WarningList,
} from './sheets.ts';

type ReadSheet = {
  readonly layout: SheetLayout;
  readonly firstDataRow: number | undefined;
  readonly warnings: WarningList;
  readonly rows: readonly CadreRow[];
  readonly rejected: readonly Rejection[];
};

/** Reads a list of cadres, of the whole office or one sheet per unit. */
export function readCadres(workbook: SourceWorkbook, mappings: readonly SheetMapping[] = []): ListReading<CadreRow> {
  const { layouts, skipped } = listSheets(workbook, 'cadres', mappings);
  const sheets = layouts.map((layout) => readSheet(layout, workbook.format !== 'csv'));
  const all = sheets.flatMap((sheet) => sheet.rows);
  const duplicates = findDuplicates(all.map(identityOf), compareCadres);
  const rows = all.map((row, index) => ({ ...row, duplicate: duplicates[index] }));

  return {
    sheets: sheets.map((sheet): SheetReading => {
      const own = rows.filter((row) => row.sheet === sheet.layout.sheet.name);
      noticeSheetOfCadres(own, sheet.warnings);
      return { layout: sheet.layout, firstDataRow: sheet.firstDataRow, warnings: sheet.warnings.sorted() };
    }),
    skipped,
    rows,
    duplicates: duplicates.filter((group) => group !== undefined),
    rejected: sheets.flatMap((sheet) => sheet.rejected),
  };
}

function readSheet(layout: SheetLayout, formatsKnown: boolean): ReadSheet {
  const warnings = warningList();
  const rows: CadreRow[] = [];
  const rejected: Rejection[] = [];
  const readerOf = rowReaders(layout, warnings.add);
  const hasUnit = columnOf(layout, 'unit') >= 0;
  const nameAt = columnIndex(nameLetter(layout));
  const firstDataRow = walkRows(layout, warnings.add, (row, group) => {
    const read = readRow(layout, readerOf(row), hasUnit ? '' : unitOfGroup(group), formatsKnown);
    rows.push(read);
    if (read.name !== undefined) return;
    warnings.add({ code: 'missing-name', row: row.row });
    rejected.push({
      sheet: layout.sheet.name,
      row: row.row,
      cell: cellName(row.row, nameAt),
      reason: 'missing-name',
      headers: layout.columns.map(({ header }) => header),
      values: rowValues(layout, row),
    });
  });
  noticeSheet(layout, warnings.add);
  return { layout, firstDataRow, warnings, rows, rejected };
}

/** `XIII. TRƯỜNG MẦM NON VÂN KHÊ A` → `Trường Mầm Non Vân Khê A`; only used when the list has no column of units. */
function unitOfGroup(group: string | undefined): string {
  return group === undefined ? '' : tidyName(group.replace(/^([IVXLC]+|[A-Z]|\d+)[.)]\s*/u, ''));
}

function readRow(layout: SheetLayout, reader: RowReader, groupUnit: string, formatsKnown: boolean): CadreRow {
  const written = writtenName(reader);
  const name = withoutHonorific(tidyName(written));
  const birth = readBirth(reader, formatsKnown);
  const phones = readPhoneField(reader);
  const id = readIdField(reader);
  const kind = readEmployment(reader.text('kind'));
  if (kind === undefined && reader.text('kind') !== '') {
    reader.notice({ code: 'unread', row: reader.row, column: reader.letter('kind'), raw: reader.text('kind') });
  }
  return {
    sheet: layout.sheet.name,
    row: reader.row,
    name: filled(name),
    written,
    birth: birth.date?.iso,
    birthPrecision: birth.date?.precision,
    birthForm: birth.date?.form,
    sex: readSex(reader.text('sex')) ?? birth.sex,
    post: reader.text('post'),
    unit: reader.text('unit') || groupUnit,
    kind,
    // Who stands in a cell of the Party is a member of it, also where no column says so.
    party: readMark(reader.cell('party')) || filled(reader.text('party-cell')) !== undefined,
    partyCell: filled(reader.text('party-cell')),
    phone: phones.phones[0],
    phoneForm: phones.form,
    idNumber: id?.id,
    idKind: id?.kind,
    note: filled(reader.text('note')),
    duplicate: undefined,
  };
}

function identityOf(row: CadreRow): Identity | undefined {
  const { name, ...rest } = row;
  return name === undefined ? undefined : { ...rest, name, village: undefined, group: undefined, members: undefined };
}

function noticeSheetOfCadres(rows: readonly CadreRow[], warnings: WarningList): void {
  for (const { row, duplicate } of rows) {
    if (duplicate !== undefined) warnings.add({ code: 'duplicate', row, group: duplicate });
  }
  const distinct = rows.filter((row) => row.name !== undefined && row.duplicate === undefined);
  const byName = new Map<string, CadreRow[]>();
  for (const row of distinct) {
    const key = nameKey(row.name ?? '');
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  for (const same of byName.values()) {
    if (same.length < 2) continue;
    warnings.add({ code: 'same-name-different-person', rows: same.map(({ row }) => row), name: same[0]?.name ?? '' });
  }
  const decomposed = distinct.filter((row) => isDecomposed(row.written)).map(({ row }) => row);
  if (decomposed.length > 0) warnings.add({ code: 'decomposed-unicode', rows: decomposed });
  const asNumber = rows.filter((row) => row.phoneForm === 'num').length;
  if (asNumber > 0) warnings.add({ code: 'phones-as-number', count: asNumber });
}

/** The units of a list in their order of first mention; spellings that fold alike are one. */
export function unitsOf(rows: readonly CadreRow[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const { unit } of rows) if (unit !== '' && !seen.has(fold(unit))) seen.set(fold(unit), unit);
  return [...seen.values()];
}

import { tidyName, withoutHonorific } from '#shared/vietnamese/names.ts';
import { cellName, columnIndex, type SourceWorkbook } from '../workbook.ts';
import {
  filled,
  nameLetter,
  readBirth,
  readCount,
  readIdField,
  readMembers,
  readPhoneField,
  readSex,
  rowReaders,
  writtenName,
  type RowReader,
} from './cells.ts';
import { compareHouseholds, findDuplicates, findSharedIds, type Identity } from './duplicates.ts';
import { columnOf, type SheetLayout } from './layout.ts';
import type { HouseholdRow, ListReading, Rejection, RowPlace, SheetReading } from './list-reading.ts';
import { readVillageName, splitAddress, villageOfSheet, type NamedVillage } from './places.ts';
import type { RoledRow } from './row-roles.ts';
import {
  listSheets,
  noticeSheet,
  rowValues,
  walkRows,
  warningList,
  type SheetMapping,
  type WarningList,
} from './sheets.ts';

/** A row under construction: its number and its double are known once all sheets are read. */
type Draft = { -readonly [K in keyof HouseholdRow]: HouseholdRow[K] };

type ReadSheet = {
  readonly layout: SheetLayout;
  readonly village: NamedVillage | undefined;
  readonly firstDataRow: number | undefined;
  readonly warnings: WarningList;
  readonly rows: readonly Draft[];
  readonly rejected: readonly Rejection[];
};

/** Reads a list of households: one sheet per village or one for all, in any shape that its headers tell. */
export function readHouseholds(
  workbook: SourceWorkbook,
  mappings: readonly SheetMapping[] = [],
): ListReading<HouseholdRow> {
  const formatsKnown = workbook.format !== 'csv';
  const { layouts, skipped } = listSheets(workbook, 'households', mappings);
  const sheets = layouts.map((layout) => {
    const given = mappings.find((mapping) => mapping.sheet === layout.sheet.name)?.village;
    return readSheet(layout, given, formatsKnown);
  });
  const rows = sheets.flatMap((sheet) => sheet.rows);
  const identities = rows.map(identityOf);
  const duplicates = findDuplicates(identities, compareHouseholds);
  numberRows(rows, duplicates);

  const warningsOf = new Map(sheets.map((sheet) => [sheet.layout.sheet.name, sheet.warnings]));
  for (const group of duplicates) {
    if (group === undefined) continue;
    const code = group.agreements.includes('other-village') ? 'duplicate-other-village' : 'duplicate';
    warningsOf.get(group.again.sheet)?.add({ code, row: group.again.row, group });
  }
  for (const same of findSharedIds(identities)) {
    warningsOf.get(same[0]?.sheet ?? '')?.add({ code: 'same-id-different-name', rows: same });
  }
  return {
    sheets: sheets.map(readingOf),
    skipped,
    rows,
    duplicates: duplicates.filter((group) => group !== undefined),
    rejected: sheets.flatMap((sheet) => sheet.rejected),
  };
}

function readingOf(sheet: ReadSheet): SheetReading {
  return {
    layout: sheet.layout,
    firstDataRow: sheet.firstDataRow,
    ...(sheet.village === undefined ? {} : { village: sheet.village.name }),
    warnings: sheet.warnings.sorted(),
  };
}

function readSheet(layout: SheetLayout, givenVillage: string | undefined, formatsKnown: boolean): ReadSheet {
  const warnings = warningList();
  const village =
    givenVillage === undefined ? villageOfSheet(layout.titles, layout.sheet.name) : readVillageName(givenVillage);
  const rows: Draft[] = [];
  const rejected: Rejection[] = [];
  const readerOf = rowReaders(layout, warnings.add);
  const hasMembers = columnOf(layout, 'members') >= 0;
  const hasPlace = columnOf(layout, 'hamlet') >= 0;
  const nameAt = columnIndex(nameLetter(layout));
  const firstDataRow = walkRows(layout, warnings.add, (row, group) => {
    const reader = readerOf(row);
    const read = readRow(layout, reader, village, hasPlace ? undefined : group, formatsKnown, hasMembers);
    rows.push(read);
    if (read.head === undefined) {
      warnings.add({ code: 'missing-name', row: row.row });
      rejected.push(rejection(layout, row, nameAt, 'missing-name'));
    } else if (read.village === undefined) rejected.push(rejection(layout, row, nameAt, 'missing-village'));
  });
  noticeSheet(layout, warnings.add);
  return { layout, village, firstDataRow, warnings, rows, rejected };
}

function rejection(layout: SheetLayout, row: RoledRow, column: number, reason: Rejection['reason']): Rejection {
  return {
    sheet: layout.sheet.name,
    row: row.row,
    cell: cellName(row.row, column),
    reason,
    headers: layout.columns.map(({ header }) => header),
    values: rowValues(layout, row),
  };
}

function readRow(
  layout: SheetLayout,
  reader: RowReader,
  sheetVillage: NamedVillage | undefined,
  groupAbove: string | undefined,
  formatsKnown: boolean,
  hasMembers: boolean,
): Draft {
  const written = writtenName(reader);
  const tidy = tidyName(written);
  const head = withoutHonorific(tidy);
  const place = splitAddress(reader.text('hamlet'));
  const address = reader.text('address');
  const ownVillage = readVillageName(reader.text('village')) ?? place.village ?? splitAddress(address).village;
  const village = ownVillage ?? sheetVillage;
  const birth = readBirth(reader, formatsKnown);
  const id = readIdField(reader);
  const phone = readPhoneField(reader).phones[0];
  const group = place.group === '' ? (groupAbove === undefined ? '' : tidyName(groupAbove)) : place.group;
  return {
    sheet: layout.sheet.name,
    row: reader.row,
    number: 0,
    head: filled(head),
    written,
    village: village?.name,
    villageKind: village?.kind ?? 'thon',
    group: filled(group),
    address: filled(address),
    members: readMembers(reader, formatsKnown, hasMembers),
    women: readCount(reader.cell('female')),
    birth: birth.date?.iso,
    sex: readSex(reader.text('sex')) ?? birth.sex ?? sexOfHonorific(tidy, head),
    idNumber: id?.id,
    idKind: id?.kind,
    phone,
    code: filled(reader.text('code') || reader.text('oldcode')),
    note: filled(reader.text('note')),
    duplicate: undefined,
  };
}

/** Ông or Bà before a name says more than the name. */
function sexOfHonorific(tidy: string, head: string): 'male' | 'female' | undefined {
  if (tidy === head) return undefined;
  const [first = '', second = ''] = tidy.split(' ');
  return readSex(first === 'Hộ' ? second : first);
}

function identityOf(row: Draft): Identity | undefined {
  if (row.head === undefined) return undefined;
  return {
    sheet: row.sheet,
    row: row.row,
    name: row.head,
    written: row.written,
    village: row.village,
    group: row.group,
    birth: row.birth,
    idNumber: row.idNumber,
    idKind: row.idKind,
    phone: row.phone,
    members: row.members,
    unit: undefined,
    post: undefined,
  };
}

const keyOf = (place: RowPlace): string => `${place.row} ${place.sheet}`;

/** A row that says an earlier one again bears its number; a row without a name has one of its own. */
function numberRows(rows: readonly Draft[], duplicates: ReturnType<typeof findDuplicates>): void {
  const byPlace = new Map<string, number>();
  const firsts = new Set(duplicates.flatMap((group) => (group === undefined ? [] : keyOf(group.first))));
  let next = 1;
  for (const [index, row] of rows.entries()) {
    row.duplicate = duplicates[index];
    row.number = (row.duplicate === undefined ? undefined : byPlace.get(keyOf(row.duplicate.first))) ?? next++;
    if (firsts.size > 0 && firsts.has(keyOf(row))) byPlace.set(keyOf(row), row.number);
  }
}

import { tidyName, withoutHonorific } from '#shared/vietnamese/names.ts';
import { cellName, columnIndex, type SourceWorkbook } from '../workbook.ts';
import {
  keyed,
  nameLetter,
  optionalText,
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
import type { HouseholdRow, ListReading, Rejection, SheetReading } from './list-reading.ts';
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

type Unnumbered = Omit<HouseholdRow, 'number' | 'duplicate'>;

type ReadSheet = {
  readonly layout: SheetLayout;
  readonly village: NamedVillage | undefined;
  readonly firstDataRow: number | undefined;
  readonly warnings: WarningList;
  readonly rows: readonly Unnumbered[];
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
  const unnumbered = sheets.flatMap((sheet) => sheet.rows);
  const identities = unnumbered.map(identityOf);
  const duplicates = findDuplicates(identities, compareHouseholds);
  const rows = numbered(unnumbered, duplicates);

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
    ...keyed('village', sheet.village?.name),
    warnings: sheet.warnings.sorted(),
  };
}

function readSheet(layout: SheetLayout, givenVillage: string | undefined, formatsKnown: boolean): ReadSheet {
  const warnings = warningList();
  const village =
    givenVillage === undefined ? villageOfSheet(layout.titles, layout.sheet.name) : readVillageName(givenVillage);
  const rows: Unnumbered[] = [];
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
): Unnumbered {
  const written = writtenName(reader);
  const head = withoutHonorific(tidyName(written));
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
    head: head === '' ? undefined : head,
    written,
    village: village?.name,
    villageKind: village?.kind ?? 'thon',
    ...optionalText('group', group),
    ...optionalText('address', address),
    ...keyed('members', readMembers(reader, formatsKnown, hasMembers)),
    ...keyed('women', readCount(reader.cell('female'))),
    ...keyed('birth', birth.date?.iso),
    ...keyed('sex', readSex(reader.text('sex')) ?? birth.sex ?? sexOfHonorific(written)),
    ...(id === undefined ? {} : { idNumber: id.id, idKind: id.kind }),
    ...keyed('phone', phone),
    ...optionalText('code', reader.text('code') || reader.text('oldcode')),
    ...optionalText('note', reader.text('note')),
  };
}

function sexOfHonorific(written: string): 'male' | 'female' | undefined {
  const name = tidyName(written);
  if (withoutHonorific(name) === name) return undefined;
  return readSex(name.replace(/^Hộ\s+/u, '').split(' ')[0] ?? '');
}

function identityOf(row: Unnumbered): Identity | undefined {
  const { head, village, ...rest } = row;
  return head === undefined ? undefined : { ...rest, name: head, ...keyed('village', village) };
}

function numbered(rows: readonly Unnumbered[], duplicates: ReturnType<typeof findDuplicates>): readonly HouseholdRow[] {
  const numbers = new Map<string, number>();
  const keyOf = (place: { readonly sheet: string; readonly row: number }): string => `${place.row} ${place.sheet}`;
  let next = 1;
  return rows.map((row, index) => {
    const duplicate = duplicates[index];
    const number = (duplicate === undefined ? undefined : numbers.get(keyOf(duplicate.first))) ?? next++;
    numbers.set(keyOf(row), number);
    return { ...row, number, ...keyed('duplicate', duplicate) };
  });
}

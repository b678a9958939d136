import { registry as words } from '#shared/i18n/vi/registry.ts';
import type { Employment } from '../book.ts';
import { columnLetter } from '../workbook.ts';
import type { SheetLayout } from './layout.ts';
import type {
  CadreRow,
  DuplicateGroup,
  HouseholdRow,
  ListReading,
  ListWarning,
  Rejection,
  SheetReading,
} from './list-reading.ts';

/** JSON that a report is made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What was read of a list, for scripts and for checking a file: counts, sheets, records, warnings, rejected rows. */
export type ListReport = { readonly [key: string]: Json };

/** Kinds of employment as lists name them. */
export const employmentWords: { readonly [K in Employment]: string } = {
  'can-bo': 'Cán bộ',
  'cong-chuc': 'Công chức',
  'vien-chuc': 'Viên chức',
  'nguoi-lao-dong': 'Người lao động',
  'hop-dong': 'Hợp đồng',
};

/** The four groups that laws speak of: who works on contract is a worker. */
const groupWord = (kind: Employment) => employmentWords[kind === 'hop-dong' ? 'nguoi-lao-dong' : kind];

/** Nam, Nữ. */
export const sexWords = { male: 'Nam', female: 'Nữ' } as const;

const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;

function tally(keys: readonly string[]): { readonly [key: string]: number } {
  const counts: { [key: string]: number } = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** Field of each column by its letter; a column whose header says nothing known is null. */
export function columnsReport(layout: SheetLayout): { readonly [letter: string]: string | null } {
  return Object.fromEntries(layout.columns.map(({ column, field }) => [columnLetter(column), field ?? null]));
}

/** Rows that were not taken: where, which cell is to be corrected, what the row held. */
export function rejectedReport(rejected: readonly Rejection[]): Json {
  return rejected.map(({ sheet, row, cell, reason, headers, values }) => ({
    sheet,
    row,
    cell,
    reason,
    headers,
    values,
  }));
}

/** Duplicates with the rows they join and the grounds. */
export function duplicatesReport(duplicates: readonly DuplicateGroup[]): Json {
  return duplicates.map((group) => ({
    name: group.name,
    rows: [
      { sheet: group.first.sheet, row: group.first.row },
      { sheet: group.again.sheet, row: group.again.row },
    ],
    forms: [...formsOf(group)],
    why: whyWords(group),
    agreements: group.agreements,
    certainty: group.certainty,
  }));
}

function whyWords(group: DuplicateGroup): string {
  return group.differences.map((difference) => words.differences[difference]).join(', ');
}

/** The two spellings, the second with what the eye cannot see of it. */
function formsOf(group: DuplicateGroup): readonly [string, string] {
  const again = group.written[1].normalize('NFC').replace(/\s+/g, ' ').trim();
  const unseen = [
    group.differences.includes('decomposed') ? ' (NFD)' : '',
    group.differences.includes('look-alike') ? ' (U+00D0)' : '',
  ];
  return [group.name, again + unseen.join('')];
}

/** The kind of a household's duplicate: letter by letter, other Unicode form, other case or tone place, other village. */
export function duplicateForm(group: DuplicateGroup): string {
  if (group.agreements.includes('other-village')) return 'dup-other-village';
  if (group.differences.includes('decomposed')) return 'dup-nfd';
  return group.differences.some((difference) => difference !== 'spaces') ? 'dup-tone' : 'dup';
}

function warningReport(warning: ListWarning, numberOf: (row: number) => number | undefined): Json {
  switch (warning.code) {
    case 'group-row':
    case 'signature-row':
    case 'header-again':
    case 'missing-name':
    case 'missing-members':
    case 'two-phones':
      return { code: warning.code, row: warning.row };
    case 'subtotal-row':
      return {
        code: warning.code,
        row: warning.row,
        ...(warning.statedMembers === undefined ? {} : { stated_members: warning.statedMembers }),
      };
    case 'total-row':
      return { code: warning.code, row: warning.row };
    case 'duplicate':
    case 'duplicate-other-village': {
      const { row, group } = warning;
      return {
        code: warning.code,
        row,
        name: group.name,
        household: numberOf(row) ?? null,
        form: duplicateForm(group),
      };
    }
    case 'same-id-different-name':
      return { code: warning.code, rows: warning.rows.map(({ sheet, row }) => ({ sheet, row })) };
    case 'phones-as-number':
      return { code: warning.code, count: warning.count, text: words.reading.lostZeros };
    case 'formula-without-value':
      return { code: warning.code, column: warning.column, text: words.reading.noCachedValues };
    case 'unread':
    case 'old-id-9-digits':
    case 'bad-id-length':
    case 'number-as-text':
    case 'same-name-different-person':
    case 'decomposed-unicode':
    case 'hidden-column':
    case 'hidden-rows':
      return { ...warning };
  }
}

/** The report of a list of households. */
export function householdsReport(reading: ListReading<HouseholdRow>): ListReport {
  const named = reading.rows.filter((row) => row.head !== undefined);
  const again = count(named, (row) => row.duplicate !== undefined);
  const rowsOf = (sheet: SheetReading): readonly HouseholdRow[] =>
    reading.rows.filter((row) => row.sheet === sheet.layout.sheet.name);
  return {
    list: 'households',
    counts: {
      rows_with_name: named.length,
      duplicate_rows: again,
      distinct_households: named.length - again,
      rows_without_name: reading.rows.length - named.length,
      sheets: reading.sheets.length,
    },
    sheets: reading.sheets.map((sheet) => householdSheetReport(sheet, rowsOf(sheet))),
    empty_sheets: emptySheets(reading),
    skipped_sheets: skippedSheets(reading),
    record_fields: ['village', 'row', 'true_household', 'name', 'hamlet', 'members', 'id_number', 'duplicate'],
    records: named.map((row) => [
      row.village ?? null,
      row.row,
      row.number,
      row.head ?? null,
      row.group ?? null,
      row.members ?? null,
      row.idNumber ?? null,
      row.duplicate === undefined ? null : duplicateForm(row.duplicate),
    ]),
    duplicates: duplicatesReport(reading.duplicates),
    rejected: rejectedReport(reading.rejected),
  };
}

function householdSheetReport(sheet: SheetReading, rows: readonly HouseholdRow[]): Json {
  const numbers = new Map(rows.map((row) => [row.row, row.number]));
  return {
    sheet: sheet.layout.sheet.name,
    village: sheet.village ?? null,
    header_rows: [...sheet.layout.headerRows],
    first_data_row: sheet.firstDataRow ?? null,
    columns: columnsReport(sheet.layout),
    headers: sheet.layout.columns.map(({ header }) => header),
    households_listed: count(rows, (row) => row.head !== undefined),
    members_sum_of_listed_rows: rows.reduce((sum, row) => sum + (row.members ?? 0), 0),
    warnings: sheet.warnings.map((warning) => warningReport(warning, (row) => numbers.get(row))),
  };
}

const emptySheets = (reading: ListReading<unknown>): Json =>
  reading.skipped.filter(({ why }) => why === 'empty').map(({ sheet }) => sheet);

const skippedSheets = (reading: ListReading<unknown>): Json =>
  reading.skipped.filter(({ why }) => why !== 'empty').map(({ sheet, why }) => ({ sheet, why }));

/** The report of a list of cadres; what belongs to one sheet is told for the first. */
export function cadresReport(reading: ListReading<CadreRow>): ListReport {
  const named = reading.rows.filter((row) => row.name !== undefined);
  const again = count(named, (row) => row.duplicate !== undefined);
  const first = reading.sheets[0];
  return {
    list: 'cadres',
    ...(first === undefined ? {} : cadreSheetReport(first)),
    sheets: reading.sheets.map(cadreSheetReport),
    empty_sheets: emptySheets(reading),
    skipped_sheets: skippedSheets(reading),
    counts: {
      data_rows: reading.rows.length,
      with_name: named.length,
      without_name: reading.rows.length - named.length,
      duplicates: again,
      distinct_people: named.length - again,
      by_kind: tally(reading.rows.flatMap((row) => (row.kind === undefined ? [] : [groupWord(row.kind)]))),
      party_members_rows: count(reading.rows, (row) => row.party),
      phone_forms: tally(reading.rows.map((row) => row.phoneForm)),
      birth_forms: tally(reading.rows.flatMap((row) => row.birthForm ?? [])),
      groups: reading.sheets.flatMap((sheet) => sheet.warnings).filter(({ code }) => code === 'group-row').length,
    },
    warnings: reading.sheets.flatMap((sheet) => sheet.warnings.map(cadreWarningReport)),
    records: reading.rows.map((row) => ({
      row: row.row,
      name: row.name ?? null,
      birth: row.birth ?? null,
      birth_precision: row.birthPrecision ?? null,
      sex: row.sex === undefined ? null : sexWords[row.sex],
      post: row.post,
      unit: row.unit,
      kind: row.kind === undefined ? null : groupWord(row.kind),
      party: row.party,
      phone: row.phone ?? null,
    })),
    duplicates: duplicatesReport(reading.duplicates),
    rejected: rejectedReport(reading.rejected),
  };
}

function cadreSheetReport(sheet: SheetReading): { readonly [key: string]: Json } {
  return {
    sheet: sheet.layout.sheet.name,
    header_rows: [...sheet.layout.headerRows],
    column_number_row: sheet.layout.columnNumberRow ?? null,
    first_data_row: sheet.firstDataRow ?? null,
    columns: columnsReport(sheet.layout),
  };
}

function cadreWarningReport(warning: ListWarning): Json {
  if (warning.code === 'duplicate' || warning.code === 'duplicate-other-village') {
    const { group } = warning;
    return {
      code: 'duplicate',
      rows: [group.first.row, group.again.row],
      forms: [...formsOf(group)],
      why: whyWords(group),
    };
  }
  if (warning.code === 'total-row') {
    return {
      code: warning.code,
      row: warning.row,
      ...(warning.stated === undefined ? {} : { stated: warning.stated }),
    };
  }
  return warningReport(warning, () => undefined);
}

import type { ListKind } from '../book.ts';
import type { Field } from '../reading/fields.ts';
import { cellText, type SheetLayout } from '../reading/layout.ts';
import type {
  Agreement,
  ListReading,
  ListWarning,
  Rejection,
  RowPlace,
  SheetReading,
  SkippedSheet,
} from '../reading/list-reading.ts';
import type { SpellingDifference } from '#shared/vietnamese/names.ts';
import { columnIndex, columnLetter } from '../workbook.ts';
import type { ResultLink } from './plan-results.ts';

/** A column as the clerk maps it. */
export type PreviewColumn = {
  readonly letter: string;
  readonly header: string;
  readonly parent: string | null;
  /** Null: the header says nothing known and the clerk has not decided. */
  readonly field: Field | null;
  readonly hidden: boolean;
};

/** The first rows of a sheet, so that the clerk sees what goes where. */
export type PreviewRow = {
  readonly row: number;
  readonly cells: readonly string[];
  readonly flagged: readonly number[];
};

/** A sheet that holds a list. */
export type PreviewSheet = {
  readonly name: string;
  readonly rows: number;
  readonly headerRows: readonly number[];
  readonly firstDataRow: number | null;
  readonly village: string | null;
  readonly year: number | null;
  readonly remembered: boolean;
  readonly columns: readonly PreviewColumn[];
  readonly sample: readonly PreviewRow[];
};

/** What the import would do, in numbers. */
export type PreviewCounts = {
  readonly added: number;
  readonly updated: number;
  readonly same: number;
  readonly joined: number;
  readonly rejected: number;
  /** Past results only: lines about households that the register does not have. */
  readonly gone: number;
};

/** A double with its grounds, to be shown and kept apart if the clerk wishes. */
export type PreviewDouble = {
  readonly name: string;
  readonly first: RowPlace;
  readonly again: RowPlace;
  readonly written: readonly [string, string];
  readonly differences: readonly SpellingDifference[];
  readonly agreements: readonly Agreement[];
  readonly certainty: 'sure' | 'likely';
};

/** Something noticed that needs no decision. */
export type PreviewNotes = {
  readonly oldIds: number;
  readonly badIds: readonly (RowPlace & { readonly raw: string })[];
  readonly numbersAsText: readonly (RowPlace & { readonly raw: string })[];
  readonly unread: readonly (RowPlace & { readonly column: string; readonly raw: string })[];
  readonly twoPhones: readonly RowPlace[];
  readonly sharedIds: readonly (readonly RowPlace[])[];
  readonly sameNames: readonly { readonly name: string; readonly rows: readonly number[] }[];
  readonly hiddenColumns: readonly { readonly sheet: string; readonly column: string; readonly header: string }[];
  readonly hiddenRows: number;
};

/** Everything the clerk sees before the one button is pressed. */
export type ImportPreview = {
  readonly kind: ListKind;
  readonly file: string;
  readonly format: string;
  readonly hasMacros: boolean;
  readonly sheets: readonly PreviewSheet[];
  readonly skipped: readonly SkippedSheet[];
  /** Rows about somebody, on all sheets, also those without a name. */
  readonly rows: number;
  readonly counts: PreviewCounts;
  readonly doubles: readonly PreviewDouble[];
  readonly rejected: readonly Rejection[];
  readonly links: readonly ResultLink[];
  readonly notes: PreviewNotes;
};

const SAMPLE_ROWS = 7;
/** Long lists of findings are for a paper, not for a screen. */
const SHOWN = 200;

type Row = RowPlace & { readonly head?: string | undefined; readonly name?: string | undefined };

/** The sheets, doubles, rejected rows and notes of a list that was read. */
export function previewOf(
  kind: ListKind,
  reading: ListReading<Row>,
  remembered: ReadonlySet<string>,
): Pick<ImportPreview, 'kind' | 'sheets' | 'skipped' | 'rows' | 'doubles' | 'rejected' | 'notes'> {
  const rowsOf = new Map<string, Row[]>();
  for (const row of reading.rows) {
    const rows = rowsOf.get(row.sheet);
    if (rows === undefined) rowsOf.set(row.sheet, [row]);
    else rows.push(row);
  }
  return {
    kind,
    sheets: reading.sheets.map((sheet) => sheetOf(sheet, rowsOf.get(sheet.layout.sheet.name) ?? [], remembered)),
    skipped: reading.skipped,
    rows: reading.rows.length,
    doubles: reading.duplicates
      .slice(0, SHOWN)
      .map(({ name, first, again, written, differences, agreements, certainty }) => ({
        name,
        first,
        again,
        written: [written[0].normalize('NFC'), written[1].normalize('NFC')],
        differences,
        agreements,
        certainty,
      })),
    rejected: reading.rejected.slice(0, SHOWN),
    notes: notesOf(reading),
  };
}

function sheetOf(sheet: SheetReading, rows: readonly Row[], remembered: ReadonlySet<string>): PreviewSheet {
  const { layout } = sheet;
  const { name } = layout.sheet;
  const flags = flagsOf(layout, sheet.warnings);
  return {
    name,
    rows: rows.filter((row) => (row.head ?? row.name) !== undefined).length,
    headerRows: layout.headerRows,
    firstDataRow: sheet.firstDataRow ?? null,
    village: sheet.village ?? null,
    year: sheet.year ?? null,
    remembered: remembered.has(name),
    columns: layout.columns.map(({ column, header, parent, field, hidden }) => ({
      letter: columnLetter(column),
      header,
      parent: parent ?? null,
      field: field ?? null,
      hidden,
    })),
    sample: rows.slice(0, SAMPLE_ROWS).map(({ row }) => ({
      row,
      cells: layout.columns.map(({ column }) => cellText(layout.sheet.rows[row - 1]?.[column])),
      flagged: flags.get(row) ?? [],
    })),
  };
}

/** Columns (by their place in the layout) in which something of a row was noticed. */
function flagsOf(layout: SheetLayout, warnings: readonly ListWarning[]): ReadonlyMap<number, readonly number[]> {
  const fieldOf: { readonly [C in ListWarning['code']]?: Field } = {
    'number-as-text': 'members',
    'missing-members': 'members',
    'old-id-9-digits': 'cccd',
    'bad-id-length': 'cccd',
    'two-phones': 'phone',
  };
  const placeOf = (warning: ListWarning): number => {
    if (warning.code === 'unread') {
      return layout.columns.findIndex(({ column }) => column === columnIndex(warning.column));
    }
    const field = fieldOf[warning.code];
    return field === undefined ? -1 : layout.columns.findIndex((column) => column.field === field);
  };
  const flags = new Map<number, number[]>();
  for (const warning of warnings) {
    const place = placeOf(warning);
    if (place < 0 || !('row' in warning)) continue;
    flags.set(warning.row, [...(flags.get(warning.row) ?? []), place]);
  }
  return flags;
}

function notesOf(reading: ListReading<unknown>): PreviewNotes {
  const all = reading.sheets.flatMap(({ layout, warnings }) =>
    warnings.map((warning) => ({ sheet: layout.sheet.name, warning })),
  );
  const collect = <T>(pick: (warning: ListWarning, sheet: string) => T | undefined): readonly T[] =>
    all.flatMap(({ sheet, warning }) => pick(warning, sheet) ?? []).slice(0, SHOWN);
  return {
    oldIds: all.filter(({ warning }) => warning.code === 'old-id-9-digits').length,
    badIds: collect((warning, sheet) =>
      warning.code === 'bad-id-length' ? { sheet, row: warning.row, raw: warning.raw } : undefined,
    ),
    numbersAsText: collect((warning, sheet) =>
      warning.code === 'number-as-text' ? { sheet, row: warning.row, raw: warning.raw } : undefined,
    ),
    unread: collect((warning, sheet) =>
      warning.code === 'unread' ? { sheet, row: warning.row, column: warning.column, raw: warning.raw } : undefined,
    ),
    twoPhones: collect((warning, sheet) => (warning.code === 'two-phones' ? { sheet, row: warning.row } : undefined)),
    sharedIds: all
      .flatMap(({ warning }) => (warning.code === 'same-id-different-name' ? [warning.rows] : []))
      .slice(0, SHOWN),
    sameNames: collect((warning) =>
      warning.code === 'same-name-different-person' ? { name: warning.name, rows: warning.rows } : undefined,
    ),
    hiddenColumns: collect((warning, sheet) =>
      warning.code === 'hidden-column' ? { sheet, column: warning.column, header: warning.header } : undefined,
    ),
    hiddenRows: all.reduce((sum, { warning }) => sum + (warning.code === 'hidden-rows' ? warning.count : 0), 0),
  };
}

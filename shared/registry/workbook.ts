/**
 * What a cell holds. A date is its serial number (days since 30/12/1899), told by `isDate`; a formula whose value the
 * file does not carry has `undefined`.
 */
export type CellValue = string | number | boolean | undefined;

/** One cell that is not empty. */
export type SourceCell = {
  readonly value: CellValue;
  /** What Excel shows: dates as dd/mm/yyyy, numbers in their number format. */
  readonly text: string;
  /** The number format's code when it is not General, e.g. `@`, `0`, `dd/mm/yyyy`. */
  readonly format?: string;
  /** True when the number format makes the number a date. */
  readonly isDate?: true;
  /** The formula without its equals sign. */
  readonly formula?: string;
};

/** A merged block; rows from 1, columns from 0, both ends included. */
export type MergedCells = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** One sheet as it stands in the file. */
export type SourceSheet = {
  readonly name: string;
  /** `rows[0]` is Excel's row 1; in a row, index 0 is column A. Empty cells are undefined; rows may be short. */
  readonly rows: readonly (readonly (SourceCell | undefined)[])[];
  readonly merges: readonly MergedCells[];
  /** Columns (from 0) that are hidden in Excel. */
  readonly hiddenColumns: readonly number[];
  /** Rows (from 1) that are hidden in Excel, by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  /** The whole sheet is hidden. */
  readonly hidden: boolean;
};

/** A workbook as a value; it knows nothing of lists. */
export type SourceWorkbook = {
  readonly sheets: readonly SourceSheet[];
  readonly format: 'xlsx' | 'xls' | 'csv' | 'ods' | 'html' | 'xml';
  /** How the text of a .csv was encoded; other formats say it themselves. */
  readonly encoding?: 'utf-8' | 'utf-16' | 'windows-1258' | 'tcvn3' | 'vni';
  /** The file carries macros; they are never run nor kept. */
  readonly hasMacros: boolean;
};

/** The cell at a place; `row` from 1 as Excel numbers it, `column` from 0. */
export function cellAt(sheet: SourceSheet, row: number, column: number): SourceCell | undefined {
  return sheet.rows[row - 1]?.[column];
}

/** Excel's letter of a column counted from 0: 0 → A, 26 → AA. */
export function columnLetter(column: number): string {
  let rest = column;
  let letters = '';
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return letters;
}

/** The column (from 0) of Excel's letter; −1 when it is none. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Excel's name of a cell, e.g. `B12`; `row` from 1, `column` from 0. */
export function cellName(row: number, column: number): string {
  return `${columnLetter(column)}${row}`;
}

/**
 * One cell to be written. A plain string is always text, never a formula, whatever it begins with; a formula is only what
 * is given as one.
 */
export type CellOut =
  | string
  | number
  | boolean
  | undefined
  | { readonly date: string }
  | { readonly formula: string; readonly value?: string | number; readonly style?: CellStyle }
  | { readonly value: string | number; readonly style: CellStyle };

/** How a cell looks; left out is the column's own look. */
export type CellStyle = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** Background as #rrggbb. */
  readonly fill?: string;
  /** Lines around a cell of the foot, as the table above it has. */
  readonly border?: boolean;
};

/** A column to be written. */
export type ColumnOut = {
  /** The last header row's words; header rows above it are in {@link SheetOut.headerRows}. */
  readonly header: string;
  /** Width in characters, as Excel counts it. */
  readonly width: number;
  /** `text` keeps leading zeros and is shown as typed; `integer` and `number` are right-aligned; `date` is dd/mm/yyyy. */
  readonly type: 'text' | 'integer' | 'number' | 'date';
  readonly align?: 'left' | 'center' | 'right';
};

/** A line above the table that spans all columns. */
export type TitleRow = {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
};

/** A header cell that spans columns or rows. */
export type HeaderCell = { readonly text: string; readonly columnSpan?: number; readonly rowSpan?: number };

/** One sheet to be written: titles, header, rows, foot; landscape A4 with the header repeated on each page when asked. */
export type SheetOut = {
  readonly name: string;
  readonly titleRows?: readonly TitleRow[];
  /**
   * Header rows above the columns' own headers, for grouped heads. A cell is left out (undefined) where another spans it.
   * When given, they replace the single header row; the last of them must name every column.
   */
  readonly headerRows?: readonly (readonly (HeaderCell | undefined)[])[];
  readonly columns: readonly ColumnOut[];
  readonly rows: readonly (readonly CellOut[])[];
  /** Rows after the table, e.g. totals and signatures; each cell stands in its column. */
  readonly footRows?: readonly (readonly CellOut[])[];
  readonly orientation?: 'portrait' | 'landscape';
  /** Keep the header rows in sight and print them on every page. Default true. */
  readonly repeatHeader?: boolean;
  /** Columns (counted from the left) that stay in sight when the sheet is scrolled sideways. */
  readonly frozenColumns?: number;
};

/** The row (from 1) on which the data of a sheet to be written begins; formulas need it. */
export function firstDataRow(sheet: Pick<SheetOut, 'titleRows' | 'headerRows'>): number {
  const titles = sheet.titleRows?.length ?? 0;
  return titles + (titles > 0 ? 1 : 0) + (sheet.headerRows?.length ?? 1) + 1;
}

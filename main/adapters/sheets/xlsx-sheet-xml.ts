import {
  columnLetter,
  firstDataRow,
  type CellOut,
  type CellStyle,
  type ColumnOut,
  type HeaderCell,
  type SheetOut,
} from '#shared/registry/workbook.ts';
import { serialOfDate } from '#shared/vietnamese/list-dates.ts';
import type { CellLook, StyleBook } from './xlsx-styles.ts';

const HEADER_FILL = '#EDEAE2';
const FORMULA_START = /^[=+\-@\t\r]/;
/** Characters that XML cannot hold. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for XML content and attributes. */
export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(UNWRITABLE, '');
}

type Writer = {
  readonly styles: StyleBook;
  readonly columns: readonly ColumnOut[];
  readonly merges: string[];
  /** Style of plain text, of text that begins like a formula, and of all other values, by column. */
  readonly plain: readonly { readonly text: number; readonly quoted: number; readonly other: number }[];
};

/**
 * The XML of one sheet in pieces of some thousand rows, so that a long list never stands in memory twice: titles, heads,
 * rows, foot, print set-up (A4, heads repeated, as wide as the page).
 */
export function* sheetXml(sheet: SheetOut, styles: StyleBook): Generator<string> {
  const header = headerRowsOf(sheet);
  const writer: Writer = {
    styles,
    columns: sheet.columns,
    merges: [],
    plain: sheet.columns.map((column) => plainStyles(column, styles)),
  };
  const bodyRow = firstDataRow(sheet);
  yield openingXml(sheet, bodyRow);
  yield titleXml(sheet, writer);
  yield header.map((cells, index) => headerXml(cells, bodyRow - header.length + index, writer)).join('');
  let piece = '';
  for (const [index, row] of sheet.rows.entries()) {
    piece += rowXml(row, bodyRow + index, writer, true);
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  const footRow = bodyRow + sheet.rows.length;
  for (const [index, row] of (sheet.footRows ?? []).entries()) piece += rowXml(row, footRow + index, writer, false);
  yield piece;
  yield closingXml(sheet, writer);
}

function headerRowsOf(sheet: SheetOut): readonly (readonly (HeaderCell | undefined)[])[] {
  return sheet.headerRows ?? [sheet.columns.map(({ header }) => ({ text: header }))];
}

/** The rows that are repeated on every page, `5:6`; undefined when the sheet wants none. */
export function repeatedRows(sheet: SheetOut): string | undefined {
  if (sheet.repeatHeader === false) return undefined;
  const last = firstDataRow(sheet) - 1;
  return `$${last - headerRowsOf(sheet).length + 1}:$${last}`;
}

function openingXml(sheet: SheetOut, bodyRow: number): string {
  const frozen = sheet.frozenColumns ?? 0;
  const keepsHead = sheet.repeatHeader !== false;
  const topLeft = `${columnLetter(frozen)}${keepsHead ? bodyRow : 1}`;
  const splits = `${frozen > 0 ? ` xSplit="${frozen}"` : ''}${keepsHead ? ` ySplit="${bodyRow - 1}"` : ''}`;
  const side = frozen > 0 ? (keepsHead ? 'bottomRight' : 'topRight') : 'bottomLeft';
  const pane = splits === '' ? '' : `<pane${splits} topLeftCell="${topLeft}" activePane="${side}" state="frozen"/>`;
  const columns = sheet.columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16"/><cols>${columns.join('')}</cols><sheetData>`
  );
}

function titleXml(sheet: SheetOut, writer: Writer): string {
  const last = columnLetter(sheet.columns.length - 1);
  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  const rows = (sheet.titleRows ?? []).map((title, index) => {
    const row = index + 1;
    const size = title.size ?? 12;
    const look: CellLook = {
      align: 'center',
      wrap: true,
      size,
      ...(title.bold === true ? { bold: true } : {}),
      ...(title.italic === true ? { italic: true } : {}),
    };
    if (sheet.columns.length > 1) writer.merges.push(`A${row}:${last}${row}`);
    const lines = Math.max(1, Math.ceil((title.text.length * size) / 12 / Math.max(1, width)));
    const cell = textXml(title.text, `A${row}`, writer.styles.indexOf(look));
    return `<row r="${row}" ht="${lines * (size + 6)}" customHeight="1">${cell}</row>`;
  });
  return rows.join('');
}

const LINE_POINTS = 16;

/** The height of a row whose text wraps; not every program works it out when it opens a file. */
function heightXml(lines: number): string {
  return lines > 1 ? ` ht="${lines * LINE_POINTS}" customHeight="1"` : '';
}

/** How many lines the longest text of a row takes in its column; Times New Roman sets a little more than its width says. */
function linesOf(cells: readonly CellOut[], columns: readonly ColumnOut[]): number {
  let lines = 1;
  for (const [column, cell] of cells.entries()) {
    const text = typeof cell === 'object' && 'style' in cell ? cell.value : cell;
    if (typeof text === 'string') lines = Math.max(lines, textLines(text, columns[column]?.width ?? 10));
  }
  return lines;
}

function textLines(text: string, width: number): number {
  if (text.length <= width && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width))), 0);
}

function headerXml(cells: readonly (HeaderCell | undefined)[], row: number, writer: Writer): string {
  const style = writer.styles.indexOf({ bold: true, align: 'center', wrap: true, border: true, fill: HEADER_FILL });
  const written = writer.columns.map((_, column) => {
    const cell = cells[column];
    const at = `${columnLetter(column)}${row}`;
    if (cell === undefined) return `<c r="${at}" s="${style}"/>`;
    const { columnSpan = 1, rowSpan = 1 } = cell;
    if (columnSpan > 1 || rowSpan > 1) {
      writer.merges.push(`${at}:${columnLetter(column + columnSpan - 1)}${row + rowSpan - 1}`);
    }
    return textXml(cell.text, at, style);
  });
  const lines = cells.map((cell, column) =>
    cell === undefined || (cell.rowSpan ?? 1) > 1 || (cell.columnSpan ?? 1) > 1
      ? 1
      : textLines(cell.text, (writer.columns[column]?.width ?? 10) - 1),
  );
  return `<row r="${row}"${heightXml(Math.max(...lines, 1))}>${written.join('')}</row>`;
}

function plainStyles(column: ColumnOut, styles: StyleBook): Writer['plain'][number] {
  const align = column.align === undefined ? {} : { align: column.align };
  const text: CellLook = { ...align, border: true, wrap: true, format: column.type === 'text' ? 'text' : 'general' };
  return {
    text: styles.indexOf(text),
    quoted: styles.indexOf({ ...text, quoted: true }),
    other: styles.indexOf({ ...align, border: true, format: formatOf(column.type) }),
  };
}

function formatOf(type: ColumnOut['type']): NonNullable<CellLook['format']> {
  if (type === 'text' || type === 'date') return type;
  return type === 'integer' ? 'integer' : 'general';
}

function rowXml(cells: readonly CellOut[], row: number, writer: Writer, bordered: boolean): string {
  let xml = '';
  for (let column = 0; column < Math.max(cells.length, bordered ? writer.columns.length : 0); column += 1) {
    xml += cellXml(cells[column], column, row, writer, bordered);
  }
  return `<row r="${row}"${heightXml(linesOf(cells, writer.columns))}>${xml}</row>`;
}

function cellXml(cell: CellOut, column: number, row: number, writer: Writer, bordered: boolean): string {
  const at = `${columnLetter(column)}${row}`;
  const plain = writer.plain[column];
  const own = bordered && plain !== undefined ? plain : footStyles(writer.styles);
  if (cell === undefined) return bordered ? `<c r="${at}" s="${own.text}"/>` : '';
  if (typeof cell === 'string') return textXml(cell, at, FORMULA_START.test(cell) ? own.quoted : own.text);
  if (typeof cell === 'number') return numberXml(cell, at, own.other);
  if (typeof cell === 'boolean') return `<c r="${at}" s="${own.other}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('date' in cell) {
    const style = writer.styles.indexOf({ border: bordered, format: 'date', align: 'center' });
    return numberXml(serialOfDate(cell.date), at, style);
  }
  const lookIn = (style: CellStyle, value: string | number) => {
    const lines = bordered || style.border === true;
    return writer.styles.indexOf(lookOf(style, writer.columns[column], value, lines));
  };
  if ('formula' in cell) {
    const look = cell.style === undefined ? own.other : lookIn(cell.style, cell.value ?? 0);
    return formulaXml(cell.formula, cell.value, at, look);
  }
  const style = lookIn(cell.style, cell.value);
  return typeof cell.value === 'number' ? numberXml(cell.value, at, style) : textXml(cell.value, at, style);
}

function footStyles(styles: StyleBook): Writer['plain'][number] {
  return { text: styles.indexOf({}), quoted: styles.indexOf({ quoted: true }), other: styles.indexOf({}) };
}

function lookOf(style: CellStyle, column: ColumnOut | undefined, value: string | number, border: boolean): CellLook {
  const isText = typeof value === 'string';
  const align = style.align ?? column?.align;
  return {
    ...(style.bold === true ? { bold: true } : {}),
    ...(style.italic === true ? { italic: true } : {}),
    ...(align === undefined ? {} : { align }),
    ...(style.fill === undefined ? {} : { fill: style.fill }),
    ...(border ? { border, wrap: isText } : {}),
    ...(isText && FORMULA_START.test(value) ? { quoted: true } : {}),
    format: isText || column === undefined || column.type === 'text' ? 'general' : formatOf(column.type),
  };
}

function textXml(text: string, at: string, style: number): string {
  if (text === '') return `<c r="${at}" s="${style}"/>`;
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t${space}>${xmlText(text)}</t></is></c>`;
}

function numberXml(value: number, at: string, style: number): string {
  return Number.isFinite(value) ? `<c r="${at}" s="${style}"><v>${value}</v></c>` : `<c r="${at}" s="${style}"/>`;
}

function formulaXml(formula: string, value: string | number | undefined, at: string, style: number): string {
  const type = typeof value === 'string' ? ' t="str"' : '';
  const cached = value === undefined ? '' : `<v>${typeof value === 'string' ? xmlText(value) : value}</v>`;
  return `<c r="${at}" s="${style}"${type}><f>${xmlText(formula)}</f>${cached}</c>`;
}

function closingXml(sheet: SheetOut, { merges }: Writer): string {
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return (
    `</sheetData>${merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`}` +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.orientation ?? 'landscape'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>'
  );
}

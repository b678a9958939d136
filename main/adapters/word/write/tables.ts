import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { tableSize } from '#shared/documents/layout.ts';
import type {
  FullCell,
  Table as ModelTable,
  TableCell as ModelCell,
  TableColumn,
  TableRow as ModelRow,
} from '#shared/documents/model.ts';
import { writeInlines } from './inlines.ts';
import { paragraphOf } from './paragraph-of.ts';
import { alignmentOf } from './paragraphs.ts';
import { isPlain, stretchEnd } from './row-stretches.ts';
import { styleIds } from './styles.ts';
import { twips } from './units.ts';
import type { WriteContext } from './context.ts';

/** Room between a table's lines and its text, in millimetres. */
const cellPadding = 1.6;
/** Rows with more text than this may break over pages; shorter ones stay whole. */
const longestWholeRow = 600;

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** A table that is only a layout of text side by side. */
export const noLines = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
} as const;

const oneLine = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const allLines = {
  top: oneLine,
  bottom: oneLine,
  left: oneLine,
  right: oneLine,
  insideHorizontal: oneLine,
  insideVertical: oneLine,
} as const;

/** Widths of the columns in twips, together exactly as wide as the text. */
export function columnWidths(columns: readonly TableColumn[], width: number): readonly number[] {
  const whole = twips(width);
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((whole * column.width) / shares));
  const rest = whole - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, index) => (index === widths.length - 1 ? each + rest : each));
}

/** A table as wide as the text; its head is repeated on each page. */
export function writeTable(table: ModelTable, context: WriteContext): Table {
  const widths = columnWidths(table.columns, context.width);
  return new Table({
    width: { size: twips(context.width), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: table.lines === 'none' ? noLines : allLines,
    margins: {
      left: twips(cellPadding),
      right: twips(cellPadding),
      top: 20,
      bottom: 20,
      marginUnitType: WidthType.DXA,
    },
    rows: [...rowsOf(table, widths, { ...context, size: table.size ?? tableSize })],
  });
}

function* rowsOf(table: ModelTable, widths: readonly number[], context: WriteContext): Generator<TableRow> {
  const held = table.columns.map(() => 0);
  const columns = table.columns.length;
  const write = (row: ModelRow, head: boolean) =>
    new TableRow({
      ...(head ? { tableHeader: true } : {}),
      ...(head || textLength(row.cells) <= longestWholeRow ? { cantSplit: true } : {}),
      children: cellsOf(
        row.cells,
        table.columns,
        { head, bold: row.bold === true && !head, table, widths, held },
        context,
      ),
    });
  for (let index = 0; index < table.rows.length; index += 1) {
    const head = index < table.headRows;
    const free = context.stretches !== undefined && !head && held.every((rows) => rows === 0);
    const end = free ? stretchEnd(table.rows, index, (row) => isPlain(row, columns, longestWholeRow)) : index;
    const row = table.rows[index];
    if (context.stretches !== undefined && end > index) {
      yield write({ cells: context.stretches.leave(table.rows.slice(index, end), columns) }, false);
      index = end - 1;
    } else if (row) yield write(row, head);
  }
}

type RowLook = {
  readonly head: boolean;
  readonly bold: boolean;
  readonly table: ModelTable;
  readonly widths: readonly number[];
  /** For each column, how many rows from here on a cell from above still fills. */
  readonly held: number[];
};

function cellsOf(
  cells: readonly ModelCell[],
  columns: readonly TableColumn[],
  look: RowLook,
  context: WriteContext,
): TableCell[] {
  let column = 0;
  const written = cells.map((cell) => {
    const full: FullCell = typeof cell === 'string' ? { content: [[cell]] } : cell;
    const span = full.columnSpan ?? 1;
    while ((look.held[column] ?? 0) > 0) column = pass(look.held, column);
    const width = look.widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    const align = full.align ?? (look.head ? 'center' : columns[column]?.align);
    for (let covered = column; covered < column + span; covered += 1) look.held[covered] = (full.rowSpan ?? 1) - 1;
    column += span;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(full.rowSpan === undefined || full.rowSpan === 1 ? {} : { rowSpan: full.rowSpan }),
      ...(look.head ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
      children: paragraphsOf(full, align, look, context),
    });
  });
  while ((look.held[column] ?? 0) > 0) column = pass(look.held, column);
  return written;
}

function pass(held: number[], column: number): number {
  held[column] = (held[column] ?? 0) - 1;
  return column + 1;
}

function paragraphsOf(cell: FullCell, align: TableColumn['align'], look: RowLook, context: WriteContext): Paragraph[] {
  const size = look.table.size;
  const content = cell.content.length === 0 ? [[]] : cell.content;
  const bold = cell.bold ?? look.bold;
  return content.map((pieces) =>
    paragraphOf(
      {
        style: look.head ? styleIds.tableHead : styleIds.tableText,
        ...(align === undefined || (look.head && align === 'center') ? {} : { alignment: alignmentOf(align) }),
      },
      writeInlines(
        size === undefined ? pieces : pieces.map((piece) => sized(piece, size)),
        context,
        bold ? { bold } : {},
      ),
    ),
  );
}

function sized(piece: FullCell['content'][number][number], size: number) {
  if (typeof piece === 'string') return { type: 'text', text: piece, size } as const;
  return piece.type === 'text' ? { size, ...piece } : piece;
}

function textLength(cells: readonly ModelCell[]): number {
  let sum = 0;
  for (const cell of cells) {
    if (typeof cell === 'string') sum = Math.max(sum, cell.length);
    else {
      let own = 0;
      for (const pieces of cell.content) {
        for (const piece of pieces)
          own += typeof piece === 'string' ? piece.length : piece.type === 'text' ? piece.text.length : 0;
      }
      sum = Math.max(sum, own);
    }
  }
  return sum;
}

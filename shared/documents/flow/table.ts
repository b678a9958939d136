import type { FullCell, Inline, Table, TableCell, TableColumn, TableRow } from '../model.ts';
import { tableSize } from '../layout.ts';
import { dotStops } from './dot-stops.ts';
import type { FlowCell, FlowContext, FlowParagraph, FlowRow, FlowTable, PlainLooks } from './flow.ts';

/** Room between a table's lines and its text. */
const sidePadding = 1.6;
const abovePadding = 0.35;
/** Rows with more text than this in a cell may break over pages; shorter ones stay whole. */
const longestWholeCell = 600;

/**
 * A table as wide as the text; the shares of its columns are scaled to fill it.
 * @param keepLast its last row is held to what follows the table
 */
export function tableFlow(table: Table, { width }: FlowContext, keepLast = false): FlowTable {
  const shares = table.columns.reduce((sum, column) => sum + column.width, 0);
  const columns = table.columns.map((column) => (column.width * width) / shares);
  const looks: PlainLooks = table.columns.map(({ align }) => ({
    component: 'tableText',
    ...(align === undefined ? {} : { align }),
    ...(table.size === undefined ? {} : { size: table.size }),
  }));
  const held = columns.map(() => 0);
  return {
    kind: 'table',
    width,
    columns,
    lines: table.lines !== 'none',
    padding: { side: sidePadding, above: abovePadding },
    rows: table.rows.map((row, index) => {
      const flow = rowFlow(row, index < table.headRows, { table, columns, looks, held });
      return keepLast && index === table.rows.length - 1 ? { ...flow, keepNext: true } : flow;
    }),
  };
}

type TableContext = {
  readonly table: Table;
  readonly columns: readonly number[];
  readonly looks: PlainLooks;
  /** For each column, how many rows from here on a cell from above still fills. */
  readonly held: number[];
};

function rowFlow(row: TableRow, head: boolean, context: TableContext): FlowRow {
  const whole = head || row.cells.every((cell) => cellLength(cell) <= longestWholeCell);
  const common = { head, whole, keepNext: head, ...(row.change === undefined ? {} : { change: row.change }) };
  const texts = row.cells.flatMap((cell) => (typeof cell === 'string' ? [cell] : []));
  const free = context.held.every((rows) => rows === 0);
  if (!head && free && row.bold !== true && row.change === undefined && texts.length === row.cells.length) {
    return { ...common, texts, looks: context.looks };
  }
  return { ...common, cells: fullCells(row, head, context) };
}

function fullCells(row: TableRow, head: boolean, context: TableContext): readonly FlowCell[] {
  const { held, columns } = context;
  let column = 0;
  const skip = () => {
    for (let left = held[column] ?? 0; left > 0; left = held[column] ?? 0) {
      held[column] = left - 1;
      column += 1;
    }
  };
  const cells = row.cells.map((cell): FlowCell => {
    skip();
    const full: FullCell = typeof cell === 'string' ? { content: [[cell]] } : cell;
    const { columnSpan = 1, rowSpan = 1 } = full;
    const width = columns.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
    const align = full.align ?? (head ? 'center' : context.table.columns[column]?.align);
    for (let covered = column; covered < column + columnSpan; covered += 1) held[covered] = rowSpan - 1;
    const start = column;
    column += columnSpan;
    const bold = full.bold ?? (row.bold === true && !head);
    return {
      column: start,
      paragraphs: paragraphsOf(full, { head, bold, align, width }, context.table).map((paragraph) =>
        row.change === undefined ? paragraph : { ...paragraph, change: row.change },
      ),
      columnSpan,
      rowSpan,
      middle: head,
    };
  });
  skip();
  return cells;
}

type CellLook = {
  readonly head: boolean;
  readonly bold: boolean;
  readonly align: TableColumn['align'];
  readonly width: number;
};

function paragraphsOf(cell: FullCell, look: CellLook, table: Table): readonly FlowParagraph[] {
  const size = table.size;
  const lines = cell.content.length === 0 ? [[]] : cell.content;
  return lines.map((pieces): FlowParagraph => {
    const content = size === undefined ? pieces : pieces.map((piece) => sized(piece, size));
    const width = look.width - 2 * sidePadding;
    const stops = dotStops(content, { width, size: size ?? tableSize, firstLine: 0 });
    return {
      kind: 'paragraph',
      component: look.head ? 'tableHead' : 'tableText',
      content: content.filter((piece) => piece !== ''),
      ...(look.align === undefined || (look.head && look.align === 'center') ? {} : { align: look.align }),
      ...(look.bold ? { bold: true } : {}),
      ...(stops.length > 0 ? { stops } : {}),
    };
  });
}

function sized(piece: Inline, size: number): Inline {
  if (typeof piece === 'string') return piece === '' ? piece : { type: 'text', text: piece, size };
  return piece.type === 'text' ? { size, ...piece } : piece;
}

function cellLength(cell: TableCell): number {
  if (typeof cell === 'string') return cell.length;
  let length = 0;
  for (const pieces of cell.content) {
    for (const piece of pieces) {
      length += typeof piece === 'string' ? piece.length : piece.type === 'text' ? piece.text.length : 0;
    }
  }
  return length;
}

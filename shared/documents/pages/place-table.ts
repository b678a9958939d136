import {
  stackHeight,
  type MeasuredCell,
  type MeasuredParagraph,
  type MeasuredRow,
  type MeasuredTable,
} from './measure.ts';
import { putLine, type Cursor } from './cursor.ts';

/** Height of the head and of the rows that are held to the first one. */
export function rowsHeldTogether(table: MeasuredTable): number {
  let height = 0;
  for (let index = 0; ; index += 1) {
    const row = table.row(index);
    if (row === undefined) break;
    height += row.height;
    if (!row.head && !row.keepNext) break;
  }
  return height;
}

/**
 * Places a table row by row; its head stands again on every page that it reaches.
 * @param below height of what a last row that is held to it must have under it on its page
 */
export function* placeTable(table: MeasuredTable, cursor: Cursor, below: number): Generator<void> {
  const heads: MeasuredRow[] = [];
  for (let index = 0; ; index += 1) {
    const row = table.row(index);
    if (row?.head !== true) break;
    heads.push(row);
  }
  const headHeight = heads.reduce((sum, row) => sum + row.height, 0);
  const covered: number[] = table.edges.map(() => 0);
  const turn = () => {
    cursor.turn();
    if (headHeight < cursor.room / 2) for (const head of heads) placeRow(table, head, cursor, new Map());
  };
  for (let index = 0; index < table.count; index += 1) {
    const row = table.row(index);
    if (row === undefined) break;
    const spanned = spansInto(row, covered);
    const held = heldHeight(table, index, below);
    const previous = table.row(index - 1);
    const alone = previous === undefined || (!previous.keepNext && !previous.head);
    const needed = alone && held <= cursor.room - headHeight ? held : row.height;
    if (cursor.y + needed <= cursor.room + 0.01) {
      placeRow(table, row, cursor, spanned);
      continue;
    }
    if (!row.whole || row.height > cursor.room - headHeight) {
      yield* placeInPieces(table, row, cursor, spanned, turn);
      continue;
    }
    if (!cursor.atTop) {
      turn();
      yield;
    }
    placeRow(table, row, cursor, spanned);
  }
}

/** Of a row and what it is held to. */
function heldHeight(table: MeasuredTable, index: number, below: number): number {
  let height = 0;
  for (let at = index; ; at += 1) {
    const row = table.row(at);
    if (row === undefined) return height + below;
    height += row.height;
    if (!row.keepNext) break;
  }
  return height;
}

/** For each column the rows that a cell from above still has to cover, the row's own cells counted in. */
function spansInto(row: MeasuredRow, covered: number[]): ReadonlyMap<number, number> {
  const left = new Map<number, number>();
  covered.forEach((rows, column) => {
    if (rows > 0) left.set(column, rows);
    covered[column] = Math.max(0, rows - 1);
  });
  for (const cell of row.cells) {
    for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
      covered[column] = cell.rowSpan - 1;
  }
  return left;
}

function placeRow(table: MeasuredTable, row: MeasuredRow, cursor: Cursor, spanned: ReadonlyMap<number, number>): void {
  const from = cursor.y;
  for (const cell of row.cells) {
    const free = row.height - 2 * table.above - cell.height;
    cursor.y = from + table.above + (cell.middle && cell.rowSpan === 1 ? Math.max(0, free / 2) : 0);
    placeCell(cell.paragraphs, cell, table, cursor);
  }
  cursor.y = from;
  if (table.lines) strokes(table, row, row.height, cursor, spanned);
  cursor.y = from + row.height;
}

function placeCell(
  paragraphs: readonly MeasuredParagraph[],
  cell: MeasuredCell,
  table: MeasuredTable,
  cursor: Cursor,
): void {
  const x = cursor.left + cell.x + table.side;
  let below = 0;
  for (const { before, after, lines, rule } of paragraphs) {
    cursor.y += Math.max(before, below);
    below = after;
    if (rule)
      cursor.put({ kind: 'stroke', x: x + rule.x, y: cursor.top + cursor.y, length: rule.length, across: true });
    for (const line of lines) {
      putLine(line, x, cursor);
      cursor.y += line.height;
    }
  }
}

/** The lines around the cells of a row so high; a cell that goes on below has none under it. */
function strokes(
  table: MeasuredTable,
  row: MeasuredRow,
  height: number,
  cursor: Cursor,
  spanned: ReadonlyMap<number, number>,
): void {
  const y = cursor.top + cursor.y;
  const across = (column: number, span: number, at: number) => {
    const x = table.edges[column] ?? 0;
    const length = (table.edges[column + span] ?? x) - x;
    cursor.put({ kind: 'stroke', x: cursor.left + x, y: at, length, across: true });
  };
  const down = (edge: number) =>
    cursor.put({ kind: 'stroke', x: cursor.left + (table.edges[edge] ?? 0), y, length: height, across: false });
  for (const { column, columnSpan, rowSpan } of row.cells) {
    across(column, columnSpan, y);
    if (rowSpan === 1) across(column, columnSpan, y + height);
    down(column);
    down(column + columnSpan);
  }
  for (const [column, rows] of spanned) {
    down(column);
    down(column + 1);
    if (rows === 1) across(column, 1, y + height);
  }
}

/** A row that is taller than what is left of the page: each of its cells goes on overleaf where its lines end here. */
function* placeInPieces(
  table: MeasuredTable,
  row: MeasuredRow,
  cursor: Cursor,
  spanned: ReadonlyMap<number, number>,
  turn: () => void,
): Generator<void> {
  let rest = row.cells.map((cell) => ({ cell, paragraphs: cell.paragraphs }));
  let turned = cursor.atTop;
  for (;;) {
    const room = cursor.room - cursor.y - 2 * table.above;
    const fitting = rest.map(({ cell, paragraphs }) => ({ cell, ...cutAt(paragraphs, room, turned) }));
    if (!turned && !fitting.some(({ here }) => here.length > 0)) {
      turn();
      yield;
      turned = true;
      continue;
    }
    const from = cursor.y;
    for (const { cell, here } of fitting) {
      cursor.y = from + table.above;
      placeCell(here, cell, table, cursor);
    }
    const taken = fitting.map(({ here }) => stackHeight(here));
    const height = Math.max(0, ...taken) + 2 * table.above;
    cursor.y = from;
    if (table.lines) strokes(table, row, height, cursor, spanned);
    cursor.y = from + height;
    rest = fitting.map(({ cell, overleaf }) => ({ cell, paragraphs: overleaf }));
    if (!rest.some(({ paragraphs }) => paragraphs.length > 0)) return;
    turn();
    yield;
    turned = true;
  }
}

/** The lines of a cell that fit in so much room, and the others. `atLeastOne`: where even one does not fit it stands all the same. */
function cutAt(
  paragraphs: readonly MeasuredParagraph[],
  room: number,
  atLeastOne: boolean,
): { readonly here: readonly MeasuredParagraph[]; readonly overleaf: readonly MeasuredParagraph[] } {
  const here: MeasuredParagraph[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (stackHeight([...here, paragraph]) <= room) {
      here.push(paragraph);
      continue;
    }
    let count = 0;
    while (count < paragraph.lines.length && stackHeight([...here, beginning(paragraph, count + 1)]) <= room)
      count += 1;
    const rest = paragraphs.slice(index + 1);
    if (count === 0 && atLeastOne && here.length === 0) count = 1;
    if (count === 0) return { here, overleaf: [paragraph, ...rest] };
    here.push(beginning(paragraph, count));
    const lines = paragraph.lines.slice(count);
    return { here, overleaf: [{ ...paragraph, lines, before: 0, rule: undefined }, ...rest] };
  }
  return { here, overleaf: [] };
}

const beginning = (paragraph: MeasuredParagraph, count: number): MeasuredParagraph => ({
  ...paragraph,
  lines: paragraph.lines.slice(0, count),
  after: 0,
});

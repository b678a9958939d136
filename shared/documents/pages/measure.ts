import { cellsOf, type FlowItem, type FlowParagraph, type FlowRow, type FlowTable } from '../flow/flow.ts';
import type { ComponentLook, ComponentStyle } from '../flow/looks.ts';
import { points } from '../text-width.ts';
import { breakLines, type BrokenLine } from './lines.ts';

/** Looks by component, as {@link componentLooks} gives them. */
export type Looks = { readonly [C in ComponentStyle]: ComponentLook };

/** A paragraph in lines, with the room around it; points. */
export type MeasuredParagraph = {
  readonly kind: 'paragraph';
  readonly before: number;
  readonly after: number;
  readonly keepNext: boolean;
  readonly pageBreak: boolean;
  readonly rule: { readonly x: number; readonly length: number } | undefined;
  /** Depth in the paper's outline, from 1; undefined for what is no heading. */
  readonly heading: number | undefined;
  readonly lines: readonly BrokenLine[];
};

export type MeasuredCell = {
  readonly x: number;
  readonly width: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly middle: boolean;
  readonly paragraphs: readonly MeasuredParagraph[];
  /** Of its paragraphs with the room around them. */
  readonly height: number;
};

export type MeasuredRow = {
  readonly head: boolean;
  readonly whole: boolean;
  readonly keepNext: boolean;
  readonly cells: readonly MeasuredCell[];
  readonly height: number;
};

export type MeasuredTable = {
  readonly kind: 'table';
  readonly lines: boolean;
  readonly side: number;
  readonly above: number;
  /** Edges of the columns, one more than there are columns. */
  readonly edges: readonly number[];
  readonly count: number;
  /** A row, broken into lines when it is asked for; undefined beyond the last. */
  readonly row: (index: number) => MeasuredRow | undefined;
};

export type MeasuredCode = { readonly kind: 'code'; readonly text: string; readonly caption: string | undefined };

export type Measured = MeasuredParagraph | MeasuredTable | MeasuredCode;

/** A line of a table is so thick, and takes so much of the row's height. */
const stroke = 0.5;

/** Breaks an item into lines; `width` of the text in points. */
export function measure(item: FlowItem, looks: Looks, width: number): Measured {
  if (item.kind === 'paragraph') return measureParagraph(item, looks, width);
  return item.kind === 'table' ? measureTable(item, looks) : item;
}

function measureParagraph(paragraph: FlowParagraph, looks: Looks, width: number): MeasuredParagraph {
  const look: ComponentLook = looks[paragraph.component];
  const [left, right] = [points(paragraph.left), points(paragraph.right)];
  return {
    kind: 'paragraph',
    before: points(paragraph.before ?? look.before),
    after: points(paragraph.after ?? look.after),
    keepNext: paragraph.keepNext ?? look.keepNext === true,
    pageBreak: paragraph.pageBreak === true,
    rule: paragraph.ruleAbove === true ? { x: left, length: width - left - right } : undefined,
    heading: look.outline === undefined ? undefined : look.outline + 1,
    lines: breakLines(paragraph, look, width),
  };
}

/** Height of a paragraph without the room around it. */
export function linesHeight({ lines }: MeasuredParagraph): number {
  return lines.reduce((sum, line) => sum + line.height, 0);
}

/** Height of paragraphs below each other: between two of them the larger of the rooms they ask for. */
export function stackHeight(paragraphs: readonly MeasuredParagraph[]): number {
  let height = 0;
  let after = 0;
  for (const paragraph of paragraphs) {
    height += Math.max(paragraph.before, after) + linesHeight(paragraph);
    after = paragraph.after;
  }
  return height + after;
}

function measureTable(table: FlowTable, looks: Looks): MeasuredTable {
  const side = points(table.padding.side);
  const above = points(table.padding.above);
  const edges = [0];
  for (const column of table.columns) edges.push((edges.at(-1) ?? 0) + points(column));
  const known: (MeasuredRow | undefined)[] = [];
  const lazily = (index: number) => {
    const row = table.rows[index];
    if (row === undefined) return undefined;
    const found = known[index] ?? measureRow(row, table, edges, looks);
    known[index] = found;
    return found;
  };
  const spans = table.rows.some((row) => 'cells' in row && row.cells.some(({ rowSpan }) => rowSpan > 1));
  const common = { kind: 'table', lines: table.lines, side, above, edges, count: table.rows.length } as const;
  if (!spans) return { ...common, row: lazily };
  const rows = withSpans(
    table.rows.map((row) => measureRow(row, table, edges, looks)),
    above,
  );
  return { ...common, row: (index) => rows[index] };
}

function measureRow(row: FlowRow, table: FlowTable, edges: readonly number[], looks: Looks): MeasuredRow {
  const side = points(table.padding.side);
  const above = points(table.padding.above);
  let next = 0;
  const cells = cellsOf(row).map((cell): MeasuredCell => {
    const { columnSpan, rowSpan, middle } = cell;
    const column = cell.column ?? next;
    next = column + columnSpan;
    const x = edges[column] ?? 0;
    const width = (edges[column + columnSpan] ?? edges.at(-1) ?? 0) - x;
    const paragraphs = cell.paragraphs.map((paragraph) => measureParagraph(paragraph, looks, width - 2 * side));
    return { x, width, column, columnSpan, rowSpan, middle, paragraphs, height: stackHeight(paragraphs) };
  });
  const tallest = Math.max(0, ...cells.filter(({ rowSpan }) => rowSpan === 1).map(({ height }) => height));
  const height = tallest + 2 * above + (table.lines ? stroke : 0);
  return { head: row.head, whole: row.whole, keepNext: row.keepNext, cells, height };
}

/** Lets the last row that a tall cell spans grow until the cell has room. */
function withSpans(rows: readonly MeasuredRow[], above: number): readonly MeasuredRow[] {
  const heights = rows.map(({ height }) => height);
  rows.forEach((row, index) => {
    for (const { rowSpan, height } of row.cells) {
      if (rowSpan === 1) continue;
      const last = Math.min(index + rowSpan, rows.length) - 1;
      const has = heights.slice(index, last + 1).reduce((sum, each) => sum + each, 0);
      heights[last] = (heights[last] ?? 0) + Math.max(0, height + 2 * above - has);
    }
  });
  return rows.map((row, index) => ({ ...row, height: heights[index] ?? row.height }));
}

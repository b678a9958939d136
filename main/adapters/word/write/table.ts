import {
  BorderStyle,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type Paragraph,
} from 'docx';
import { cellsOf, type FlowParagraph, type FlowRow, type FlowTable } from '#shared/documents/flow/flow.ts';
import type { WriteContext } from './context.ts';
import { stretchEnd } from './row-stretches.ts';
import { twips } from './units.ts';

const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const oneLine = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const bordersOf = (line: typeof noLine | typeof oneLine) => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
});

type ParagraphWriter = (paragraph: FlowParagraph, context: WriteContext) => Paragraph;

/** A table of a flow; its head is repeated on each page. */
export function writeTable(table: FlowTable, context: WriteContext, write: ParagraphWriter): Table {
  const widths = wholeTwips(table.columns);
  const { side, above } = table.padding;
  return new Table({
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: bordersOf(table.lines ? oneLine : noLine),
    margins: {
      left: twips(side),
      right: twips(side),
      top: twips(above),
      bottom: twips(above),
      marginUnitType: WidthType.DXA,
    },
    rows: [...rowsOf(table.rows, widths, context, write)],
  });
}

/** Widths in whole twips, together as wide as the columns are together. */
function wholeTwips(columns: readonly number[]): readonly number[] {
  let edge = 0;
  let written = 0;
  return columns.map((width) => {
    edge += width;
    const own = twips(edge) - written;
    written += own;
    return own;
  });
}

function* rowsOf(
  rows: readonly FlowRow[],
  widths: readonly number[],
  context: WriteContext,
  write: ParagraphWriter,
): Generator<TableRow> {
  const { stretches } = context;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    const end = stretches === undefined ? index : stretchEnd(rows, index);
    if (stretches !== undefined && end > index && 'texts' in row) {
      const texts = stretches.leave(rows.slice(index, end), widths.length);
      yield writeRow({ ...row, texts }, widths, context, write);
      index = end - 1;
    } else yield writeRow(row, widths, context, write);
  }
}

function writeRow(row: FlowRow, widths: readonly number[], context: WriteContext, write: ParagraphWriter): TableRow {
  let column = 0;
  const { change } = row;
  const revision = change === undefined ? undefined : { ...context.revision, id: context.nextId() };
  return new TableRow({
    ...(revision === undefined ? {} : change?.kind === 'insert' ? { insertion: revision } : { deletion: revision }),
    ...(row.head ? { tableHeader: true } : {}),
    ...(row.whole ? { cantSplit: true } : {}),
    children: cellsOf(row).map((cell) => {
      const { paragraphs, columnSpan, rowSpan, middle } = cell;
      const start = cell.column ?? column;
      const width = widths.slice(start, start + columnSpan).reduce((sum, each) => sum + each, 0);
      column = start + columnSpan;
      return new TableCell({
        width: { size: width, type: WidthType.DXA },
        ...(columnSpan > 1 ? { columnSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
        ...(middle ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
        children: paragraphs.map((paragraph) =>
          write(row.keepNext ? { ...paragraph, keepNext: true } : paragraph, context),
        ),
      });
    }),
  });
}

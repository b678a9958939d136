import type { FlowRow } from '#shared/documents/flow/flow.ts';
import { cleanText } from '#shared/documents/clean-text.ts';
import { escapeXml, textMark } from '#main/adapters/word/stamp/markers.ts';

/** Shorter stretches are not worth the second look at the XML. */
const worthLeaving = 40;
/** Marks of one stretch: more than a table has columns. */
const marksEach = 1_000;

/** Rows of plain text that stand where the sample row with the stretch's marks stands. */
export type RowStretches = {
  /** Takes rows and answers the cells of their sample row. */
  leave(rows: readonly FlowRow[], columns: number): readonly string[];
  /** The document.xml in pieces, every sample row replaced by its rows. */
  fill(xml: string): Iterable<string>;
  readonly count: () => number;
};

/** Where the stretch of alike rows that begins at `from` ends, when it is long enough to be left out; else `from`. */
export function stretchEnd(rows: readonly FlowRow[], from: number): number {
  const first = rows[from];
  if (first === undefined || !isPlain(first)) return from;
  let end = from + 1;
  for (let row = rows[end]; row !== undefined && isPlain(row) && isAlike(row, first); row = rows[end]) end += 1;
  return end - from >= worthLeaving ? end : from;
}

/** Texts on one line each. */
function isPlain(row: FlowRow): boolean {
  return 'texts' in row && !row.texts.some((text) => /[\n\r\v\f\u0085\u2028\u2029]/.test(text));
}

function isAlike(row: FlowRow, first: FlowRow): boolean {
  if (!('texts' in row) || !('texts' in first)) return false;
  const { whole, head, keepNext, looks } = first;
  return row.whole === whole && row.head === head && row.keepNext === keepNext && row.looks === looks;
}

/**
 * `docx` takes time that grows with the square of a table's rows. One sample row written by it says how each of a thousand
 * plain rows looks; they are joined as text where it stood.
 */
export function rowStretches(): RowStretches {
  const stretches: (readonly FlowRow[])[] = [];
  return {
    leave(rows, columns) {
      const first = stretches.push(rows) * marksEach;
      return Array.from({ length: columns }, (_, column) => textMark(first + column));
    },
    *fill(xml) {
      let from = 0;
      for (const [index, rows] of stretches.entries()) {
        const mark = xml.indexOf(textMark((index + 1) * marksEach), from);
        const start = xml.lastIndexOf('<w:tr>', mark);
        const end = xml.indexOf('</w:tr>', mark) + '</w:tr>'.length;
        yield xml.slice(from, start);
        yield* rowsLike(xml.slice(start, end), rows);
        from = end;
      }
      yield xml.slice(from);
    },
    count: () => stretches.length,
  };
}

const rowsAtOnce = 200;
const markedRun = /<w:r>(?:(?!<w:r>).)*?\uE000\d+\uE001<\/w:t><\/w:r>/g;
const mark = /\uE000\d+\uE001/;

/** Rows that look like the sample, joined some at a time. */
function* rowsLike(sample: string, rows: readonly FlowRow[]): Generator<string> {
  const runs = sample.match(markedRun) ?? [];
  const around = sample.split(markedRun);
  const cells = runs.map((run, index) => {
    const [before = '', after = ''] = run.split(mark);
    return { lead: around[index] ?? '', before, after };
  });
  const tail = around.at(-1) ?? '';
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    let text = '';
    for (const row of rows.slice(start, start + rowsAtOnce)) {
      for (const [column, { lead, before, after }] of cells.entries()) {
        const content = 'texts' in row ? cleanText(row.texts[column] ?? '') : '';
        text += content === '' ? lead : lead + before + escapeXml(content) + after;
      }
      text += tail;
    }
    yield text;
  }
}

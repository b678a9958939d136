import { article, cell, chapter, clause, dash, paragraph, part, point, run, section } from '#shared/documents/build.ts';
import type { Block } from '#shared/documents/model.ts';
import type { ProvisionLine } from '../provision-lines.ts';
import { textLines } from '../text/text-lines.ts';
import type { CovenantText } from '../text/covenant-text.ts';

/** The covenant's text as blocks of a paper, with its labels as literal text and its tables at their places. */
export function covenantBlocks(text: CovenantText): readonly Block[] {
  return textLines(text).map(lineBlock);
}

/** One line as a block. */
export function lineBlock(line: ProvisionLine): Block {
  switch (line.level) {
    case 'chapter':
      return chapter(line.label, line.text);
    case 'heading':
      return paragraph([run(`${line.label} ${line.text}`, { bold: true })], { keepNext: true, indent: 'none' });
    case 'article':
      return article(line.label, line.text);
    case 'clause':
      return clause(line.label, line.text);
    case 'point':
      return point(line.label, line.text);
    case 'dash':
      return dash(line.text);
    case 'part':
      return part(line.label, line.text);
    case 'section':
      return section(line.label, line.text);
    case 'table':
      return tableBlock(line.rows ?? []);
    case 'preamble':
    case 'lead':
      return paragraph(line.text);
  }
}

/** A table as wide as the page; what the source had in one cell stays in one cell, its paragraphs below each other. */
function tableBlock(rows: readonly (readonly string[])[]): Block {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return {
    type: 'table',
    headRows: rows.length > 1 ? 1 : 0,
    columns: Array.from({ length: width }, () => ({ width: 1 })),
    rows: rows.map((row) => ({
      cells: Array.from({ length: width }, (_, column) => cell((row[column] ?? '').split('\n').map((line) => [line]))),
    })),
  };
}

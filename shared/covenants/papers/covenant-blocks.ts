import { article, chapter, clause, dash, paragraph, point, run } from '#shared/documents/build.ts';
import type { Block } from '#shared/documents/model.ts';
import { provisionLines, type ProvisionLine } from '../provision-lines.ts';
import type { CovenantTree } from '../tree.ts';

/** The covenant's text as blocks of a paper, with its labels as literal text. */
export function covenantBlocks(tree: CovenantTree): readonly Block[] {
  return [
    ...(tree.preamble ?? []).map((text) => paragraph(text)),
    ...provisionLines(tree).map((line) => lineBlock(line)),
  ];
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
    case 'lead':
      return paragraph(line.text);
  }
}

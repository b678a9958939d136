import { PageBreak, Paragraph, type FileChild } from 'docx';
import type { Block } from '#shared/documents/model.ts';
import type { WriteContext } from './context.ts';
import { writeInlines } from './inlines.ts';
import { paragraphOf } from './paragraph-of.ts';
import { isText, writeParagraph, writeProvision } from './paragraphs.ts';
import { styleIds } from './styles.ts';
import { writeTable } from './tables.ts';
import { pointsToTwips, twips } from './units.ts';

/**
 * The body as children of a section. `keepLast`: the last paragraph stays with what follows it, so that no signature stands
 * alone on a page.
 */
export function writeBlocks(blocks: readonly Block[], context: WriteContext, keepLast: boolean): readonly FileChild[] {
  return blocks.flatMap((block, index) => writeBlock(block, context, keepsNext(blocks, index, keepLast)));
}

/** Whether the block at `index` is held to what follows it. */
export function keepsNext(blocks: readonly Block[], index: number, keepLast: boolean): boolean {
  const block = blocks[index];
  if (block === undefined || !isText(block)) return false;
  if (index === blocks.length - 1) return keepLast;
  return blocks[index + 1]?.type === 'table' && isIntroduction(block);
}

/** A title or a line that ends with a colon introduces the table below it. */
function isIntroduction(block: Block): boolean {
  if (block.type !== 'paragraph') return true;
  const last = block.content.at(-1);
  const text = typeof last === 'string' ? last : last?.type === 'text' ? last.text : '';
  return block.role === 'title' || text.trimEnd().endsWith(':');
}

/** One block of the body. `keepNext`: its last paragraph is held to what follows. */
export function writeBlock(block: Block, context: WriteContext, keepNext: boolean): readonly FileChild[] {
  switch (block.type) {
    case 'paragraph':
      return [writeParagraph(block, context, keepNext)];
    case 'provision':
      return writeProvision(block, context, keepNext);
    case 'table':
      return [writeTable(block, context), spaceAfterTable(context)];
    case 'list':
      return block.items.map((item) =>
        paragraphOf({ style: styleIds.dash }, writeInlines([`${block.mark} `, ...item], context)),
      );
    case 'page-break':
      return [new Paragraph({ style: styleIds.end, children: [new PageBreak()] })];
    case 'gap':
      return [new Paragraph({ style: styleIds.end, spacing: { after: twips(block.height) } })];
    case 'when':
      return [
        marker(`{{${block.negate === true ? '^' : '#'}${block.field}}}`),
        ...writeBlocks(block.blocks, context, false),
        marker(`{{/${block.field}}}`),
      ];
    case 'each':
      return [marker(`{{#${block.list}}}`), ...writeBlocks(block.blocks, context, false), marker(`{{/${block.list}}}`)];
  }
}

/** Where a form, written unfilled, begins and ends what depends on a field; the marks that office templates have. */
function marker(text: string): Paragraph {
  return new Paragraph({ style: styleIds.body, text });
}

function spaceAfterTable(context: WriteContext): Paragraph {
  return new Paragraph({ style: styleIds.end, spacing: { after: pointsToTwips(context.settings.paragraphSpacing) } });
}

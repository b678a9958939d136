import {
  BorderStyle,
  LeaderType,
  PageBreak,
  Paragraph,
  TabStopType,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import type { FlowItem, FlowParagraph } from '#shared/documents/flow/flow.ts';
import { writeCode } from './code.ts';
import type { WriteContext } from './context.ts';
import { writeInlines } from './inlines.ts';
import { alignmentOf, indentOf, styleNames } from './styles.ts';
import { writeTable } from './table.ts';
import { changedParagraphMark } from './tracked-changes.ts';
import { twips } from './units.ts';

/** A flow as children of a section. */
export function writeItems(items: readonly FlowItem[], context: WriteContext): readonly FileChild[] {
  return items.flatMap((item): readonly FileChild[] => {
    switch (item.kind) {
      case 'paragraph':
        return [writeParagraph(item, context)];
      case 'table':
        return [writeTable(item, context, writeParagraph)];
      case 'code':
        return writeCode(item);
    }
  });
}

/** A paragraph in its component's style, with what it sets otherwise. */
function writeParagraph(paragraph: FlowParagraph, context: WriteContext): Paragraph {
  const { component, content, align, left, right, firstLine, before, after, keepNext, change, bold } = paragraph;
  const mark = changedParagraphMark(paragraph.mark ?? change, context);
  const spaced = before !== undefined || after !== undefined;
  const indented = left !== undefined || right !== undefined || firstLine !== undefined;
  const stops = paragraph.stops ?? [];
  const options: IParagraphOptions = {
    style: styleNames[component].id,
    ...(align === undefined ? {} : { alignment: alignmentOf(align) }),
    ...(indented ? { indent: indentOf(left, right, firstLine) } : {}),
    ...(spaced
      ? {
          spacing: {
            ...(before === undefined ? {} : { before: twips(before) }),
            ...(after === undefined ? {} : { after: twips(after) }),
          },
        }
      : {}),
    ...(keepNext === true ? { keepNext } : {}),
    ...(paragraph.ruleAbove === true ? { border: { top: rule } } : {}),
    ...(stops.length > 0 ? { tabStops: stops.map((stop, index) => tabStop(stop, index === stops.length - 1)) } : {}),
    ...(mark === undefined ? {} : { run: mark }),
    ...(paragraph.pageBreak === true ? { children: [new PageBreak()] } : {}),
  };
  const written = new Paragraph(options);
  const { size } = context.looks[component];
  // Added one by one: the options of `docx` take no moved runs, which it does not know.
  for (const child of writeInlines(content, context, { size, bold, change })) written.addChildElement(child);
  return written;
}

const rule = { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } as const;

/** Text after the last dotted line ends at the right edge; after the others it follows at once. */
function tabStop(position: number, last: boolean) {
  const type = last ? TabStopType.RIGHT : TabStopType.LEFT;
  return { type, position: twips(position), leader: LeaderType.DOT };
}

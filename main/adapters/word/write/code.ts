import { AlignmentType, FrameAnchorType, HeightRule, ImageRun, Paragraph, type IParagraphOptions } from 'docx';
import type { FlowCode } from '#shared/documents/flow/flow.ts';
import { cleanText } from '#shared/documents/clean-text.ts';
import { a4, codeCorner } from '#shared/documents/layout.ts';
import { codeImage } from './code-image.ts';
import { styleNames } from './styles.ts';
import { pixels, twips } from './units.ts';

/**
 * The QR code in the top right corner, in a frame of its own so that it takes no room from the text; its caption is what a
 * person types where there is no reader.
 */
export function writeCode({ text, caption, mark = '' }: FlowCode): readonly Paragraph[] {
  const image = new ImageRun({
    type: 'png',
    data: codeImage(text),
    transformation: { width: pixels(codeCorner.side), height: pixels(codeCorner.side) },
    altText: { name: 'QR', title: cleanText(text), description: cleanText(text) + mark },
  });
  const framed: IParagraphOptions = {
    style: styleNames.code.id,
    frame: {
      type: 'absolute',
      position: { x: twips(a4.width - codeCorner.right - codeCorner.frame), y: twips(codeCorner.top) },
      width: twips(codeCorner.frame),
      height: twips(codeCorner.side + codeCorner.caption),
      rule: HeightRule.EXACT,
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
    alignment: AlignmentType.CENTER,
  };
  return [
    new Paragraph({ ...framed, children: [image] }),
    ...(caption === undefined ? [] : [new Paragraph({ ...framed, text: cleanText(caption) })]),
  ];
}

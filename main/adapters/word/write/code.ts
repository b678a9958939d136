import { AlignmentType, FrameAnchorType, HeightRule, ImageRun, Paragraph, type IParagraphOptions } from 'docx';
import type { FlowCode } from '#shared/documents/flow/flow.ts';
import { cleanText } from '#shared/documents/clean-text.ts';
import { codeImage } from './code-image.ts';
import { styleNames } from './styles.ts';
import { pixels, twips } from './units.ts';

/** Side of the square in millimetres, quiet zone included: a phone reads it from arm's length on a laser print. */
const side = 17;
/** Of the frame: a caption of fourteen characters fits below the square. */
const frameWidth = 24;
const captionHeight = 4;
const fromEdge = { right: 5, top: 6 } as const;
const pageWidth = 210;

/**
 * The QR code in the top right corner, in a frame of its own so that it takes no room from the text; its caption is what a
 * person types where there is no reader.
 */
export function writeCode({ text, caption, mark = '' }: FlowCode): readonly Paragraph[] {
  const image = new ImageRun({
    type: 'png',
    data: codeImage(text),
    transformation: { width: pixels(side), height: pixels(side) },
    altText: { name: 'QR', title: cleanText(text), description: cleanText(text) + mark },
  });
  const framed: IParagraphOptions = {
    style: styleNames.code.id,
    frame: {
      type: 'absolute',
      position: { x: twips(pageWidth - fromEdge.right - frameWidth), y: twips(fromEdge.top) },
      width: twips(frameWidth),
      height: twips(side + captionHeight),
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

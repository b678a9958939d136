import {
  AlignmentType,
  BorderStyle,
  Document,
  FrameAnchorType,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { cleanText } from '#shared/documents/clean-text.ts';
import type { StockPrint, StockText } from '#shared/documents/stock-print.ts';
import { pointsToTwips, twips } from './units.ts';
import { freeLayout, layoutProperty, wordVersion } from './write-docx.ts';

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const thin = { style: BorderStyle.SINGLE, size: 2, color: '808080', space: 0 };
/** Inside the part of a sheet that every laser printer reaches; the frames stand where they stand all the same. */
const margin = twips(8);

/** A frame is held to the page by the page's own corner, so that no line above it can move it. */
function framed(item: StockText): Paragraph {
  return new Paragraph({
    frame: {
      type: 'absolute',
      position: { x: twips(item.x), y: twips(item.y) },
      width: twips(item.width),
      height: pointsToTwips(item.size * 1.3),
      anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    },
    alignment: alignments[item.align],
    spacing: { before: 0, after: 0 },
    ...(item.framed === true ? { border: { top: thin, bottom: thin, left: thin, right: thin } } : {}),
    children: item.text.split('\n').map(
      (line, index) =>
        new TextRun({
          text: cleanText(line),
          ...(index === 0 ? {} : { break: 1 }),
          font: 'Times New Roman',
          size: Math.round(item.size * 2),
          bold: item.bold,
          italics: item.italic,
          language: { value: 'vi-VN' },
        }),
    ),
  });
}

/** The paragraph that a page's frames hang on; it takes no height that matters. */
function anchor(isFirst: boolean): Paragraph {
  return new Paragraph({
    pageBreakBefore: !isFirst,
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

/** The .docx that prints onto ready-made sheets, one page for each. */
export async function writeStock(print: StockPrint): Promise<Uint8Array> {
  const { width, height } = print.sheet;
  const isLandscape = width > height;
  const document = new Document({
    title: cleanText(print.title),
    creator: 'Lệ Làng',
    // Ready-made sheets are the printing house's: no layout of the decree is asked of them.
    customProperties: [{ name: layoutProperty, value: freeLayout }],
    compatabilityModeVersion: wordVersion,
    sections: [
      {
        properties: {
          page: {
            // `docx` turns the measures of a landscape page itself.
            size: {
              width: twips(Math.min(width, height)),
              height: twips(Math.max(width, height)),
              orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: margin, bottom: margin, left: margin, right: margin, header: 0, footer: 0, gutter: 0 },
          },
        },
        children: print.pages.flatMap((texts, index) => [...texts.map(framed), anchor(index === 0)]),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

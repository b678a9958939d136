import { PDFDocument, degrees } from '@cantoo/pdf-lib';
import { codeImage } from '#main/adapters/word/write/code-image.ts';

/** A page of an invented scan: the code on it, how it lies, or nothing at all. */
export type InventedPage = {
  readonly code?: string;
  readonly turned?: 0 | 90 | 180 | 270;
  readonly scribble?: boolean;
};

/** A PDF like that of an office scanner: A4 pages with the code in the upper right corner, and dark strokes for text. */
export async function scannedForms(pages: readonly InventedPage[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const { code, turned = 0, scribble = true } of pages) {
    const page = pdf.addPage([595, 842]);
    page.setRotation(degrees(turned));
    if (scribble) {
      for (let row = 0; row < 24; row += 1) {
        page.drawRectangle({ x: 80, y: 680 - row * 22, width: 300 + ((row * 37) % 120), height: 6 });
      }
    }
    if (code === undefined) continue;
    const image = await pdf.embedPng(codeImage(code));
    page.drawImage(image, { x: 520, y: 776, width: 48, height: 48 });
  }
  return pdf.save();
}

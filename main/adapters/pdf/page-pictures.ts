import { JpegEmbedder, PDFContext, PDFRawStream, PDFRef, PngEmbedder } from '@cantoo/pdf-lib';
import { inkBlue, inkInField, penShare, segmentsOf, type Ink } from '#shared/commitments/ink.ts';
import type { PagePicture } from '#shared/documents/pages/page.ts';
import { number, type PdfFile } from './pdf-file.ts';

/** The pictures that a file's pages show, each embedded once. */
export type PagePictures = {
  /** Reads a page's pictures ahead; answers false when one of them is damaged. */
  take(pictures: readonly PagePicture[]): Promise<boolean>;
  /** Draws one that was taken; `top` is the height of its page. */
  draw(picture: PagePicture, top: number): string;
  /** The entry of the resources that every page names. */
  resources(): string;
};

/** @param file into which the pictures go as they are taken */
export function pagePictures(file: PdfFile): PagePictures {
  const names = new Map<string, { readonly name: string; readonly id: number }>();
  return {
    async take(pictures) {
      for (const { format, data } of pictures) {
        if (format === 'ink') {
          if (inkInField(data) === undefined) return false;
          continue;
        }
        if (names.has(data)) continue;
        const id = await embed(file, format, Buffer.from(data, 'base64'));
        if (id === undefined) return false;
        names.set(data, { name: `P${String(names.size)}`, id });
      }
      return true;
    },
    draw({ format, data, x, y, width, height }, top) {
      const frame = `${number(x)} ${number(top - y - height)} cm`;
      const ink = format === 'ink' ? inkInField(data) : undefined;
      if (ink !== undefined) return `q 1 0 0 1 ${frame} ${strokesOf(ink, width, height)} Q`;
      const name = names.get(data)?.name;
      return name === undefined ? '' : `q ${number(width)} 0 0 ${number(height)} ${frame} /${name} Do Q`;
    },
    resources() {
      if (names.size === 0) return '';
      const entries = [...names.values()].map(({ name, id }) => `/${name} ${String(id)} 0 R`);
      return ` /XObject << ${entries.join(' ')} >>`;
    },
  };
}

/** The strokes of a pen as lines: sharp at any size. */
function strokesOf(ink: Ink, width: number, height: number): string {
  const [across, up] = [width / ink.width, height / ink.height];
  const colour = inkBlue.map((part) => number(part / 255)).join(' ');
  const point = (x: number, y: number) => `${number(x * across)} ${number(height - y * up)}`;
  const lines = ink.strokes.map((stroke) => {
    const pieces = segmentsOf(stroke);
    const [[x, y] = [0, 0]] = pieces;
    return `${point(x, y)} m ${pieces.map(([, , toX, toY]) => `${point(toX, toY)} l`).join(' ')} S`;
  });
  return `1 J 1 j ${colour} RG ${number(penShare * width)} w ${lines.join(' ')}`;
}

/** A picture as an object of the file, its clearness as another; undefined for one that cannot be read. */
async function embed(file: PdfFile, format: 'png' | 'jpg', bytes: Uint8Array): Promise<number | undefined> {
  const context = PDFContext.create();
  let id: number | undefined;
  try {
    const embedder = format === 'png' ? await PngEmbedder.for(bytes) : await JpegEmbedder.for(bytes);
    await embedder.embedIntoContext(context);
  } catch {
    return undefined;
  }
  const ids = new Map<PDFRef, number>();
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const entries = object.dict.entries().flatMap(([key, value]) => {
      if (key.toString() === '/Length') return [];
      const known = value instanceof PDFRef ? ids.get(value) : undefined;
      return [`${key.toString()} ${known === undefined ? value.toString() : `${String(known)} 0 R`}`];
    });
    id = file.packed(object.getContents(), ` ${entries.join(' ')}`);
    ids.set(reference, id);
  }
  return id;
}

import { PDFiumLibrary, type PDFiumDocument, type PDFiumPage } from '@hyzyla/pdfium';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { wasmFile } from './wasm-file.ts';

let loading: Promise<PDFiumLibrary> | undefined;

/** Opens a PDF, hands it to `work`, and lets it go. `file-encrypted` when it asks for a password, `file-damaged` otherwise. */
export async function withPdf<T>(
  bytes: Uint8Array,
  name: string,
  work: (document: PDFiumDocument) => Promise<Result<T>>,
): Promise<Result<T>> {
  loading ??= PDFiumLibrary.init({ wasmBinary: wasmFile('pdfium') });
  const library = await loading;
  let document: PDFiumDocument;
  try {
    document = await library.loadDocument(bytes);
  } catch (error) {
    const encrypted = error instanceof Error && /password/i.test(error.message);
    return encrypted ? fail('file-encrypted', { name }) : fail('file-damaged', { name });
  }
  try {
    return await work(document);
  } finally {
    document.destroy();
  }
}

/** A page as pixels of four bytes each. */
export type PageBitmap = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
};

/** Longest side in pixels: a page of a poster's size is not drawn larger. */
const longestSide = 3_400;

/** Draws a page at so many dots an inch. */
export async function drawPage(page: PDFiumPage, dots: number): Promise<PageBitmap> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = Math.min(dots / 72, longestSide / Math.max(originalWidth, originalHeight, 1));
  const { width, height, data } = await page.render({ scale, render: 'bitmap' });
  return { width, height, data: new Uint8ClampedArray(data) };
}

/** What a file is, by its first bytes, whatever its name says. */
export function kindOf(bytes: Uint8Array): 'pdf' | 'jpg' | 'png' | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head[0] === 0xff && head[1] === 0xd8) return 'jpg';
  return head.subarray(1, 4).equals(Buffer.from('PNG')) ? 'png' : undefined;
}

/** The answer for a file that is none of the kinds read. */
export const wrongKind = (name: string) => fail('file-wrong-kind', { name, expected: '.pdf, .jpg, .png' });

/** A page by its number from 1; `not-found` beyond the last. */
export function pageOf(document: PDFiumDocument, page: number): Result<PDFiumPage> {
  return page >= 1 && page <= document.getPageCount()
    ? ok(document.getPage(page - 1))
    : fail('not-found', { what: String(page) });
}

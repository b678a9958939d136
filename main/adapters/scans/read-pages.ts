import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader';
import type { Scans } from '#main/app/ports.ts';
import type { ScannedPage } from '#shared/commitments/scan-reading.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { drawPage, kindOf, withPdf, wrongKind, type PageBitmap } from './pdf.ts';
import { wasmFile } from './wasm-file.ts';

const options: ReaderOptions = { formats: ['QRCode'], tryHarder: true, tryRotate: true, tryInvert: false };
/** First at a size at which a code of 17 mm is read in some hundredths of a second, then larger where nothing was found. */
const dotsAnInch = [130, 220] as const;

let prepared = false;

async function codesIn(image: PageBitmap | Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  if (!prepared) {
    // The library would fetch its WebAssembly from the network.
    prepareZXingModule({ overrides: { wasmBinary: wasmFile('codes') } });
    prepared = true;
  }
  const input = image instanceof Uint8Array ? image : { ...image, colorSpace: 'srgb' as const };
  return (await readBarcodes(input, options)).map(({ text }) => text);
}

/** See {@link Scans.readPages}. */
export const readPages: Scans['readPages'] = async (bytes, name, seen) => {
  const kind = kindOf(bytes);
  if (kind === undefined) return wrongKind(name);
  if (kind !== 'pdf') {
    const page = { page: 1, codes: await codesIn(new Uint8Array(bytes)), blank: false };
    seen(page, 1);
    return ok([page]);
  }
  return withPdf(bytes, name, async (document) => {
    const pages: ScannedPage[] = [];
    const total = document.getPageCount();
    for (let index = 0; index < total; index += 1) {
      let codes: readonly string[] = [];
      let blank = false;
      for (const dots of dotsAnInch) {
        // Drawing closes a page: it is opened anew for the second time.
        const bitmap = await drawPage(document.getPage(index), dots);
        blank = isBlank(bitmap);
        codes = blank ? [] : await codesIn(bitmap);
        if (blank || codes.length > 0) break;
      }
      const page: ScannedPage = { page: index + 1, codes, blank };
      pages.push(page);
      if (!seen(page, total)) return fail('cancelled', {});
      // Drawing and reading hold the thread; others get their turn between two pages.
      await new Promise<void>((resolve) => void setImmediate(resolve));
    }
    return ok(pages);
  });
};

/** A page with hardly a dark spot; the rim, where a scanner leaves shadows, is not looked at. */
function isBlank({ width, height, data }: PageBitmap): boolean {
  const [rimX, rimY] = [Math.round(width * 0.05), Math.round(height * 0.05)];
  let dark = 0;
  let looked = 0;
  for (let y = rimY; y < height - rimY; y += 2) {
    for (let x = rimX; x < width - rimX; x += 2) {
      looked += 1;
      if ((data[(y * width + x) * 4 + 1] ?? 255) < 140) dark += 1;
    }
  }
  return dark < looked * 0.0004;
}

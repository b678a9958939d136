import { PDFDocument, PageSizes, type PDFPage } from '@cantoo/pdf-lib';
import type { Scans } from '#main/app/ports.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { kindOf, wrongKind } from './pdf.ts';

type Sources = Parameters<Scans['cut']>[0];

/** See {@link Scans.cut}. Pages of a PDF are taken over as they are; a picture is put on a sheet of A4. */
export const cut: Scans['cut'] = async (sources) => {
  const out = await PDFDocument.create();
  const taken = new Map<Uint8Array, PDFPage[]>();
  for (const { bytes, name, page } of sources) {
    const kind = kindOf(bytes);
    if (kind === undefined) return wrongKind(name);
    try {
      if (kind === 'pdf') {
        let pages = taken.get(bytes);
        if (pages === undefined) {
          const copied = await pagesOf(out, bytes, sources);
          if (!copied.ok) return copied;
          pages = copied.value;
          taken.set(bytes, pages);
        }
        const next = pages.shift();
        if (next === undefined) return fail('not-found', { what: String(page) });
        out.addPage(next);
        continue;
      }
      const image = kind === 'jpg' ? await out.embedJpg(bytes) : await out.embedPng(bytes);
      const [short, long] = PageSizes.A4;
      const [width, height] = image.width > image.height ? [long, short] : [short, long];
      const { width: w, height: h } = image.scaleToFit(width, height);
      out.addPage([width, height]).drawImage(image, { x: (width - w) / 2, y: (height - h) / 2, width: w, height: h });
    } catch (error) {
      if (error instanceof Error && /encrypt/i.test(error.message)) return fail('file-encrypted', { name });
      return fail('file-damaged', { name });
    }
  }
  return ok(await out.save());
};

/** All pages that are asked of one file, in their order: copied together, so that a font that they share comes along once. */
async function pagesOf(out: PDFDocument, bytes: Uint8Array, sources: Sources): Promise<Result<PDFPage[]>> {
  const from = await PDFDocument.load(bytes, { updateMetadata: false });
  const wanted = sources.filter((source) => source.bytes === bytes).map(({ page }) => page);
  const beyond = wanted.find((page) => page > from.getPageCount());
  if (beyond !== undefined) return fail('not-found', { what: String(beyond) });
  return ok(
    await out.copyPages(
      from,
      wanted.map((page) => page - 1),
    ),
  );
}

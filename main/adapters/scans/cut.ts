import { PDFDocument, PageSizes } from '@cantoo/pdf-lib';
import type { Scans } from '#main/app/ports.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { kindOf, wrongKind } from './pdf.ts';

/** See {@link Scans.cut}. Pages of a PDF are taken over as they are; a picture is put on a sheet of A4. */
export const cut: Scans['cut'] = async (sources) => {
  const out = await PDFDocument.create();
  const opened = new Map<Uint8Array, PDFDocument>();
  for (const { bytes, name, page } of sources) {
    const kind = kindOf(bytes);
    if (kind === undefined) return wrongKind(name);
    try {
      if (kind === 'pdf') {
        const from = opened.get(bytes) ?? (await PDFDocument.load(bytes, { updateMetadata: false }));
        opened.set(bytes, from);
        if (page > from.getPageCount()) return fail('not-found', { what: String(page) });
        const [copied] = await out.copyPages(from, [page - 1]);
        if (copied !== undefined) out.addPage(copied);
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

import { greyPng } from '#main/adapters/word/write/png.ts';
import type { Scans } from '#main/app/ports.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { drawPage, kindOf, pageOf, withPdf, wrongKind } from './pdf.ts';

/** Enough to read a name on a screen. */
const dots = 100;

/** See {@link Scans.pageImage}. */
export const pageImage: Scans['pageImage'] = async (bytes, name, page) => {
  const kind = kindOf(bytes);
  if (kind === undefined) return wrongKind(name);
  if (kind !== 'pdf') {
    return page === 1
      ? ok({ type: kind === 'png' ? 'image/png' : 'image/jpeg', bytes })
      : fail('not-found', { what: String(page) });
  }
  return withPdf(bytes, name, async (document) => {
    const found = pageOf(document, page);
    if (!found.ok) return found;
    const { width, height, data } = await drawPage(found.value, dots);
    return ok({ type: 'image/png', bytes: greyPng(width, height, (index) => data[index * 4 + 1] ?? 255) });
  });
};

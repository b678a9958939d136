import { describe, expect, it } from 'vitest';
import { PDFDocument } from '@cantoo/pdf-lib';
import { cut } from '#main/adapters/scans/cut.ts';
import { pageImage } from '#main/adapters/scans/page-image.ts';
import { readPages } from '#main/adapters/scans/read-pages.ts';
import { codeImage } from '#main/adapters/word/write/code-image.ts';
import { scannedForms } from '#test/support/scanned-forms.ts';

const all = () => true;
const codes = ['RF-G9L7F-N', 'RF-D2CMG-5', 'RF-E4ER7-J', 'RF-B98YY-W'] as const;

describe('reading a scan', () => {
  it('finds the code on every page, whichever way it lies, and tells blank pages', async () => {
    const pdf = await scannedForms([
      { code: codes[0] },
      { code: codes[1], turned: 90 },
      { code: codes[2], turned: 180 },
      { code: codes[3], turned: 270 },
      { scribble: false },
      {},
    ]);
    const seen: number[] = [];
    const read = await readPages(pdf, 'quét.pdf', ({ page }, total) => {
      seen.push(page / total);
      return true;
    });
    if (!read.ok) throw new Error(read.error.code);
    expect(read.value.map((page) => page.codes)).toEqual([[codes[0]], [codes[1]], [codes[2]], [codes[3]], [], []]);
    expect(read.value.map(({ blank }) => blank)).toEqual([false, false, false, false, true, false]);
    expect(seen.at(-1)).toBe(1);
  });

  it('stops when asked', async () => {
    const pdf = await scannedForms([{ code: codes[0] }, { code: codes[1] }]);
    expect(await readPages(pdf, 'quét.pdf', () => false)).toMatchObject({ error: { code: 'cancelled' } });
  });

  it('reads a picture, and refuses what is no scan, broken or locked', async () => {
    const picture = await readPages(codeImage(codes[0]), 'ảnh.png', all);
    expect(picture).toMatchObject({ ok: true, value: [{ page: 1, codes: [codes[0]] }] });
    const text = new TextEncoder().encode('Không phải bản quét');
    expect(await readPages(text, 'a.pdf', all)).toMatchObject({ error: { code: 'file-wrong-kind' } });
    const broken = new TextEncoder().encode('%PDF-1.7 rồi thôi');
    expect(await readPages(broken, 'b.pdf', all)).toMatchObject({ error: { code: 'file-damaged' } });
    expect(await pageImage(text, 'a.pdf', 1)).toMatchObject({ error: { code: 'file-wrong-kind' } });
  });
});

describe('a page of a scan', () => {
  it('is shown as a picture', async () => {
    const pdf = await scannedForms([{ code: codes[0] }]);
    const image = await pageImage(pdf, 'quét.pdf', 1);
    if (!image.ok) throw new Error(image.error.code);
    expect([...image.value.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect(await pageImage(pdf, 'quét.pdf', 2)).toMatchObject({ error: { code: 'not-found' } });
  });

  it('is cut out, with its code still on it', async () => {
    const pdf = await scannedForms([{ code: codes[0] }, { code: codes[1], turned: 90 }]);
    const picture = { bytes: codeImage(codes[2]), name: 'ảnh.png', page: 1 };
    const made = await cut([{ bytes: pdf, name: 'quét.pdf', page: 2 }, picture]);
    if (!made.ok) throw new Error(made.error.code);
    expect((await PDFDocument.load(made.value)).getPageCount()).toBe(2);
    const read = await readPages(made.value, 'cắt.pdf', all);
    expect(read).toMatchObject({ ok: true, value: [{ codes: [codes[1]] }, { codes: [codes[2]] }] });
  });
});

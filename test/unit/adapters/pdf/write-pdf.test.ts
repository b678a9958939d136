import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { drawPage, withPdf } from '#main/adapters/scans/pdf.ts';
import { readPages } from '#main/adapters/scans/read-pages.ts';
import { fontOf } from '#main/adapters/pdf/merged-font.ts';
import { createPdfWriter } from '#main/adapters/pdf/pdf-writer.ts';
import { writePdf } from '#main/adapters/pdf/write-pdf.ts';
import { blackAndWhitePng } from '#main/adapters/word/write/png.ts';
import { programRoot } from '#main/shell/root.ts';
import { base64, inkImage } from '#shared/commitments/ink-image.ts';
import { inkField } from '#shared/commitments/ink.ts';
import { ok } from '#shared/contract/result.ts';
import { paragraph } from '#shared/documents/build.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import { pageText } from '#shared/documents/pages/page.ts';
import { paginate } from '#shared/documents/pages/paginate.ts';
import type { OfficialDocument, Picture } from '#shared/documents/model.ts';
import { textWidth, type Face } from '#shared/documents/text-width.ts';
import { commitmentForm, invented } from '#test/support/documents/forms.ts';
import { longList } from '#test/support/documents/papers.ts';

const forms = (count: number) =>
  invented(count).map((person) => fillForm({ ...commitmentForm, code: { field: 'ma' } }, person));

async function written(documents: readonly OfficialDocument[], bookmarks?: readonly string[]): Promise<Uint8Array> {
  const pdf = await writePdf({ title: 'Bản cam kết', documents, ...(bookmarks === undefined ? {} : { bookmarks }) });
  if (!pdf.ok) throw new Error(pdf.error.code);
  return pdf.value;
}

/** The text of each page as a reader of PDF copies it, without its spaces. */
async function textsOf(pdf: Uint8Array): Promise<readonly string[]> {
  const texts = await withPdf(pdf, 'in.pdf', async (document) => {
    const pages = [...document.pages()].map((page) => page.getText());
    return ok(pages);
  });
  if (!texts.ok) throw new Error(texts.error.code);
  return texts.value.map(bare);
}

const bare = (text: string) => text.normalize('NFC').replaceAll(/[\s.…\uFFFE]/g, '');

describe('papers as a PDF', () => {
  it('hold the text of the pages shown, page by page, to be found and copied', async () => {
    const documents = [...forms(6), longList(60)];
    const texts = await textsOf(await written(documents));
    const shown = paginate(documents).map((page) =>
      bare(
        [
          ...(page.label === undefined ? [] : [page.label.runs.map(({ text }) => text).join('')]),
          ...pageText(page),
        ].join(''),
      ),
    );
    expect(texts).toHaveLength(shown.length);
    for (const [index, text] of texts.entries()) {
      // The order of a page is the reader's; its characters are ours, and a code's caption stands beside the lines.
      const [ours, theirs] = [shown[index] ?? '', text.replace(/LL-2026-\d{6}/, '')];
      expect(Array.from(theirs).toSorted().join('')).toBe(Array.from(ours).toSorted().join(''));
    }
    expect(texts[0]).toContain('NguyễnVănỔn1');
  });

  it('are of the pages, the size, the title and the bookmarks asked for', async () => {
    const documents = [...forms(3), longList(80)];
    const pdf = await PDFDocument.load(await written(documents, ['Một', 'Hai', 'Ba', 'Danh sách']), {
      updateMetadata: false,
    });
    expect(pdf.getTitle()).toBe('Bản cam kết');
    expect(pdf.getPageCount()).toBe(paginate(documents).length);
    expect(pdf.getPage(0).getSize().height).toBeCloseTo(841.9, 1);
    expect(pdf.catalog.toString()).toContain('/Outlines');
  });

  it('bear codes that are read from the page', async () => {
    const read = await readPages(await written(forms(4)), 'in.pdf', () => true);
    expect(read).toMatchObject({
      ok: true,
      value: [1, 2, 3, 4].map((index) => ({ codes: [`LL-2026-00000${String(index)}`] })),
    });
  });

  it('are set in a font as wide as the layout counts with', () => {
    const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ';
    for (const face of ['regular', 'bold', 'italic', 'boldItalic'] as const satisfies readonly Face[]) {
      const font = fontOf(face);
      for (const letter of letters + letters.toLocaleUpperCase('vi') + '0123456789.,;:-–()/%“” ') {
        expect(font.glyphOf(letter), letter).toBeGreaterThan(0);
        expect(Math.abs(font.widthOf(font.glyphOf(letter)) - textWidth(letter, 1_000, face)), letter).toBeLessThan(2);
      }
      expect(font.glyphOf('漢')).toBe(0);
    }
  });

  it('stand whatever the text holds', async () => {
    const odd = 'Tên (lạ) \\ <&> 漢字 \u0000\u202E \uD800 \u00A0 x́'.repeat(3);
    const texts = await textsOf(await written([fillForm(commitmentForm, { ho_ten: odd })]));
    expect(texts[0]).toContain('Tên(lạ)\\<&>??');
  });

  it('stop when asked, here and in the thread', async () => {
    const seen: number[] = [];
    const stopped = await writePdf({ title: '', documents: forms(60) }, (done) => seen.push(done) < 2);
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toEqual([20, 40]);
    const inThread = await createPdfWriter().writePdf({ title: '', documents: forms(60) }, (done) => done < 20);
    expect(inThread).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });

  it('are the same from the thread', async () => {
    const documents = forms(25);
    const made = await createPdfWriter().writePdf({ title: 'Bản cam kết', documents });
    if (!made.ok) throw new Error(made.error.code);
    expect(Buffer.from(made.value).equals(Buffer.from(await written(documents)))).toBe(true);
  });

  it('show pictures: of a pen sharp at any size, PNGs on what is below them, JPEGs as they are', async () => {
    const black = Buffer.from(blackAndWhitePng(8, () => true)).toString('base64');
    const ink = {
      width: 400,
      height: 200,
      strokes: [
        [0, 100, 400, 100],
        [200, 20],
      ],
    };
    const red = readFileSync(join(programRoot(), 'test/fixtures/documents/red-square.jpg')).toString('base64');
    const shown = [
      { format: 'png', data: black },
      { format: 'jpg', data: red },
      { format: 'png', data: base64(inkImage(ink, 200)) },
      { format: 'ink', data: inkField(ink) },
    ] as const;
    const paper = withPictures(shown.map((one) => ({ ...one, description: one.format, width: 40, height: 20 })));
    const placed = paginate([paper])[0]?.items.filter((item) => item.kind === 'picture') ?? [];
    expect(placed).toHaveLength(4);
    const pixel = await pixelsOf(await written([paper, paper]));
    const [png, jpg, drawn, strokes] = placed.map(({ x, y, width, height }) => [
      pixel(x + width / 4, y + height / 2),
      pixel(x + width / 4, y + height / 4),
    ]);
    expect(png?.map(shade)).toEqual(['black', 'black']);
    expect(jpg?.map(shade)).toEqual(['red', 'red']);
    expect(drawn?.map(shade)).toEqual(['blue', 'white']);
    expect(strokes?.map(shade)).toEqual(['blue', 'white']);
  });

  it('say which paper has a picture that cannot be read', async () => {
    const broken = Buffer.from(blackAndWhitePng(8, () => true))
      .subarray(0, 30)
      .toString('base64');
    const paper = withPictures([{ format: 'png', data: broken, description: 'Hỏng', width: 40, height: 20 }]);
    expect(await writePdf({ title: '', documents: [paper] })).toMatchObject({
      ok: false,
      error: { code: 'pdf-pictures', params: { name: 'Có hình' } },
    });
  });
});

function withPictures(pictures: readonly Omit<Picture, 'type'>[]): OfficialDocument {
  return {
    title: 'Có hình',
    kind: 'other',
    layout: 'free',
    body: pictures.map((picture) => paragraph([{ type: 'picture', ...picture }], { indent: 'none' })),
  };
}

/** The first page as somebody sees it: the colour at a place in points from its upper left corner. */
async function pixelsOf(pdf: Uint8Array): Promise<(x: number, y: number) => readonly [number, number, number]> {
  const drawn = await withPdf(pdf, 'in.pdf', async (document) => ok(await drawPage(document.getPage(0), 144)));
  if (!drawn.ok) throw new Error(drawn.error.code);
  const { width, data } = drawn.value;
  return (x, y) => {
    const at = (Math.round(y * 2) * width + Math.round(x * 2)) * 4;
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
  };
}

function shade([red, green, blue]: readonly [number, number, number]): string {
  if (red > 240 && green > 240 && blue > 240) return 'white';
  if (red < 30 && green < 30 && blue < 30) return 'black';
  return red > blue ? 'red' : 'blue';
}

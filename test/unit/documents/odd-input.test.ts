import { describe, expect, test } from 'vitest';
import { readLayout } from '#main/adapters/word/check/read-layout.ts';
import { writeFromTemplate } from '#main/adapters/word/template/template.ts';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { fieldLine, paragraph, run } from '#shared/documents/build.ts';
import { checkDocument } from '#shared/documents/check/check-document.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { OfficialDocument, Picture } from '#shared/documents/model.ts';
import { pageText } from '#shared/documents/pages/page.ts';
import { paginate } from '#shared/documents/pages/paginate.ts';
import { paragraphTexts, partOf, pathsOf } from '#test/support/documents/package.ts';
import { letter } from '#test/support/documents/papers.ts';

const documentPath = 'word/document.xml';
const long = 'x'.repeat(10_000);
const odd = `\u0000\u0007\uD800<&>"'\u202E${long}\uFFFE`;
const clean = `<&>"'${long}`;

const plain = (...body: OfficialDocument['body']): OfficialDocument => ({
  title: 'Thử',
  kind: 'other',
  layout: 'free',
  body,
});
const wordText = (docx: Uint8Array) => paragraphTexts(partOf(docx, documentPath)).join('\n');
const pagesText = (paper: OfficialDocument) =>
  paginate([paper])
    .flatMap((page) => pageText(page))
    .join('');

const picture = (data: string): Picture => ({
  type: 'picture',
  format: 'png',
  data,
  width: 20,
  height: 10,
  description: 'chữ ký',
});

describe('odd text', () => {
  test('stands on the pages as it stands in Word, no line beyond its page', () => {
    const paper: OfficialDocument = { ...letter, body: [paragraph([odd, run(odd, { bold: true })])] };
    const pages = paginate([paper]);
    expect(pages.flatMap((page) => pageText(page)).join('')).toContain(clean);
    for (const page of pages) {
      for (const item of page.items) {
        if (item.kind !== 'line') continue;
        const last = item.runs.at(-1);
        expect(item.x + (last === undefined ? 0 : last.x + last.width)).toBeLessThanOrEqual(page.width);
      }
    }
  });

  test('may fill a template of the office', async () => {
    const docx = await writeDocx(plain(paragraph('Tên: {{họ_tên}}.')));
    const template = { name: 'Mẫu.docx', data: Buffer.from(docx).toString('base64') };
    const filled = await writeFromTemplate(template, [{ ...plain(), values: { ho_ten: odd } }]);
    if (!filled.ok) throw new Error(filled.error.code);
    expect(wordText(filled.value)).toContain(`Tên: ${clean}.`);
    expect(partOf(filled.value, documentPath)).not.toMatch(/[^\P{Cc}\s]|\uFFFE|\u202E/u);
  });

  test('may be checked', async () => {
    const layout = await readLayout(await writeDocx({ ...letter, body: [paragraph(odd)] }), 'a.docx');
    if (!layout.ok) throw new Error(layout.error.code);
    expect(checkDocument(layout.value).layout).toBe('official');
  });
});

describe('a person without a name', () => {
  test('leaves dots to write it on, in Word, on the pages and from a template', async () => {
    const form: OfficialDocument = {
      ...plain(fieldLine('Họ và tên:', 'ho_ten')),
      signatures: { places: [{ capacity: ['NGƯỜI CAM KẾT'], nameField: 'ho_ten' }] },
    };
    for (const values of [{}, { ho_ten: '' }, { ho_ten: ' \u200B' }]) {
      const paper = fillForm(form, values);
      expect(wordText(await writeDocx(paper))).not.toMatch(/undefined|\{\{/);
      expect(partOf(await writeDocx(paper), documentPath)).toContain('w:leader="dot"');
      expect(pagesText(paper)).not.toMatch(/undefined|\{\{/);
    }
    const docx = await writeDocx(plain(paragraph('Tôi là {{họ_tên}}, cam kết.')));
    const template = { name: 'Mẫu.docx', data: Buffer.from(docx).toString('base64') };
    const filled = await writeFromTemplate(template, [plain()]);
    expect(filled.ok && wordText(filled.value)).toBe('Tôi là , cam kết.');
  });
});

describe('a picture that is missing', () => {
  test.each(['', 'AAAA', Buffer.from('không phải hình').toString('base64')])(
    'is said in words by both writers (%s)',
    async (data) => {
      const paper = plain(paragraph(['Ký: ', picture(data)]));
      const docx = await writeDocx(paper);
      expect(wordText(docx)).toBe('Ký: [Thiếu hình: chữ ký]');
      expect(pathsOf(docx).some((path) => path.startsWith('word/media/'))).toBe(false);
      expect(pagesText(paper)).toContain('[Thiếu hình: chữ ký]');
    },
  );
});

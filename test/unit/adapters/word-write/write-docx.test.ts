import { join } from 'node:path';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { writeBatch, writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { blackAndWhitePng } from '#main/adapters/word/write/png.ts';
import { paragraph, run } from '#shared/documents/build.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { regulation } from '#test/support/documents/faults.ts';
import { commitmentForm } from '#test/support/documents/forms.ts';
import { paragraphTexts, partOf, pathsOf } from '#test/support/documents/package.ts';
import {
  commitment,
  comparison,
  decision,
  letter,
  longList,
  papers,
  trackedCovenant,
} from '#test/support/documents/papers.ts';

const documentPath = 'word/document.xml';
const golden = join(import.meta.dirname, '../../../fixtures/documents/golden');

/** The body with an element a line and without the namespaces: what a reader of a difference wants to see. */
function normalised(docx: Uint8Array): string {
  const xml = partOf(docx, documentPath);
  const body = xml.slice(xml.indexOf('<w:body>'));
  return `${body.replaceAll('><', '>\n<').replace(/(?<=<wp:docPr id=")\d+/g, '0')}\n`;
}

const shown: { readonly [name: string]: OfficialDocument } = {
  ...papers,
  'long-list': longList(3),
  'unfilled-form': { ...commitmentForm, code: { field: 'ma' } },
};

describe('the Word file of a paper', () => {
  test.each(Object.entries(shown))('%s is as it was looked at', async (name, paper) => {
    await expect(normalised(await writeDocx(paper))).toMatchFileSnapshot(join(golden, `${name}.xml`));
  });

  test('has styles with the names that a clerk knows, in vi-VN and Times New Roman', async () => {
    const docx = await writeDocx(decision);
    await expect(
      partOf(docx, 'word/styles.xml')
        .replaceAll('><', '>\n<')
        .replace(/xmlns:\w+="[^"]*"/g, ''),
    ).toMatchFileSnapshot(join(golden, 'styles.xml'));
    const core = partOf(docx, 'docProps/core.xml');
    expect(core).toContain('Quyết định công nhận Quy ước thôn Hạ Vân');
    expect(core).toContain('Ủy ban nhân dân xã Vân Khê');
  });

  test.each(Object.entries(papers))('%s opens in another reader with its words', async (_, paper) => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await writeDocx(paper)) });
    for (const words of [paper.heading?.type, paper.letterhead?.agency?.[0], paper.recipients?.[0]]) {
      if (words !== undefined) expect(value).toContain(words);
    }
  });
});

describe('page numbers', () => {
  test('stand in the header from page 2 on, and start again with every paper of a batch', async () => {
    const docx = await writeBatch({ title: 'Nhiều', documents: [decision, letter, comparison, regulation] });
    const xml = partOf(docx, documentPath);
    expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(4);
    expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(4);
    expect(xml.match(/<w:headerReference/g)).toHaveLength(2);
    expect(pathsOf(docx).filter((path) => /header\d+\.xml$/.test(path))).toHaveLength(2);
    expect(partOf(docx, 'word/header1.xml')).toContain('PAGE');
    expect(partOf(docx, 'word/header2.xml')).not.toContain('PAGE');
  });

  test('stop where a paper has none, and come back after it', async () => {
    const xml = partOf(await writeBatch({ title: '', documents: [letter, commitment, letter] }), documentPath);
    expect(xml.match(/<w:headerReference/g)).toHaveLength(6);
  });
});

describe('tracked changes', () => {
  test('are Word’s own, with who made them and when, and numbers that no two share', async () => {
    const xml = partOf(await writeDocx(trackedCovenant), documentPath);
    for (const element of [
      'w:ins ',
      'w:del ',
      'w:moveFrom ',
      'w:moveTo ',
      'w:moveFromRangeStart',
      'w:moveToRangeEnd',
    ]) {
      expect(xml).toContain(`<${element}`);
    }
    expect(xml).toContain('w:author="Nguyễn Thị Hòa"');
    const ids = [
      ...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|moveFromRangeStart|moveToRangeStart) [^>]*?w:id="(\d+)"/g),
    ];
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
    const names = [...xml.matchAll(/RangeStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(['m1', 'm1']);
  });
});

describe('odd input', () => {
  test('does not make a file that Word refuses', async () => {
    const odd = `\u0000\u0007\uD800<&>"'\u202E${'x'.repeat(10_000)}\uFFFE`;
    const paper: OfficialDocument = {
      ...letter,
      title: odd,
      addressees: [odd],
      body: [paragraph([odd, run(odd, { bold: true })])],
      recipients: [odd],
      properties: { author: odd, keywords: [odd] },
    };
    const docx = await writeDocx(paper);
    const xml = partOf(docx, documentPath);
    expect(xml).not.toMatch(/[\uD800-\uDFFF](?![\uDC00-\uDFFF])|\uFFFE|\u202E/);
    expect(paragraphTexts(xml).some((text) => text.includes('<&>"\''))).toBe(true);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    expect(value).toContain('xxxxx');
  });

  test('an empty paper is a paper', async () => {
    const docx = await writeDocx({ title: '', kind: 'other', layout: 'free', body: [] });
    expect(partOf(docx, documentPath)).toContain('<w:sectPr');
  });
});

describe('the code in the corner', () => {
  test('is a picture of one bit a pixel', () => {
    const png = blackAndWhitePng(33, (row, column) => (row + column) % 2 === 0);
    expect(Array.from(png.slice(0, 8))).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(png.length).toBeLessThan(400);
  });

  test('hangs in the margin, with what a person types below it', async () => {
    const docx = await writeDocx(commitment);
    expect(partOf(docx, documentPath)).toContain('<w:framePr');
    expect(paragraphTexts(partOf(docx, documentPath))[1]).toBe('LL-2026-000173');
    expect(pathsOf(docx).filter((path) => path.startsWith('word/media/'))).toHaveLength(1);
  });
});

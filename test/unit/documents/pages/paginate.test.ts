import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import { cell, paragraph, run, table } from '#shared/documents/build.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { lineText, pageText, type LaidPage, type PageLine } from '#shared/documents/pages/page.ts';
import { layOut, paginate } from '#shared/documents/pages/paginate.ts';
import { regulation } from '#test/support/documents/faults.ts';
import { paragraphTexts, partOf } from '#test/support/documents/package.ts';
import {
  comparison,
  decision,
  letter,
  longList,
  minutes,
  papers,
  trackedCovenant,
} from '#test/support/documents/papers.ts';

const times = (count: number): OfficialDocument => ({
  ...regulation,
  body: Array.from({ length: count }, () => regulation.body).flat(),
});

/** Pages that LibreOffice 7.4 makes of our Word file of the same paper. */
const inLibreOffice: readonly (readonly [string, OfficialDocument, number])[] = [
  ['decision with its appendix', decision, 2],
  ['submission', papers['submission'] ?? letter, 1],
  ['minutes', minutes, 1],
  ['letter', letter, 1],
  ['comparison', comparison, 1],
  ['commitment', papers['commitment'] ?? letter, 1],
  ['list of 200', longList(200), 7],
  ['list of 1,000', longList(1_000), 33],
  ['rule-book', regulation, 5],
  ['rule-book, twice', times(3), 10],
  ['seventy pages', times(27), 70],
];

/** Words in order, without what only one writer has: space, page numbers, dots. */
const words = (texts: readonly string[]) => texts.join('').replace(/[\s.☐☒]+/gu, '');

const lines = (page: LaidPage) => page.items.filter((item): item is PageLine => item.kind === 'line');

describe('pages', () => {
  test.each(inLibreOffice)('%s: as many as LibreOffice makes of the Word file, within one', (_, paper, pages) => {
    expect(Math.abs(paginate([paper]).length - pages)).toBeLessThanOrEqual(1);
  });

  test.each(Object.entries({ ...papers, regulation }))(
    '%s: the same text in the same order as in Word',
    async (name, paper) => {
      const word = words(paragraphTexts(partOf(await writeDocx(paper), 'word/document.xml')));
      // The head of a table stands again on every page; in Word's file it stands once.
      const head = /^TTChủhộĐịachỉNhânkhẩuĐiểmGhichú/;
      const own = paginate([paper]).map((page) => {
        const text = words(pageText(page));
        return page.number > 1 ? text.replace(head, '') : text;
      });
      const { code } = paper;
      const caption = code !== undefined && 'text' in code ? words([code.caption ?? '']) : '';
      const deleted = name === 'tracked-covenant' ? /dân(?=giađình)|3Khoảnnàybỏđi/g : /(?!)/g;
      expect(own.join('').replace(deleted, '')).toBe(word.replace(caption, ''));
    },
  );

  test('number themselves from the second on, each paper for itself', () => {
    const pages = paginate([regulation, letter, regulation]);
    expect(pages.map(({ paper, number }) => `${String(paper)}.${String(number)}`)).toEqual([
      '0.1',
      '0.2',
      '0.3',
      '0.4',
      '0.5',
      '1.1',
      '2.1',
      '2.2',
      '2.3',
      '2.4',
      '2.5',
    ]);
    expect(pages.map(({ label }) => (label === undefined ? '' : lineText(label)))).toEqual([
      '',
      '2',
      '3',
      '4',
      '5',
      '',
      '',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(paginate([{ ...regulation, pageNumbers: false }]).every(({ label }) => label === undefined)).toBe(true);
  });

  test('lie where the part lies', () => {
    expect(paginate([comparison])[0]?.width).toBeGreaterThan(800);
    const appendix = { title: 'DANH SÁCH', orientation: 'landscape' as const, body: longList(3).body };
    const pages = paginate([{ ...letter, appendices: [appendix] }]);
    expect(pages.map(({ width, height }) => width > height)).toEqual([false, true]);
  });

  test('come one by one, the first before the last is laid out', () => {
    const pages = layOut([times(120)]);
    const first = pages.next();
    expect(first.done).toBe(false);
    let rest = 0;
    for (const _ of pages) rest += 1;
    expect(rest).toBeGreaterThan(250);
  });

  test('keep text inside their margins and never run lines together', () => {
    for (const page of paginate([times(2), longList(120), decision])) {
      let before = new Map<number, number>();
      for (const line of lines(page)) {
        const last = line.runs.at(-1);
        const right = line.x + (last === undefined ? 0 : last.x + last.width);
        expect(right).toBeLessThanOrEqual(page.width - 50);
        expect(line.x).toBeGreaterThanOrEqual(80);
        expect(line.y + line.height).toBeLessThanOrEqual(page.height - 56.5);
        const above = before.get(line.x) ?? 0;
        expect(line.y).toBeGreaterThanOrEqual(above - 0.01);
        before = before.set(line.x, line.y + line.height);
      }
    }
  });

  test('do not leave a heading, a single line or a signature alone', () => {
    for (let filler = 30; filler < 60; filler += 1) {
      const body = Array.from({ length: filler }, () => paragraph('Một dòng.'));
      const pages = paginate([{ ...decision, appendices: [], body: [...body, paragraph('Câu cuối. '.repeat(30))] }]);
      const last = pageText(pages.at(-1) ?? pages[0] ?? emptyPage);
      if (last.includes('CHỦ TỊCH')) expect(last.some((text) => text.includes('Câu cuối'))).toBe(true);
      for (const page of pages.slice(1)) {
        const texts = pageText(page).filter((text) => text.includes('Câu cuối'));
        expect(texts).not.toHaveLength(1);
      }
    }
  });

  test('take the last row of a list along to its signature', () => {
    for (let rows = 15; rows < 60; rows += 1) {
      const last = paginate([longList(rows)]).at(-1);
      const text = last === undefined ? '' : pageText(last);
      expect(text).toContain('Nguyễn Thị Hòa');
      expect(text).toContain(`Nguyễn Văn Hộ ${String(rows)}`);
    }
  });

  test('part a row that is taller than a page, and lose nothing of it', () => {
    const long = Array.from({ length: 120 }, (_, index) => [run(`Dòng thứ ${String(index + 1)} của ô.`)]);
    const paper: OfficialDocument = {
      ...letter,
      body: [
        table(
          [
            { head: 'TT', width: 1 },
            { head: 'Nội dung', width: 5 },
          ],
          [
            ['1', cell(long)],
            ['2', 'ngắn'],
          ],
        ),
      ],
    };
    const pages = paginate([paper]);
    const text = pages.flatMap((page) => pageText(page)).join('\n');
    for (let index = 1; index <= 120; index += 1) expect(text).toContain(`Dòng thứ ${String(index)} của ô.`);
    expect(text).toContain('ngắn');
    expect(pages.length).toBeGreaterThan(2);
  });

  test('hold every word of any text, in order', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    const bodies = fc.array(fc.array(text, { maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(bodies, (body) => {
        const paper: OfficialDocument = {
          title: '',
          kind: 'other',
          layout: 'free',
          body: body.map((pieces) => paragraph(pieces.map((piece, index) => run(piece, { bold: index === 1 })))),
        };
        const shown = paginate([paper]).flatMap((page) => pageText(page));
        const wanted = body.flat().map((piece) => piece.normalize('NFC').replace(/[\p{C}]/gu, ''));
        expect(shown.join('').replace(/\s/gu, '')).toBe(wanted.join('').replace(/\s/gu, ''));
      }),
      { numRuns: 40 },
    );
  });

  test('show what a change does, and the deleted words too', () => {
    const runs = paginate([trackedCovenant]).flatMap((page) => lines(page).flatMap((line) => line.runs));
    const changes = new Map(runs.map(({ text, change }) => [text.trim(), change]));
    expect(changes.get('dân')).toBe('delete');
    expect(changes.get('gia đình')).toBe('insert');
    expect(runs.some(({ change }) => change === 'move-to')).toBe(true);
  });
});

const emptyPage: LaidPage = { paper: 0, width: 0, height: 0, number: 1, label: undefined, items: [] };

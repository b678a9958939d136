import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '#main/adapters/word/write/write-docx.ts';
import type { CovenantNames } from '#shared/covenants/papers/covenant-paper.ts';
import { trackedPaper } from '#shared/covenants/papers/tracked-paper.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import type { CovenantText } from '#shared/covenants/text/covenant-text.ts';
import { textOfReading } from '#shared/covenants/text/text-of-reading.ts';
import { readFile, sampleBytes } from '#test/support/covenants/samples.ts';
import { settleChanges } from '#test/support/settle-changes.ts';
import { drawAmendment } from '../amending/random-amendments.ts';
import { goldenCase, goldenFolder } from '../amending/support.ts';
import { textOf, track, type Tracked } from './support.ts';

const names: CovenantNames = { docName: 'Quy ước', unit: 'thôn Đông Khê', place: 'Vân Khê', year: 2026 };
const paperOf = (tracked: Tracked, style: 'changes' | 'print') =>
  trackedPaper(tracked.lines, style, {
    names,
    operations: tracked.draft.changes.operations,
    revision: { author: 'Văn phòng', date: '2026-11-05T02:00:00Z' },
  });

/** The paragraphs of the covenant alone, without heading and signatures; a chapter's title stands on its own line. */
function body(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim());
  const from = lines.findIndex((line) => line.startsWith('(Bản theo dõi')) + 1;
  const to = lines.findIndex((line, index) => index > from && line.startsWith('Vân Khê, ngày'));
  return lines.slice(from, to).filter((line) => line !== '');
}

function expected(text: CovenantText): readonly string[] {
  return textLines(text)
    .filter((line) => line.level !== 'table')
    .flatMap((line) =>
      ['part', 'chapter', 'section'].includes(line.level)
        ? [line.label, line.text]
        : [`${line.label} ${line.text}`.trim()],
    )
    .filter((line) => line !== '');
}

const places = (tracked: Tracked) => tracked.lines.filter((line) => line.level === 'table').map((line) => line.mark);

describe('the tracked Word file', () => {
  it('is the new text when LibreOffice accepts all changes, the old one when it refuses them', async () => {
    const drawn: Tracked[] = [];
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { base, operations, numbering } = drawAmendment(g);
        drawn.push(track(textOf(base), operations, numbering));
      }),
      { numRuns: 12, seed: 20261105 },
    );
    const sample = '01-typed-numbers.docx';
    const { text } = textOfReading(await readFile(sampleBytes(sample), sample));
    drawn.push(
      track(
        text,
        [
          { id: 'o1', op: 'move', target: { article: '6', clause: '1' }, after: { article: '6', clause: '2' } },
          { id: 'o2', op: 'repeal', target: { article: '8' } },
          { id: 'o3', op: 'rename', target: { article: '9' }, title: 'Tên mới của điều này' },
        ],
        'keep',
      ),
    );
    const files = await Promise.all(drawn.map((one) => writeDocx(paperOf(one, 'changes'))));
    const settled = settleChanges(files);
    drawn.forEach((one, index) => {
      expect(body(settled[index]?.accepted ?? '')).toEqual(expected(one.next));
      expect(body(settled[index]?.refused ?? '')).toEqual(expected(one.base));
    });
  }, 120_000);

  it('takes a table along with the article that is moved, and out with one that is repealed', async () => {
    const name = '05-nfd-and-mess.docx';
    const { text } = textOfReading(await readFile(sampleBytes(name), name));
    const [first] = textLines(text).find((line) => line.rows !== undefined)?.rows ?? [];
    const head = first?.[0] ?? '';
    expect(head).not.toBe('');
    const move = { id: 'o1', op: 'move', target: { article: '13' }, after: { article: '3' } };
    const repeal = { id: 'o1', op: 'repeal', target: { article: '13' } };
    const moved = track(text, [move], 'renumber');
    const repealed = track(text, [repeal], 'renumber');
    expect(places(moved)).toEqual(['new', 'old']);
    expect(places(repealed)).toEqual(['old']);
    const files = await Promise.all([moved, repealed].map((one) => writeDocx(paperOf(one, 'changes'))));
    const [whenMoved, whenRepealed] = settleChanges(files);
    const around = (settled: string | undefined) => {
      const lines = body(settled ?? '');
      const at = lines.flatMap((line, index) => (line === head ? [index] : []));
      const articles = at.map((index) => lines.slice(0, index).findLast((line) => /^Điều \d/.test(line)));
      return articles.map((title) => title?.replace(/^Điều \d+\. /, ''));
    };
    expect(around(whenMoved?.accepted)).toEqual(['Mức vận động các quỹ']);
    expect(around(whenMoved?.refused)).toEqual(['Mức vận động các quỹ']);
    expect(around(whenRepealed?.accepted)).toEqual([]);
    expect(around(whenRepealed?.refused)).toEqual(['Mức vận động các quỹ']);
    const printed = JSON.stringify(paperOf(moved, 'print'));
    expect(printed.split(JSON.stringify({ type: 'text', text: head, mark: 'old' })).length).toBe(2);
  }, 120_000);

  it('says on paper how many changes it shows, and marks them for a printer without colours', () => {
    const file = readFileSync(new URL('a106-whole-keep.json', goldenFolder), 'utf8');
    const golden = goldenCase.parse(JSON.parse(file));
    const tracked = track(textOf(golden.base), golden.operations, golden.numbering);
    const paper = paperOf(tracked, 'print');
    expect(paper.heading?.note).toContain(`${String(golden.operations.length).padStart(2, '0')} nội dung`);
    const text = JSON.stringify(paper);
    expect(text).toContain('"mark":"new"');
    expect(text).toContain('"mark":"old"');
    expect(text).not.toContain('"change"');
  });
});

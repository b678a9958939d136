import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';
import { openSource, readFile, sampleBytes } from '#test/support/covenants/samples.ts';

/** The samples as saved by LibreOffice 7.4 in the format of Word 97, which is another hand than the reader's. */
function bytesOf(name: string): Uint8Array {
  return readFileSync(new URL(`../../../fixtures/covenants/word97/${name}.doc`, import.meta.url));
}

async function both(name: string): Promise<{ readonly old: CovenantReading; readonly modern: CovenantReading }> {
  const old = await readFile(bytesOf(name), `${name}.doc`);
  expect(old.lossless).toMatchObject({ sameText: true, treeHoldsAll: true });
  return { old, modern: await readFile(sampleBytes(`${name}.docx`), `${name}.docx`) };
}

describe('a Word 97 file', () => {
  it('gives the same covenant as the .docx it was made from', async () => {
    const { old, modern } = await both('01-typed-numbers');
    for (const key of ['chapters', 'articles', 'preamble', 'signatories', 'cross_references', 'title'] as const) {
      expect(old[key]).toEqual(modern[key]);
    }
    expect(old.warnings).toEqual([{ code: 'old-binary-format', text: 'Word 97-2003 (.doc, OLE2)' }]);
    expect(old.missing).toEqual([]);
  });

  it('gives the numbers that Word draws itself', async () => {
    const { old, modern } = await both('02-auto-numbered');
    expect(old.numbering).toBe('automatic');
    expect(old.chapters.map(({ number, title }) => [number, title])).toEqual(
      modern.chapters.map(({ number, title }) => [number, title]),
    );
    // LibreOffice does not keep that Điều runs on over the chapters.
    expect(old.articles.map((article) => article.number).slice(0, 7)).toEqual(['1', '2', '3', '4', '1', '2', '3']);
    expect(old.articles.map(({ title, counts }) => ({ title, counts }))).toEqual(
      modern.articles.map(({ title, counts }) => ({ title, counts })),
    );
  });

  it('gives fonts, so that TCVN3, its capitals and its ư are read', async () => {
    const { old, modern } = await both('03-tcvn3');
    expect(old.articles).toEqual(modern.articles);
    expect(old.chapters).toEqual(modern.chapters);
    expect(old.encoding).toBe('tcvn3+unicode');
    // The old format has an own code for the optional hyphen, which here is always the letter ư.
    expect(old.warnings).toContainEqual(
      expect.objectContaining({ code: 'soft-hyphen-is-letter', u00ad_characters: 0, softHyphen_elements: 75 }),
    );
  });

  it('gives tracked changes, comments and tables', async () => {
    const { old, modern } = await both('05-nfd-and-mess');
    expect(old.articles).toEqual(modern.articles);
    expect(old.tables).toEqual(modern.tables);
    expect(old.comments).toEqual(modern.comments);
    expect(old.comment_details[0]).toMatchObject({ author: 'Nguyễn Thị Thu Hằng', at: '5.1' });
    expect(old.reject_all?.article_numbers).toEqual(modern.reject_all?.article_numbers);
  });

  it('gives layout', async () => {
    const { blocks } = await openSource(bytesOf('01-typed-numbers'), 'a.doc');
    const titled = blocks.find((block) => block.kind === 'paragraph' && block.runs[0]?.text === 'QUY ƯỚC');
    expect(titled).toMatchObject({ alignment: 'center', runs: [{ bold: true }] });
    expect(blocks[0]).toMatchObject({ kind: 'table' });
  });

  it('is refused when it was cut short, wherever', async () => {
    const whole = bytesOf('03-tcvn3');
    for (let share = 0.05; share < 0.95; share += 0.1) {
      await expect(openSource(whole.subarray(0, Math.floor(whole.length * share)), 'a.doc')).rejects.toThrow(
        'file-damaged',
      );
    }
  });
});

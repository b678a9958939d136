import { beforeAll, describe, expect, it } from 'vitest';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';
import { neutralTree } from '#shared/covenants/reading/read-covenant.ts';
import { covenantTree } from '#shared/covenants/tree.ts';
import { asRecord, expectedReading, readFile, sampleBytes, sampleNames } from '#test/support/covenants/samples.ts';

/** Findings that the samples mark as hints; checks find them, reading does not. */
const hints = new Set(['lint', 'code_of_conduct_at', 'field_reference']);
/** Compared apart, below. */
const apart = new Set(['signatories', 'reject_all']);

describe.each(sampleNames)('%s', (name) => {
  let reading: CovenantReading;
  const expected = expectedReading(name);

  beforeAll(async () => {
    reading = await readFile(sampleBytes(name), name);
  });

  it.each(Object.keys(expected).filter((key) => !hints.has(key) && !apart.has(key)))('has its %s', (key) => {
    expect(plain(reading)[key]).toEqual(expected[key]);
  });

  it('names who signed', () => {
    // Three samples list two persons more than the file has places for; only names that stand in the file can be read.
    const text = reading.lines.map((line) => line.text).join('\n');
    const listed = Array.isArray(expected['signatories']) ? expected['signatories'] : [];
    expect(reading.signatories).toEqual(listed.filter((person) => text.includes(String(person))));
    expect(reading.signatories.length).toBeGreaterThanOrEqual(2);
  });

  it('lost nothing', () => {
    const { sameText, treeHoldsAll, paragraphs, inTree, leftOut } = reading.lossless;
    expect({ sameText, treeHoldsAll }).toEqual({ sameText: true, treeHoldsAll: true });
    expect(inTree + new Set(leftOut.map((piece) => piece.paragraph)).size).toBe(paragraphs);
  });

  it('gives a tree that the books accept', () => {
    expect(covenantTree.safeParse(neutralTree(reading)).error).toBeUndefined();
  });
});

describe('05-nfd-and-mess.docx with all changes rejected', () => {
  const expected = asRecord(expectedReading('05-nfd-and-mess.docx')['reject_all']);

  it('has the counts, numbers and articles of the old text', async () => {
    const { reject_all: rejected } = await readFile(sampleBytes('05-nfd-and-mess.docx'), '05-nfd-and-mess.docx');
    expect(rejected?.counts).toEqual(expected['counts']);
    expect(rejected?.article_numbers).toEqual(expected['article_numbers']);
    expect(rejected?.articles).toEqual(expect.arrayContaining(list(expected['articles'])));
  });

  it('can be the main part, with the new text beside it', async () => {
    const options = { view: 'reject_all' } as const;
    const reading = await readFile(sampleBytes('05-nfd-and-mess.docx'), '05-nfd-and-mess.docx', options);
    expect(reading.articles).toEqual(expect.arrayContaining(list(expected['articles'])));
    expect(reading.accept_all?.articles).toEqual(list(expectedReading('05-nfd-and-mess.docx')['articles']));
    expect(reading.lossless).toMatchObject({ sameText: true, treeHoldsAll: true });
  });
});

describe('comments', () => {
  it('are told with who made them and the provision they are laid on', async () => {
    const reading = await readFile(sampleBytes('05-nfd-and-mess.docx'), '05-nfd-and-mess.docx');
    expect(reading.comment_details.map(({ at, author }) => ({ at, author }))).toEqual([
      { at: '5.1', author: 'Nguyễn Thị Thu Hằng' },
      // Its whole clause is deleted in this view.
      { at: '', author: 'Nguyễn Thị Thu Hằng' },
      { at: '12', author: 'Nguyễn Thị Thu Hằng' },
    ]);
  });
});

/** As it crosses the door. */
function plain(value: unknown): { readonly [key: string]: unknown } {
  return asRecord(JSON.parse(JSON.stringify(value)));
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

import { beforeAll, describe, expect, it } from 'vitest';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';
import { neutralTree } from '#shared/covenants/reading/read-covenant.ts';
import { covenantTree } from '#shared/covenants/tree.ts';
import { asRecord, expectedReading, readFile, sampleBytes, sampleNames } from '#test/support/covenants/samples.ts';

/** Findings of the checks, which come with the answer of the door (`test/unit/app/covenants-reading.test.ts`). */
const hints = new Set(['lint']);
/** Compared apart, below. */
const apart = new Set(['signatories', 'reject_all']);

/**
 * Three samples list four signers, but their files hold two places to sign with two names: the other two stand nowhere in
 * the file, and a reader that named them would make them up.
 */
const listedAndNowhere: { readonly [name: string]: readonly string[] } = {
  '03-tcvn3.docx': ['Lưu Đình Nam', 'Nguyễn Văn Bách'],
  '05-nfd-and-mess.docx': ['Trần Đức Chính', 'Trần Thị Thu Tuyết'],
  '07-old-binary.doc': ['Nguyễn Thị Thêu', 'Kiều Phương Hạnh'],
};

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
    const listed = list(expected['signatories']).map(String);
    const nowhere = listedAndNowhere[name] ?? [];
    const text = reading.lines.map((line) => `${line.text}\n${(line.table ?? []).flat().join('\n')}`).join('\n');
    expect(listed.filter((person) => !text.includes(person))).toEqual(nowhere);
    expect(reading.signatories).toEqual(listed.filter((person) => !nowhere.includes(person)));
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
    expect(rejected?.articles).toEqual(expected['articles']);
    expect(rejected).toEqual(expected);
  });

  it('can be the main part, with the new text beside it', async () => {
    const options = { view: 'reject_all' } as const;
    const reading = await readFile(sampleBytes('05-nfd-and-mess.docx'), '05-nfd-and-mess.docx', options);
    expect(reading.articles).toEqual(expect.arrayContaining(list(expected['articles'])));
    // Beside the old text stand the articles that the new one has otherwise, each as it is there.
    const old = new Set(reading.articles.map((article) => JSON.stringify(article)));
    const fresh = list(expectedReading('05-nfd-and-mess.docx')['articles']).map(plain);
    expect(reading.accept_all?.articles).toEqual(fresh.filter((article) => !old.has(JSON.stringify(article))));
    expect(reading.accept_all?.article_numbers).toEqual(fresh.map((article) => article['number']));
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

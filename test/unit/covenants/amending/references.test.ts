import { describe, expect, it } from 'vitest';
import type { CovenantTree, CrossReference } from '#shared/covenants/tree.ts';
import { at, covenants, draft } from './support.ts';

const goSen = covenants['Gò Sen'];

/** The covenant of Gò Sen with other words in khoản 2 Điều 3, which hold a reference. */
function referring(text: string, reference: Omit<CrossReference, 'at'>): CovenantTree {
  return {
    ...goSen,
    articles: goSen.articles.map((article) =>
      article.number === '3'
        ? {
            ...article,
            clauses: article.clauses.map((clause) => (clause.number === '2' ? { ...clause, text } : clause)),
          }
        : article,
    ),
    cross_references: [...goSen.cross_references, { at: '3.2', ...reference }],
  };
}

function referenceAt(made: ReturnType<typeof draft>, path: string): string | undefined {
  return made.consolidated.cross_references.find((one) => one.at === path)?.text;
}

const clause = (article: string, number: string) => ({ article, clause: number, point: null });

describe('references in the text in force', () => {
  const range = referring('Xưng hô theo từ khoản 1 đến khoản 3 Điều 4 Quy ước này.', {
    text: 'từ khoản 1 đến khoản 3 Điều 4 Quy ước này',
    kind: 'internal',
    targets: ['1', '2', '3'].map((number) => clause('4', number)),
  });

  it('a range keeps its form when something new stands between its ends', () => {
    const made = draft(range, [{ op: 'insert', after: at('4.1'), clauses: [{ text: 'Mới.' }] }], 'renumber');
    expect(referenceAt(made, '3.2')).toBe('từ khoản 1 đến khoản 4 Điều 4 Quy ước này');
  });

  it('a range dangles only when an end is gone', () => {
    expect(draft(range, [{ op: 'repeal', target: at('4.2') }]).reference_changes).toEqual([]);
    expect(draft(range, [{ op: 'repeal', target: at('4.3') }]).reference_changes[0]?.missing).toEqual([
      'khoản 3 Điều 4',
    ]);
  });

  it('a range becomes a list when a provision of others comes between', () => {
    const made = draft(range, [{ op: 'move', target: at('4.4'), after: at('4.1') }], 'renumber');
    expect(referenceAt(made, '3.2')).toBe('các khoản 1, 3 và 4 Điều 4 Quy ước này');
  });

  it('a range given by its two ends means all between them', () => {
    const ends = referring('Xưng hô theo từ khoản 1 đến khoản 3 Điều 4 Quy ước này.', {
      text: 'từ khoản 1 đến khoản 3 Điều 4 Quy ước này',
      kind: 'internal',
      targets: [clause('4', '1'), clause('4', '3')],
    });
    const made = draft(ends, [{ op: 'insert', before: at('4.1'), clauses: [{ text: 'Mới.' }] }], 'renumber');
    expect(referenceAt(made, '3.2')).toBe('từ khoản 2 đến khoản 4 Điều 4 Quy ước này');
  });

  it('"Điều này" gives way to a number when the target leaves the article', () => {
    const base = referring('Như khoản 1 Điều này.', {
      text: 'khoản 1 Điều này',
      kind: 'relative',
      targets: [clause('3', '1')],
    });
    const made = draft(base, [{ op: 'move', target: at('3.1'), after: at('8.2') }]);
    expect(made.sentences).toEqual([
      'Chuyển khoản 1 Điều 3 đến sau khoản 2 Điều 8 và đánh số thành khoản 3.',
      'Thay thế cụm từ “khoản 1 Điều này” bằng cụm từ “khoản 3 Điều 8 Quy ước này” tại khoản 2 Điều 3.',
    ]);
    expect(made.consolidated.cross_references.find((one) => one.at === '3.2')?.kind).toBe('internal');
  });

  it('"khoản này" stays wherever its clause goes', () => {
    const base = referring('Việc nêu tại khoản này làm ngay.', {
      text: 'khoản này',
      kind: 'relative',
      targets: [clause('3', '2')],
    });
    const made = draft(base, [{ op: 'repeal', target: at('3.1') }], 'renumber');
    expect(referenceAt(made, '3.1')).toBe('khoản này');
  });

  it('a short number is not sought inside a longer one', () => {
    const base = referring('Theo Điều 10 của Luật khác và Điều 1 Quy ước này.', {
      text: 'Điều 1 Quy ước này',
      kind: 'internal',
      targets: [{ article: '1', clause: null, point: null }],
    });
    const made = draft(
      base,
      [{ op: 'insert', before: at('1'), articles: [{ title: 'Mới', clauses: [{ text: 'A.' }] }] }],
      'renumber',
    );
    const text = made.consolidated.articles.find((one) => one.number === '4')?.clauses[1]?.text;
    expect(text).toBe('Theo Điều 10 của Luật khác và Điều 2 Quy ước này.');
  });

  it('a reference to another paper is kept and no phrase may touch it', () => {
    const base = referring('Theo Điều 3 của Luật Thực hiện dân chủ ở cơ sở.', {
      text: 'Điều 3 của Luật Thực hiện dân chủ ở cơ sở',
      kind: 'external',
      targets: [],
    });
    const made = draft(base, [{ op: 'repeal', target: at('1') }], 'renumber');
    expect(made.consolidated.cross_references).toContainEqual({
      at: '2.2',
      text: 'Điều 3 của Luật Thực hiện dân chủ ở cơ sở',
      kind: 'external',
      targets: [],
    });
    expect(() => draft(base, [{ op: 'replace-phrase', find: 'dân chủ', with: 'tự quản', at: [at('3.2')] }])).toThrow(
      'phrase-touches-reference',
    );
  });

  it('only the name of the covenant behind a reference may change, and then only numbers are quoted', () => {
    const made = draft(goSen, [
      { op: 'replace-phrase', find: 'Quy ước này', with: 'Hương ước này', at: [at('6.2')] },
      { op: 'move', target: at('4'), after: at('7') },
    ]);
    expect(made.sentences).toContain(
      'Thay thế cụm từ “khoản 1 Điều 4” bằng cụm từ “khoản 1 Điều 7a” tại khoản 2 Điều 6.',
    );
    expect(referenceAt(made, '6.2')).toBe('khoản 1 Điều 7a Hương ước này');
  });
});

const withReference = (text: string, target: object, kind = 'internal') => ({
  op: 'insert',
  after: at('3'),
  articles: [{ title: 'Mới', clauses: [{ text: `Làm theo ${text}.` }] }],
  references: [{ in: '/articles/0/clauses/0/text', text, kind, targets: [target] }],
});

describe('references in new text', () => {
  it('are quoted in amending numbers and printed in the new ones', () => {
    const made = draft(goSen, [withReference('khoản 1 Điều 8 Quy ước này', clause('8', '1'))], 'renumber');
    expect(made.sentences[0]).toContain('theo khoản 1 Điều 8 Quy ước này');
    expect(made.comparison.find((row) => row.kind === 'insert')?.new_text).toContain('theo khoản 1 Điều 9 Quy ước này');
    expect(made.reference_changes).toContainEqual({
      old_at: null,
      new_at: '4.1',
      old_text: 'khoản 1 Điều 8 Quy ước này',
      new_text: 'khoản 1 Điều 9 Quy ước này',
      status: 'followed',
      missing: [],
    });
  });

  it('may point at what the same amendment moves, and dangle at what it repeals', () => {
    const moving = draft(goSen, [
      withReference('Điều 9 Quy ước này', { article: '9', clause: null, point: null }),
      { op: 'move', target: at('9'), before: at('8') },
    ]);
    expect(moving.sentences[0]).toContain('theo Điều 7a Quy ước này');
    const repealing = draft(goSen, [
      withReference('Điều 9 Quy ước này', { article: '9', clause: null, point: null }),
      { op: 'repeal', target: at('9') },
    ]);
    expect(repealing.warnings).toEqual([{ code: 'dangling-reference', at: '3a.1', text: 'Điều 9 Quy ước này' }]);
  });

  it('"này" means the article that the words stand in', () => {
    const made = draft(goSen, [
      withReference('khoản 1 Điều này', { article: 'này', clause: '1', point: null }, 'relative'),
    ]);
    expect(made.consolidated.cross_references.find((one) => one.at === '3a.1')?.targets).toEqual([
      { article: '3a', clause: '1', point: null },
    ]);
  });
});

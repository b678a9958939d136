import { describe, expect, it } from 'vitest';
import { draftAmendment } from '#shared/covenants/amending/draft-amendment.ts';
import { amendmentInput } from '#shared/covenants/amending/operations.ts';
import { at, covenants, outcomeOf } from './support.ts';

const goSen = covenants['Gò Sen'];
const vanHa = covenants['Vạn Hạ'];
const ghenh = covenants.Ghềnh;

function errorsOf(base: typeof goSen, ...operations: object[]) {
  const outcome = outcomeOf(base, operations);
  return 'errors' in outcome ? outcome.errors : [];
}

describe('refused amendments', () => {
  it.each([
    [
      'a clause put beside an article',
      { op: 'insert', after: at('3'), clauses: [{ text: 'A.' }] },
      'level-mismatch',
      'Điều 3',
    ],
    [
      'articles put into a clause',
      { op: 'insert', into: at('3.1'), articles: [{ title: 'A' }] },
      'level-mismatch',
      'khoản 1 Điều 3',
    ],
    [
      'words for a clause given to an article',
      { op: 'replace', target: at('3'), new: { text: 'A.' } },
      'level-mismatch',
      'Điều 3',
    ],
    ['a title repealed', { op: 'repeal', target: at('3#title') }, 'level-mismatch', 'tên Điều 3'],
    ['a clause renamed', { op: 'rename', target: at('3.1'), title: 'A' }, 'level-mismatch', 'khoản 1 Điều 3'],
    [
      'a provision moved beside itself',
      { op: 'move', target: at('3.1'), after: at('3.1') },
      'move-into-self',
      'khoản 1 Điều 3',
    ],
    [
      'an article moved into its own clause',
      { op: 'move', target: at('5'), into: at('5.1') },
      'move-into-self',
      'Điều 5',
    ],
    [
      'clauses of two articles merged',
      { op: 'merge', targets: [at('3.1'), at('4.1')], text: 'A.' },
      'merge-parents-differ',
      'khoản 1 Điều 4',
    ],
    [
      'an article merged with a clause',
      { op: 'merge', targets: [at('3'), at('4.1')], title: 'A' },
      'level-mismatch',
      'khoản 1 Điều 4',
    ],
    [
      'a split that forgets a clause',
      {
        op: 'split',
        target: at('4'),
        parts: [
          { title: 'A', clauses: ['1', '2'] },
          { title: 'B', clauses: ['4'] },
        ],
      },
      'split-incomplete',
      'Điều 4',
    ],
    [
      'a split that deals a clause out twice',
      {
        op: 'split',
        target: at('3'),
        parts: [
          { title: 'A', clauses: ['1', '2'] },
          { title: 'B', clauses: ['2'] },
        ],
      },
      'split-incomplete',
      'Điều 3',
    ],
    ['new text without words', { op: 'insert', after: at('3.1'), clauses: [{ text: ' ' }] }, 'empty-text', null],
    ['a replacement without words', { op: 'replace', target: at('3.1'), new: { text: '' } }, 'empty-text', null],
    [
      'a quotation that does not close',
      { op: 'rename', target: at('3'), title: 'Chào “hỏi' },
      'unbalanced-quotes',
      null,
    ],
    [
      'a dash that is not there',
      { op: 'repeal', target: at('5.2-1') },
      'target-not-found',
      'gạch đầu dòng thứ nhất khoản 2 Điều 5',
    ],
    ['a point of a missing clause', { op: 'repeal', target: at('5.9.đ') }, 'target-not-found', 'điểm đ khoản 9 Điều 5'],
    [
      'an opening paragraph that is not there',
      { op: 'repeal', target: at('3#lead') },
      'target-not-found',
      'đoạn mở đầu Điều 3',
    ],
    [
      'a phrase found nowhere',
      { op: 'replace-phrase', find: 'Ghềnh', with: 'Bến', at: 'all' },
      'phrase-not-found',
      null,
    ],
    [
      'a phrase inside a longer word',
      { op: 'replace-phrase', find: 'Go', with: 'Bến', at: 'all' },
      'phrase-not-found',
      null,
    ],
    [
      'a number that is taken',
      { op: 'insert', after: at('3.1'), clauses: [{ text: 'A.', number: '2' }] },
      'label-taken',
      'khoản 2',
    ],
    [
      'a number out of order',
      { op: 'insert', after: at('3.1'), clauses: [{ text: 'A.', number: '7' }] },
      'label-out-of-order',
      'khoản 7',
    ],
  ])('%s', (_about, operation, code, place) => {
    expect(errorsOf(goSen, operation)).toEqual([{ code, operations: ['o1'], at: place }]);
  });

  it('gives the number that was asked for when it is the next one', () => {
    expect(errorsOf(goSen, { op: 'insert', after: at('3.1'), clauses: [{ text: 'A.', number: '1a' }] })).toEqual([]);
  });

  it('a chapter moves only when numbers are given anew', () => {
    const operation = { op: 'move', target: at('Chương IV'), after: at('Chương II') };
    expect(errorsOf(vanHa, operation)).toEqual([{ code: 'move-needs-renumber', operations: ['o1'], at: 'Chương IV' }]);
    expect(outcomeOf(vanHa, [operation], 'renumber')).toHaveProperty('sentences');
  });

  it.each([
    [
      'rename and a phrase at the same title',
      [
        { op: 'rename', target: at('3'), title: 'Chào' },
        { op: 'replace-phrase', find: 'xưng hô', with: 'gọi', at: [at('3#title')] },
      ],
      'conflict-same-target',
      'tên Điều 3',
    ],
    [
      'two moves of one clause',
      [
        { op: 'move', target: at('4.1'), after: at('4.2') },
        { op: 'move', target: at('4.1'), after: at('4.3') },
      ],
      'conflict-same-target',
      'khoản 1 Điều 4',
    ],
    [
      'a split article with a change inside',
      [
        {
          op: 'split',
          target: at('3'),
          parts: [
            { title: 'A', clauses: ['1'] },
            { title: 'B', clauses: ['2'] },
          ],
        },
        { op: 'replace', target: at('3.1'), new: { text: 'A.' } },
      ],
      'conflict-ancestor',
      'khoản 1 Điều 3',
    ],
    [
      'an insertion into a repealed article',
      [
        { op: 'repeal', target: at('3') },
        { op: 'insert', after: at('3.1'), clauses: [{ text: 'A.' }] },
      ],
      'conflict-ancestor',
      'khoản 1 Điều 3',
    ],
    [
      'an insertion beside a provision merged away',
      [
        { op: 'merge', targets: [at('6'), at('7')], title: 'Hiếu, hỷ' },
        { op: 'insert', after: at('7'), articles: [{ title: 'A', clauses: [{ text: 'A.' }] }] },
      ],
      'conflict-anchor',
      'Điều 7',
    ],
    [
      'a phrase at a provision that is repealed',
      [
        { op: 'repeal', target: at('7.2') },
        { op: 'replace-phrase', find: 'vòng hoa', with: 'hoa', at: [at('7.2')] },
      ],
      'conflict-same-target',
      'khoản 2 Điều 7',
    ],
    [
      'a phrase everywhere that meets a merged clause',
      [
        { op: 'merge', targets: [at('4.1'), at('4.2')], text: 'A.' },
        { op: 'replace-phrase', find: 'karaoke', with: 'hát', at: 'all' },
      ],
      'conflict-ancestor',
      'khoản 1 Điều 4',
    ],
  ])('two operations that clash: %s', (_about, operations, code, place) => {
    expect(errorsOf(goSen, ...operations)).toEqual([{ code, operations: ['o1', 'o2'], at: place }]);
  });

  it('does not guess which of two provisions with one number is meant', () => {
    const [first, second, ...others] = goSen.articles;
    if (!first || !second) throw new Error('the covenant has articles');
    const twice = {
      ...goSen,
      chapters: goSen.chapters.map((one, n) => (n > 0 ? one : { ...one, articles: ['1', '1'] })),
      articles: [first, { ...second, number: '1' }, ...others],
      cross_references: [],
    };
    expect(errorsOf(twice, { op: 'repeal', target: at('1') })).toEqual([
      { code: 'target-ambiguous', operations: ['o1'], at: 'Điều 1' },
    ]);
    expect(errorsOf(twice, { op: 'repeal', target: at('4') })).toEqual([]);
  });

  it('numbered lines have neither articles nor points', () => {
    expect(errorsOf(ghenh, { op: 'repeal', target: at('3') })[0]?.code).toBe('target-not-found');
    expect(errorsOf(goSen, { op: 'repeal', target: at('mục 3') })[0]?.at).toBe('khoản 3');
    expect(
      errorsOf(ghenh, { op: 'insert', after: at('mục 1'), articles: [{ title: 'A', clauses: [{ text: 'A.' }] }] })[0]
        ?.code,
    ).toBe('level-mismatch');
  });
});

describe('input that is not in the format', () => {
  it.each([
    ['operations.0.op', [{ id: 'a', op: 'rewrite' }]],
    ['operations.0.target', [{ id: 'a', op: 'repeal', target: {} }]],
    ['operations.0.target', [{ id: 'a', op: 'repeal', target: { chapter: 'II', article: '3' } }]],
    ['operations.0', [{ id: 'a', op: 'move', target: at('3'), after: at('4'), before: at('5') }]],
    ['operations.0', [{ id: 'a', op: 'insert', after: at('3.1') }]],
    ['operations.0.new.text', [{ id: 'a', op: 'replace', target: at('3.1'), new: { text: 'A.\nB.' } }]],
    ['operations.0.find', [{ id: 'a', op: 'replace-phrase', find: '', with: 'a', at: 'all' }]],
    [
      'operations.1.id',
      [
        { id: 'a', op: 'repeal', target: at('3') },
        { id: 'a', op: 'repeal', target: at('4') },
      ],
    ],
    ['operations.0.targets', [{ id: 'a', op: 'merge', targets: [at('3')], title: 'A' }]],
    ['operations.0.parts', [{ id: 'a', op: 'split', target: at('3.1'), parts: ['A', 'B'] }]],
  ])('is refused at %s', (path, operations) => {
    const parsed = amendmentInput.safeParse({ base: goSen, operations, numbering: 'keep' });
    expect(parsed.error?.issues[0]?.path.join('.')).toBe(path);
    const outcome = draftAmendment({ base: goSen, operations, numbering: 'keep' });
    expect('errors' in outcome && outcome.errors[0]?.code).toBe('bad-input');
  });

  it('a covenant whose lists of numbers do not agree is refused', () => {
    const base = { ...goSen, chapters: goSen.chapters.slice(1) };
    expect(amendmentInput.safeParse({ base, operations: [], numbering: 'keep' }).error?.issues[0]?.path).toEqual([
      'base',
      'chapters',
    ]);
  });

  it('a reference that is not in the new text is refused', () => {
    const references = [
      {
        in: '/clauses/0/text',
        text: 'Điều 9 Quy ước này',
        kind: 'internal',
        targets: [{ article: '9', clause: null, point: null }],
      },
    ];
    const operation = { op: 'insert', after: at('3.1'), clauses: [{ text: 'Theo Điều 8 Quy ước này.' }], references };
    expect(errorsOf(goSen, operation)).toEqual([{ code: 'bad-input', operations: ['o1'], at: 'references.0' }]);
  });
});

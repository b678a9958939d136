import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '#shared/covenants/editing/apply-edit.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import { followText } from '#shared/covenants/editing/follow.ts';
import { nestingFault } from '#shared/covenants/editing/nesting.ts';
import { findWords } from '#shared/covenants/editing/replace-words.ts';
import { covenantText, type CovenantText } from '#shared/covenants/text/covenant-text.ts';
import { placeLines } from '#shared/covenants/text/places.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { applyPatch } from '#shared/store/apply.ts';
import { difference } from '#shared/store/difference.ts';
import { invert } from '#shared/store/patch.ts';
import { levels, lineOf, printed, textOf } from '../text/support.ts';

function done(text: CovenantText, edit: TextEdit): CovenantText {
  const made = applyEdit(text, edit);
  if ('refused' in made) throw new Error(made.refused);
  return followText(text, made.text);
}
const refusedFor = (text: CovenantText, edit: TextEdit) => {
  const made = applyEdit(text, edit);
  return 'refused' in made ? made.refused : 'made';
};

const text = textOf(
  'chapter QUY ĐỊNH CHUNG',
  'article Phạm vi',
  'clause Áp dụng cho mọi hộ.',
  'clause Giữ gìn ngõ xóm:',
  'point quét ngõ;',
  'dash sáng thứ bảy',
  'point trồng hoa.',
  'article Việc cưới',
  'clause Làm theo khoản 2 Điều 1 Quy ước này.',
  'chapter THI HÀNH',
  'article Hiệu lực',
  'text Có hiệu lực từ ngày công nhận; thay Điều 2 Quy ước này.',
);

describe('Enter', () => {
  it('makes the next sibling, behind all that belongs to the line', () => {
    const line = lineOf(text, 'Giữ gìn ngõ xóm:');
    const after = done(text, { kind: 'split', line, before: 'Giữ gìn ngõ xóm:', after: '' });
    expect(printed(after).slice(3, 8)).toEqual([
      '2. Giữ gìn ngõ xóm:',
      'a) quét ngõ;',
      '- sáng thứ bảy',
      'b) trồng hoa.',
      '3.',
    ]);
  });

  it('in the middle of a line cuts it there', () => {
    const line = lineOf(text, 'Áp dụng cho mọi hộ.');
    const after = done(text, { kind: 'split', line, before: 'Áp dụng cho', after: 'mọi hộ.' });
    expect(printed(after).slice(2, 5)).toEqual(['1. Áp dụng cho', '2. mọi hộ.', '3. Giữ gìn ngõ xóm:']);
  });
});

describe('levels', () => {
  it('go down with all below the line, and up again', () => {
    const line = lineOf(text, 'Việc cưới');
    const down = done(text, { kind: 'level', line, to: 'deeper' });
    expect(printed(down).slice(6, 10)).toEqual([
      'b) trồng hoa.',
      '3. Việc cưới',
      'a) Làm theo khoản 2 Điều 1 Quy ước này.',
      'Chương II THI HÀNH',
    ]);
    expect(printed(done(down, { kind: 'level', line, to: 'shallower' }))).toEqual(
      // The reference to Điều 2 had lost its goal meanwhile, and nobody may guess it back.
      printed(text),
    );
  });

  it('tell why they stop', () => {
    const edit = (words: string, to: 'deeper' | 'shallower'): TextEdit => ({
      kind: 'level',
      line: lineOf(text, words),
      to,
    });
    expect(refusedFor(text, edit('Phạm vi', 'shallower'))).toBe('already-outermost');
    expect(refusedFor(text, edit('sáng thứ bảy', 'deeper'))).toBe('already-innermost');
    expect(refusedFor(text, edit('Phạm vi', 'deeper'))).toBe('needs-article');
    expect(refusedFor(text, edit('THI HÀNH', 'deeper'))).toBe('no-level');
    const line = lineOf(text, 'Phạm vi');
    expect(refusedFor(text, { kind: 'relabel', line, level: 'item' })).toBe('articles-and-items');
    expect(refusedFor(text, { kind: 'relabel', line, level: 'preamble' })).toBe('preamble-first');
    expect(refusedFor(text, { kind: 'remove', line: 'zz' })).toBe('line-gone');
  });
});

describe('moving', () => {
  it('goes over a neighbour with all below, and references follow', () => {
    const line = lineOf(text, 'Việc cưới');
    const after = done(text, { kind: 'move', line, to: 'up' });
    expect(printed(after).slice(1, 5)).toEqual([
      'Điều 1. Việc cưới',
      '1. Làm theo khoản 2 Điều 2 Quy ước này.',
      'Điều 2. Phạm vi',
      '1. Áp dụng cho mọi hộ.',
    ]);
    expect(printed(after).at(-1)).toBe('Có hiệu lực từ ngày công nhận; thay Điều 1 Quy ước này.');
    expect(printed(done(after, { kind: 'move', line, to: 'down' }))).toEqual(printed(text));
  });

  it('goes on into the chapter or article beside', () => {
    const wedding = lineOf(text, 'Việc cưới');
    const down = done(text, { kind: 'move', line: wedding, to: 'down' });
    expect(treeOf(down).chapters.map((chapter) => chapter.articles)).toEqual([['1'], ['2', '3']]);
    const hedge = lineOf(text, 'Áp dụng cho mọi hộ.');
    const second = done(text, { kind: 'move', line: hedge, to: 'down' });
    const out = done(second, { kind: 'move', line: hedge, to: 'down' });
    expect(treeOf(out).articles.map((article) => article.clauses.length)).toEqual([1, 2, 0]);
    expect(refusedFor(text, { kind: 'move', line: hedge, to: 'up' })).toBe('first-in-place');
  });
});

describe('taking out', () => {
  it('takes all below, and leaves dead references to be seen', () => {
    const line = lineOf(text, 'Giữ gìn ngõ xóm:');
    const after = done(text, { kind: 'remove', line });
    expect(treeOf(after).counts).toMatchObject({ clauses: 2, points: 0, dashes: 0 });
    expect(treeOf(after).cross_references[0]).toMatchObject({ kind: 'dangling', text: 'khoản 2 Điều 1 Quy ước này' });
  });

  it('by joining keeps the words', () => {
    const line = lineOf(text, 'trồng hoa.');
    expect(printed(done(text, { kind: 'join', line }))[5]).toBe('- sáng thứ bảy trồng hoa.');
  });
});

describe('numbers', () => {
  it('are kept with a suffix between when the clerk wants so', () => {
    const kept = done(text, { kind: 'counting', editing: 'keep' });
    const line = lineOf(text, 'Phạm vi');
    const one = done(kept, { kind: 'split', line, before: 'Phạm vi', after: '' });
    expect(
      placeLines(one)
        .filter((placed) => placed.line.level === 'article')
        .map((placed) => placed.number),
    ).toEqual(['1', '1a', '2', '3']);
    const two = done(one, { kind: 'split', line, before: 'Phạm vi', after: '' });
    expect(
      placeLines(two)
        .filter((placed) => placed.line.level === 'article')
        .map((placed) => placed.number)
        .toSorted(),
    ).toEqual(['1', '1a', '1b', '2', '3']);
    const gone = done(kept, { kind: 'remove', line });
    expect(placeLines(gone)[1]).toMatchObject({ number: '2' });
    const anew = done(gone, { kind: 'renumber' });
    expect(placeLines(anew)[1]).toMatchObject({ number: '1' });
  });

  it('go on from one that was given, and điểm know đ', () => {
    const gap = textOf('article#7 Bảy', 'article#9 Chín', 'article Mười', ...'abcdef'.split('').map(() => 'point x'));
    expect(placeLines(gap).map((placed) => placed.number)).toEqual(['7', '9', '10', 'a', 'b', 'c', 'd', 'đ', 'e']);
  });
});

describe('replacing', () => {
  it('shows every place and changes those that are chosen', () => {
    const places = findWords(text, 'Điều');
    expect(places).toHaveLength(2);
    const [first] = places;
    const edit: TextEdit = { kind: 'replace', find: 'Quy ước này', with: 'Hương ước này', lines: [first?.line ?? ''] };
    expect(printed(done(text, edit)).filter((line) => line.includes('Hương ước'))).toHaveLength(1);
    expect(refusedFor(text, { kind: 'replace', find: 'không có đâu', with: '' })).toBe('not-found');
  });
});

const someEdit = (now: CovenantText): fc.Arbitrary<TextEdit> => {
  const line = fc.constantFrom(...now.lines.map((one) => one.id));
  const words = fc.constantFrom('', 'Lời mới.', 'Làm theo khoản 1 Điều 1 Quy ước này.');
  return fc.oneof(
    fc.record({ kind: fc.constant('write' as const), line, text: words }),
    fc.record({ kind: fc.constant('split' as const), line, before: words, after: words }),
    fc.record({ kind: fc.constant('join' as const), line }),
    fc.record({
      kind: fc.constant('level' as const),
      line,
      to: fc.constantFrom('deeper' as const, 'shallower' as const),
    }),
    fc.record({ kind: fc.constant('relabel' as const), line, level: fc.constantFrom(...levels) }),
    fc.record({ kind: fc.constant('move' as const), line, to: fc.constantFrom('up' as const, 'down' as const) }),
    fc.record({ kind: fc.constant('remove' as const), line }),
    fc.record({
      kind: fc.constant('counting' as const),
      editing: fc.constantFrom('keep' as const, 'renumber' as const),
    }),
    fc.record({ kind: fc.constant('renumber' as const) }),
    fc.record({ kind: fc.constant('insert' as const), after: line, level: fc.constantFrom(...levels), text: words }),
  );
};

describe('any run of edits', () => {
  it('keeps the nesting legal, ids single, numbers derived, and can be taken back', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        let now = text;
        for (let step = 0; step < 10 && now.lines.length > 0; step += 1) {
          const edit = gen(someEdit, now);
          const made = applyEdit(now, edit);
          if ('refused' in made) continue;
          const after = followText(now, made.text);
          expect(nestingFault(after.lines)).toBeUndefined();
          expect(covenantText.safeParse(after).error).toBeUndefined();
          expect(new Set(after.lines.map((line) => line.id)).size).toBe(after.lines.length);
          if (edit.kind === 'renumber') expect(after.lines.every((line) => line.number === undefined)).toBe(true);
          const back = applyPatch(after, invert(difference(now, after)));
          expect(back).toMatchObject({ ok: true, value: now });
          now = after;
        }
      }),
      { numRuns: 60 },
    );
  });
});

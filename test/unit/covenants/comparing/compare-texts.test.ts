import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type TextComparison } from '#shared/covenants/comparing/compare-texts.ts';
import { longestRising } from '#shared/covenants/comparing/longest-rising.ts';
import { compareLines, compareWords, type WordRun } from '#shared/covenants/comparing/words.ts';
import { applyEdit } from '#shared/covenants/editing/apply-edit.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import type { CovenantText } from '#shared/covenants/text/covenant-text.ts';
import { lineOf, textOf } from '../text/support.ts';

const sideOf = (runs: readonly WordRun[], side: 'old' | 'new') =>
  runs
    .filter((run) => run.kind === 'same' || run.kind === side)
    .map((run) => run.text)
    .join('');
const told = (comparison: TextComparison) =>
  comparison.units
    .filter((unit) => unit.kind !== 'same')
    .map((unit) => `${unit.kind} ${unit.before ?? '-'} > ${unit.after ?? '-'}`);
function edited(text: CovenantText, ...edits: readonly TextEdit[]): CovenantText {
  return edits.reduce((now, edit) => {
    const made = applyEdit(now, edit);
    if ('refused' in made) throw new Error(made.refused);
    return made.text;
  }, text);
}

const text = textOf(
  'chapter QUY ĐỊNH CHUNG',
  'article Phạm vi',
  'clause Áp dụng cho mọi hộ trong thôn.',
  'article Việc cưới',
  'clause Tổ chức gọn trong một ngày, lành mạnh, tiết kiệm.',
  'article Việc tang',
  'clause Chôn cất đúng nơi quy định của thôn.',
  'article Lễ hội',
  'clause Giữ gìn đình chùa, không đốt vàng mã bừa bãi.',
);

describe('words', () => {
  it('changed are found whole, whatever form their letters have', () => {
    expect(compareWords('Tổ chức một ngày', 'Tổ chức hai ngày'.normalize('NFD'))).toEqual([
      { kind: 'same', text: 'Tổ chức ' },
      { kind: 'old', text: 'một' },
      { kind: 'new', text: 'hai' },
      { kind: 'same', text: ' ngày' },
    ]);
  });

  it('give back both texts, for any two', () => {
    const words = fc.array(fc.constantFrom('giữ', 'gìn', 'thôn', ',', ' ', '\n', 'Điều', '5'), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        expect(sideOf(compareWords(before, after), 'old')).toBe(before);
        expect(sideOf(compareWords(before, after), 'new')).toBe(after);
        expect(sideOf(compareLines(before, after), 'old')).toBe(`${before}\n`);
        expect(sideOf(compareLines(before, after), 'new')).toBe(`${after}\n`);
      }),
      { numRuns: 200 },
    );
  });

  it('show a new line as one piece', () => {
    expect(compareLines('1. Một.\n2. Hai.', '1. Một.\n2. Hai.\n3. Ba.').filter((run) => run.kind !== 'same')).toEqual([
      { kind: 'new', text: '3. Ba.\n' },
    ]);
  });
});

describe('two texts', () => {
  it('that are alike differ nowhere', () => {
    expect(compareTexts(text, text).counts).toEqual({ same: 5, changed: 0, moved: 0, added: 0, removed: 0 });
  });

  it('show a moved article as moved, with its new number, and not as struck and rewritten', () => {
    const line = lineOf(text, 'Lễ hội');
    const moved = edited(text, { kind: 'move', line, to: 'up' }, { kind: 'move', line, to: 'up' });
    const comparison = compareTexts(text, moved);
    expect(told(comparison)).toEqual(['moved Điều 4 > Điều 2']);
    expect(comparison.units.flatMap((unit) => unit.runs).every((run) => run.kind === 'same')).toBe(true);
  });

  it('show what is new, gone and changed, each at its place', () => {
    const wedding = lineOf(text, 'Tổ chức gọn trong một ngày, lành mạnh, tiết kiệm.');
    const after = edited(
      text,
      { kind: 'remove', line: lineOf(text, 'Việc tang') },
      { kind: 'write', line: wedding, text: 'Tổ chức gọn trong hai ngày, lành mạnh, tiết kiệm.' },
      { kind: 'insert', after: lineOf(text, 'Lễ hội'), level: 'article', text: 'Vệ sinh' },
    );
    const comparison = compareTexts(text, after);
    expect(told(comparison)).toEqual(['changed Điều 2 > Điều 2', 'removed Điều 3 > -', 'added - > Điều 4']);
    expect(comparison.units.find((unit) => unit.kind === 'changed')?.words).toEqual({ old: 1, new: 1 });
  });

  it('know an article again in another reading of the same paper, without ids in common', () => {
    const reread = textOf(
      'article Lễ hội',
      'clause Giữ gìn đình chùa, không đốt vàng mã bừa bãi.',
      'chapter QUY ĐỊNH CHUNG',
      'article Phạm vi áp dụng',
      'clause Áp dụng cho mọi hộ trong thôn.',
    );
    const kinds = compareTexts(text, reread).units.map(
      (unit) => `${unit.kind} ${unit.before ?? '-'} > ${unit.after ?? '-'}`,
    );
    expect(kinds).toContain('moved Điều 4 > Điều 1');
    expect(kinds).toContain('changed Điều 1 > Điều 2');
  });
});

it('the longest rising run leaves out what moved', () => {
  expect(longestRising([0, 3, 1, undefined, 2, 4])).toEqual([0, 2, 4, 5]);
  expect(longestRising([])).toEqual([]);
});

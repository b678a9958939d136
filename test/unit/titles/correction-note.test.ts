import { expect, test } from 'vitest';
import { decideUnit, rulesOf } from '#shared/titles/decide.ts';
import { explainRow } from '#shared/titles/explain.ts';
import { correctionNote, withoutReasons } from '#shared/titles/papers/correction-note.ts';
import { reasonText } from '#shared/titles/papers/reason-text.ts';
import { smallSet, terms, unitWith } from '../../support/titles.ts';

const set = smallSet();
const unit = unitWith(set, { h1: [20, 20, 20, 30, 10], h2: [20, 20, 20, 30, 10] });
const rows = [
  { subject: 'h1', name: 'Nguyễn Văn Thử' },
  { subject: 'h2', name: 'Trần Thị Thử' },
];
const correction = {
  at: '2026-12-20T02:00:00.000Z',
  who: 'Lan',
  subject: 'h2',
  text: 'Kết luận thanh tra số 3',
  before: 'passed',
  after: 'failed',
} as const;

test('a paper printed anew says what was corrected, when and why; nothing without a correction', () => {
  expect(correctionNote(unit, rows)).toBeUndefined();
  const corrected = { unit: { ...unit, corrections: [correction] } };
  expect(correctionNote(corrected.unit, rows)).toBe(
    'In lại sau khi sửa kết quả đã quyết định: Trần Thị Thử, từ “Đạt” thành “Không đạt”, ngày 20/12/2026, lý do: Kết luận thanh tra số 3.',
  );
  expect(correctionNote(withoutReasons(corrected).unit, rows)).not.toContain('thanh tra');
});

test('the ground of a corrected result is the correction, never a quota that nobody set', () => {
  const rules = rulesOf(set, terms);
  expect(decideUnit(rules, unit).outcomes).toEqual(['passed', 'passed']);
  const { reasons } = explainRow(set, rules, { ...unit, corrections: [correction] }, 1, 'failed');
  expect(reasons.map(reasonText)).toEqual(['Sửa kết quả sau quyết định ngày 20/12/2026: Kết luận thanh tra số 3']);
});

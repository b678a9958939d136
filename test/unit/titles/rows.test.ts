import { describe, expect, it } from 'vitest';
import { noScore } from '#shared/titles/book.ts';
import { scoredCriteria } from '#shared/titles/criteria-set.ts';
import { fullMarks, hasPoints, rowDifference, scoresForRows } from '#shared/titles/rows.ts';
import { smallSet, unitWith } from '#test/support/titles.ts';

const columns = scoredCriteria(smallSet());
const subject = (id: string) => ({ id, name: id, address: '', members: 0 });

describe('the rows of a unit', () => {
  it('are compared with the register', () => {
    const unit = unitWith(smallSet(), { a: [], b: [] });
    expect(rowDifference(unit, ['b', 'c'].map(subject))).toEqual({ added: ['c'], gone: ['a'] });
  });

  it('keep their points when the list changes', () => {
    const unit = unitWith(smallSet(), { a: [1, 2, 3, 4, 5], b: [6, 7, 8, 9, 10] });
    const scores = scoresForRows(unit, ['b', 'c', 'a']);
    expect(scores.meeting[0]).toEqual([6, noScore, 1]);
    expect(scores.self[0]).toEqual([]);
    expect(hasPoints(unit, 0)).toBe(true);
    expect(hasPoints(unitWith(smallSet(), { a: [] }), 0)).toBe(false);
  });

  it('get full marks where nothing stands yet, but for the exceptions', () => {
    const unit = unitWith(smallSet(), {
      a: [5, noScore, noScore, noScore, noScore],
      b: [],
      c: [],
      d: [20, 20, 20, 30, 10],
    });
    const filled = fullMarks(columns, unit, 'meeting', [
      { subject: 'b', criterion: 'II.1', points: 12 },
      { subject: 'c' },
    ]);
    expect(filled.rows).toBe(2);
    expect(filled.columns[0]).toEqual([5, 20, noScore, 20]);
    expect(filled.columns[3]).toEqual([30, 12, noScore, 30]);
  });
});

import { describe, expect, it } from 'vitest';
import { noScore } from '#shared/titles/book.ts';
import {
  countedColumn,
  countedScore,
  isUniform,
  parsePoints,
  pointsFault,
  rowSum,
  showPoints,
} from '#shared/titles/scoring.ts';
import { smallSet, unitWith } from '#test/support/titles.ts';

describe('points as typed', () => {
  it('takes a comma or a point, clears on nothing, refuses the rest', () => {
    expect(parsePoints('4')).toBe(4);
    expect(parsePoints(' 4,5 ')).toBe(4.5);
    expect(parsePoints('4.25')).toBe(4.25);
    expect(parsePoints('')).toBe(noScore);
    for (const wrong of ['4 điểm', '-1', '4,555', '1e3', 'x']) expect(parsePoints(wrong)).toBeUndefined();
  });

  it('shows points with a comma and nothing where none were given', () => {
    expect(showPoints(4.5)).toBe('4,5');
    expect(showPoints(0)).toBe('0');
    expect(showPoints(noScore)).toBe('');
  });

  it('keeps points between nothing and the maximum', () => {
    expect(pointsFault({ max: 6 }, 6)).toBe('none');
    expect(pointsFault({ max: 6 }, noScore)).toBe('none');
    expect(pointsFault({ max: 6 }, 6.5)).toBe('over');
    expect(pointsFault({ max: 6 }, -2)).toBe('negative');
    expect(pointsFault({ max: 6 }, 1.125)).toBe('step');
  });
});

describe('the score that counts', () => {
  it('is the verified one, else the meeting, never the family’s own', () => {
    const unit = unitWith(smallSet(), { a: [20, 20, 20, 30, 10] });
    unit.scores.self[0] = [11];
    unit.scores.verified[1] = [15];
    expect(countedScore(unit.scores, 0, 0)).toBe(20);
    expect(countedScore(unit.scores, 1, 0)).toBe(15);
    expect(countedColumn(unit.scores, 1)).toEqual([15]);
    expect(countedColumn(unit.scores, 2)).toEqual([20]);
    unit.scores.meeting[0] = [];
    expect(countedScore(unit.scores, 0, 0)).toBe(noScore);
    expect(rowSum(unit.scores, 'self', 0)).toEqual({ given: 1, sum: 11 });
    expect(rowSum(unit.scores, 'meeting', 0)).toEqual({ given: 4, sum: 80 });
  });

  it('adds decimals without leftovers', () => {
    const unit = unitWith(smallSet(), { a: [0.1, 0.2, 0, 0, 0] });
    expect(rowSum(unit.scores, 'meeting', 0).sum).toBe(0.3);
  });

  it('notices that everyone has the same', () => {
    expect(isUniform([100, 100, 100])).toBe(true);
    expect(isUniform([100, 99])).toBe(false);
    expect(isUniform([noScore, noScore])).toBe(false);
    expect(isUniform([100])).toBe(false);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatDayMonth,
  formatInstant,
  formatNumber,
  formatPercent,
  formatSize,
  formatTime,
  parseWholeNumber,
} from '#renderer/ui/format.ts';
import { secondsLeft } from '#renderer/ui/progress-card.tsx';

describe('numbers and dates of the screen', () => {
  it('are written as in Vietnamese papers', () => {
    expect(formatNumber(18964)).toBe('18.964');
    expect(formatPercent(393, 412)).toBe('95,4 %');
    expect(formatPercent(0, 0)).toBe('–');
    expect(formatDate('2026-11-05')).toBe('05/11/2026');
    expect(formatDayMonth('2026-11-05')).toBe('05/11');
    expect(formatSize(42_000)).toBe('42 KB');
    expect(formatSize(10)).toBe('1 KB');
    expect(formatSize(3_400_000)).toBe('3,4 MB');
  });

  it('show instants in the time of this machine', () => {
    const at = new Date(2026, 10, 20, 9, 41);
    expect(formatTime(at.toISOString())).toBe('09:41');
    expect(formatInstant(at.toISOString())).toBe('20/11/2026 09:41');
  });
});

describe('parseWholeNumber', () => {
  it('reads back whatever is shown', () => {
    fc.assert(fc.property(fc.nat(), (value) => parseWholeNumber(formatNumber(value)) === value));
  });

  it.each(['', ' ', 'năm mươi', '12a', '-3', '1,5', '1e3', '9'.repeat(16)])(
    'does not take %j for a number',
    (typed) => {
      expect(parseWholeNumber(typed)).toBeUndefined();
    },
  );

  it('takes spaces and dots as grouping', () => {
    expect(parseWholeNumber(' 18 964 ')).toBe(18964);
  });
});

describe('secondsLeft', () => {
  it('goes by the pace so far', () => {
    expect(secondsLeft(10_000, 100, 300)).toBe(20);
  });

  it('does not guess before there is a pace', () => {
    expect(secondsLeft(500, 10, 100)).toBeUndefined();
    expect(secondsLeft(5000, 0, 100)).toBeUndefined();
    expect(secondsLeft(5000, 1, 0)).toBeUndefined();
  });
});

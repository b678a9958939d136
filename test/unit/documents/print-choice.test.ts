import { describe, expect, test } from 'vitest';
import { readPageRanges, sidesFor } from '#shared/documents/print-choice.ts';

describe('pages as a clerk writes them', () => {
  test.each([
    ['', []],
    [
      ' 1-3, 5 ',
      [
        { from: 1, to: 3 },
        { from: 5, to: 5 },
      ],
    ],
    [
      '2–4; 7',
      [
        { from: 2, to: 4 },
        { from: 7, to: 7 },
      ],
    ],
    ['10', [{ from: 10, to: 10 }]],
  ])('“%s”', (text, ranges) => {
    expect(readPageRanges(text, 10)).toEqual(ranges);
  });

  test.each(['0', '11', '3-2', '1-11', 'x', '1-', '-2', '1,5,a', '1.5'])('“%s” is none of ten pages', (text) => {
    expect(readPageRanges(text, 10)).toBeUndefined();
  });
});

describe('two sides', () => {
  const upright = { width: 595, height: 842 };
  const lying = { width: 842, height: 595 };
  test('are turned over the short edge only when every page lies', () => {
    expect(sidesFor(false, [lying])).toBe('one');
    expect(sidesFor(true, [lying, lying])).toBe('short');
    expect(sidesFor(true, [upright, lying])).toBe('long');
    expect(sidesFor(true, [])).toBe('long');
  });
});

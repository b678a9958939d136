import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber, labelCounter } from '#shared/covenants/reading/automatic-labels.ts';
import { roman, romanValue } from '#shared/vietnamese/official/roman.ts';
import type { NumberingDefinitions, NumberingLevel } from '#shared/covenants/source-document.ts';

const level = (format: string, text: string, more: Partial<NumberingLevel> = {}): NumberingLevel => ({
  start: 1,
  format,
  text,
  ...more,
});

function draw(
  definitions: NumberingDefinitions,
  places: readonly (readonly [string, number])[],
): (string | undefined)[] {
  const counter = labelCounter(definitions);
  return places.map(([list, at]) => counter({ list, level: at, by: 'paragraph' })?.text);
}

const pattern = {
  levels: {
    0: level('upperRoman', 'Chương %1'),
    1: level('decimal', 'Điều %2.', { restartAfter: 0 }),
    2: level('decimal', '%3.'),
    3: level('lowerLetter', '%4)'),
  },
};
const one: NumberingDefinitions = { patterns: { p: pattern }, lists: { 1: { pattern: 'p', starts: {}, levels: {} } } };

describe('automatic numbers', () => {
  it('restart below, and run on where the level never restarts', () => {
    const places = [0, 1, 2, 2, 3, 3, 2, 1, 2, 0, 1, 2].map((at) => ['1', at] as const);
    expect(draw(one, places)).toEqual([
      'Chương I',
      'Điều 1.',
      '1.',
      '2.',
      'a)',
      'b)',
      '3.',
      'Điều 2.',
      '1.',
      'Chương II',
      'Điều 3.',
      '1.',
    ]);
  });

  it('restart only after the level that is named', () => {
    const levels = {
      0: level('decimal', '%1'),
      1: level('decimal', '%2'),
      2: level('decimal', '%3', { restartAfter: 1 }),
    };
    const lists = { 1: { pattern: 'p', starts: {}, levels: {} } };
    const places = [0, 1, 2, 1, 2, 0, 2].map((at) => ['1', at] as const);
    expect(draw({ patterns: { p: { levels } }, lists }, places)).toEqual(['1', '1', '1', '2', '2', '2', '1']);
  });

  it('count on over lists of one pattern, and begin anew where a list says so', () => {
    const levels = { 0: level('lowerLetter', '%1)') };
    const lists = {
      1: { pattern: 'p', starts: {}, levels: {} },
      2: { pattern: 'p', starts: {}, levels: {} },
      3: { pattern: 'p', starts: { 0: 1 }, levels: {} },
      4: { pattern: 'p', starts: {}, levels: { 0: level('decimal', '%1/') } },
    };
    const places = (['1', '2', '2', '3', '3', '1', '4'] as const).map((list) => [list, 0] as const);
    expect(draw({ patterns: { p: { levels } }, lists }, places)).toEqual(['a)', 'b)', 'c)', 'a)', 'b)', 'c)', '4/']);
  });

  it('name the levels above, in Arabic where the law style asks', () => {
    const levels = {
      0: level('upperRoman', '%1.'),
      1: level('decimal', '%1.%2'),
      2: level('decimal', '%1.%2.%3', { legal: true }),
    };
    const lists = { 1: { pattern: 'p', starts: {}, levels: {} } };
    const places = [0, 0, 1, 2].map((at) => ['1', at] as const);
    expect(draw({ patterns: { p: { levels } }, lists }, places)).toEqual(['I.', 'II.', 'II.1', '2.1.1']);
  });

  it('are nothing for lists, levels and formats that draw nothing', () => {
    const levels = { 0: level('none', '%1'), 1: level('bullet', '') };
    const definitions = { patterns: { p: { levels } }, lists: { 1: { pattern: 'p', starts: {}, levels: {} } } };
    expect(
      draw(definitions, [
        ['1', 0],
        ['1', 1],
        ['1', 5],
        ['9', 0],
      ]),
    ).toEqual([undefined, '-', undefined, undefined]);
  });

  it('are Word’s letters, which are English, doubled after z', () => {
    expect([1, 4, 5, 26, 27, 28].map((number) => formatNumber(number, 'lowerLetter'))).toEqual([
      'a',
      'd',
      'e',
      'z',
      'aa',
      'bb',
    ]);
    expect(formatNumber(7, 'decimalZero')).toBe('07');
  });

  it('give Roman numerals that read back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3_999 }), (number) => romanValue(roman(number)) === number));
    expect(['IIII', 'VX', '', 'ABC'].map(romanValue)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

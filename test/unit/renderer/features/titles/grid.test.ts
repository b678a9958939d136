import { describe, expect, it } from 'vitest';
import { fromClipboard, toClipboard } from '#renderer/features/titles/grid-clipboard.ts';
import { differs, shownScore, withCells } from '#renderer/features/titles/grid-model.ts';
import { blockOf, fillDownSource, moveBy, single } from '#renderer/features/titles/grid-selection.ts';
import { layOutRates } from '#renderer/features/titles/rate-dots.ts';
import { noScore } from '#shared/titles/book.ts';
import { scoredCriteria } from '#shared/titles/criteria-set.ts';
import { smallSet } from '#test/support/titles.ts';

const columns = scoredCriteria(smallSet());
const extent = { rows: 10, columns: 5 };
const block = (top: number, bottom: number, left: number, right: number) => ({ top, bottom, left, right });

function at(key: string, more: { ctrl?: boolean; shift?: boolean } = {}) {
  return moveBy({ key, ctrl: more.ctrl ?? false, shift: more.shift ?? false }, { row: 4, column: 2 }, extent, 3);
}

describe('moving', () => {
  it('goes as in Excel and stays inside', () => {
    expect(at('Enter')).toEqual({ row: 5, column: 2 });
    expect(at('Enter', { shift: true })).toEqual({ row: 3, column: 2 });
    expect(at('Tab')).toEqual({ row: 4, column: 3 });
    expect(at('ArrowRight', { ctrl: true })).toEqual({ row: 4, column: 4 });
    expect(at('Home', { ctrl: true })).toEqual({ row: 0, column: 0 });
    expect(at('PageDown')).toEqual({ row: 7, column: 2 });
    expect(at('End')).toEqual({ row: 4, column: 4 });
    expect(at('x')).toBeUndefined();
    expect(moveBy({ key: 'ArrowUp', ctrl: false, shift: false }, { row: 0, column: 0 }, extent, 3)).toEqual({
      row: 0,
      column: 0,
    });
  });

  it('chooses a block whichever way it was drawn', () => {
    expect(blockOf({ anchor: { row: 5, column: 3 }, active: { row: 2, column: 1 } })).toEqual(block(2, 5, 1, 3));
    expect(blockOf(single({ row: 1, column: 1 }))).toEqual(block(1, 1, 1, 1));
  });

  it('fills down from the top of the block, or from the row above', () => {
    expect(fillDownSource(block(2, 5, 0, 0))).toEqual({ source: 2, from: 3, to: 5 });
    expect(fillDownSource(block(2, 2, 0, 0))).toEqual({ source: 1, from: 2, to: 2 });
    expect(fillDownSource(block(0, 0, 0, 0))).toBeUndefined();
  });
});

describe('the clipboard', () => {
  it('gives what Excel takes and takes what Excel gives', () => {
    const points = [
      [1, 2.5],
      [noScore, 4],
    ];
    const text = toClipboard(block(0, 1, 0, 1), (column, row) => points[row]?.[column] ?? noScore);
    expect(text).toBe('1\t2,5\r\n\t4');
    expect(fromClipboard(`${text}\r\n`, block(3, 3, 1, 1), columns, 10)).toEqual({
      kind: 'cells',
      cells: [
        { row: 3, column: 1, points: 1 },
        { row: 3, column: 2, points: 2.5 },
        { row: 4, column: 1, points: noScore },
        { row: 4, column: 2, points: 4 },
      ],
    });
  });

  it('fills a block with one value', () => {
    const paste = fromClipboard('5', block(0, 2, 0, 1), columns, 10);
    expect(paste.kind === 'cells' ? paste.cells.length : 0).toBe(6);
  });

  it('refuses the whole when one value may not stand there, or there is no room', () => {
    expect(fromClipboard('1\t99', block(0, 0, 0, 0), columns, 10)).toEqual({
      kind: 'wrong',
      place: { row: 0, column: 1 },
      text: '99',
    });
    expect(fromClipboard('x', block(0, 0, 0, 0), columns, 10)).toMatchObject({ kind: 'wrong' });
    expect(fromClipboard('1\n1', block(9, 9, 0, 0), columns, 10)).toEqual({ kind: 'outside', rows: 2, columns: 1 });
  });
});

describe('what a cell shows', () => {
  const scores = { self: [[6, 4]], meeting: [[4, 4]], verified: [[noScore, 3]] };

  it('is its own kind’s points; verification begins with the meeting’s', () => {
    expect(shownScore(scores, 'self', 0, 0)).toBe(6);
    expect(shownScore(scores, 'verified', 0, 0)).toBe(4);
    expect(shownScore(scores, 'verified', 0, 1)).toBe(3);
  });

  it('carries a corner where two kinds differ', () => {
    expect([differs(scores, 'meeting', 0, 0), differs(scores, 'meeting', 0, 1)]).toEqual([true, false]);
    expect([differs(scores, 'verified', 0, 0), differs(scores, 'verified', 0, 1)]).toEqual([false, true]);
  });

  it('changes without touching the other columns', () => {
    const before = {
      self: [],
      meeting: [
        [1, 1],
        [2, 2],
      ],
      verified: [],
    };
    const after = withCells(
      before,
      'meeting',
      [
        { column: 0, row: 1, points: 9 },
        { column: 0, row: 0, points: 8 },
      ],
      2,
    );
    expect(after.meeting[0]).toEqual([8, 9]);
    expect(after.meeting[1]).toBe(before.meeting[1]);
    expect(before.meeting[0]).toEqual([1, 1]);
    expect(
      withCells({ self: [], meeting: [], verified: [] }, 'self', [{ column: 1, row: 0, points: 3 }], 2).self[1],
    ).toEqual([3, noScore]);
  });
});

describe('the chart of rates', () => {
  it('stacks equal rates and names who stands apart', () => {
    const chart = layOutRates([
      { name: 'A', rate: 95 },
      { name: 'B', rate: 95 },
      { name: 'C', rate: 96 },
      { name: 'D', rate: 88.6 },
    ]);
    expect(chart.dots.filter((dot) => dot.rate === 95).map((dot) => dot.level)).toEqual([0, 1]);
    expect(chart.apart.map((dot) => dot.name)).toEqual(['D']);
    expect(chart.dots.every((dot) => dot.x >= 0 && dot.x <= 1)).toBe(true);
    expect(layOutRates([]).dots).toEqual([]);
  });
});

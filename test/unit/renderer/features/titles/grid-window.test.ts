import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnIn, headHeight, rowHeight, scrollFor, sightOf } from '#renderer/features/titles/grid-window.ts';

const extent = { rows: 1000, columns: 45 };
/** Room for twenty criteria and about nineteen rows. */
const box = { width: 312 + 20 * 28 + 10, height: headHeight + 19 * rowHeight };
const at = (top: number, left: number) => ({ ...box, top, left });
const rowsDrawn = (top: number) => drawnIn(sightOf(at(top, 0)), extent).rows;

describe('what is drawn of a grid', () => {
  it('is what is in sight and a little beyond, in whole rows and criteria', () => {
    const drawn = drawnIn(sightOf(at(100 * rowHeight + 5, 10 * 28 + 3)), extent);
    expect(drawn).toMatchObject({ row: 94, rows: 32, column: 10, columns: 20 });
    expect(drawn.fullWidth).toBe(box.width + 25 * 28);
  });

  it('is all criteria, stretched, where there is room', () => {
    const drawn = drawnIn(sightOf({ ...at(0, 0), width: 2000 }), extent);
    expect(drawn).toMatchObject({ column: 0, columns: 45, fullWidth: 2000 });
    expect(drawn.tracks).toContain('minmax(28px, 1fr)');
  });

  it('stays inside, however far one scrolls and however small the village is', () => {
    const size = fc.nat(200_000);
    fc.assert(
      fc.property(
        size,
        size,
        fc.nat(3000),
        fc.nat(2000),
        fc.nat(1200),
        fc.nat(60),
        (top, left, width, height, r, c) => {
          const drawn = drawnIn(sightOf({ top, left, width, height }), { rows: r, columns: c });
          expect(drawn.row).toBeGreaterThanOrEqual(0);
          expect(drawn.column).toBeGreaterThanOrEqual(0);
          expect(drawn.row + drawn.rows).toBeLessThanOrEqual(r);
          expect(drawn.column + drawn.columns).toBeLessThanOrEqual(c);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('draws equally many rows wherever it stands, so that their elements are used again', () => {
    expect(rowsDrawn(0)).toBe(rowsDrawn(500));
    expect(rowsDrawn(1000 * rowHeight)).toBe(rowsDrawn(500));
  });
});

describe('bringing a cell into sight', () => {
  it('moves nothing when it is there', () => {
    expect(scrollFor({ row: 5, column: 5 }, at(0, 0))).toEqual({ top: 0, left: 0 });
  });

  it('shows any cell wholly', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(44), fc.nat(26_000), fc.nat(25), (row, column, top, first) => {
        const now = at(top, first * 28);
        const to = scrollFor({ row, column }, now);
        expect(to.top).toBeLessThanOrEqual(row * rowHeight);
        expect(to.top + box.height - headHeight).toBeGreaterThanOrEqual((row + 1) * rowHeight);
        const drawn = drawnIn(sightOf({ ...now, ...to }), extent);
        expect(column).toBeGreaterThanOrEqual(drawn.column);
        expect(column).toBeLessThan(drawn.column + drawn.columns);
      }),
      { numRuns: 300 },
    );
  });
});

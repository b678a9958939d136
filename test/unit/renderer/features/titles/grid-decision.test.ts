import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridDecision, gridRows, gridRules, withCells } from '#renderer/features/titles/grid-model.ts';
import { isSameRow, type GridRowProps } from '#renderer/features/titles/grid-row.tsx';
import { noScore } from '#shared/titles/book.ts';
import { scoredCriteria } from '#shared/titles/criteria-set.ts';
import { countOutcomes, decideUnit } from '#shared/titles/decide.ts';
import type { Grid } from '#shared/titles/views.ts';
import { smallSet } from '#test/support/titles.ts';

const set = smallSet();
const columns = scoredCriteria(set);
const rows = 6;

/** A village of six as the disk has it, scored so far with these points. */
function gridOf(points: readonly (readonly number[])[]): Grid {
  const empty = columns.map(() => []);
  const open: Grid = {
    year: 2026,
    title: 'gia-dinh',
    unit: 'v1',
    name: 'Thôn Cao Xá',
    step: 'score',
    fixed: false,
    set: {
      id: set.id,
      title: 'gia-dinh',
      name: set.name,
      version: 1,
      legalBasis: '',
      remark: undefined,
      total: set.total,
      passMark: set.passMark,
      standards: set.standards.length,
      criteria: columns.length,
      mark: 'C',
      checked: true,
      frozen: true,
      shipped: false,
      faults: 0,
    },
    registrationNeeded: false,
    familiesRate: undefined,
    standards: set.standards.map(({ label, title, max, minimum }) => ({ label, title, short: title, max, minimum })),
    columns,
    disqualifiers: [],
    subjects: Array.from({ length: rows }, (_, row) => `h${String(row)}`),
    names: Array.from({ length: rows }, (_, row) => `Hộ ${String(row)}`),
    addresses: Array.from({ length: rows }, () => ''),
    members: Array.from({ length: rows }, () => 4),
    scores: { self: empty, meeting: points, verified: empty },
    totals: [],
    outcomes: [],
    counts: countOutcomes([]),
    reasons: {},
    exclusions: [],
    unregistered: [],
    overrides: {},
    previous: undefined,
    next: undefined,
  };
  return { ...open, ...decideUnit(gridRules(open), gridRows(open, open.scores)) };
}

const full = (points: number) => columns.map(({ max }) => Array.from({ length: rows }, () => Math.min(max, points)));
const cell = fc.record({
  column: fc.nat(columns.length - 1),
  row: fc.nat(rows - 1),
  points: fc.constantFrom(noScore, 0, 1, 5),
});

describe('results while one types', () => {
  it('are those that deciding everything anew would give', () => {
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 8 }),
        fc.constantFrom('meeting' as const, 'verified' as const),
        (cells, kind) => {
          const grid = gridOf(full(100));
          const scores = withCells(grid.scores, kind, cells, rows);
          expect(gridDecision(grid, scores)).toEqual(decideUnit(gridRules(grid), gridRows(grid, scores)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keep what the disk said of rows that nobody touched, such as a place on the edge of the quota', () => {
    const grid = gridOf(full(100));
    const outcomes = grid.outcomes.map((outcome, row) => (row === 3 ? ('tied' as const) : outcome));
    const cut: Grid = { ...grid, outcomes, counts: countOutcomes(outcomes) };
    const typed = gridDecision(cut, withCells(cut.scores, 'meeting', [{ column: 0, row: 0, points: 0 }], rows));
    expect(typed.outcomes[3]).toBe('tied');
    expect(typed.totals[0]).toBeLessThan(grid.totals[0] ?? 0);
    expect(typed.counts.tied).toBe(1);
  });

  it('stay fixed after the decision', () => {
    const grid: Grid = { ...gridOf(full(100)), fixed: true };
    expect(gridDecision(grid, withCells(grid.scores, 'meeting', [{ column: 0, row: 0, points: 0 }], rows))).toEqual({
      totals: grid.totals,
      outcomes: grid.outcomes,
      counts: grid.counts,
    });
  });
});

describe('a drawn row', () => {
  const row: GridRowProps = {
    id: 'x',
    row: 1,
    tracks: '36px',
    name: 'Nguyễn Văn An',
    hint: 'Nguyễn Văn An',
    columns,
    first: 0,
    points: [1, 2],
    corners: [false, false],
    total: 3,
    isLow: false,
    outcome: 'passed',
    outcomeLabel: 'Đạt',
    left: -1,
    right: -1,
    active: -1,
    activeLabel: undefined,
    typed: undefined,
  };

  it('is drawn again when something of its own changed, and only then', () => {
    expect(isSameRow(row, { ...row, points: [1, 2], corners: [false, false] })).toBe(true);
    expect(isSameRow(row, { ...row, points: [1, 3] })).toBe(false);
    expect(isSameRow(row, { ...row, corners: [false, true] })).toBe(false);
    expect(isSameRow(row, { ...row, active: 1 })).toBe(false);
    expect(isSameRow(row, { ...row, total: 4 })).toBe(false);
  });
});

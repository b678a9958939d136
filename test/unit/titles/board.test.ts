import { describe, expect, it } from 'vitest';
import { boardRow, countExceptions, isException, percentOf, selfDifference } from '#shared/titles/board.ts';
import { decideUnit, rulesOf } from '#shared/titles/decide.ts';
import { countFamilies, familiesRates, standingUnits } from '#shared/titles/standing.ts';
import type { PastYear } from '#shared/titles/streak.ts';
import type { YearUnit } from '#shared/titles/book.ts';
import { smallSet, terms, unitWith } from '#test/support/titles.ts';

const full = [20, 20, 20, 30, 10];
const set = smallSet();
const standing = (unit: YearUnit) => ({ id: 'v', unit, decision: decideUnit(rulesOf(set, terms), unit) });

describe('a line of the board', () => {
  it('counts, rates those scored, and tells what the register has otherwise', () => {
    const unit = unitWith(set, { a: full, b: [0, 0, 0, 0, 0], c: [] });
    const register = {
      id: 'v',
      name: 'Thôn Thử',
      area: 'urban' as const,
      subjects: ['a', 'b', 'x'].map((id) => ({ id, name: id, address: '', members: 0 })),
    };
    expect(boardRow(standing(unit), { terms }, '2026-11-20', register)).toMatchObject({
      scored: 2,
      rate: 50,
      step: 'score',
      area: 'urban',
      uniform: false,
      papersMissing: false,
      registerDiffers: 2,
    });
  });

  it('misses the papers of steps that are behind it', () => {
    const unit = unitWith(set, { a: full, b: full });
    unit.step = 'dossier';
    expect(boardRow(standing(unit), { terms }, '2026-12-01', undefined).papersMissing).toBe(true);
  });
});

describe('exceptions', () => {
  const unit = unitWith(set, { a: full, b: [20, 20, 20, 20, 0], c: full });
  unit.scores.self = [[20, 20, 14]];
  unit.unregistered = ['c'];
  const lastYear: PastYear = {
    year: 2025,
    results: new Map([
      ['a', { year: 2025, outcome: 'failed' as const, total: 80 }],
      ['b', { year: 2025, outcome: 'excluded' as const, total: 95 }],
    ]),
  };

  it('name who changed since last year: an excluded row and a failed one are alike', () => {
    const changed = [0, 1, 2].map((row) => isException('changed', standing(unit), row, lastYear, 5));
    expect(changed).toEqual([true, false, false]);
  });

  it('measure the family’s own points against the meeting’s', () => {
    expect(selfDifference(unit, 0)).toBe(-80);
    expect(selfDifference(unitWith(set, { a: full }), 0)).toBeUndefined();
  });

  it('agree with their lists', () => {
    const counts = countExceptions([standing(unit)], lastYear, 5);
    expect(counts).toEqual({ failed: 1, excluded: 0, unregistered: 1, changed: 1, differing: 3, uniformUnits: 0 });
  });
});

describe('shares of families', () => {
  it('are known once every household of a village is scored', () => {
    const year = {
      openedAt: '',
      terms,
      units: { v: unitWith(set, { a: full, b: [0, 0, 0, 0, 0] }), w: unitWith(set, { c: [] }) },
    };
    const units = standingUnits(year, set);
    expect([...familiesRates(units)]).toEqual([['v', 50]]);
    expect(countFamilies(units)).toEqual({ done: 1, total: 3, middle: 1, bad: 1 });
    expect(percentOf(1, 3)).toBe(33.3);
    expect(percentOf(0, 0)).toBeUndefined();
  });

  it('are those fixed at the decision, whatever the points say later', () => {
    const unit = unitWith(set, { a: full });
    unit.results = {
      at: '',
      names: [''],
      addresses: [''],
      members: [0],
      totals: [100],
      outcomes: ['excluded'],
      reasons: [''],
    };
    expect(standingUnits({ openedAt: '', terms, units: { v: unit } }, set)[0]?.decision.outcomes).toEqual(['excluded']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Outcome, TitlesBook } from '#shared/titles/book.ts';
import { newUnit } from '#shared/titles/book.ts';
import { historyOf, pastYearOf, yearsInARow } from '#shared/titles/streak.ts';
import { terms } from '#test/support/titles.ts';

function bookWith(results: Readonly<Record<string, Outcome>>, unitId = 'v1'): TitlesBook {
  const subjects = Object.keys(results);
  const unit = newUnit('Thôn Thử', subjects, 0);
  unit.results = {
    at: '2025-12-01T00:00:00.000Z',
    names: subjects.map(() => ''),
    addresses: subjects.map(() => ''),
    members: subjects.map(() => 0),
    totals: subjects.map(() => 95),
    outcomes: Object.values(results),
    reasons: subjects.map(() => ''),
  };
  return { titles: { 'gia-dinh': { openedAt: '2025-01-01T00:00:00.000Z', terms, units: { [unitId]: unit } } } };
}

describe('years in a row', () => {
  const past = [
    pastYearOf(2023, bookWith({ a: 'passed', b: 'passed' }), 'gia-dinh'),
    pastYearOf(2024, bookWith({ a: 'passed', b: 'failed', c: 'passed' }), 'gia-dinh'),
    pastYearOf(2025, bookWith({ a: 'passed', b: 'passed', c: 'passed' }, 'v2'), 'gia-dinh'),
  ];

  it('stop at the first year without the title, and follow a household to another village', () => {
    expect(yearsInARow('a', 2025, past)).toBe(3);
    expect(yearsInARow('b', 2025, past)).toBe(1);
    expect(yearsInARow('c', 2025, past)).toBe(2);
    expect(yearsInARow('nobody', 2025, past)).toBe(0);
    expect(yearsInARow('a', 2026, past)).toBe(0);
  });

  it('lists past results newest first', () => {
    expect(historyOf('b', past).map(({ year, outcome }) => [year, outcome])).toEqual([
      [2025, 'passed'],
      [2024, 'failed'],
      [2023, 'passed'],
    ]);
  });

  it('knows nothing of a year that was not decided', () => {
    const open: TitlesBook = bookWith({ a: 'passed' });
    delete open.titles['gia-dinh']?.units['v1']?.results;
    expect(pastYearOf(2026, open, 'gia-dinh').results.size).toBe(0);
  });
});

import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekday } from '#shared/calendar/days.ts';
import { holidaysOf, holidayTable } from '#shared/calendar/holidays.ts';
import { solarOfLunar } from '#shared/calendar/lunar.ts';
import { addWorkingDays, nextWorkingDay, workingDays, workingDaysUntil } from '#shared/calendar/working-days.ts';

const { holidays: table } = holidayTable.parse(
  JSON.parse(readFileSync(new URL('../../../resources/legal/holidays.json', import.meta.url), 'utf8')),
);
const plain = workingDays({ table, own: [] });

describe('the lunar calendar of Vietnam', () => {
  it.each([
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2017, '2017-01-28'],
    [2020, '2020-01-25'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2030, '2030-02-02'],
  ])('Tết of %i is on %s', (year, date) => {
    expect(solarOfLunar(year, 1, 1)).toBe(date);
  });

  it.each([
    [2023, '2023-04-29'],
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
  ])('the kings’ day of %i is on %s, leap months or not', (year, date) => {
    expect(solarOfLunar(year, 3, 10)).toBe(date);
  });
});

describe('the days off that ship', () => {
  it('are unchecked until the office has read the text, and hold Tết from its eve on', () => {
    expect(table.every((day) => !day.checked)).toBe(true);
    const tet = holidaysOf(table, 2026).filter((day) => day.name === 'Tết Nguyên đán');
    expect(tet.map((day) => day.date)).toEqual(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']);
  });
});

describe('terms of working days', () => {
  it('pass over a weekend', () => {
    expect(addWorkingDays(plain, '2026-11-18', 5)).toBe('2026-11-25');
  });

  it('pass over Tết', () => {
    // Friday before Tết: Monday to Friday are off, then a weekend.
    expect(addWorkingDays(plain, '2026-02-13', 5)).toBe('2026-02-27');
    expect(plain.nameOf('2026-02-17')).toBe('Tết Nguyên đán');
  });

  it('pass from the 31st into the new year', () => {
    expect(addWorkingDays(plain, '2026-12-31', 5)).toBe('2027-01-08');
    expect(addWorkingDays(plain, '2026-08-31', 1)).toBe('2026-09-03');
  });

  it('work a Saturday that the office entered as swapped, and rest on the day off for it', () => {
    const own = workingDays({
      table,
      own: [
        { date: '2026-01-02', name: 'Nghỉ hoán đổi', kind: 'off' },
        { date: '2026-01-10', name: 'Làm bù', kind: 'worked' },
      ],
    });
    expect(addWorkingDays(plain, '2025-12-31', 1)).toBe('2026-01-02');
    expect(addWorkingDays(own, '2025-12-31', 1)).toBe('2026-01-05');
    expect(addWorkingDays(own, '2026-01-09', 1)).toBe('2026-01-10');
    expect(addWorkingDays(plain, '2026-01-09', 1)).toBe('2026-01-12');
    expect(own.nameOf('2026-01-02')).toBe('Nghỉ hoán đổi');
  });

  it('count back what they counted on', () => {
    const start = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const end = addWorkingDays(plain, from, count);
        expect(plain.works(end)).toBe(true);
        expect(weekday(end)).toBeLessThanOrEqual(5);
        expect(workingDaysUntil(plain, from, end)).toBe(count);
        expect(workingDaysUntil(plain, end, from)).toBeLessThanOrEqual(0);
        expect(daysBetween(from, end)).toBeGreaterThanOrEqual(count);
      }),
      { numRuns: 100 },
    );
  });

  it('end on the next working day', () => {
    expect(nextWorkingDay(plain, '2026-02-14')).toBe('2026-02-23');
    expect(nextWorkingDay(plain, '2026-11-20')).toBe('2026-11-20');
  });
});

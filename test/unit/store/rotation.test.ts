import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { expiredBackups, kept } from '#shared/store/rotation.ts';

const backup = (day: string, time: string) => ({ id: `${day} ${time}`, day, made: `${day} ${time}` });

test('of today three are kept, of a day before the newest', () => {
  const all = [
    ...['0800', '0815', '0830', '0845'].map((time) => backup('2026-11-20', time)),
    ...['0900', '1000'].map((time) => backup('2026-11-19', time)),
  ];
  expect(expiredBackups(all, '2026-11-20').toSorted()).toEqual(['2026-11-19 0900', '2026-11-20 0800']);
});

test('after the fourteen newest days one a month is kept, for twelve months', () => {
  const days = Array.from({ length: 699 }, (_, index) =>
    new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10),
  );
  const today = days.at(-1) ?? '';
  const gone = new Set(
    expiredBackups(
      days.map((day) => backup(day, '0800')),
      today,
    ),
  );
  const left = days.filter((day) => !gone.has(`${day} 0800`));
  expect(left.filter((day) => day >= (days.at(-15) ?? ''))).toHaveLength(15);
  expect(new Set(left.map((day) => day.slice(0, 7))).size).toBe(12);
  expect(left).toHaveLength(15 + 11);
});

test('days without work do not use up the days that are kept', () => {
  const all = Array.from({ length: 30 }, (_, index) =>
    backup(`2026-0${1 + Math.floor(index / 10)}-${10 + (index % 10)}`, '0800'),
  );
  expect(expiredBackups(all, '2026-11-20')).toHaveLength(30 - kept.days - 1);
});

test('a backup from the future stays: the clock was wrong once', () => {
  expect(expiredBackups([backup('2031-01-01', '0800'), backup('2026-11-20', '0800')], '2026-11-20')).toEqual([]);
});

test('the newest is never removed, and removing again removes nothing more', () => {
  const days = fc
    .integer({ min: 0, max: 500 })
    .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
  const backups = fc.uniqueArray(
    fc.tuple(days, fc.integer({ min: 1000, max: 1100 })).map(([day, time]) => backup(day, String(time))),
    {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(backups, days, (all, today) => {
      const gone = new Set(expiredBackups(all, today));
      const left = all.filter(({ id }) => !gone.has(id));
      expect(gone.has(all.toSorted((a, b) => (a.made < b.made ? 1 : -1))[0]?.id ?? '')).toBe(false);
      expect(expiredBackups(left, today)).toEqual([]);
    }),
  );
});

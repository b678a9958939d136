import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { yearlyHoliday } from '#shared/calendar/holidays.ts';
import { openedOffice } from '#test/support/opened-office.ts';

const days = z.object({
  table: z.array(yearlyHoliday),
  dates: z.array(z.array(z.string())),
  own: z.array(z.object({ date: z.string(), name: z.string(), kind: z.enum(['off', 'worked']) })),
  note: z.string(),
  source: z.string(),
  shipped: z.boolean(),
});
const month = z.looseObject({
  items: z.array(z.looseObject({ kind: z.string(), date: z.string() })),
  unchecked: z.boolean(),
});

describe("the office's days off", () => {
  it('fall where the lunar calendar puts them, until the office says otherwise', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    const shipped = await office.ask('office.holidays', { year: 2026 }, days);
    const tet = shipped.table.findIndex((day) => day.name === 'Tết Nguyên đán');
    expect(shipped.dates[tet]).toEqual(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20']);
    expect(shipped.shipped).toBe(true);
    const table = shipped.table.map((day, index) =>
      index === tet ? { ...day, from: -2, days: 7, checked: true } : { ...day, checked: true },
    );
    await office.run('office.setHolidays', { table });
    const corrected = await office.ask('office.holidays', { year: 2026 }, days);
    expect(corrected.dates[tet]?.[0]).toBe('2026-02-15');
    expect(corrected.dates[tet]).toHaveLength(7);
    expect((await office.ask('covenants.calendar', { year: 2026, month: 2 }, month)).unchecked).toBe(false);
    await office.run('office.setHolidays', { table: null });
    expect((await office.ask('office.holidays', { year: 2026 }, days)).shipped).toBe(true);
  });

  it('take swapped days, each once, and show them in the calendar', async () => {
    const office = await openedOffice();
    await office.run('office.openSample', {});
    await office.run('office.setHolidays', {
      own: [
        { date: '2026-08-31', name: 'Hoán đổi dịp Quốc khánh', kind: 'off' },
        { date: '2026-08-22', name: 'cho ngày 31/8', kind: 'worked' },
        { date: '2026-08-31', name: 'Nghỉ hoán đổi', kind: 'off' },
      ],
    });
    const { own } = await office.ask('office.holidays', { year: 2026 }, days);
    expect(own).toEqual([
      { date: '2026-08-22', name: 'cho ngày 31/8', kind: 'worked' },
      { date: '2026-08-31', name: 'Nghỉ hoán đổi', kind: 'off' },
    ]);
    const shown = await office.ask('covenants.calendar', { year: 2026, month: 8 }, month);
    expect(shown.items).toMatchObject([
      { kind: 'worked', date: '2026-08-22' },
      { kind: 'off', date: '2026-08-31' },
    ]);
  });
});

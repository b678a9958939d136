import { z } from 'zod';
import type { Holiday } from '#shared/office/book.ts';
import { addDays } from './days.ts';
import { solarOfLunar } from './lunar.ts';

/** A yearly day off as `resources/legal/holidays.json` holds it; the office ticks it once it has read the signed text. */
export const yearlyHoliday = z.strictObject({
  name: z.string(),
  calendar: z.enum(['solar', 'lunar']),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  /** Days that count from this one, itself included; the first may lie before it. */
  from: z.int().min(-5).max(5),
  days: z.int().min(1).max(10),
  checked: z.boolean(),
});
export type YearlyHoliday = z.infer<typeof yearlyHoliday>;

/** The file `resources/legal/holidays.json`. */
export const holidayTable = z.strictObject({ note: z.string(), source: z.string(), holidays: z.array(yearlyHoliday) });
export type HolidayTable = z.infer<typeof holidayTable>;

const pad = (value: number) => String(value).padStart(2, '0');

/** The days off of one year by the table: fixed days, and those that the lunar calendar moves. */
export function holidaysOf(table: readonly YearlyHoliday[], year: number): readonly Holiday[] {
  return table.flatMap(({ name, calendar, month, day, from, days }) => {
    const first = calendar === 'lunar' ? solarOfLunar(year, month, day) : `${String(year)}-${pad(month)}-${pad(day)}`;
    return Array.from({ length: days }, (_, index): Holiday => ({
      date: addDays(first, from + index),
      name,
      kind: 'off',
    }));
  });
}

import type { Holiday } from '#shared/office/book.ts';
import { addDays, weekday } from './days.ts';
import { holidaysOf, type YearlyHoliday } from './holidays.ts';

/** What a working calendar is made of: the yearly days that ship, and the days that this office entered. */
export type WorkingCalendar = {
  readonly table: readonly YearlyHoliday[];
  /** Days off and swapped working days; they go before the table and the weekend. */
  readonly own: readonly Holiday[];
};

/** A calendar that remembers the years it has been asked for. */
export type WorkingDays = {
  /** Whether the office works that day. */
  readonly works: (date: string) => boolean;
  /** The name of the day off; undefined on a working day and an ordinary weekend. */
  readonly nameOf: (date: string) => string | undefined;
};

/**
 * The office's working days: Monday to Friday, without the days off of the table, and with what the office itself entered:
 * further days off (a day off in lieu of one on a weekend is entered so), and Saturdays worked in their place.
 */
export function workingDays({ table, own }: WorkingCalendar): WorkingDays {
  const years = new Map<number, ReadonlyMap<string, string>>();
  const entered = new Map(own.map((day) => [day.date, day]));
  const inYear = (year: number) => {
    const known = years.get(year);
    if (known !== undefined) return known;
    // New Year's Eve of the lunar calendar may lie in the year before.
    const days = [...holidaysOf(table, year), ...holidaysOf(table, year + 1)];
    const made = new Map(days.map((day) => [day.date, day.name]));
    years.set(year, made);
    return made;
  };
  const offByTable = (date: string) => inYear(Number(date.slice(0, 4))).get(date);
  return {
    works: (date) => {
      const own = entered.get(date);
      if (own !== undefined) return own.kind === 'worked';
      return weekday(date) <= 5 && offByTable(date) === undefined;
    },
    nameOf: (date) => {
      const own = entered.get(date);
      if (own !== undefined) return own.kind === 'off' ? own.name : undefined;
      return offByTable(date);
    },
  };
}

/** No office is closed longer; a table that says so is wrong and must not hang the program. */
const longestClosing = 60;

/**
 * The last day of a term of so many working days that begins the day after `from` (Bộ luật Dân sự 2015, art. 147 and 148: the
 * first day is the next one, and a term that would end on a day off ends on the next working day).
 */
export function addWorkingDays(calendar: WorkingDays, from: string, count: number): string {
  let date = from;
  for (let left = count; left > 0; left -= 1) date = nextWorkingDay(calendar, addDays(date, 1));
  return date;
}

/** The day itself when the office works then, else the next day on which it does. */
export function nextWorkingDay(calendar: WorkingDays, date: string): string {
  for (let step = 0; step < longestClosing; step += 1) {
    const day = addDays(date, step);
    if (calendar.works(day)) return day;
  }
  return date;
}

/** How many working days are left after `from` up to and with `to`; negative when `to` has passed. */
export function workingDaysUntil(calendar: WorkingDays, from: string, to: string): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  let count = 0;
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) if (calendar.works(day)) count += 1;
  return sign * count;
}

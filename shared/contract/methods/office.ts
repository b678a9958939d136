import { z } from 'zod';
import { yearlyHoliday, type YearlyHoliday } from '#shared/calendar/holidays.ts';
import { commune, holiday, signer, type Holiday, type OfficeBook } from '#shared/office/book.ts';
import { command, query, type MethodMap } from '../method.ts';

/** One of the four numbers that the superior asks for, with the names behind it one call away. */
export type HomeFigure = {
  readonly kind: 'commitments' | 'covenants' | 'families' | 'inspections';
  readonly done: number;
  readonly total: number;
  /** Of `total`: under way, and late or failed; they colour the bar. */
  readonly middle: number;
  readonly bad: number;
};

/** A thing to do, as data; the screen words it. */
export type HomeTask = {
  readonly kind: string;
  readonly args: { readonly [key: string]: string | number };
  readonly due: string | undefined;
  /** The place in the app where it is done: `covenants/<id>`. */
  readonly place: string;
};

export type HomeOverview = {
  readonly today: string;
  readonly figures: readonly HomeFigure[];
  readonly tasks: readonly HomeTask[];
};

/** A hit of the search box. */
export type SearchHit = {
  readonly kind: 'village' | 'household' | 'person' | 'covenant' | 'provision' | 'clause' | 'slip';
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly place: string;
};

/** The days by which working days are counted. */
export type HolidayView = {
  /** Yearly days off, fixed or moved by the lunar calendar. */
  readonly table: readonly YearlyHoliday[];
  /** The same as they fall in the year asked for, in the order of the table. */
  readonly dates: readonly (readonly string[])[];
  /** Further days off, and days off that are worked instead, of all years. */
  readonly own: readonly Holiday[];
  /** What the table that ships says of itself. */
  readonly note: string;
  readonly source: string;
  /** Nobody corrected or ticked anything in the table that ships. */
  readonly shipped: boolean;
};

export const officeMethods = {
  'office.get': query(z.strictObject({})).returns<OfficeBook>(),
  /** First start. Refused (`office-exists`) once an office is set up. */
  'office.setUp': command(
    z.strictObject({ commune, villagesExpected: z.int().min(0).max(500), signers: z.array(signer).max(50) }),
  ).returns<OfficeBook>(),
  'office.update': command(
    z.strictObject({
      commune: commune.optional(),
      signers: z.array(signer).max(50).optional(),
      villagesExpected: z.int().min(0).max(500).optional(),
    }),
  ).returns<OfficeBook>(),
  'office.holidays': query(z.strictObject({ year: z.int().min(1990).max(2100) })).returns<HolidayView>(),
  /** Replaces the yearly table, the office's own days, or both; `null` goes back to the table that ships. */
  'office.setHolidays': command(
    z.strictObject({
      table: z.array(yearlyHoliday).max(40).nullable().optional(),
      own: z
        .array(holiday.extend({ name: z.string().trim().max(200) }))
        .max(1_000)
        .optional(),
    }),
  ).returns<null>(),
  /** Fills an empty office with the sample commune. Refused (`office-exists`) over real data. */
  'office.openSample': command(z.strictObject({})).returns<OfficeBook>(),
  'home.overview': query(z.strictObject({ year: z.int().min(1990).max(2100) })).returns<HomeOverview>(),
  'search.find': query(z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(100) })).returns<{
    readonly hits: readonly SearchHit[];
    readonly more: boolean;
  }>(),
} satisfies MethodMap;

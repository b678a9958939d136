import { holidaysOf, holidayTable, type YearlyHoliday } from '#shared/calendar/holidays.ts';
import type { HolidayView } from '#shared/contract/methods/office.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Holiday, OfficeBook } from '#shared/office/book.ts';
import { holidayName } from '#shared/trash/listed.ts';
import type { Ports } from '../ports.ts';
import { throwAway } from '../trash/throw-away.ts';

const shippedTable = async (ports: Ports) => holidayTable.parse(await ports.resources.json('legal/holidays.json'));

/** The yearly days off that hold in the office: its own table, else the one that ships. */
export async function yearlyTable(ports: Ports, office: OfficeBook): Promise<readonly YearlyHoliday[]> {
  return office.yearlyHolidays ?? (await shippedTable(ports)).holidays;
}

/** The days off and worked, with the days on which the yearly ones fall in a year. */
export async function holidayView(ports: Ports, year: number): Promise<Result<HolidayView>> {
  const office = await ports.store.read('office');
  if (!office.ok) return office;
  const { note, source } = await shippedTable(ports);
  const table = await yearlyTable(ports, office.value);
  return ok({
    table,
    dates: table.map((day) => holidaysOf([day], year).map(({ date }) => date)),
    own: office.value.holidays.toSorted((a, b) => a.date.localeCompare(b.date)),
    note,
    source,
    shipped: office.value.yearlyHolidays === undefined,
  });
}

/** Keeps what is given; a day entered twice stays once, as it was entered last. */
export function setHolidays(
  ports: Ports,
  given: { readonly table?: YearlyHoliday[] | null | undefined; readonly own?: readonly Holiday[] | undefined },
): Promise<Result<null>> {
  const command = { name: 'office.setHolidays', args: {} };
  return ports.store.change(command, ['office', 'trash'], ({ office: book, trash }) => {
    if (given.table === null) delete book.yearlyHolidays;
    else if (given.table !== undefined) book.yearlyHolidays = given.table;
    if (given.own !== undefined) {
      const days = new Map(given.own.map((day) => [day.date, day]));
      book.holidays.forEach((item, at) => {
        if (days.has(item.date)) return;
        throwAway(trash, ports, { kind: 'holiday', name: holidayName(item), content: { holidays: [{ at, item }] } });
      });
      book.holidays = [...days.values()].toSorted((a, b) => a.date.localeCompare(b.date));
    }
    return ok(null);
  });
}

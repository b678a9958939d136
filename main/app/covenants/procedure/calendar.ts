import { holidaysOf } from '#shared/calendar/holidays.ts';
import type { CalendarItem } from '#shared/contract/methods/covenants-procedure.ts';
import { feedbackDue } from '#shared/covenants/procedure/next-step.ts';
import { nextOf, villageName, type CaseData } from './case-data.ts';

/**
 * What stands in a month's calendar over all villages: days off and days worked instead, what is due in it, and what was
 * due before it and still is not done.
 */
export function calendarItems(data: CaseData, month: { readonly year: number; readonly month: number }) {
  const start = `${String(month.year)}-${String(month.month).padStart(2, '0')}`;
  const due = data.villages.flatMap((one) => dueItems(data, one));
  const items = [...dayItems(data, month.year), ...due].filter((item) => item.date.startsWith(start));
  const overdue = due.filter((item) => item.date < `${start}-01` && item.late);
  return { items: items.toSorted(byDate), overdue: overdue.toSorted(byDate) };
}

const byDate = (a: CalendarItem, b: CalendarItem) => a.date.localeCompare(b.date);

function dayItems(data: CaseData, year: number): readonly CalendarItem[] {
  const own = new Map(data.office.holidays.map((day) => [day.date, day]));
  // The Eve of the lunar new year may fall into the year before.
  const table = [...holidaysOf(data.holidays, year), ...holidaysOf(data.holidays, year + 1)];
  const days = [...table.filter((day) => !own.has(day.date)), ...own.values()];
  return days.map(({ kind, date, name }) => ({ kind, date, name }));
}

type DueItem = Extract<CalendarItem, { readonly late: boolean }>;

function dueItems(data: CaseData, one: CaseData['villages'][number]): readonly DueItem[] {
  const { covenant, village } = one;
  if (covenant === undefined) return [];
  const name = villageName(village);
  const next = nextOf(data, one);
  const items: DueItem[] = [];
  if (next.by !== undefined) {
    items.push({ kind: 'step', date: next.by, covenant: covenant.id, villageName: name, next, late: next.late });
  }
  for (const told of covenant.cases.feedback.filter((one) => one.answer === undefined)) {
    const date = feedbackDue(data.calendar, told.on);
    items.push({ kind: 'feedback', date, covenant: covenant.id, villageName: name, late: date < data.today });
  }
  return items;
}

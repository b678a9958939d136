import { addDays, daysBetween } from '#shared/titles/calendar.ts';
import type { Employment } from '#shared/registry/book.ts';
import { coverage, type Coverage, type Standing } from './coverage.ts';

/** How a campaign went, day by day, and what is needed to be done in time. */
export type Timeline = {
  /** From the first day to today, at most {@link daysShown}: how many had signed by the end of each day. */
  readonly days: readonly { readonly date: string; readonly signed: number }[];
  /** Days to the due date; negative once it is over. Undefined without one. */
  readonly daysLeft: number | undefined;
  /** Signatures a day that are needed until then; 0 when nobody is missing. */
  readonly neededPerDay: number | undefined;
};

const daysShown = 60;

/**
 * The timeline of a campaign from the signatures of those counted today.
 * @param list standings of today
 */
export function timelineOf(
  list: readonly Standing[],
  { openedOn, due }: { readonly openedOn?: string | undefined; readonly due?: string | undefined },
  today: string,
): Timeline {
  const given = list.flatMap(({ state, inAudience, signature }) =>
    state === 'signed' && inAudience && signature !== undefined ? [signature.on] : [],
  );
  const first = [openedOn ?? today, ...given].reduce((least, date) => (date < least ? date : least));
  const length = Math.min(daysShown, Math.max(1, daysBetween(first, today) + 1));
  const days = Array.from({ length }, (_, index) => {
    const date = addDays(today, index - length + 1);
    return { date, signed: given.filter((on) => on <= date).length };
  });
  const { due: asked, signed } = coverage(list);
  const daysLeft = due === undefined ? undefined : daysBetween(today, due);
  const neededPerDay = daysLeft === undefined ? undefined : Math.ceil((asked - signed) / Math.max(1, daysLeft));
  return { days, daysLeft, neededPerDay };
}

/** The figures that a report takes from a campaign. */
export type CampaignFigures = Coverage & {
  readonly byKind: readonly ({ readonly kind: Employment | 'unknown' } & Coverage)[];
};

/** Coverage as a whole and by how people are employed. */
export function figuresOf(list: readonly Standing[]): CampaignFigures {
  const kinds = [...new Set(list.map(({ person }) => person.kind ?? 'unknown'))];
  return {
    ...coverage(list),
    byKind: kinds.map((kind) => ({
      kind,
      ...coverage(list.filter(({ person }) => (person.kind ?? 'unknown') === kind)),
    })),
  };
}

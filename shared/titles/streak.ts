import type { Outcome, TitlesBook } from './book.ts';
import type { TitleKind } from './criteria-set.ts';

/** The frozen result of one subject in one year. */
export type PastResult = { readonly year: number; readonly outcome: Outcome; readonly total: number };

/** Frozen results by subject for one title and year. */
export type PastYear = { readonly year: number; readonly results: ReadonlyMap<string, PastResult> };

/** The decided results of a year's book; units without a decision are left out. */
export function pastYearOf(year: number, book: TitlesBook, title: TitleKind): PastYear {
  const results = new Map<string, PastResult>();
  for (const unit of Object.values(book.titles[title]?.units ?? {})) {
    const frozen = unit.results;
    if (frozen === undefined) continue;
    unit.subjects.forEach((subject, row) => {
      const outcome = frozen.outcomes[row];
      if (outcome !== undefined) results.set(subject, { year, outcome, total: frozen.totals[row] ?? -1 });
    });
  }
  return { year, results };
}

/** What a subject had in past years, newest first. */
export function historyOf(subject: string, past: readonly PastYear[]): readonly PastResult[] {
  return past
    .flatMap(({ results }) => results.get(subject) ?? [])
    .toSorted((first, second) => second.year - first.year);
}

/**
 * Years in a row with the title up to and including `lastYear`. A household keeps its id when its head changes, when it
 * moves to another village and when it takes in another; one that split off counts from the year it split off.
 */
export function yearsInARow(subject: string, lastYear: number, past: readonly PastYear[]): number {
  const byYear = new Map(past.map((item) => [item.year, item]));
  let count = 0;
  while (byYear.get(lastYear - count)?.results.get(subject)?.outcome === 'passed') count += 1;
  return count;
}

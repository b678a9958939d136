import { ok, type Result } from '#shared/contract/result.ts';
import type { ListReading } from '#shared/registry/reading/list-reading.ts';
import type { SheetLayout } from '#shared/registry/reading/layout.ts';
import { rememberMappings } from '#shared/registry/importing/mappings.ts';
import type { PastResultLine, ResultsPlan } from '#shared/registry/importing/plan-results.ts';
import { newUnit, noScore, type TitlesBook, type YearUnit } from '#shared/titles/book.ts';
import { shippedTerms, termsOfYear } from '#shared/titles/terms.ts';
import type { Drafts, Ports } from '../ports.ts';

type Opened = { readonly name: string; readonly list: { readonly reading: ListReading<unknown> } };
type YearBook = `titles-${number}`;

const bookName = (year: number): YearBook => `titles-${year}`;

/**
 * Writes results of past years into the books of their years, as decided long ago. A village whose year is scored or
 * decided in this office keeps its own; what was imported before is replaced.
 */
export async function importResults(
  plan: ResultsPlan,
  opened: Opened,
  layouts: readonly SheetLayout[],
  ports: Ports,
): Promise<Result<null>> {
  const terms = shippedTerms.parse(await ports.resources.json('legal/titles-terms.json'));
  const now = ports.clock.now();
  const names: readonly ('registry' | YearBook)[] = ['registry', ...plan.years.map(({ year }) => bookName(year))];
  const command = { name: 'registry.importResults', args: { file: opened.name, count: plan.matched }, bulk: true };
  return ports.store.change(command, names, (books: Drafts<'registry' | YearBook>) => {
    books.registry.villages.push(...plan.villages);
    if (layouts.length > 0) {
      books.registry.mappings = [...rememberMappings(books.registry.mappings, 'results', layouts)];
    }
    for (const { year, villages } of plan.years) {
      const book = books[bookName(year)];
      if (book === undefined) continue;
      const titles = yearOf(book, now, termsOfYear(terms, year));
      for (const { villageId, name, lines } of villages) {
        if (isImported(titles.units[villageId])) titles.units[villageId] = pastUnit(name, lines, now);
      }
    }
    return ok(null);
  });
}

type TitleYear = NonNullable<TitlesBook['titles']['gia-dinh']>;

function yearOf(book: TitlesBook, openedAt: string, terms: TitleYear['terms']): TitleYear {
  const known = book.titles['gia-dinh'];
  if (known !== undefined) return known;
  book.titles['gia-dinh'] = { openedAt, terms, units: {} };
  return book.titles['gia-dinh'];
}

/** A unit that nobody has worked on: absent, or made by an import. */
function isImported(unit: YearUnit | undefined): boolean {
  return unit === undefined || (unit.results !== undefined && unit.decision === undefined && unit.done.length === 0);
}

function pastUnit(name: string, lines: readonly PastResultLine[], at: string): YearUnit {
  const unit = newUnit(
    name,
    lines.map(({ subject }) => subject),
    0,
  );
  return {
    ...unit,
    step: 'locked',
    results: {
      at,
      names: lines.map((line) => line.name),
      addresses: lines.map((line) => line.address),
      members: lines.map(() => 0),
      totals: lines.map(({ score }) => score ?? noScore),
      outcomes: lines.map(({ passed }) => (passed ? 'passed' : 'failed')),
      reasons: lines.map(({ reason }) => reason),
    },
  };
}

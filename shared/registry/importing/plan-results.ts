import { villageId, type VillageId } from '#shared/contract/ids.ts';
import type { RegistryBook, Village } from '../book.ts';
import type { LinkGround } from '../lineage.ts';
import { listedHouseholds } from '../listed-households.ts';
import type { ListReading, ResultRow, RowPlace } from '../reading/list-reading.ts';
import { matchResults } from '../results-matching.ts';
import { placeKey } from './merge-rows.ts';
import type { ImportContext } from './plan-households.ts';
import { villageFinder } from './villages.ts';

/** One line of a past year's results. */
export type PastResultLine = {
  /** The household's id; an id of its own for one that is not in the register any more. */
  readonly subject: string;
  readonly name: string;
  readonly address: string;
  readonly score: number | undefined;
  readonly passed: boolean;
  readonly reason: string;
};

/** What was concluded about a household whose name differs between the lists. */
export type ResultLink = {
  readonly household: string;
  readonly name: string;
  readonly village: string;
  readonly year: number;
  readonly written: string;
  readonly ground: LinkGround;
  /** The row of the old list; keeping it apart refuses the link. */
  readonly place: RowPlace;
};

/** What an import of past results will do. */
export type ResultsPlan = {
  readonly villages: readonly Village[];
  readonly years: readonly {
    readonly year: number;
    readonly villages: readonly {
      readonly villageId: VillageId;
      readonly name: string;
      readonly lines: readonly PastResultLine[];
    }[];
  }[];
  /** Households of the register that got at least one result. */
  readonly matched: number;
  /** Households of the register without any. */
  readonly unmatched: number;
  /** Households of the old lists that the register does not have. */
  readonly gone: number;
  /** Links that do not rest on the same name in the same place; for the clerk to look at. */
  readonly links: readonly ResultLink[];
};

/**
 * Plans an import of past results: each line goes to the household of today that it is about. Lines about households that
 * are gone stay in the figures of their year. A village that the office does not have is made, inactive.
 */
export function planResults(
  book: Pick<RegistryBook, 'villages' | 'households' | 'rejected'>,
  reading: ListReading<ResultRow>,
  context: ImportContext,
): ResultsPlan {
  const finder = villageFinder(book.villages, () => villageId.parse(context.nextId()));
  const ids = new Set<string>(book.households.map(({ id }) => id));
  const matching = matchResults(reading.rows, listedHouseholds(book), (row) => context.apart.has(placeKey(row)));
  const subjects = new Map<ResultRow, string>();
  for (const { household, results } of matching.households) {
    for (const row of results.values()) subjects.set(row, ids.has(household.key) ? household.key : context.nextId());
  }
  for (const chain of matching.gone) {
    const subject = context.nextId();
    for (const row of chain) subjects.set(row, subject);
  }

  const years = matching.years.map((year) => {
    const byVillage = new Map<VillageId, { readonly name: string; readonly lines: PastResultLine[] }>();
    for (const row of reading.rows) {
      const subject = subjects.get(row);
      if (row.year !== year || subject === undefined || row.village === undefined) continue;
      const id = finder.idOf(row.village, 'thon');
      const unit = byVillage.get(id) ?? { name: row.village, lines: [] };
      unit.lines.push(lineOf(row, subject));
      byVillage.set(id, unit);
    }
    return { year, villages: [...byVillage].map(([id, unit]) => ({ villageId: id, ...unit })) };
  });
  const registered = matching.households.filter(({ household }) => ids.has(household.key));
  const matched = registered.filter(({ results }) => results.size > 0).length;
  return {
    villages: finder.made.map((village) => ({ ...village, active: false })),
    years,
    matched,
    unmatched: registered.length - matched,
    gone: matching.gone.length,
    links: matching.households.flatMap(({ household, results, grounds }) =>
      [...grounds].flatMap(([year, ground]): ResultLink[] => {
        const row = results.get(year);
        if (row === undefined || ground === 'name') return [];
        return [
          {
            household: household.key,
            name: household.head ?? '',
            village: household.village,
            year,
            written: row.written,
            ground,
            place: { sheet: row.sheet, row: row.row },
          },
        ];
      }),
    ),
  };
}

function lineOf(row: ResultRow, subject: string): PastResultLine {
  return {
    subject,
    name: row.head ?? '',
    address: row.group ?? '',
    score: row.score,
    passed: row.passed,
    reason: row.passed ? '' : (row.reason ?? row.note ?? ''),
  };
}

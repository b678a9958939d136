import { linkLists, type LineageLink, type LinkGround, type ListedHousehold } from './lineage.ts';
import type { ResultRow } from './reading/list-reading.ts';

/** A present household with its results of past years. */
export type MatchedHousehold = {
  readonly household: ListedHousehold;
  /** By year; a year without an entry is one in which the household was not on the list. */
  readonly results: ReadonlyMap<number, ResultRow>;
  /** On what ground each year's row was followed to the next newer list. */
  readonly grounds: ReadonlyMap<number, LinkGround>;
};

/** Results of past years laid on the households of today. */
export type ResultsMatching = {
  /** Ascending. */
  readonly years: readonly number[];
  readonly households: readonly MatchedHousehold[];
  /** Rows that lead to no household of today (moved away, merged, ended), each chain with its newest row first. */
  readonly gone: readonly (readonly ResultRow[])[];
};

type Owner = { readonly household: number } | { readonly gone: number };

/** A list with what each of its entries belongs to. */
type OwnedList = { readonly listed: readonly ListedHousehold[]; readonly owners: ReadonlyMap<string, Owner> };

type YearList = {
  readonly year: number;
  readonly rows: readonly ResultRow[];
  readonly listed: readonly ListedHousehold[];
};

/**
 * Follows every household of today back through the lists of past years: each list is linked to the next newer one, so a
 * name that changed once is followed from where it changed. A household that was split off has results from then on.
 * @param isRefused whether the clerk does not want this row linked to a household of another name
 */
export function matchResults(
  rows: readonly ResultRow[],
  households: readonly ListedHousehold[],
  isRefused: (row: ResultRow) => boolean = () => false,
): ResultsMatching {
  const lists = yearLists(rows);
  const matched = households.map((household) => ({
    household,
    results: new Map<number, ResultRow>(),
    grounds: new Map<number, LinkGround>(),
  }));
  const gone: ResultRow[][] = [];
  let newer: OwnedList = {
    listed: households,
    owners: new Map(households.map(({ key }, household) => [key, { household }])),
  };

  for (const { year, rows: own, listed } of lists.toReversed()) {
    const rowOf = new Map(listed.map(({ key }, index) => [key, own[index]]));
    const isWanted = ({ older, ground }: LineageLink): boolean => {
      const row = rowOf.get(older);
      return row === undefined || ground === 'name' || !isRefused(row);
    };
    const links = new Map(
      linkLists(listed, newer.listed)
        .filter(isWanted)
        .map((link) => [link.older, link]),
    );
    const withoutResult = matched.filter(({ results }) => results.size === 0).map(({ household }) => household);
    const left = listed.filter(({ key }) => !links.has(key));
    const straight = new Map(
      linkLists(left, withoutResult)
        .filter((link) => link.ground !== 'place-in-list' && isWanted(link))
        .map((link) => [link.older, link]),
    );
    const today = new Map(households.map(({ key }, household) => [key, { household }]));
    const owners = new Map<string, Owner>();
    for (const [index, entry] of listed.entries()) {
      const row = own[index];
      if (row === undefined) continue;
      const link = links.get(entry.key);
      const direct = straight.get(entry.key);
      const owner: Owner = (link === undefined ? undefined : newer.owners.get(link.newer)) ??
        (direct === undefined ? undefined : today.get(direct.newer)) ?? { gone: gone.push([]) - 1 };
      owners.set(entry.key, owner);
      if ('gone' in owner) gone[owner.gone]?.push(row);
      else {
        matched[owner.household]?.results.set(year, row);
        const ground = (link ?? direct)?.ground;
        if (ground !== undefined) matched[owner.household]?.grounds.set(year, ground);
      }
    }
    newer = { listed, owners };
  }
  return { years: lists.map(({ year }) => year), households: matched, gone };
}

function yearLists(rows: readonly ResultRow[]): readonly YearList[] {
  const years = [...new Set(rows.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  return years.map((year) => {
    const own = rows.filter((row) => row.year === year && row.head !== undefined && row.village !== undefined);
    const listed = own.map((row): ListedHousehold => {
      const { head = '', village = '', group } = row;
      return { key: `${row.sheet}!${row.row}`, village, head, ...(group === undefined ? {} : { group }) };
    });
    return { year, rows: own, listed };
  });
}

/** How the households of today fared in the last two years of the lists. */
export type TwoYearFigures = {
  readonly years: readonly [number, number];
  readonly passedBoth: number;
  readonly passedFirstOnly: number;
  readonly passedSecondOnly: number;
};

const passed = (item: MatchedHousehold, year: number): boolean => item.results.get(year)?.passed === true;

/** Counts by the household, not by the row; undefined when the lists hold fewer than two years. */
export function twoYearFigures(matching: ResultsMatching): TwoYearFigures | undefined {
  const [first, second] = matching.years.slice(-2);
  if (first === undefined || second === undefined) return undefined;
  const count = (inFirst: boolean, inSecond: boolean): number =>
    matching.households.filter((item) => passed(item, first) === inFirst && passed(item, second) === inSecond).length;
  return {
    years: [first, second],
    passedBoth: count(true, true),
    passedFirstOnly: count(true, false),
    passedSecondOnly: count(false, true),
  };
}

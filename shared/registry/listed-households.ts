import type { RegistryBook } from './book.ts';
import type { ListedHousehold } from './lineage.ts';

/**
 * The households of today in the order of the office's lists, as lists of other years are held against them. A row that
 * was not taken for want of a name keeps its place between its neighbours: an older list may tell the name.
 */
export function listedHouseholds(
  book: Pick<RegistryBook, 'villages' | 'households' | 'rejected'>,
): readonly ListedHousehold[] {
  const villages = new Map(book.villages.map(({ id, name }) => [id, name]));
  const nameless = book.rejected.filter((row) => row.kind === 'households' && row.reason === 'missing-name');
  const following = (after: string | undefined): readonly ListedHousehold[] =>
    nameless
      .filter((row) => row.afterHousehold === after && row.villageId !== undefined)
      .map((row) => ({ key: `${row.file}!${row.sheet}!${row.row}`, village: nameOf(row.villageId) }));
  const nameOf = (id: RegistryBook['villages'][number]['id'] | undefined): string =>
    (id === undefined ? undefined : villages.get(id)) ?? '';
  const hasNameless = new Set(nameless.map((row) => row.afterHousehold));
  return [
    ...(hasNameless.has(undefined) ? following(undefined) : []),
    ...book.households
      .filter(({ status }) => status === 'active')
      .flatMap((household): readonly ListedHousehold[] => [
        {
          key: household.id,
          village: nameOf(household.villageId),
          head: household.head,
          ...(household.group === undefined ? {} : { group: household.group }),
        },
        ...(hasNameless.has(household.id) ? following(household.id) : []),
      ]),
  ];
}

import { isList, isRecord } from '#shared/store/json.ts';

/** What tells of a person more than name, household and post; everywhere in the books under these names. */
const personal: ReadonlySet<string> = new Set(['birth', 'idNumber', 'phone']);

/**
 * A book without births, identity numbers and telephones, wherever in it they stand. Rows of lists that were not taken
 * go whole: they hold whatever the list held.
 */
export function withoutPersonal(book: unknown): unknown {
  if (isList(book)) return book.map(withoutPersonal);
  if (!isRecord(book)) return book;
  return Object.fromEntries(
    Object.entries(book)
      .filter(([key]) => !personal.has(key))
      .map(([key, value]) => [key, key === 'rejected' && isList(value) ? [] : withoutPersonal(value)]),
  );
}

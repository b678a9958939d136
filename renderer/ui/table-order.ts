/** Which column a list is ordered by, and how. */
export type Order = { readonly column: string; readonly direction: 'ascending' | 'descending' };

/** What a column orders by: text in Vietnamese order, numbers by size; undefined comes last either way. */
export type SortValue = string | number | undefined;

/** Either the value to order by, or two rows compared (people's names go by given name: `compareNames`). */
export type Sorting<Row> =
  { readonly value: (row: Row) => SortValue } | { readonly compare: (a: Row, b: Row) => number };

/** As a dictionary does, but “Tổ dân phố số 2” before “số 10”. */
const collator = new Intl.Collator('vi', { numeric: true });

function compareValues(a: SortValue, b: SortValue): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/** The rows in order, equal ones as they came; rows without a value stay at the end in both directions. */
export function orderRows<Row>(
  rows: readonly Row[],
  sorting: Sorting<Row>,
  direction: Order['direction'],
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  if ('compare' in sorting) return rows.toSorted((a, b) => sign * sorting.compare(a, b));
  const filled = rows.filter((row) => sorting.value(row) !== undefined);
  const bare = rows.filter((row) => sorting.value(row) === undefined);
  return [...filled.toSorted((a, b) => sign * compareValues(sorting.value(a), sorting.value(b))), ...bare];
}

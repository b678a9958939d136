import type { ListKind } from '../book.ts';
import type { SourceWorkbook } from '../workbook.ts';
import type { CadreRow, HouseholdRow, ListReading, ResultRow } from './list-reading.ts';
import { readCadres } from './read-cadres.ts';
import { readHouseholds } from './read-households.ts';
import { readResults } from './read-results.ts';
import type { SheetMapping } from './sheets.ts';

/** A list file read as the kind asked for. */
export type AnyListReading =
  | { readonly kind: 'households'; readonly reading: ListReading<HouseholdRow> }
  | { readonly kind: 'cadres'; readonly reading: ListReading<CadreRow> }
  | { readonly kind: 'results'; readonly reading: ListReading<ResultRow> };

/**
 * Reads a list out of a workbook of any shape: header row found under titles, every sheet, columns by their names or as
 * mapped. Nothing is lost silently: each row about somebody is a row, a duplicate or rejected with its cell.
 */
export function readList(
  workbook: SourceWorkbook,
  kind: ListKind,
  mappings: readonly SheetMapping[] = [],
): AnyListReading {
  if (kind === 'households') return { kind, reading: readHouseholds(workbook, mappings) };
  if (kind === 'cadres') return { kind, reading: readCadres(workbook, mappings) };
  return { kind, reading: readResults(workbook, mappings) };
}

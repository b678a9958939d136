import type { ListKind, RegistryBook, RememberedMapping } from '../book.ts';
import { fields, type Field } from '../reading/fields.ts';
import { findLayout, headersKey, type SheetLayout } from '../reading/layout.ts';
import type { SheetMapping } from '../reading/sheets.ts';
import type { SourceWorkbook } from '../workbook.ts';

/** Mappings for the sheets of a workbook: those given, and for the other sheets those remembered for the same headers. */
export type UsedMappings = { readonly mappings: readonly SheetMapping[]; readonly remembered: ReadonlySet<string> };

/** Puts remembered mappings beside those that the clerk gave for this file. */
export function withRemembered(
  workbook: SourceWorkbook,
  kind: ListKind,
  given: readonly SheetMapping[],
  book: Pick<RegistryBook, 'mappings'>,
): UsedMappings {
  const known = new Map(book.mappings.filter((item) => item.kind === kind).map((item) => [item.headers, item]));
  const decided = new Set(given.map(({ sheet }) => sheet));
  const fromMemory = workbook.sheets.flatMap((sheet): SheetMapping[] => {
    if (known.size === 0 || decided.has(sheet.name)) return [];
    const layout = findLayout(sheet, kind);
    const match = layout === undefined ? undefined : known.get(headersKey(layout));
    return match === undefined ? [] : [{ sheet: sheet.name, take: true, fields: match.fields.map(fieldOf) }];
  });
  return {
    mappings: [...given, ...fromMemory],
    remembered: new Set(fromMemory.map(({ sheet }) => sheet)),
  };
}

function fieldOf(name: string): Field | undefined {
  return fields.find((field) => field === name);
}

/** The memory with the mappings of these layouts; the newest for the same headers is kept. */
export function rememberMappings(
  before: readonly RememberedMapping[],
  kind: ListKind,
  layouts: readonly SheetLayout[],
): readonly RememberedMapping[] {
  const fresh = new Map(
    layouts.map((layout) => [
      headersKey(layout),
      { kind, headers: headersKey(layout), fields: layout.columns.map(({ field }) => field ?? '') },
    ]),
  );
  return [...before.filter((item) => item.kind !== kind || !fresh.has(item.headers)), ...fresh.values()];
}

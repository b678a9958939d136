import { textOf } from '#shared/exchange/cell-text.ts';
import type { CellOut, ColumnOut, SheetOut } from '#shared/registry/workbook.ts';
import { isList, isRecord } from '#shared/store/json.ts';
import { headingOf, sheetNameOf, words } from './headings.ts';

/** Names by id, so that a workbook says `Thôn Hạ Vân` where the data says `v12`. */
export type NamesById = ReadonlyMap<string, string>;

type Fields = Readonly<Record<string, unknown>>;

/** Fields that hold ids of other entries. */
const references = new Set(['villageId', 'village', 'unitId', 'personId', 'household', 'afterHousehold', 'subject']);

/**
 * The sheets of any book: one with its single values, one for each of its lists and records, whose entries are rows.
 * Every value of the book is in one of them.
 */
export function bookSheets(data: unknown, names: NamesById): readonly SheetOut[] {
  if (!isRecord(data)) return [];
  const lists = Object.entries(data).filter(([, value]) => isTable(value));
  const facts = Object.entries(data).filter(([, value]) => value !== undefined && !isTable(value));
  const sheets = lists.map(([key, value]) => tableSheet(sheetNameOf(key), rowsOf(value), names));
  return facts.length === 0 ? sheets : [factsSheet(facts, names), ...sheets];
}

/** A list of entries, or a record of them by their ids. */
function isTable(value: unknown): boolean {
  if (isList(value)) return true;
  return isRecord(value) && Object.values(value).length > 0 && Object.values(value).every(isRecord);
}

function rowsOf(value: unknown): readonly Fields[] {
  const entries = isList(value)
    ? value
    : isRecord(value)
      ? Object.entries(value).map(([id, entry]) => ({ [words.place]: id, ...(isRecord(entry) ? entry : {}) }))
      : [];
  return entries.map((entry) => flat(isRecord(entry) ? entry : { [words.value]: entry }));
}

/** An entry whose inner objects became fields of their own: `signed.on`. */
function flat(entry: Fields, before = ''): Fields {
  return Object.fromEntries(
    Object.entries(entry).flatMap(([key, value]): readonly (readonly [string, unknown])[] => {
      if (value === undefined) return [];
      return isRecord(value) && before === '' ? Object.entries(flat(value, `${key}.`)) : [[before + key, value]];
    }),
  );
}

function factsSheet(facts: readonly (readonly [string, unknown])[], names: NamesById): SheetOut {
  const rows = Object.entries(flat(Object.fromEntries(facts)));
  return {
    name: words.facts,
    columns: [
      { header: words.fact, width: 34, type: 'text' },
      { header: words.value, width: 80, type: 'text' },
    ],
    rows: rows.map(([key, value]) => [headingOf(key), textOf(value, names, references.has(key))]),
  };
}

/** A sheet of entries; its columns are all fields that any entry has, in the order in which they come up. */
export function tableSheet(name: string, rows: readonly Fields[], names: NamesById): SheetOut {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const shown = keys.length === 0 ? [words.value] : keys;
  return {
    name,
    columns: shown.map((key): ColumnOut => {
      const numeric = rows.every((row) => row[key] === undefined || typeof row[key] === 'number');
      return {
        header: headingOf(key),
        width: numeric ? 12 : widthOf(rows, key),
        type: numeric && rows.length > 0 ? 'number' : 'text',
      };
    }),
    rows: rows.map((row) => shown.map((key) => cellOf(row[key], names, references.has(key)))),
    orientation: 'landscape',
  };
}

function cellOf(value: unknown, names: NamesById, isReference: boolean): CellOut {
  if (value === undefined || typeof value === 'number') return value;
  return textOf(value, names, isReference);
}

/** Wide enough for what the first entries hold, within reason. */
function widthOf(rows: readonly Fields[], key: string): number {
  const longest = rows.slice(0, 200).reduce((most, row) => {
    const value = row[key];
    return Math.max(most, typeof value === 'string' ? value.length : isList(value) ? 30 : 8);
  }, headingOf(key).length);
  return Math.min(60, longest + 2);
}

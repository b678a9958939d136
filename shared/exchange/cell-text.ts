import { isList, isRecord } from '#shared/store/json.ts';
import { headingOf, words } from './headings.ts';

/** A cell of Excel holds no more. */
const longest = 32_000;

/**
 * Any value of the data as the text of one cell: a list as lines, an object as `name: value` parts.
 * @param isReference true when a text is the id of another entry
 */
export function textOf(value: unknown, names: ReadonlyMap<string, string>, isReference = false): string {
  const text = inWords(value, names, isReference);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function inWords(value: unknown, names: ReadonlyMap<string, string>, isReference: boolean): string {
  if (typeof value === 'string') return isReference ? (names.get(value) ?? value) : value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (isList(value)) {
    const single = value.every((item) => !isRecord(item) && !isList(item));
    return value.map((item) => inWords(item, names, isReference)).join(single ? '; ' : '\n');
  }
  if (!isRecord(value)) return '';
  return Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `${headingOf(key)}: ${inWords(part, names, isReference)}`)
    .join('; ');
}

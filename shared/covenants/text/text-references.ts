import { judged, placeOf, referencesIn, type FoundReference } from '../reading/references.ts';
import type { CrossReference } from '../tree.ts';
import type { TextLine } from './covenant-text.ts';
import { isNumbered } from './numbers.ts';
import type { PlacedLine } from './places.ts';

/** What is written in a line, as it was found at a place. Lines never change: another text is another line. */
const written = new WeakMap<TextLine, { readonly at: string; readonly found: readonly FoundReference[] }>();

/** The references of a text in reading order, those that point to nothing as `dangling`. `items`: it has no điều. */
export function referencesOf(placed: readonly PlacedLine[], items: boolean): readonly CrossReference[] {
  const paths = new Set(placed.filter(({ line }) => isNumbered(line.level)).map(({ at }) => at));
  return placed.flatMap(({ line, at }) => {
    // A point under a numbered line is text of that line.
    if (line.level === 'table' || line.level === 'preamble' || at === '') return [];
    const found = foundIn(line, at, items);
    return found.length === 0 ? [] : judged(found, at, paths);
  });
}

function foundIn(line: TextLine, at: string, items: boolean): readonly FoundReference[] {
  const known = written.get(line);
  if (known !== undefined && !items && (known.at === at || readsAlike(known, at))) return known.found;
  const found = referencesIn(line.text, placeOf(at), items);
  if (found.length > 0 && !items) written.set(line, { at, found });
  return found;
}

/** Only "khoản này" and its like depend on the điều that they stand in. */
function readsAlike(known: { readonly at: string; readonly found: readonly FoundReference[] }, at: string): boolean {
  return /^\d/.test(known.at) && /^\d/.test(at) && known.found.every((one) => one.kind !== 'relative');
}

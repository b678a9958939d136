import { tidyText } from './names.ts';

const collator = new Intl.Collator('vi');

/** Compares two texts as a Vietnamese dictionary does: a ă â … d đ e ê …, tones huyền, hỏi, ngã, sắc, nặng last. */
export function compareTexts(a: string, b: string): number {
  return collator.compare(a, b);
}

type NameParts = { readonly given: string; readonly family: string; readonly middle: string };

function partsOf(name: string): NameParts {
  const words = tidyText(name).split(' ');
  return { given: words.at(-1) ?? '', family: words[0] ?? '', middle: words.slice(1, -1).join(' ') };
}

function compareParts(a: NameParts, b: NameParts): number {
  return (
    collator.compare(a.given, b.given) || collator.compare(a.family, b.family) || collator.compare(a.middle, b.middle)
  );
}

/** Compares people's names: by given name (the last word), then family name (the first), then what stands between. */
export function compareNames(a: string, b: string): number {
  return compareParts(partsOf(a), partsOf(b));
}

/** The items in order of their names, equal names by birth (ISO date or year; unknown last); the list given stays as it is. */
export function sortByName<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  birthOf: (item: T) => string | undefined = () => undefined,
): T[] {
  return items
    .map((item) => ({ item, parts: partsOf(nameOf(item)), birth: birthOf(item) ?? '~' }))
    .sort((a, b) => compareParts(a.parts, b.parts) || (a.birth < b.birth ? -1 : a.birth > b.birth ? 1 : 0))
    .map(({ item }) => item);
}

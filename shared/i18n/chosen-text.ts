import { fill } from './fill.ts';

/** A text chosen by data from a section of texts, filled; undefined when the section has none by that key. */
export function chosenText(
  section: { readonly [key: string]: string },
  key: string,
  values: { readonly [name: string]: string | number },
): string | undefined {
  const text = Object.hasOwn(section, key) ? section[key] : undefined;
  return text === undefined ? undefined : fill(text, values);
}

import type { Level } from './outline.ts';
import { dashNoun, levelNames, partNames } from './wording.ts';

/** A provision of any tree: the covenant in force, or its draft. */
export type Named<T> = {
  readonly level: Level;
  readonly parent: T | undefined;
  readonly children: readonly T[];
};

/** How provisions are called in one covenant. */
export type Naming = { readonly items: boolean };

/** The noun of a level: Điều, khoản …; mục and Phần for numbered lines. */
export function nounOf(naming: Naming, level: Level): string {
  return naming.items ? levelNames.items[level] : levelNames.articles[level];
}

/** "thứ nhất", "thứ hai" … counted from 1. */
export function ordinal(n: number): string {
  return `thứ ${dashNoun.ordinals[n - 1] ?? String(n)}`;
}

/** Its own name alone: "khoản 2", "Chương II", "gạch đầu dòng thứ hai", "đoạn mở đầu". */
export function shortName<T extends Named<T>>(naming: Naming, one: T, numberOf: (one: T) => string): string {
  if (one.level === 'lead') return partNames.lead;
  if (one.level === 'dash') {
    const row = one.parent?.children.filter((other) => other.level === 'dash') ?? [one];
    return `${nounOf(naming, 'dash')} ${ordinal(row.indexOf(one) + 1)}`;
  }
  return `${nounOf(naming, one.level)} ${numberOf(one)}`;
}

/** Its name with those of its parents up to the article: "điểm đ khoản 2 Điều 5". */
export function fullName<T extends Named<T>>(naming: Naming, one: T, numberOf: (one: T) => string): string {
  const names: string[] = [];
  for (
    let up: T | undefined = one;
    up && up.level !== 'covenant' && (up === one || up.level !== 'chapter');
    up = up.parent
  ) {
    names.push(shortName(naming, up, numberOf));
  }
  return names.join(' ');
}

/** Names of siblings with their parents: "khoản 1 và khoản 1a Điều 2", "các Điều 4, 4a và 4b". */
export function namesOfSiblings<T extends Named<T>>(
  naming: Naming,
  ones: readonly T[],
  numberOf: (one: T) => string,
): string {
  const first = ones[0];
  if (!first) return '';
  const parents = fullName(naming, first, numberOf).slice(shortName(naming, first, numberOf).length);
  return plainList(nounOf(naming, first.level), ones.map(numberOf)) + parents;
}

/** Numbers after their noun: "khoản 1 và khoản 2"; from three on "các khoản 1, 2 và 3". */
export function plainList(noun: string, numbers: readonly string[]): string {
  return numbers.length < 3 ? andList(numbers.map((number) => `${noun} ${number}`)) : `các ${noun} ${andList(numbers)}`;
}

/** "a", "a và b", "a, b và c". */
export function andList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} và ${words.at(-1) ?? ''}`;
}

/** A provision's own paragraph as printed, with its number; a chapter takes two lines. */
export function lineOf(naming: Naming, level: Level, number: string, text: string): string {
  switch (level) {
    case 'covenant':
    case 'lead':
      return text;
    case 'dash':
      return `- ${text}`;
    case 'point':
      return `${number}) ${text}`;
    case 'clause':
      return `${number}. ${text}`;
    case 'article':
      return (naming.items ? `${number}. ${text}` : `${nounOf(naming, level)} ${number}. ${text}`).trim();
    case 'chapter':
      return (naming.items ? `${number}. ${text}` : `${nounOf(naming, level)} ${number}\n${text}`).trim();
  }
}

/** A provision with everything below it, one line per paragraph; placeholders are left out. */
export function blockOf<T extends Named<T> & { readonly state: unknown }>(
  naming: Naming,
  one: T,
  numberOf: (one: T) => string,
  textOf: (one: T) => string,
): string {
  if (one.state !== undefined) return '';
  const own = lineOf(naming, one.level, numberOf(one), textOf(one));
  const below = one.children
    .filter((child) => child.state === undefined)
    .map((child) => blockOf(naming, child, numberOf, textOf));
  return [own, ...below].join('\n');
}

/**
 * Path of the paragraph as references give it: `6`, `6.2`, `6.2.a`, `chương II`. An opening paragraph has the path of
 * its article, a dash that of its parent.
 */
export function pathOf<T extends Named<T>>(naming: Naming, one: T, numberOf: (one: T) => string): string {
  if (one.level === 'chapter') return `${nounOf(naming, 'chapter').toLowerCase()} ${numberOf(one)}`;
  const numbers: string[] = [];
  for (let up: T | undefined = one; up && up.level !== 'covenant' && up.level !== 'chapter'; up = up.parent) {
    if (up.level !== 'lead' && up.level !== 'dash') numbers.unshift(numberOf(up));
  }
  return numbers.join('.');
}

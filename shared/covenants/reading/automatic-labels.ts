import type { NumberingDefinitions, NumberingLevel, SourceListPlace } from '../source-document.ts';
import { roman } from '#shared/vietnamese/official/roman.ts';

/** The number that the word processor draws before a paragraph. */
export type AutomaticLabel = {
  /** As drawn, in the characters of the list's font: `Điều 2.` */
  readonly text: string;
  /** `decimal`, `lowerLetter`, `bullet` … of the paragraph's own level. */
  readonly format: string;
  readonly level: number;
  /** Font of the label, when the list names one. */
  readonly font: string | undefined;
  readonly by: SourceListPlace['by'];
};

/**
 * Counts through a document: call the result for every paragraph that stands in a list, in reading order. Lists of one
 * pattern count on together, a list with starts of its own begins anew when first used (ECMA-376 part 1, 17.9).
 * Answers undefined when the level draws nothing.
 */
export function labelCounter(
  definitions: NumberingDefinitions,
): (place: SourceListPlace) => AutomaticLabel | undefined {
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();

  return (place) => {
    const list = definitions.lists[place.list];
    if (list === undefined) return undefined;
    const levels = { ...definitions.patterns[list.pattern]?.levels, ...list.levels };
    const level = levels[place.level];
    if (level === undefined) return undefined;
    const counts = counters.get(list.pattern) ?? new Map<number, number>();
    counters.set(list.pattern, counts);
    if (!begun.has(place.list)) {
      begun.add(place.list);
      for (const [at, start] of Object.entries(list.starts)) counts.set(Number(at), start - 1);
    }
    counts.set(place.level, (counts.get(place.level) ?? level.start - 1) + 1);
    for (const deeper of counts.keys()) {
      if (deeper > place.level && restarts(levels[deeper], place.level)) counts.delete(deeper);
    }
    const text = drawLabel(level, levels, counts);
    if (text.trim() === '') return undefined;
    return { text, format: level.format, level: place.level, font: level.font, by: place.by };
  };
}

/** `used` is the level (from 0) of the paragraph just numbered. */
function restarts(level: NumberingLevel | undefined, used: number): boolean {
  if (level?.restartAfter === undefined) return true;
  return level.restartAfter > 0 && used <= level.restartAfter - 1;
}

function drawLabel(
  level: NumberingLevel,
  levels: { readonly [level: number]: NumberingLevel },
  counts: ReadonlyMap<number, number>,
): string {
  if (level.format === 'none') return '';
  if (level.format === 'bullet') return level.text === '' ? '-' : level.text;
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const referred = levels[at];
    const number = counts.get(at) ?? referred?.start ?? 1;
    const format = referred?.format ?? 'decimal';
    return formatNumber(number, level.legal === true ? 'decimal' : format);
  });
}

/** A list number as drawn. A format that no Vietnamese document uses is drawn in Arabic numerals. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(number);
    case 'lowerRoman':
      return roman(number).toLowerCase();
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(number);
  }
}

/** Word's letters are English: a … z, then aa, bb … */
function letters(number: number): string {
  if (number < 1) return '';
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.floor((number - 1) / 26) + 1);
}

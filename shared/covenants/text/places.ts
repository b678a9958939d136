import type { CovenantText, TextLevel, TextLine } from './covenant-text.ts';
import { labelOf, numbersOf } from './numbers.ts';

/** A line with all that follows from its place. */
export type PlacedLine = {
  readonly line: TextLine;
  /** As printed, without marks; empty where there is none. */
  readonly number: string;
  /** As printed in front of it. */
  readonly label: string;
  /**
   * Path of the provision that it is or stands under: `chương II`, `mục 1`, `6`, `6.2`, `6.2.a`; empty before the first.
   * Points of a numbered line stand under its number.
   */
  readonly at: string;
};

const OUTER: ReadonlySet<TextLevel> = new Set<TextLevel>(['part', 'chapter', 'section', 'heading']);

/** Gives every line its number, label and path. */
export function placeLines(text: Pick<CovenantText, 'lines' | 'counting'>): readonly PlacedLine[] {
  const numbers = numbersOf(text);
  let outer = '';
  let article: string | undefined;
  let clause: string | undefined;
  let point: string | undefined;
  return text.lines.map((line, index): PlacedLine => {
    const number = numbers[index] ?? '';
    if (OUTER.has(line.level)) {
      outer = outerPath(line.level, number);
      article = clause = point = undefined;
    } else if (line.level === 'article' || line.level === 'item') {
      article = number;
      clause = point = undefined;
    } else if (line.level === 'clause') {
      clause = number;
      point = undefined;
    } else if (line.level === 'point') point = number;
    else if (line.level === 'text') point = undefined;
    const inner = [article, clause, point].filter((part) => part !== undefined).join('.');
    return { line, number, label: labelOf(line.level, number), at: inner === '' ? outer : inner };
  });
}

function outerPath(level: TextLevel, number: string): string {
  if (level === 'chapter') return `chương ${number}`;
  return level === 'section' ? `mục ${number}` : `phần ${number}`;
}

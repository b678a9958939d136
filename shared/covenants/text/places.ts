import type { CountingRule, CovenantText, TextLevel, TextLine } from './covenant-text.ts';
import { labelOf, lineCounter, type CounterState } from './numbers.ts';

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

/** What placing carries from one line to the next. */
export type PlacingState = {
  readonly counted: CounterState;
  readonly outer: string;
  readonly article: string | undefined;
  readonly clause: string | undefined;
  readonly point: string | undefined;
};

/** Places lines one after the other, in order. */
export type Placer = {
  readonly place: (line: TextLine) => PlacedLine;
  /** What another placer needs to go on from here. */
  readonly state: () => PlacingState;
};

/** A placer at the head of a text, or where another one stood. */
export function linePlacer(rule: CountingRule, from?: PlacingState): Placer {
  const counter = lineCounter(rule, from?.counted);
  let outer = from?.outer ?? '';
  let article = from?.article;
  let clause = from?.clause;
  let point = from?.point;
  return {
    state: () => ({ counted: counter.state(), outer, article, clause, point }),
    place(line) {
      const number = counter.count(line);
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
    },
  };
}

/** Gives every line its number, label and path. */
export function placeLines(text: Pick<CovenantText, 'lines' | 'counting'>): readonly PlacedLine[] {
  return text.lines.map(linePlacer(text.counting).place);
}

function outerPath(level: TextLevel, number: string): string {
  if (level === 'chapter') return `chương ${number}`;
  return level === 'section' ? `mục ${number}` : `phần ${number}`;
}

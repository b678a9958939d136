import { nextNumber, parseNumber, sayNumber } from '../amending/labels.ts';
import type { NumberedLevel, NumberParts } from '../amending/labels.ts';
import type { CountingRule, CovenantText, TextLevel, TextLine } from './covenant-text.ts';

/** How far in a level stands; what is deeper and follows belongs to it. Plain text and tables belong to what is before. */
export const depthOf: Readonly<Record<TextLevel, number>> = {
  preamble: 0,
  part: 1,
  chapter: 2,
  heading: 2,
  section: 3,
  article: 4,
  item: 4,
  clause: 5,
  point: 6,
  dash: 7,
  text: 8,
  table: 8,
};

/** How the numbers of a level are written; undefined for levels without numbers. */
export const systemOf: Readonly<Partial<Record<TextLevel, NumberedLevel>>> = {
  part: 'chapter',
  chapter: 'chapter',
  heading: 'chapter',
  section: 'clause',
  article: 'article',
  item: 'article',
  clause: 'clause',
  point: 'point',
};

/** Whether lines of this level bear a number. */
export function isNumbered(level: TextLevel): boolean {
  return systemOf[level] !== undefined;
}

type Row = { readonly last: NumberParts | undefined; readonly length: number };
/** How far counting has come: the open row of each level. */
export type CounterState = ReadonlyMap<TextLevel, Row>;
type Counted = Pick<TextLine, 'level' | 'number'>;

/** Counts lines in reading order. */
export type LineCounter = {
  /** The number of the next line. */
  readonly count: (line: Counted) => string;
  /** The number that counting gives a line of this level here. */
  readonly expected: (level: TextLevel) => string;
  /** The number last given in the row that is open. */
  readonly last: (level: TextLevel) => NumberParts | undefined;
  /** What another counter needs to go on from here. */
  readonly state: () => CounterState;
};

/** A counter at the head of a text, or where another one stood: feed it every line from there on, in order. */
export function lineCounter(rule: CountingRule, from: CounterState = new Map()): LineCounter {
  const rows = new Map(from);
  const say = (level: TextLevel, system: NumberedLevel, parts: NumberParts) =>
    sayNumber(system, parts, level === 'chapter' ? rule.chapters === 'roman' : true);
  const expected = (level: TextLevel): string => {
    const system = systemOf[level];
    return system === undefined ? '' : say(level, system, nextNumber(system, rows.get(level)?.last));
  };
  return {
    expected,
    last: (level) => rows.get(level)?.last,
    state: () => new Map(rows),
    count(line) {
      const system = systemOf[line.level];
      if (system === undefined) return '';
      const row = rows.get(line.level);
      const length = (row?.length ?? 0) + 1;
      // A number of another system ("thứ nhất") counts as its place in the row.
      const plain = { main: system === 'point' ? length - 1 : length, suffix: 0 };
      const last =
        line.number === undefined ? nextNumber(system, row?.last) : (parseNumber(system, line.number) ?? plain);
      const number = line.number ?? say(line.level, system, last);
      rows.set(line.level, { last, length });
      for (const [inner, outer] of restarts) if (outer.includes(line.level)) rows.delete(inner);
      if (rule.articles === 'restart' && (line.level === 'chapter' || line.level === 'part')) rows.delete('article');
      return number;
    },
  };
}

/** Whether two counters go on alike. */
export function countAlike(one: CounterState, other: CounterState): boolean {
  if (one.size !== other.size) return false;
  for (const [level, { last, length }] of one) {
    const there = other.get(level);
    if (there?.length !== length || there.last?.main !== last?.main || there.last?.suffix !== last?.suffix)
      return false;
  }
  return true;
}

/** Rows that begin anew after a line of one of these levels. */
const restarts: readonly (readonly [TextLevel, readonly TextLevel[]])[] = [
  ['section', ['part', 'chapter']],
  ['clause', ['part', 'chapter', 'section', 'article']],
  ['point', ['part', 'chapter', 'section', 'heading', 'article', 'item', 'clause']],
];

/** The number of every line as printed, without marks: `II`, `5a`, `đ`; empty where there is none. */
export function numbersOf(text: Pick<CovenantText, 'lines' | 'counting'>): readonly string[] {
  const counter = lineCounter(text.counting);
  return text.lines.map((line) => counter.count(line));
}

/** The label as printed in front of a line: `Chương II`, `Điều 5.`, `2.`, `đ)`, `-`; empty for plain text. */
export function labelOf(level: TextLevel, number: string): string {
  switch (level) {
    case 'part':
      return `Phần ${number}`;
    case 'chapter':
      return `Chương ${number}`;
    case 'section':
      return `Mục ${number}`;
    case 'article':
      return `Điều ${number}.`;
    case 'heading':
    case 'item':
    case 'clause':
      return `${number}.`;
    case 'point':
      return `${number})`;
    case 'dash':
      return '-';
    case 'preamble':
    case 'text':
    case 'table':
      return '';
  }
}

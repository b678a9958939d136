import { addressKey, numberKey, type Level, type Outline, type Provision } from '../amending/outline.ts';
import type { CovenantText, TextLevel } from '../text/covenant-text.ts';
import { depthOf } from '../text/numbers.ts';
import { placeLines, type PlacedLine } from '../text/places.ts';

/** A text laid out as the engine of amendments sees it, with the provision of every line that it knows. */
export type TextOutline = {
  readonly outline: Outline;
  readonly provisions: ReadonlyMap<string, Provision>;
  readonly placed: readonly PlacedLine[];
};

type Growing = { -readonly [K in keyof Provision]: Provision[K] } & {
  children: Growing[];
  parent: Growing | undefined;
};

/** What a line is to the engine; it knows no parts, sections, tables and foreword. */
export const engineLevel: Readonly<Partial<Record<TextLevel, Level>>> = {
  chapter: 'chapter',
  heading: 'chapter',
  article: 'article',
  item: 'article',
  clause: 'clause',
  point: 'point',
  dash: 'dash',
  text: 'lead',
};

/** Lays a text out as one tree, lines in their own order. */
export function outlineOfText(text: CovenantText): TextOutline {
  const placed = placeLines(text);
  const items =
    !text.lines.some((line) => line.level === 'article') && text.lines.some((line) => line.level === 'item');
  const root: Growing = {
    level: 'covenant',
    number: '',
    text: '',
    state: undefined,
    parent: undefined,
    children: [],
    position: -1,
    end: -1,
  };
  const provisions: Growing[] = [];
  const byLine = new Map<string, Provision>();
  const byAddress = new Map<string, Provision[]>();
  const open: { readonly depth: number; readonly one: Growing }[] = [];
  for (const { line, number, at } of placed) {
    const level = engineLevel[line.level];
    const depth = depthOf[line.level];
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    if (level === undefined) continue;
    const parent = open.at(-1)?.one ?? root;
    const position = provisions.length;
    const made: Growing = {
      level,
      number,
      text: line.text,
      state: line.state,
      parent,
      children: [],
      position,
      end: position,
    };
    parent.children.push(made);
    provisions.push(made);
    byLine.set(line.id, made);
    for (let up: Growing | undefined = parent; up; up = up.parent) up.end = position;
    const key = keyOf(line.level, at, number);
    if (key !== undefined) byAddress.set(key, [...(byAddress.get(key) ?? []), made]);
    if (level !== 'lead' && level !== 'dash') open.push({ depth, one: made });
  }
  return {
    outline: {
      items,
      roman: text.counting.chapters === 'roman',
      name: text.docName,
      unit: text.unit,
      root,
      provisions,
      byAddress,
    },
    provisions: byLine,
    placed,
  };
}

function keyOf(level: TextLevel, at: string, number: string): string | undefined {
  if (level === 'chapter' || level === 'heading') return addressKey({ chapter: number });
  const [article = '', second, third] = at.split('.');
  if (level === 'article' || level === 'item') return numberKey(article, '', '');
  if (level === 'clause') return numberKey(article, second, '');
  if (level !== 'point') return undefined;
  return third === undefined ? numberKey(article, '', second) : numberKey(article, second, third);
}

import type { CovenantPoint, PlaceholderState } from '../tree.ts';
import type { Address, AmendableCovenant } from './operations.ts';

/** What a provision can be. A numbered line (mục) and its heading (phần) are `article` and `chapter`. */
export type Level = 'covenant' | 'chapter' | 'article' | 'lead' | 'point' | 'dash' | 'clause';

/** Order in which children of different levels are read: opening paragraphs, points, dashes, then clauses. */
export const readingRank: Readonly<Record<Level, number>> = {
  covenant: 0,
  lead: 1,
  point: 2,
  dash: 3,
  clause: 4,
  article: 5,
  chapter: 6,
};

/** A provision of the covenant in force. Nothing changes it: changes are made on a draft of it. */
export type Provision = {
  readonly level: Level;
  /** Without suffix words: "5a", "II", "đ"; empty for opening paragraphs and dashes. */
  readonly number: string;
  readonly text: string;
  readonly state: PlaceholderState | undefined;
  readonly parent: Provision | undefined;
  /** In reading order. */
  readonly children: readonly Provision[];
  /** Place in the reading order of the covenant; the covenant itself is -1. */
  readonly position: number;
  /** Position of the last provision below it, its own when there is none. */
  readonly end: number;
};

/** A covenant in force as one tree. */
export type Outline = {
  /** Numbered lines instead of articles. */
  readonly items: boolean;
  /** Chapters are numbered I, II, III … */
  readonly roman: boolean;
  readonly name: string;
  readonly unit: string;
  readonly root: Provision;
  /** All provisions in reading order: `provisions[n].position === n`. */
  readonly provisions: readonly Provision[];
  /** Provisions by the key of their address; more than one when the covenant has a number twice. */
  readonly byAddress: ReadonlyMap<string, readonly Provision[]>;
};

type Growing = { -readonly [K in keyof Provision]: Provision[K] } & {
  children: Growing[];
  parent: Growing | undefined;
};

/** Key of an address, whatever part of the provision it names. */
export function addressKey(place: Address): string {
  if (place.chapter !== undefined || place.heading !== undefined) return `chapter/${place.chapter ?? place.heading}`;
  const [article, clause] = place.article === undefined ? [place.clause, undefined] : [place.article, place.clause];
  const dash = place.dash === undefined ? '' : String(place.dash);
  return `article/${article ?? ''}/${clause ?? ''}/${place.point ?? ''}/${dash}`;
}

/** Key of the article, clause or point with these numbers. */
export function numberKey(
  article: string,
  clause: string | null | undefined,
  point: string | null | undefined,
): string {
  return `article/${article}/${clause ?? ''}/${point ?? ''}/`;
}

/** Lays a covenant out as one tree in reading order. */
export function outlineOf(base: AmendableCovenant): Outline {
  const items = base.items !== undefined && base.articles.length === 0 && base.chapters.length === 0;
  const provisions: Growing[] = [];
  const byAddress = new Map<string, Growing[]>();
  const add = (level: Level, parent: Growing | undefined, number: string, text: string, state?: PlaceholderState) => {
    const position = parent ? provisions.length : -1;
    const made: Growing = { level, number, text, state, parent, children: [], position, end: position };
    if (!parent) return made;
    parent.children.push(made);
    provisions.push(made);
    for (let up: Growing | undefined = parent; up; up = up.parent) up.end = position;
    return made;
  };
  const index = (key: string, made: Growing) => {
    byAddress.set(key, [...(byAddress.get(key) ?? []), made]);
  };
  const addDashes = (dashes: readonly string[], parent: Growing, key: string) => {
    dashes.forEach((text, n) => {
      index(`${key}${String(n + 1)}`, add('dash', parent, '', text));
    });
  };
  const addPoints = (points: readonly CovenantPoint[], parent: Growing, article: string, clause: string) => {
    for (const point of points) {
      const made = add('point', parent, point.label, point.text, point.state);
      const key = numberKey(article, clause, point.label);
      index(key, made);
      addDashes(point.dashes, made, key);
    }
  };
  const root = add('covenant', undefined, '', '');
  const addArticle = (article: AmendableCovenant['articles'][number], parent: Growing) => {
    const made = add('article', parent, article.number, article.title, article.state);
    const key = numberKey(article.number, '', '');
    index(key, made);
    for (const text of article.lead) add('lead', made, '', text);
    addPoints(article.points, made, article.number, '');
    addDashes(article.dashes, made, key);
    for (const clause of article.clauses) {
      const inner = add('clause', made, clause.number, clause.text, clause.state);
      const innerKey = numberKey(article.number, clause.number, '');
      index(innerKey, inner);
      addPoints(clause.points, inner, article.number, clause.number);
      addDashes(clause.dashes, inner, innerKey);
    }
  };
  const addItem = (item: NonNullable<AmendableCovenant['items']>[number], parent: Growing) => {
    index(numberKey(item.number, '', ''), add('article', parent, item.number, item.text, item.state));
  };
  const fill = <T>(
    all: readonly T[],
    outerOf: (one: T) => string | null,
    outer: readonly { number: string; title: string; held: number; state: PlaceholderState | undefined }[],
    addInner: (one: T, parent: Growing) => void,
  ) => {
    for (const one of all.filter((inner) => outerOf(inner) === null)) addInner(one, root);
    const taken = new Map<string, number>();
    for (const head of outer) {
      const made = add('chapter', root, head.number, head.title, head.state);
      index(`chapter/${head.number}`, made);
      const from = taken.get(head.number) ?? 0;
      const own = all.filter((inner) => outerOf(inner) === head.number).slice(from, from + head.held);
      taken.set(head.number, from + head.held);
      for (const one of own) addInner(one, made);
    }
  };
  if (items) {
    const heads = (base.headings ?? []).map((one) => ({ ...one, held: one.items.length, state: one.state }));
    fill(base.items ?? [], (one) => one.heading, heads, addItem);
  } else {
    const heads = base.chapters.map((one) => ({ ...one, held: one.articles.length, state: one.state }));
    fill(base.articles, (one) => one.chapter, heads, addArticle);
  }
  const roman = !root.children.some((one) => one.level === 'chapter' && /^\d/.test(one.number));
  return { items, roman, name: base.doc_name, unit: base.unit, root, provisions, byAddress };
}

/** Whether `inner` stands somewhere below `outer`. */
export function isBelow(inner: Provision, outer: Provision): boolean {
  return inner !== outer && inner.position > outer.position && inner.position <= outer.end;
}

/** The provisions of one level under the same parent, in order. */
export function siblingsOf(one: Provision): readonly Provision[] {
  return one.parent?.children.filter((other) => other.level === one.level) ?? [one];
}

/** The provision and all below it, in reading order. */
export function spanOf(outline: Outline, one: Provision): readonly Provision[] {
  return outline.provisions.slice(one.position, one.end + 1);
}

/** The article that a provision stands in, itself included. */
export function articleOf<T extends { level: Level; parent: T | undefined }>(one: T): T | undefined {
  let up: T | undefined = one;
  while (up && up.level !== 'article') up = up.parent;
  return up;
}

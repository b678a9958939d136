import type { Level } from './outline.ts';
import type { InsertedKey, NewContent, OperationOf } from './operations.ts';

/** New words of an operation as a small tree, before they have a place in the covenant. */
export type NewProvision = {
  readonly level: Level;
  readonly text: string;
  /** JSON pointer of `text` inside its operation; references of the new text name it. */
  readonly pointer: string;
  /** The number that the clerk asks for. */
  readonly wish: string | undefined;
  /** In reading order. */
  readonly children: readonly NewProvision[];
};

type Content = NewContent | string;

/** Level of what an insertion brings, by the key that holds it. */
export const levelOfKey: Readonly<Record<InsertedKey, Level>> = {
  chapters: 'chapter',
  headings: 'chapter',
  articles: 'article',
  items: 'article',
  clauses: 'clause',
  points: 'point',
  dashes: 'dash',
};

const innerLevels = [
  ['lead', 'lead'],
  ['points', 'point'],
  ['dashes', 'dash'],
  ['clauses', 'clause'],
  ['articles', 'article'],
  ['items', 'article'],
] as const;

/** Lays the content of one provision out in reading order. */
export function contentTree(level: Level, content: Content, pointer: string): NewProvision {
  if (typeof content === 'string') return { level, text: content, pointer, wish: undefined, children: [] };
  const children = innerLevels.flatMap(([key, inner]) =>
    (content[key] ?? []).map((child: Content, n) => contentTree(inner, child, `${pointer}/${key}/${String(n)}`)),
  );
  const own = content.title === undefined ? 'text' : 'title';
  return { level, text: content[own] ?? '', pointer: `${pointer}/${own}`, wish: content.number, children };
}

/** The provisions of an insertion, with their level. */
export function insertedContent(operation: OperationOf<'insert'>): { key: InsertedKey; tops: readonly NewProvision[] } {
  const key = insertedKeyOf(operation);
  const list: readonly Content[] = operation[key] ?? [];
  return { key, tops: list.map((one, n) => contentTree(levelOfKey[key], one, `/${key}/${String(n)}`)) };
}

function insertedKeyOf(operation: OperationOf<'insert'>): InsertedKey {
  if (operation.chapters) return 'chapters';
  if (operation.headings) return 'headings';
  if (operation.articles) return 'articles';
  if (operation.items) return 'items';
  if (operation.clauses) return 'clauses';
  return operation.points ? 'points' : 'dashes';
}

/** The new content of a replaced provision; of a dash only its text. */
export function replacedContent(level: Level, operation: OperationOf<'replace'>): NewProvision {
  return level === 'dash'
    ? contentTree(level, operation.new.text ?? '', '/new/text')
    : contentTree(level, operation.new, '/new');
}

/** New opening paragraphs of an article. */
export function newLeads(leads: readonly string[], pointer: string): readonly NewProvision[] {
  return leads.map((text, n) => contentTree('lead', text, `${pointer}/${String(n)}`));
}

import type { AmendmentOperation } from '#shared/covenants/book.ts';
import type { Address, Operation } from '#shared/covenants/amending/operations.ts';
import type { RedlineLine } from '#shared/covenants/redline.ts';

/** An operation before it has a name of its own. */
export const unnamed = 'new';

/** The provision that a line of the page is, as amendments address it; undefined for what they do not know by itself. */
export function addressOfLine({ level, at }: Pick<RedlineLine, 'level' | 'at'>): Address | undefined {
  const [article = '', second, third] = at.split('.');
  switch (level) {
    case 'chapter':
      return { chapter: at.replace(/^chương /u, '') };
    case 'heading':
      return { heading: at.replace(/^phần /u, '') };
    case 'article':
      return { article };
    case 'clause':
      return second === undefined ? { clause: article } : { article, clause: second };
    case 'point':
      if (second === undefined) return undefined;
      return third === undefined ? { article, point: second } : { article, clause: second, point: third };
    case 'lead':
    case 'part':
    case 'section':
    case 'dash':
    case 'preamble':
    case 'table':
      return undefined;
  }
}

/** New words for a line in force: a title is renamed, any other provision replaced. */
export function rewriting(line: RedlineLine, text: string): Operation | undefined {
  const target = addressOfLine(line);
  if (target === undefined) return undefined;
  return line.level === 'article' || line.level === 'chapter' || line.level === 'heading'
    ? { id: unnamed, op: 'rename', target, title: text }
    : { id: unnamed, op: 'replace', target, new: { text } };
}

/** The operation that a changed line comes from, with its record as it is to be when the line says something else. */
export function rewritten(
  operations: readonly AmendmentOperation[],
  line: RedlineLine,
  text: string,
): { readonly id: string; readonly record: Operation } | undefined {
  const target = JSON.stringify(addressOfLine(line));
  for (const { record } of operations) {
    if (line.change === 'replaced' && (record.op === 'replace' || record.op === 'rename')) {
      const fresh = rewriting(line, text);
      if (fresh !== undefined && JSON.stringify(record.target) === target) return { id: record.id, record: fresh };
    }
    if (line.change === 'inserted' && record.op === 'insert') {
      const changed = insertedAgain(record, line.text, text);
      if (changed !== undefined) return { id: record.id, record: changed };
    }
  }
  return undefined;
}

type Insert = Extract<Operation, { op: 'insert' }>;

/** An insertion with one of its texts written anew; undefined when it does not hold that text. */
function insertedAgain(record: Insert, was: string, text: string): Insert | undefined {
  const { clauses, items, points } = record;
  const again = <T extends { readonly text: string }>(list: readonly T[] | undefined): T[] | undefined => {
    const at = list?.findIndex((one) => one.text === was) ?? -1;
    return list === undefined || at < 0 ? undefined : list.map((one, index) => (index === at ? { ...one, text } : one));
  };
  const newClauses = again(clauses);
  if (newClauses !== undefined) return { ...record, clauses: newClauses };
  const newItems = again(items);
  if (newItems !== undefined) return { ...record, items: newItems };
  const newPoints = again(points);
  return newPoints === undefined ? undefined : { ...record, points: newPoints };
}

/** What can be put in behind or under a line, the likeliest first. */
export type InsertKind = 'articles' | 'clauses' | 'items' | 'points';

/** The kinds of provisions that fit at a line in force. */
export function kindsAt(line: RedlineLine): readonly InsertKind[] {
  const item = line.level === 'clause' && !line.at.includes('.');
  if (item) return ['items'];
  if (line.level === 'article') return ['clauses', 'articles'];
  if (line.level === 'clause') return ['clauses', 'points', 'articles'];
  return line.level === 'point' ? ['points', 'clauses', 'articles'] : [];
}

/**
 * An insertion at a line: behind it when the new provisions are of its kind or stand further out, else at its end. The
 * first paragraph of a new điều is its title, the others its khoản.
 */
export function insertionAt(line: RedlineLine, kind: InsertKind, paragraphs: readonly string[]): Operation {
  const [article = '', second, third] = line.at.split('.');
  const texts = paragraphs.map((text) => ({ text }));
  const base = { id: unnamed, op: 'insert' as const };
  if (kind === 'items') return { ...base, after: { clause: article }, items: texts };
  if (kind === 'articles') {
    const [title = '', ...clauses] = paragraphs;
    const under = clauses.length === 0 ? {} : { clauses: clauses.map((text) => ({ text })) };
    return { ...base, after: { article }, articles: [{ title, ...under }] };
  }
  const clause = second !== undefined && /^\d/.test(second) ? second : undefined;
  if (kind === 'clauses') {
    const place = clause === undefined ? { into: { article } } : { after: { article, clause } };
    return { ...base, ...place, clauses: texts };
  }
  const point = clause === undefined ? second : third;
  const holder = clause === undefined ? { article } : { article, clause };
  const place = point === undefined ? { into: holder } : { after: { ...holder, point } };
  return { ...base, ...place, points: texts };
}

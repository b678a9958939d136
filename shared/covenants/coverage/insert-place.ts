import { fold } from '#shared/vietnamese/fold.ts';
import type { Operation } from '../amending/operations.ts';
import type { ClauseTopic } from '../clauses.ts';
import type { CovenantTree } from '../tree.ts';

/** Where a clause of the library fits in a covenant, and the operation that puts it there. */
export type InsertPlace = {
  /** "Điều 6" or "mục 12". */
  readonly place: string;
  /** Number of the article; empty in a covenant of numbered lines. */
  readonly article: string;
  readonly record: Operation;
};

const padded = (text: string) => ` ${fold(text).replace(/[^a-z0-9]+/g, ' ')} `;

const has = (words: readonly string[], where: string) => words.filter((word) => where.includes(word)).length;

/**
 * The article in which a clause on this topic stands best: the one with most words of the topic in its title and clauses,
 * else one on conduct and civilised living, else the last one that has clauses. Undefined when there is nowhere to put it.
 * @param wanted number of the article that the clerk chose instead
 */
export function insertPlace(
  tree: CovenantTree,
  topic: ClauseTopic,
  text: string,
  id: string,
  wanted?: string,
): InsertPlace | undefined {
  const items = tree.items ?? [];
  if (tree.articles.length === 0) {
    const last = items.findLast((item) => item.state === undefined);
    if (last === undefined) return undefined;
    return {
      place: `mục ${last.number}`,
      article: '',
      record: { op: 'insert', id, after: { clause: last.number }, items: [{ text }] },
    };
  }
  const own = tree.articles.find((article) => article.number === wanted && article.state === undefined);
  if (own !== undefined) return into(own.number, text, id);
  const phrases = topic.words.map(padded);
  const general = ['ứng xử', 'nếp sống', 'văn minh', 'văn hóa'].map(padded);
  const scored = tree.articles
    .filter((article) => article.state === undefined && article.clauses.length > 0)
    .map((article) => {
      const title = padded(article.title);
      const body = padded(article.clauses.map((clause) => clause.text).join(' '));
      return { article, score: 3 * has(phrases, title) + 2 * has(phrases, body) + has(general, title) };
    });
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, one) => (top === undefined || one.score > top.score ? one : top),
    undefined,
  );
  if (best === undefined) return undefined;
  const chosen = best.score > 0 ? best.article : (scored.at(-2) ?? best).article;
  return into(chosen.number, text, id);
}

function into(article: string, text: string, id: string): InsertPlace {
  return { place: `Điều ${article}`, article, record: { op: 'insert', id, into: { article }, clauses: [{ text }] } };
}

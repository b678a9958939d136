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

/** Words of a title that say where conduct in public is ruled, with their weight. */
const CONDUCT: readonly (readonly [words: string, weight: number])[] = [
  ['nơi công cộng', 4],
  ['ứng xử', 2],
  ['nếp sống', 2],
  ['xóm giềng', 1],
  ['văn minh', 1],
  ['văn hóa', 1],
  ['gia đình', -2],
];
/** Titles of articles on the covenant itself, on reward and on reminding: no place for a rule of conduct. */
const ITSELF = [
  'mục đích',
  'phạm vi',
  'đối tượng',
  'nguyên tắc',
  'giải thích từ ngữ',
  'ý nghĩa',
  'căn cứ',
  'hiệu lực',
  'thi hành',
  'điều khoản cuối',
  'khen thưởng',
  'biểu dương',
  'xử lý',
  'xử sự với người làm trái',
  'nhắc nhở',
  'phê bình',
  'trách nhiệm thực hiện',
  'trách nhiệm của',
  'phân công',
  'sửa đổi',
  'hội nghị',
  'quỹ',
].map(padded);

const has = (words: readonly string[], where: string) => words.filter((word) => where.includes(word)).length;

/**
 * The article in which a clause on this topic stands best: the one with most words of the topic in its title and clauses,
 * else one on conduct and civilised living, else the last one that has clauses; articles on the covenant itself only when
 * there is no other. Undefined when there is nowhere to put it.
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
  const conduct = CONDUCT.map(([words, weight]) => [padded(words), weight] as const);
  const scored = tree.articles
    .filter((article) => article.state === undefined && article.clauses.length > 0)
    .map((article) => {
      const title = padded(article.title);
      const body = padded(article.clauses.map((clause) => clause.text).join(' '));
      const onConduct = conduct.reduce((sum, [words, weight]) => sum + (title.includes(words) ? weight : 0), 0);
      const onItself = has(ITSELF, title) > 0 ? 100 : 0;
      return { article, score: 20 * has(phrases, title) + 8 * has(phrases, body) + onConduct - onItself };
    });
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (top, one) => (top === undefined || one.score > top.score ? one : top),
    undefined,
  );
  if (best === undefined) return undefined;
  const chosen = best.score > 0 ? best.article : (scored.findLast(({ score }) => score > -50) ?? best).article;
  return into(chosen.number, text, id);
}

function into(article: string, text: string, id: string): InsertPlace {
  return { place: `Điều ${article}`, article, record: { op: 'insert', id, into: { article }, clauses: [{ text }] } };
}

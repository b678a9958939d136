import type { CovenantArticle, CovenantClause, CovenantTree, CrossReference } from '#shared/covenants/tree.ts';
import type { Drawing } from './random-amendments.ts';

const letters = 'a b c d đ e g h'.split(' ');
const romans = 'I II III IV'.split(' ');

/** A small covenant in force: with or without chapters, some numbers with a suffix, references between provisions. */
export function drawCovenant(draw: Drawing): CovenantTree {
  const numbers: string[] = [];
  for (let n = 1; n <= 3 + draw.upTo(6); n += 1) {
    numbers.push(String(n));
    if (draw.chance(12)) numbers.push(`${String(n)}a`);
  }
  const heads = draw.chance(60) ? romans.slice(0, 2 + draw.upTo(2)) : [];
  const perHead = Math.ceil(numbers.length / Math.max(1, heads.length));
  const articles = numbers.map((number, n) => drawArticle(draw, number, heads[Math.floor(n / perHead)] ?? null));
  const references = drawReferences(draw, articles);
  const all = articles.flatMap((article) => article.clauses);
  return {
    doc_name: 'Quy ước',
    unit: 'thôn Bến Trúc',
    counts: {
      chapters: heads.length,
      sections: 0,
      articles: articles.length,
      clauses: all.length,
      points: sum(articles, (article) => article.counts.points),
      dashes: sum(articles, (article) => article.counts.dashes),
      leads: sum(articles, (article) => article.lead.length),
    },
    chapters: heads.map((number) => ({
      number,
      title: draw.text().toUpperCase(),
      articles: articles.filter((article) => article.chapter === number).map((article) => article.number),
    })),
    articles,
    cross_references: references,
  };
}

function sum<T>(ones: readonly T[], of: (one: T) => number): number {
  return ones.reduce((total, one) => total + of(one), 0);
}

function drawArticle(draw: Drawing, number: string, chapter: string | null): CovenantArticle {
  const bare = draw.chance(12);
  const clauses = bare ? [] : draw.many(1, 5, (n) => drawClause(draw, String(n + 1)));
  const points = bare ? draw.many(2, 4, (n) => ({ label: letters[n] ?? '', text: draw.text(), dashes: [] })) : [];
  return {
    number,
    title: draw.text(),
    chapter,
    counts: {
      clauses: clauses.length,
      points: points.length + sum(clauses, (clause) => clause.points.length),
      dashes: sum(clauses, (clause) => clause.dashes.length),
    },
    lead: bare || draw.chance(20) ? [draw.text()] : [],
    clauses,
    points,
    dashes: [],
  };
}

function drawClause(draw: Drawing, number: string): CovenantClause {
  const kind = draw.upTo(10);
  return {
    number,
    text: draw.text(),
    points: kind < 3 ? draw.many(2, 6, (n) => ({ label: letters[n] ?? '', text: draw.text(), dashes: [] })) : [],
    dashes: kind === 3 ? draw.many(1, 3, () => draw.text()) : [],
  };
}

/** Writes references into some clauses. */
function drawReferences(draw: Drawing, articles: readonly CovenantArticle[]): CrossReference[] {
  return articles.flatMap((article) =>
    article.clauses.flatMap((clause): CrossReference[] => {
      if (!draw.chance(30)) return [];
      const goal = draw.pick(articles) ?? article;
      const [first, second, third] = goal.clauses;
      const target = (one: CovenantClause | undefined) => ({
        article: goal.number,
        clause: one?.number ?? null,
        point: null,
      });
      const kind = draw.upTo(4);
      const behind = `Điều ${goal.number} Quy ước này`;
      const [words, targets] =
        kind === 0 && first
          ? [`khoản ${first.number} ${behind}`, [target(first)]]
          : kind === 1 && first && second && third
            ? [
                `các khoản ${first.number}, ${second.number} và ${third.number} ${behind}`,
                [first, second, third].map(target),
              ]
            : kind === 2 && first && second && third
              ? [`từ khoản ${first.number} đến khoản ${third.number} ${behind}`, [first, second, third].map(target)]
              : [behind, [target(undefined)]];
      clause.text = `Làm theo ${words}, ${clause.text}`;
      return [{ at: `${article.number}.${clause.number}`, text: words, kind: 'internal', targets }];
    }),
  );
}

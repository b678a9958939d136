import * as fc from 'fast-check';
import type { GeneratorValue } from 'fast-check';
import { draftAmendment } from '#shared/covenants/amending/draft-amendment.ts';
import type { Address, NumberingMode } from '#shared/covenants/amending/operations.ts';
import type { AmendmentDraft } from '#shared/covenants/amending/outcome.ts';
import type { CovenantTree } from '#shared/covenants/tree.ts';
import { drawCovenant } from './random-covenants.ts';

/** A covenant, operations on it that stand together, and what comes of them. */
export type RandomAmendment = {
  readonly base: CovenantTree;
  readonly operations: readonly DrawnOperation[];
  readonly numbering: NumberingMode;
  readonly draft: AmendmentDraft;
};
/** An operation in the neutral format. */
export type DrawnOperation = Readonly<Record<string, unknown>> & { readonly id: string; readonly op: string };

const words = 'giữ gìn đường làng sạch đẹp nhà họp bàn nhắc nhau nếp sống trẻ người già chào hỏi'.split(' ');

/** Draws numbers, choices and texts; every text is different from all others. */
export function drawing(g: GeneratorValue) {
  let sentences = 0;
  const upTo = (n: number): number => g(fc.nat, { max: Math.max(0, n - 1) });
  const chance = (percent: number): boolean => upTo(100) < percent;
  const pick = <T>(list: readonly T[]): T | undefined => list[upTo(list.length)];
  const many = <T>(least: number, most: number, make: (n: number) => T): T[] =>
    Array.from({ length: least + upTo(most - least + 1) }, (_, n) => make(n));
  const text = (): string => {
    sentences += 1;
    const some = many(2, 4, () => pick(words) ?? '').join(' ');
    return `Việc ${some} số ${String(sentences)}${pick(['.', ';', '']) ?? ''}`;
  };
  return { upTo, chance, pick, many, text };
}
export type Drawing = ReturnType<typeof drawing>;

/** Random amendments whose operations hold together; operations that clash with others are dropped while drawing. */
export function drawAmendment(
  g: GeneratorValue,
  modes: readonly NumberingMode[] = ['keep', 'renumber'],
): RandomAmendment {
  const draw = drawing(g);
  const base = drawCovenant(draw);
  const numbering = draw.pick(modes) ?? 'keep';
  let operations = draw.many(1, 9, (n) => drawOperation(draw, base, `o${String(n + 1)}`)).flatMap((one) => one ?? []);
  for (;;) {
    const outcome = draftAmendment({ base, operations, numbering });
    if (!('errors' in outcome)) return { base, operations, numbering, draft: outcome };
    const clashing = outcome.errors[0]?.operations.at(-1);
    if (clashing === undefined) throw new Error(JSON.stringify(outcome.errors));
    operations = operations.filter((one) => one.id !== clashing);
  }
}

type Places = {
  readonly chapters: readonly Address[];
  readonly articles: readonly Address[];
  readonly clauses: readonly Address[];
  readonly points: readonly Address[];
  readonly dashes: readonly Address[];
};

function live<T extends { state?: unknown }>(ones: readonly T[]): T[] {
  return ones.filter((one) => one.state === undefined);
}

/** Every address of a covenant, by level. */
export function placesOf(base: CovenantTree): Places {
  const clauses = live(base.articles).flatMap((article) =>
    live(article.clauses).map((clause) => ({ clause, address: { article: article.number, clause: clause.number } })),
  );
  const straight = live(base.articles).flatMap((article) =>
    live(article.points).map((point) => ({ article: article.number, point: point.label })),
  );
  return {
    chapters: live(base.chapters).map((one) => ({ chapter: one.number })),
    articles: live(base.articles).map((one) => ({ article: one.number })),
    clauses: clauses.map((one) => one.address),
    points: [
      ...straight,
      ...clauses.flatMap(({ clause, address }) =>
        live(clause.points).map((point) => ({ ...address, point: point.label })),
      ),
    ],
    dashes: clauses.flatMap(({ clause, address }) => clause.dashes.map((_, n) => ({ ...address, dash: n + 1 }))),
  };
}

function drawOperation(draw: Drawing, base: CovenantTree, id: string): DrawnOperation | undefined {
  const places = placesOf(base);
  const clause = () => ({
    text: draw.text(),
    ...(draw.chance(25) ? { points: draw.many(1, 3, () => ({ text: draw.text() })) } : {}),
  });
  const article = () => ({
    title: draw.text(),
    ...(draw.chance(20) ? { lead: [draw.text()] } : {}),
    clauses: draw.many(1, 3, clause),
  });
  const beside = (ones: readonly Address[], holders: readonly Address[]) => {
    if (draw.chance(15) && holders.length > 0) return { into: draw.pick(holders) };
    return draw.chance(60) ? { after: draw.pick(ones) } : { before: draw.pick(ones) };
  };
  const made = (op: string, fields: object): DrawnOperation => ({ id, op, ...fields });
  switch (draw.upTo(15)) {
    case 0:
      return made('insert', { ...beside(places.articles, places.chapters), articles: draw.many(1, 2, article) });
    case 1:
    case 2:
      if (places.clauses.length === 0) return undefined;
      return made('insert', { ...beside(places.clauses, []), clauses: draw.many(1, 3, clause) });
    case 3:
      if (places.points.length === 0) return undefined;
      return made('insert', { ...beside(places.points, []), points: draw.many(1, 3, () => ({ text: draw.text() })) });
    case 4:
      if (places.chapters.length === 0) return undefined;
      return made('insert', {
        after: draw.pick(places.chapters),
        chapters: [{ title: draw.text().toUpperCase(), articles: draw.many(1, 2, article) }],
      });
    case 5:
    case 6:
      return places.clauses.length === 0
        ? undefined
        : made('replace', { target: draw.pick(places.clauses), new: clause() });
    case 7:
      return made('replace', { target: draw.pick(places.articles), new: article() });
    case 8:
      return made('repeal', { target: draw.pick([...places.clauses, ...places.points, ...places.articles]) });
    case 9:
      return made('rename', { target: draw.pick(places.articles), title: draw.text() });
    case 10: {
      const row = draw.pick([places.articles, places.clauses, places.points].filter((ones) => ones.length > 1));
      return row && made('move', { target: draw.pick(row), ...beside(row, []) });
    }
    case 11:
      return drawSplit(draw, base, made);
    case 12: {
      const found = draw.pick(base.articles.filter((one) => one.clauses.length > 1));
      if (!found) return undefined;
      const from = draw.upTo(found.clauses.length - 1);
      const targets = found.clauses.slice(from, from + 2).map((one) => ({ article: found.number, clause: one.number }));
      return made('merge', { targets, text: draw.text() });
    }
    case 13: {
      const from = draw.upTo(places.articles.length - 1);
      const targets = places.articles.slice(from, from + 2);
      return targets.length < 2 ? undefined : made('merge', { targets, title: draw.text() });
    }
    default:
      return made('replace-phrase', { find: draw.pick(words), with: `từ mới ${id}`, at: 'all' });
  }
}

function drawSplit(
  draw: Drawing,
  base: CovenantTree,
  made: (op: string, fields: object) => DrawnOperation,
): DrawnOperation | undefined {
  const found = draw.pick(base.articles.filter((one) => one.clauses.length > 1));
  if (!found) return undefined;
  if (draw.chance(50)) {
    const cut = 1 + draw.upTo(found.clauses.length - 1);
    const numbers = found.clauses.map((one) => one.number);
    const parts = [numbers.slice(0, cut), numbers.slice(cut)].map((clauses) => ({ title: draw.text(), clauses }));
    return made('split', { target: { article: found.number }, parts });
  }
  const clause = draw.pick(found.clauses);
  const target = { article: found.number, clause: clause?.number };
  return draw.chance(50)
    ? made('split', { target, parts: draw.many(2, 3, () => ({ text: draw.text() })) })
    : made('split', { target, as: 'points', text: draw.text(), parts: draw.many(1, 3, () => draw.text()) });
}

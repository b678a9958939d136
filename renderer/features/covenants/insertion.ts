import type { RedlineLine } from '#shared/covenants/redline.ts';
import type { CovenantTree } from '#shared/covenants/tree.ts';

/** Where a clause of the library goes: the end of an article, or after the last numbered line of a covenant without điều. */
export type Insertion = { readonly article: string } | { readonly afterItem: string };

/** The place for a new clause; undefined while no article is chosen. New articles of this amendment are no place yet. */
export function insertion(tree: CovenantTree, article: string | undefined): Insertion | undefined {
  const lastItem = tree.items?.at(-1);
  if (lastItem !== undefined) return { afterItem: lastItem.number };
  return tree.articles.some((one) => one.number === article) && article !== undefined ? { article } : undefined;
}

/** The number that a clause added at the end of an article gets, as the text now stands. */
export function nextClauseNumber(lines: readonly RedlineLine[], article: string): number {
  const numbers = lines
    .filter((line) => line.level === 'clause' && line.at.startsWith(`${article}.`))
    .map((line) => Number.parseInt(line.label, 10))
    .filter((number) => Number.isFinite(number));
  return Math.max(0, ...numbers) + 1;
}

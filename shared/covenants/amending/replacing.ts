import type { NewProvision } from './contents.ts';
import { freshProvision, write } from './draft.ts';
import type { DraftProvision } from './draft.ts';

/**
 * Gives a provision new content. A child with the number of an old child is that old child, so that references to it
 * stay; articles of a chapter are matched by their order. Old children without a match are gone.
 */
export function replaceWhole(target: DraftProvision, content: NewProvision, operation: string): void {
  const fresh = freshProvision(content, operation);
  const lost: DraftProvision[] = [];
  adopt(target, fresh, operation, lost);
  for (const one of lost) one.heirs = [];
  const gone = new Set(lost);
  for (const one of lost) {
    const hasNumber = one.level !== 'lead' && one.level !== 'dash';
    one.removed = hasNumber && one.state === undefined && !(one.parent && gone.has(one.parent));
  }
}

/** Takes over words and children of `fresh`; collects old provisions that find no match. */
function adopt(old: DraftProvision, fresh: DraftProvision, operation: string, lost: DraftProvision[]): void {
  write(old, fresh.text, operation, fresh.written?.pointer ?? '');
  const matched = new Set<DraftProvision>();
  const nthArticle = new Map(
    old.children.filter((child) => child.level === 'article').map((child, n) => [n, child] as const),
  );
  let article = 0;
  const children = fresh.children.map((child) => {
    const match =
      child.level === 'article'
        ? nthArticle.get(article++)
        : old.children.find((one) => one.level === child.level && isNumbered(one) && one.amending === child.amending);
    if (!match || match.state !== undefined) return child;
    matched.add(match);
    adopt(match, child, operation, lost);
    return match;
  });
  for (const child of old.children) if (!matched.has(child)) collect(child, lost);
  old.children = children;
  for (const child of children) child.parent = old;
}

function isNumbered(one: DraftProvision): boolean {
  return one.level === 'clause' || one.level === 'point';
}

function collect(one: DraftProvision, lost: DraftProvision[]): void {
  lost.push(one);
  for (const child of one.children) collect(child, lost);
}

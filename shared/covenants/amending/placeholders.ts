import { fullName, shortName } from './names.ts';
import type { Draft, DraftProvision } from './draft.ts';
import { articleOf } from './outline.ts';
import { numberIn } from './reference-text.ts';
import { fill, placeholderWords } from './wording.ts';

const amending = numberIn('amending');

/** The words of a placeholder: "(được bãi bỏ)", "(được chuyển thành Điều 7a)". Parents that are the same are left out. */
export function placeholderText(draft: Draft, mark: DraftProvision): string {
  if (mark.was) return mark.was.state === undefined ? placeholderWords.repealed : mark.was.text;
  let goal = mark.standsFor;
  while (goal?.heirs?.[0]) goal = goal.heirs[0];
  if (!goal || mark.state === undefined) return placeholderWords.repealed;
  const isInner = mark.level === 'clause' || mark.level === 'point';
  const beside = mark.level === 'clause' ? articleOf(mark) === articleOf(goal) : mark.parent === goal.parent;
  const place = isInner && !beside ? fullName(draft.outline, goal, amending) : shortName(draft.outline, goal, amending);
  return fill(placeholderWords[mark.state], { place });
}

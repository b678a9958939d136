import type { AppliedDraft } from './apply.ts';
import type { RepealChange } from './changes.ts';
import type { Instruction } from './instructions.ts';
import type { Provision } from './outline.ts';
import { namePlaces, wholePlace } from './places.ts';
import { fill, sentenceWords } from './wording.ts';

/**
 * The heading of the changes inside one article: "Sửa đổi, bổ sung, bãi bỏ một số khoản của Điều 5 như sau:", and the
 * provision whose name the items leave out: the article, or the only clause whose points change.
 */
export function groupHead(
  draft: AppliedDraft,
  block: readonly Instruction[],
  repeals: readonly RepealChange[],
): { head: string; context: Provision | undefined } {
  const article = block[0]?.home;
  const amends = block.some((one) => one.verb === 'amend');
  const verb = amends ? sentenceWords.verbAmend : sentenceWords.verbInsert;
  const verbs = repeals.length > 0 ? fill(sentenceWords.verbAlsoRepeal, { verb }) : verb;
  const topics = new Set([...block.map((one) => one.topic), ...repeals.map(topicOfRepeal)]);
  const parents = new Set([...block.map((one) => one.parent), ...repeals.map((change) => change.target.parent)]);
  const clauses = [...parents].filter((one) => one?.level === 'clause');
  const onlyPoints = topics.size === 1 && topics.has('point');
  const holders = onlyPoints && clauses.length === parents.size ? clauses : [article];
  const places = holders.flatMap((one) => (one ? [wholePlace(one)] : []));
  const [object, context] = onlyPoints
    ? [sentenceWords.objectPoints, holders.length === 1 ? holders[0] : article]
    : [objectOf(topics), article];
  const named = fill(object, { place: namePlaces(draft.outline, places) });
  return { head: fill(sentenceWords.group, { verbs, object: named }), context };
}

function topicOfRepeal(change: RepealChange): Instruction['topic'] {
  const { level } = change.target;
  return change.part === 'whole' && (level === 'clause' || level === 'point') ? level : 'content';
}

function objectOf(topics: ReadonlySet<Instruction['topic']>): string {
  if (topics.has('content')) return sentenceWords.objectContent;
  return topics.has('point') ? sentenceWords.objectBoth : sentenceWords.objectClauses;
}

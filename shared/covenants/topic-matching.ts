import { fold } from '#shared/vietnamese/fold.ts';
import type { ClauseTopic } from './clauses.ts';
import { provisionLines } from './provision-lines.ts';
import type { CovenantTree } from './tree.ts';

/** A topic with the first provision that seems to speak of it. A proposal: the clerk confirms it. */
export type TopicProposal = { readonly topic: string; readonly at: string };

/**
 * Which topics of the two codes a covenant already speaks of, found by whole folded words. A provision speaks of a
 * topic when one of the topic's phrases stands in it.
 */
export function proposeTopics(tree: CovenantTree, topics: readonly ClauseTopic[]): readonly TopicProposal[] {
  const lines = provisionLines(tree)
    .filter((line) => line.level !== 'chapter' && line.level !== 'heading')
    .map((line) => ({ at: line.at, text: ` ${fold(line.text).replace(/[^a-z0-9]+/g, ' ')} ` }));
  return topics.flatMap((topic) => {
    const phrases = topic.words.map((word) => ` ${fold(word)} `);
    const found = lines.find((line) => phrases.some((phrase) => line.text.includes(phrase)));
    return found === undefined ? [] : [{ topic: topic.id, at: found.at }];
  });
}

import { fold } from '#shared/vietnamese/fold.ts';
import type { ClauseTopic } from './clauses.ts';
import type { ProvisionLine } from './provision-lines.ts';

/** Names of divisions say what follows, and are no provisions. */
const headings: ReadonlySet<ProvisionLine['level']> = new Set(['part', 'chapter', 'section', 'heading', 'preamble']);

/** A topic with the first provision that seems to speak of it. A proposal: the clerk confirms it. */
export type TopicProposal = { readonly topic: string; readonly at: string };

/**
 * Which topics of the two codes a covenant already speaks of, found by whole folded words. A provision speaks of a
 * topic when one of the topic's phrases stands in it.
 */
export function proposeTopics(
  text: readonly ProvisionLine[],
  topics: readonly ClauseTopic[],
): readonly TopicProposal[] {
  const lines = text
    .filter((line) => !headings.has(line.level))
    .map((line) => ({ at: line.at, text: ` ${fold(line.text).replace(/[^a-z0-9]+/g, ' ')} ` }));
  return topics.flatMap((topic) => {
    const phrases = topic.words.map((word) => ` ${fold(word)} `);
    const found = lines.find((line) => phrases.some((phrase) => line.text.includes(phrase)));
    return found === undefined ? [] : [{ topic: topic.id, at: found.at }];
  });
}

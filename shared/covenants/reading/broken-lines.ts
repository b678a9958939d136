import type { Segment } from './segments.ts';
import { endsSentence, isCapitals, startsSmall } from './text-shape.ts';

/** What is known of the line before when a paragraph may be its broken-off end. */
export type LineSoFar = {
  readonly text: string;
  readonly role: string;
  readonly labelled: boolean;
  /** Layout of its first paragraph. */
  readonly first: Segment;
};

/** Words after which a sentence cannot end. */
const HANGING =
  /(?:,|(?:^|[\s(])(?:và|của|tại|theo|ở|với|cho|các|những|trong|khoản \d+|điểm [a-zđ]|hoặc|là|do|bởi))$/iu;
/** Shorter lines without layout to judge by are titles or names rather than broken sentences. */
const LONG_LINE = 60;

/**
 * Whether a paragraph goes on with the sentence of the line before, broken by Enter: it begins with a small letter, or
 * the line before ends in mid-sentence and only that one had its first line set in.
 */
export function continuesLine(segment: Segment, before: LineSoFar, layoutKnown: boolean): boolean {
  if (segment.automatic !== '' || segment.label !== undefined) return false;
  if (segment.paragraph.centered || before.text.endsWith(':')) return false;
  if (before.role === 'title' || isCapitals(segment.text)) return false;
  const heading = before.role === 'article' || before.role === 'article-title';
  if (segment.sentence !== undefined) return !endsSentence(before.text) && !heading && before.text !== '';
  if (startsSmall(segment.text)) {
    // Unnumbered items of a list begin small as well; they follow each other, not a sentence.
    const item = !before.labelled && startsSmall(before.text);
    return (
      !item && (!heading || (!endsSentence(before.text) && segment.paragraph.bold === before.first.paragraph.bold))
    );
  }
  if (heading || endsSentence(before.text) || before.text.length < 15) return false;
  if (HANGING.test(before.text)) return true;
  if (!layoutKnown) return before.text.length >= LONG_LINE && before.first.paragraph.sources.length > 0;
  const setIn = (before.first.paragraph.firstLine ?? 0) > 0;
  return setIn && (segment.paragraph.firstLine ?? 0) <= 0;
}

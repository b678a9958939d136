import type { AmendmentDraft } from './outcome.ts';
import { fill, paperWords } from './wording.ts';

/**
 * The whole amending text, one paragraph per entry: its title in capitals, Điều 1 with the sentences as khoản (a single
 * sentence stands without a number), and Điều 2 on coming into force with the paragraphs given, when there are any.
 * Empty when nothing changes.
 */
export function amendingText(
  draft: Pick<AmendmentDraft, 'title' | 'sentences'>,
  inForce: readonly string[] = [],
): string[] {
  const { title, sentences } = draft;
  if (title === null) return [];
  const clauses =
    sentences.length === 1
      ? sentences
      : sentences.map((text, n) => fill(paperWords.clause, { number: String(n + 1), text }));
  const closing =
    inForce.length === 0 ? [] : [fill(paperWords.article, { number: '2', title: paperWords.inForceTitle }), ...inForce];
  return [
    title.toLocaleUpperCase('vi'),
    fill(paperWords.article, { number: '1', title }),
    ...clauses.flatMap((clause) => clause.split('\n')),
    ...closing,
  ];
}

import type { CrossReference, ReferenceTarget } from '../tree.ts';
import type { PhraseChange } from './changes.ts';
import type { AmendableCovenant } from './operations.ts';
import { fullName, pathOf } from './names.ts';
import { numberKey } from './outline.ts';
import type { Outline, Provision } from './outline.ts';
import type { Refusal } from './outcome.ts';
import { applyCuts, findPhrase } from './phrases.ts';
import type { PhraseSpots } from './phrases.ts';
import { referenceWords } from './wording.ts';

/** A reference of the covenant in force as an object: who holds it and what it points at. */
export type HeldReference = {
  readonly reference: CrossReference;
  readonly holder: Provision;
  /** One for each target; undefined when the target is not there. */
  readonly targets: readonly (Provision | undefined)[];
};

/** The words of a reference and the name of the covenant behind them (" Quy ước này"), which may be missing. */
export function splitTail(text: string): { words: string; tail: string } {
  const tail = referenceWords.tails.find((one) => text.endsWith(one)) ?? '';
  return { words: text.slice(0, text.length - tail.length), tail };
}

/** Whether a reference names a row by its ends: "từ khoản 1 đến khoản 3 Điều 5". */
export function isRange(text: string): boolean {
  return /^(các \S+ )?từ \S+ \S+ đến /.test(text);
}

/** Key of what a reference points at; a numbered line stands in `clause` alone. */
export function targetKey(items: boolean, target: ReferenceTarget): string {
  if (target.chapter !== undefined) return `chapter/${target.chapter}`;
  return items ? numberKey(target.clause ?? '', '', '') : numberKey(target.article ?? '', target.clause, target.point);
}

/** Makes objects of the written references; one that is not in the text at its place any more is left out. */
export function holdReferences(outline: Outline, base: AmendableCovenant): HeldReference[] {
  const byPath = new Map<string, Provision[]>();
  for (const one of outline.provisions) {
    const path = pathOf(outline, one, (other) => other.number);
    byPath.set(path, [...(byPath.get(path) ?? []), one]);
  }
  const seen = new Map<string, number>();
  return base.cross_references.flatMap((reference) => {
    const holders = (byPath.get(reference.at) ?? []).filter((one) => one.text.includes(reference.text));
    const key = `${reference.at}\n${reference.text}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const holder = holders[nth % Math.max(1, holders.length)];
    if (!holder) return [];
    const targets = reference.targets.map((target) => outline.byAddress.get(targetKey(outline.items, target))?.[0]);
    return [{ reference, holder, targets: isRange(reference.text) ? withinRange(targets) : targets }];
  });
}

/** A range given by its two ends alone means everything between them. */
function withinRange(targets: readonly (Provision | undefined)[]): readonly (Provision | undefined)[] {
  const [first, last] = targets;
  const row = first?.parent?.children;
  if (targets.length !== 2 || !first || !last || !row?.includes(last)) return targets;
  return row
    .slice(row.indexOf(first), row.indexOf(last) + 1)
    .filter((one) => one.level === first.level && (one.state === undefined || one === first || one === last));
}

/** Where the words stand in the text, not as the beginning of a longer number ("Điều 2" in "Điều 20"). */
export function findWords(text: string, words: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (!/^[\p{L}\p{N}]/u.test(text.slice(end))) found.push({ start, end });
  }
  return found;
}

/**
 * Phrases may not touch a reference, nor the name of a law in one; only "Quy ước này" and "Hương ước này" behind it may
 * change into each other.
 */
export function touchedReferences(
  outline: Outline,
  held: readonly HeldReference[],
  phrases: readonly PhraseChange[],
  spots: PhraseSpots,
): Refusal[] {
  const byPath = new Map<string, HeldReference[]>();
  for (const one of held) byPath.set(one.reference.at, [...(byPath.get(one.reference.at) ?? []), one]);
  return phrases.flatMap((phrase) => {
    const touched = (spots.get(phrase.id) ?? []).filter((spot) => {
      const path = pathOf(outline, spot, (one) => one.number);
      return byPath.get(path)?.some((one) => touches(spot.text, one.reference.text, phrase));
    });
    const names = touched.map((spot) => fullName(outline, spot, (one) => one.number));
    return [...new Set(names)].map((at): Refusal => ({
      code: 'phrase-touches-reference',
      operations: [phrase.id],
      at,
    }));
  });
}

function touches(text: string, reference: string, phrase: PhraseChange): boolean {
  const { words, tail } = splitTail(reference);
  const hits = findPhrase(text, phrase.find);
  const changed = applyCuts(
    text,
    hits.map((hit) => ({ ...hit, with: phrase.with })),
  );
  return findWords(text, words).some(({ start, end }) => {
    const behind = tail === '' ? '' : (referenceWords.tails.find((one) => text.startsWith(one, end)) ?? '');
    const here = hits.filter((hit) => hit.start < end + behind.length && start < hit.end);
    if (here.length === 0) return false;
    return here.some((hit) => hit.start < end) || !referenceWords.tails.some((one) => changed.includes(words + one));
  });
}

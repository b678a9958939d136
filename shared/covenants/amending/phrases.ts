import type { PhraseChange, PhrasePlace } from './changes.ts';
import { coversBelow, isUnder } from './hands.ts';
import type { Hand, Pairing } from './hands.ts';
import { fullName } from './names.ts';
import { spanOf } from './outline.ts';
import type { Outline, Provision } from './outline.ts';
import type { Refusal } from './outcome.ts';

/** A stretch of a text, `end` excluded, and what comes in its place. */
export type Cut = { readonly start: number; readonly end: number; readonly with: string };

const wordSign = /[\p{L}\p{N}]/u;

/** Where a phrase stands in a text: exact letters and marks, whole words only. */
export function findPhrase(text: string, find: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  if (find === '') return found;
  const opensWord = wordSign.test(find[0] ?? '');
  const closesWord = wordSign.test(find.at(-1) ?? '');
  for (let start = text.indexOf(find); start >= 0;) {
    const end = start + find.length;
    const joined =
      (opensWord && start > 0 && wordSign.test(text[start - 1] ?? '')) ||
      (closesWord && end < text.length && wordSign.test(text[end] ?? ''));
    if (!joined) found.push({ start, end });
    start = text.indexOf(find, joined ? start + 1 : end);
  }
  return found;
}

/** Carries out cuts that do not overlap; where something was dropped, no double space and none before , ; . : stays. */
export function applyCuts(text: string, cuts: readonly Cut[]): string {
  let result = text;
  for (const cut of cuts.toSorted((one, other) => other.start - one.start)) {
    result = result.slice(0, cut.start) + cut.with + result.slice(cut.end);
  }
  if (!cuts.some((cut) => cut.with === '')) return result;
  return result
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,;.:])/g, '$1')
    .trim();
}

/** Where each phrase is replaced: provisions whose own words change, in reading order. */
export type PhraseSpots = ReadonlyMap<string, readonly Provision[]>;

/** Finds the places of every phrase, and says which phrases are not found or stand in a provision that goes away. */
export function findSpots(
  outline: Outline,
  phrases: readonly PhraseChange[],
  hands: readonly Hand[],
  pair: Pairing,
  earlier: readonly Refusal[],
): { spots: PhraseSpots; errors: Refusal[] } {
  const errors: Refusal[] = [];
  const spots = new Map<string, Provision[]>();
  for (const phrase of phrases) {
    const holds = (one: Provision) => one.state === undefined && findPhrase(one.text, phrase.find).length > 0;
    const found = new Set<Provision>();
    if (phrase.places === 'all') {
      for (const one of outline.provisions.filter(holds)) {
        const over = hands.filter((hand) => covers(hand, one));
        if (over.length === 0) found.add(one);
        for (const hand of over) {
          if (coversBelow(hand) && (hand.kind === 'split' || hand.kind === 'merge'))
            errors.push({
              code: 'conflict-ancestor',
              operations: pair(hand.operation, phrase.id),
              at: nameOf(outline, one),
            });
        }
      }
      if (found.size === 0 && ![...earlier, ...errors].some((error) => error.operations.includes(phrase.id)))
        errors.push({ code: 'phrase-not-found', operations: [phrase.id], at: null });
    } else {
      for (const place of phrase.places) {
        const over = hands.filter(
          (hand) =>
            (coversBelow(hand) && isUnder(place.provision, hand)) ||
            (hand.part === 'title' && place.part === 'title' && hand.target === place.provision),
        );
        for (const hand of over) {
          const code = hand.target === place.provision ? 'conflict-same-target' : 'conflict-ancestor';
          errors.push({ code, operations: pair(hand.operation, phrase.id), at: place.label });
        }
        if (over.length > 0) continue;
        const here = ownLines(outline, place)
          .filter(holds)
          .filter((one) => !hands.some((hand) => hand.part !== 'title' && covers(hand, one)));
        if (here.length === 0) errors.push({ code: 'phrase-not-found', operations: [phrase.id], at: place.label });
        for (const one of here) found.add(one);
      }
    }
    spots.set(
      phrase.id,
      [...found].toSorted((one, other) => one.position - other.position),
    );
  }
  return { spots, errors };
}

/** Whether another operation replaces, repeals, renames, splits or merges these very words. */
function covers(hand: Hand, one: Provision): boolean {
  if (hand.part === 'title') return one === hand.target;
  if (hand.part === 'lead')
    return hand.target.level === 'clause' ? one === hand.target : one.level === 'lead' && one.parent === hand.target;
  return hand.part === 'whole' && (coversBelow(hand) ? isUnder(one, hand) : one === hand.target);
}

/** The lines that an address of a phrase covers: what is below it, not titles. */
function ownLines(outline: Outline, place: PhrasePlace): readonly Provision[] {
  const { provision } = place;
  if (place.part === 'title' || (place.part === 'lead' && provision.level === 'clause')) return [provision];
  if (place.part === 'lead') return provision.children.filter((child) => child.level === 'lead');
  return spanOf(outline, provision).filter(
    (one) => one.level !== 'chapter' && (outline.items || one.level !== 'article'),
  );
}

/** Phrases that overlap in one paragraph. */
export function phraseConflicts(outline: Outline, phrases: readonly PhraseChange[], spots: PhraseSpots): Refusal[] {
  const errors: Refusal[] = [];
  phrases.forEach((one, n) => {
    for (const other of phrases.slice(n + 1)) {
      const shared = new Set(spots.get(other.id));
      const clash = spots
        .get(one.id)
        ?.find(
          (spot) =>
            shared.has(spot) &&
            findPhrase(spot.text, one.find).some((a) =>
              findPhrase(spot.text, other.find).some((b) => a.start < b.end && b.start < a.end),
            ),
        );
      if (clash) errors.push({ code: 'conflict-phrase', operations: [one.id, other.id], at: nameOf(outline, clash) });
    }
  });
  return errors;
}

/** All cuts that the phrases make in one provision. */
export function cutsAt(one: Provision, phrases: readonly PhraseChange[], spots: PhraseSpots): Cut[] {
  return phrases
    .filter((phrase) => spots.get(phrase.id)?.includes(one))
    .flatMap((phrase) => findPhrase(one.text, phrase.find).map((found) => ({ ...found, with: phrase.with })));
}

function nameOf(outline: Outline, one: Provision): string {
  return fullName(outline, one, (other) => other.number);
}

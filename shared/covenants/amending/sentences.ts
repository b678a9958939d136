import type { AppliedDraft } from './apply.ts';
import type { Change, PhraseChange, RepealChange } from './changes.ts';
import { descendants } from './draft.ts';
import type { DraftProvision } from './draft.ts';
import type { DerivedReplacement } from './follow.ts';
import { groupHead } from './group-head.ts';
import { instructionsOf } from './instructions.ts';
import type { Instruction } from './instructions.ts';
import { nextNumber, sayNumber } from './labels.ts';
import type { NumberParts } from './labels.ts';
import type { NumberingMode } from './operations.ts';
import { articleOf } from './outline.ts';
import type { Provision } from './outline.ts';
import type { PhraseSpots } from './phrases.ts';
import { coverLines, namePlaces } from './places.ts';
import type { Place } from './places.ts';
import { fill, sentenceWords } from './wording.ts';

/** Where the amending text says something: its n-th sentence from 1, and the letter of an item in it. */
export type Spot = { readonly sentence: number; readonly letter: string | undefined };

/** The amending sentences, and where each change stands in them. */
export type AmendingSentences = {
  readonly sentences: readonly string[];
  readonly spotOf: (operation: string) => Spot;
  /** Sentences for references that follow, by the paragraph that holds the reference. */
  readonly spotsOfReferences: ReadonlyMap<DraftProvision, readonly Spot[]>;
  /** Number of sentences for references that follow. */
  readonly derived: number;
};

type Drafted = {
  readonly text: string;
  readonly letters?: ReadonlyMap<string, string>;
  readonly operations: readonly string[];
};

/**
 * Writes the amending sentences: changes in the order of the covenant, phrases in the order of the operations,
 * references that follow (numbers kept), one sentence with all remaining repeals, and the closing sentence that
 * announces new numbers.
 */
export function writeSentences(
  draft: AppliedDraft,
  changes: readonly Change[],
  spots: PhraseSpots,
  derived: readonly DerivedReplacement[],
  mode: NumberingMode,
): AmendingSentences {
  const instructions = instructionsOf(draft, changes);
  const homes = new Set(instructions.flatMap((one) => one.home ?? []));
  const repeals = changes.filter((change) => change.kind === 'repeal');
  const inGroup = (change: RepealChange) => {
    const home = homeOfRepeal(change);
    return home !== undefined && homes.has(home);
  };
  const blocks = inBlocks(instructions).map((block) =>
    writeBlock(
      draft,
      block,
      repeals.filter((change) => block[0]?.home !== undefined && homeOfRepeal(change) === block[0].home),
    ),
  );
  const phrases = changes
    .filter((change) => change.kind === 'replace-phrase')
    .map((change): Drafted => ({
      text: phraseSentence(draft, change.find, change.with, placesOf(draft, change, spots)),
      operations: [change.id],
    }));
  const following = mode === 'keep' ? followSentences(draft, derived) : [];
  const alone = repeals.filter((change) => !inGroup(change));
  const closing: Drafted[] = alone.length === 0 ? [] : [repealSentence(draft, alone)];
  if (mode === 'renumber' && (derived.length > 0 || numbersDiffer(draft)))
    closing.push({ text: renumberSentence(draft), operations: [] });

  const drafted = [...blocks, ...phrases, ...following, ...closing];
  const found = new Map<string, Spot>();
  const ofReferences = new Map<DraftProvision, Spot[]>();
  drafted.forEach((one, n) => {
    for (const operation of one.operations)
      found.set(operation, { sentence: n + 1, letter: one.letters?.get(operation) });
  });
  following.forEach((one, n) => {
    for (const holder of one.holders) {
      const spot = { sentence: blocks.length + phrases.length + n + 1, letter: undefined };
      ofReferences.set(holder, [...(ofReferences.get(holder) ?? []), spot]);
    }
  });
  if (mode === 'renumber') {
    for (const one of derived) ofReferences.set(one.holder, [{ sentence: drafted.length, letter: undefined }]);
  }
  return {
    sentences: drafted.map((one) => `${one.text}.`),
    spotOf: (operation) => found.get(operation) ?? { sentence: 1, letter: undefined },
    spotsOfReferences: ofReferences,
    derived: following.length,
  };
}

/** The article in whose group a repeal may stand. */
function homeOfRepeal(change: RepealChange): Provision | undefined {
  const article = articleOf(change.target);
  return article === change.target && change.part === 'whole' ? undefined : article;
}

/** Instructions of one article together, in their order; every other one alone; blocks in the order of the covenant. */
function inBlocks(instructions: readonly Instruction[]): Instruction[][] {
  const byHome = new Map<Provision, Instruction[]>();
  const blocks: { where: readonly number[]; block: Instruction[] }[] = [];
  for (const one of instructions) {
    const block = one.home && byHome.get(one.home);
    if (block) block.push(one);
    else {
      const made = [one];
      if (one.home) byHome.set(one.home, made);
      // A group stands at its article, behind the title of a chapter and before what moves or splits the whole article.
      blocks.push({ where: one.home ? [one.home.position, 1, 0] : one.where, block: made });
    }
  }
  return blocks
    .toSorted((one, other) => compare(one.where, other.where))
    .map(({ block }) => block.toSorted((one, other) => compare(one.where, other.where)));
}

function compare(one: readonly number[], other: readonly number[]): number {
  const n = one.findIndex((value, at) => value !== other[at]);
  return n < 0 ? 0 : (one[n] ?? 0) - (other[n] ?? 0);
}

function writeBlock(draft: AppliedDraft, block: readonly Instruction[], repeals: readonly RepealChange[]): Drafted {
  const operations = [...block.flatMap((one) => one.operations), ...repeals.map((change) => change.id)];
  const [first] = block;
  if (!first) return { text: '', operations };
  if (block.length === 1 && repeals.length === 0) return { text: first.say(undefined), operations };
  const { head, context } = groupHead(draft, block, repeals);
  const items = block.map((one) => ({ text: one.say(context), operations: one.operations }));
  if (repeals.length > 0) items.push(repealItem(draft, repeals, context));
  const letters = new Map<string, string>();
  let last: NumberParts | undefined;
  const lines = items.map((item) => {
    last = nextNumber('point', last);
    const letter = sayNumber('point', last, false);
    for (const operation of item.operations) letters.set(operation, letter);
    return fill(sentenceWords.groupItem, { letter, item: item.text });
  });
  return { text: `${head}\n${lines.join(';\n')}`, operations, letters };
}

function repealItem(draft: AppliedDraft, repeals: readonly RepealChange[], context: Provision | undefined) {
  const places = repeals.map((change): Place => ({ provision: change.target, part: change.part }));
  return {
    text: fill(sentenceWords.repeal, { places: namePlaces(draft.outline, places, context) }),
    operations: repeals.map((change) => change.id),
  };
}

function repealSentence(draft: AppliedDraft, repeals: readonly RepealChange[]): Drafted {
  return repealItem(draft, repeals, undefined);
}

function phraseSentence(draft: AppliedDraft, find: string, put: string, places: readonly Place[]): string {
  const phrase = put === '' ? sentenceWords.dropPhrase : sentenceWords.replacePhrase;
  return fill(phrase, { find, with: put, places: namePlaces(draft.outline, places) });
}

function placesOf(draft: AppliedDraft, change: PhraseChange, spots: PhraseSpots): readonly Place[] {
  return change.places === 'all' ? coverLines(draft.outline, spots.get(change.id) ?? []) : change.places;
}

type FollowSentence = Drafted & { readonly holders: readonly DraftProvision[] };

/** One sentence for each pair of old and new words of a reference, with all its places. */
function followSentences(draft: AppliedDraft, derived: readonly DerivedReplacement[]): FollowSentence[] {
  const pairs = new Map<string, DerivedReplacement[]>();
  for (const one of derived) {
    const key = `${one.find}\n${one.with}`;
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  return [...pairs.values()].flatMap((pair) => {
    const [first] = pair;
    if (!first) return [];
    const holders = pair.map((one) => one.holder);
    const places = coverLines(
      draft.outline,
      holders.flatMap((holder) => holder.was ?? []),
    );
    return { text: phraseSentence(draft, first.find, first.with, places), operations: [], holders };
  });
}

function numbersDiffer(draft: AppliedDraft): boolean {
  return descendants(draft.root).some((one) => one.state === undefined && one.final !== (one.amending ?? ''));
}

function renumberSentence(draft: AppliedDraft): string {
  const { outline } = draft;
  const words = outline.items ? sentenceWords.renumberedLevels.items : sentenceWords.renumberedLevels.articles;
  const withOuter = outline.root.children.some((one) => one.level === 'chapter');
  return fill(sentenceWords.renumber, { levels: withOuter ? words.withOuter : words.without, name: outline.name });
}

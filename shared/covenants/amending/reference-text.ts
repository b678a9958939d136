import type { ReferenceTarget } from '../tree.ts';
import type { DraftProvision } from './draft.ts';
import { andList, nounOf, plainList } from './names.ts';
import { articleOf } from './outline.ts';
import type { Outline } from './outline.ts';
import { isRange, splitTail } from './references.ts';
import { fill, referenceWords } from './wording.ts';

/** In which numbers a reference is written: those of the sentences, or those of the consolidated text. */
export type Stage = 'amending' | 'final';

/** The draft as references see it: everything in it, in reading order. */
export type ReadingOrder = {
  readonly outline: Outline;
  readonly all: readonly DraftProvision[];
  readonly placeOf: (one: DraftProvision) => number;
};

/** A reference with what its targets have become: one list for each target, empty when nothing is left of it. */
export type FollowedReference = {
  readonly text: string;
  /** As written, in the numbers of the text that it stands in. */
  readonly targets: readonly ReferenceTarget[];
  readonly holder: DraftProvision;
  readonly heirs: readonly (readonly DraftProvision[])[];
};

/** The reference in the numbers of a stage with what it points at, or the targets that are gone. */
export type WrittenReference =
  | { readonly text: string; readonly aims: readonly DraftProvision[] }
  | { readonly missing: readonly ReferenceTarget[] };

/** The number of a provision in a stage. */
export function numberIn(stage: Stage): (one: DraftProvision) => string {
  return (one) => (stage === 'final' ? one.final : (one.amending ?? ''));
}

/** The numbers of a provision as a target; a numbered line stands in `clause`. */
export function targetOf(outline: Outline, one: DraftProvision, stage: Stage): ReferenceTarget {
  const number = numberIn(stage);
  if (one.level === 'chapter') return { chapter: number(one), article: null, clause: null, point: null };
  if (outline.items) return { article: null, clause: number(one), point: null };
  const article = articleOf(one);
  const clause = one.level === 'clause' ? one : one.parent?.level === 'clause' ? one.parent : undefined;
  return {
    article: article ? number(article) : null,
    clause: clause ? number(clause) : null,
    point: one.level === 'point' ? number(one) : null,
  };
}

/**
 * Writes a reference in the numbers of a stage. The words stay as they are while their numbers still fit; else they
 * are written anew in the order of the covenant. A range keeps its form while between its ends stand only its own or
 * new provisions, and dangles only when an end is gone.
 */
export function writeReference(order: ReadingOrder, reference: FollowedReference, stage: Stage): WrittenReference {
  const range = isRange(reference.text);
  const last = reference.heirs.length - 1;
  const missing = reference.heirs.flatMap((heirs, n) => {
    if (heirs.length > 0 || (range && n !== 0 && n !== last)) return [];
    return (n === last ? reference.targets.at(-1) : reference.targets[n]) ?? [];
  });
  const aims = [...new Set(reference.heirs.flat())].toSorted((one, other) => order.placeOf(one) - order.placeOf(other));
  const first = aims[0];
  if (missing.length > 0 || !first) return { missing };
  const fits = (one: DraftProvision | undefined, target: ReferenceTarget | undefined) =>
    one !== undefined && target !== undefined && stillFits(order.outline, reference, one, target, stage);
  if (range) {
    const written = writeRange(order, reference, aims, stage, fits);
    if (written) return written;
  } else if (reference.heirs.every((heirs, n) => heirs.length === 1 && fits(heirs[0], reference.targets[n]))) {
    return { text: reference.text, aims: reference.heirs.flat() };
  }
  return { text: writeList(order.outline, reference, aims, stage), aims };
}

function stillFits(
  outline: Outline,
  reference: FollowedReference,
  one: DraftProvision,
  target: ReferenceTarget,
  stage: Stage,
): boolean {
  const now = targetOf(outline, one, stage);
  const { words } = splitTail(reference.text);
  const holdingClause = clauseOf(reference.holder);
  if (words === referenceWords.thisClause) return one === holdingClause;
  if (!isRelative(words))
    return now.chapter === target.chapter && now.article === target.article && sameInside(now, target);
  if (articleOf(one) !== articleOf(reference.holder) || !sameInside(now, target)) return false;
  return !words.endsWith(referenceWords.thisClause) || (one.parent !== undefined && one.parent === holdingClause);
}

function sameInside(one: ReferenceTarget, other: ReferenceTarget): boolean {
  return one.clause === other.clause && one.point === other.point;
}

/** "Điều này" or "khoản này": the words speak from where they stand. */
export function isRelative(words: string): boolean {
  return words.endsWith(referenceWords.thisArticle) || words.endsWith(referenceWords.thisClause);
}

function clauseOf(one: DraftProvision): DraftProvision | undefined {
  let up: DraftProvision | undefined = one;
  while (up && up.level !== 'clause') up = up.parent;
  return up;
}

function writeRange(
  order: ReadingOrder,
  reference: FollowedReference,
  aims: readonly DraftProvision[],
  stage: Stage,
  fits: (one: DraftProvision | undefined, target: ReferenceTarget | undefined) => boolean,
): WrittenReference | undefined {
  const first = aims[0];
  const last = aims.at(-1);
  if (!first || !last) return undefined;
  const { level } = first;
  const row = order.all.filter(
    (one) =>
      one.level === level &&
      one.state === undefined &&
      (level === 'article' || level === 'chapter' || articleOf(one) === articleOf(first)),
  );
  const from = row.indexOf(first);
  const to = row.indexOf(last);
  const within = row.slice(from, to + 1);
  if (!aims.every((one) => row.includes(one))) return undefined;
  if (!within.every((one) => aims.includes(one) || one.was === undefined)) return undefined;
  const asBefore = fits(first, reference.targets[0]) && fits(last, reference.targets.at(-1));
  if (asBefore) return { text: reference.text, aims: within };
  const number = numberIn(stage);
  const noun = nounOf(order.outline, level);
  const name = (one: DraftProvision) => `${noun} ${number(one)}`;
  const { words, tail } = splitTail(reference.text);
  const several = words.startsWith(referenceWords.several) ? `${referenceWords.several}${noun.toLowerCase()} ` : '';
  const named =
    within.length < 3
      ? andList(within.map(name))
      : several + fill(referenceWords.range, { first: name(first), last: name(last) });
  const text = named + clauseName(order.outline, first, stage) + ending(order.outline, reference, first, stage);
  return { text: text + (text.endsWith(` ${referenceWords.this}`) ? '' : tail), aims: within };
}

function writeList(
  outline: Outline,
  reference: FollowedReference,
  aims: readonly DraftProvision[],
  stage: Stage,
): string {
  const number = numberIn(stage);
  const { words, tail } = splitTail(reference.text);
  const inOne = words.startsWith(referenceWords.several) || isRange(reference.text);
  const list = (ones: readonly DraftProvision[]) => {
    const noun = nounOf(outline, ones[0]?.level ?? 'article');
    return inOne ? plainList(noun, ones.map(number)) : andList(ones.map((one) => `${noun} ${number(one)}`));
  };
  const runs = runsBy(aims, (one) => (isOuter(one) ? one.level : articleOf(one)));
  const pieces = runs.map((run) => {
    const first = run[0];
    if (!first || isOuter(first)) return list(run);
    const inside = runsBy(run, (one) => one.parent).map((row) => {
      const head = row[0];
      return list(row) + (head ? clauseName(outline, head, stage) : '');
    });
    return inside.join(referenceWords.listSeparator) + ending(outline, reference, first, stage);
  });
  const text = pieces.join(referenceWords.listSeparator);
  return text + (tail !== '' && text.endsWith(` ${referenceWords.this}`) ? '' : tail);
}

function isOuter(one: DraftProvision): boolean {
  return one.level === 'article' || one.level === 'chapter';
}

/** " khoản 2" behind points. */
function clauseName(outline: Outline, one: DraftProvision, stage: Stage): string {
  return one.level === 'point' && one.parent?.level === 'clause'
    ? ` ${nounOf(outline, 'clause')} ${numberIn(stage)(one.parent)}`
    : '';
}

/** The article behind clauses and points; "Điều này" stays while target and reference share it. */
function ending(outline: Outline, reference: FollowedReference, one: DraftProvision, stage: Stage): string {
  const article = articleOf(one);
  if (!article || article === one || one.level === 'chapter') return '';
  const name = ` ${nounOf(outline, 'article')} ${numberIn(stage)(article)}`;
  if (!isRelative(splitTail(reference.text).words)) return name;
  return article === articleOf(reference.holder)
    ? ` ${referenceWords.thisArticle}`
    : name + fill(referenceWords.thisCovenant, { name: outline.name });
}

/** Neighbours that share something. */
function runsBy<T>(ones: readonly T[], keyOf: (one: T) => unknown): T[][] {
  const runs: T[][] = [];
  for (const one of ones) {
    const run = runs.at(-1);
    if (run?.[0] !== undefined && keyOf(run[0]) === keyOf(one)) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

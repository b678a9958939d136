import { isList, isRecord, sameJson, writtenKeys } from './json.ts';
import type { Patch, Path, Step } from './patch.ts';

/**
 * The patch that leads from one value of a book to another; empty when both would be written alike.
 * Parts that are the same object in both cost nothing, so the patch of a small change is found without reading the book.
 */
export function difference(before: unknown, after: unknown): Patch {
  const steps: Step[] = [];
  compare(before, after, [], steps);
  return steps;
}

function compare(before: unknown, after: unknown, path: Path, steps: Step[]): void {
  if (before === after) return;
  if (isList(before) && isList(after)) compareLists(before, after, path, steps);
  else if (isRecord(before) && isRecord(after)) compareRecords(before, after, path, steps);
  else if (!sameJson(before, after)) steps.push(['=', path, before, after]);
}

type Fields = Readonly<Record<string, unknown>>;

function compareRecords(before: Fields, after: Fields, path: Path, steps: Step[]): void {
  // The usual case first: the same keys, and all but one of the values the same.
  const changed = changedFields(before, after);
  if (changed !== undefined) {
    for (const key of changed) compare(before[key], after[key], [...path, key], steps);
    return;
  }
  const oldKeys = writtenKeys(before);
  const newKeys = writtenKeys(after);
  const inNew = new Set(newKeys);
  const inOld = new Set(oldKeys);
  if (inNew.has('__proto__')) throw new Error('a book may not hold the key __proto__');
  // Keys that stay must keep their order, or else undoing would not give the same bytes.
  const kept = oldKeys.filter((key) => inNew.has(key));
  const keptInNew = newKeys.filter((key) => inOld.has(key));
  if (kept.some((key, index) => key !== keptInNew[index])) {
    steps.push(['=', path, before, after]);
    return;
  }
  for (const key of kept) compare(before[key], after[key], [...path, key], steps);
  if (kept.length === oldKeys.length && kept.length === newKeys.length) return;
  for (let index = oldKeys.length - 1; index >= 0; index -= 1) {
    const key = oldKeys[index];
    if (key !== undefined && !inNew.has(key)) steps.push(['-', [...path, key], index, before[key]]);
  }
  newKeys.forEach((key, index) => {
    if (!inOld.has(key)) steps.push(['+', [...path, key], index, after[key]]);
  });
}

/** The keys whose values are not the same; undefined when the keys themselves, or what is written of them, may differ. */
function changedFields(before: Fields, after: Fields): readonly string[] | undefined {
  const keys = Object.keys(before);
  const others = Object.keys(after);
  if (keys.length !== others.length) return undefined;
  const changed: string[] = [];
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index];
    if (key === undefined || key !== others[index]) return undefined;
    const one = before[key];
    const other = after[key];
    if (one === other) continue;
    if (one === undefined || other === undefined) return undefined;
    changed.push(key);
  }
  return changed;
}

type Items = readonly unknown[];

function compareLists(before: Items, after: Items, path: Path, steps: Step[]): void {
  const shared = middleOf(before, after, isIdentical);
  if (shared.gone.length === 0 && shared.come.length === 0) return;
  if (areInPlace(shared)) {
    compareInPlace(shared, path, steps);
    return;
  }
  // Looking into the items costs more, and is needed only when none of them is the same object (after a restore).
  const equal = middleOf(before, after, sameJson);
  if (areInPlace(equal)) compareInPlace(equal, path, steps);
  else compareMoved(equal, path, steps);
}

/** The part of two lists between what both have at their beginning and at their end. */
type Middle = { readonly offset: number; readonly gone: Items; readonly come: Items };

/** What is the same object is asked about here and not in `isSame`: a column has a thousand points, one of them new. */
function middleOf(before: Items, after: Items, isSame: (one: unknown, other: unknown) => boolean): Middle {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && (before[head] === after[head] || isSame(before[head], after[head]))) head += 1;
  let tail = 0;
  for (; tail < shorter - head; tail += 1) {
    const one = before[before.length - 1 - tail];
    const other = after[after.length - 1 - tail];
    if (one !== other && !isSame(one, other)) break;
  }
  return {
    offset: head,
    gone: before.slice(head, before.length - tail),
    come: after.slice(head, after.length - tail),
  };
}

/** Nothing but what {@link middleOf} asks for itself. */
function isIdentical(): boolean {
  return false;
}

function areInPlace({ gone, come }: Middle): boolean {
  return gone.length === come.length && gone.every((item, index) => identity(item) === identity(come[index]));
}

/** What makes two items "the same one" though their content differs: an `id`; without it, any two of one kind may match. */
function identity(item: unknown): unknown {
  if (!isRecord(item)) return isList(item) ? 'list' : 'value';
  return typeof item['id'] === 'string' ? `id ${item['id']}` : 'record';
}

/** Below this many changed single values a step each is shorter than one step with the whole run. */
const fewValues = 4;

function compareInPlace({ gone, come, offset }: Middle, path: Path, steps: Step[]): void {
  const plain = gone.every((item) => identity(item) === 'value');
  if (plain && gone.length > fewValues) {
    const changed = gone.filter((item, index) => item !== come[index]).length;
    if (changed * fewValues > gone.length) {
      steps.push(['~', path, offset, gone, come]);
      return;
    }
  }
  gone.forEach((item, index) => {
    if (item !== come[index]) compare(item, come[index], [...path, offset + index], steps);
  });
}

/** Items came, went or moved: keeps the longest run of items that stay in order, changes them in place, splices the rest. */
function compareMoved({ gone, come, offset }: Middle, path: Path, steps: Step[]): void {
  const anchors = anchorsOf(gone, come);
  for (const [from, to] of anchors) compare(gone[from], come[to], [...path, offset + from], steps);
  // From the end, so that an earlier index is not moved by a later splice.
  let end: readonly [number, number] = [gone.length, come.length];
  for (const anchor of [...anchors.toReversed(), [-1, -1] as const]) {
    const removed = gone.slice(anchor[0] + 1, end[0]);
    const added = come.slice(anchor[1] + 1, end[1]);
    if (removed.length > 0 || added.length > 0) steps.push(['~', path, offset + anchor[0] + 1, removed, added]);
    end = anchor;
  }
}

type Anchor = readonly [from: number, to: number];

/** Pairs of the same item in both lists (by `id`, else by being the same object), the most that keep their order. */
function anchorsOf(gone: Items, come: Items): readonly Anchor[] {
  const places = new Map<unknown, number>();
  gone.forEach((item, index) => {
    const key = anchorKey(item);
    if (key !== undefined && !places.has(key)) places.set(key, index);
  });
  const pairs: Anchor[] = [];
  come.forEach((item, index) => {
    const key = anchorKey(item);
    const from = key === undefined ? undefined : places.get(key);
    if (from === undefined) return;
    places.delete(key);
    pairs.push([from, index]);
  });
  return longestRising(pairs);
}

function anchorKey(item: unknown): unknown {
  if (isRecord(item)) return typeof item['id'] === 'string' ? `id ${item['id']}` : item;
  return isList(item) ? item : undefined;
}

/** The longest part of `pairs` whose first numbers rise (patience sorting, O(n log n)). */
function longestRising(pairs: readonly Anchor[]): readonly Anchor[] {
  const tops: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([from], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[0] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (tops[low - 1] ?? -1);
    tops[low] = index;
  });
  const run: Anchor[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) run.push(pair);
  }
  return run.toReversed();
}

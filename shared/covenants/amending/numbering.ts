import { descendants } from './draft.ts';
import type { Draft, DraftProvision } from './draft.ts';
import { nextNumber, parseNumber, sayNumber } from './labels.ts';
import type { NumberedLevel, NumberParts } from './labels.ts';
import { fullName, nounOf } from './names.ts';
import type { Refusal } from './outcome.ts';
import type { NumberingMode } from './operations.ts';

type Row = { readonly level: NumberedLevel; readonly ones: readonly DraftProvision[] };

function ofLevel(ones: readonly DraftProvision[], level: NumberedLevel): Row {
  return { level, ones: ones.filter((one) => one.level === level) };
}

/** Rows in which numbers count: chapters and articles over the covenant, clauses in their article, points in their parent. */
function rowsOf(draft: Draft): Row[] {
  const all = descendants(draft.root);
  const inner = all.flatMap((one) => {
    if (one.level === 'article') return [ofLevel(one.children, 'clause'), ofLevel(one.children, 'point')];
    return one.level === 'clause' ? [ofLevel(one.children, 'point')] : [];
  });
  return [ofLevel(all, 'chapter'), ofLevel(all, 'article'), ...inner];
}

/**
 * Fifth stage: gives every new, moved and split provision its amending number, and says where there is no room for
 * one. Repealed provisions are still there with their children, because a number once used is never used again.
 */
export function giveAmendingNumbers(draft: Draft, order: readonly string[]): Refusal[] {
  const errors: Refusal[] = [];
  for (const row of rowsOf(draft)) numberRow(draft, row, order, errors);
  return errors;
}

function numberRow(draft: Draft, row: Row, order: readonly string[], errors: Refusal[]): void {
  const { level, ones } = row;
  const known = new Set(ones.filter((one) => one.amending !== undefined));
  ones.forEach((one, n) => {
    if (one.amending === undefined) {
      const found = numberFor(row, n, known);
      one.amending = sayNumber(level, found.parts, draft.outline.roman);
      if (!found.fits)
        noRoom(
          draft,
          one,
          ones.slice(0, n).findLast((other) => known.has(other)),
          order,
          errors,
        );
    }
    if (one.wish !== undefined && one.wish !== one.amending && one.numberedFor !== undefined) {
      const taken = ones.some((other) => other !== one && other.amending === one.wish);
      errors.push({
        code: taken ? 'label-taken' : 'label-out-of-order',
        operations: [one.numberedFor],
        at: `${nounOf(draft.outline, level)} ${one.wish}`,
      });
    }
  });
}

/** The number of the n-th in its row, and whether there is room for it before the next. */
function numberFor(row: Row, n: number, known: ReadonlySet<DraftProvision>): { parts: NumberParts; fits: boolean } {
  const { level, ones } = row;
  const numbered = ones.flatMap((one, at) => {
    if (one.amending === undefined) return [];
    // A number of another system ("thứ nhất") counts as its place in the row.
    const plain = { main: level === 'point' ? at : at + 1, suffix: 0 };
    return [{ at, isKnown: known.has(one), parts: parseNumber(level, one.amending) ?? plain }];
  });
  const before = numbered.filter((one) => one.at < n);
  const next = numbered.find((one) => one.at > n)?.parts;
  const isTaken = (parts: NumberParts) =>
    numbered.some((one) => one.parts.main === parts.main && one.parts.suffix === parts.suffix);
  if (!next) {
    let parts = nextNumber(level, before.at(-1)?.parts);
    while (isTaken(parts)) parts = nextNumber(level, parts);
    return { parts, fits: true };
  }
  if (!before.some((one) => one.isKnown)) {
    return { parts: { main: next.main, suffix: largest(numbered, next.main) + 1 }, fits: true };
  }
  const main = before.at(-1)?.parts.main ?? next.main;
  const suffix = largest(before, main) + 1;
  const fits = !(next.main === main && next.suffix > 0 && suffix >= next.suffix);
  return { parts: { main, suffix }, fits };
}

function largest(among: readonly { readonly parts: NumberParts }[], main: number): number {
  return Math.max(0, ...among.filter((one) => one.parts.main === main).map((one) => one.parts.suffix));
}

/** One error per gap, with all its operations. */
function noRoom(
  draft: Draft,
  one: DraftProvision,
  before: DraftProvision | undefined,
  order: readonly string[],
  errors: Refusal[],
): void {
  const at = fullName(draft.outline, before ?? one, (other) => other.amending ?? '');
  const operation = one.numberedFor ?? '';
  const same = errors.find((error) => error.code === 'no-label-between' && error.at === at);
  if (!same) errors.push({ code: 'no-label-between', operations: [operation], at });
  else
    same.operations = [...new Set([...same.operations, operation])].toSorted(
      (a, b) => order.indexOf(a) - order.indexOf(b),
    );
}

/** What stood below repealed provisions leaves; their own placeholders stay. */
export function clearRepealed(draft: Draft): void {
  for (const one of descendants(draft.root)) if (one.state !== undefined) one.children = [];
}

/**
 * Gives the numbers of the consolidated text. `renumber` takes placeholders out and counts everything in force from 1,
 * articles over the whole covenant.
 */
export function giveFinalNumbers(draft: Draft, mode: NumberingMode): void {
  if (mode === 'keep') {
    for (const one of descendants(draft.root)) one.final = one.amending ?? '';
    return;
  }
  for (const { level, ones } of rowsOf(draft)) {
    let last: NumberParts | undefined;
    for (const one of ones.filter((other) => other.state === undefined)) {
      last = nextNumber(level, last);
      one.final = sayNumber(level, last, draft.outline.roman);
    }
  }
}

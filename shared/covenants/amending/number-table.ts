import type { AppliedDraft } from './apply.ts';
import type { Change } from './changes.ts';
import type { DraftProvision } from './draft.ts';
import { fullName, namesOfSiblings } from './names.ts';
import type { NumberingMode } from './operations.ts';
import type { Provision } from './outline.ts';
import type { NumberRow } from './outcome.ts';
import { numberIn, type ReadingOrder } from './reference-text.ts';
import { isUnder, type Hand } from './hands.ts';

/**
 * Old number → number of the sentences → number of the consolidated text: a row for each numbered provision whose own
 * number or parent changed, that is gone, or that is new. Rows with an old number in old order, then the new ones.
 */
export function numberTable(
  draft: AppliedDraft,
  order: ReadingOrder,
  changes: readonly Change[],
  hands: readonly Hand[],
  mode: NumberingMode,
): NumberRow[] {
  const moved = new Set(changes.flatMap((change) => (change.kind === 'move' ? [change.target] : [])));
  const merged = hands.filter((hand) => hand.kind === 'merge' && hand.target.level !== 'chapter');
  const isThere = (one: DraftProvision) => order.placeOf(one) >= 0 && (mode === 'keep' || one.state === undefined);
  const oldRows = draft.outline.provisions
    .filter((one) => one.level !== 'lead' && one.level !== 'dash' && one.state === undefined)
    .flatMap((one) => oldRow(draft, one, isThere, moved, merged) ?? []);
  const parts = new Set(order.all.flatMap((one) => one.parts ?? []));
  const newRows = order.all
    .filter((one) => one.was === undefined && one.state === undefined && !parts.has(one) && isListed(one))
    .map((one): NumberRow => ({ old: null, ...namesOf(draft, one), kind: 'inserted' }));
  return [...oldRows, ...newRows];
}

/** Every new chapter and article; new clauses and points where they are what was inserted. */
function isListed(one: DraftProvision): boolean {
  const outer = one.level === 'chapter' || one.level === 'article';
  return outer || (one.inserted && (one.level === 'clause' || one.level === 'point'));
}

function namesOf(draft: AppliedDraft, one: DraftProvision): { amending: string; new: string } {
  return {
    amending: fullName(draft.outline, one, numberIn('amending')),
    new: fullName(draft.outline, one, numberIn('final')),
  };
}

function oldRow(
  draft: AppliedDraft,
  was: Provision,
  isThere: (one: DraftProvision) => boolean,
  moved: ReadonlySet<Provision>,
  merged: readonly Hand[],
): NumberRow | undefined {
  const { outline } = draft;
  const one = draft.of(was);
  const old = fullName(outline, was, (other) => other.number);
  if (one.state === 'repealed') return { old, amending: null, new: null, kind: 'repealed' };
  if (one.removed) return { old, amending: null, new: null, kind: 'removed' };
  if (one.heirs) {
    const [heir] = one.heirs;
    return heir && { old, ...namesOf(draft, heir), kind: 'merged' };
  }
  if (!isThere(one)) return undefined;
  if (moved.has(was)) return { old, ...namesOf(draft, one), kind: 'moved' };
  if (one.parts && one.parts.length > 1) {
    return {
      old,
      amending: namesOfSiblings(outline, one.parts, numberIn('amending')),
      new: namesOfSiblings(outline, one.parts, numberIn('final')),
      kind: 'split',
    };
  }
  const outer = was.level === 'chapter' || was.level === 'article';
  const stays = outer || (one.parent !== undefined && one.parent.was === was.parent);
  if (stays && one.amending === was.number && one.final === was.number) return undefined;
  if (stays && one.amending === was.number) return { old, ...namesOf(draft, one), kind: 'renumbered' };
  const kind = merged.some((hand) => isUnder(was, hand)) ? 'merged' : 'split';
  return { old, ...namesOf(draft, one), kind };
}

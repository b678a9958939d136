import { addressLabel } from './addresses.ts';
import type { LocatedOperation } from './addresses.ts';
import { insertedContent, levelOfKey, newLeads, replacedContent } from './contents.ts';
import type { NewProvision } from './contents.ts';
import type { NewReference, OperationOf } from './operations.ts';
import { siblingsOf } from './outline.ts';
import type { Level, Outline, Provision } from './outline.ts';

/**
 * Where something is put, in one form: `before` a provision that is not the first of its row means after the one
 * before it, and `into` a parent that has such children means after its last one.
 */
export type Placement = {
  readonly parent: Provision;
  readonly anchor: Provision;
  readonly side: 'after' | 'before' | 'into';
};

type Common = { readonly id: string; readonly references: readonly NewReference[] };
type OnTarget = Common & {
  readonly target: Provision;
  /** The address as the clerk gave it, in Vietnamese. */
  readonly label: string;
};
type Placed = { readonly level: Level; readonly placement: Placement; readonly anchorLabel: string };

export type InsertChange = Common & Placed & { readonly kind: 'insert'; readonly tops: readonly NewProvision[] };
export type ReplaceChange = OnTarget & {
  readonly kind: 'replace';
  /** `lead`: only the opening words of a clause, or the opening paragraphs of an article. */
  readonly part: 'whole' | 'lead';
  /** The whole new provision; with a clause's opening words, only its `text` counts. */
  readonly content: NewProvision;
  readonly leads: readonly NewProvision[];
};
export type RepealChange = OnTarget & { readonly kind: 'repeal'; readonly part: 'whole' | 'lead' };
export type PhrasePlace = {
  readonly provision: Provision;
  readonly part: 'whole' | 'title' | 'lead';
  readonly label: string;
};
export type PhraseChange = Common & {
  readonly kind: 'replace-phrase';
  readonly find: string;
  readonly with: string;
  readonly places: 'all' | readonly PhrasePlace[];
};
export type RenameChange = OnTarget & { readonly kind: 'rename'; readonly title: string };
export type MoveChange = OnTarget & Placed & { readonly kind: 'move' };
export type SplitPart = {
  readonly text: string;
  readonly pointer: string;
  /** Undefined: the first part keeps the old opening paragraphs. */
  readonly leads: readonly NewProvision[] | undefined;
  /** Numbers of the old children that go to this part. */
  readonly children: readonly string[];
};
export type SplitChange = OnTarget & {
  readonly kind: 'split';
  /** Opening words that stay when a clause is split into points. */
  readonly intoPoints: string | undefined;
  readonly parts: readonly SplitPart[];
};
export type MergeChange = Common & {
  readonly kind: 'merge';
  readonly targets: readonly Provision[];
  readonly labels: readonly string[];
  readonly text: string;
  readonly pointer: string;
};

/** An operation ready to be carried out: its addresses are provisions, its words small trees. */
export type Change =
  InsertChange | ReplaceChange | RepealChange | PhraseChange | RenameChange | MoveChange | SplitChange | MergeChange;

/** Brings a place into the one form of {@link Placement}. */
function placementOf(anchor: Provision, side: Placement['side'], level: Level): Placement {
  if (side === 'into') {
    const last = anchor.children.findLast((child) => child.level === level);
    return last ? { parent: anchor, anchor: last, side: 'after' } : { parent: anchor, anchor, side };
  }
  const parent = anchor.parent ?? anchor;
  if (side === 'after') return { parent, anchor, side };
  const row = siblingsOf(anchor);
  const before = row[row.indexOf(anchor) - 1];
  return before ? { parent, anchor: before, side: 'after' } : { parent, anchor, side };
}

/** Makes changes of operations whose addresses and shapes have been checked. */
export function changesOf(outline: Outline, located: readonly LocatedOperation[]): Change[] {
  return located.flatMap((one) => changeOf(outline, one) ?? []);
}

function changeOf(outline: Outline, one: LocatedOperation): Change | undefined {
  const { operation } = one;
  const common = { id: operation.id, references: operation.references ?? [] };
  const labelOf = (place: { address: Parameters<typeof addressLabel>[1] }) =>
    addressLabel(outline.items, place.address);
  const onTarget = one.target && {
    ...common,
    target: one.target.provision,
    label: labelOf(one.target),
    part: one.target.address.part === 'lead' ? ('lead' as const) : ('whole' as const),
  };
  const placed = (level: Level) =>
    one.anchor && {
      level,
      placement: placementOf(one.anchor.provision, one.anchor.side, level),
      anchorLabel: labelOf(one.anchor),
    };
  switch (operation.op) {
    case 'insert': {
      const { key, tops } = insertedContent(operation);
      const where = placed(levelOfKey[key]);
      return where && { kind: operation.op, ...common, ...where, tops };
    }
    case 'replace':
      return (
        onTarget && {
          kind: operation.op,
          ...onTarget,
          content: replacedContent(onTarget.target.level, operation),
          leads: newLeads(operation.new.lead ?? [], '/new/lead'),
        }
      );
    case 'repeal':
      return onTarget && { kind: operation.op, ...onTarget };
    case 'replace-phrase':
      return {
        kind: operation.op,
        ...common,
        find: operation.find,
        with: operation.with,
        places:
          one.places?.map((place) => ({
            provision: place.provision,
            part: place.address.part ?? 'whole',
            label: labelOf(place),
          })) ?? 'all',
      };
    case 'rename':
      return onTarget && { kind: operation.op, ...onTarget, title: operation.title };
    case 'move': {
      const where = onTarget && placed(onTarget.target.level);
      return where && { kind: operation.op, ...onTarget, ...where };
    }
    case 'split':
      return onTarget && { kind: operation.op, ...onTarget, intoPoints: operation.text, parts: partsOf(operation) };
    case 'merge':
      return {
        kind: operation.op,
        ...common,
        targets: one.targets.map((place) => place.provision),
        labels: one.targets.map(labelOf),
        text: operation.title ?? operation.text ?? '',
        pointer: operation.title === undefined ? '/text' : '/title',
      };
  }
}

function partsOf(operation: OperationOf<'split'>): SplitPart[] {
  return operation.parts.map((part, n) => {
    const pointer = `/parts/${String(n)}`;
    if (typeof part === 'string') return { text: part, pointer, leads: undefined, children: [] };
    return {
      text: part.title ?? part.text ?? '',
      pointer: `${pointer}/${part.title === undefined ? 'text' : 'title'}`,
      leads: part.lead && newLeads(part.lead, `${pointer}/lead`),
      children: part.clauses ?? part.points ?? [],
    };
  });
}

/** Third stage: whether carrying the change out would leave the covenant as it is. */
export function changesNothing(change: Change): boolean {
  switch (change.kind) {
    case 'rename':
      return change.target.text === change.title;
    case 'replace-phrase':
      return change.find === change.with;
    case 'replace':
      return replacesBySame(change);
    case 'move': {
      const { anchor, side } = change.placement;
      const row = siblingsOf(change.target);
      const n = row.indexOf(change.target);
      if (side === 'after') return anchor === change.target || (n > 0 && row[n - 1] === anchor);
      return false;
    }
    case 'insert':
    case 'repeal':
    case 'split':
    case 'merge':
      return false;
  }
}

function replacesBySame(change: ReplaceChange): boolean {
  const { target, content } = change;
  if (change.part === 'lead' && target.level === 'clause') return target.text === content.text;
  if (change.part === 'lead') {
    const old = target.children.filter((child) => child.level === 'lead').map((child) => child.text);
    return old.length === change.leads.length && old.every((text, n) => text === change.leads[n]?.text);
  }
  const same = (old: Provision, fresh: NewProvision): boolean =>
    old.level === fresh.level &&
    old.text === fresh.text &&
    old.state === undefined &&
    old.children.length === fresh.children.length &&
    old.children.every((child, n) => {
      const other = fresh.children[n];
      return other !== undefined && same(child, other);
    });
  return same(target, content);
}

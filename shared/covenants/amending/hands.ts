import type { Change } from './changes.ts';
import { isBelow } from './outline.ts';
import type { Provision } from './outline.ts';
import type { Refusal } from './outcome.ts';

/** A hand that an operation lays on a provision of the covenant in force. */
export type Hand = {
  readonly target: Provision;
  readonly part: 'whole' | 'lead' | 'title' | 'place';
  readonly operation: string;
  readonly kind: Change['kind'];
  /** Merged into another provision, not the one that the others come to. */
  readonly mergedAway: boolean;
  readonly label: string;
};

/** All hands of all changes, in the order of the changes. */
export function handsOf(changes: readonly Change[]): Hand[] {
  return changes.flatMap((change): Hand[] => {
    const common = { operation: change.id, kind: change.kind, mergedAway: false };
    switch (change.kind) {
      case 'replace':
      case 'repeal':
        return [{ ...common, target: change.target, part: change.part, label: change.label }];
      case 'split':
        return [{ ...common, target: change.target, part: 'whole', label: change.label }];
      case 'rename':
        return [{ ...common, target: change.target, part: 'title', label: change.label }];
      case 'move':
        return [{ ...common, target: change.target, part: 'place', label: change.label }];
      case 'merge':
        return change.targets.map((target, n) => ({
          ...common,
          target,
          part: 'whole' as const,
          mergedAway: n > 0,
          label: change.labels[n] ?? '',
        }));
      case 'insert':
      case 'replace-phrase':
        return [];
    }
  });
}

/** Whether the hand closes what is below its target to other operations; merging chapters leaves their articles open. */
export function coversBelow(hand: Hand): boolean {
  return hand.part === 'whole' && !(hand.kind === 'merge' && hand.target.level === 'chapter');
}

/** Whether the provision is the target of the hand or stands below it. */
export function isUnder(one: Provision, hand: Hand): boolean {
  return one === hand.target || isBelow(one, hand.target);
}

/** Two operations in the order in which the clerk gave them. */
export type Pairing = (one: string, other: string) => string[];

/** Two operations on one provision, or one inside a provision that another takes as a whole. */
export function handConflicts(hands: readonly Hand[]): Refusal[] {
  const errors: Refusal[] = [];
  hands.forEach((one, n) => {
    for (const other of hands.slice(n + 1)) {
      if (one.operation === other.operation) continue;
      const operations = [one.operation, other.operation];
      if (one.target === other.target) {
        if (one.part === other.part || one.part === 'whole' || other.part === 'whole')
          errors.push({ code: 'conflict-same-target', operations, at: one.label });
      } else if (coversBelow(one) && isBelow(other.target, one.target))
        errors.push({ code: 'conflict-ancestor', operations, at: other.label });
      else if (coversBelow(other) && isBelow(one.target, other.target))
        errors.push({ code: 'conflict-ancestor', operations, at: one.label });
    }
  });
  return errors;
}

/** Insertions and moves into something that another operation takes, or next to something that goes away. */
export function anchorConflicts(changes: readonly Change[], hands: readonly Hand[], pair: Pairing): Refusal[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'insert' && change.kind !== 'move') return [];
    const { parent, anchor } = change.placement;
    const others = hands.filter((hand) => hand.operation !== change.id);
    const refuse = (code: 'conflict-ancestor' | 'conflict-anchor', hand: Hand): Refusal => ({
      code,
      operations: pair(hand.operation, change.id),
      at: change.anchorLabel,
    });
    return [
      ...others
        .filter((hand) => coversBelow(hand) && isUnder(parent, hand))
        .map((hand) => refuse('conflict-ancestor', hand)),
      ...others
        .filter((hand) => anchor === hand.target && (hand.part === 'place' || hand.mergedAway))
        .map((hand) => refuse('conflict-anchor', hand)),
    ];
  });
}

import type { AppliedDraft } from './apply.ts';
import type { Change } from './changes.ts';
import { descendants, type DraftProvision } from './draft.ts';
import type { NumberingMode } from './operations.ts';
import type { Level, Provision } from './outline.ts';

/** Where a line of the consolidated tree comes from; both sides are counted as `provisionLines` lists them. */
export type LineOrigin = {
  /** The line of the covenant in force that it goes on from; undefined for what the amendment brings. */
  readonly from: number | undefined;
  /** Moved as a whole to this place. */
  readonly moved: boolean;
  /** A part of a split after the first: the line that was split. */
  readonly splitFrom: number | undefined;
  /** The line into which others were merged: those others. */
  readonly mergedFrom: readonly number[];
};

type Node<T> = { readonly level: Level; readonly children: readonly T[] };

/** A tree line by line in the order of `provisionLines`: what stands outside every chapter first. */
function inLines<T extends Node<T>>(root: T): readonly T[] {
  const of = (one: T, level: Level) => one.children.filter((child) => child.level === level);
  const point = (one: T): T[] => [one, ...of(one, 'dash')];
  const article = (one: T): T[] => [
    one,
    ...of(one, 'lead'),
    ...of(one, 'point').flatMap(point),
    ...of(one, 'dash'),
    ...of(one, 'clause').flatMap((clause) => [clause, ...of(clause, 'point').flatMap(point), ...of(clause, 'dash')]),
  ];
  return [
    ...of(root, 'article').flatMap(article),
    ...of(root, 'chapter').flatMap((chapter) => [chapter, ...of(chapter, 'article').flatMap(article)]),
  ];
}

/** The origin of every line of the consolidated tree. */
export function lineOrigins(
  draft: AppliedDraft,
  changes: readonly Change[],
  mode: NumberingMode,
): readonly LineOrigin[] {
  const places = new Map(inLines<Provision>(draft.outline.root).map((one, index) => [one, index]));
  const moved = new Set<DraftProvision>();
  const splitFrom = new Map<DraftProvision, number | undefined>();
  const mergedFrom = new Map<DraftProvision, readonly number[]>();
  for (const change of changes) {
    if (change.kind === 'move') for (const one of descendants(draft.of(change.target))) moved.add(one);
    if (change.kind === 'split') {
      const one = draft.of(change.target);
      const parts = change.intoPoints === undefined ? (one.parts ?? []).slice(1) : one.children;
      for (const part of parts) splitFrom.set(part, places.get(change.target));
    }
    if (change.kind === 'merge') {
      const [first, ...others] = change.targets;
      if (first !== undefined)
        mergedFrom.set(
          draft.of(first),
          others.flatMap((other) => places.get(other) ?? []),
        );
    }
  }
  return inLines<DraftProvision>(draft.root)
    .filter((one) => mode === 'keep' || one.state === undefined)
    .map((one) => ({
      from: one.was === undefined ? undefined : places.get(one.was),
      moved: moved.has(one),
      splitFrom: splitFrom.get(one),
      mergedFrom: mergedFrom.get(one) ?? [],
    }));
}

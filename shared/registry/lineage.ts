import { fold } from '#shared/vietnamese/fold.ts';
import { nameKey } from '#shared/vietnamese/names.ts';
import { isSameName, looseNameKey } from './reading/duplicates.ts';

/** A household as one year's list names it; the order of the list matters. */
export type ListedHousehold = {
  readonly key: string;
  readonly village: string;
  readonly group?: string;
  /** Undefined for a row without a name: it still has its place between its neighbours. */
  readonly head?: string;
};

/**
 * On what ground an older entry is taken for a newer one. `name`: same name and place. `spelling`: the same, written
 * otherwise. `moved-group`: same name in the village, other xóm. `place-in-list`: another head between the same
 * neighbours, so a new head, or a name that was missing.
 */
export type LinkGround = 'name' | 'spelling' | 'moved-group' | 'place-in-list';

/** An older entry and the newer one that it became. */
export type LineageLink = { readonly older: string; readonly newer: string; readonly ground: LinkGround };

type Placed = ListedHousehold & { readonly at: number };

const placeKey = (item: ListedHousehold): string => fold(item.village);
const groupKey = (item: ListedHousehold): string => `${fold(item.village)}|${fold(item.group ?? '')}`;

/**
 * Follows households from an older list to a newer one. Each entry is linked at most once. Links on the ground of a place in
 * the list are proposals for the clerk to confirm; the others rest on names.
 */
export function linkLists(
  older: readonly ListedHousehold[],
  newer: readonly ListedHousehold[],
): readonly LineageLink[] {
  const olderPlaced = older.map((item, at) => ({ ...item, at }));
  const newerPlaced = newer.map((item, at) => ({ ...item, at }));
  const links = new Map<number, { readonly to: number; readonly ground: LinkGround }>();
  const taken = new Set<number>();
  const link = (from: Placed, to: Placed, ground: LinkGround): void => {
    links.set(from.at, { to: to.at, ground });
    taken.add(to.at);
  };

  linkByName(olderPlaced, newerPlaced, links, taken, link, groupKey);
  linkByName(olderPlaced, newerPlaced, links, taken, link, placeKey);
  linkByPlace(olderPlaced, newerPlaced, links, taken, link);

  return olderPlaced.flatMap((item) => {
    const found = links.get(item.at);
    const to = found === undefined ? undefined : newer[found.to];
    return found === undefined || to === undefined ? [] : [{ older: item.key, newer: to.key, ground: found.ground }];
  });
}

type Links = ReadonlyMap<number, { readonly to: number }>;
type Link = (from: Placed, to: Placed, ground: LinkGround) => void;

function linkByName(
  older: readonly Placed[],
  newer: readonly Placed[],
  links: Links,
  taken: ReadonlySet<number>,
  link: Link,
  areaOf: (item: ListedHousehold) => string,
): void {
  const byKey = new Map<string, Placed[]>();
  for (const item of newer) {
    if (item.head === undefined || taken.has(item.at)) continue;
    const key = `${areaOf(item)}|${looseNameKey(item.head)}`;
    byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  for (const item of older) {
    const { head } = item;
    if (head === undefined || links.has(item.at)) continue;
    const candidates = (byKey.get(`${areaOf(item)}|${looseNameKey(head)}`) ?? []).filter(({ at }) => !taken.has(at));
    const exact = candidates.find((candidate) => nameKey(candidate.head ?? '') === nameKey(head));
    const other = candidates.find((candidate) => isSameName(candidate.head ?? '', head));
    const found = exact ?? other;
    if (found === undefined) continue;
    const isSameGroup = groupKey(found) === groupKey(item) || found.group === undefined || item.group === undefined;
    link(item, found, isSameGroup ? (found.head === head ? 'name' : 'spelling') : 'moved-group');
  }
}

/** Entries left over between the same two neighbours, as many on both sides and in one group: the head has changed. */
function linkByPlace(
  older: readonly Placed[],
  newer: readonly Placed[],
  links: Links,
  taken: ReadonlySet<number>,
  link: Link,
): void {
  for (const gap of gapsOf(older, links)) {
    const village = fold(gap.items[0]?.village ?? '');
    const isOfVillage = (item: Placed | undefined): boolean => item !== undefined && fold(item.village) === village;
    const from = gap.before === undefined ? newer.findIndex(isOfVillage) : gap.before + 1;
    const until = gap.after ?? newer.findLastIndex(isOfVillage) + 1;
    if (from < 0 || until < from) continue;
    const free = newer.slice(from, until).filter((item) => !taken.has(item.at) && isOfVillage(item));
    // Lists in another order have other households in between: the place says nothing then.
    if (free.length !== until - from) continue;
    const isEnclosed = gap.before !== undefined && gap.after !== undefined;
    for (const [item, match] of pairUp(gap.items, free, isEnclosed)) link(item, match, 'place-in-list');
  }
}

type Gap = {
  readonly items: readonly Placed[];
  readonly before: number | undefined;
  readonly after: number | undefined;
};

/** Runs of unlinked older entries inside one village, with the newer places of the linked neighbours on both sides. */
function gapsOf(older: readonly Placed[], links: Links): readonly Gap[] {
  const gaps: Gap[] = [];
  let run: Placed[] = [];
  let before: number | undefined;
  const close = (after: number | undefined): void => {
    if (run.length > 0) gaps.push({ items: run, before, after });
    run = [];
  };
  let village = '';
  for (const item of older) {
    if (fold(item.village) !== village) {
      close(undefined);
      before = undefined;
      village = fold(item.village);
    }
    const to = links.get(item.at)?.to;
    if (to === undefined) run.push(item);
    else {
      close(to);
      before = to;
    }
  }
  close(undefined);
  return gaps;
}

/** Between two known neighbours the place speaks for itself; at the end of a list only together with the family name. */
function pairUp(
  older: readonly Placed[],
  newer: readonly Placed[],
  isEnclosed: boolean,
): readonly (readonly [Placed, Placed])[] {
  const fits = (a: Placed, b: Placed): boolean =>
    a.group === undefined || b.group === undefined || fold(a.group) === fold(b.group);
  if (
    isEnclosed &&
    older.length === newer.length &&
    older.every((item, index) => newer[index] !== undefined && fits(item, newer[index]))
  ) {
    return older.flatMap((item, index) => (newer[index] === undefined ? [] : [[item, newer[index]] as const]));
  }
  // Not as many on both sides: only a sole candidate of the same family, or a row without a name, is believed.
  const family = (item: Placed): string | undefined =>
    item.head === undefined ? undefined : nameKey(item.head).split(' ')[0];
  const used = new Set<Placed>();
  return older.flatMap((item) => {
    const candidates = newer.filter(
      (other) => !used.has(other) && fits(item, other) && (other.head === undefined || family(other) === family(item)),
    );
    const [only] = candidates;
    if (only === undefined || candidates.length > 1) return [];
    used.add(only);
    return [[item, only] as const];
  });
}

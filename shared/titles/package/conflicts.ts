import type { Commune } from '#shared/office/book.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { titleKind, type TitleKind } from '../criteria-set.ts';
import type { ReceivedBook, ReceivedPackage, ReceivedUnit } from './received-book.ts';

/** A unit in one of the packages that hold it. */
export type Candidate = { readonly from: ReceivedPackage; readonly unit: ReceivedUnit };

/** Why a unit counts as it does; `open` waits for a person. */
export type Standing = 'only' | 'same' | 'newer' | 'chosen' | 'open';

/** One unit over all packages that were received. */
export type ResolvedUnit = {
  readonly key: string;
  readonly title: TitleKind;
  /** The commune that sent it. */
  readonly sender: string;
  readonly candidates: readonly Candidate[];
  /** Undefined while nobody chose. */
  readonly counts: Candidate | undefined;
  readonly standing: Standing;
};

/** A commune as its unit's keys name it: with its kind, without marks. */
export function senderKey(commune: Pick<Commune, 'kind' | 'name'>): string {
  return fold(communeName(commune));
}

/**
 * What makes two units of different packages the same: title, commune and name. Not the id: a village that keeps its own
 * data has other ids for the same households.
 */
export function unitKey(
  title: TitleKind,
  from: Pick<ReceivedPackage, 'sender'>,
  unit: Pick<ReceivedUnit, 'name'>,
): string {
  return [title, senderKey(from.sender.commune), fold(unit.name)].join('|');
}

/**
 * Which package counts for each unit. The same results twice count once; of one sender's versions the newest counts
 * unless a person chose otherwise; different results from different senders wait for a person. Never depends on the order
 * in which packages came in.
 */
export function resolveUnits(book: ReceivedBook): readonly ResolvedUnit[] {
  const byKey = new Map<string, { readonly title: TitleKind; readonly sender: string; readonly found: Candidate[] }>();
  for (const from of book.packages) {
    for (const { title, units } of from.titles) {
      for (const unit of units) {
        const key = unitKey(title, from, unit);
        const known = byKey.get(key) ?? { title, sender: communeName(from.sender.commune), found: [] };
        known.found.push({ from, unit });
        byKey.set(key, known);
      }
    }
  }
  return [...byKey].map(([key, { title, sender, found }]) => {
    const candidates = found.toSorted(newestFirst);
    return { key, title, sender, candidates, ...countsOf(candidates, book.choices[key]) };
  });
}

function newestFirst(first: Candidate, second: Candidate): number {
  const bySeries = first.from.series.localeCompare(second.from.series);
  return second.from.version - first.from.version || second.from.madeAt.localeCompare(first.from.madeAt) || bySeries;
}

function countsOf(
  candidates: readonly Candidate[],
  choice: string | undefined,
): Pick<ResolvedUnit, 'counts' | 'standing'> {
  const [newest] = candidates;
  if (candidates.length === 1) return { counts: newest, standing: 'only' };
  const chosen = candidates.find((candidate) => candidate.from.id === choice);
  if (chosen !== undefined) return { counts: chosen, standing: 'chosen' };
  if (candidates.every((candidate) => candidate.unit.digest === newest?.unit.digest)) {
    return { counts: newest, standing: 'same' };
  }
  const oneSender = candidates.every((candidate) => candidate.from.series === newest?.from.series);
  return oneSender ? { counts: newest, standing: 'newer' } : { counts: undefined, standing: 'open' };
}

/** Two packages by the same id: the second one is not taken again. */
export function isKnown(book: ReceivedBook, id: string): boolean {
  return book.packages.some((known) => known.id === id);
}

/** The titles of which something was received, in their order. */
export function receivedTitles(book: ReceivedBook): readonly TitleKind[] {
  return titleKind.options.filter((title) =>
    book.packages.some((from) => from.titles.some((each) => each.title === title && each.units.length > 0)),
  );
}

/** Why a package does not belong here: a village's only to its own commune, a commune's only under its own authority. */
export function isOurs(own: Commune, { level, sender }: Pick<ReceivedPackage, 'level' | 'sender'>): boolean {
  if (level === 'village') return senderKey(own) === senderKey(sender.commune);
  return fold(own.parent) === fold(sender.commune.parent);
}

import type { TrashContent, TrashKind } from './book.ts';

/** What hangs on a thing, in the order in which it is told. */
export const hangingKinds = [
  'households',
  'covenants',
  'versions',
  'comments',
  'steps',
  'measures',
  'signed',
  'records',
  'years',
  'rows',
] as const;
export type HangingKind = (typeof hangingKinds)[number];

/** How many things of one kind go along. */
export type Hanging = { readonly what: HangingKind; readonly count: number };

/** What goes to the trash, and comes back, with a thing; empty when nothing hangs on it. */
export function hangingOf(kind: TrashKind, content: TrashContent): readonly Hanging[] {
  const { covenants, campaigns, households, rows, units } = content;
  const cases = covenants.flatMap(({ case: own }) => (own === undefined ? [] : [own]));
  const records = [...campaigns.flatMap(({ book }) => book.records), ...content.records.map(({ record }) => record)];
  const counts: Readonly<Record<HangingKind, number>> = {
    households: kind === 'village' ? households.length : 0,
    covenants: kind === 'village' ? covenants.length : 0,
    versions: sum(covenants.map(({ book }) => book.versions.length)),
    comments: sum(covenants.map(({ book }) => book.comments.length)),
    steps: sum(cases.map((own) => (own.current === undefined ? 0 : 1) + own.past.length)),
    measures: sum(cases.map((own) => own.measures.length + own.feedback.length + own.reviews.length)),
    signed: records.filter(({ state }) => state === 'signed').length,
    records: records.filter(({ state }) => state !== 'signed').length,
    years: units.length,
    rows: rows.length,
  };
  return hangingKinds.flatMap((what) => (counts[what] === 0 ? [] : [{ what, count: counts[what] }]));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

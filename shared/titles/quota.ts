import type { Outcome, YearTerms } from './book.ts';
import type { Quota } from './criteria-set.ts';

/** One row as a quota sees it. */
export type QuotaRow = {
  readonly key: string;
  readonly total: number;
  readonly outcome: Outcome;
  /** A person put it through: it takes a place before the others and is never cut. */
  readonly settled: boolean;
};

/** How many places a quota leaves when so many rows are considered: whole places, rounded down. */
export function placesOf(quota: Quota, considered: number): number {
  const byShare = quota.percent === undefined ? considered : Math.floor((considered * quota.percent) / 100 + 1e-9);
  return Math.min(byShare, quota.count ?? considered);
}

/**
 * Cuts the rows that passed down to the quota's places, best points first. Considered are all rows that are neither
 * excluded nor unregistered. Rows with equal points on the edge stand or fall together, or wait for a person (`ask`),
 * so that the order of input never matters.
 * @returns the outcome of every row that the quota changed, by key
 */
export function applyQuota(
  quota: Quota,
  ties: YearTerms['ties'],
  rows: readonly QuotaRow[],
): ReadonlyMap<string, Outcome> {
  const considered = rows.filter((row) => row.outcome !== 'excluded' && row.outcome !== 'not-registered').length;
  const passed = rows.filter((row) => row.outcome === 'passed');
  const places = Math.max(0, placesOf(quota, considered) - passed.filter((row) => row.settled).length);
  const open = passed.filter((row) => !row.settled).sort((a, b) => b.total - a.total);
  const changed = new Map<string, Outcome>();
  if (open.length <= places) return changed;

  const edge = open[places]?.total;
  const tied = places > 0 && open[places - 1]?.total === edge;
  for (const row of open) {
    if (edge === undefined || row.total > edge) continue;
    if (row.total < edge || !tied) changed.set(row.key, 'failed');
    else if (ties === 'out') changed.set(row.key, 'failed');
    else if (ties === 'ask') changed.set(row.key, 'tied');
  }
  return changed;
}

import type { CriteriaSet } from './criteria-set.ts';
import { roundPoints } from './scoring.ts';

/** Something in a set that does not add up, and where. */
export type SetFault =
  | { readonly code: 'children-sum'; readonly id: string; readonly max: number; readonly children: number }
  | { readonly code: 'duplicate-label'; readonly id: string }
  | { readonly code: 'total-differs'; readonly stated: number; readonly standards: number }
  | { readonly code: 'pass-mark-over-total'; readonly passMark: number; readonly total: number }
  | { readonly code: 'minimum-over-max'; readonly id: string; readonly minimum: number; readonly max: number }
  | { readonly code: 'empty-branch'; readonly id: string; readonly max: number }
  | { readonly code: 'nothing-to-score' };

function sum(items: readonly { readonly max: number }[]): number {
  return roundPoints(items.reduce((all, item) => all + item.max, 0));
}

function repeated(items: readonly { readonly id: string }[]): readonly string[] {
  return items.filter((item, index) => items.findIndex((other) => other.id === item.id) !== index).map(({ id }) => id);
}

/** Checks the sums of a set. A year can only be opened with a set that has none of these faults. */
export function checkSet(set: CriteriaSet): readonly SetFault[] {
  const faults: SetFault[] = [];

  for (const standard of set.standards) {
    if (standard.criteria.length > 0 && sum(standard.criteria) !== standard.max) {
      faults.push({ code: 'children-sum', id: standard.id, max: standard.max, children: sum(standard.criteria) });
    }
    if (standard.criteria.length === 0 && standard.max > 0) {
      faults.push({ code: 'empty-branch', id: standard.id, max: standard.max });
    }
    if (standard.minimum !== undefined && standard.minimum > standard.max) {
      faults.push({ code: 'minimum-over-max', id: standard.id, minimum: standard.minimum, max: standard.max });
    }
    for (const item of standard.criteria) {
      if (item.subs.length > 0 && sum(item.subs) !== item.max) {
        faults.push({ code: 'children-sum', id: item.id, max: item.max, children: sum(item.subs) });
      }
      for (const id of repeated(item.subs)) faults.push({ code: 'duplicate-label', id });
    }
    for (const id of repeated(standard.criteria)) faults.push({ code: 'duplicate-label', id });
  }
  for (const id of repeated(set.standards)) faults.push({ code: 'duplicate-label', id });
  if (sum(set.standards) !== set.total) {
    faults.push({ code: 'total-differs', stated: set.total, standards: sum(set.standards) });
  }
  if (set.passMark > set.total) faults.push({ code: 'pass-mark-over-total', passMark: set.passMark, total: set.total });
  if (set.total === 0 || !set.standards.some((standard) => standard.criteria.length > 0))
    faults.push({ code: 'nothing-to-score' });
  return faults;
}

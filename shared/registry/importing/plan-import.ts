import type { RegistryBook } from '../book.ts';
import type { AnyListReading } from '../reading/read-list.ts';
import { planCadres, type CadrePlan } from './plan-cadres.ts';
import { planHouseholds, type HouseholdPlan, type ImportContext } from './plan-households.ts';
import { planResults, type ResultsPlan } from './plan-results.ts';
import type { PreviewCounts } from './preview.ts';

/** What an import of any kind of list will do. */
export type ImportPlan =
  | { readonly kind: 'households'; readonly plan: HouseholdPlan }
  | { readonly kind: 'cadres'; readonly plan: CadrePlan }
  | { readonly kind: 'results'; readonly plan: ResultsPlan };

/** Plans the import of a list that was read; nothing is changed by it. */
export function planImport(book: RegistryBook, list: AnyListReading, context: ImportContext): ImportPlan {
  if (list.kind === 'households') return { kind: list.kind, plan: planHouseholds(book, list.reading, context) };
  if (list.kind === 'cadres') return { kind: list.kind, plan: planCadres(book, list.reading, context) };
  return { kind: list.kind, plan: planResults(book, list.reading, context) };
}

/** The numbers of a plan. Of results, a household of the register that gets any counts as updated. */
export function countsOf(planned: ImportPlan, rejected: number): PreviewCounts {
  if (planned.kind === 'results') {
    const { matched, unmatched, gone } = planned.plan;
    return { added: 0, updated: matched, same: unmatched, joined: 0, rejected, gone };
  }
  const { additions, updates, same, joined } = planned.plan;
  return { added: additions.length, updated: updates.length, same, joined, rejected, gone: 0 };
}

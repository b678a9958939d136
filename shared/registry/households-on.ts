import type { VillageId } from '#shared/contract/ids.ts';
import type { Household } from './book.ts';

const gone = new Set(['moved-out', 'merged-into', 'ended']);
const came = new Set(['moved-in', 'split-from']);

/**
 * The households of a village as they were at the end of a day, told from what happened to each since: the base of a
 * majority is the community of the day of the vote. What was never written down is taken to have been so all along.
 */
export function householdsOn(households: readonly Household[], village: VillageId, date: string): readonly Household[] {
  return households.filter((household) => isThere(household, date) && villageOn(household, date) === village);
}

function isThere({ status, history }: Household, date: string): boolean {
  const first = history.find((event) => came.has(event.kind));
  if (first !== undefined && first.on > date) return false;
  if (status === 'active') return true;
  const end = history.findLast((event) => gone.has(event.kind));
  return end !== undefined && end.on > date;
}

/** The village of that day: the one from which the household moved first after it, else the present one. */
function villageOn({ villageId, history }: Household, date: string): VillageId {
  for (const event of history) if (event.kind === 'moved-village' && event.on > date) return event.from;
  return villageId;
}

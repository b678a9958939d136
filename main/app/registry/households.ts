import type { HouseholdId } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { HouseholdCard, HouseholdLine } from '#shared/registry/views.ts';
import { historyOf, yearsInARow } from '#shared/titles/streak.ts';
import type { Ports } from '../ports.ts';
import { readPast } from '../titles/load.ts';

/** How many years back results are looked up. */
const YEARS_BACK = 10;

/** All households of today in the order of the office's lists, with last year's result and the years in a row. */
export async function allHouseholds(
  year: number,
  ports: Ports,
): Promise<Result<{ readonly households: readonly HouseholdLine[]; readonly rejected: number }>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const past = await readPast(ports, year, 'gia-dinh', YEARS_BACK);
  if (!past.ok) return past;
  const lastYear = past.value.find((item) => item.year === year - 1);
  return ok({
    households: registry.value.households.flatMap((household): HouseholdLine[] => {
      if (household.status !== 'active') return [];
      const { id, code, head, group, address, members, villageId, idNumber, phone } = household;
      const outcome = lastYear?.results.get(id)?.outcome;
      return [
        {
          id,
          head,
          villageId,
          code,
          group,
          address,
          members,
          idNumber,
          phone,
          streak: yearsInARow(id, year - 1, past.value),
          ...(outcome === undefined ? {} : { lastYear: outcome }),
        },
      ];
    }),
    rejected: registry.value.rejected.filter(({ kind }) => kind === 'households').length,
  });
}

/** One household with its village's name, its history and its past results. */
export async function householdCard(id: HouseholdId, year: number, ports: Ports): Promise<Result<HouseholdCard>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const household = registry.value.households.find((item) => item.id === id);
  if (household === undefined) return fail('not-found', { what: id });
  const past = await readPast(ports, year, 'gia-dinh', YEARS_BACK);
  if (!past.ok) return past;
  return ok({
    ...household,
    village: registry.value.villages.find((village) => village.id === household.villageId)?.name ?? '',
    results: historyOf(id, past.value),
    streak: yearsInARow(id, year - 1, past.value),
  });
}

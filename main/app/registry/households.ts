import type { HouseholdId, VillageId } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { HouseholdCard, HouseholdLine, LeftHousehold } from '#shared/registry/views.ts';
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

/** The households that are no longer in the register, the last to leave first. */
export async function leftHouseholds(ports: Ports): Promise<Result<{ readonly households: readonly LeftHousehold[] }>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const names = new Map(registry.value.villages.map(({ id, name }) => [id, name]));
  const left = registry.value.households
    .filter(({ status }) => status !== 'active')
    .map(({ id, head, group, address, villageId, history }): LeftHousehold => ({
      id,
      head,
      group,
      address,
      village: names.get(villageId) ?? '',
      last: history.at(-1),
    }));
  return ok({ households: left.toSorted((a, b) => (b.last?.on ?? '').localeCompare(a.last?.on ?? '')) });
}

/** The groups of a village in the order of the office's lists. */
export async function villageGroups(
  village: VillageId,
  ports: Ports,
): Promise<Result<{ readonly groups: readonly { readonly name: string; readonly households: number }[] }>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const counts = new Map<string, number>();
  for (const { villageId, status, group } of registry.value.households) {
    if (villageId === village && status === 'active') counts.set(group ?? '', (counts.get(group ?? '') ?? 0) + 1);
  }
  return ok({ groups: [...counts].map(([name, households]) => ({ name, households })) });
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

import type { UnitId, VillageId } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Household, Person, RegistryBook, Unit } from '#shared/registry/book.ts';
import { searchIndex, type SearchIndex } from '#shared/registry/search.ts';
import type { HouseholdRowView, Page, PersonRowView, VillageRow } from '#shared/registry/views.ts';
import { sortByName } from '#shared/vietnamese/collation.ts';
import type { Ports } from '../ports.ts';

/** Which rows of a list are wanted. */
export type ListFilter = {
  readonly village?: VillageId;
  readonly unit?: UnitId;
  readonly find?: string;
  readonly sort?: 'list' | 'name';
};

type Names = { readonly villages: ReadonlyMap<VillageId, string>; readonly units: ReadonlyMap<UnitId, string> };

/** What is made of a snapshot once and asked for at every key: folding 40,000 names takes a while. */
type Prepared = {
  readonly names: Names;
  readonly households: () => SearchIndex;
  readonly people: () => SearchIndex;
};

const preparedOf = new WeakMap<RegistryBook, Prepared>();

function prepare(registry: RegistryBook): Prepared {
  const known = preparedOf.get(registry);
  if (known !== undefined) return known;
  const names: Names = {
    villages: new Map(registry.villages.map(({ id, name }) => [id, name])),
    units: new Map(registry.units.map(({ id, name }) => [id, name])),
  };
  const prepared: Prepared = {
    names,
    households: once(() => searchIndex(registry.households.map((household) => householdText(household, names)))),
    people: once(() => searchIndex(registry.people.map((person) => personText(person, names)))),
  };
  preparedOf.set(registry, prepared);
  return prepared;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const joined = (parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(' ');

function householdText(household: Household, names: Names): string {
  const { head, group, address, code, idNumber, phone, villageId } = household;
  return joined([head, group, address, names.villages.get(villageId), code, idNumber, phone]);
}

function personText(person: Person, names: Names): string {
  return joined([person.name, person.post, names.units.get(person.unitId), person.idNumber, person.phone]);
}

/** The villages in use first, each with its households and members. */
export async function listVillages(ports: Ports): Promise<Result<{ readonly villages: readonly VillageRow[] }>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const counts = new Map<VillageId, { households: number; members: number; withoutMembers: number }>();
  for (const { villageId, members, status } of registry.value.households) {
    if (status !== 'active') continue;
    const count = counts.get(villageId) ?? { households: 0, members: 0, withoutMembers: 0 };
    count.households += 1;
    count.members += members ?? 0;
    if (members === undefined) count.withoutMembers += 1;
    counts.set(villageId, count);
  }
  const { names } = prepare(registry.value);
  const rows = registry.value.villages.map(({ ancestors, ...village }): VillageRow => ({
    ...village,
    madeOf: ancestors.map(({ village: old, how, on }) => ({ name: names.villages.get(old) ?? '', how, on })),
    ...(counts.get(village.id) ?? { households: 0, members: 0, withoutMembers: 0 }),
  }));
  return ok({ villages: [...rows.filter(({ active }) => active), ...rows.filter(({ active }) => !active)] });
}

/** The households that fit a filter, all of them. */
export async function householdRows(filter: ListFilter, ports: Ports): Promise<Result<readonly HouseholdRowView[]>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const { households } = registry.value;
  const { names, households: index } = prepare(registry.value);
  const fitting = pick(households, filter.find, index).filter(
    ({ villageId, status }) => status === 'active' && (filter.village === undefined || villageId === filter.village),
  );
  const rows = fitting.map((household) => ({ ...household, village: names.villages.get(household.villageId) ?? '' }));
  return ok(
    filter.sort === 'name'
      ? sortByName(
          rows,
          ({ head }) => head,
          ({ birth }) => birth,
        )
      : rows,
  );
}

/** The people that fit a filter, all of them; those who left stay listed, with their last day. */
export async function personRows(filter: ListFilter, ports: Ports): Promise<Result<readonly PersonRowView[]>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const { names, people: index } = prepare(registry.value);
  const fitting = pick(registry.value.people, filter.find, index).filter(
    ({ unitId }) => filter.unit === undefined || unitId === filter.unit,
  );
  const rows = fitting.map((person) => ({ ...person, unit: names.units.get(person.unitId) ?? '' }));
  return ok(
    filter.sort === 'name'
      ? sortByName(
          rows,
          ({ name }) => name,
          ({ birth }) => birth,
        )
      : rows,
  );
}

function pick<T>(items: readonly T[], find: string | undefined, index: () => SearchIndex): readonly T[] {
  if (find === undefined || find.trim() === '') return items;
  return index()
    .find(find)
    .flatMap((place) => items[place] ?? []);
}

type Part = { readonly offset: number; readonly limit: number };

/** One page of the households that fit. */
export async function listHouseholds(filter: ListFilter & Part, ports: Ports): Promise<Result<Page<HouseholdRowView>>> {
  const rows = await householdRows(filter, ports);
  if (!rows.ok) return rows;
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const all = registry.value.households.filter(({ status }) => status === 'active').length;
  return ok({ rows: partOf(rows.value, filter), total: rows.value.length, all });
}

type PeoplePage = Page<PersonRowView> & {
  readonly units: readonly (Unit & { readonly people: number })[];
  readonly rejected: number;
};

/** One page of the people that fit, with the units and how many people each has. */
export async function listPeople(filter: ListFilter & Part, ports: Ports): Promise<Result<PeoplePage>> {
  const rows = await personRows(filter, ports);
  if (!rows.ok) return rows;
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const counts = new Map<UnitId, number>();
  for (const { unitId } of registry.value.people) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  const units = registry.value.units.map((unit) => ({ ...unit, people: counts.get(unit.id) ?? 0 }));
  const rejected = registry.value.rejected.filter(({ kind }) => kind === 'cadres').length;
  const all = registry.value.people.length;
  return ok({ rows: partOf(rows.value, filter), total: rows.value.length, all, units, rejected });
}

const partOf = <T>(rows: readonly T[], { offset, limit }: Part): readonly T[] => rows.slice(offset, offset + limit);

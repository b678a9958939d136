import type { HouseholdId, VillageId } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Household, HouseholdEvent, RegistryBook, Village } from './book.ts';

type Households = RegistryBook['households'];

/** What the office may write about a household by hand. */
export type HouseholdFacts = Pick<
  Household,
  'code' | 'head' | 'group' | 'address' | 'members' | 'women' | 'birth' | 'sex' | 'idNumber' | 'phone' | 'note'
>;

/** What came of a change: the household after it. */
type Changed = Result<Household>;

function find(households: Households, id: HouseholdId): Household | undefined {
  return households.find((household) => household.id === id && household.status === 'active');
}

function withEvent(household: Household, event: HouseholdEvent): void {
  household.history.push(event);
}

/**
 * The changes below write into a draft of the households (immer's, as the store hands it out) and answer the household
 * after the change, or `not-found` for one that is not there any more. Past years are not touched by any of them.
 */
export function addHousehold(
  households: Households,
  facts: HouseholdFacts,
  place: {
    readonly id: HouseholdId;
    readonly villageId: VillageId;
    readonly on: string;
    readonly movedInFrom?: string;
  },
): Household {
  const household: Household = {
    ...known(facts),
    id: place.id,
    villageId: place.villageId,
    status: 'active',
    history: [],
  };
  if (place.movedInFrom !== undefined)
    withEvent(household, { kind: 'moved-in', on: place.on, from: place.movedInFrom });
  households.push(household);
  return household;
}

/** Facts without those that are empty: nothing is stored for them. */
function known(facts: HouseholdFacts): HouseholdFacts {
  const { head, ...rest } = facts;
  const filled = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '');
  return { head, ...Object.fromEntries(filled) };
}

/** Corrects what was written wrongly; no event comes of it. A fact left empty is taken away. */
export function correctHousehold(households: Households, id: HouseholdId, facts: HouseholdFacts): Changed {
  const at = households.findIndex((household) => household.id === id);
  const before = households[at];
  if (before === undefined) return fail('not-found', { what: id });
  const { villageId, status, history } = before;
  const after: Household = { ...known(facts), id, villageId, status, history };
  households[at] = after;
  return ok(after);
}

/** A new head of the same household: it keeps its id, its years and its place; the old head's id number goes. */
export function changeHead(
  households: Households,
  id: HouseholdId,
  head: Pick<HouseholdFacts, 'head' | 'birth' | 'sex' | 'idNumber' | 'phone'>,
  on: string,
): Changed {
  const household = find(households, id);
  if (household === undefined) return fail('not-found', { what: id });
  withEvent(household, { kind: 'head-changed', on, from: household.head, to: head.head });
  household.head = head.head;
  household.birth = head.birth;
  household.sex = head.sex;
  household.idNumber = head.idNumber;
  household.phone = head.phone;
  return ok(household);
}

/** A new household splits off and counts its years from then on. It goes to the end of the list: moving all others would be journalled. */
export function splitHousehold(
  households: Households,
  id: HouseholdId,
  split: { readonly id: HouseholdId; readonly facts: HouseholdFacts; readonly on: string },
): Changed {
  const household = find(households, id);
  if (household === undefined) return fail('not-found', { what: id });
  const { group, address, villageId } = household;
  const added: Household = {
    ...(group === undefined ? {} : { group }),
    ...(address === undefined ? {} : { address }),
    ...known(split.facts),
    id: split.id,
    villageId,
    status: 'active',
    history: [{ kind: 'split-from', on: split.on, household: id }],
  };
  withEvent(household, { kind: 'split-off', on: split.on, household: split.id });
  const left = (household.members ?? 0) - (split.facts.members ?? 0);
  if (household.members !== undefined && split.facts.members !== undefined && left > 0) household.members = left;
  households.push(added);
  return ok(added);
}

/** One household becomes part of another, which takes its members in. */
export function mergeHousehold(households: Households, id: HouseholdId, into: HouseholdId, on: string): Changed {
  const household = find(households, id);
  const heir = find(households, into);
  if (household === undefined || household === heir) return fail('not-found', { what: id });
  if (heir === undefined) return fail('not-found', { what: into });
  household.status = 'merged';
  withEvent(household, { kind: 'merged-into', on, household: into });
  withEvent(heir, { kind: 'took-in', on, household: id });
  if (heir.members !== undefined && household.members !== undefined) heir.members += household.members;
  return ok(heir);
}

/** The household lives in another village or group of the commune from now on. */
export function moveHousehold(
  households: Households,
  id: HouseholdId,
  place: { readonly villageId: VillageId; readonly group?: string; readonly on: string },
): Changed {
  const household = find(households, id);
  if (household === undefined) return fail('not-found', { what: id });
  if (household.villageId !== place.villageId) {
    withEvent(household, { kind: 'moved-village', on: place.on, from: household.villageId, to: place.villageId });
  }
  household.villageId = place.villageId;
  household.group = place.group;
  return ok(household);
}

/** The household leaves the commune, or is no more; it stays in the books of past years. */
export function endHousehold(
  households: Households,
  id: HouseholdId,
  end: { readonly on: string; readonly movedTo: string } | { readonly on: string; readonly reason: string },
): Changed {
  const household = find(households, id);
  if (household === undefined) return fail('not-found', { what: id });
  if ('movedTo' in end) {
    household.status = 'moved-out';
    withEvent(household, { kind: 'moved-out', on: end.on, to: end.movedTo });
  } else {
    household.status = 'ended';
    withEvent(household, { kind: 'ended', on: end.on, reason: end.reason });
  }
  return ok(household);
}

/** Brings back a household that was said to have left or ended by mistake. */
export function reviveHousehold(households: Households, id: HouseholdId): Changed {
  const household = households.find((one) => one.id === id);
  if (household === undefined || household.status === 'active') return fail('not-found', { what: id });
  household.status = 'active';
  household.history.pop();
  return ok(household);
}

/** What a village is called. */
export type VillageFacts = Pick<Village, 'name' | 'kind' | 'area'>;

/** Adds a village that no list has brought yet. */
export function addVillage(villages: RegistryBook['villages'], id: VillageId, facts: VillageFacts): Village {
  const village: Village = { ...facts, id, active: true, ancestors: [] };
  villages.push(village);
  return village;
}

/** Corrects the name, kind or area of a village; it stays the same village. */
export function correctVillage(
  villages: RegistryBook['villages'],
  id: VillageId,
  facts: VillageFacts,
): Result<Village> {
  const village = villages.find((one) => one.id === id);
  if (village === undefined) return fail('not-found', { what: id });
  Object.assign(village, facts);
  return ok(village);
}

/**
 * Villages become one new village (sáp nhập), or one becomes another (đổi tên): the new one has them for ancestors and all
 * their households; the old ones stay, inactive, for the figures of their years.
 */
export function mergeVillages(
  registry: Pick<RegistryBook, 'villages' | 'households'>,
  from: readonly VillageId[],
  into: VillageFacts & { readonly id: VillageId; readonly on: string },
): Result<Village> {
  const old = registry.villages.filter((village) => village.active && from.includes(village.id));
  const missing = from.find((id) => !old.some((village) => village.id === id));
  if (missing !== undefined) return fail('not-found', { what: missing });
  const { id, on, ...facts } = into;
  const village = addVillage(registry.villages, id, facts);
  village.ancestors.push(
    ...old.map((one) => ({ village: one.id, how: old.length > 1 ? ('merged' as const) : ('renamed' as const), on })),
  );
  for (const one of old) one.active = false;
  const moved = new Set<string>(from);
  for (const household of registry.households) if (moved.has(household.villageId)) household.villageId = id;
  return ok(registry.villages.find((one) => one.id === id) ?? village);
}

/**
 * A part of a village, by its groups (xóm, ngõ), becomes a village of its own. The rest keeps its village; when nothing is
 * left, the old one is inactive from then on.
 */
export function splitVillage(
  registry: Pick<RegistryBook, 'villages' | 'households'>,
  from: VillageId,
  groups: readonly string[],
  into: VillageFacts & { readonly id: VillageId; readonly on: string },
): Result<Village> {
  const old = registry.villages.find((village) => village.id === from && village.active);
  if (old === undefined) return fail('not-found', { what: from });
  const { id, on, ...facts } = into;
  const village: Village = { ...facts, id, active: true, ancestors: [{ village: from, how: 'split', on }] };
  registry.villages.push(village);
  const wanted = new Set(groups);
  let left = 0;
  for (const household of registry.households) {
    if (household.villageId !== from) continue;
    if (wanted.has(household.group ?? '')) household.villageId = id;
    else if (household.status === 'active') left += 1;
  }
  if (left === 0) old.active = false;
  return ok(village);
}

import { householdId, villageId, type HouseholdId, type VillageId } from '#shared/contract/ids.ts';
import { hasMarks, nameKey } from '#shared/vietnamese/names.ts';
import type { Household, HouseholdEvent, RegistryBook, RejectedRow, Village } from '../book.ts';
import { compareHouseholds } from '../reading/duplicates.ts';
import type { HouseholdRow, ListReading } from '../reading/list-reading.ts';
import { matchRows, type Incoming, type Known } from './match.ts';
import { mergeHouseholds, placeKey, type KeptApart, type MergedHousehold } from './merge-rows.ts';
import { villageFinder } from './villages.ts';

/** What an import needs to know beside the list. */
export type ImportContext = {
  readonly nextId: () => string;
  /** ISO date and instant of the import. */
  readonly today: string;
  readonly now: string;
  readonly file: string;
  readonly apart: KeptApart;
};

/** A record that a list changes: its place in the book, the new values, and what happened to it. */
export type HouseholdUpdate = {
  readonly index: number;
  readonly values: Partial<Household>;
  readonly event: HouseholdEvent | undefined;
};

/** What an import of households will do; nothing of it is done yet. */
export type HouseholdPlan = {
  readonly villages: readonly Village[];
  readonly additions: readonly Household[];
  readonly updates: readonly HouseholdUpdate[];
  /** Households of the list that the register has exactly so. */
  readonly same: number;
  /** Rows joined with an earlier one. */
  readonly joined: number;
  readonly rejected: readonly RejectedRow[];
};

/** Plans an import: new households, changed ones, doubles joined, rows not taken. The same list again changes nothing. */
export function planHouseholds(
  book: Pick<RegistryBook, 'villages' | 'households'>,
  reading: ListReading<HouseholdRow>,
  context: ImportContext,
): HouseholdPlan {
  const villages = villageFinder(book.villages, () => villageId.parse(context.nextId()));
  const rows = mergeHouseholds(reading.rows, context.apart);
  const placed = rows.map((row) => ({ row, villageId: villages.idOf(row.village, row.villageKind) }));
  const known = book.households.flatMap((household, index) =>
    household.status === 'active' ? [knownOf(household, index)] : [],
  );
  const matches =
    known.length === 0
      ? []
      : matchRows(
          placed.map(({ row, villageId: village }) => incomingOf(row, village)),
          known,
          compareHouseholds,
        );

  const additions: Household[] = [];
  const updates: HouseholdUpdate[] = [];
  const rejectsAny = reading.rejected.length > 0;
  const idByPlace = new Map<string, HouseholdId>();
  for (const [index, { row, villageId: village }] of placed.entries()) {
    const match = matches[index];
    const before = match === undefined ? undefined : book.households[match];
    if (match === undefined || before === undefined) {
      const added = newHousehold(row, village, householdId.parse(context.nextId()));
      additions.push(added);
      if (rejectsAny) idByPlace.set(placeKey(row), added.id);
      continue;
    }
    if (rejectsAny) idByPlace.set(placeKey(row), before.id);
    const update = updateOf(before, row, village, match, context.today);
    if (update !== undefined) updates.push(update);
  }
  const joined = reading.duplicates.filter((group) => !context.apart.has(placeKey(group.again))).length;
  return {
    villages: villages.made,
    additions,
    updates,
    same: rows.length - additions.length - updates.length,
    joined,
    rejected: rejectedOf(reading, idByPlace, context, (name, kind) => villages.idOf(name, kind)),
  };
}

function incomingOf(row: MergedHousehold, village: VillageId): Incoming {
  return {
    sheet: row.sheet,
    row: row.row,
    name: row.head,
    written: row.written,
    village,
    group: row.group,
    birth: row.birth,
    idNumber: row.idNumber,
    idKind: row.idKind,
    phone: row.phone,
    members: row.members,
    code: row.code,
    unit: undefined,
    post: undefined,
  };
}

function knownOf(household: Household, index: number): Known {
  return {
    index,
    sheet: '',
    row: 0,
    name: household.head,
    written: household.head,
    village: household.villageId,
    group: household.group,
    birth: household.birth,
    idNumber: household.idNumber,
    idKind: idKindOf(household.idNumber),
    phone: household.phone,
    members: household.members,
    code: household.code,
    unit: undefined,
    post: undefined,
  };
}

/** The kind of a stored identity number, by its length. */
export function idKindOf(id: string | undefined): Known['idKind'] {
  if (id === undefined) return undefined;
  if (/^\d{12}$/.test(id)) return 'cccd';
  return /^\d{9}$/.test(id) ? 'cmnd' : 'bad-length';
}

function newHousehold(row: MergedHousehold, village: VillageId, id: HouseholdId): Household {
  const household: Household = { id, villageId: village, head: row.head, status: 'active', history: [] };
  if (row.code !== undefined) household.code = row.code;
  if (row.group !== undefined) household.group = row.group;
  if (row.address !== undefined) household.address = row.address;
  if (row.members !== undefined) household.members = row.members;
  if (row.women !== undefined) household.women = row.women;
  if (row.birth !== undefined) household.birth = row.birth;
  if (row.sex !== undefined) household.sex = row.sex;
  if (row.idNumber !== undefined) household.idNumber = row.idNumber;
  if (row.phone !== undefined) household.phone = row.phone;
  if (row.note !== undefined) household.note = row.note;
  return household;
}

/** What the list says anew; an empty cell erases nothing, and a poorer spelling or id does not replace a better one. */
function updateOf(
  before: Household,
  row: MergedHousehold,
  village: VillageId,
  index: number,
  today: string,
): HouseholdUpdate | undefined {
  const values: Partial<Household> = {};
  const isOtherHead = nameKey(before.head) !== nameKey(row.head) && !isPoorer(row.head, before.head);
  if (before.head !== row.head && !isPoorer(row.head, before.head)) values.head = row.head;
  if (before.villageId !== village) values.villageId = village;
  if (row.code !== undefined && row.code !== before.code) values.code = row.code;
  if (row.group !== undefined && row.group !== before.group) values.group = row.group;
  if (row.address !== undefined && row.address !== before.address) values.address = row.address;
  if (row.members !== undefined && row.members !== before.members) values.members = row.members;
  if (row.women !== undefined && row.women !== before.women) values.women = row.women;
  if (row.sex !== undefined && row.sex !== before.sex) values.sex = row.sex;
  if (row.phone !== undefined && row.phone !== before.phone) values.phone = row.phone;
  if (row.note !== undefined && row.note !== before.note) values.note = row.note;
  if (isBetterBirth(row.birth, before.birth)) values.birth = row.birth;
  if (isBetterId(row.idNumber, before.idNumber)) values.idNumber = row.idNumber;
  if (Object.keys(values).length === 0) return undefined;
  const event: HouseholdEvent | undefined =
    values.villageId === undefined
      ? isOtherHead && before.idNumber !== row.idNumber
        ? { kind: 'head-changed', on: today, from: before.head, to: row.head }
        : undefined
      : { kind: 'moved-village', on: today, from: before.villageId, to: village };
  return { index, values, event };
}

/** A spelling without marks tells less than one with them. */
const isPoorer = (written: string, known: string): boolean => hasMarks(known) && !hasMarks(written);

/** A whole date goes before a year; otherwise the list is believed. */
export function isBetterBirth(written: string | undefined, known: string | undefined): boolean {
  if (written === undefined || written === known) return false;
  return known === undefined || written.length === 10 || known.length === 4;
}

/** A CCCD goes before an old CMND, and either before a number of a wrong length. */
export function isBetterId(written: string | undefined, known: string | undefined): boolean {
  if (written === undefined || written === known) return false;
  const rank = { cccd: 2, cmnd: 1, 'bad-length': 0 };
  return rank[idKindOf(written) ?? 'bad-length'] >= (known === undefined ? 0 : rank[idKindOf(known) ?? 'bad-length']);
}

function rejectedOf(
  reading: ListReading<HouseholdRow>,
  idByPlace: ReadonlyMap<string, HouseholdId>,
  context: ImportContext,
  idOfVillage: (name: string, kind: Village['kind']) => VillageId,
): readonly RejectedRow[] {
  if (reading.rejected.length === 0) return [];
  const rejections = new Map(reading.rejected.map((rejection) => [placeKey(rejection), rejection]));
  let after: HouseholdId | undefined;
  return reading.rows.flatMap((row): RejectedRow[] => {
    const id = idByPlace.get(placeKey(row));
    if (id !== undefined) after = id;
    const rejection = rejections.get(placeKey(row));
    if (rejection === undefined) return [];
    return [
      {
        ...rejection,
        kind: 'households',
        headers: [...rejection.headers],
        values: [...rejection.values],
        file: context.file,
        at: context.now,
        ...(row.village === undefined ? {} : { villageId: idOfVillage(row.village, row.villageKind) }),
        ...(after === undefined ? {} : { afterHousehold: after }),
      },
    ];
  });
}

import { personId, unitId, type UnitId } from '#shared/contract/ids.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { findDate } from '#shared/vietnamese/list-dates.ts';
import { hasMarks } from '#shared/vietnamese/names.ts';
import type { Person, RegistryBook, RejectedRow, Unit } from '../book.ts';
import { columnOf } from '../reading/layout.ts';
import { movePerson } from '../posts.ts';
import { compareCadres } from '../reading/duplicates.ts';
import type { CadreRow, ListReading } from '../reading/list-reading.ts';
import { matchRows, type Incoming, type Known } from './match.ts';
import { mergeCadres, placeKey, type MergedCadre } from './merge-rows.ts';
import { idKindOf, isBetterBirth, isBetterId, type ImportContext } from './plan-households.ts';

/** A person that a list changes. */
export type PersonUpdate = { readonly index: number; readonly values: Partial<Person> };

/** What an import of cadres will do; nothing of it is done yet. */
export type CadrePlan = {
  readonly units: readonly Unit[];
  readonly additions: readonly Person[];
  readonly updates: readonly PersonUpdate[];
  readonly same: number;
  readonly joined: number;
  readonly rejected: readonly RejectedRow[];
};

/** Plans an import of cadres; doubles give the first their post as a side post. The same list again changes nothing. */
export function planCadres(
  book: Pick<RegistryBook, 'units' | 'people'>,
  reading: ListReading<CadreRow>,
  context: ImportContext,
): CadrePlan {
  const units = unitFinder(book.units, () => unitId.parse(context.nextId()));
  const rows = mergeCadres(reading.rows, context.apart);
  const names = new Map(book.units.map((unit) => [unit.id, unit.name]));
  const matches = matchRows(
    rows.map(incomingOf),
    book.people.map((person, index) => knownOf(person, index, names.get(person.unitId))),
    compareCadres,
  );
  const saysParty = new Set(
    reading.sheets.filter(({ layout }) => columnOf(layout, 'party') >= 0).map(({ layout }) => layout.sheet.name),
  );
  const additions: Person[] = [];
  const updates: PersonUpdate[] = [];
  for (const [index, row] of rows.entries()) {
    const match = matches[index];
    const before = match === undefined ? undefined : book.people[match];
    const told = personOf(row, units.idOf);
    if (match === undefined || before === undefined) additions.push({ id: personId.parse(context.nextId()), ...told });
    else {
      const values = changesOf(before, told, saysParty.has(row.sheet), context.today);
      if (Object.keys(values).length > 0) updates.push({ index: match, values });
    }
  }
  return {
    units: units.made,
    additions,
    updates,
    same: rows.length - additions.length - updates.length,
    joined: reading.duplicates.filter((group) => !context.apart.has(placeKey(group.again))).length,
    rejected: reading.rejected.map((rejection) => ({
      ...rejection,
      kind: 'cadres',
      headers: [...rejection.headers],
      values: [...rejection.values],
      file: context.file,
      at: context.now,
    })),
  };
}

function unitFinder(
  units: readonly Unit[],
  nextId: () => UnitId,
): { readonly made: readonly Unit[]; readonly idOf: (name: string) => UnitId } {
  const made: Unit[] = [];
  const byName = new Map(units.map((unit) => [fold(unit.name), unit.id]));
  return {
    made,
    idOf: (name) => {
      // A list without units is of one unit: the office itself.
      const written = name === '' ? 'Cơ quan' : name;
      const known = byName.get(fold(written));
      if (known !== undefined) return known;
      const unit = { id: nextId(), name: written, active: true };
      made.push(unit);
      byName.set(fold(written), unit.id);
      return unit.id;
    },
  };
}

function incomingOf(row: MergedCadre): Incoming {
  return { ...row, village: undefined, group: undefined, members: undefined, code: undefined };
}

function knownOf(person: Person, index: number, unit: string | undefined): Known {
  return {
    index,
    sheet: '',
    row: 0,
    name: person.name,
    written: person.name,
    village: undefined,
    group: undefined,
    birth: person.birth,
    idNumber: person.idNumber,
    idKind: idKindOf(person.idNumber),
    phone: person.phone,
    members: undefined,
    code: undefined,
    unit,
    post: person.post,
  };
}

type Told = Omit<Person, 'id'>;

function personOf(row: MergedCadre, idOf: (unit: string) => UnitId): Told {
  return {
    name: row.name,
    post: row.post,
    unitId: idOf(row.unit),
    party: row.party,
    sidePosts: row.others.map(({ post, unit, note }) => ({
      post,
      unitId: idOf(unit),
      ...(note === undefined ? {} : { note }),
    })),
    ...(row.partyCell === undefined ? {} : { partyCell: row.partyCell }),
    ...(row.birth === undefined ? {} : { birth: row.birth }),
    ...(row.sex === undefined ? {} : { sex: row.sex }),
    ...(row.kind === undefined ? {} : { kind: row.kind }),
    ...(row.phone === undefined ? {} : { phone: row.phone }),
    ...(row.idNumber === undefined ? {} : { idNumber: row.idNumber }),
    ...(row.note === undefined ? {} : { note: row.note, ...termsOf(row.note) }),
  };
}

/** "Chuyển đến 01/9/2026" is a first day in post here; "Nghỉ hưu từ …", "Chuyển đi …" a last one. */
function termsOf(note: string): { readonly from?: string; readonly to?: string } {
  const day = findDate(note);
  if (day === undefined) return {};
  const folded = fold(note);
  if (/chuyen den|dieu dong den|nhan cong tac|tiep nhan|bo nhiem tu/.test(folded)) return { from: day };
  if (/chuyen di|nghi huu|thoi viec|nghi viec|cham dut/.test(folded)) return { to: day };
  return {};
}

/**
 * Somebody listed in another unit, or in a post of another name, has moved there, on the day that the note tells or today; the post
 * before is kept. A post that is only spelt anew is corrected.
 */
function moveOf(before: Person, told: Told, today: string): Partial<Person> {
  const post = told.post === '' ? before.post : told.post;
  const isOtherPost = before.post !== '' && fold(post) !== fold(before.post);
  if (told.unitId === before.unitId && !isOtherPost) return {};
  const moved = movePerson(before, { unitId: told.unitId, post, on: told.from ?? today });
  if (!moved.ok) return told.unitId === before.unitId ? {} : { unitId: told.unitId };
  const { unitId: unit, from, earlier } = moved.value;
  return { unitId: unit, post, from, earlier, to: undefined };
}

/** What the list says anew; an empty cell erases nothing, but in a column of party members it says no. */
function changesOf(before: Person, told: Told, saysParty: boolean, today: string): Partial<Person> {
  const values: Partial<Person> = moveOf(before, told, today);
  if (told.name !== before.name && (hasMarks(told.name) || !hasMarks(before.name))) values.name = told.name;
  if (told.post !== '' && told.post !== before.post) values.post = told.post;
  if (saysParty && told.party !== before.party) values.party = told.party;
  if (told.partyCell !== undefined && told.partyCell !== before.partyCell) values.partyCell = told.partyCell;
  if (told.sex !== undefined && told.sex !== before.sex) values.sex = told.sex;
  if (told.kind !== undefined && told.kind !== before.kind) values.kind = told.kind;
  if (told.phone !== undefined && told.phone !== before.phone) values.phone = told.phone;
  if (told.note !== undefined && told.note !== before.note) values.note = told.note;
  if (told.from !== undefined && told.from !== before.from) values.from = told.from;
  if (told.to !== undefined && told.to !== before.to) values.to = told.to;
  if (isBetterBirth(told.birth, before.birth)) values.birth = told.birth;
  if (isBetterId(told.idNumber, before.idNumber)) values.idNumber = told.idNumber;
  if (told.sidePosts.length > 0 && JSON.stringify(told.sidePosts) !== JSON.stringify(before.sidePosts)) {
    values.sidePosts = told.sidePosts;
  }
  return values;
}

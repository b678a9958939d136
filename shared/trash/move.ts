import { emptyCampaign } from '#shared/commitments/book.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { emptyCovenant } from '#shared/covenants/book.ts';
import { emptyCase } from '#shared/covenants/procedure/book.ts';
import type { BookName } from '#shared/store/books.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { type TrashContent } from './book.ts';
import { listedKinds, type Conflict, type OpenBooks } from './listed.ts';
import { putRow, takeRow } from './rows.ts';

/** The books out of which these parts come, and into which they go back. */
export function booksOf(content: TrashContent): readonly BookName[] {
  const names = new Set<BookName>();
  if (content.villages.length + content.households.length + content.people.length > 0) names.add('registry');
  for (const kind of listedKinds) for (const name of kind.booksOf(content)) names.add(name);
  for (const { year } of content.received) names.add(`received-${year}`);
  for (const { id, case: own } of content.covenants) {
    names.add(`covenant-${id}`);
    if (own !== undefined) names.add(`case-${id}`);
  }
  for (const { id } of content.campaigns) names.add(`campaign-${id}`);
  for (const { campaign } of content.records) names.add(`campaign-${campaign}`);
  for (const { year } of [...content.units, ...content.rows]) names.add(`titles-${year}`);
  return [...names];
}

/** Takes the parts out of the books. They must have been gathered from these very books. */
export function takeOut(books: OpenBooks, content: TrashContent): void {
  const { registry } = books;
  if (registry !== undefined) {
    removeAll(registry.villages, content.villages);
    removeAll(registry.households, content.households);
    removeAll(registry.people, content.people);
  }
  for (const kind of listedKinds) kind.takeOut(books, content);
  for (const { id, case: own } of content.covenants) {
    books[`covenant-${id}`] = emptyCovenant;
    if (own !== undefined) books[`case-${id}`] = emptyCase;
  }
  for (const { id } of content.campaigns) books[`campaign-${id}`] = emptyCampaign;
  for (const { year, title, unit } of content.units) delete books[`titles-${year}`]?.titles[title]?.units[unit];
  for (const row of content.rows) {
    const unit = books[`titles-${row.year}`]?.titles[row.title]?.units[row.unit];
    if (unit !== undefined) takeRow(unit, row);
  }
  for (const { campaign, record } of content.records) {
    const own = books[`campaign-${campaign}`];
    if (own !== undefined) own.records = own.records.filter((each) => each.personId !== record.personId);
  }
}

type Placed<T> = { readonly at: number; readonly item: T };

function removeAll<T extends { readonly id: string }>(list: T[], parts: readonly Placed<T>[]): void {
  const gone = new Set(parts.map(({ item }) => item.id));
  const kept = list.filter((item) => !gone.has(item.id));
  list.splice(0, list.length, ...kept);
}

/** What could not come back because that side moved on meanwhile: a year decided, a campaign closed. */
export type LeftOut = { readonly rows: number; readonly records: number; readonly units: number };

/**
 * Puts the parts back where they were. Fails with `trash-conflict` when the thing itself has no place any more; what
 * hung on it and has none is told.
 */
export function putBack(books: OpenBooks, content: TrashContent): Result<LeftOut> {
  const conflict = conflictOf(books, content);
  if (conflict !== undefined) return fail('trash-conflict', conflict);
  const { registry } = books;
  if (registry !== undefined) {
    insertAll(registry.villages, content.villages);
    insertAll(registry.households, content.households);
    insertAll(registry.people, content.people);
  }
  for (const { id, book, case: own } of content.covenants) {
    books[`covenant-${id}`] = book;
    if (own !== undefined) books[`case-${id}`] = own;
  }
  for (const { id, book } of content.campaigns) books[`campaign-${id}`] = book;
  for (const kind of listedKinds) kind.putBack(books, content);
  for (const { year, at, item, chosen } of content.received) {
    const own = books[`received-${year}`];
    if (own === undefined) continue;
    insertAll(own.packages, [{ at, item }]);
    // A choice made meanwhile stands.
    for (const unit of chosen) own.choices[unit] ??= item.id;
  }
  return ok({
    units: content.units.filter((part) => !putUnit(books, part)).length,
    rows: content.rows.filter((row) => !putHeldRow(books, row)).length,
    records: content.records.filter((part) => !putRecord(books, part)).length,
  });
}

function insertAll<T>(list: T[], parts: readonly Placed<T>[]): void {
  for (const { at, item } of parts) list.splice(Math.min(at, list.length), 0, item);
}

function putUnit(books: OpenBooks, { year, title, unit, content }: TrashContent['units'][number]): boolean {
  const units = books[`titles-${year}`]?.titles[title]?.units;
  if (units === undefined || Object.hasOwn(units, unit)) return false;
  units[unit] = content;
  return true;
}

function putHeldRow(books: OpenBooks, row: TrashContent['rows'][number]): boolean {
  const unit = books[`titles-${row.year}`]?.titles[row.title]?.units[row.unit];
  return unit !== undefined && putRow(unit, row);
}

function putRecord(books: OpenBooks, { campaign, at, record }: TrashContent['records'][number]): boolean {
  const own = books[`campaign-${campaign}`];
  if (own === undefined || own.name === '' || own.closedOn !== undefined) return false;
  if (own.records.some((each) => each.personId === record.personId)) return false;
  insertAll(own.records, [{ at, item: record }]);
  return true;
}

function conflictOf(books: OpenBooks, content: TrashContent): Conflict | undefined {
  return (
    registerConflict(books, content) ??
    covenantConflict(books, content) ??
    bookConflict(books, content) ??
    listedKinds.map((kind) => kind.conflictOf(books, content)).find((conflict) => conflict !== undefined)
  );
}

function registerConflict({ registry }: OpenBooks, content: TrashContent): Conflict | undefined {
  if (registry === undefined) return undefined;
  for (const { item } of content.villages) {
    const same = registry.villages.find((each) => each.id === item.id || isNamesake(each, item));
    if (same !== undefined) return { name: same.name, why: same.id === item.id ? 'exists' : 'name-taken' };
  }
  const coming = new Set<string>(content.villages.map(({ item }) => item.id));
  for (const { item } of content.households) {
    if (registry.households.some(({ id }) => id === item.id)) return { name: item.head, why: 'exists' };
    const village = registry.villages.find(({ id }) => id === item.villageId);
    if (village === undefined && !coming.has(item.villageId)) return { name: item.head, why: 'village-gone' };
    if (village?.active === false) return { name: village.name, why: 'village-merged' };
  }
  for (const { item } of content.people) {
    if (registry.people.some(({ id }) => id === item.id)) return { name: item.name, why: 'exists' };
    if (!registry.units.some(({ id }) => id === item.unitId)) return { name: item.name, why: 'unit-gone' };
  }
  return undefined;
}

type Named = { readonly name: string; readonly kind: string; readonly active: boolean };

function isNamesake(one: Named, other: Named): boolean {
  return one.active && one.kind === other.kind && fold(one.name) === fold(other.name);
}

/** The covenants that are there are among the books given: a village has one. */
function covenantConflict(books: OpenBooks, content: TrashContent): Conflict | undefined {
  const { registry } = books;
  const coming = new Set<string>(content.villages.map(({ item }) => item.id));
  for (const { id, book } of content.covenants) {
    const name = `${book.docName} ${book.unit}`;
    if ((books[`covenant-${id}`]?.versions.length ?? 0) > 0) return { name, why: 'exists' };
    const { villageId } = book;
    if (villageId === undefined) continue;
    const isThere = coming.has(villageId) || registry?.villages.some((village) => village.id === villageId) === true;
    if (!isThere) return { name, why: 'village-gone' };
    if (hasCovenant(books, villageId)) return { name: book.unit, why: 'covenant-taken' };
  }
  return undefined;
}

function hasCovenant(books: OpenBooks, village: string): boolean {
  return Object.entries(books).some(
    ([name, book]) =>
      name.startsWith('covenant-') && book !== undefined && 'villageId' in book && book.villageId === village,
  );
}

function bookConflict(books: OpenBooks, content: TrashContent): Conflict | undefined {
  const taken = content.campaigns.find(({ id }) => (books[`campaign-${id}`]?.name ?? '') !== '');
  if (taken !== undefined) return { name: taken.book.name, why: 'exists' };
  const received = content.received.find(
    ({ year, item }) => books[`received-${year}`]?.packages.some(({ id }) => id === item.id) === true,
  );
  return received && { name: received.item.id, why: 'exists' };
}

import type { CampaignBook } from '#shared/commitments/book.ts';
import type { CampaignId, CovenantId } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { CovenantBook } from '#shared/covenants/book.ts';
import { emptyCase, type CaseBook } from '#shared/covenants/procedure/book.ts';
import type { RegistryBook, Village } from '#shared/registry/book.ts';
import type { TitlesBook } from '#shared/titles/book.ts';
import { titleKind } from '#shared/titles/criteria-set.ts';
import { sameJson } from '#shared/store/json.ts';
import { nothingHeld, type HeldRow, type HeldUnit, type TrashContent } from './book.ts';
import type { TrashItem, TrashRefusal } from './item.ts';
import { heldRowOf } from './rows.ts';

/** The books in which something may hang on what is thrown away; only read here. */
export type LookedAt = {
  readonly registry: RegistryBook;
  readonly years: ReadonlyMap<number, TitlesBook>;
  readonly campaigns: ReadonlyMap<CampaignId, CampaignBook>;
  readonly covenants: ReadonlyMap<CovenantId, CovenantBook>;
  readonly cases: ReadonlyMap<CovenantId, CaseBook>;
};

/** A thing and all that hangs on it. */
export type Gathered = { readonly name: string; readonly content: TrashContent };

/**
 * Finds a thing and what hangs on it, all of which goes to the trash together. Errors: `not-found`, and `trash-refused`
 * for what the office's records rest on: that is ended, closed or merged, never thrown away.
 */
export function gather(books: LookedAt, item: TrashItem): Result<Gathered> {
  switch (item.kind) {
    case 'covenant':
      return gatherCovenant(books, item.covenant);
    case 'campaign':
      return gatherCampaign(books, item.campaign);
    case 'household':
      return gatherHousehold(books, item.household);
    case 'village':
      return gatherVillage(books, item.village);
    case 'person':
      return gatherPerson(books, item.person);
    case 'comment':
      return gatherComment(books, item.covenant, item.comment);
  }
}

const missing = (what: string) => fail('not-found', { what });
const refused = (name: string, why: TrashRefusal) => fail('trash-refused', { name, why });

function gatherCovenant(books: LookedAt, id: CovenantId): Result<Gathered> {
  const book = books.covenants.get(id);
  if (book === undefined || book.versions.length === 0) return missing(id);
  const name = `${book.docName} ${book.unit}`;
  return ok({ name, content: { ...nothingHeld, covenants: [heldCovenant(books, id, book)] } });
}

function heldCovenant({ cases }: LookedAt, id: CovenantId, book: CovenantBook): TrashContent['covenants'][number] {
  const own = cases.get(id);
  return { id, book, ...(own === undefined || sameJson(own, emptyCase) ? {} : { case: own }) };
}

function gatherCampaign({ campaigns }: LookedAt, id: CampaignId): Result<Gathered> {
  const book = campaigns.get(id);
  if (book === undefined || book.name === '') return missing(id);
  if (book.closedOn !== undefined) return refused(book.name, 'closed');
  return ok({ name: book.name, content: { ...nothingHeld, campaigns: [{ id, book }] } });
}

function gatherHousehold(books: LookedAt, id: string): Result<Gathered> {
  const { households } = books.registry;
  const at = households.findIndex((household) => household.id === id);
  const item = households[at];
  if (item === undefined) return missing(id);
  if (isLinked(books.registry, new Set([id]))) return refused(item.head, 'linked');
  if (isDecided(books, new Set([id]))) return refused(item.head, 'decided');
  const subjects = new Set([id]);
  return ok({
    name: item.head,
    content: {
      ...nothingHeld,
      households: [{ at, item }],
      rows: rowsOf(books, subjects),
      records: recordsOf(books, subjects),
    },
  });
}

const villageKinds = { thon: 'Thôn', 'to-dan-pho': 'Tổ dân phố' } as const;
const nameOf = ({ kind, name }: Village) => `${villageKinds[kind]} ${name}`;

function gatherVillage(books: LookedAt, id: string): Result<Gathered> {
  const { registry } = books;
  const at = registry.villages.findIndex((village) => village.id === id);
  const item = registry.villages[at];
  if (item === undefined) return missing(id);
  const name = nameOf(item);
  const households = held(registry.households, (household) => household.villageId === id);
  const ids = new Set<string>(households.map((household) => household.item.id));
  const isAncestor = registry.villages.some((village) => village.ancestors.some((ancestor) => ancestor.village === id));
  if (isAncestor || item.ancestors.length > 0 || isLinked(registry, ids)) return refused(name, 'linked');
  const subjects = new Set([...ids, id]);
  if (isDecided(books, subjects)) return refused(name, 'decided');
  const units: HeldUnit[] = [];
  for (const [year, book] of books.years) {
    for (const title of titleKind.options) {
      const content = book.titles[title]?.units[id];
      if (content !== undefined) units.push({ year, title, unit: id, content });
    }
  }
  const covenants = [...books.covenants].filter(([, book]) => book.villageId === id && book.versions.length > 0);
  return ok({
    name,
    content: {
      ...nothingHeld,
      villages: [{ at, item }],
      households,
      covenants: covenants.map(([covenant, book]) => heldCovenant(books, covenant, book)),
      units,
      rows: rowsOf(books, subjects).filter((row) => row.unit !== id),
      records: recordsOf(books, ids),
    },
  });
}

function gatherPerson(books: LookedAt, id: string): Result<Gathered> {
  const people = held(books.registry.people, (person) => person.id === id);
  const name = people[0]?.item.name;
  if (name === undefined) return missing(id);
  const records = recordsOf(books, new Set([id]));
  const hasSigned = ({ record }: (typeof records)[number]) =>
    record.state === 'signed' || (record.earlier?.length ?? 0) > 0;
  if (records.some(hasSigned)) return refused(name, 'signed');
  return ok({ name, content: { ...nothingHeld, people, records } });
}

const longestName = 60;

function gatherComment({ covenants }: LookedAt, covenant: CovenantId, id: string): Result<Gathered> {
  const comments = held(covenants.get(covenant)?.comments ?? [], (comment) => comment.id === id);
  const text = comments[0]?.item.text;
  if (text === undefined) return missing(id);
  const name = text.length > longestName ? `${text.slice(0, longestName).trimEnd()}…` : text;
  return ok({ name, content: { ...nothingHeld, comments: comments.map((comment) => ({ covenant, ...comment })) } });
}

function held<T>(list: readonly T[], wanted: (item: T) => boolean): { at: number; item: T }[] {
  return list.flatMap((item, at) => (wanted(item) ? [{ at, item }] : []));
}

/** True when one of these households was split from, or merged with, a household that stays. */
function isLinked({ households }: RegistryBook, ids: ReadonlySet<string>): boolean {
  return households.some((household) => {
    const isOwn = ids.has(household.id);
    return household.history.some((event) => 'household' in event && ids.has(event.household) !== isOwn);
  });
}

/** True when a decision was made in a unit that has one of these rows, or is one of these villages. */
function isDecided({ years }: LookedAt, subjects: ReadonlySet<string>): boolean {
  for (const book of years.values()) {
    for (const title of titleKind.options) {
      for (const [id, unit] of Object.entries(book.titles[title]?.units ?? {})) {
        if (unit.results === undefined && unit.decision === undefined) continue;
        if (subjects.has(id) || unit.subjects.some((subject) => subjects.has(subject))) return true;
      }
    }
  }
  return false;
}

function rowsOf({ years }: LookedAt, subjects: ReadonlySet<string>): HeldRow[] {
  const rows: HeldRow[] = [];
  for (const [year, book] of years) {
    for (const title of titleKind.options) {
      for (const [id, unit] of Object.entries(book.titles[title]?.units ?? {})) {
        unit.subjects.forEach((subject, at) => {
          if (subjects.has(subject)) rows.push(heldRowOf(unit, { year, title, unit: id, at, subject }));
        });
      }
    }
  }
  return rows;
}

function recordsOf({ campaigns }: LookedAt, people: ReadonlySet<string>): TrashContent['records'] {
  return [...campaigns].flatMap(([campaign, book]) =>
    held(book.records, (record) => people.has(record.personId)).map(({ at, item }) => ({ campaign, at, record: item })),
  );
}

import type { CampaignBook } from '#shared/commitments/book.ts';
import type { CaseBook, Opinion } from '#shared/covenants/procedure/book.ts';
import type { RegistryBook } from '#shared/registry/book.ts';
import type { LinkedBooks } from './office-books.ts';

/** What names something that is not there: the first part is who names, the second what is missing. */
export const danglingKinds = [
  'household-village',
  'score-village',
  'covenant-village',
  'lineage-village',
  'score-household',
  'history-household',
  'person-unit',
  'record-person',
  'opinion-household',
  'rejected-row',
  'case-covenant',
  'year-set',
] as const;
export type DanglingKind = (typeof danglingKinds)[number];

/** These cannot be put right by what is still there; a backup can. */
export const beyondRepair: ReadonlySet<DanglingKind> = new Set(['case-covenant', 'year-set']);

/** One entry that names something which is not there. */
export type Dangling = {
  readonly kind: DanglingKind;
  /** The id that is named and not there. */
  readonly missing: string;
  /** The book that names it. */
  readonly book: string;
  /** Who names it, as the office knows it: a head of household, a person, a covenant, a year. */
  readonly name: string;
};

/** Looks through all books for entries that name something which is not there; each naming is told once. */
export function findDangling(books: LinkedBooks): readonly Dangling[] {
  const villages = new Set([...idsOf(books.registry.villages), ...books.inTrash]);
  const households = new Set([...idsOf(books.registry.households), ...books.inTrash]);
  return [
    ...inRegistry(books.registry, villages, households),
    ...[...books.titles].flatMap(([year, { titles }]) => {
      const found: Dangling[] = [];
      const book = `titles-${year}`;
      const sets = new Set([...idsOf(books.criteria.sets), ...books.inTrash]);
      for (const [title, { set, units }] of Object.entries(titles)) {
        if (set !== undefined && !sets.has(set)) found.push({ kind: 'year-set', missing: set, book, name: year });
        const isOfFamilies = title === 'gia-dinh';
        for (const [id, { name, subjects }] of Object.entries(units)) {
          if (isOfFamilies && !villages.has(id)) found.push({ kind: 'score-village', missing: id, book, name });
          if (title === 'xa') continue;
          const known = isOfFamilies ? households : villages;
          const kind = isOfFamilies ? 'score-household' : 'score-village';
          for (const subject of subjects) if (!known.has(subject)) found.push({ kind, missing: subject, book, name });
        }
      }
      return found;
    }),
    ...[...books.covenants].flatMap(([id, { villageId, docName, unit }]): readonly Dangling[] =>
      villageId === undefined || villages.has(villageId)
        ? []
        : [{ kind: 'covenant-village', missing: villageId, book: `covenant-${id}`, name: `${docName} ${unit}` }],
    ),
    ...[...books.cases].flatMap(([id, book]) => inCase(id, book, books, households)),
    ...[...books.campaigns].flatMap(([id, book]) => inCampaign(id, book, books)),
  ];
}

/** The ids that a list's entries have. */
export function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

function inRegistry(
  registry: RegistryBook,
  villages: ReadonlySet<string>,
  households: ReadonlySet<string>,
): Dangling[] {
  const units = idsOf(registry.units);
  const found: Dangling[] = [];
  const look = (kind: DanglingKind, known: ReadonlySet<string>, id: string | undefined, name: string) => {
    if (id !== undefined && !known.has(id)) found.push({ kind, missing: id, book: 'registry', name });
  };
  for (const { name, ancestors } of registry.villages) {
    for (const { village } of ancestors) look('lineage-village', villages, village, name);
  }
  for (const { villageId, head, history } of registry.households) {
    look('household-village', villages, villageId, head);
    for (const event of history) {
      if ('household' in event) look('history-household', households, event.household, head);
      if (event.kind === 'moved-village') {
        look('lineage-village', villages, event.from, head);
        look('lineage-village', villages, event.to, head);
      }
    }
  }
  for (const { unitId, sidePosts, earlier = [], name } of registry.people) {
    for (const id of new Set([unitId, ...[...sidePosts, ...earlier].map((post) => post.unitId)])) {
      look('person-unit', units, id, name);
    }
  }
  for (const row of registry.rejected) {
    look('rejected-row', villages, row.villageId, row.file);
    look('rejected-row', households, row.afterHousehold, row.file);
  }
  return found;
}

/** The opinions of every course of a covenant's case. */
export function opinionsOf({ current, past }: CaseBook): readonly Opinion[] {
  return [...(current === undefined ? [] : [current]), ...past].flatMap(({ opinions }) => opinions);
}

function inCase(id: string, book: CaseBook, { covenants }: LinkedBooks, households: ReadonlySet<string>): Dangling[] {
  const own = `case-${id}`;
  const found: Dangling[] = opinionsOf(book).flatMap(({ household, from }): readonly Dangling[] =>
    household === undefined || households.has(household)
      ? []
      : [{ kind: 'opinion-household', missing: household, book: own, name: from }],
  );
  const isUsed = book.current !== undefined || book.past.length > 0;
  if (isUsed && covenants.get(id)?.villageId === undefined) {
    found.push({ kind: 'case-covenant', missing: `covenant-${id}`, book: own, name: id });
  }
  return found;
}

/** Everybody whom a campaign's records may be about. */
export function audienceOf({ audience, others }: CampaignBook, registry: RegistryBook): ReadonlySet<string> {
  const own = idsOf(others ?? []);
  if (audience === 'traders') return own;
  return new Set([...own, ...idsOf(audience === 'households' ? registry.households : registry.people)]);
}

function inCampaign(id: string, book: CampaignBook, { registry, inTrash }: LinkedBooks): readonly Dangling[] {
  const known = audienceOf(book, registry);
  return book.records
    .filter(({ personId }) => !known.has(personId) && !inTrash.has(personId))
    .map(({ personId }) => ({
      kind: 'record-person',
      missing: personId,
      book: `campaign-${id}`,
      name: book.name,
    }));
}

import type { OtherSigner } from '#shared/commitments/book.ts';
import { householdId, personId, unitId, villageId } from '#shared/contract/ids.ts';
import type { Household, Unit, Village } from '#shared/registry/book.ts';
import { beyondRepair, type Dangling } from './dangling.ts';
import type { LinkedBooks } from './office-books.ts';

/**
 * What makes every reference whole again that can be made so. Nothing is thrown away but what says nothing without the
 * missing entry: entries that are named and not there are made anew, under the name that some book still knows or one
 * that says it is not known, for the office to correct or merge.
 */
export type Repair = {
  readonly villages: readonly Village[];
  readonly households: readonly Household[];
  readonly units: readonly Unit[];
  /** Signers whom the register no longer knows, by the campaign's book. */
  readonly signers: ReadonlyMap<string, readonly OtherSigner[]>;
  /** Records of nobody that hold nothing: ids by the campaign's book. */
  readonly emptyRecords: ReadonlyMap<string, ReadonlySet<string>>;
  /** Households that opinions name no longer, by the case's book; their words stay. */
  readonly opinions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids that rejected rows of imports name no longer. */
  readonly rejected: ReadonlySet<string>;
  /** How many namings become whole. */
  readonly count: number;
};

const unknownName = 'Chưa rõ tên';

/** How the references in `dangling` are made whole. */
export function planRepair(books: LinkedBooks, dangling: readonly Dangling[]): Repair {
  const missing = (...kinds: readonly Dangling['kind'][]) => [
    ...new Set(dangling.filter(({ kind }) => kinds.includes(kind)).map((each) => each.missing)),
  ];
  const households = missing('score-household', 'history-household').map((id) => lostHousehold(id, books));
  const homes = households
    .map((each) => each.villageId)
    .filter((id) => !books.registry.villages.some((v) => v.id === id));
  const lost = missing('household-village', 'score-village', 'covenant-village', 'lineage-village');
  const records = dangling.filter(({ kind }) => kind === 'record-person');
  const { signers, emptyRecords, units } = lostSigners(records, books);
  const namedUnits = missing('person-unit').map((id): Unit => ({
    id: unitId.parse(id),
    name: unknownName,
    active: true,
  }));
  return {
    villages: [...new Set([...lost, ...homes])].map((id) => lostVillage(id, books, dangling)),
    households,
    units: [...namedUnits, ...units.filter(({ id }) => !namedUnits.some((unit) => unit.id === id))],
    signers,
    emptyRecords,
    opinions: byBook(dangling.filter(({ kind }) => kind === 'opinion-household')),
    rejected: new Set(missing('rejected-row')),
    count: dangling.filter(({ kind }) => !beyondRepair.has(kind)).length,
  };
}

function byBook(dangling: readonly Dangling[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { book, missing } of dangling) found.set(book, (found.get(book) ?? new Set()).add(missing));
  return found;
}

/** A village as a year, a covenant or nothing remembers it; one that only its descendants name is of the past. */
function lostVillage(id: string, books: LinkedBooks, dangling: readonly Dangling[]): Village {
  const named =
    [...books.titles.values()]
      .map(({ titles }) => titles['gia-dinh']?.units[id]?.name)
      .find((name) => name !== undefined) ??
    [...books.covenants.values()].find((covenant) => covenant.villageId === id)?.unit ??
    '';
  const parts = /^(thôn|tổ dân phố)\s+(.+)$/iu.exec(named.trim());
  const isPast = dangling.every(({ kind, missing }) => missing !== id || kind === 'lineage-village');
  const kind = parts?.[1]?.toLowerCase() === 'tổ dân phố' ? 'to-dan-pho' : 'thon';
  return {
    id: villageId.parse(id),
    name: parts?.[2] ?? (named.trim() === '' ? `${unknownName} (${id})` : named.trim()),
    kind,
    area: kind === 'thon' ? 'rural' : 'urban',
    active: !isPast,
    ancestors: [],
  };
}

/** A household of which only a row of points, or another household's past, is left: it is no longer asked anything. */
function lostHousehold(id: string, books: LinkedBooks): Household {
  let village: string | undefined;
  let head: string | undefined;
  let address = '';
  for (const { titles } of books.titles.values()) {
    for (const [unit, { subjects, results }] of Object.entries(titles['gia-dinh']?.units ?? {})) {
      const row = subjects.indexOf(id);
      if (row === -1) continue;
      village ??= unit;
      head ??= results?.names[row];
      address ||= results?.addresses[row] ?? '';
    }
  }
  return {
    id: householdId.parse(id),
    villageId: villageId.parse(village ?? books.registry.villages[0]?.id ?? 'chua-ro'),
    head: head ?? `${unknownName} (${id})`,
    ...(address === '' ? {} : { address }),
    status: 'ended',
    history: [],
  };
}

/** People of whom only a record is left: one that says nothing goes, the others become the campaign's own signers. */
function lostSigners(records: readonly Dangling[], books: LinkedBooks) {
  const signers = new Map<string, OtherSigner[]>();
  const emptyRecords = new Map<string, Set<string>>();
  const units = new Map<string, Unit>();
  for (const { book, missing } of records) {
    const campaign = books.campaigns.get(book.slice('campaign-'.length));
    const record = campaign?.records.find((each) => each.personId === missing);
    if (record === undefined) continue;
    if (record.state === 'not-printed' && record.earlier === undefined) {
      emptyRecords.set(book, (emptyRecords.get(book) ?? new Set()).add(missing));
      continue;
    }
    const unit = record.signed?.unitId ?? books.registry.units[0]?.id ?? unitId.parse('chua-ro');
    if (!books.registry.units.some(({ id }) => id === unit))
      units.set(unit, { id: unit, name: unknownName, active: true });
    const signer = {
      id: personId.parse(missing),
      name: `${unknownName} (${missing})`,
      post: '',
      unitId: unit,
      party: false,
    };
    signers.set(book, [...(signers.get(book) ?? []), signer]);
  }
  return { signers, emptyRecords, units: [...units.values()] };
}

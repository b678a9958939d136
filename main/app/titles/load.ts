import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Commune, OfficeBook } from '#shared/office/book.ts';
import type { Household, RegistryBook, Village } from '#shared/registry/book.ts';
import { decideUnit, rulesOf, type OutsideFacts, type Rules, type UnitDecision } from '#shared/titles/decide.ts';
import type { TitleYear, TitlesBook, YearUnit } from '#shared/titles/book.ts';
import type { StandingUnit } from '#shared/titles/board.ts';
import type { CriteriaSet, TitleKind } from '#shared/titles/criteria-set.ts';
import type { OwnColumns } from '#shared/titles/package/summary-columns.ts';
import type { RegisterUnit, Subject } from '#shared/titles/rows.ts';
import { familiesRates, standingUnits } from '#shared/titles/standing.ts';
import { pastYearOf, type PastYear } from '#shared/titles/streak.ts';
import { communeName } from '#shared/office/commune-name.ts';
import type { Ports } from '../ports.ts';

export type TitlesName = `titles-${number}`;

/** The name of a year's book. */
export function titlesName(year: number): TitlesName {
  return `titles-${year}`;
}

/** The draft of a year's book that a change asked for by that name. */
export function titlesDraft(books: Partial<Record<TitlesName, TitlesBook>>, name: TitlesName): TitlesBook {
  const book = books[name];
  if (book === undefined) throw new Error(`the change did not ask for ${name}`);
  return book;
}

/** Everything a read of one title and year needs. */
export type LoadedYear = {
  readonly year: number;
  readonly title: TitleKind;
  readonly office: OfficeBook;
  readonly commune: Commune;
  readonly registry: RegistryBook;
  readonly titleYear: TitleYear;
  readonly set: CriteriaSet | undefined;
  /** The columns that the office put in place of the usual ones of a summary. */
  readonly ownColumns: OwnColumns | undefined;
  readonly rules: Rules | undefined;
  readonly outside: OutsideFacts;
  readonly units: readonly StandingUnit[];
  /** Years before this one with results, newest first. */
  readonly past: readonly PastYear[];
};

const villageKinds = { thon: 'Thôn', 'to-dan-pho': 'Tổ dân phố' } as const;

/** `Thôn Cao Xá`. */
export function villageName(village: Pick<Village, 'kind' | 'name'>): string {
  return `${villageKinds[village.kind]} ${village.name}`;
}

function addressOf(household: Household): string {
  return [household.address, household.group].filter((part) => part !== undefined && part !== '').join(', ');
}

/** The households of a register, by village and by id. */
type HouseholdRows = {
  readonly byVillage: ReadonlyMap<string, readonly Subject[]>;
  readonly byId: ReadonlyMap<string, Subject>;
};

const householdRows = new WeakMap<RegistryBook, HouseholdRows>();

/** Households as rows; made once for each snapshot of the register, which does not change. */
function householdRowsOf(registry: RegistryBook): HouseholdRows {
  const known = householdRows.get(registry);
  if (known !== undefined) return known;
  const byVillage = new Map<string, Subject[]>(registry.villages.map((village) => [village.id, []]));
  const byId = new Map<string, Subject>();
  for (const household of registry.households) {
    const subject: Subject = {
      id: household.id,
      name: household.head,
      address: addressOf(household),
      members: household.members ?? 0,
    };
    byId.set(subject.id, subject);
    if (household.status === 'active') byVillage.get(household.villageId)?.push(subject);
  }
  const made = { byVillage, byId };
  householdRows.set(registry, made);
  return made;
}

/** The units and rows of a title as the register of today has them. */
export function registerUnits(registry: RegistryBook, commune: Commune, title: TitleKind): readonly RegisterUnit[] {
  const villages = registry.villages.filter((village) => village.active);
  if (title === 'gia-dinh') {
    const { byVillage } = householdRowsOf(registry);
    return villages.map((village) => ({
      id: village.id,
      name: villageName(village),
      area: village.area,
      subjects: byVillage.get(village.id) ?? [],
    }));
  }
  const name = communeName(commune);
  const whole = { id: 'commune', name: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}` };
  const area = commune.kind === 'phuong' ? ('urban' as const) : ('rural' as const);
  const subjects =
    title === 'xa'
      ? [{ id: whole.id, name: whole.name, address: '', members: 0 }]
      : villages.map((village) => ({ id: village.id, name: villageName(village), address: '', members: 0 }));
  return [{ ...whole, area, subjects }];
}

/** Names and addresses of every row that the register knows, also of households that left. */
export function subjectNames(registry: RegistryBook, commune: Commune, title: TitleKind): ReadonlyMap<string, Subject> {
  if (title === 'gia-dinh') return householdRowsOf(registry).byId;
  return new Map(
    registerUnits(registry, commune, title).flatMap(({ subjects }) => subjects.map((item) => [item.id, item])),
  );
}

const decided = new WeakMap<YearUnit, { readonly key: string; readonly decision: UnitDecision }>();

/** Decides a unit, or remembers: a snapshot that did not change is the same object. */
function decideRemembering(rules: Rules, unit: YearUnit, outside: OutsideFacts): UnitDecision {
  if (outside.familiesRates !== undefined) return decideUnit(rules, unit, outside);
  const columns = rules.columns.map((column) => `${column.id}:${String(column.max)}:${String(column.standard)}`).join();
  const key = [columns, rules.passMark, rules.minimums.join(), rules.registrationNeeded, rules.familiesRate].join('|');
  const known = decided.get(unit);
  if (known?.key === key) return known.decision;
  const decision = decideUnit(rules, unit, outside);
  decided.set(unit, { key, decision });
  return decision;
}

const pastYears = new WeakMap<TitlesBook, Map<TitleKind, PastYear>>();

/** Results of the years before, up to `back` of them; read once per snapshot. */
export async function readPast(
  ports: Ports,
  year: number,
  title: TitleKind,
  back: number,
): Promise<Result<readonly PastYear[]>> {
  const names = new Set<string>(await ports.store.list('titles-'));
  const past: PastYear[] = [];
  for (let before = year - 1; before >= year - back; before -= 1) {
    if (!names.has(titlesName(before))) continue;
    const book = await ports.store.read(titlesName(before));
    if (!book.ok) return book;
    const kept = pastYears.get(book.value) ?? new Map<TitleKind, PastYear>();
    pastYears.set(book.value, kept);
    const found = kept.get(title) ?? pastYearOf(before, book.value, title);
    kept.set(title, found);
    past.push(found);
  }
  return ok(past);
}

/** How many years back results are looked up: enough for "in a row" and for what a household is told. */
const yearsBack = 10;

/** The office, the register and the commune, without which nothing of a year can be made. */
export async function loadOffice(
  ports: Ports,
): Promise<Result<{ readonly office: OfficeBook; readonly commune: Commune; readonly registry: RegistryBook }>> {
  const office = await ports.store.read('office');
  if (!office.ok) return office;
  const { commune } = office.value;
  if (commune === undefined) return fail('office-missing', {});
  const registry = await ports.store.read('registry');
  return registry.ok ? ok({ office: office.value, commune, registry: registry.value }) : registry;
}

/**
 * Reads one title and year with its results as they stand; `title-closed` when the year was not opened.
 * @param back how many years before are read too; each is a book of its own, and read into memory
 */
export async function loadYear(
  ports: Ports,
  input: { readonly year: number; readonly title: TitleKind },
  back = yearsBack,
): Promise<Result<LoadedYear>> {
  const { year, title } = input;
  const [base, book, criteria] = await Promise.all([
    loadOffice(ports),
    ports.store.read(titlesName(year)),
    ports.store.read('criteria'),
  ]);
  if (!base.ok) return base;
  if (!book.ok) return book;
  const titleYear = book.value.titles[title];
  if (titleYear === undefined) return fail('title-closed', { year });
  if (!criteria.ok) return criteria;
  const past = await readPast(ports, year, title, back);
  if (!past.ok) return past;

  const set = criteria.value.sets.find((candidate) => candidate.id === titleYear.set);
  const outside = title === 'gia-dinh' ? {} : familiesOf(book.value, criteria.value.sets);
  return ok({
    ...base.value,
    year,
    title,
    titleYear,
    set,
    ownColumns: criteria.value.summaryColumns,
    rules: set === undefined ? undefined : rulesOf(set, titleYear.terms),
    outside,
    units: standingUnits(titleYear, set, { outside, decideOne: decideRemembering }),
    past: past.value,
  });
}

/** The villages' shares of families with the title, for the titles that build on them. */
function familiesOf(book: TitlesBook, sets: readonly CriteriaSet[]): OutsideFacts {
  const families = book.titles['gia-dinh'];
  if (families === undefined) return {};
  const set = sets.find((candidate) => candidate.id === families.set);
  return { familiesRates: familiesRates(standingUnits(families, set, { decideOne: decideRemembering })) };
}

/** A year with the set and the unit that the caller asked for; a year of brought-in results has no set to score with. */
export type LoadedUnit = LoadedYear & {
  readonly set: CriteriaSet;
  readonly rules: Rules;
  readonly standing: StandingUnit;
};

/** As {@link loadYear}, for one unit. */
export async function loadUnit(
  ports: Ports,
  input: { readonly year: number; readonly title: TitleKind; readonly unit: string },
  back: number = yearsBack,
): Promise<Result<LoadedUnit>> {
  const loaded = await loadYear(ports, input, back);
  if (!loaded.ok) return loaded;
  const { set, rules, units } = loaded.value;
  const standing = units.find((candidate) => candidate.id === input.unit);
  if (standing === undefined || set === undefined || rules === undefined)
    return fail('not-found', { what: input.unit });
  return ok({ ...loaded.value, set, rules, standing });
}

import type { CampaignBook } from '#shared/commitments/book.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { DanglingGroup } from '#shared/contract/methods/store.ts';
import type { CaseBook } from '#shared/covenants/procedure/book.ts';
import { beyondRepair, danglingKinds, findDangling, opinionsOf, type Dangling } from '#shared/references/dangling.ts';
import type { LinkedBooks } from '#shared/references/office-books.ts';
import { planRepair, type Repair } from '#shared/references/repair.ts';
import type { RegistryBook } from '#shared/registry/book.ts';
import type { TrashBook } from '#shared/trash/book.ts';
import type { Ports, Store } from '../ports.ts';

const namesShown = 3;

/** What names something that is not there, by kind, in the order of {@link danglingKinds}. */
export async function danglingGroups(ports: Ports): Promise<Result<readonly DanglingGroup[]>> {
  const found = await loadDangling(ports);
  return found.ok ? ok(grouped(found.value.dangling)) : found;
}

/** Makes whole what can be made whole, as one change that undo takes back. */
export async function repairReferences(ports: Ports): Promise<Result<{ readonly repaired: number }>> {
  const found = await loadDangling(ports);
  if (!found.ok) return found;
  const repair = planRepair(found.value.books, found.value.dangling);
  if (repair.count === 0) return ok({ repaired: 0 });
  const campaigns = [...new Set([...repair.signers.keys(), ...repair.emptyRecords.keys()])].map(campaignName);
  const cases = [...repair.opinions.keys()].map(caseName);
  return ports.store.change(
    { name: 'store.repair', args: { count: repair.count }, bulk: true },
    ['registry', ...campaigns, ...cases],
    (books) => {
      repairRegistry(books.registry, repair);
      for (const name of campaigns) repairCampaign(books[name], name, repair);
      for (const name of cases) repairCase(books[name], name, repair);
      return ok({ repaired: repair.count });
    },
  );
}

function campaignName(name: string): `campaign-${string}` {
  return `campaign-${name.slice('campaign-'.length)}`;
}

function caseName(name: string): `case-${string}` {
  return `case-${name.slice('case-'.length)}`;
}

function repairRegistry(registry: RegistryBook, repair: Repair): void {
  registry.villages.push(...repair.villages);
  registry.households.push(...repair.households);
  registry.units.push(...repair.units);
  for (const row of registry.rejected) {
    if (row.villageId !== undefined && repair.rejected.has(row.villageId)) delete row.villageId;
    if (row.afterHousehold !== undefined && repair.rejected.has(row.afterHousehold)) delete row.afterHousehold;
  }
}

function repairCampaign(book: CampaignBook | undefined, name: string, { signers, emptyRecords }: Repair): void {
  if (book === undefined) return;
  const empty = emptyRecords.get(name);
  if (empty !== undefined) book.records = book.records.filter(({ personId }) => !empty.has(personId));
  const own = signers.get(name);
  if (own !== undefined) book.others = [...(book.others ?? []), ...own];
}

function repairCase(book: CaseBook | undefined, name: string, { opinions }: Repair): void {
  if (book === undefined) return;
  const gone = opinions.get(name);
  for (const opinion of opinionsOf(book)) {
    if (opinion.household !== undefined && gone?.has(opinion.household) === true) delete opinion.household;
  }
}

async function loadDangling({
  store,
}: Ports): Promise<Result<{ readonly books: LinkedBooks; readonly dangling: readonly Dangling[] }>> {
  const registry = await store.read('registry');
  if (!registry.ok) return registry;
  const criteria = await store.read('criteria');
  if (!criteria.ok) return criteria;
  const trash = await store.read('trash');
  if (!trash.ok) return trash;
  const titles = await readFamily(store, 'titles-', (id) => store.read(`titles-${Number(id)}`));
  if (!titles.ok) return titles;
  const covenants = await readFamily(store, 'covenant-', (id) => store.read(`covenant-${id}`));
  if (!covenants.ok) return covenants;
  const cases = await readFamily(store, 'case-', (id) => store.read(`case-${id}`));
  if (!cases.ok) return cases;
  const campaigns = await readFamily(store, 'campaign-', (id) => store.read(`campaign-${id}`));
  if (!campaigns.ok) return campaigns;
  const books: LinkedBooks = {
    registry: registry.value,
    criteria: criteria.value,
    titles: titles.value,
    covenants: covenants.value,
    cases: cases.value,
    campaigns: campaigns.value,
    inTrash: idsInTrash(trash.value),
  };
  return ok({ books, dangling: findDangling(books) });
}

/** The books whose names begin alike, keyed by the rest of the name. */
async function readFamily<B>(
  store: Store,
  prefix: string,
  read: (id: string) => Promise<Result<B>>,
): Promise<Result<ReadonlyMap<string, B>>> {
  const found = new Map<string, B>();
  for (const name of await store.list(prefix)) {
    const id = name.slice(prefix.length);
    const book = await read(id);
    if (!book.ok) return book;
    found.set(id, book.value);
  }
  return ok(found);
}

function idsInTrash({ entries }: TrashBook): ReadonlySet<string> {
  return new Set(
    Object.values(entries).flatMap(({ content }) =>
      [content.villages, content.households, content.people, content.sets].flat().map(({ item }) => item.id),
    ),
  );
}

function grouped(dangling: readonly Dangling[]): readonly DanglingGroup[] {
  return danglingKinds.flatMap((kind): readonly DanglingGroup[] => {
    const own = dangling.filter((each) => each.kind === kind);
    const names = [...new Set(own.map(({ name }) => name))].slice(0, namesShown);
    return own.length === 0 ? [] : [{ kind, count: own.length, names, repairable: !beyondRepair.has(kind) }];
  });
}

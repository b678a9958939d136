import type { CampaignBook, SignatureRecord } from '#shared/commitments/book.ts';
import { coverage, isMissing, standings, type Standing } from '#shared/commitments/coverage.ts';
import { writtenCode } from '#shared/commitments/form-code.ts';
import { commitmentForms, type CommitmentForm } from '#shared/commitments/forms.ts';
import type { CampaignId, PersonId } from '#shared/contract/ids.ts';
import type { CampaignPerson, CampaignSummary, CampaignView } from '#shared/contract/methods/commitments.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Commune, OfficeBook } from '#shared/office/book.ts';
import type { RegistryBook, Unit } from '#shared/registry/book.ts';
import type { Ports } from '../ports.ts';

export type CampaignName = `campaign-${string}`;
export const bookName = (id: CampaignId): CampaignName => `campaign-${id}`;

/** A campaign with what its people and papers are drawn from. */
export type Found = {
  readonly id: CampaignId;
  readonly campaign: CampaignBook;
  readonly registry: RegistryBook;
  readonly office: OfficeBook & { readonly commune: Commune };
};

/** The campaign and its books; `not-found` for none, `office-missing` before the first start. */
export async function campaignAndRegistry(ports: Ports, id: CampaignId): Promise<Result<Found>> {
  const campaign = await ports.store.read(bookName(id));
  if (!campaign.ok) return campaign;
  if (campaign.value.name === '') return fail('not-found', { what: id });
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const office = await ports.store.read('office');
  if (!office.ok) return office;
  const { commune } = office.value;
  if (commune === undefined) return fail('office-missing', {});
  return ok({ id, campaign: campaign.value, registry: registry.value, office: { ...office.value, commune } });
}

/** The forms that ship, as data. */
export async function shippedForms(ports: Ports) {
  return commitmentForms.parse(await ports.resources.json('legal/commitment-forms.json'));
}

/** One of them; `not-found` for none. */
export async function findForm(ports: Ports, id: string): Promise<Result<CommitmentForm>> {
  const form = (await shippedForms(ports)).forms.find((candidate) => candidate.id === id);
  return form === undefined ? fail('not-found', { what: id }) : ok(form);
}

/** The year that the campaign's papers carry. */
export const yearOf = (campaign: CampaignBook, ports: Ports) =>
  campaign.year ?? Number(ports.clock.today().slice(0, 4));
/** Name of a unit; empty for one that is gone. */
export const unitName = (units: readonly Unit[], id: string) => units.find((unit) => unit.id === id)?.name ?? '';
/** Where each person's record stands, so that one mark changes one record and not the whole list. */
export const placeByPerson = (records: readonly SignatureRecord[]) =>
  new Map(records.map((record, place) => [record.personId, place]));

/** A campaign's line in a list, as of `date`. */
export function summaryOf(
  id: CampaignId,
  book: CampaignBook,
  list: readonly Standing[],
  date: string,
): CampaignSummary {
  return {
    id,
    name: book.name,
    year: book.year ?? Number(date.slice(0, 4)),
    form: book.form,
    due: book.due,
    coverage: coverage(list, date),
  };
}

/** Everybody in the campaign on `date`, unit by unit in the order of the register. */
export function viewOf({ id, campaign, registry }: Found, date: string): CampaignView {
  const list = standings(registry.people, campaign.records, date, campaign.units);
  const units = registry.units
    .map((unit) => ({ unit, own: list.filter((standing) => standing.person.unitId === unit.id) }))
    .filter(({ own }) => own.length > 0);
  return {
    ...summaryOf(id, campaign, list, date),
    date,
    units: units.map(({ unit, own }) => ({ id: unit.id, name: unit.name, coverage: coverage(own, date) })),
    people: units.flatMap(({ unit, own }) => own.map((standing) => rowOf(standing, unit, campaign.mark ?? ''))),
  };
}

function rowOf({ person, state, record }: Standing, unit: Unit, mark: string): CampaignPerson {
  return {
    id: person.id,
    name: person.name,
    post: person.post,
    unitId: unit.id,
    unit: unit.name,
    state,
    reason: record?.reason,
    prints: record?.prints ?? 0,
    printedAt: record?.printedAt,
    signedOn: record?.signedOn,
    code: record?.code === undefined ? undefined : writtenCode({ mark, person: record.code }),
  };
}

/** The people asked for, in list order or in the order given. */
export function choose(
  found: Found,
  wanted: readonly PersonId[] | 'missing' | 'all',
  date: string,
): readonly CampaignPerson[] {
  const rows = viewOf(found, date).people;
  if (wanted === 'all') return rows.filter((row) => row.state !== 'left');
  if (wanted === 'missing') return rows.filter((row) => isMissing(row.state));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

import { audienceOf, type Group } from '#shared/commitments/audience.ts';
import type { CampaignBook, SignatureRecord } from '#shared/commitments/book.ts';
import { coverage, isMissing, standings, type Standing } from '#shared/commitments/coverage.ts';
import { writtenCode } from '#shared/commitments/form-code.ts';
import { groupBy } from '#shared/commitments/group-by.ts';
import { timelineOf } from '#shared/commitments/progress.ts';
import { usualRules, versionOn } from '#shared/commitments/resign.ts';
import type { CampaignId, PersonId } from '#shared/contract/ids.ts';
import type { CampaignPerson, CampaignSummary, CampaignView } from '#shared/contract/methods/commitments.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Commune, OfficeBook } from '#shared/office/book.ts';
import type { RegistryBook } from '#shared/registry/book.ts';
import { compareNames } from '#shared/vietnamese/collation.ts';
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

/** The same for a change: `campaign-closed` when nothing in it may change any more. */
export async function openCampaign(ports: Ports, id: CampaignId): Promise<Result<Found>> {
  const found = await campaignAndRegistry(ports, id);
  if (!found.ok) return found;
  const { name, closedOn } = found.value.campaign;
  return closedOn === undefined ? found : fail('campaign-closed', { campaign: name, date: closedOn });
}

/** The year that the campaign's papers carry. */
export const yearOf = (campaign: CampaignBook, ports: Ports) =>
  campaign.year ?? Number(ports.clock.today().slice(0, 4));

/** The day as of which a campaign is shown: the one asked for or today, and of a closed campaign none after it was closed. */
export function dayOf({ closedOn }: CampaignBook, ports: Ports, date = ports.clock.today()): string {
  return closedOn !== undefined && closedOn < date ? closedOn : date;
}

/** Where each person's record stands, so that one mark changes one record and not the whole list. */
export const placeByPerson = (records: readonly SignatureRecord[]) =>
  new Map(records.map((record, place) => [record.personId, place]));

/** Where everybody of the campaign stands on `date`. */
export function standingsOf(campaign: CampaignBook, registry: RegistryBook, date: string): readonly Standing[] {
  return standings(audienceOf(campaign, registry).members, campaign.records, date, campaign);
}

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
    coverage: coverage(list),
    audience: book.audience ?? 'cadres',
    closedOn: book.closedOn,
  };
}

/** Everybody in the campaign on `date`, unit by unit in the order of the register; those of no known unit last. */
export function viewOf({ id, campaign, registry }: Found, date: string, newestVersion?: number): CampaignView {
  const { members, groups } = audienceOf(campaign, registry);
  const list = standings(members, campaign.records, date, campaign);
  const units = byGroup(list, groups);
  return {
    ...summaryOf(id, campaign, list, date),
    date,
    units: units.map(({ group, own }) => ({ ...group, coverage: coverage(own) })),
    people: units.flatMap(({ group, own }) => own.map((standing) => rowOf(standing, group, campaign.mark ?? ''))),
    formVersion: versionOn(campaign, date),
    newestVersion: newestVersion ?? campaign.formVersion,
    resign: campaign.resign ?? usualRules,
    confirmer: campaign.confirmer,
    timeline: timelineOf(list, campaign, date),
    certificates: (campaign.certificates ?? []).map(({ id: own, on, by, unitId }) => ({ id: own, on, by, unitId })),
  };
}

function byGroup(
  list: readonly Standing[],
  groups: readonly Group[],
): readonly { readonly group: Group; readonly own: readonly Standing[] }[] {
  const byUnit = groupBy(list, ({ unitId }) => unitId);
  const known = groups.flatMap(({ id, name }) => {
    const own = byUnit.get(id);
    byUnit.delete(id);
    return own === undefined ? [] : [{ group: { id, name }, own }];
  });
  return [...known, ...[...byUnit].map(([id, own]) => ({ group: { id, name: '' }, own }))];
}

function rowOf(
  { person, state, record, post, signature, again, inAudience }: Standing,
  unit: Group,
  mark: string,
): CampaignPerson {
  return {
    id: person.id,
    name: person.name,
    post,
    unitId: unit.id,
    unit: unit.name,
    state,
    reason: record?.reason,
    basis: record?.basis,
    prints: record?.prints ?? 0,
    printedAt: record?.printedAt,
    signedOn: signature?.on,
    code: record?.code === undefined ? undefined : writtenCode({ mark, person: record.code }),
    how: signature?.how,
    again,
    hasScan: signature?.scan !== undefined,
    inAudience,
  };
}

/** The people asked for, in list order or in the order given; `name` orders them by given name within their unit. */
export function choose(
  found: Found,
  wanted: readonly PersonId[] | 'missing' | 'all' | 'signed',
  date: string,
  order: 'list' | 'name' = 'list',
): readonly CampaignPerson[] {
  const rows = chosenRows(viewOf(found, date).people, wanted);
  if (order === 'list') return rows;
  const units = [...new Set(rows.map(({ unitId }) => unitId))];
  return units.flatMap((unit) =>
    rows.filter(({ unitId }) => unitId === unit).toSorted((a, b) => compareNames(a.name, b.name)),
  );
}

function chosenRows(
  rows: readonly CampaignPerson[],
  wanted: readonly PersonId[] | 'missing' | 'all' | 'signed',
): readonly CampaignPerson[] {
  if (wanted === 'all') return rows.filter((row) => row.state !== 'left');
  if (wanted === 'missing') return rows.filter((row) => isMissing(row.state));
  if (wanted === 'signed') return rows.filter((row) => row.signedOn !== undefined);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

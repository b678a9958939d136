import { audienceOf } from '#shared/commitments/audience.ts';
import { newMark } from '#shared/commitments/form-code.ts';
import { figuresOf } from '#shared/commitments/progress.ts';
import { signaturesOf } from '#shared/commitments/resign.ts';
import { campaignId, personId, unitId, type CampaignId, type PersonId } from '#shared/contract/ids.ts';
import type {
  CampaignPersonCard,
  CampaignSummary,
  commitmentsMethods,
  PersonEvent,
} from '#shared/contract/methods/commitments.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import type { z } from 'zod';
import { changeBook } from '../change-book.ts';
import type { Ports } from '../ports.ts';
import { bookName, campaignAndRegistry, dayOf, openCampaign, standingsOf, summaryOf, viewOf } from './campaign-view.ts';
import { findForm } from './forms.ts';

type Input<N extends keyof typeof commitmentsMethods> = z.output<(typeof commitmentsMethods)[N]['input']>;

/** The campaigns of a year, or all. */
export async function listCampaigns(
  ports: Ports,
  year: number | undefined,
): Promise<Result<readonly CampaignSummary[]>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const summaries: CampaignSummary[] = [];
  for (const name of await ports.store.list('campaign-')) {
    const id = campaignId.safeParse(name.slice('campaign-'.length));
    if (!id.success) continue;
    const book = await ports.store.read(bookName(id.data));
    if (!book.ok) return book;
    if (book.value.name === '' || (year !== undefined && book.value.year !== year)) continue;
    const day = dayOf(book.value, ports);
    summaries.push(summaryOf(id.data, book.value, standingsOf(book.value, registry.value, day), day));
  }
  return ok(summaries);
}

/** Opens a campaign with the newest version of its form. */
export async function open(
  ports: Ports,
  input: Input<'commitments.open'>,
): Promise<Result<{ readonly id: CampaignId }>> {
  const form = await findForm(ports, input.form);
  if (!form.ok) return form;
  const id = campaignId.parse(ports.ids.next());
  const mark = newMark(() => ports.ids.next(), await marksInUse(ports));
  return ports.store.change({ name: 'commitments.open', args: { campaign: input.name } }, [bookName(id)], (books) => {
    books[bookName(id)] = {
      name: input.name,
      year: input.year,
      mark,
      form: form.value.id,
      formVersion: form.value.version,
      openedOn: ports.clock.today(),
      audience: input.audience ?? form.value.audience,
      ...(input.due === undefined ? {} : { due: input.due }),
      ...(input.units === undefined ? {} : { units: input.units }),
      ...(input.resign === undefined ? {} : { resign: input.resign }),
      ...(input.confirmer === undefined || input.confirmer === '' ? {} : { confirmer: input.confirmer }),
      records: [],
      runs: [],
    };
    return ok({ id });
  });
}

async function marksInUse(ports: Ports): Promise<ReadonlySet<string>> {
  const marks = new Set<string>();
  for (const name of await ports.store.list('campaign-')) {
    const book = await ports.store.read(`campaign-${name.slice('campaign-'.length)}`);
    if (book.ok && book.value.mark !== undefined) marks.add(book.value.mark);
  }
  return marks;
}

/** Changes what a campaign is called and asks; its records stay. */
export async function change(
  ports: Ports,
  { campaign, ...values }: Input<'commitments.change'>,
): Promise<Result<null>> {
  const found = await openCampaign(ports, campaign);
  if (!found.ok) return found;
  const args = { campaign: values.name ?? found.value.campaign.name };
  return changeBook(ports, { name: 'commitments.change', args }, bookName(campaign), (book) => {
    for (const [key, value] of Object.entries(values)) if (value !== undefined) Object.assign(book, { [key]: value });
    return ok(null);
  });
}

/** Takes people into the campaign's own list. */
export async function addOthers(ports: Ports, { campaign, people }: Input<'commitments.addOthers'>) {
  const found = await openCampaign(ports, campaign);
  if (!found.ok) return found;
  const { groups } = audienceOf(found.value.campaign, found.value.registry);
  const args = { campaign: found.value.campaign.name, count: people.length };
  return changeBook(ports, { name: 'commitments.addOthers', args }, bookName(campaign), (book) => {
    const others = book.others ?? [];
    const places = new Map(groups.map(({ id, name }) => [fold(name), id]));
    const known = new Set(others.map(({ name, unitId: place }) => `${fold(name)} ${place}`));
    let added = 0;
    for (const { name, post, place } of people) {
      const id = places.get(fold(place)) ?? unitId.parse(ports.ids.next());
      if (!places.has(fold(place))) {
        places.set(fold(place), id);
        book.places = [...(book.places ?? []), { id, name: place }];
      }
      if (known.has(`${fold(name)} ${id}`)) continue;
      known.add(`${fold(name)} ${id}`);
      others.push({ id: personId.parse(ports.ids.next()), name, post, unitId: id, party: false });
      added += 1;
    }
    book.others = others;
    return ok({ added, known: people.length - added });
  });
}

/** Closes a campaign. */
export async function close(ports: Ports, id: CampaignId): Promise<Result<null>> {
  const found = await openCampaign(ports, id);
  if (!found.ok) return found;
  const args = { campaign: found.value.campaign.name };
  return changeBook(ports, { name: 'commitments.close', args }, bookName(id), (book) => {
    book.closedOn = ports.clock.today();
    return ok(null);
  });
}

/** Figures for reports. */
export async function figures(ports: Ports, id: CampaignId, date: string | undefined) {
  const found = await campaignAndRegistry(ports, id);
  if (!found.ok) return found;
  const { campaign, registry } = found.value;
  return ok(figuresOf(standingsOf(campaign, registry, dayOf(campaign, ports, date))));
}

/** What happened to one person's form, newest first. */
export async function personCard(ports: Ports, id: CampaignId, person: PersonId): Promise<Result<CampaignPersonCard>> {
  const found = await campaignAndRegistry(ports, id);
  if (!found.ok) return found;
  const row = viewOf(found.value, dayOf(found.value.campaign, ports)).people.find((one) => one.id === person);
  if (row === undefined) return fail('not-found', { what: person });
  const { campaign } = found.value;
  const record = campaign.records.find(({ personId: own }) => own === person);
  const printed = campaign.runs
    .filter(({ people }) => people.includes(person))
    .map((run): PersonEvent => ({
      on: run.at.slice(0, 10),
      what: 'printed',
      version: run.formVersion,
      by: run.by,
      witness: undefined,
      file: run.paper,
    }));
  const signed = (record === undefined ? [] : signaturesOf(record)).map((signature): PersonEvent => ({
    on: signature.on,
    what: `signed-${signature.how}`,
    version: signature.formVersion,
    by: record?.by,
    witness: signature.witness,
    file: signature.scan === undefined ? undefined : `${signature.scan.name}, tr. ${signature.scan.page}`,
  }));
  return ok({ row, events: [...printed, ...signed].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)) });
}

import type { CampaignBook, SignatureRecord } from '#shared/commitments/book.ts';
import { coverage, isMissing, standings, type Standing } from '#shared/commitments/coverage.ts';
import { formTemplate, formValues } from '#shared/commitments/form-document.ts';
import { commitmentForms, type CommitmentForm } from '#shared/commitments/forms.ts';
import { markRecord, printedRecord } from '#shared/commitments/marking.ts';
import { campaignId, type CampaignId, type PersonId } from '#shared/contract/ids.ts';
import type {
  CampaignPerson,
  CampaignSummary,
  CampaignView,
  commitmentsMethods,
} from '#shared/contract/methods/commitments.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { Commune } from '#shared/office/book.ts';
import type { RegistryBook, Unit } from '#shared/registry/book.ts';
import { changeBook } from '../change-book.ts';
import type { CallContext, Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';

type CampaignName = `campaign-${string}`;
const bookName = (id: CampaignId): CampaignName => `campaign-${id}`;

/** Commitment campaigns: who must sign, forms to paper, and what became of each. */
export const commitmentsHandlers = {
  'commitments.forms': async (_input, ports) => ok(await shippedForms(ports)),

  'commitments.campaigns': async (input, ports) => {
    const registry = await ports.store.read('registry');
    if (!registry.ok) return registry;
    const summaries: CampaignSummary[] = [];
    for (const name of await ports.store.list('campaign-')) {
      const id = campaignId.safeParse(name.slice('campaign-'.length));
      if (!id.success) continue;
      const book = await ports.store.read(bookName(id.data));
      if (!book.ok) return book;
      if (book.value.name === '' || (input.year !== undefined && book.value.year !== input.year)) continue;
      const today = ports.clock.today();
      summaries.push(
        summaryOf(
          id.data,
          book.value,
          standings(registry.value.people, book.value.records, today, book.value.units),
          today,
        ),
      );
    }
    return ok(summaries);
  },

  'commitments.open': async (input, ports) => {
    const form = await findForm(ports, input.form);
    if (!form.ok) return form;
    const id = campaignId.parse(ports.ids.next());
    return ports.store.change({ name: 'commitments.open', args: { campaign: input.name } }, [bookName(id)], (books) => {
      books[bookName(id)] = {
        name: input.name,
        year: input.year,
        form: form.value.id,
        formVersion: form.value.version,
        openedOn: ports.clock.today(),
        ...(input.due === undefined ? {} : { due: input.due }),
        ...(input.units === undefined ? {} : { units: input.units }),
        records: [],
        runs: [],
      };
      return ok({ id });
    });
  },

  'commitments.campaign': async (input, ports) => {
    const found = await campaignAndRegistry(ports, input.campaign);
    if (!found.ok) return found;
    return ok(viewOf(input.campaign, found.value, input.date ?? ports.clock.today()));
  },

  'commitments.form': async (input, ports) => {
    const found = await campaignAndRegistry(ports, input.campaign);
    if (!found.ok) return found;
    const form = await findForm(ports, found.value.campaign.form);
    if (!form.ok) return form;
    const person = found.value.registry.people.find((candidate) => candidate.id === input.person);
    if (person === undefined) return fail('not-found', { what: input.person });
    const unit = unitName(found.value.registry.units, person.unitId);
    return ok(
      fillForm(
        formTemplate(form.value, found.value.commune, yearOf(found.value.campaign, ports)),
        formValues(person, unit),
      ),
    );
  },

  'commitments.print': async (input, ports, call) => {
    const found = await campaignAndRegistry(ports, input.campaign);
    if (!found.ok) return found;
    const form = await findForm(ports, found.value.campaign.form);
    if (!form.ok) return form;
    const chosen = choose(found.value, input.people, ports.clock.today());
    if (chosen.length === 0) return fail('nobody-chosen', {});
    return printForms(ports, call, { ...found.value, id: input.campaign, form: form.value, chosen, as: input.as });
  },

  'commitments.mark': async (input, ports) => {
    const found = await campaignAndRegistry(ports, input.campaign);
    if (!found.ok) return found;
    const known = new Set(found.value.registry.people.map((person) => person.id));
    const stranger = input.people.find((id) => !known.has(id));
    if (stranger !== undefined) return fail('not-found', { what: stranger });
    const recorder = { by: ports.who, at: ports.clock.now(), today: ports.clock.today() };
    const args = { count: input.people.length, state: input.state, campaign: found.value.campaign.name };
    return changeBook(ports, { name: 'commitments.mark', args }, bookName(input.campaign), (book) => {
      const places = placeByPerson(book.records);
      for (const person of new Set(input.people)) {
        const place = places.get(person) ?? book.records.length;
        const marked = markRecord(book.records[place], person, input, recorder);
        if (!marked.ok) return marked;
        book.records[place] = marked.value;
      }
      return ok({ marked: input.people.length });
    });
  },
} satisfies Handlers<typeof commitmentsMethods>;

type Found = { readonly campaign: CampaignBook; readonly registry: RegistryBook; readonly commune: Commune };

async function campaignAndRegistry(ports: Ports, id: CampaignId): Promise<Result<Found>> {
  const campaign = await ports.store.read(bookName(id));
  if (!campaign.ok) return campaign;
  if (campaign.value.name === '') return fail('not-found', { what: id });
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const office = await ports.store.read('office');
  if (!office.ok) return office;
  if (office.value.commune === undefined) return fail('office-missing', {});
  return ok({ campaign: campaign.value, registry: registry.value, commune: office.value.commune });
}

async function shippedForms(ports: Ports) {
  return commitmentForms.parse(await ports.resources.json('legal/commitment-forms.json'));
}

async function findForm(ports: Ports, id: string): Promise<Result<CommitmentForm>> {
  const form = (await shippedForms(ports)).forms.find((candidate) => candidate.id === id);
  return form === undefined ? fail('not-found', { what: id }) : ok(form);
}

const yearOf = (campaign: CampaignBook, ports: Ports) => campaign.year ?? Number(ports.clock.today().slice(0, 4));
const unitName = (units: readonly Unit[], id: string) => units.find((unit) => unit.id === id)?.name ?? '';
/** Where each person's record stands, so that one mark changes one record and not the whole list. */
const placeByPerson = (records: readonly SignatureRecord[]) =>
  new Map(records.map((record, place) => [record.personId, place]));

function summaryOf(id: CampaignId, book: CampaignBook, list: readonly Standing[], date: string): CampaignSummary {
  return {
    id,
    name: book.name,
    year: book.year ?? Number(date.slice(0, 4)),
    form: book.form,
    due: book.due,
    coverage: coverage(list, date),
  };
}

function viewOf(id: CampaignId, found: Found, date: string): CampaignView {
  const { campaign, registry } = found;
  const list = standings(registry.people, campaign.records, date, campaign.units);
  const units = registry.units
    .map((unit) => ({ unit, own: list.filter((standing) => standing.person.unitId === unit.id) }))
    .filter(({ own }) => own.length > 0);
  return {
    ...summaryOf(id, campaign, list, date),
    date,
    units: units.map(({ unit, own }) => ({ id: unit.id, name: unit.name, coverage: coverage(own, date) })),
    people: units.flatMap(({ unit, own }) => own.map((standing) => rowOf(standing, unit))),
  };
}

function rowOf({ person, state, record }: Standing, unit: Unit): CampaignPerson {
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
  };
}

function choose(
  found: Found,
  wanted: readonly PersonId[] | 'missing' | 'all',
  date: string,
): readonly CampaignPerson[] {
  const rows = viewOf(campaignId.parse('any'), found, date).people;
  if (wanted === 'all') return rows.filter((row) => row.state !== 'left');
  if (wanted === 'missing') return rows.filter((row) => isMissing(row.state));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.flatMap((id) => byId.get(id) ?? []);
}

type PrintJob = Found & {
  readonly id: CampaignId;
  readonly form: CommitmentForm;
  readonly chosen: readonly CampaignPerson[];
  readonly as: 'one-file' | 'one-each';
};

async function printForms(ports: Ports, call: CallContext, print: PrintJob) {
  const template = formTemplate(print.form, print.commune, yearOf(print.campaign, ports));
  const persons = new Map(print.registry.people.map((person) => [person.id, person]));
  const values = print.chosen.flatMap((row) => {
    const person = persons.get(row.id);
    return person === undefined ? [] : [{ row, values: formValues(person, row.unit) }];
  });
  const total = values.length;
  const folders = [String(yearOf(print.campaign, ports)), 'Cam kết'];
  const batches =
    print.as === 'one-file'
      ? [{ name: `${print.campaign.name}, ${total} bản.docx`, folders, people: values }]
      : values.map((one) => ({ name: `${one.row.name}.docx`, folders: [...folders, one.row.unit], people: [one] }));
  const papers = [];
  let done = 0;
  for (const batch of batches) {
    const bytes = await ports.word.stampForms(
      template,
      batch.people.map((one) => one.values),
      (count) => {
        call.progress(done + count, total);
        return !call.cancelled();
      },
    );
    if (!bytes.ok) return bytes;
    const saved = await ports.files.savePaper(batch.folders, batch.name, bytes.value);
    if (!saved.ok) return saved;
    papers.push(saved.value);
    done += batch.people.length;
  }
  const recorded = await recordPrinting(ports, print, papers[0]?.name ?? '');
  if (!recorded.ok) return recorded;
  return ok({ papers, forms: total, reprinted: print.chosen.filter((row) => row.prints > 0).length });
}

/** The papers are on the disk; now the register says so, in one step. */
function recordPrinting(ports: Ports, print: PrintJob, paper: string): Promise<Result<null>> {
  const recorder = { by: ports.who, at: ports.clock.now(), today: ports.clock.today() };
  const args = { count: print.chosen.length, campaign: print.campaign.name };
  return changeBook(ports, { name: 'commitments.print', args }, bookName(print.id), (book) => {
    const places = placeByPerson(book.records);
    for (const row of print.chosen) {
      const place = places.get(row.id) ?? book.records.length;
      book.records[place] = printedRecord(book.records[place], row.id, recorder);
    }
    book.runs.push({
      id: ports.ids.next(),
      at: recorder.at,
      by: recorder.by,
      form: print.form.id,
      formVersion: print.form.version,
      people: print.chosen.map((row) => row.id),
      paper,
    });
    return ok(null);
  });
}

import { standings } from '#shared/commitments/coverage.ts';
import { newMark, readCode } from '#shared/commitments/form-code.ts';
import { formTemplate, formValues } from '#shared/commitments/form-document.ts';
import { markRecord } from '#shared/commitments/marking.ts';
import { campaignId } from '#shared/contract/ids.ts';
import type { CampaignSummary, commitmentsMethods } from '#shared/contract/methods/commitments.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import { changeBook } from '../change-book.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { writeCampaignPaper } from './campaign-papers.ts';
import {
  bookName,
  campaignAndRegistry,
  choose,
  findForm,
  placeByPerson,
  shippedForms,
  summaryOf,
  unitName,
  viewOf,
  yearOf,
} from './campaign-view.ts';
import { printForms } from './printing.ts';

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
    const mark = newMark(() => ports.ids.next(), await marksInUse(ports));
    return ports.store.change({ name: 'commitments.open', args: { campaign: input.name } }, [bookName(id)], (books) => {
      books[bookName(id)] = {
        name: input.name,
        year: input.year,
        mark,
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
    return ok(viewOf(found.value, input.date ?? ports.clock.today()));
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
        formTemplate(form.value, found.value.office.commune, yearOf(found.value.campaign, ports)),
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
    return printForms(ports, call, { found: found.value, form: form.value, chosen, as: input.as });
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

  'commitments.tick': async (input, ports) => {
    const found = await campaignAndRegistry(ports, input.campaign);
    if (!found.ok) return found;
    const code = readCode(input.code);
    if (!code.ok) return code;
    const { campaign } = found.value;
    if (code.value.mark !== campaign.mark) return fail('code-of-another-campaign', { code: input.code });
    const record = campaign.records.find((one) => one.code === code.value.person);
    const before = viewOf(found.value, ports.clock.today());
    const row = before.people.find((person) => person.id === record?.personId);
    if (record === undefined || row === undefined) return fail('code-unknown', { code: input.code });
    const repeated = record.state === 'signed';
    const told = { person: row.id, name: row.name, post: row.post, unit: row.unit, repeated };
    const { signed, due } = before.coverage;
    if (repeated) return ok({ ...told, signed, due });
    const recorder = { by: ports.who, at: ports.clock.now(), today: ports.clock.today() };
    const args = { count: 1, state: 'signed', campaign: campaign.name };
    const changed = await changeBook(ports, { name: 'commitments.tick', args }, bookName(input.campaign), (book) => {
      const place = placeByPerson(book.records).get(row.id) ?? book.records.length;
      const marked = markRecord(book.records[place], row.id, { state: 'signed' }, recorder);
      if (!marked.ok) return marked;
      book.records[place] = marked.value;
      return ok(null);
    });
    return changed.ok ? ok({ ...told, signed: signed + 1, due }) : changed;
  },

  'commitments.writePaper': async (input, ports) => {
    const found = await campaignAndRegistry(ports, input.campaign);
    if (!found.ok) return found;
    return writeCampaignPaper(ports, found.value, input.paper, input.unit);
  },
} satisfies Handlers<typeof commitmentsMethods>;

async function marksInUse(ports: Ports): Promise<ReadonlySet<string>> {
  const marks = new Set<string>();
  for (const name of await ports.store.list('campaign-')) {
    const book = await ports.store.read(`campaign-${name.slice('campaign-'.length)}`);
    if (book.ok && book.value.mark !== undefined) marks.add(book.value.mark);
  }
  return marks;
}

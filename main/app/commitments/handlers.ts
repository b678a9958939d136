import { coverage } from '#shared/commitments/coverage.ts';
import { audienceOf } from '#shared/commitments/audience.ts';
import { readCode } from '#shared/commitments/form-code.ts';
import { isSpent } from '#shared/commitments/resign.ts';
import { formValues } from '#shared/commitments/form-document.ts';
import type { commitmentsMethods } from '#shared/contract/methods/commitments.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { Handlers } from '../handlers.ts';
import { reprintCertificate, writeCampaignPaper } from './campaign-papers.ts';
import { campaignAndRegistry, choose, dayOf, openCampaign, standingsOf, viewOf } from './campaign-view.ts';
import { addOthers, change, close, figures, listCampaigns, open, personCard } from './campaigns.ts';
import { findForm, listForms, listVersions, saveForm, takeNewestForm } from './forms.ts';
import { printForms } from './print-forms.ts';
import { preparePrinting, recordPrinted, sheetsOf, templateOf } from './printing.ts';
import { recordMarks, signingMarks } from './signing.ts';

/** Commitment campaigns: who must sign, forms to paper, and what became of each. */
export const commitmentsHandlers = {
  'commitments.forms': (_input, ports) => listForms(ports),
  'commitments.formVersions': (input, ports) => listVersions(ports, input.form),
  'commitments.saveForm': (input, ports) => saveForm(ports, input.form, input.wording),
  'commitments.useNewestForm': (input, ports) => takeNewestForm(ports, input.campaign),
  'commitments.campaigns': (input, ports) => listCampaigns(ports, input.year),
  'commitments.open': (input, ports) => open(ports, input),
  'commitments.change': (input, ports) => change(ports, input),
  'commitments.addOthers': (input, ports) => addOthers(ports, input),
  'commitments.close': (input, ports) => close(ports, input.campaign),
  'commitments.figures': (input, ports) => figures(ports, input.campaign, input.date),
  'commitments.person': (input, ports) => personCard(ports, input.campaign, input.person),

  'commitments.campaign': async (input, ports) => {
    const found = await campaignAndRegistry(ports, input.campaign);
    if (!found.ok) return found;
    const newest = await findForm(ports, found.value.campaign.form);
    const day = dayOf(found.value.campaign, ports, input.date);
    return ok(viewOf(found.value, day, newest.ok ? newest.value.version : undefined));
  },

  'commitments.form': async (input, ports) => {
    const found = await campaignAndRegistry(ports, input.campaign);
    if (!found.ok) return found;
    const row = viewOf(found.value, dayOf(found.value.campaign, ports)).people.find(({ id }) => id === input.person);
    if (row === undefined) return fail('not-found', { what: input.person });
    const { campaign, registry } = found.value;
    const [sheet] = sheetsOf(ports, found.value, [row], () => undefined);
    const form = await findForm(ports, campaign.form, sheet?.version);
    if (!form.ok) return form;
    const member = audienceOf(campaign, registry).members.find(({ id }) => id === row.id);
    if (member === undefined) return fail('not-found', { what: input.person });
    const values = formValues({ member, post: row.post, unitName: row.unit, code: sheet?.shown });
    return ok(fillForm(templateOf(ports, found.value, form.value), values));
  },

  'commitments.print': async (input, ports, call) => {
    const found = await openCampaign(ports, input.campaign);
    if (!found.ok) return found;
    if (standingsOf(found.value.campaign, found.value.registry, ports.clock.today()).length === 0) {
      return fail('nobody-in-audience', {});
    }
    const chosen = choose(found.value, input.people, ports.clock.today(), input.order);
    if (chosen.length === 0) return fail('nobody-chosen', {});
    const { as, pattern, enclose } = input;
    return printForms(ports, call, { found: found.value, chosen, as, pattern, enclose });
  },

  'commitments.prepare': async (input, ports) => {
    const found = await openCampaign(ports, input.campaign);
    if (!found.ok) return found;
    const chosen = choose(found.value, input.people, ports.clock.today(), input.order);
    if (chosen.length === 0) return fail('nobody-chosen', {});
    return preparePrinting(ports, found.value, chosen, input.enclose ?? []);
  },

  'commitments.printed': async (input, ports) => {
    const found = await openCampaign(ports, input.campaign);
    if (!found.ok) return found;
    const chosen = choose(found.value, input.people, ports.clock.today());
    return chosen.length === 0 ? fail('nobody-chosen', {}) : recordPrinted(ports, found.value, chosen);
  },

  'commitments.mark': async (input, ports) => {
    const found = await openCampaign(ports, input.campaign);
    if (!found.ok) return found;
    const known = new Set(
      standingsOf(found.value.campaign, found.value.registry, ports.clock.today()).map(({ person }) => person.id),
    );
    const stranger = input.people.find((id) => !known.has(id));
    if (stranger !== undefined) return fail('not-found', { what: stranger });
    const { state, reason, basis, signedOn } = input;
    const markOf = signingMarks(found.value, { state, reason, basis, signedOn }, signedOn ?? ports.clock.today());
    const marked = await recordMarks(ports, found.value, 'commitments.mark', input.people, markOf, state);
    return marked.ok ? ok({ marked: input.people.length }) : marked;
  },

  'commitments.tick': async (input, ports) => {
    const found = await openCampaign(ports, input.campaign);
    if (!found.ok) return found;
    const code = readCode(input.code);
    if (!code.ok) return code;
    const { campaign } = found.value;
    if (code.value.mark !== campaign.mark) return fail('code-of-another-campaign', { code: input.code });
    const part = code.value.person;
    const record = campaign.records.find((one) => one.code === part || one.oldCodes?.includes(part) === true);
    const today = ports.clock.today();
    const list = standingsOf(campaign, found.value.registry, today);
    const standing = list.find(({ person }) => person.id === record?.personId);
    if (record === undefined || standing === undefined) return fail('code-unknown', { code: input.code });
    const { person, post, unitId } = standing;
    const { groups } = audienceOf(campaign, found.value.registry);
    const repeated = standing.state === 'signed';
    const isOld = record.code !== part || (standing.again !== undefined && isSpent(record));
    if (!repeated && isOld) return fail('code-outdated', { code: input.code, name: person.name });
    const unit = groups.find(({ id }) => id === unitId)?.name ?? '';
    const told = { person: person.id, name: person.name, post, unit, repeated };
    const { signed, due } = coverage(list);
    if (repeated) return ok({ ...told, signed, due });
    const markOf = signingMarks(found.value, { state: 'signed' }, today);
    const ticked = await recordMarks(ports, found.value, 'commitments.tick', [person.id], markOf, 'signed');
    return ticked.ok ? ok({ ...told, signed: signed + (standing.inAudience ? 1 : 0), due }) : ticked;
  },

  'commitments.writePaper': async (input, ports) => {
    const found = await campaignAndRegistry(ports, input.campaign);
    if (!found.ok) return found;
    return writeCampaignPaper(ports, found.value, input.paper, input.unit);
  },

  'commitments.reprintCertificate': async (input, ports) => {
    const found = await campaignAndRegistry(ports, input.campaign);
    if (!found.ok) return found;
    return reprintCertificate(ports, found.value, input.certificate);
  },
} satisfies Handlers<typeof commitmentsMethods>;

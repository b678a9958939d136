import { audienceOf } from '#shared/commitments/audience.ts';
import type { Signature, SignatureRecord } from '#shared/commitments/book.ts';
import { groupBy } from '#shared/commitments/group-by.ts';
import { newPersonPart, writtenCode } from '#shared/commitments/form-code.ts';
import { formTemplate, formValues, onePage } from '#shared/commitments/form-document.ts';
import type { CommitmentForm } from '#shared/commitments/forms.ts';
import { printedRecord } from '#shared/commitments/marking.ts';
import { envelopeCover, envelopeList, signingSheet, type ListedUnit } from '#shared/commitments/papers.ts';
import { isSpent, signaturesOf, signedCode, versionOn, withCode } from '#shared/commitments/resign.ts';
import type { CampaignPerson } from '#shared/contract/methods/commitments.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { changeBook } from '../change-book.ts';
import { officeTemplateOf } from '../documents/office-templates.ts';
import type { Ports } from '../ports.ts';
import { listed, namesOf } from './campaign-papers.ts';
import { bookName, placeByPerson, yearOf, type Found } from './campaign-view.ts';
import { findForm } from './forms.ts';

/** What may lie in a unit's envelope beside its forms. */
export type Enclosure = 'cover' | 'list' | 'sheet';

/** A person's form on its way: their row, the code it carries, which wording, what it is filled with. */
export type PersonSheet = {
  readonly row: CampaignPerson;
  readonly code: string;
  /** The code as it stands on the form. */
  readonly written: string;
  /** The same where it is on record already: a form that is only looked at shows no other. */
  readonly shown: string | undefined;
  readonly version: number;
  readonly values: FormValues;
};

/** The form of a campaign as a paper with fields. */
export function templateOf(ports: Ports, { campaign, office }: Found, form: CommitmentForm): OfficialDocument {
  return formTemplate(form, office.commune, yearOf(campaign, ports), campaign.confirmer);
}

/** The same for pages: `template-word-only` where the office has a Word file of its own, which only Word lays out. */
export async function pagesTemplateOf(
  ports: Ports,
  found: Found,
  form: CommitmentForm,
): Promise<Result<OfficialDocument>> {
  const template = templateOf(ports, found, form);
  const used = await officeTemplateOf(ports.store, template.paper);
  if (!used.ok) return used;
  return used.value === undefined ? ok(template) : fail('template-word-only', { name: used.value.name });
}

/**
 * The papers of a printing as values. Forms that never had a code get theirs on record now, so that what the printer
 * takes bears it; the printing itself is recorded by {@link recordPrinted} once the printer took it.
 */
export async function preparePrinting(
  ports: Ports,
  found: Found,
  chosen: readonly CampaignPerson[],
  enclose: readonly Enclosure[],
): Promise<Result<{ readonly documents: readonly OfficialDocument[]; readonly forms: number }>> {
  const sheets = sheetsOf(ports, found, chosen, () => undefined);
  const documents: OfficialDocument[] = [];
  for (const [version, own] of groupBy(sheets, (sheet) => sheet.version)) {
    const form = await findForm(ports, found.campaign.form, version);
    if (!form.ok) return form;
    const template = await pagesTemplateOf(ports, found, form.value);
    if (!template.ok) return template;
    documents.push(...envelopes(ports, found, form.value, template.value, own, enclose));
  }
  const known = new Map(found.campaign.records.map(({ personId, code }) => [personId, code]));
  const fresh = sheets.filter(({ row, code }) => known.get(row.id) !== code);
  if (fresh.length === 0) return ok({ documents, forms: sheets.length });
  const args = { count: fresh.length, campaign: found.campaign.name };
  const [at, by] = [ports.clock.now(), ports.who];
  return changeBook(ports, { name: 'commitments.prepare', args }, bookName(found.id), (book) => {
    const places = placeByPerson(book.records);
    for (const { row, code } of fresh) {
      const place = places.get(row.id);
      const record = place === undefined ? undefined : book.records[place];
      if (record === undefined) book.records.push({ personId: row.id, state: 'not-printed', code, prints: 0, at, by });
      else Object.assign(record, withCode(record, code));
    }
    return ok({ documents, forms: sheets.length });
  });
}

/** The printer took the forms: now the register says so. */
export async function recordPrinted(
  ports: Ports,
  found: Found,
  chosen: readonly CampaignPerson[],
): Promise<Result<{ readonly forms: number; readonly reprinted: number }>> {
  const sheets = sheetsOf(ports, found, chosen, () => undefined);
  const recorded = await recordPrinting(ports, found, sheets, '');
  if (!recorded.ok) return recorded;
  return ok({ forms: sheets.length, reprinted: chosen.filter(({ prints }) => prints > 0).length });
}

/** Unit by unit: the cover, the list, the forms, the sheet to sign. */
export function envelopes(
  ports: Ports,
  found: Found,
  form: CommitmentForm,
  template: OfficialDocument,
  sheets: readonly PersonSheet[],
  enclose: readonly Enclosure[],
): readonly OfficialDocument[] {
  const names = namesOf(ports, found, form);
  return listed(sheets.map(({ row }) => row)).flatMap((unit): readonly OfficialDocument[] => {
    const own = sheets.filter(({ row }) => row.unit === unit.name);
    return [
      ...(enclose.includes('cover') ? [envelopeCover(unit, names, contentsOf(unit, enclose), onePage)] : []),
      ...(enclose.includes('list') ? [envelopeList(unit, names, onePage)] : []),
      ...own.map(({ values }) => fillForm(template, values)),
      ...(enclose.includes('sheet') ? [signingSheet([unit], names, onePage)] : []),
    ];
  });
}

function contentsOf(unit: ListedUnit, enclose: readonly Enclosure[]): readonly string[] {
  return [
    ...(enclose.includes('list') ? ['Danh sách người ký: 1 bản'] : []),
    `Bản cam kết: ${unit.people.length} bản`,
    ...(enclose.includes('sheet') ? ['Sổ ký: 1 bản'] : []),
  ];
}

/**
 * A form per person, each with the code it had before or a new one that nobody in the campaign has, in the wording that
 * the person signed or is asked to sign.
 */
export function sheetsOf(
  ports: Ports,
  found: Found,
  chosen: readonly CampaignPerson[],
  signatureFor: (row: CampaignPerson) => Signature | undefined,
): readonly PersonSheet[] {
  const { campaign, registry } = found;
  const members = new Map(audienceOf(campaign, registry).members.map((member) => [member.id, member]));
  const records = new Map(campaign.records.map((record) => [record.personId, record]));
  const taken = new Set(
    campaign.records.flatMap(({ code, oldCodes = [] }) => [...oldCodes, ...(code === undefined ? [] : [code])]),
  );
  const asked = versionOn(campaign, ports.clock.today());
  return chosen.flatMap((row) => {
    const member = members.get(row.id);
    if (member === undefined) return [];
    const record = records.get(row.id);
    const signed = record === undefined || row.again !== undefined ? undefined : signaturesOf(record).at(-1);
    const signature = signatureFor(row);
    const code = codeFor(record, row, signature) ?? newPersonPart(() => ports.ids.next(), taken);
    taken.add(code);
    const written = writtenCode({ mark: campaign.mark ?? '', person: code });
    const values = formValues({ member, post: row.post, unitName: row.unit, code: written, signature });
    const shown = code === record?.code ? written : undefined;
    return [{ row, code, written, shown, version: (signature ?? signed)?.formVersion ?? asked, values }];
  });
}

/** The code that a person's form has; undefined where it needs a new one: it never had one, or the form with it was signed and is asked for anew. */
function codeFor(
  record: SignatureRecord | undefined,
  { again }: CampaignPerson,
  signature: Signature | undefined,
): string | undefined {
  if (record === undefined) return undefined;
  if (signature !== undefined) return signedCode(record);
  return again !== undefined && isSpent(record) ? undefined : record.code;
}

/** The papers are on the disk; now the register says so, in one step, with a run for each wording. */
export function recordPrinting(
  ports: Ports,
  found: Found,
  written: readonly PersonSheet[],
  paper: string,
): Promise<Result<null>> {
  const recorder = { by: ports.who, at: ports.clock.now(), today: ports.clock.today() };
  const args = { count: written.length, campaign: found.campaign.name };
  return changeBook(ports, { name: 'commitments.print', args }, bookName(found.id), (book) => {
    const places = placeByPerson(book.records);
    for (const { row, code } of written) {
      const place = places.get(row.id) ?? book.records.length;
      book.records[place] = printedRecord(book.records[place], row.id, code, recorder, row.again !== undefined);
    }
    for (const [formVersion, own] of groupBy(written, ({ version }) => version)) {
      book.runs.push({
        id: ports.ids.next(),
        at: recorder.at,
        by: recorder.by,
        form: found.campaign.form,
        formVersion,
        people: own.map((sheet) => sheet.row.id),
        paper,
      });
    }
    return ok(null);
  });
}

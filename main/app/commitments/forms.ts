import {
  allVersions,
  findVersion,
  newestForms,
  nextVersion,
  type FormWording,
} from '#shared/commitments/forms-book.ts';
import { commitmentForms, type CommitmentForm } from '#shared/commitments/forms.ts';
import { campaignId, type CampaignId } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { changeBook } from '../change-book.ts';
import type { Ports } from '../ports.ts';
import { bookName, openCampaign } from './campaign-view.ts';

/** Every version of every form, with the note that ships with them. */
export async function formVersions(
  ports: Ports,
): Promise<Result<{ readonly note: string; readonly versions: readonly CommitmentForm[] }>> {
  const own = await ports.store.read('forms');
  if (!own.ok) return own;
  const { note, forms } = commitmentForms.parse(await ports.resources.json('legal/commitment-forms.json'));
  return ok({ note, versions: allVersions(forms, own.value) });
}

/** One wording, the newest without `version`; `not-found` for none. */
export async function findForm(ports: Ports, id: string, version?: number): Promise<Result<CommitmentForm>> {
  const all = await formVersions(ports);
  if (!all.ok) return all;
  const form = findVersion(all.value.versions, id, version);
  return form === undefined ? fail('not-found', { what: id }) : ok(form);
}

/** The newest version of each form. */
export async function listForms(ports: Ports) {
  const all = await formVersions(ports);
  return all.ok ? ok({ note: all.value.note, forms: newestForms(all.value.versions) }) : all;
}

/** The versions of one form, newest first, with the number of forms that went to paper with each. */
export async function listVersions(ports: Ports, id: string) {
  const all = await formVersions(ports);
  if (!all.ok) return all;
  const printed = new Map<number, number>();
  for (const name of await ports.store.list('campaign-')) {
    const own = campaignId.safeParse(name.slice('campaign-'.length));
    if (!own.success) continue;
    const book = await ports.store.read(bookName(own.data));
    if (!book.ok) return book;
    for (const run of book.value.runs) {
      if (run.form === id) printed.set(run.formVersion, (printed.get(run.formVersion) ?? 0) + run.people.length);
    }
  }
  const versions = all.value.versions.filter((form) => form.id === id).toSorted((a, b) => b.version - a.version);
  return versions.length === 0
    ? fail('not-found', { what: id })
    : ok(versions.map((form) => ({ ...form, printed: printed.get(form.version) ?? 0 })));
}

/** Saves a wording as the next version of a form, or as the first of a form of the office's own. */
export async function saveForm(ports: Ports, form: string | undefined, wording: FormWording) {
  const all = await formVersions(ports);
  if (!all.ok) return all;
  const { versions } = all.value;
  if (form !== undefined && findVersion(versions, form) === undefined) return fail('not-found', { what: form });
  const id = form ?? ports.ids.next();
  return changeBook(ports, { name: 'commitments.saveForm', args: { form: wording.name } }, 'forms', (book) => {
    const saved = nextVersion([...versions, ...book.versions], id, wording);
    book.versions.push(saved);
    return ok({ form: id, version: saved.version });
  });
}

/** From today the campaign asks for the newest version of its form. */
export async function takeNewestForm(ports: Ports, id: CampaignId) {
  const found = await openCampaign(ports, id);
  if (!found.ok) return found;
  const { campaign } = found.value;
  const newest = await findForm(ports, campaign.form);
  if (!newest.ok) return newest;
  const { version } = newest.value;
  const today = ports.clock.today();
  const args = { campaign: campaign.name, version };
  return changeBook(ports, { name: 'commitments.useNewestForm', args }, bookName(id), (book) => {
    if (version === book.formVersion) return ok({ version });
    const before = book.versions ?? [{ version: book.formVersion, from: book.openedOn ?? today }];
    book.versions = [...before.filter(({ from }) => from < today), { version, from: today }];
    book.formVersion = version;
    return ok({ version });
  });
}

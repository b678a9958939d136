import type { FrozenCertificate } from '#shared/commitments/book.ts';
import { isMissing } from '#shared/commitments/coverage.ts';
import {
  certificate,
  reminderList,
  signingSheet,
  type CampaignNames,
  type ListedUnit,
} from '#shared/commitments/papers.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CampaignPaper, CampaignPerson } from '#shared/contract/methods/commitments.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { CommitmentForm } from '#shared/commitments/forms.ts';
import { unitId } from '#shared/contract/ids.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { shortDate } from '#shared/vietnamese/official/dates.ts';
import type { Ports } from '../ports.ts';
import { changeBook } from '../change-book.ts';
import { bookName, dayOf, viewOf, yearOf, type Found } from './campaign-view.ts';
import { findForm } from './forms.ts';

const stateWords: { readonly [S in CampaignPerson['state']]: string } = {
  'not-printed': 'Chưa in',
  printed: 'Đã in, chưa ký',
  signed: 'Đã ký',
  absent: 'Vắng',
  refused: 'Từ chối',
  exempt: 'Miễn',
  left: 'Đã chuyển',
};

/** Writes a paper of the campaign, for one unit or for all. A certificate stays with the campaign as it was given. */
export async function writeCampaignPaper(
  ports: Ports,
  found: Found,
  paper: CampaignPaper,
  unit: string | undefined,
): Promise<Result<SavedPaper>> {
  const form = await findForm(ports, found.campaign.form, found.campaign.formVersion);
  if (!form.ok) return form;
  const document = campaignPaperOf(ports, found, form.value, paper, unit);
  if (!document.ok) return document;
  const saved = await save(ports, found, document.value.document);
  if (!saved.ok || document.value.certified === undefined) return saved;
  const frozen: FrozenCertificate = {
    id: ports.ids.next(),
    on: ports.clock.today(),
    by: ports.who,
    form: form.value.name,
    named: {
      campaign: found.campaign.name,
      commune: found.office.commune,
      ...(found.office.signers[0] === undefined ? {} : { signer: found.office.signers[0] }),
    },
    units: document.value.certified.map(({ name, people }) => ({ name, people: people.map((one) => ({ ...one })) })),
    ...(unit === undefined ? {} : { unitId: unitId.parse(unit) }),
  };
  const args = { campaign: found.campaign.name };
  const kept = await changeBook(ports, { name: 'commitments.certify', args }, bookName(found.id), (book) => {
    book.certificates = [...(book.certificates ?? []), frozen];
    return ok(null);
  });
  return kept.ok ? saved : kept;
}

/** A certificate once given, with the names that stood in it. */
export async function reprintCertificate(ports: Ports, found: Found, id: string): Promise<Result<SavedPaper>> {
  const frozen = found.campaign.certificates?.find((one) => one.id === id);
  if (frozen === undefined) return fail('not-found', { what: id });
  const now = { campaign: found.campaign.name, commune: found.office.commune, signer: found.office.signers[0] };
  const { campaign, commune, signer } = frozen.named ?? now;
  const names = { ...namesOf(ports, found, undefined), form: frozen.form, campaign, commune };
  return save(ports, found, certificate(frozen.units, names, signer));
}

async function save(ports: Ports, { campaign }: Found, document: OfficialDocument): Promise<Result<SavedPaper>> {
  const bytes = await ports.word.writeDocument(document);
  if (!bytes.ok) return bytes;
  const folders = [String(yearOf(campaign, ports)), 'Cam kết'];
  return ports.files.savePaper(folders, `${document.title}.docx`, bytes.value);
}

/** What every paper of the campaign names. */
export function namesOf(ports: Ports, { campaign, office }: Found, form: CommitmentForm | undefined): CampaignNames {
  return {
    commune: office.commune,
    campaign: campaign.name,
    form: form?.name ?? '',
    year: yearOf(campaign, ports),
    due: campaign.due,
  };
}

type Written = {
  readonly document: OfficialDocument;
  /** The names behind a certificate. */
  readonly certified?: readonly ListedUnit[];
};

function campaignPaperOf(
  ports: Ports,
  found: Found,
  form: CommitmentForm,
  paper: CampaignPaper,
  unit: string | undefined,
): Result<Written> {
  const people = viewOf(found, dayOf(found.campaign, ports)).people.filter(
    (person) => (unit === undefined || person.unitId === unit) && person.state !== 'left',
  );
  const names = namesOf(ports, found, form);
  const missing = people.filter((person) => isMissing(person.state));
  switch (paper) {
    case 'signing-sheet':
      return people.length === 0 ? fail('nobody-chosen', {}) : ok({ document: signingSheet(listed(people), names) });
    case 'reminder':
      return missing.length === 0 ? fail('nobody-chosen', {}) : ok({ document: reminderList(listed(missing), names) });
    case 'certificate': {
      if (missing.length > 0) return fail('not-complete', { left: missing.length });
      const signed = people.filter((person) => person.state === 'signed' && person.inAudience);
      if (signed.length === 0) return fail('nobody-in-audience', {});
      const certified = listed(signed);
      return ok({ document: certificate(certified, names, found.office.signers[0]), certified });
    }
  }
}

/** People unit by unit, in their order, with their state or the day of signing as a note. */
export function listed(people: readonly CampaignPerson[]): readonly ListedUnit[] {
  const names = [...new Set(people.map((person) => person.unit))];
  return names.map((name) => ({
    name,
    people: people
      .filter((person) => person.unit === name)
      .map((person) => ({
        name: person.name,
        post: person.post,
        note: person.signedOn === undefined ? stateWords[person.state] : shortDate(person.signedOn),
      })),
  }));
}

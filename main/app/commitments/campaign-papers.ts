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
import type { OfficialDocument } from '#shared/documents/model.ts';
import { shortDate } from '#shared/vietnamese/official/dates.ts';
import type { Ports } from '../ports.ts';
import { findForm, viewOf, yearOf, type Found } from './campaign-view.ts';

const stateWords: { readonly [S in CampaignPerson['state']]: string } = {
  'not-printed': 'Chưa in',
  printed: 'Đã in, chưa ký',
  signed: 'Đã ký',
  absent: 'Vắng',
  refused: 'Từ chối',
  exempt: 'Miễn',
  left: 'Đã chuyển',
};

/** Writes a paper of the campaign, for one unit or for all. */
export async function writeCampaignPaper(
  ports: Ports,
  found: Found,
  paper: CampaignPaper,
  unit: string | undefined,
): Promise<Result<SavedPaper>> {
  const document = await campaignPaperOf(ports, found, paper, unit);
  if (!document.ok) return document;
  const bytes = await ports.word.writeDocument(document.value);
  if (!bytes.ok) return bytes;
  const folders = [String(yearOf(found.campaign, ports)), 'Cam kết'];
  return ports.files.savePaper(folders, `${document.value.title}.docx`, bytes.value);
}

async function campaignPaperOf(
  ports: Ports,
  found: Found,
  paper: CampaignPaper,
  unit: string | undefined,
): Promise<Result<OfficialDocument>> {
  const form = await findForm(ports, found.campaign.form);
  if (!form.ok) return form;
  const people = viewOf(found, ports.clock.today()).people.filter(
    (person) => (unit === undefined || person.unitId === unit) && person.state !== 'left',
  );
  const names: CampaignNames = {
    commune: found.office.commune,
    campaign: found.campaign.name,
    form: form.value.name,
    year: yearOf(found.campaign, ports),
    due: found.campaign.due,
  };
  const missing = people.filter((person) => isMissing(person.state));
  switch (paper) {
    case 'signing-sheet':
      return people.length === 0 ? fail('nobody-chosen', {}) : ok(signingSheet(listed(people), names));
    case 'reminder':
      return missing.length === 0 ? fail('nobody-chosen', {}) : ok(reminderList(listed(missing), names));
    case 'certificate': {
      if (missing.length > 0) return fail('not-complete', { left: missing.length });
      const signed = people.filter((person) => person.state === 'signed');
      return signed.length === 0
        ? fail('nobody-chosen', {})
        : ok(certificate(listed(signed), names, found.office.signers[0]));
    }
  }
}

function listed(people: readonly CampaignPerson[]): readonly ListedUnit[] {
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

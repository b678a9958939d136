import { commitmentForms, type CommitmentForm } from '#shared/commitments/forms.ts';
import { formTemplate, formValues } from '#shared/commitments/form-document.ts';
import {
  certificate,
  envelopeCover,
  envelopeList,
  reminderList,
  signingSheet,
  type CampaignNames,
  type ListedUnit,
} from '#shared/commitments/papers.ts';
import { sampleCommune, sampleSigner } from '#shared/covenants/papers/procedure/sample-case.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { Resources } from '#main/app/ports.ts';

const units: readonly ListedUnit[] = [
  {
    name: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    people: [
      { name: 'Nguyễn Thị Hòa', post: 'Công chức Văn hóa - Xã hội', note: '12/11/2026' },
      { name: 'Bùi Văn Hùng', post: 'Văn thư', note: '13/11/2026' },
    ],
  },
  { name: 'Trường Tiểu học Vân Khê', people: [{ name: 'Ngô Thị Dung', post: 'Giáo viên', note: '13/11/2026' }] },
];

const names: CampaignNames = {
  commune: sampleCommune,
  campaign: 'Ký cam kết năm 2026',
  form: 'Cam kết thực hiện quy tắc ứng xử công vụ',
  year: 2026,
  due: '2026-11-30',
};

/** People as forms are filled for them: one who leads and is a party member, one who is neither. */
export const sampleSigners: readonly FormValues[] = [
  formValues({
    member: { name: 'Nguyễn Thị Mẫu', birth: '1985-04-12', party: true },
    post: 'Phó Chủ tịch',
    unitName: 'Ủy ban nhân dân xã Vân Khê',
    code: 'KM-00001-1',
  }),
  formValues({
    member: { name: 'Trần Văn Thử', birth: '1990', party: false },
    post: 'Văn thư',
    unitName: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
    code: 'KM-00002-2',
  }),
];

/** The papers of a campaign, made of invented data by the same hands as the office's own. */
export async function commitmentSamples(resources: Resources) {
  const { forms } = commitmentForms.parse(await resources.json('legal/commitment-forms.json'));
  const form = (audience: CommitmentForm['audience']): OfficialDocument => {
    const found = forms.find((one) => one.audience === audience);
    if (found === undefined) throw new Error(`no form for ${audience} is shipped`);
    return formTemplate(found, sampleCommune, 2026);
  };
  const [unit] = units;
  if (unit === undefined) throw new Error('the sample campaign has units');
  return {
    'commitments.cadres': form('cadres'),
    'commitments.households': form('households'),
    'commitments.traders': form('traders'),
    'commitments.signing-sheet': signingSheet(units, names),
    'commitments.reminder': reminderList(units, names),
    'commitments.certificate': certificate(units, names, sampleSigner),
    'commitments.envelope-cover': envelopeCover(unit, names, ['Danh sách người ký: 1 bản', 'Bản cam kết: 2 bản']),
    'commitments.envelope-list': envelopeList(unit, names),
  };
}

import { caseFields } from '#shared/covenants/papers/procedure/case-fields.ts';
import { formFields, vietnameseName } from '#shared/commitments/form-fields.ts';
import { fieldsOf } from '#shared/documents/paper-values.ts';
import { knownFields, personField } from '#shared/documents/template-fields.ts';
import type { ProductPaper } from '#shared/documents/product-papers.ts';
import type { KnownField } from '#shared/documents/templates.ts';
import { handoverPaperFields, summaryPaperFields } from '#shared/titles/package/paper-fields.ts';
import { unitFields } from '#shared/titles/papers/unit-fields.ts';
import type { SamplePapers } from './samples/sample-papers.ts';

const householdFields: readonly KnownField[] = [
  personField('chủ_hộ', 'họ và tên chủ hộ', 'text', true),
  personField('địa_chỉ', 'địa chỉ của hộ'),
];

const ofCase = knownFields(caseFields);
const ofHousehold = [...householdFields, ...ofCase];
const ofUnit = knownFields(unitFields);

/** What the kinds are made from, beside the parts that every paper has. */
const ownFields: { readonly [P in ProductPaper]?: readonly KnownField[] } = {
  'covenants.plan': ofCase,
  'covenants.opinion-slip': ofHousehold,
  'covenants.opinion-tally': ofCase,
  'covenants.posting-minutes': ofCase,
  'covenants.invitation': ofHousehold,
  'covenants.minutes': ofCase,
  'covenants.household-slips': ofHousehold,
  'covenants.slip-minutes': ofCase,
  'covenants.resolution': ofCase,
  'covenants.request': ofCase,
  'covenants.recognition': ofCase,
  'covenants.refusal': ofCase,
  'covenants.posting-notice': ofCase,
  'covenants.review-minutes': ofCase,
  'covenants.measure': ofCase,
  'titles.invitation': ofUnit,
  'titles.minutes': ofUnit,
  'titles.posting': ofUnit,
  'titles.request': ofUnit,
  'titles.passed-list': ofUnit,
  'titles.failed-list': ofUnit,
  'titles.slip': [
    ...householdFields,
    personField('năm_trước', 'kết quả năm trước'),
    personField('mã_phiếu', 'mã để nhận lại phiếu'),
  ],
  'titles.summary': knownFields(summaryPaperFields),
  'titles.hand-over': knownFields(handoverPaperFields),
  'commitments.cadres': formFields('cadres'),
  'commitments.households': formFields('households'),
  'commitments.traders': formFields('traders'),
};

/** A field of a form by the label that templates use for it. */
export function labelIn(fields: readonly KnownField[], field: string): string {
  const name = vietnameseName(field);
  return fields.find((known) => known.name === name)?.label ?? field;
}

/** Every field that a kind of paper offers to a template of the office. */
export function paperFields(paper: ProductPaper, samples: SamplePapers): readonly KnownField[] {
  return fieldsOf(samples[paper], ownFields[paper] ?? []);
}

import { covenantId, villageId } from '#shared/contract/ids.ts';
import { covenantPaperLaw, type CasePaper } from '#shared/covenants/papers/procedure/frame.ts';
import { measurePaper } from '#shared/covenants/papers/procedure/recognition.ts';
import { registerPaper, summaryPaper } from '#shared/covenants/papers/procedure/register.ts';
import {
  sampleCase,
  sampleMeasure,
  sampleRegister,
  sampleReview,
  sampleSlipRun,
} from '#shared/covenants/papers/procedure/sample-case.ts';
import { covenantPaper } from '#shared/covenants/papers/covenant-paper.ts';
import { sampleCovenant, sampleCovenantText } from '#shared/covenants/papers/sample-covenant.ts';
import { emptyCase, type ProcedurePaper } from '#shared/covenants/procedure/book.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { Resources } from '#main/app/ports.ts';
import { buildPaper } from '../../covenants/procedure/case-papers.ts';

const who = { author: 'Nguyễn Thị Hòa', at: '2026-12-10T02:00:00Z' };
const one: Parameters<typeof buildPaper>[2] = {
  village: { id: villageId.parse('v1'), name: 'Đông Khê', kind: 'thon', area: 'rural', active: true, ancestors: [] },
  households: 214,
  covenant: {
    id: covenantId.parse('quy-uoc-1'),
    book: sampleCovenant,
    cases: { ...emptyCase, reviews: [sampleReview] },
  },
};

/** Households as the slips of a case are filled for them. */
export const sampleHouseholds: readonly FormValues[] = [
  { chu_ho: 'Phạm Văn Năm', dia_chi: 'Xóm Đông' },
  { chu_ho: 'Vũ Thị Sáu', dia_chi: 'Xóm Tây' },
];

/** The papers of a covenant and its case, made of invented data by the same hands as the office's own. */
export async function covenantSamples(resources: Resources) {
  const law = covenantPaperLaw.parse(await resources.json('legal/covenant-papers.json'));
  const from = sampleCase(law);
  const ofCase = (paper: ProcedurePaper): OfficialDocument => {
    const built = buildPaper(paper, runFor(paper, from), one, who);
    if (!built.ok) throw new Error(`no sample of ${paper}: ${built.error.code}`);
    return built.value;
  };
  return {
    'covenants.plan': ofCase('plan'),
    'covenants.posting-draft': ofCase('posting-draft'),
    'covenants.opinion-slip': ofCase('opinion-slip'),
    'covenants.opinion-tally': ofCase('opinion-tally'),
    'covenants.posting-minutes': ofCase('posting-minutes'),
    'covenants.invitation': ofCase('invitation'),
    'covenants.minutes': ofCase('minutes'),
    'covenants.household-slips': ofCase('household-slips'),
    'covenants.slip-minutes': ofCase('slip-minutes'),
    'covenants.resolution': ofCase('resolution'),
    'covenants.request': ofCase('request'),
    'covenants.recognition': ofCase('recognition'),
    'covenants.refusal': ofCase('refusal'),
    'covenants.covenant-signed': ofCase('covenant-signed'),
    'covenants.posting-notice': ofCase('posting-notice'),
    'covenants.review-minutes': ofCase('review-minutes'),
    'covenants.tracked': ofCase('tracked'),
    'covenants.tracked-print': ofCase('tracked-print'),
    'covenants.comparison': ofCase('comparison'),
    'covenants.amendment': ofCase('amendment'),
    'covenants.consolidated': ofCase('consolidated'),
    'covenants.covenant': covenantPaper(sampleCovenantText, {
      docName: from.docName,
      unit: from.unit,
      place: from.commune.place,
      year: 2026,
    }),
    'covenants.measure': measurePaper(from, sampleMeasure),
    'covenants.register': registerPaper(from, sampleRegister),
    'covenants.summary': summaryPaper(from, sampleRegister),
  };
}

function runFor(paper: ProcedurePaper, from: CasePaper): CasePaper {
  return paper === 'slip-minutes' ? { ...from, run: sampleSlipRun } : from;
}

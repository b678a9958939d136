import { readFileSync } from 'node:fs';
import {
  meetingMinutes,
  resolutionPaper,
  slipMinutes,
  votingSlip,
} from '#shared/covenants/papers/procedure/adoption.ts';
import {
  invitationPaper,
  opinionSlip,
  opinionTally,
  planPaper,
  postingMinutes,
} from '#shared/covenants/papers/procedure/before-adoption.ts';
import { covenantPaperLaw, type CasePaper } from '#shared/covenants/papers/procedure/frame.ts';
import {
  measurePaper,
  postingNotice,
  recognitionPaper,
  refusalPaper,
  requestPaper,
  reviewMinutes,
} from '#shared/covenants/papers/procedure/recognition.ts';
import { registerPaper, summaryPaper } from '#shared/covenants/papers/procedure/register.ts';
import { sampleRun as fullRun } from '#shared/covenants/papers/procedure/sample-case.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';

const law = covenantPaperLaw.parse(
  JSON.parse(readFileSync(new URL('../../../resources/legal/covenant-papers.json', import.meta.url), 'utf8')),
);

const recordedAt = '2026-12-01T02:00:00Z';

/** A run in which everything happened, a returned dossier among it. */
export { fullRun };

/** What the papers of that run are made from. */
export const casePaper: CasePaper = {
  commune: {
    kind: 'xa',
    name: 'Vân Khê',
    parent: 'thành phố Hà Nội',
    receiver: 'Sở Văn hóa và Thể thao',
    place: 'Vân Khê',
  },
  signer: { id: 's', name: 'Trần Văn Lâm', post: 'Phó Chủ tịch', authority: 'KT.' },
  law,
  docName: 'Quy ước',
  unit: 'thôn Đông Khê',
  run: fullRun,
  households: 214,
  today: '2026-12-10',
};

const measure = {
  id: 'm1',
  kind: 'suspend' as const,
  on: '2027-01-12',
  recordedAt,
  number: '3',
  signer: 'Trần Văn Lâm',
  provisions: ['khoản 2 Điều 5', 'Điều 9'],
  ground: 'content' as const,
  reason: 'quy định thu tiền của người vi phạm',
};
const slips = {
  ...fullRun,
  adoptions: [
    ...fullRun.adoptions.map((one) => ({
      ...one,
      counts: one.counts.map((count) => ({ ...count, present: 40, for: 0, against: 0, other: 0 })),
    })),
    ...fullRun.adoptions.map((one) => ({ ...one, id: 'a2', kind: 'slips' as const, on: '2026-11-30' })),
  ],
};
const lines = ['Đông Khê', 'Nội Khê', 'Hạ Vân'].map((village, index) => ({
  village,
  docName: 'Quy ước',
  decision: index === 0 ? '05/QĐ-UBND' : '',
  on: index === 2 ? undefined : '2026-12-08',
  state: 'Có hiệu lực',
  covered: index === 0 ? 15 : 9,
  topics: 15,
}));

/** Every paper of the procedure, built. */
export const casePapers: { readonly [name: string]: OfficialDocument } = {
  plan: planPaper(casePaper),
  'opinion-slip': opinionSlip(casePaper),
  'opinion-tally': opinionTally(casePaper),
  'posting-minutes': postingMinutes(casePaper),
  invitation: invitationPaper(casePaper),
  minutes: meetingMinutes(casePaper),
  'minutes-no-quorum': meetingMinutes({ ...casePaper, run: slips }),
  'household-slips': votingSlip(casePaper),
  'slip-minutes': slipMinutes({ ...casePaper, run: slips }),
  resolution: resolutionPaper(casePaper),
  request: requestPaper(casePaper),
  recognition: recognitionPaper(casePaper),
  refusal: refusalPaper(casePaper),
  suspension: measurePaper(casePaper, measure),
  abolition: measurePaper(casePaper, { ...measure, kind: 'abolish', provisions: [], ground: 'procedure' }),
  'posting-notice': postingNotice(casePaper),
  'review-minutes': reviewMinutes(casePaper, undefined),
  summary: summaryPaper(casePaper, lines),
  register: registerPaper(casePaper, lines),
};

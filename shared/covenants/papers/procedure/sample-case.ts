import type { Commune, Signer } from '#shared/office/book.ts';
import type { CaseRun, Measure, Review } from '../../procedure/book.ts';
import type { CasePaper, CovenantPaperLaw } from './frame.ts';
import type { RegisterLine } from './register.ts';

const recordedAt = '2026-12-01T02:00:00Z';

/** An invented commune, as samples and trial prints name it. */
export const sampleCommune: Commune = {
  kind: 'xa',
  name: 'Vân Khê',
  parent: 'thành phố Hà Nội',
  receiver: 'Sở Văn hóa và Thể thao',
  place: 'Vân Khê',
};

/** Who signs there. */
export const sampleSigner: Signer = { id: 's', name: 'Trần Văn Lâm', post: 'Phó Chủ tịch', authority: 'KT.' };

/** An invented run in which everything happened, a returned dossier among it. */
export const sampleRun: CaseRun = {
  id: 'run1',
  subject: 'amendment',
  proposal: { on: '2026-09-02', recordedAt, by: 'Trưởng thôn', reason: 'đưa quy tắc ứng xử vào quy ước' },
  group: {
    on: '2026-09-05',
    recordedAt,
    members: [
      { name: 'Đỗ Văn Mẫu', post: 'Trưởng thôn, tổ trưởng' },
      { name: 'Ngô Văn Ba', post: 'Trưởng ban công tác Mặt trận' },
      { name: 'Lê Thị Thử', post: 'Chi hội trưởng Phụ nữ' },
    ],
  },
  draft: { on: '2026-10-16', recordedAt, name: 'Bản sửa đổi, bổ sung năm 2026' },
  posting: { on: '2026-10-21', recordedAt, places: 'Nhà văn hóa thôn', ways: ['copies', 'box'] },
  opinions: [
    {
      id: 'y1',
      from: 'Hộ ông Phạm Văn Năm',
      provision: 'khoản 4 Điều 6',
      kind: 'change',
      text: 'Xin ghi rõ giờ tắt loa.',
      on: '2026-11-02',
      answer: { text: 'Đã ghi từ 22 giờ đến 5 giờ.', accepted: true, on: '2026-11-12' },
    },
    { id: 'y2', from: 'Hộ bà Vũ Thị Sáu', provision: '', kind: 'agree', text: '', on: '2026-11-03' },
  ],
  invitation: {
    on: '2026-11-20',
    recordedAt,
    meetingOn: '2026-11-22',
    from: '19 giờ 30 phút',
    place: 'Nhà văn hóa thôn',
  },
  adoptions: [
    {
      id: 'a1',
      kind: 'meeting',
      on: '2026-11-22',
      recordedAt,
      from: '19 giờ 30 phút',
      until: '21 giờ 15 phút',
      place: 'Nhà văn hóa thôn',
      chair: { name: 'Đỗ Văn Mẫu', post: 'Trưởng thôn' },
      secretary: 'Lê Thị Thử',
      method: 'hands',
      total: 214,
      scattered: false,
      counts: [
        { cluster: 'Cụm xóm Đông', households: 120, present: 101, for: 97, against: 3, other: 1 },
        { cluster: 'Cụm xóm Tây', households: 94, present: 80, for: 78, against: 2, other: 0 },
      ],
      opinions: 'Thống nhất với dự thảo sau khi tiếp thu ý kiến.',
      representatives: ['Trần Văn Một', 'Phạm Thị Hai'],
      front: 'Ngô Văn Ba',
    },
  ],
  submissions: [
    {
      id: 's1',
      on: '2026-11-25',
      recordedAt,
      received: '2026-11-25',
      returned: {
        on: '2026-11-30',
        recordedAt,
        reasons: 'Biên bản hội nghị thiếu chữ ký của đại diện hộ gia đình\nThiếu bảng so sánh',
        number: '7',
      },
    },
    { id: 's2', on: '2026-12-02', recordedAt, received: '2026-12-03' },
  ],
  recognition: { on: '2026-12-08', recordedAt, number: '5', signer: 'Trần Văn Lâm' },
  publication: { on: '2026-12-09', recordedAt, places: 'Nhà văn hóa thôn và loa truyền thanh' },
};

/** The same when the meeting lacked its quorum and slips were counted. */
export const sampleSlipRun: CaseRun = {
  ...sampleRun,
  adoptions: [
    ...sampleRun.adoptions.map((one) => ({
      ...one,
      counts: one.counts.map((count) => ({ ...count, present: 40, for: 0, against: 0, other: 0 })),
    })),
    ...sampleRun.adoptions.map((one) => ({ ...one, id: 'a2', kind: 'slips' as const, on: '2026-11-30' })),
  ],
};

/** An invented suspension. */
export const sampleMeasure: Measure = {
  id: 'm1',
  kind: 'suspend',
  on: '2027-01-12',
  recordedAt,
  number: '3',
  signer: 'Trần Văn Lâm',
  provisions: ['khoản 2 Điều 5', 'Điều 9'],
  ground: 'content',
  reason: 'quy định thu tiền của người vi phạm',
};

/** An invented yearly review. */
export const sampleReview: Review = {
  year: 2026,
  on: '2026-12-15',
  chair: { name: 'Đỗ Văn Mẫu', post: 'Trưởng thôn' },
  secretary: 'Lê Thị Thử',
  participants: 42,
  findings: 'Các hộ thực hiện tốt; cần nhắc việc tắt loa sau 22 giờ.',
  result: 'keep',
  recordedAt,
};

/** What the sample papers of a case are made from. */
export function sampleCase(law: CovenantPaperLaw): CasePaper {
  return {
    commune: sampleCommune,
    signer: sampleSigner,
    law,
    docName: 'Quy ước',
    unit: 'thôn Đông Khê',
    run: sampleRun,
    households: 214,
    today: '2026-12-10',
  };
}

/** Lines of an invented register. */
export const sampleRegister: readonly RegisterLine[] = ['Đông Khê', 'Nội Khê', 'Hạ Vân'].map((village, index) => ({
  village,
  docName: 'Quy ước',
  decision: index === 0 ? '05/QĐ-UBND' : '',
  on: index === 2 ? undefined : '2026-12-08',
  state: index === 2 ? 'Đang soạn thảo' : 'Có hiệu lực',
  covered: index === 0 ? 15 : 9,
  topics: 15,
}));

import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { rulesOf } from '#shared/titles/decide.ts';
import { decisionPaper } from '#shared/titles/papers/commune-papers.ts';
import { committeeNumber } from '#shared/documents/letterhead.ts';
import { headPlace } from '#shared/titles/papers/frame.ts';
import { paperRows } from '#shared/titles/papers/paper-rows.ts';
import { deductionText, reasonText } from '#shared/titles/papers/reason-text.ts';
import { slipTemplate } from '#shared/titles/papers/slips.ts';
import { minutesPaper, postingPaper, requestPaper } from '#shared/titles/papers/village-papers.ts';
import { showCount, showPercent } from '#shared/titles/papers/words.ts';
import { standingUnits } from '#shared/titles/standing.ts';
import { certain, smallSet, terms, unitWith } from '#test/support/titles.ts';

const commune = { kind: 'xa', name: 'Vân Khê', parent: 'thành phố Hà Nội', receiver: 'Sở', place: 'Vân Khê' } as const;
const set = smallSet({ legalBasis: 'Quyết định thử' });
const unit = unitWith(set, { a: [20, 20, 20, 30, 10], b: [20, 20, 20, 10, 10] });
unit.meeting = {
  on: '2026-11-17',
  from: '19 giờ 30 phút',
  until: '21 giờ',
  place: 'Nhà văn hóa thôn Thử',
  chair: 'Lê Văn Bốn',
  chairPost: 'Trưởng thôn',
  secretary: 'Ngô Thị Dung',
  invited: 40,
  present: 36,
  votesFor: 35,
  votesAgainst: 0,
  opinions: '',
};
unit.posting = { from: '2026-11-18', until: '2026-11-28', places: 'Nhà văn hóa', objections: [] };
const names = new Map(['a', 'b'].map((id) => [id, { id, name: `Chủ hộ ${id}`, address: 'Xóm Đình', members: 4 }]));
const [standing] = standingUnits({ openedAt: '', terms, units: { v: unit } }, set);
if (standing === undefined) throw new Error('there is a unit');
const rows = paperRows(standing, set, rulesOf(set, terms), names, [], 2026);
const about = { commune, year: 2026, set, unitName: 'Thôn Thử', unit, rows, today: '2026-11-20' };

/** All words of a paper, for finding. */
const textOf = (document: OfficialDocument) => JSON.stringify(document);

describe('the minutes', () => {
  it('tell attendance, result and vote, and carry the list', () => {
    const text = textOf(minutesPaper(about));
    expect(text).toContain('Được mời: 40 người; có mặt: 36 người; vắng: 4 người.');
    expect(text).toContain('tổng số 2 hộ; đạt 1 hộ; chưa đạt, không xét 1 hộ, gồm:');
    expect(text).toContain('đồng ý 35 người; không đồng ý 0 người; ý kiến khác 1 người');
    expect(text).toContain('Đạt 80 điểm, cần 90 điểm');
    expect(minutesPaper(about).signatures?.places.map((place) => place.name)).toEqual(['Ngô Thị Dung', 'Lê Văn Bốn']);
  });

  it('leave room where nothing is known yet', () => {
    const { meeting: _meeting, ...blank } = unit;
    const text = textOf(minutesPaper({ ...about, unit: blank }));
    expect(text).toContain('Được mời: …… người');
    expect(text).not.toContain('undefined');
  });
});

describe('the posting', () => {
  it('names its first and last day in words', () => {
    expect(textOf(postingPaper(about))).toContain('từ ngày 18 tháng 11 năm 2026 đến hết ngày 28 tháng 11 năm 2026');
  });
});

describe('the request', () => {
  it('carries what people said about the list, with the answers and what came late', () => {
    expect(textOf(requestPaper(about))).not.toContain('bảng ý kiến');
    const objections = [
      {
        id: 'o1',
        on: '2026-11-20',
        from: 'Bùi Công Dân',
        text: 'Sai điểm',
        answer: 'Đã sửa',
        answeredOn: '2026-11-21',
      },
      { id: 'o2', on: '2026-12-01', from: 'Đỗ Thị Mẫu', subject: 'a', text: 'Chưa đúng', late: true },
    ];
    const said = { ...unit, posting: { from: '2026-11-18', until: '2026-11-28', places: 'Nhà văn hóa', objections } };
    const text = textOf(requestPaper({ ...about, unit: said }));
    expect(text).toContain('có 2 ý kiến, đã trả lời 1 ý kiến (bảng ý kiến kèm theo)');
    for (const words of ['Bùi Công Dân', '(ngày 21/11/2026)', '(sau niêm yết)', 'Về Chủ hộ a:', 'Chưa trả lời']) {
      expect(text).toContain(words);
    }
  });
});

describe('the decision', () => {
  const paper = decisionPaper({
    commune,
    signer: { id: 's', name: 'Trần Văn Hai', post: 'Phó Chủ tịch', authority: 'KT.' },
    year: 2026,
    set,
    law: {
      decisionBases: [{ text: 'Căn cứ Luật thử', provenance: certain }],
      proposer: { text: 'Theo đề nghị của phòng thử', provenance: certain },
      recipients: ['Như Điều 3'],
    },
    decision: { number: '120a', on: '2026-12-08', signer: '' },
    units: [{ name: 'Thôn Thử', rows }],
  });

  it('grants those that passed, by village, under its number', () => {
    expect(paper.letterhead?.number).toEqual({ symbol: 'QĐ-UBND', value: 120, suffix: 'a' });
    expect(textOf(paper)).toContain('cho 1 hộ của xã Vân Khê');
    expect(textOf(paper)).toContain('Thôn Thử: 1 hộ');
    expect(paper.bases).toEqual(['Căn cứ Luật thử', 'Theo đề nghị của phòng thử']);
  });

  it('is signed in the deputy’s own capacity', () => {
    expect(paper.signatures?.places).toEqual([{ capacity: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Trần Văn Hai' }]);
    expect(headPlace('Tổ dân phố số 1').capacity).toEqual(['TỔ TRƯỞNG']);
    expect(committeeNumber('QĐ')).toEqual({ symbol: 'QĐ-UBND' });
  });
});

describe('a slip', () => {
  it('has a line for every criterion and the code of its household', () => {
    const slip = slipTemplate(commune, 'Thôn Thử', set, 2026);
    const table = slip.body.find((block) => block.type === 'table');
    expect(table?.type === 'table' ? table.rows.length : 0).toBe(1 + 2 + 5 + 1);
    expect(slip.code).toEqual({ field: 'ma_phieu' });
  });
});

describe('reasons in words', () => {
  it('say what was needed and what was had', () => {
    expect(reasonText({ kind: 'standard-minimum', standard: 'II', title: 'Hai', needed: 20, had: 17.5 })).toBe(
      'Tiêu chuẩn II đạt 17,5 điểm, cần ít nhất 20 điểm',
    );
    expect(reasonText({ kind: 'families-rate', needed: 70, had: 68.123 })).toBe(
      'Tỷ lệ gia đình văn hóa 68,12 %, cần từ 70 %',
    );
    expect(reasonText({ kind: 'quota', tied: false })).toBe('Đủ điểm nhưng vượt chỉ tiêu');
  });

  it('name source and day of a deduction', () => {
    const reason = {
      text: 'Mở loa sau 22 giờ',
      source: 'Trưởng thôn',
      on: '2026-11-17',
      who: '',
      at: '2026-11-20T02:00:00.000Z',
    };
    const deduction = {
      criterion: 'I.4',
      title: '',
      codeOfConduct: false,
      max: 7,
      had: 3,
      self: undefined,
      by: 'meeting',
      reason,
    } as const;
    expect(deductionText(deduction)).toBe('I.4 trừ 4 điểm: Mở loa sau 22 giờ (Trưởng thôn, 17/11/2026)');
    expect(deductionText({ ...deduction, reason: undefined })).toBe('I.4 trừ 4 điểm');
  });

  it('write numbers the Vietnamese way', () => {
    expect(showCount(1124)).toBe('1.124');
    expect(showPercent(94.9)).toBe('94,9 %');
    expect(showPercent(undefined)).toBe('–');
  });
});

import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import { rulesOf } from '#shared/titles/decide.ts';
import { decisionPaper } from '#shared/titles/papers/commune-papers.ts';
import { paperRows } from '#shared/titles/papers/paper-rows.ts';
import { slipTemplate } from '#shared/titles/papers/slips.ts';
import { listPaper, minutesPaper, postingPaper, requestPaper } from '#shared/titles/papers/village-papers.ts';
import { standingUnits } from '#shared/titles/standing.ts';
import { smallSet, terms, unitWith } from '#test/support/titles.ts';

const commune = {
  kind: 'xa',
  name: 'Vân Khê',
  parent: 'thành phố Hà Nội',
  receiver: 'Sở Văn hóa và Thể thao',
  place: 'Vân Khê',
} as const;

function papersOf(title: TitleKind) {
  const set = smallSet({ title });
  const subjects = title === 'xa' ? ['Xã Vân Khê'] : ['Thôn Đông Khê', 'Thôn Nội Khê'];
  const points = [20, 20, 20, 30, 10];
  const unit = unitWith(
    set,
    Object.fromEntries(subjects.map((name, at) => [name, at === 0 ? points : [1, 1, 1, 1, 1]])),
  );
  const names = new Map(subjects.map((name) => [name, { id: name, name, address: '', members: 0 }]));
  const [standing] = standingUnits({ openedAt: '', terms, units: { commune: unit } }, set);
  if (standing === undefined) throw new Error('there is a unit');
  const rows = paperRows(standing, set, rulesOf(set, terms), names, [], 2026);
  const about = { commune, year: 2026, set, unitName: 'Xã Vân Khê', unit, rows, today: '2026-11-20' };
  const decided = { ...about, signer: undefined, decision: undefined, units: [{ name: 'Xã Vân Khê', rows }] };
  const proposer = { text: 'Theo đề nghị của Trưởng phòng', provenance: set.provenance };
  return {
    lists: [listPaper(about, 'passed'), listPaper(about, 'failed'), minutesPaper(about), postingPaper(about)],
    request: requestPaper(about),
    slip: slipTemplate(commune, 'Xã Vân Khê', set, 2026),
    decision: decisionPaper({ ...decided, law: { decisionBases: [], proposer, recipients: ['Như Điều 3'] } }),
  };
}

const textOf = (document: OfficialDocument) => JSON.stringify(document);

describe.each(['thon', 'xa'] as const)('papers of the title %s', (title) => {
  const { lists, slip } = papersOf(title);

  it('ask of a village or commune nothing that only a household has', () => {
    for (const paper of [...lists, slip]) {
      expect(textOf(paper)).not.toContain('xã Vân Khê, xã Vân Khê');
      expect(textOf(paper)).not.toMatch(/chủ hộ|Chủ hộ|Nhân khẩu|Địa chỉ|Gia đình tự chấm/);
    }
    expect(textOf(slip)).toContain(title === 'thon' ? 'Thôn, tổ tự chấm' : 'Đơn vị tự chấm');
  });
});

describe('who asks whom', () => {
  it('for villages the council of the commune asks its chairperson', () => {
    const { request, decision } = papersOf('thon');
    expect(request.addressees).toEqual(['Chủ tịch Ủy ban nhân dân xã Vân Khê']);
    expect(textOf(request)).toContain('Hội đồng Thi đua - Khen thưởng xã Vân Khê đề nghị');
    expect(decision.authority).toBe('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ VÂN KHÊ');
  });

  it('for the commune its committee asks the city, which decides', () => {
    const { request, decision } = papersOf('xa');
    expect(request.addressees).toEqual(['Chủ tịch Ủy ban nhân dân thành phố Hà Nội']);
    expect(textOf(request)).toContain('Ủy ban nhân dân xã Vân Khê đề nghị Chủ tịch Ủy ban nhân dân thành phố Hà Nội');
    expect(decision.authority).toBe('CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI');
    expect(decision.letterhead).toMatchObject({ placeDate: { place: 'Hà Nội' } });
    expect(textOf(decision)).toContain('năm 2026 cho xã Vân Khê.');
  });
});

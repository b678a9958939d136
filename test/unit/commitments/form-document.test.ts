import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conditionsOf } from '#shared/commitments/conditions.ts';
import { formTemplate, formValues } from '#shared/commitments/form-document.ts';
import { commitmentForms, formCondition } from '#shared/commitments/forms.ts';
import { personId, unitId } from '#shared/contract/ids.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { Commune } from '#shared/office/book.ts';

const shipped = commitmentForms.parse(
  JSON.parse(readFileSync(new URL('../../../resources/legal/commitment-forms.json', import.meta.url), 'utf8')),
);
const commune: Commune = {
  kind: 'xa',
  name: 'Vân Khê',
  parent: 'thành phố Hà Nội',
  receiver: 'Sở Văn hóa và Thể thao',
  place: 'Vân Khê',
};
const teacher = {
  id: personId.parse('gv'),
  name: 'Nguyễn Thị Thu An',
  birth: '1985-04-05',
  post: 'Giáo viên',
  unitId: unitId.parse('thcs'),
  party: true,
  sidePosts: [],
};

const texts = (document: OfficialDocument): string => JSON.stringify(document.body);

describe('whose paragraphs stand in a form', () => {
  it.each([
    ['Hiệu trưởng', 'Trường Tiểu học Vân Khê', false, ['leader', 'teacher']],
    ['Giáo viên', 'Trường Mầm non Vân Khê A', true, ['party', 'teacher']],
    ['Bác sĩ', 'Trạm Y tế xã', false, ['medical']],
    ['Chuyên viên', 'Trung tâm Phục vụ hành chính công', false, ['one-stop']],
    ['Phó Chủ tịch Ủy ban nhân dân', 'Lãnh đạo Ủy ban nhân dân xã', true, ['leader', 'party']],
    ['Văn thư', 'Văn phòng HĐND và UBND', false, []],
  ])('%s, %s', (post, unit, party, expected) => {
    expect([...conditionsOf({ post, unit, party })].toSorted()).toEqual(expected);
  });

  it('has a paragraph for every condition in both forms for cadres', () => {
    for (const form of shipped.forms.filter((one) => one.audience === 'cadres')) {
      const named = new Set(form.items.flatMap((item) => item.when ?? []));
      expect(named).toEqual(new Set(formCondition.options));
    }
  });
});

describe('a filled form', () => {
  it('carries the person and only the paragraphs that speak to them', () => {
    const form = shipped.forms[0];
    if (form === undefined) throw new Error('no form ships');
    const filled = fillForm(
      formTemplate(form, commune, 2026),
      formValues({ member: teacher, post: teacher.post, unitName: 'Trường THCS Vân Khê' }),
    );
    expect(texts(filled)).toContain('Nguyễn Thị Thu An');
    expect(texts(filled)).toContain('05/04/1985');
    expect(texts(filled)).toContain('Là nhà giáo');
    expect(texts(filled)).toContain('Là đảng viên');
    expect(texts(filled)).not.toContain('Là nhân viên y tế');
    expect(texts(filled)).not.toContain('"field"');
    expect(filled.signatures?.places[1]?.name).toBe('Nguyễn Thị Thu An');
    expect(texts(filled)).toContain('Thủ trưởng Trường THCS Vân Khê');
    expect(formValues({ member: teacher, post: '', unitName: 'Lãnh đạo Ủy ban nhân dân xã' })['kinh_gui']).toBe(
      'Ủy ban nhân dân xã',
    );
  });

  it('leaves dots where nothing is known', () => {
    const form = shipped.forms[0];
    if (form === undefined) throw new Error('no form ships');
    const { birth: _unknown, ...rest } = teacher;
    const filled = fillForm(formTemplate(form, commune, 2026), formValues({ member: rest, post: '', unitName: '' }));
    expect(texts(filled)).toContain('"dots"');
  });

  it('marks every shipped wording as not yet checked', () => {
    expect(shipped.forms.filter((form) => form.checked)).toEqual([]);
    expect(shipped.forms.every((form) => form.mark !== 'C')).toBe(true);
  });
});

describe('the cell of a Party member', () => {
  it('stands in the form of a member whose cell is known, and in no other', () => {
    const [form] = shipped.forms;
    if (form === undefined) throw new Error('no form ships');
    const told = (member: typeof teacher & { readonly partyCell?: string }) =>
      texts(
        fillForm(formTemplate(form, commune, 2026), formValues({ member, post: member.post, unitName: 'Trường Mẫu' })),
      );
    const cell = { partyCell: 'Chi bộ Trường Mẫu' };
    expect(told({ ...teacher, ...cell })).toContain('Chi bộ Trường Mẫu');
    expect(told(teacher)).not.toContain('Sinh hoạt Đảng tại');
    expect(told({ ...teacher, ...cell, party: false })).not.toContain('Sinh hoạt Đảng tại');
  });
});

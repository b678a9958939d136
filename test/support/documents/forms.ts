import { cell, clause, fieldLine, paragraph, when } from '#shared/documents/build.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';

/** A commitment form with fields, a condition, lists and a code. */
export const commitmentForm: OfficialDocument = {
  title: 'Bản cam kết',
  kind: 'other',
  layout: 'free',
  letterhead: {},
  heading: { type: 'BẢN CAM KẾT', summary: 'Thực hiện Quy tắc ứng xử của cán bộ, công chức, viên chức' },
  body: [
    paragraph(['Kính gửi: ', { type: 'field', name: 'kinh_gui', emptyDots: 60 }], { align: 'center' }),
    fieldLine('Tôi tên là:', 'ho_ten'),
    paragraph([
      'Sinh ngày: ',
      { type: 'field', name: 'ngay_sinh', emptyDots: 'line' },
      ' Chức vụ: ',
      { type: 'field', name: 'chuc_vu', emptyDots: 'line' },
    ]),
    paragraph('Tôi xin cam kết thực hiện các nội dung sau:'),
    clause('1.', 'Chấp hành nghiêm giờ giấc làm việc; mặc trang phục lịch sự, đeo thẻ công chức khi làm việc.'),
    clause('2.', 'Hướng dẫn tận tình, đúng quy định; không gây phiền hà, không nhận tiền, quà của tổ chức, cá nhân.'),
    clause('3.', 'Gương mẫu trong việc cưới, việc tang, lễ hội; giữ gìn trật tự, vệ sinh nơi công cộng.'),
    when('dang_vien', [clause('4.', 'Là đảng viên, tôi nêu gương trước quần chúng.')]),
    { type: 'each', list: 'viec', blocks: [paragraph(['+ ', { type: 'field', name: 'ten', italic: true }])] },
    {
      type: 'table',
      columns: [{ width: 1, align: 'center' }, { width: 4 }],
      headRows: 1,
      rows: [{ cells: ['TT', 'Việc'] }, { each: 'viec', cells: ['', cell([{ type: 'field', name: 'ten' }])] }],
    },
    paragraph('Nếu vi phạm, tôi xin chịu trách nhiệm trước cơ quan và pháp luật.'),
  ],
  closing: { place: 'Vân Khê', year: 2026 },
  signatures: {
    places: [
      { capacity: ['XÁC NHẬN CỦA ĐƠN VỊ'], hint: '(Ký, ghi rõ họ tên)' },
      { capacity: ['NGƯỜI CAM KẾT'], hint: '(Ký, ghi rõ họ tên)', nameField: 'ho_ten' },
    ],
  },
};

/** Invented people, the nth with what the nth has: empty fields, conditions, lists of different lengths. */
export function invented(count: number): readonly FormValues[] {
  return Array.from({ length: count }, (_, index): FormValues => ({
    ho_ten: `Nguyễn Văn Ổn ${String(index + 1)}`,
    ngay_sinh: index % 5 === 0 ? '' : `${String((index % 27) + 1).padStart(2, '0')}/05/1985`,
    chuc_vu: index % 3 === 0 ? 'Công chức <Văn hóa> & Xã hội' : 'Giáo viên "tổ 1" d\'Or',
    kinh_gui: index % 7 === 0 ? '' : 'Thủ trưởng đơn vị',
    dang_vien: index % 2 === 0,
    viec: Array.from({ length: index % 4 }, (_, task) => ({ ten: `Việc thứ ${String(task + 1)}` })),
    ma: `LL-2026-${String(index + 1).padStart(6, '0')}`,
  }));
}

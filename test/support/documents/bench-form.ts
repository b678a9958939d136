import { clause, fieldLine, paragraph } from '#shared/documents/build.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';

/** What fills the form. */
export type Person = { readonly [field: string]: string };

/** Its fields. */
export const fields = ['kinh_gui', 'ho_ten', 'ngay_sinh', 'chuc_vu', 'don_vi'] as const;

/** A commitment of one page, for measuring batches of it. */
export const form: OfficialDocument = {
  title: 'Bản cam kết',
  kind: 'other',
  layout: 'free',
  letterhead: {},
  heading: { type: 'BẢN CAM KẾT', summary: 'Thực hiện Quy tắc ứng xử của cán bộ, công chức, viên chức' },
  body: [
    paragraph(['Kính gửi: ', { type: 'field', name: 'kinh_gui' }], { align: 'center' }),
    fieldLine('Tôi tên là:', 'ho_ten'),
    fieldLine('Sinh ngày:', 'ngay_sinh'),
    fieldLine('Chức vụ:', 'chuc_vu'),
    fieldLine('Đơn vị:', 'don_vi'),
    paragraph('Tôi xin cam kết thực hiện các nội dung sau:'),
    ...Array.from({ length: 8 }, (_, index) =>
      clause(
        `${String(index + 1)}.`,
        'Chấp hành nghiêm giờ giấc làm việc; hướng dẫn tận tình, đúng quy định; không gây phiền hà, không nhận tiền, quà của tổ chức, cá nhân.',
      ),
    ),
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

/** Invented people. */
export function people(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, index) => ({
    kinh_gui: 'Thủ trưởng cơ quan, đơn vị',
    ho_ten: `Nguyễn Văn Ổn ${String(index + 1)}`,
    ngay_sinh: `${String((index % 27) + 1).padStart(2, '0')}/05/1985`,
    chuc_vu: 'Công chức Văn hóa & Xã hội',
    don_vi: `Tổ công tác số ${String(index % 17)}`,
  }));
}

import { clause, paragraph, point } from './build.ts';
import type { OfficialDocument } from './model.ts';

/** What of an office stands on its papers. */
export type PaperOffice = {
  /** `thành phố Hà Nội` */
  readonly parent: string;
  /** `xã Vân Khê` */
  readonly commune: string;
  /** `Vân Khê` */
  readonly place: string;
  readonly signer: string | undefined;
};

/** A paper that shows how the office's papers are set; it says so itself and is good for nothing else. */
export function samplePaper(office: PaperOffice, today: string): OfficialDocument {
  return {
    title: 'Tờ mẫu trình bày văn bản',
    kind: 'TB',
    layout: 'official',
    letterhead: {
      parent: [office.parent.toUpperCase()],
      agency: ['ỦY BAN NHÂN DÂN', office.commune.toUpperCase()],
      number: { symbol: 'TB-UBND' },
      placeDate: { place: office.place, date: today },
    },
    heading: { type: 'THÔNG BÁO', summary: 'Mẫu trình bày văn bản (không có giá trị ban hành)' },
    body: [
      paragraph(
        'Tờ mẫu này cho thấy văn bản của cơ quan được trình bày thế nào theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.',
      ),
      clause(
        '1.',
        'Trang giấy khổ A4, lề trên và lề dưới 20 mm, lề trái 30 mm, lề phải 20 mm; số trang ở giữa lề trên, từ trang 2.',
      ),
      clause('2.', 'Chữ dùng phông Times New Roman, màu đen:'),
      point('a)', 'quốc hiệu, tên cơ quan cỡ 13; tiêu ngữ cỡ 14, chữ đậm;'),
      point('b)', 'nội dung cỡ 14, chữ đứng, dòng đầu lùi vào 1,27 cm;'),
      point('c)', 'tên loại và trích yếu cỡ 14, chữ đậm;'),
      point('d)', 'địa danh và thời gian cỡ 14, chữ nghiêng;'),
      point('đ)', 'nơi nhận cỡ 12 và 11.'),
    ],
    signatures: {
      places: [
        {
          capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
          ...(office.signer === undefined ? {} : { name: office.signer }),
        },
      ],
    },
    recipients: ['Như trên', 'Lưu: VT'],
  };
}

import { clause, paragraph, table, titleLine } from '#shared/documents/build.ts';
import type { Block, OfficialDocument } from '#shared/documents/model.ts';
import { committeeLetterhead, committeeName, villageLetterhead } from '#shared/documents/letterhead.ts';
import { valuesOf } from '#shared/documents/template-fields.ts';
import type { Commune } from '#shared/office/book.ts';
import { officialDate } from '#shared/vietnamese/official/dates.ts';
import { showCount, subjectWords, titleNames } from '../papers/words.ts';
import { handoverPaperFields } from './paper-fields.ts';
import type { Handover, HandoverMeans, PackageRecord } from './record.ts';

/** What the minutes of a hand-over are made from. */
export type ReceiptPaper = {
  readonly commune: Commune;
  readonly year: number;
  readonly record: PackageRecord;
  /** The hand-over that was recorded; undefined leaves room to write. */
  readonly handover: Handover | undefined;
  readonly receiver: string;
};

const meansWords: Readonly<Record<HandoverMeans, string>> = {
  usb: 'thẻ nhớ USB',
  direct: 'giao trực tiếp',
  'document-system': 'hệ thống quản lý văn bản',
  'e-mail': 'thư điện tử công vụ',
  zalo: 'Zalo',
  other: 'hình thức khác',
};

const dots = '……………………………';

/** The minutes of handing a package over: from whom to whom, what was in it, and the code by which both compare it. */
export function receiptPaper(paper: ReceiptPaper): OfficialDocument {
  const { commune, record, handover, year } = paper;
  const giver = record.unit?.name ?? committeeName(commune);
  const placeDate = { place: commune.place, ...(handover === undefined ? { year } : { date: handover.on }) };
  return {
    title: `Biên bản bàn giao gói danh hiệu năm ${String(year)}, lần ${String(record.version)}`,
    kind: 'BB',
    paper: 'titles.hand-over',
    values: valuesOf(handoverPaperFields, paper),
    layout: 'free',
    letterhead:
      record.unit === undefined
        ? committeeLetterhead(commune, placeDate)
        : villageLetterhead(commune, record.unit.name, placeDate),
    heading: { type: 'BIÊN BẢN', summary: `Bàn giao kết quả bình xét danh hiệu văn hóa năm ${String(year)}` },
    body: [
      paragraph(
        handover === undefined
          ? `Hôm nay, ngày …… tháng …… năm ${String(year)}, hai bên bàn giao kết quả bình xét danh hiệu văn hóa năm ${String(year)} như sau:`
          : `Hôm nay, ${officialDate(handover.on)}, hai bên bàn giao kết quả bình xét danh hiệu văn hóa năm ${String(year)} như sau:`,
      ),
      clause('1.', `Bên giao: ${giver}. Người giao: ông (bà) ${handover?.who ?? dots}.`),
      clause('2.', `Bên nhận: ${handover?.to ?? paper.receiver}. Người nhận: ông (bà) ${filled(handover?.person)}.`),
      clause('3.', `Hình thức: ${handover === undefined ? dots : meansWords[handover.means]}.`),
      ...receiptLine(handover),
      titleLine('Nội dung bàn giao'),
      contentTable(record),
      ...versionLines(record),
      titleLine('Tệp bàn giao'),
      paragraph(`Tên tệp: ${record.file}; dung lượng ${showCount(record.bytes)} byte.`, { align: 'left' }),
      paragraph(`Mã đối chiếu: ${record.check}.`, { align: 'left' }),
      paragraph(`Mã băm SHA-256 của tệp: ${record.sha256}.`, { align: 'left' }),
      paragraph(
        record.sealed ? 'Tệp có mật khẩu; mật khẩu được báo riêng, không gửi cùng tệp.' : 'Tệp không đặt mật khẩu.',
      ),
      paragraph(
        record.masked
          ? 'Số định danh cá nhân trong tệp đã được che, chỉ còn bốn số cuối; lý do ghi tay về từng hộ không có trong tệp.'
          : 'Tệp có đủ số định danh cá nhân và lý do ghi tay; bên nhận bảo quản theo quy định về bảo vệ dữ liệu cá nhân.',
      ),
      paragraph('Biên bản được lập thành hai bản, mỗi bên giữ một bản.'),
    ],
    signatures: {
      columns: 2,
      places: [
        { capacity: ['BÊN GIAO'], hint: '(Ký, ghi rõ họ tên)' },
        {
          capacity: ['BÊN NHẬN'],
          hint: '(Ký, ghi rõ họ tên)',
          ...(handover === undefined || handover.person === '' ? {} : { name: handover.person }),
        },
      ],
    },
  };
}

function filled(text: string | undefined): string {
  return text === undefined || text === '' ? dots : text;
}

function receiptLine(handover: Handover | undefined): readonly Block[] {
  return handover === undefined || handover.receipt === ''
    ? []
    : [clause('4.', `Số tiếp nhận của bên nhận: ${handover.receipt}.`)];
}

function contentTable(record: PackageRecord): Block {
  return table(
    [
      { head: 'STT', width: 14, align: 'center' },
      { head: 'Danh hiệu', width: 50 },
      { head: 'Số đơn vị', width: 18, align: 'right' },
      { head: 'Tổng số', width: 26, align: 'right' },
      { head: 'Đạt', width: 18, align: 'right' },
      { head: 'Không đạt', width: 18, align: 'right' },
      { head: 'Không xét', width: 18, align: 'right' },
    ],
    record.titles.map(({ title, units, figures }, index) => [
      String(index + 1),
      titleNames[title],
      showCount(units),
      `${showCount(figures.rows)} ${subjectWords[title]}`,
      showCount(figures.passed),
      showCount(figures.failed),
      showCount(figures.excluded),
    ]),
    { size: 12 },
  );
}

function versionLines({ replaces, version, reason, corrections }: PackageRecord): readonly Block[] {
  if (replaces === undefined) return [];
  return [
    paragraph(
      `Gói lần ${String(version)} thay cho gói lần ${String(replaces)} đã bàn giao${reason === '' ? '' : `; lý do: ${reason}`}.`,
    ),
    ...(corrections.length === 0
      ? []
      : [
          paragraph(`Kết quả đã sửa sau quyết định: ${showCount(corrections.length)} trường hợp.`),
          {
            type: 'list',
            mark: '-',
            items: corrections.map(({ unit, name, before, after, reason: why }) => [
              `${name} (${unit}): từ “${before}” thành “${after}”; ${why}`,
            ]),
          } as const,
        ]),
  ];
}

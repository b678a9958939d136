import {
  AlignmentType,
  LineRuleType,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import { componentSizes, officialFont, tableSize, type LayoutSettings } from '#shared/documents/layout.ts';
import { pointsToTwips, twips } from './units.ts';

/**
 * The paragraph styles of our papers by component. Their ids are plain ASCII for readers of the file; their names are what a clerk
 * sees in Word, where each can be set anew.
 */
export const styleIds = {
  nation: 'QuocHieu',
  motto: 'TieuNgu',
  parentAgency: 'CoQuanChuQuan',
  agency: 'CoQuanBanHanh',
  rule: 'DuongKe',
  number: 'SoKyHieu',
  letterSummary: 'TrichYeuCongVan',
  placeDate: 'DiaDanhNgayThang',
  type: 'TenLoai',
  summary: 'TrichYeu',
  note: 'ChuThichKemTheo',
  authority: 'ThamQuyen',
  addressee: 'KinhGui',
  addresseeItem: 'KinhGuiTungDong',
  basis: 'CanCu',
  resolution: 'LoiBanHanh',
  body: 'NoiDung',
  title: 'TieuDe',
  part: 'Phan',
  partTitle: 'TenPhan',
  chapter: 'Chuong',
  chapterTitle: 'TenChuong',
  section: 'Muc',
  sectionTitle: 'TenMuc',
  subsection: 'TieuMuc',
  subsectionTitle: 'TenTieuMuc',
  article: 'Dieu',
  clauseTitle: 'TenKhoan',
  clause: 'Khoan',
  point: 'Diem',
  dash: 'GachDauDong',
  tableText: 'ChuTrongBang',
  tableHead: 'DauBang',
  capacity: 'QuyenHanChucVu',
  hint: 'ChuThichKy',
  signer: 'HoTenNguoiKy',
  recipientsHead: 'NoiNhan',
  recipient: 'NoiNhanTungDong',
  appendixLabel: 'PhuLuc',
  appendixTitle: 'TenPhuLuc',
  pageNumber: 'SoTrang',
  code: 'MaPhieu',
  end: 'CuoiVanBan',
} as const;

/** Character style of "Điều 5." before the text of an article without title. */
export const articleLabelStyle = 'NhanDieu';

type ParagraphOptions = NonNullable<IParagraphStyleOptions['paragraph']>;
type Look = {
  readonly name: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly basedOn?: string;
  readonly paragraph?: ParagraphOptions;
};

function style(id: string, look: Look): IParagraphStyleOptions {
  const { name, size, bold, italics, basedOn = 'Normal', paragraph } = look;
  return {
    id,
    name,
    basedOn,
    quickFormat: true,
    run: {
      ...(size === undefined ? {} : { size: size * 2 }),
      ...(bold === true ? { bold } : {}),
      ...(italics === true ? { italics } : {}),
    },
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

/** The styles of a paper set with `settings`; no run of it names a font or a size of its own. */
export function paperStyles(settings: LayoutSettings): IStylesOptions {
  const size = componentSizes(settings);
  const between = pointsToTwips(settings.paragraphSpacing);
  const line = Math.round(240 * settings.lineSpacing);
  const firstLine = twips(settings.firstLine);
  const centered: ParagraphOptions = { alignment: AlignmentType.CENTER };
  const centeredKept: ParagraphOptions = { ...centered, keepNext: true };
  const bodyText: ParagraphOptions = {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine },
    spacing: { after: between, line, lineRule: LineRuleType.AUTO },
  };
  const heading = (name: string, outlineLevel: number): Look => ({
    name,
    size: size.body,
    bold: true,
    paragraph: { ...centeredKept, outlineLevel, spacing: { before: between, after: 0 } },
  });
  const headingTitle = (name: string): Look => ({
    name,
    size: size.body,
    bold: true,
    paragraph: { ...centeredKept, spacing: { after: between } },
  });

  return {
    default: {
      document: {
        run: { font: officialFont, size: settings.bodySize * 2, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [
      style(styleIds.nation, { name: 'Quốc hiệu', size: size.nation, bold: true, paragraph: centered }),
      style(styleIds.motto, { name: 'Tiêu ngữ', size: size.motto, bold: true, paragraph: centered }),
      style(styleIds.parentAgency, { name: 'Cơ quan chủ quản', size: size.agency, paragraph: centered }),
      style(styleIds.agency, { name: 'Cơ quan ban hành', size: size.agency, bold: true, paragraph: centered }),
      style(styleIds.rule, {
        name: 'Đường kẻ',
        size: 2,
        paragraph: { keepNext: true, spacing: { before: 60, after: 0, line: 40, lineRule: LineRuleType.EXACT } },
      }),
      style(styleIds.number, {
        name: 'Số, ký hiệu',
        size: size.number,
        paragraph: { ...centered, spacing: { before: 80 } },
      }),
      style(styleIds.letterSummary, {
        name: 'Trích yếu công văn',
        size: size.letterSummary,
        paragraph: { ...centered, spacing: { before: 40 } },
      }),
      style(styleIds.placeDate, {
        name: 'Địa danh, ngày tháng',
        size: size.placeDate,
        italics: true,
        paragraph: { ...centered, spacing: { before: 80 } },
      }),
      style(styleIds.type, {
        name: 'Tên loại văn bản',
        size: size.heading,
        bold: true,
        paragraph: { ...centeredKept, spacing: { before: 280 }, outlineLevel: 0 },
      }),
      style(styleIds.summary, {
        name: 'Trích yếu nội dung',
        size: size.heading,
        bold: true,
        paragraph: centeredKept,
      }),
      style(styleIds.note, {
        name: 'Chú thích kèm theo',
        size: size.body,
        italics: true,
        paragraph: { ...centeredKept, spacing: { before: 40 } },
      }),
      style(styleIds.authority, {
        name: 'Thẩm quyền ban hành',
        size: size.body,
        bold: true,
        paragraph: { ...centeredKept, spacing: { before: 240, after: between } },
      }),
      style(styleIds.addressee, {
        name: 'Kính gửi',
        size: size.body,
        paragraph: { ...centeredKept, spacing: { before: 240, after: between } },
      }),
      style(styleIds.addresseeItem, {
        name: 'Kính gửi từng dòng',
        size: size.body,
        paragraph: { indent: { left: twips(40), hanging: twips(3) }, spacing: { after: 40 } },
      }),
      style(styleIds.basis, { name: 'Căn cứ', size: size.body, italics: true, paragraph: bodyText }),
      style(styleIds.resolution, {
        name: 'Lời ban hành',
        size: size.body,
        bold: true,
        paragraph: { ...centeredKept, spacing: { before: between, after: between } },
      }),
      style(styleIds.body, { name: 'Nội dung', size: size.body, paragraph: bodyText }),
      style(styleIds.title, {
        name: 'Tiêu đề giữa',
        size: size.body,
        bold: true,
        paragraph: { ...centeredKept, spacing: { before: between, after: between } },
      }),
      style(styleIds.part, heading('Phần', 0)),
      style(styleIds.partTitle, headingTitle('Tên phần')),
      style(styleIds.chapter, heading('Chương', 1)),
      style(styleIds.chapterTitle, headingTitle('Tên chương')),
      style(styleIds.section, heading('Mục', 2)),
      style(styleIds.sectionTitle, headingTitle('Tên mục')),
      style(styleIds.subsection, heading('Tiểu mục', 3)),
      style(styleIds.subsectionTitle, headingTitle('Tên tiểu mục')),
      style(styleIds.article, {
        name: 'Điều',
        size: size.body,
        bold: true,
        paragraph: { ...bodyText, keepNext: true, outlineLevel: 4 },
      }),
      style(styleIds.clauseTitle, {
        name: 'Tên khoản',
        size: size.body,
        bold: true,
        paragraph: { ...bodyText, keepNext: true },
      }),
      style(styleIds.clause, { name: 'Khoản', basedOn: styleIds.body }),
      style(styleIds.point, { name: 'Điểm', basedOn: styleIds.body }),
      style(styleIds.dash, { name: 'Gạch đầu dòng', basedOn: styleIds.body }),
      style(styleIds.tableText, {
        name: 'Chữ trong bảng',
        size: tableSize,
        paragraph: { spacing: { before: 20, after: 20 } },
      }),
      style(styleIds.tableHead, {
        name: 'Đầu bảng',
        size: tableSize,
        bold: true,
        paragraph: { ...centeredKept, spacing: { before: 40, after: 40 } },
      }),
      style(styleIds.capacity, {
        name: 'Quyền hạn, chức vụ',
        size: size.body,
        bold: true,
        paragraph: centeredKept,
      }),
      style(styleIds.hint, { name: 'Chú thích ký', size: size.body, italics: true, paragraph: centeredKept }),
      style(styleIds.signer, { name: 'Họ tên người ký', size: size.body, bold: true, paragraph: centered }),
      style(styleIds.recipientsHead, {
        name: 'Nơi nhận',
        size: size.recipientsHead,
        bold: true,
        italics: true,
        paragraph: { keepNext: true },
      }),
      style(styleIds.recipient, { name: 'Nơi nhận từng dòng', size: size.recipients }),
      style(styleIds.appendixLabel, {
        name: 'Phụ lục',
        size: size.appendixLabel,
        bold: true,
        paragraph: { ...centeredKept, outlineLevel: 0 },
      }),
      style(styleIds.appendixTitle, {
        name: 'Tên phụ lục',
        size: size.heading,
        bold: true,
        paragraph: centeredKept,
      }),
      style(styleIds.pageNumber, { name: 'Số trang', size: size.pageNumber, paragraph: centered }),
      style(styleIds.code, { name: 'Mã phiếu', size: 7, paragraph: centered }),
      style(styleIds.end, {
        name: 'Cuối văn bản',
        size: 1,
        paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
      }),
    ],
    characterStyles: [
      {
        id: articleLabelStyle,
        name: 'Nhãn điều',
        quickFormat: true,
        run: { bold: true },
      } satisfies ICharacterStyleOptions,
    ],
  };
}

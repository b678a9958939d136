import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { componentLooks, type ComponentLook, type ComponentStyle } from '#shared/documents/flow/looks.ts';
import { officialFont, type LayoutSettings } from '#shared/documents/layout.ts';
import { twips } from './units.ts';

type StyleName = {
  /** Plain ASCII, for readers of the file. */
  readonly id: string;
  /** What a clerk sees in Word, where each can be set anew. */
  readonly name: string;
};

/** The paragraph styles of our papers by component. */
export const styleNames: { readonly [C in ComponentStyle]: StyleName } = {
  nation: { id: 'QuocHieu', name: 'Quốc hiệu' },
  motto: { id: 'TieuNgu', name: 'Tiêu ngữ' },
  parentAgency: { id: 'CoQuanChuQuan', name: 'Cơ quan chủ quản' },
  agency: { id: 'CoQuanBanHanh', name: 'Cơ quan ban hành' },
  rule: { id: 'DuongKe', name: 'Đường kẻ' },
  number: { id: 'SoKyHieu', name: 'Số, ký hiệu' },
  letterSummary: { id: 'TrichYeuCongVan', name: 'Trích yếu công văn' },
  placeDate: { id: 'DiaDanhNgayThang', name: 'Địa danh, ngày tháng' },
  type: { id: 'TenLoai', name: 'Tên loại văn bản' },
  summary: { id: 'TrichYeu', name: 'Trích yếu nội dung' },
  note: { id: 'ChuThichKemTheo', name: 'Chú thích kèm theo' },
  authority: { id: 'ThamQuyen', name: 'Thẩm quyền ban hành' },
  addressee: { id: 'KinhGui', name: 'Kính gửi' },
  addresseeItem: { id: 'KinhGuiTungDong', name: 'Kính gửi từng dòng' },
  basis: { id: 'CanCu', name: 'Căn cứ' },
  resolution: { id: 'LoiBanHanh', name: 'Lời ban hành' },
  body: { id: 'NoiDung', name: 'Nội dung' },
  title: { id: 'TieuDe', name: 'Tiêu đề giữa' },
  part: { id: 'Phan', name: 'Phần' },
  partTitle: { id: 'TenPhan', name: 'Tên phần' },
  chapter: { id: 'Chuong', name: 'Chương' },
  chapterTitle: { id: 'TenChuong', name: 'Tên chương' },
  section: { id: 'Muc', name: 'Mục' },
  sectionTitle: { id: 'TenMuc', name: 'Tên mục' },
  subsection: { id: 'TieuMuc', name: 'Tiểu mục' },
  subsectionTitle: { id: 'TenTieuMuc', name: 'Tên tiểu mục' },
  article: { id: 'Dieu', name: 'Điều' },
  clauseTitle: { id: 'TenKhoan', name: 'Tên khoản' },
  clause: { id: 'Khoan', name: 'Khoản' },
  point: { id: 'Diem', name: 'Điểm' },
  dash: { id: 'GachDauDong', name: 'Gạch đầu dòng' },
  tableText: { id: 'ChuTrongBang', name: 'Chữ trong bảng' },
  tableHead: { id: 'DauBang', name: 'Đầu bảng' },
  capacity: { id: 'QuyenHanChucVu', name: 'Quyền hạn, chức vụ' },
  hint: { id: 'ChuThichKy', name: 'Chú thích ký' },
  signer: { id: 'HoTenNguoiKy', name: 'Họ tên người ký' },
  recipientsHead: { id: 'NoiNhan', name: 'Nơi nhận' },
  recipient: { id: 'NoiNhanTungDong', name: 'Nơi nhận từng dòng' },
  appendixLabel: { id: 'PhuLuc', name: 'Phụ lục' },
  appendixTitle: { id: 'TenPhuLuc', name: 'Tên phụ lục' },
  pageNumber: { id: 'SoTrang', name: 'Số trang' },
  code: { id: 'MaPhieu', name: 'Mã phiếu' },
  end: { id: 'CuoiVanBan', name: 'Cuối văn bản' },
};

/** Character style of "Điều 5." before the text of an article without title. */
export const articleLabelStyle = 'NhanDieu';

/** Styles that a clerk restyles with the body text they are based on. */
const basedOnBody: readonly ComponentStyle[] = ['clause', 'point', 'dash'];

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const;

/** Word's value for an alignment. */
export function alignmentOf(align: keyof typeof alignments) {
  return alignments[align];
}

function lineOf({ lineSpacing, exactLine }: ComponentLook) {
  if (exactLine !== undefined) return { line: Math.round(exactLine * 20), lineRule: LineRuleType.EXACT };
  return lineSpacing === undefined ? {} : { line: Math.round(240 * lineSpacing), lineRule: LineRuleType.AUTO };
}

/** Indents as `docx` takes them: a first line that stands out is hanging. */
export function indentOf(left: number | undefined, right: number | undefined, firstLine: number | undefined) {
  return {
    ...(left === undefined ? {} : { left: twips(left) }),
    ...(right === undefined ? {} : { right: twips(right) }),
    ...(firstLine === undefined
      ? {}
      : firstLine < 0
        ? { hanging: twips(-firstLine) }
        : { firstLine: twips(firstLine) }),
  };
}

function styleOf(component: ComponentStyle, look: ComponentLook): IParagraphStyleOptions {
  const { id, name } = styleNames[component];
  const common = { id, name, quickFormat: true };
  if (basedOnBody.includes(component)) return { ...common, basedOn: styleNames.body.id };
  const { size, bold, italic, align, firstLine, left, before, after, keepNext, outline } = look;
  const indented = left !== undefined || firstLine !== undefined;
  const spacing = {
    ...(before === undefined ? {} : { before: twips(before) }),
    ...(after === undefined ? {} : { after: twips(after) }),
    ...lineOf(look),
  };
  return {
    ...common,
    basedOn: 'Normal',
    run: { size: size * 2, ...(bold === true ? { bold } : {}), ...(italic === true ? { italics: italic } : {}) },
    paragraph: {
      ...(align === undefined ? {} : { alignment: alignmentOf(align) }),
      ...(indented ? { indent: indentOf(left, undefined, firstLine) } : {}),
      ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
      ...(keepNext === true ? { keepNext } : {}),
      ...(outline === undefined ? {} : { outlineLevel: outline }),
    },
  };
}

/** The styles of a paper set with `settings`; no run of it names a font or a size of its own. */
export function paperStyles(settings: LayoutSettings): IStylesOptions {
  const looks = componentLooks(settings);
  const components = Object.keys(styleNames).filter((name): name is ComponentStyle => name in styleNames);
  return {
    default: {
      document: {
        run: { font: officialFont, size: settings.bodySize * 2, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: components.map((component) => styleOf(component, looks[component])),
    characterStyles: [{ id: articleLabelStyle, name: 'Nhãn điều', quickFormat: true, run: { bold: true } }],
  };
}

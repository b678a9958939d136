import { article, chapter, clause, paragraph, point } from '#shared/documents/build.ts';
import type { Component, FindingCode } from '#shared/documents/check/findings.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { withPart } from './package.ts';
import { decision, letter, submission } from './papers.ts';

/** A rule-book of several pages, whose parts the faults below are put into. */
export const regulation: OfficialDocument = {
  ...decision,
  title: 'Quy chế làm việc của tổ hòa giải',
  kind: 'QC',
  letterhead: { ...decision.letterhead, number: { value: 7, symbol: 'QC-UBND' } },
  heading: { type: 'QUY CHẾ', summary: 'Làm việc của tổ hòa giải thôn Hạ Vân' },
  resolution: 'QUYẾT ĐỊNH:',
  body: [
    chapter('Chương I', 'QUY ĐỊNH CHUNG'),
    article('Điều 1.', 'Phạm vi điều chỉnh'),
    ...Array.from({ length: 40 }, (_, index) =>
      clause(
        `${String(index + 1)}.`,
        'Tổ hòa giải làm việc theo nguyên tắc tự nguyện, khách quan, giữ bí mật đời tư của các bên.',
      ),
    ),
    article('Điều 2.', 'Nhiệm vụ'),
    clause('1.', 'Tổ hòa giải có các nhiệm vụ sau đây:'),
    point('a)', 'tiếp nhận việc;'),
    point('b)', 'gặp gỡ các bên;'),
    point('c)', 'lập biên bản;'),
    point('d)', 'theo dõi kết quả;'),
    point('đ)', 'báo cáo;'),
    point('e)', 'lưu hồ sơ.'),
    paragraph('Quy chế này có hiệu lực kể từ ngày 05 tháng 02 năm 2026./.'),
  ],
};

/** One fault put into a correct paper, and what the checker must say of it. */
export type Fault = {
  readonly name: string;
  readonly paper: OfficialDocument;
  readonly code: FindingCode;
  readonly component: Component;
  readonly spoil: (docx: Uint8Array) => Uint8Array;
};

const documentXml = 'word/document.xml';
const stylesXml = 'word/styles.xml';

type Spoil = Fault['spoil'];

/** Rewrites the text of the document. */
const words =
  (from: string | RegExp, to: string): Spoil =>
  (docx) =>
    withPart(docx, documentXml, (xml) => xml.replace(from, to));

/** Rewrites one style. */
const style =
  (id: string, from: string | RegExp, to: string): Spoil =>
  (docx) =>
    withPart(docx, stylesXml, (xml) =>
      xml.replace(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`), (whole) => whole.replace(from, to)),
    );

/** Takes out the first paragraph of a style, with its text. */
const without =
  (...ids: readonly string[]): Spoil =>
  (docx) =>
    withPart(docx, documentXml, (xml) =>
      ids.reduce(
        (text, id) =>
          text.replaceAll(new RegExp(`<w:p><w:pPr><w:pStyle w:val="${id}"/>(?:(?!</w:p>).)*</w:p>`, 'g'), '<w:p/>'),
        xml,
      ),
    );

const bold = /<w:b\/><w:bCs\/>/;
const italic = /<w:i\/><w:iCs\/>/;
const size = (points: number) => `<w:sz w:val="${String(points * 2)}"/><w:szCs w:val="${String(points * 2)}"/>`;
const anySize = /<w:sz w:val="\d+"\/><w:szCs w:val="\d+"\/>/;
const nthRule =
  (index: number): Spoil =>
  (docx) =>
    withPart(docx, documentXml, (xml) => {
      let seen = -1;
      return xml.replace(/<w:pBdr>.*?<\/w:pBdr>/g, (whole) => ((seen += 1) === index ? '' : whole));
    });

const fault = (
  name: string,
  paper: OfficialDocument,
  code: FindingCode,
  component: Component,
  spoil: Spoil,
): Fault => ({ name, paper, code, component, spoil });

/** The faults, one a paper. */
export const faults: readonly Fault[] = [
  fault('Letter paper', decision, 'paper-size', 'paper', words(/w:w="11906" w:h="16838"/g, 'w:w="12240" w:h="15840"')),
  fault(
    'lying paper',
    letter,
    'paper-orientation',
    'paper',
    words(/w:w="11906" w:h="16838"/g, 'w:w="16838" w:h="11906"'),
  ),
  fault('top margin 15 mm', decision, 'margin-top', 'paper', words(/w:top="1134"/g, 'w:top="850"')),
  fault('bottom margin 30 mm', decision, 'margin-bottom', 'paper', words(/w:bottom="1134"/g, 'w:bottom="1701"')),
  fault('left margin 20 mm', decision, 'margin-left', 'paper', words(/w:left="1701"/g, 'w:left="1134"')),
  fault('right margin 25 mm', decision, 'margin-right', 'paper', words(/w:right="1134"/g, 'w:right="1417"')),
  fault('no page number', regulation, 'page-number-missing', 'page-number', (docx) =>
    withPart(docx, 'word/header1.xml', (xml) => xml.replaceAll('PAGE', 'DATE')),
  ),
  fault(
    'page number below',
    regulation,
    'page-number-place',
    'page-number',
    words(/w:headerReference/g, 'w:footerReference'),
  ),
  fault(
    'page number at the right',
    regulation,
    'page-number-align',
    'page-number',
    style('SoTrang', 'w:jc w:val="center"', 'w:jc w:val="right"'),
  ),
  fault('page number of 10 pt', regulation, 'page-number-size', 'page-number', style('SoTrang', anySize, size(10))),
  fault('page number on page 1', regulation, 'page-number-first', 'page-number', words(/<w:titlePg\/>/g, '')),
  fault(
    'a paragraph in Arial',
    decision,
    'font',
    'clause',
    words(
      '<w:t xml:space="preserve">Niêm yết',
      '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:t xml:space="preserve">Niêm yết',
    ),
  ),
  fault(
    'a legacy font',
    decision,
    'font',
    'clause',
    words(
      '<w:t xml:space="preserve">Niêm yết',
      '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t xml:space="preserve">Niêm yết',
    ),
  ),
  fault(
    'the font of the theme',
    decision,
    'font',
    'clause',
    words(
      '<w:t xml:space="preserve">Niêm yết',
      '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr><w:t xml:space="preserve">Niêm yết',
    ),
  ),
  fault(
    'red words',
    decision,
    'colour',
    'clause',
    words(
      '<w:t xml:space="preserve">Niêm yết',
      '<w:rPr><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">Niêm yết',
    ),
  ),
  fault('quốc hiệu of 15 pt', decision, 'size', 'nation', style('QuocHieu', anySize, size(15))),
  fault('quốc hiệu upright', decision, 'bold', 'nation', style('QuocHieu', bold, '')),
  fault('quốc hiệu misspelt', decision, 'wording', 'nation', words('CHỦ NGHĨA VIỆT NAM', 'CHỦ NGHIÃ VIỆT NAM')),
  fault(
    'quốc hiệu at the left',
    decision,
    'align',
    'nation',
    style('QuocHieu', 'w:jc w:val="center"', 'w:jc w:val="left"'),
  ),
  fault('tiêu ngữ of 12 pt', decision, 'size', 'motto', style('TieuNgu', anySize, size(12))),
  fault(
    'tiêu ngữ with long dashes',
    decision,
    'wording',
    'motto',
    words('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc'),
  ),
  fault(
    'tiêu ngữ with capitals',
    decision,
    'wording',
    'motto',
    words('Độc lập - Tự do - Hạnh phúc', 'Độc Lập - Tự Do - Hạnh Phúc'),
  ),
  fault('no rule below tiêu ngữ', decision, 'rule', 'motto', nthRule(1)),
  fault('cơ quan chủ quản bold', decision, 'bold', 'parent-agency', style('CoQuanChuQuan', '<w:rPr>', '<w:rPr><w:b/>')),
  fault(
    'cơ quan chủ quản in small letters',
    decision,
    'capitals',
    'parent-agency',
    words('THÀNH PHỐ HÀ NỘI', 'Thành phố Hà Nội'),
  ),
  fault('cơ quan ban hành upright', submission, 'bold', 'agency', style('CoQuanBanHanh', bold, '')),
  fault('no rule below the agency', decision, 'rule', 'agency', nthRule(0)),
  fault('number without zero', decision, 'number-zero', 'number', words('Số: 05/', 'Số: 5/')),
  fault('number without colon', decision, 'number-format', 'number', words('Số: 05/', 'Số 05/')),
  fault('number of 14 pt', decision, 'size', 'number', style('SoKyHieu', anySize, size(14))),
  fault('symbol without đ', decision, 'number-symbol', 'number', words('05/QĐ-UBND<', '05/QD-UBND<')),
  fault('letter numbered as a kind', letter, 'number-symbol', 'number', words('118/UBND-VHXH', '118/CV-UBND')),
  fault('place and date upright', decision, 'italic', 'place-date', style('DiaDanhNgayThang', italic, '')),
  fault('day without zero', decision, 'date-zero', 'place-date', words('Vân Khê, ngày 05', 'Vân Khê, ngày 5')),
  fault(
    'month without zero',
    decision,
    'date-zero',
    'place-date',
    words('ngày 05 tháng 02 năm 2026<', 'ngày 05 tháng 2 năm 2026<'),
  ),
  fault(
    'month with a zero too many',
    letter,
    'date-extra-zero',
    'place-date',
    words('ngày 02 tháng 3 năm', 'ngày 02 tháng 03 năm'),
  ),
  fault('no comma after the place', decision, 'date-format', 'place-date', words('Vân Khê, ngày', 'Vân Khê ngày')),
  fault(
    'a date in the text without zero',
    decision,
    'date-zero',
    'article',
    words('ngày 18 tháng 01 năm', 'ngày 18 tháng 1 năm'),
  ),
  fault('type in small letters', submission, 'capitals', 'type', words('>TỜ TRÌNH<', '>Tờ trình<')),
  fault('type of 12 pt', decision, 'size', 'type', style('TenLoai', anySize, size(12))),
  fault('summary upright', decision, 'bold', 'summary', style('TrichYeu', bold, '')),
  fault('no rule below the summary', decision, 'rule', 'summary', nthRule(2)),
  fault(
    'summary of a letter bold',
    letter,
    'bold',
    'letter-summary',
    style('TrichYeuCongVan', '<w:rPr>', '<w:rPr><w:b/>'),
  ),
  fault('summary of a letter of 14 pt', letter, 'size', 'letter-summary', style('TrichYeuCongVan', anySize, size(14))),
  fault('authority in italics', decision, 'italic', 'authority', style('ThamQuyen', '<w:rPr>', '<w:rPr><w:i/>')),
  fault('bases upright', decision, 'italic', 'basis', style('CanCu', italic, '')),
  fault('a basis without semicolon', decision, 'end-mark', 'basis', words('năm 2025;<', 'năm 2025<')),
  fault(
    'the last basis with a semicolon',
    decision,
    'end-mark',
    'basis',
    words('ngày 28 tháng 01 năm 2026.<', 'ngày 28 tháng 01 năm 2026;<'),
  ),
  fault(
    'body of 12 pt',
    submission,
    'size',
    'body',
    words(
      '<w:t xml:space="preserve">Phòng Văn hóa',
      `<w:rPr>${size(12)}</w:rPr><w:t xml:space="preserve">Phòng Văn hóa`,
    ),
  ),
  fault(
    'body not indented',
    submission,
    'first-line',
    'body',
    words('<w:pStyle w:val="NoiDung"/>', '<w:pStyle w:val="NoiDung"/><w:ind w:firstLine="0"/>'),
  ),
  fault(
    'double lines',
    submission,
    'line-spacing',
    'body',
    words('<w:pStyle w:val="NoiDung"/>', '<w:pStyle w:val="NoiDung"/><w:spacing w:line="480" w:lineRule="auto"/>'),
  ),
  fault(
    'paragraphs without room between',
    decision,
    'paragraph-spacing',
    'clause',
    words('<w:pStyle w:val="Khoan"/>', '<w:pStyle w:val="Khoan"/><w:spacing w:after="0"/>'),
  ),
  fault(
    'centred text',
    submission,
    'align',
    'clause',
    words('<w:pStyle w:val="Khoan"/>', '<w:pStyle w:val="Khoan"/><w:jc w:val="center"/>'),
  ),
  fault(
    'chương at the left',
    regulation,
    'align',
    'chapter',
    style('Chuong', 'w:jc w:val="center"', 'w:jc w:val="left"'),
  ),
  fault('chương upright', regulation, 'bold', 'chapter', style('Chuong', bold, '')),
  fault(
    'its title in small letters',
    regulation,
    'capitals',
    'heading-title',
    words('QUY ĐỊNH CHUNG', 'Quy định chung'),
  ),
  fault('điều with a colon', regulation, 'article-label', 'article', words('Điều 2. ', 'Điều 2: ')),
  fault('điều upright', regulation, 'bold', 'article', style('Dieu', bold, '')),
  fault('điểm f', regulation, 'point-letter', 'point', words('>e) <', '>f) <')),
  fault('e after d', regulation, 'point-sequence', 'point', words(/>đ\) </, '>e) <')),
  fault(
    'điểm in italics',
    regulation,
    'italic',
    'point',
    style('Diem', '</w:style>', '<w:rPr><w:i/></w:rPr></w:style>'),
  ),
  fault('T/M', letter, 'capacity-abbreviation', 'capacity', words('TM. ỦY BAN', 'T/M ỦY BAN')),
  fault('KT without its point', letter, 'capacity-abbreviation', 'capacity', words('KT. CHỦ TỊCH', 'KT CHỦ TỊCH')),
  fault('capacity upright', decision, 'bold', 'capacity', style('QuyenHanChucVu', bold, '')),
  fault('capacity in small letters', submission, 'capitals', 'capacity', words('>TRƯỞNG PHÒNG<', '>Trưởng phòng<')),
  fault('an academic title', decision, 'academic-title', 'signer', words('>Nguyễn Thị Hòa<', '>ThS. Nguyễn Thị Hòa<')),
  fault('the name in capitals', decision, 'capitals', 'signer', words('>Nguyễn Thị Hòa<', '>NGUYỄN THỊ HÒA<')),
  fault('"Nơi nhận" upright', decision, 'italic', 'recipients-head', style('NoiNhan', italic, '')),
  fault('recipients of 13 pt', decision, 'size', 'recipient', style('NoiNhanTungDong', anySize, size(13))),
  fault('recipients without the archive', decision, 'archive', 'recipient', words('- Lưu: VT, VHXH.', '- Văn phòng.')),
  fault('recipients with a comma', decision, 'end-mark', 'recipient', words('- Công an xã;', '- Công an xã,')),
  fault(
    'appendix title in small letters',
    decision,
    'capitals',
    'appendix-title',
    words('DANH SÁCH TỔ HÒA GIẢI', 'Danh sách tổ hòa giải'),
  ),
  fault('appendix label of 12 pt', decision, 'size', 'appendix-label', style('PhuLuc', anySize, size(12))),
  fault('"Kính gửi" without colon', letter, 'wording', 'addressee', words('Kính gửi: ', 'Kính gửi ')),
  fault('no quốc hiệu', letter, 'missing', 'nation', without('QuocHieu')),
  fault('no tiêu ngữ', decision, 'missing', 'motto', without('TieuNgu')),
  fault('no number', decision, 'missing', 'number', without('SoKyHieu')),
  fault('no place and date', decision, 'missing', 'place-date', without('DiaDanhNgayThang')),
  fault('no type', decision, 'missing', 'type', without('TenLoai', 'TrichYeu')),
  fault('no signer', decision, 'missing', 'signer', without('HoTenNguoiKy')),
  fault('no recipients', decision, 'missing', 'recipients-head', without('NoiNhan', 'NoiNhanTungDong')),
  fault('letters and marks apart', decision, 'decomposed', 'clause', words('Niêm yết', 'Niêm yết'.normalize('NFD'))),
];

import { blankOfficialDate, officialDate, officialNumber } from '../vietnamese/official/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import type { FormValues } from './form-values.ts';
import type { Block, CellParagraph, Inline, OfficialDocument, PlaceDate, Table, TableCell } from './model.ts';
import { basisLines, numberLine, recipientLines } from './official-lines.ts';
import { knownFields, listField, textField, valuesOf, type PaperField } from './template-fields.ts';
import type { KnownField } from './templates.ts';

type Line = { readonly text: string };
const lines = [textField<Line>('chữ', 'một dòng', ({ text }) => text)];

const lineOf = (text: string): Line => ({ text });
const dateOf = (place: PlaceDate | undefined): string => {
  if (place === undefined) return '';
  return place.date === undefined ? blankOfficialDate(place.year) : officialDate(place.date);
};
const placeOf = ({ letterhead, closing }: OfficialDocument): PlaceDate | undefined => letterhead?.placeDate ?? closing;
const numberOf = ({ letterhead }: OfficialDocument) => letterhead?.number;

type Place = { readonly capacity: string; readonly name: string };

/** What every paper is set from; a kind offers those that it has. */
const common: readonly PaperField<OfficialDocument>[] = [
  textField('cơ_quan_chủ_quản', 'cơ quan chủ quản ở góc trái', (paper) => (paper.letterhead?.parent ?? []).join('\n')),
  textField('cơ_quan', 'cơ quan ban hành ở góc trái', (paper) => (paper.letterhead?.agency ?? []).join('\n')),
  textField('số', 'số văn bản, để trống khi chưa cấp', (paper) => {
    const number = numberOf(paper);
    return number?.value === undefined ? '' : `${officialNumber(number.value)}${number.suffix ?? ''}`;
  }),
  textField('ký_hiệu', 'ký hiệu sau số, ví dụ QĐ-UBND', (paper) => numberOf(paper)?.symbol ?? ''),
  textField('số_ký_hiệu', 'cả dòng “Số: …”', (paper) => {
    const number = numberOf(paper);
    return number === undefined ? '' : numberLine(number);
  }),
  textField('trích_yếu_công_văn', 'dòng “V/v …”', (paper) => paper.letterhead?.letterSummary ?? ''),
  textField('địa_danh', 'địa danh trước ngày tháng', (paper) => placeOf(paper)?.place ?? ''),
  textField('ngày_tháng', 'ngày … tháng … năm … của văn bản', (paper) => dateOf(placeOf(paper))),
  textField('tên_loại', 'tên loại văn bản', (paper) => paper.heading?.type ?? ''),
  textField('trích_yếu', 'trích yếu nội dung', (paper) => paper.heading?.summary ?? ''),
  textField('chú_thích', 'dòng trong ngoặc dưới trích yếu', (paper) => paper.heading?.note ?? ''),
  textField('thẩm_quyền', 'thẩm quyền ban hành, trên các căn cứ', (paper) => paper.authority ?? ''),
  listField('căn_cứ', 'các căn cứ, mỗi căn cứ một dòng', lines, (paper) => basisLines(paper.bases ?? []).map(lineOf)),
  textField('lời_ban_hành', 'ví dụ QUYẾT ĐỊNH:', (paper) => paper.resolution ?? ''),
  listField('kính_gửi', 'nơi gửi, mỗi nơi một dòng', lines, (paper) => (paper.addressees ?? []).map(lineOf)),
  listField('đoạn', 'nội dung, từng đoạn không kẻ bảng', lines, (paper) => textLines(paper.body).map(lineOf)),
  listField(
    'nơi_ký',
    'các chỗ ký',
    [
      textField<Place>('quyền_hạn', 'quyền hạn, chức vụ', ({ capacity }) => capacity),
      textField<Place>('họ_tên_người_ký', 'họ tên người ký', ({ name }) => name),
    ],
    (paper) =>
      (paper.signatures?.places ?? []).map(({ capacity, name = '' }) => ({ capacity: capacity.join('\n'), name })),
  ),
  listField('nơi_nhận', 'nơi nhận, mỗi nơi một dòng', lines, (paper) =>
    recipientLines(paper.recipients ?? []).map(lineOf),
  ),
];

/** The places to sign, counted from 1 in the order in which they are set: `quyền_hạn_1`, `người_ký_1`. */
const placeFields: readonly PaperField<OfficialDocument>[] = [0, 1, 2, 3, 4, 5].flatMap((index) => {
  const placeIn = (paper: OfficialDocument) => paper.signatures?.places[index];
  const count = String(index + 1);
  return [
    textField(`quyền_hạn_${count}`, `quyền hạn, chức vụ ở chỗ ký ${count}`, (paper: OfficialDocument) =>
      (placeIn(paper)?.capacity ?? []).join('\n'),
    ),
    textField(`người_ký_${count}`, `họ tên ở chỗ ký ${count}`, (paper: OfficialDocument) => placeIn(paper)?.name ?? ''),
  ];
});

/** Whole parts of a paper, put in as they stand in ours: each alone in its paragraph, `{{@nội_dung}}`. */
export const blockFields = {
  noi_dung: {
    name: 'noi_dung',
    label: 'nội_dung',
    means: 'toàn bộ nội dung, cả bảng, đặt riêng một dòng',
    kind: 'block',
    needed: false,
  },
  phu_luc: {
    name: 'phu_luc',
    label: 'phụ_lục',
    means: 'các phụ lục, đặt riêng một dòng',
    kind: 'block',
    needed: false,
  },
  ma_qr: {
    name: 'ma_qr',
    label: 'mã_qr',
    means: 'mã QR để quét khi thu lại, đặt riêng một dòng',
    kind: 'block',
    needed: false,
  },
  anh_chu_ky: {
    name: 'anh_chu_ky',
    label: 'ảnh_chữ_ký',
    means: 'ảnh nét ký trên màn hình, đặt riêng một dòng',
    kind: 'block',
    needed: false,
  },
} as const satisfies { readonly [name: string]: KnownField };

/** The values of a paper's own parts; what it was made from stands in `document.values` beside them. */
export function paperValues(document: OfficialDocument): FormValues {
  return {
    ...valuesOf(common, document),
    ...valuesOf(placeFields, document),
    bang: tablesOf(document).map(tableValues),
  };
}

/**
 * The fields that a kind of paper offers, known by a sample of it: its own parts, the columns of its tables, and what it is made from.
 * @param own fields of `document.values`
 */
export function fieldsOf(sample: OfficialDocument, own: readonly KnownField[]): readonly KnownField[] {
  const values = paperValues(sample);
  const has = ({ name }: KnownField) => {
    // A number is often not given yet when the paper is written.
    if (name === 'so') return numberOf(sample) !== undefined;
    const value = values[name];
    return typeof value === 'string' ? value !== '' : Array.isArray(value) && value.length > 0;
  };
  const names = new Set(own.map(({ name }) => name));
  const tables = tablesOf(sample);
  return [
    ...own,
    ...knownFields(common).filter((field) => has(field) && !names.has(field.name)),
    ...knownFields(placeFields).slice(0, 2 * (sample.signatures?.places.length ?? 0)),
    ...(tables.length === 0 ? [] : [tableField(tables)]),
    blockFields.noi_dung,
    ...((sample.appendices ?? []).length === 0 ? [] : [blockFields.phu_luc]),
    ...(sample.code === undefined ? [] : [blockFields.ma_qr]),
    ...(sample.signatures?.places.some(({ imageField }) => imageField !== undefined) === true
      ? [blockFields.anh_chu_ky]
      : []),
  ];
}

/** Lines of text, marks and tables left out. */
function textLines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'paragraph':
        return [plain(block.content)];
      case 'provision':
        return [
          [block.label, plain(block.title ?? []), plain(block.text ?? [])].filter((part) => part !== '').join(' '),
        ];
      case 'list':
        return block.items.map((item) => `${block.mark} ${plain(item)}`);
      case 'when':
      case 'each':
        return textLines(block.blocks);
      case 'table':
      case 'page-break':
      case 'gap':
        return [];
    }
  });
}

function plain(content: readonly Inline[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.type === 'text') return piece.text;
      if (piece.type === 'break') return '\n';
      return piece.type === 'dots' ? '……' : '';
    })
    .join('');
}

type TitledTable = { readonly title: string; readonly table: Table };

/** The tables of a paper and its appendices, each with the title that stands right above it. */
function tablesOf({ body, appendices = [] }: OfficialDocument): readonly TitledTable[] {
  return [body, ...appendices.map((appendix) => appendix.body)].flatMap((blocks) =>
    blocks.flatMap((block, index) => {
      if (block.type !== 'table' || block.headRows !== 1) return [];
      const above = blocks[index - 1];
      const title = above?.type === 'paragraph' && above.role === 'title' ? plain(above.content) : '';
      return [{ title, table: block }];
    }),
  );
}

const cellText = (cell: TableCell): string =>
  typeof cell === 'string' ? cell : cell.content.map((part: CellParagraph) => plain(part)).join('\n');

/** `Họ và tên` as a field: `họ_và_tên`. */
const columnLabel = (head: string): string =>
  head
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
const columnKey = (head: string): string => fold(columnLabel(head)).replace(/\s/g, '_');

function headsOf({ table }: TitledTable): readonly string[] {
  return (table.rows[0]?.cells ?? []).map(cellText);
}

function tableValues(titled: TitledTable): FormValues {
  const heads = headsOf(titled);
  return {
    ten_bang: titled.title,
    dong: titled.table.rows
      .slice(1)
      .map(({ cells }) =>
        Object.fromEntries(heads.map((head, index) => [columnKey(head), cellText(cells[index] ?? '')])),
      ),
  };
}

function tableField(tables: readonly TitledTable[]): KnownField {
  const columns = new Map(tables.flatMap(headsOf).map((head) => [columnKey(head), head]));
  const members = [...columns]
    .filter(([name]) => name !== '')
    .map(([name, head]): KnownField => ({
      name,
      label: columnLabel(head),
      means: `cột “${head}”`,
      kind: 'text',
      needed: false,
    }));
  return {
    name: 'bang',
    label: 'bảng',
    means: 'các bảng của giấy này',
    kind: 'list',
    needed: false,
    members: [
      { name: 'ten_bang', label: 'tên_bảng', means: 'tên đứng trên bảng', kind: 'text', needed: false },
      { name: 'dong', label: 'dòng', means: 'các dòng của bảng', kind: 'list', needed: false, members },
    ],
  };
}

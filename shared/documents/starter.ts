import { cell, paragraph, table, titleLine } from './build.ts';
import type { Block, Inline, OfficialDocument } from './model.ts';
import type { KnownField } from './templates.ts';

/** What stands for a value in the starter until the Word file is written, and the tag that then takes its place. */
export type StandIn = { readonly written: string; readonly tag: string };

const number = 99_999;
const date = '2099-09-19';

const tagOf = ({ label }: KnownField) => `{{${label}}}`;

/** How a field is called in the starter: with its marks, and conditions by their Vietnamese names. */
export type CalledIn = (field: string) => string;

/**
 * A kind's paper as an office may begin its own template from: laid out as ours, with fields in the place of values, and a last page
 * with every field that the kind offers. A form keeps its wording.
 * @returns the paper, and the values in it that the model cannot hold as tags
 */
export function starterPaper(
  sample: OfficialDocument,
  fields: readonly KnownField[],
  called: CalledIn,
): { readonly paper: OfficialDocument; readonly standIns: readonly StandIn[] } {
  const has = (name: string) => fields.some((field) => field.name === name);
  const { values: _values, appendices: _appendices, code: _code, paper: _paper, ...own } = sample;
  const form = has('ho_ten') || has('chu_ho');
  const placeDate = { place: '{{địa_danh}}', date };
  const { letterhead, heading, signatures } = sample;
  const head: Block[] = has('ma_qr') ? [paragraph('{{@mã_qr}}', { indent: 'none' })] : [];
  const paper: OfficialDocument = {
    ...own,
    title: `Mẫu khởi đầu: ${sample.title}`,
    ...(letterhead === undefined
      ? {}
      : {
          letterhead: {
            ...(letterhead.parent === undefined ? {} : { parent: ['{{cơ_quan_chủ_quản}}'] }),
            ...(letterhead.agency === undefined ? {} : { agency: ['{{cơ_quan}}'] }),
            ...(letterhead.number === undefined ? {} : { number: { value: number, symbol: '{{ký_hiệu}}' } }),
            ...(letterhead.letterSummary === undefined ? {} : { letterSummary: '{{trích_yếu_công_văn}}' }),
            ...(letterhead.placeDate === undefined ? {} : { placeDate }),
          },
        }),
    ...(heading === undefined
      ? {}
      : {
          heading: {
            type: '{{tên_loại}}',
            ...(heading.summary === undefined ? {} : { summary: '{{trích_yếu}}' }),
            ...(heading.note === undefined ? {} : { note: '{{chú_thích}}' }),
          },
        }),
    ...(sample.authority === undefined ? {} : { authority: '{{thẩm_quyền}}' }),
    ...(sample.addressees === undefined ? {} : { addressees: ['{{kính_gửi}}'] }),
    ...(sample.bases === undefined ? {} : { bases: ['{{#căn_cứ}}', '{{chữ}}', '{{/căn_cứ}}'] }),
    ...(sample.resolution === undefined ? {} : { resolution: '{{lời_ban_hành}}' }),
    ...(sample.closing === undefined ? {} : { closing: placeDate }),
    ...(sample.recipients === undefined ? {} : { recipients: ['{{#nơi_nhận}}', '{{chữ}}', '{{/nơi_nhận}}'] }),
    ...(signatures === undefined ? {} : { signatures: { ...signatures, places: signatures.places.map(plainPlace) } }),
    body: [
      ...head,
      ...(form ? sample.body.map((block) => renamed(block, called)) : [paragraph('{{@nội_dung}}', { indent: 'none' })]),
      ...(has('anh_chu_ky') ? [paragraph('{{@ảnh_chữ_ký}}', { indent: 'none' })] : []),
      ...(has('phu_luc') ? [paragraph('{{@phụ_lục}}', { indent: 'none' })] : []),
    ],
    appendices: [
      { title: 'CÁC TRƯỜNG CỦA MẪU NÀY', note: 'Xóa từ đây đến hết trước khi dùng mẫu', body: fieldPage(fields) },
    ],
  };
  return {
    paper,
    standIns: [
      { written: String(number), tag: '{{số}}' },
      { written: 'ngày 19 tháng 9 năm 2099', tag: '{{ngày_tháng}}' },
      // The decree's end marks stand in the values already.
      ...['{{#căn_cứ}}', '{{chữ}}', '{{#nơi_nhận}}'].map((tag) => ({ written: `${tag};`, tag })),
      ...['{{/căn_cứ}}', '{{/nơi_nhận}}'].map((tag) => ({ written: `${tag}.`, tag })),
      ...['{{#nơi_nhận}}', '{{chữ}}', '{{/nơi_nhận}}'].map((tag) => ({ written: `- ${tag}`, tag })),
    ],
  };
}

/** A block of a form with its fields called as a template calls them. */
function renamed(block: Block, called: CalledIn): Block {
  if (block.type === 'when' || block.type === 'each') {
    const blocks = block.blocks.map((inner) => renamed(inner, called));
    return block.type === 'when' ? { ...block, field: called(block.field), blocks } : { ...block, blocks };
  }
  if (block.type !== 'paragraph') return block;
  const content = block.content.map((piece): Inline =>
    typeof piece !== 'string' && piece.type === 'field' ? { ...piece, name: called(piece.name) } : piece,
  );
  return { ...block, content };
}

type Place = NonNullable<OfficialDocument['signatures']>['places'][number];

/** A place to sign as ours with its words as fields, without the image that our own form puts in. */
function plainPlace({ imageField: _field, image: _image, ...place }: Place, index: number): Place {
  const count = String(index + 1);
  const capacity = [`{{quyền_hạn_${count}}}`];
  return place.nameField === undefined ? { ...place, capacity, name: `{{người_ký_${count}}}` } : { ...place, capacity };
}

/** Every field with its meaning, each as a tag, so that a trial print shows what it gives. */
function fieldPage(fields: readonly KnownField[]): readonly Block[] {
  const texts = fields.filter(({ kind }) => kind === 'text');
  const others = fields.filter(({ kind }) => kind === 'list' || kind === 'condition');
  return [
    paragraph(
      'Mỗi trường viết trong hai dấu ngoặc nhọn, có dấu hay không dấu đều được. Chép trường cần dùng lên văn bản.',
    ),
    ...(texts.length === 0
      ? []
      : [
          table(
            [
              { head: 'Ý nghĩa', width: 40 },
              { head: 'Trường', width: 60 },
            ],
            texts.map((field) => [field.means, cell([tagOf(field)])]),
          ),
        ]),
    ...others.flatMap((field): Block[] => [
      titleLine(`${field.label}: ${field.means}`),
      paragraph(`{{#${field.label}}}`, { indent: 'none' }),
      paragraph(field.kind === 'list' ? membersLine(field.members ?? []) : 'có', { indent: 'none' }),
      paragraph(`{{/${field.label}}}`, { indent: 'none' }),
    ]),
  ];
}

function membersLine(members: readonly KnownField[]): string {
  return members
    .map((member) =>
      member.kind === 'list'
        ? `{{#${member.label}}}${membersLine(member.members ?? [])}; {{/${member.label}}}`
        : tagOf(member),
    )
    .join(' · ');
}

import type { FormValues } from '#shared/documents/form-values.ts';
import { defaultLayout, type LayoutSettings } from '#shared/documents/layout.ts';
import type { Block, Inline, OfficialDocument } from '#shared/documents/model.ts';
import type { Commune } from '#shared/office/book.ts';
import { shortDate } from '#shared/vietnamese/official/dates.ts';
import type { Member } from './audience.ts';
import type { Signature } from './book.ts';
import { conditionsOf } from './conditions.ts';
import { formCondition, type CommitmentForm } from './forms.ts';
import { wordingValues } from './form-fields.ts';
import { inkField } from './ink.ts';

/**
 * Most forms have to fit on one sheet, whatever paragraphs stand in them: the narrow side of every range, and margins
 * below those of Nghị định 30/2020/NĐ-CP, which does not speak of commitments.
 */
export const onePage: LayoutSettings = {
  ...defaultLayout,
  margins: { top: 15, bottom: 12, left: 25, right: 15 },
  bodySize: 13,
  firstLine: 10,
  paragraphSpacing: 0,
};

const field = (name: string): Inline => ({ type: 'field', name, bold: name === 'ho_ten', emptyDots: 'line' });

function line(label: string, name: string): Block {
  return { type: 'paragraph', content: [`${label}: `, field(name)], indent: 'none', align: 'left' };
}

/**
 * The form as one paper with fields. A commitment is none of the 29 kinds of Nghị định 30/2020/NĐ-CP and carries no
 * number; its layout is the office's choice, so it is `free`.
 */
export function formTemplate(
  form: CommitmentForm,
  commune: Commune,
  year: number,
  confirmer = confirmers[form.audience],
): OfficialDocument {
  const always = form.items.filter((item) => item.when === undefined);
  const items: Block[] = always.map((item, index) => numbered(String(index + 1), item.text));
  const conditional: Block[] = form.items
    .filter((item) => item.when !== undefined)
    .map((item) => ({ type: 'when', field: item.when ?? '', blocks: [dash(item.text)] }));
  return {
    title: form.name,
    kind: 'other',
    paper: `commitments.${form.audience}`,
    values: wordingValues(form),
    layout: 'free',
    settings: onePage,
    letterhead: {},
    code: { field: 'ma' },
    heading: { type: form.title, summary: form.summary },
    body: [
      {
        type: 'paragraph',
        align: 'center',
        indent: 'none',
        content: ['Kính gửi: ', field('kinh_gui')],
      },
      ...personLines(form.audience),
      { type: 'paragraph', content: [form.basis] },
      ...items,
      ...conditional,
      { type: 'paragraph', content: [form.responsibility] },
      {
        type: 'when',
        field: 'ghi_chu_ky',
        blocks: [{ type: 'paragraph', role: 'note', align: 'left', indent: 'none', content: [field('ghi_chu_ky')] }],
      },
    ],
    closing: { place: commune.place, year },
    signatures: {
      columns: 2,
      places: [
        {
          capacity: ['XÁC NHẬN CỦA', confirmer],
          room: 16,
          hint: '(Ký, ghi rõ họ tên)',
        },
        {
          capacity: ['NGƯỜI CAM KẾT'],
          room: 16,
          hint: '(Ký, ghi rõ họ tên)',
          nameField: 'ho_ten',
          imageField: { name: 'chu_ky', width: 36, height: 16, description: 'Chữ ký của người cam kết' },
        },
      ],
    },
  };
}

/** Who confirms a form, where the campaign names nobody. */
const confirmers: { readonly [A in CommitmentForm['audience']]: string } = {
  cadres: 'THỦ TRƯỞNG ĐƠN VỊ',
  households: 'TRƯỞNG THÔN',
  traders: 'BAN QUẢN LÝ CHỢ',
};

function personLines(audience: CommitmentForm['audience']): readonly Block[] {
  switch (audience) {
    case 'cadres':
      return [
        line('Tôi tên là', 'ho_ten'),
        line('Sinh ngày', 'ngay_sinh'),
        line('Chức vụ, công việc', 'chuc_vu'),
        line('Đơn vị', 'don_vi'),
        { type: 'when', field: 'chi_bo', blocks: [line('Sinh hoạt Đảng tại', 'chi_bo')] },
      ];
    case 'households':
      return [line('Họ và tên chủ hộ', 'ho_ten'), line('Sinh ngày', 'ngay_sinh'), line('Địa chỉ', 'dia_chi')];
    case 'traders':
      return [
        line('Họ và tên người kinh doanh', 'ho_ten'),
        line('Ngành hàng', 'chuc_vu'),
        line('Địa điểm kinh doanh', 'don_vi'),
      ];
  }
}

const numbered = (label: string, text: string): Block => ({
  type: 'provision',
  level: 'clause',
  label: `${label}.`,
  text: [text],
});
const dash = (text: string): Block => ({ type: 'provision', level: 'dash', label: '-', text: [text] });

/** What a person's form is filled with. */
export type FormPerson = {
  readonly member: Pick<Member, 'name' | 'birth' | 'party' | 'partyCell'>;
  readonly post: string;
  readonly unitName: string;
  /** The written code of the form; without one it carries none. */
  readonly code?: string | undefined;
  /** When the form is that of somebody who signed: with the strokes given on the screen, or a line on where the original is. */
  readonly signature?: Signature | undefined;
};

/** A person's values for {@link formTemplate}: names as in the register, the birth date as the list gave it. */
export function formValues({ member, post, unitName, code = '', signature }: FormPerson): FormValues {
  const conditions = conditionsOf({ post, unit: unitName, party: member.party });
  return {
    ma: code,
    ho_ten: member.name,
    ngay_sinh: birthInWords(member.birth),
    chuc_vu: post,
    don_vi: unitName,
    chi_bo: member.party ? (member.partyCell ?? '') : '',
    dia_chi: [post, unitName].filter((part) => part !== '').join(', '),
    kinh_gui: addressee(unitName),
    chu_ky: signature?.ink === undefined ? '' : inkField(signature.ink),
    ghi_chu_ky: signature === undefined ? '' : signatureNote(signature),
    ...Object.fromEntries(formCondition.options.map((name) => [name, conditions.has(name)])),
  };
}

function signatureNote({ on, how, witness }: Signature): string {
  const day = shortDate(on);
  if (how === 'screen') {
    return `Ký trên màn hình ngày ${day}${witness === undefined ? '' : `, có mặt ${witness}`}; là ảnh nét ký tay, không phải chữ ký số.`;
  }
  return `Bản in lại; bản có chữ ký tay ngày ${day} lưu tại ${how === 'scan' ? 'đơn vị và trong tệp quét' : 'đơn vị'}.`;
}

/** Whom a form is addressed to: the head of the unit; the leadership itself writes to the committee it leads. */
function addressee(unitName: string): string {
  if (unitName === '') return '';
  if (/^(?:Thôn|Tổ dân phố|Chợ)\s/u.test(unitName))
    return `Ban quản lý ${unitName.charAt(0).toLocaleLowerCase('vi')}${unitName.slice(1)}`;
  const led = /^(?:Lãnh đạo|Thường trực)\s+(.+)$/u.exec(unitName)?.[1];
  return led === undefined ? `Thủ trưởng ${unitName}` : `${led.charAt(0).toLocaleUpperCase('vi')}${led.slice(1)}`;
}

/** `1985-04-12` as `12/04/1985`; a year alone stays a year; unknown is left to be written in. */
function birthInWords(birth: string | undefined): string {
  if (birth === undefined) return '';
  const [year = '', month, day] = birth.split('-');
  return month === undefined || day === undefined ? year : `${day}/${month}/${year}`;
}

import type { FormValues } from '#shared/documents/form-values.ts';
import { defaultLayout, type LayoutSettings } from '#shared/documents/layout.ts';
import type { Block, Inline, OfficialDocument } from '#shared/documents/model.ts';
import type { Commune } from '#shared/office/book.ts';
import type { Person } from '#shared/registry/book.ts';
import { conditionsOf } from './conditions.ts';
import { formCondition, type CommitmentForm } from './forms.ts';

/** Most forms have to fit on one sheet, whatever paragraphs stand in them: the narrow side of every range. */
const onePage: LayoutSettings = { ...defaultLayout, bodySize: 13, firstLine: 10, paragraphSpacing: 2 };

const field = (name: string): Inline => ({ type: 'field', name, bold: name === 'ho_ten', emptyDots: 'line' });

function line(label: string, name: string): Block {
  return { type: 'paragraph', content: [`${label}: `, field(name)], indent: 'none', align: 'left' };
}

/**
 * The form as one paper with fields. A commitment is none of the 29 kinds of Nghị định 30/2020/NĐ-CP and carries no
 * number; its layout is the office's choice, so it is `free`.
 */
export function formTemplate(form: CommitmentForm, commune: Commune, year: number): OfficialDocument {
  const always = form.items.filter((item) => item.when === undefined);
  const items: Block[] = always.map((item, index) => numbered(String(index + 1), item.text));
  const conditional: Block[] = form.items
    .filter((item) => item.when !== undefined)
    .map((item) => ({ type: 'when', field: item.when ?? '', blocks: [dash(item.text)] }));
  return {
    title: form.name,
    kind: 'other',
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
      line(form.audience === 'cadres' ? 'Tôi tên là' : 'Họ và tên chủ hộ', 'ho_ten'),
      line('Sinh ngày', 'ngay_sinh'),
      ...(form.audience === 'cadres'
        ? [line('Chức vụ, công việc', 'chuc_vu'), line('Đơn vị', 'don_vi')]
        : [line('Địa chỉ', 'don_vi')]),
      { type: 'paragraph', content: [form.basis] },
      ...items,
      ...conditional,
      { type: 'paragraph', content: [form.responsibility] },
    ],
    closing: { place: commune.place, year },
    signatures: {
      columns: 2,
      places: [
        {
          capacity: ['XÁC NHẬN CỦA', form.audience === 'cadres' ? 'THỦ TRƯỞNG ĐƠN VỊ' : 'TRƯỞNG THÔN'],
          room: 18,
          hint: '(Ký, ghi rõ họ tên)',
        },
        { capacity: ['NGƯỜI CAM KẾT'], room: 18, hint: '(Ký, ghi rõ họ tên)', nameField: 'ho_ten' },
      ],
    },
  };
}

const numbered = (label: string, text: string): Block => ({
  type: 'provision',
  level: 'clause',
  label: `${label}.`,
  text: [text],
});
const dash = (text: string): Block => ({ type: 'provision', level: 'dash', label: '-', text: [text] });

/** A person's values for {@link formTemplate}: names as in the register, the birth date as the list gave it. `code` is the
 * written code of the form; without one the form carries none. */
export function formValues(person: Person, unitName: string, code = ''): FormValues {
  const conditions = conditionsOf({ post: person.post, unit: unitName, party: person.party });
  return {
    ma: code,
    ho_ten: person.name,
    ngay_sinh: birthInWords(person.birth),
    chuc_vu: person.post,
    don_vi: unitName,
    kinh_gui: addressee(unitName),
    ...Object.fromEntries(formCondition.options.map((name) => [name, conditions.has(name)])),
  };
}

/** Whom a form is addressed to: the head of the unit; the leadership itself writes to the committee it leads. */
function addressee(unitName: string): string {
  if (unitName === '') return '';
  const led = /^(?:Lãnh đạo|Thường trực)\s+(.+)$/u.exec(unitName)?.[1];
  return led === undefined ? `Thủ trưởng ${unitName}` : `${led.charAt(0).toLocaleUpperCase('vi')}${led.slice(1)}`;
}

/** `1985-04-12` as `12/04/1985`; a year alone stays a year; unknown is left to be written in. */
function birthInWords(birth: string | undefined): string {
  if (birth === undefined) return '';
  const [year = '', month, day] = birth.split('-');
  return month === undefined || day === undefined ? year : `${day}/${month}/${year}`;
}

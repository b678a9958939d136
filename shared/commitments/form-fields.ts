import {
  knownFields,
  listField,
  personField,
  textField,
  valuesOf,
  type PaperField,
} from '#shared/documents/template-fields.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { KnownField } from '#shared/documents/templates.ts';
import type { CommitmentForm } from './forms.ts';

type Item = { readonly number: string; readonly text: string };

/** The wording of a form, as a template of the office may put it elsewhere. */
const wordingFields: readonly PaperField<CommitmentForm>[] = [
  textField('tên_mẫu', 'tên của mẫu cam kết', ({ name }) => name),
  textField('căn_cứ_cam_kết', 'câu căn cứ mở đầu', ({ basis }) => basis),
  listField<CommitmentForm, Item>(
    'điều_cam_kết',
    'từng điều cam kết chung',
    [
      textField<Item>('số_thứ_tự', 'số thứ tự', ({ number }) => number),
      textField<Item>('nội_dung_điều', 'lời cam kết', ({ text }) => text),
    ],
    ({ items }) =>
      items.filter((item) => item.when === undefined).map(({ text }, index) => ({ number: String(index + 1), text })),
  ),
  textField('trách_nhiệm', 'câu chịu trách nhiệm ở cuối', ({ responsibility }) => responsibility),
];

/** What every person of a form fills, by the names that {@link formValues} gives. */
const signerFields: { readonly [A in CommitmentForm['audience']]: readonly KnownField[] } = {
  cadres: [
    personField('họ_tên', 'họ và tên người cam kết', 'text', true),
    personField('ngày_sinh', 'ngày sinh, hoặc năm sinh'),
    personField('chức_vụ', 'chức vụ, công việc'),
    personField('đơn_vị', 'đơn vị'),
    personField('chi_bộ', 'chi bộ của đảng viên'),
    personField('kính_gửi', 'người đứng đầu đơn vị'),
    personField('mã', 'mã của bản cam kết, để đánh dấu khi thu lại'),
    personField('ghi_chú_ký', 'ngày và cách ký, khi in lại bản đã ký'),
    personField('lãnh_đạo', 'chỉ in khi là lãnh đạo, quản lý', 'condition'),
    personField('đảng_viên', 'chỉ in khi là đảng viên', 'condition'),
    personField('giáo_viên', 'chỉ in khi là giáo viên', 'condition'),
    personField('y_tế', 'chỉ in khi là nhân viên y tế', 'condition'),
    personField('một_cửa', 'chỉ in khi làm ở bộ phận một cửa', 'condition'),
  ],
  households: [
    personField('họ_tên', 'họ và tên chủ hộ', 'text', true),
    personField('ngày_sinh', 'ngày sinh, hoặc năm sinh'),
    personField('địa_chỉ', 'địa chỉ'),
    personField('kính_gửi', 'nơi nhận bản cam kết'),
    personField('mã', 'mã của bản cam kết, để đánh dấu khi thu lại'),
    personField('ghi_chú_ký', 'ngày và cách ký, khi in lại bản đã ký'),
  ],
  traders: [
    personField('họ_tên', 'họ và tên người kinh doanh', 'text', true),
    personField('chức_vụ', 'ngành hàng'),
    personField('đơn_vị', 'địa điểm kinh doanh'),
    personField('kính_gửi', 'nơi nhận bản cam kết'),
    personField('mã', 'mã của bản cam kết, để đánh dấu khi thu lại'),
    personField('ghi_chú_ký', 'ngày và cách ký, khi in lại bản đã ký'),
  ],
};

/** The fields that a form for these people offers to a template of the office. */
export function formFields(audience: CommitmentForm['audience']): readonly KnownField[] {
  return [...signerFields[audience], ...knownFields(wordingFields)];
}

/** The wording of a form under the names of its fields. */
export function wordingValues(form: CommitmentForm): FormValues {
  return valuesOf(wordingFields, form);
}

const vietnameseNames = {
  leader: 'lanh_dao',
  party: 'dang_vien',
  teacher: 'giao_vien',
  medical: 'y_te',
  'one-stop': 'mot_cua',
} as const;

/** How a condition of a form is called in a template, without marks; other fields keep their names. */
export function vietnameseName(field: string): string {
  return Object.entries(vietnameseNames).find(([own]) => own === field)?.[1] ?? field;
}

/** A person's values with the conditions also under the Vietnamese names that templates use. */
export function withVietnameseNames(values: FormValues): FormValues {
  const named = Object.entries(vietnameseNames).flatMap(([own, name]) => {
    const value = values[own];
    return value === undefined ? [] : [[name, value] as const];
  });
  return named.length === 0 ? values : { ...values, ...Object.fromEntries(named) };
}

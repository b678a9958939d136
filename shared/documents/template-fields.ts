import type { FormValues } from './form-values.ts';
import type { KnownField } from './templates.ts';

/** Kinds of paper whose body an office may replace by a Word file of its own. */
export const templatePapers = ['commitment'] as const;
/** See {@link templatePapers}. */
export type TemplatePaper = (typeof templatePapers)[number];

const text = (name: string, means: string, needed = false): KnownField => ({ name, means, kind: 'text', needed });
const condition = (name: string, means: string): KnownField => ({ name, means, kind: 'condition', needed: false });

/** What each of them fills. Names are typed with or without marks. */
export const templateFields: { readonly [P in TemplatePaper]: readonly KnownField[] } = {
  commitment: [
    text('ho_ten', 'họ và tên người cam kết', true),
    text('ngay_sinh', 'ngày sinh, hoặc năm sinh'),
    text('chuc_vu', 'chức vụ, công việc'),
    text('don_vi', 'đơn vị'),
    text('kinh_gui', 'người đứng đầu đơn vị'),
    text('ma', 'mã của bản cam kết, để đánh dấu khi thu lại'),
    condition('lanh_dao', 'chỉ in khi là lãnh đạo, quản lý'),
    condition('dang_vien', 'chỉ in khi là đảng viên'),
    condition('giao_vien', 'chỉ in khi là giáo viên'),
    condition('y_te', 'chỉ in khi là nhân viên y tế'),
    condition('mot_cua', 'chỉ in khi làm ở bộ phận một cửa'),
  ],
};

const aliases: { readonly [name: string]: string } = {
  lanh_dao: 'leader',
  dang_vien: 'party',
  giao_vien: 'teacher',
  y_te: 'medical',
  mot_cua: 'one-stop',
};

/** A person's values with the names that templates use for conditions beside the program's own. */
export function templateValues(values: FormValues): FormValues {
  const named = Object.entries(aliases).flatMap(([name, own]) => {
    const value = values[own];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...values, ...Object.fromEntries(named) };
}

/** Invented values that fill every field, for a template's trial print. */
export const sampleValues: { readonly [P in TemplatePaper]: FormValues } = {
  commitment: templateValues({
    ho_ten: 'Nguyễn Thị Mẫu',
    ngay_sinh: '12/04/1985',
    chuc_vu: 'Công chức Văn hóa - Xã hội',
    don_vi: 'Ủy ban nhân dân xã Mẫu',
    kinh_gui: 'Chủ tịch Ủy ban nhân dân xã Mẫu',
    ma: 'KM-00000-0',
    leader: true,
    party: true,
    teacher: true,
    medical: true,
    'one-stop': true,
  }),
};

import { fold } from '#shared/vietnamese/fold.ts';
import type { ListKind } from '../book.ts';

/** What a column of a list may hold. `skip` is a column that the clerk does not want. */
export const fields = [
  'stt',
  'name',
  'family',
  'given',
  'birth',
  'year',
  'birth-male',
  'birth-female',
  'sex',
  'post',
  'unit',
  'kind',
  'party',
  'party-cell',
  'phone',
  'cccd',
  'village',
  'hamlet',
  'address',
  'members',
  'female',
  'oldcode',
  'code',
  'score',
  'result',
  'reason',
  'note',
  'skip',
] as const;
export type Field = (typeof fields)[number];

type Rule = readonly [Field, RegExp];

/** Headers are matched folded; the first rule that fits wins, so that "CCCD chủ hộ" is an id and no name. */
const COMMON: readonly Rule[] = [
  ['stt', /^(stt|tt|so ?tt|so thu tu|thu tu|s\.?t\.?t\.?)$/],
  ['skip', /^ly do khong nhan$|^o can sua$/],
  ['cccd', /cccd|cmnd|cmt\b|can cuoc|dinh danh|chung minh|giay to tuy than|\bddcn\b/],
  ['phone', /dien thoai|\bsdt\b|so dt|^dt$|^d\.?thoai$|di dong|lien he|lien lac|\bphone\b/],
  ['note', /ghi chu/],
  ['sex', /gioi tinh|^nam ?[/-] ?nu$|^phai$/],
  ['family', /^ho( va| ,)? ?(ten )?(dem|lot|chu dem)$|^ho va chu (dem|lot)$|^ho dem$|^ho lot$|^ho$/],
];

const BIRTH: readonly Rule[] = [
  ['year', /nam sinh|sinh nam/],
  ['birth', /ngay,? ?(thang,? ?)?(nam )?sinh|^sinh ngay$|ngay thang nam sinh|^ngay sinh/],
];

const PLACE: readonly Rule[] = [
  [
    'village',
    /^(ten )?(thon|to dan pho|tdp|thon ?[/,-] ?(to dan pho|tdp|lang|xom)|lang|khu dan cu|khu pho|khoi pho|ban|ap|buon)( ?\(.*\))?$/,
  ],
  ['hamlet', /\b(xom|ngo|doi|khu|cum|to|ngach|duong)\b|dia chi|cho o|noi o|noi cu tru|thuong tru|dia ban|noi dang ky/],
];

const RULES: { readonly [K in ListKind]: readonly Rule[] } = {
  households: [
    ...COMMON,
    ['members', /nhan khau|so khau|so nguoi|^khau$|tong so nguoi|so thanh vien|so nk\b|^nk$/],
    ['female', /^(so )?nu$|khau nu|trong do nu/],
    ['oldcode', /^ma( so)? (ho )?cu\b/],
    ['code', /^ma\b|ma ho|ma so|so ho khau|^so ho$/],
    ['name', /chu ho|ho (va )?ten|ho,? ten|^ten$|dai dien ho/],
    ...BIRTH,
    ...PLACE,
  ],
  cadres: [
    ...COMMON,
    ...BIRTH,
    ['party-cell', /chi bo|dang bo|sinh hoat dang|to chuc dang/],
    ['party', /dang vien|^dang$|vao dang|la dang/],
    ['kind', /^loai|doi tuong|^ngach|dien (quan ly|can bo)|^nhom$|loai hinh/],
    ['post', /chuc vu|chuc danh|vi tri|cong viec|nhiem vu|nghe nghiep/],
    ['unit', /bo phan|don vi|phong ban|co quan|noi cong tac|to chuc|^phong$|^to$/],
    ['name', /ho (va )?ten|ho,? ten|^ten$|^can bo$/],
  ],
  results: [
    ...COMMON,
    ['reason', /ly do|nguyen nhan/],
    ['result', /ket qua|^dat|xep loai|cong nhan|danh hieu|gdvh|gia dinh van hoa/],
    ['score', /diem/],
    ['name', /chu ho|ho (va )?ten|ho,? ten|^ten$|dai dien ho/],
    ['members', /nhan khau|so khau|so nguoi/],
    ...BIRTH,
    ...PLACE,
  ],
};

/** The fields that a list of this kind may be mapped to, in the order in which a screen offers them. */
export const fieldsOf: { readonly [K in ListKind]: readonly Field[] } = {
  households: [
    'skip',
    'name',
    'family',
    'given',
    'village',
    'hamlet',
    'address',
    'members',
    'female',
    'year',
    'birth',
    'sex',
    'cccd',
    'phone',
    'oldcode',
    'code',
    'note',
  ],
  cadres: [
    'skip',
    'name',
    'family',
    'given',
    'birth',
    'year',
    'birth-male',
    'birth-female',
    'sex',
    'post',
    'unit',
    'kind',
    'party',
    'party-cell',
    'phone',
    'cccd',
    'note',
  ],
  results: ['skip', 'name', 'village', 'hamlet', 'score', 'result', 'reason', 'note'],
};

function ruled(kind: ListKind, header: string): Field | undefined {
  const text = fold(header)
    .replace(/[*:]+$/, '')
    .trim();
  return RULES[kind].find(([, pattern]) => pattern.test(text))?.[0];
}

/**
 * The field that a header names. The words of the grouped header above count when its own say nothing ("Tổng" below "Số
 * nhân khẩu") or when they say who the column is for ("Nam" and "Nữ" below "Năm sinh").
 */
export function recogniseHeader(kind: ListKind, own: string, parent = ''): Field | undefined {
  const above = parent === '' ? undefined : ruled(kind, parent);
  if (above === 'year' || above === 'birth') {
    if (fold(own) === 'nam') return 'birth-male';
    if (fold(own) === 'nu') return 'birth-female';
  }
  return ruled(kind, own) ?? above;
}

/**
 * Fields of a row of headers; a field is given to one column only, the first. "Tên" beside "Họ đệm" is the given name, a
 * second place column is the address.
 */
export function recogniseHeaders(
  kind: ListKind,
  headers: readonly { readonly own: string; readonly parent?: string }[],
): readonly (Field | undefined)[] {
  const found = headers.map(({ own, parent }) => (own === '' ? undefined : recogniseHeader(kind, own, parent)));
  const hasFamily = found.includes('family');
  const taken = new Set<Field>();
  return found.map((field) => {
    const named = field === 'name' && hasFamily && !taken.has('given') ? 'given' : field;
    const free = named === 'hamlet' && taken.has('hamlet') ? 'address' : named;
    if (free === undefined || taken.has(free)) return undefined;
    taken.add(free);
    return free;
  });
}

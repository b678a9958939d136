import type { Outcome } from '../book.ts';
import type { TitleKind } from '../criteria-set.ts';

/** The titles as papers name them. */
export const titleNames: Readonly<Record<TitleKind, string>> = {
  'gia-dinh': 'Gia đình văn hóa',
  thon: 'Thôn, Tổ dân phố văn hóa',
  xa: 'Xã, phường tiêu biểu',
};

/** The title as the certificate of a row names it: of a village by its own kind, from its name (`Tổ dân phố 5`). */
export function certificateTitle(title: TitleKind, rowName: string): string {
  if (title !== 'thon') return titleNames[title];
  return rowName.startsWith('Tổ dân phố') ? 'Tổ dân phố văn hóa' : 'Thôn văn hóa';
}

/** What the rows of a title are, in the middle of a sentence. */
export const subjectWords: Readonly<Record<TitleKind, string>> = {
  'gia-dinh': 'hộ',
  thon: 'thôn, tổ dân phố',
  xa: 'đơn vị',
};

/** The head of the column of names. */
export const nameHeads: Readonly<Record<TitleKind, string>> = {
  'gia-dinh': 'Chủ hộ',
  thon: 'Thôn, tổ dân phố',
  xa: 'Đơn vị',
};

/** Outcomes as lists and sheets say them. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  passed: 'Đạt',
  failed: 'Không đạt',
  excluded: 'Không xét',
  incomplete: 'Chưa chấm',
  'not-registered': 'Chưa đăng ký',
  tied: 'Chờ chọn',
};

/** A count in the Vietnamese way: `1.124`. */
export function showCount(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, '.');
}

/** A share in the Vietnamese way: `94,9 %`; a dash where there is none. */
export function showPercent(percent: number | undefined): string {
  return percent === undefined ? '–' : `${percent.toFixed(1).replace('.', ',')} %`;
}

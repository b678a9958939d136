/**
 * The kinds of administrative paper by the abbreviation that stands in their symbol.
 * Source: Nghị định 30/2020/NĐ-CP, art. 7 (the kinds) and appendix III, part I (the abbreviations).
 */
export const kindNames = {
  NQ: 'Nghị quyết',
  QĐ: 'Quyết định',
  CT: 'Chỉ thị',
  QC: 'Quy chế',
  QyĐ: 'Quy định',
  TC: 'Thông cáo',
  TB: 'Thông báo',
  HD: 'Hướng dẫn',
  CTr: 'Chương trình',
  KH: 'Kế hoạch',
  PA: 'Phương án',
  ĐA: 'Đề án',
  DA: 'Dự án',
  BC: 'Báo cáo',
  BB: 'Biên bản',
  TTr: 'Tờ trình',
  HĐ: 'Hợp đồng',
  CĐ: 'Công điện',
  BGN: 'Bản ghi nhớ',
  BTT: 'Bản thỏa thuận',
  GUQ: 'Giấy ủy quyền',
  GM: 'Giấy mời',
  GGT: 'Giấy giới thiệu',
  GNP: 'Giấy nghỉ phép',
  PG: 'Phiếu gửi',
  PC: 'Phiếu chuyển',
  PB: 'Phiếu báo',
  /** A letter has no abbreviation: its symbol is agency and unit alone, "…/UBND-VHXH". */
  CV: 'Công văn',
  /** A paper that is none of the decree's kinds (covenant, commitment, list, comparison table); it carries no number. */
  other: 'Giấy tờ khác',
} as const;

/** A kind of paper: the abbreviation of the decree, `CV` for a letter, `other` for what the decree does not list. */
export type DocumentKind = keyof typeof kindNames;

const isKind = (text: string): text is DocumentKind => Object.hasOwn(kindNames, text);

/** Every kind, in the decree's order. */
export const documentKinds: readonly DocumentKind[] = Object.keys(kindNames).filter(isKind);

/** The kinds that take a number and a symbol. */
export const numberedKinds: readonly DocumentKind[] = documentKinds.filter((kind) => kind !== 'other');

/**
 * The symbol that follows the number, e.g. `QĐ-UBND`, or `UBND-VHXH` for a letter of the unit VHXH.
 * @param agency abbreviation of the issuing agency, e.g. `UBND`
 * @param unit abbreviation of the drafting unit; only letters name it
 */
export function symbolOf(kind: DocumentKind, agency: string, unit?: string): string {
  if (kind === 'CV') return unit === undefined || unit === '' ? agency : `${agency}-${unit}`;
  return `${kind}-${agency}`;
}

/**
 * How an official document looks, as values. Each stands beside its place in Nghị định 30/2020/NĐ-CP (appendix I
 * unless said otherwise): lengths in millimetres, sizes in points. What the office may choose is a range; the
 * default is the value that most offices use.
 */

/** A closed range of the decree. */
export type Range = { readonly min: number; readonly max: number };

/** A4 (part I, section I.1). Portrait; a table apart may lie. */
export const a4 = { width: 210, height: 297 } as const;

/** The room around the text (part I, section I.3). */
export const marginRanges = {
  top: { min: 20, max: 25 },
  bottom: { min: 20, max: 25 },
  left: { min: 30, max: 35 },
  right: { min: 15, max: 20 },
} as const satisfies Record<string, Range>;

/** The one font (part I, section I.4): Times New Roman, Unicode TCVN 6909:2001, black. */
export const officialFont = 'Times New Roman';

/** Size ranges of the components (part I, sections II and V). */
export const sizeRanges = {
  /** Quốc hiệu (part I, section II.1) */
  nation: { min: 12, max: 13 },
  /** Tiêu ngữ (part I, section II.1) */
  motto: { min: 13, max: 14 },
  /** Cơ quan chủ quản and cơ quan ban hành (part I, section II.2) */
  agency: { min: 12, max: 13 },
  /** Số, ký hiệu (part I, section II.3) */
  number: { min: 13, max: 13 },
  /** Địa danh và thời gian (part I, section II.4) */
  placeDate: { min: 13, max: 14 },
  /** Tên loại and trích yếu (part I, section II.5) */
  heading: { min: 13, max: 14 },
  /** Trích yếu of a letter, "V/v" (part I, section II.5) */
  letterSummary: { min: 12, max: 13 },
  /** Nội dung, căn cứ, phần … điểm, chữ ký, kính gửi (part I, section II.6–9) */
  body: { min: 13, max: 14 },
  /** "Nơi nhận:" (part I, section II.9) */
  recipientsHead: { min: 12, max: 12 },
  /** The recipients (part I, section II.9) */
  recipients: { min: 11, max: 11 },
  /** "Phụ lục" and its number (part I, section III.1) */
  appendixLabel: { min: 14, max: 14 },
  /** Số trang (part I, section I.7) */
  pageNumber: { min: 13, max: 14 },
} as const satisfies Record<string, Range>;

/** First line of a paragraph: 1 cm or 1.27 cm (part I, section II.6). */
export const firstLineChoices = [10, 12.7] as const;
/** Between paragraphs at least 6 pt (part I, section II.6). */
export const minimumParagraphSpacing = 6;
/** Single to one and a half lines (part I, section II.6). */
export const lineSpacingRange = { min: 1, max: 1.5 } as const satisfies Range;

/** What the office may choose within the decree's ranges. */
export type LayoutSettings = {
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Body size; the other components follow it within their own ranges. */
  readonly bodySize: 13 | 14;
  readonly firstLine: 10 | 12.7;
  readonly paragraphSpacing: number;
  readonly lineSpacing: number;
};

/** The default choice: 20-20-30-20 mm, 14 pt, 1.27 cm, 6 pt, single lines. */
export const defaultLayout: LayoutSettings = {
  margins: { top: 20, bottom: 20, left: 30, right: 20 },
  bodySize: 14,
  firstLine: 12.7,
  paragraphSpacing: 6,
  lineSpacing: 1,
};

/** Sizes of every component for one choice of body size: upper values of the ranges with 14, lower ones with 13. */
export type ComponentSizes = { readonly [K in keyof typeof sizeRanges]: number };

/** The sizes that belong together, so that the motto is never smaller than the nation's name. */
export function componentSizes(settings: LayoutSettings): ComponentSizes {
  const large = settings.bodySize === 14;
  return {
    nation: large ? 13 : 12,
    motto: large ? 14 : 13,
    agency: large ? 13 : 12,
    number: 13,
    placeDate: large ? 14 : 13,
    heading: large ? 14 : 13,
    letterSummary: large ? 13 : 12,
    body: settings.bodySize,
    recipientsHead: 12,
    recipients: 11,
    appendixLabel: 14,
    pageNumber: large ? 14 : 13,
  };
}

/** Two columns of the letterhead, as shares of the text's width: the agency and the nation. */
export const letterheadShares = { agency: 0.42, nation: 0.58 } as const;

/** The rule under the agency and under the summary: between a third and a half of the text above it (part I, II.2, I.5). */
export const shortRuleShare = 0.4;

/** Room between the signer's title and the name for signature and seal; the decree asks for none in figures. */
export const signatureRoom = 28;

/** Size of text in tables that lie apart; the decree leaves tables free. */
export const tableSize = 12;

/** The fixed words at the head of a paper (part I, section II.1). */
export const nationTitle = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';

/**
 * The code in the top right corner, in millimetres: the square (quiet zone included: a phone reads it from arm's length on a
 * laser print), the frame around it with room for a caption of fourteen characters, from the edges of the sheet.
 */
export const codeCorner = { side: 17, frame: 24, caption: 4, right: 5, top: 4 } as const;

/** The settings of a paper with a code: its text begins below it, or else Word would push the first lines aside. */
export function belowCode(settings: LayoutSettings): LayoutSettings {
  const top = Math.max(settings.margins.top, codeCorner.top + codeCorner.side + codeCorner.caption);
  return { ...settings, margins: { ...settings.margins, top } };
}

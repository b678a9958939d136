import { z } from 'zod';
import type { StockPrint, StockText } from '#shared/documents/stock-print.ts';
import { officialDate } from '#shared/vietnamese/official/dates.ts';
import { provenance, titleKind } from './criteria-set.ts';

/** What a certificate's text may name; each is written in braces in a text: `Gia đình ông (bà) {tên}`. */
export const certificateFields = [
  'tên',
  'địa chỉ',
  'đơn vị',
  'xã',
  'danh hiệu',
  'năm',
  'số năm',
  'số quyết định',
  'ngày quyết định',
  'nơi ngày',
  'chức vụ ký',
  'người ký',
] as const;
export type CertificateField = (typeof certificateFields)[number];
export type CertificateValues = { readonly [F in CertificateField]: string };

const millimetres = z.number().min(-500).max(500);

/** One text of the sheet; places in millimetres from its upper left corner, size in points. */
export const certificateText = z.strictObject({
  text: z.string().trim().min(1).max(300),
  x: millimetres.min(0),
  y: millimetres.min(0),
  width: millimetres.min(5),
  size: z.number().min(6).max(72),
  bold: z.boolean(),
  italic: z.boolean(),
  align: z.enum(['left', 'center', 'right']),
});
export type CertificateText = z.infer<typeof certificateText>;

/**
 * How certificates of a title are printed onto the stock that the office has. The decree gives no form for them, so the
 * places are the office's own; what ships is an example for an A4 sheet.
 */
export const certificateLayout = z.strictObject({
  sheet: z.strictObject({ width: z.number().min(50).max(450), height: z.number().min(50).max(450) }),
  /** How far this printer prints from where it should: its correction, millimetres to the right and down. */
  shift: z.strictObject({ x: z.number().min(-50).max(50), y: z.number().min(-50).max(50) }),
  texts: z.array(certificateText).min(1).max(30),
});
export type CertificateLayout = z.infer<typeof certificateLayout>;

/** The shipped layouts, by title, as `resources/legal/titles-certificates.json` holds them. */
export const shippedCertificates = z.record(titleKind, z.strictObject({ layout: certificateLayout, provenance }));

/** One certificate that may be printed. */
export type Certificate = { readonly subject: string; readonly values: CertificateValues };

/** Where the test crosses of a trial print stand, millimetres from the two nearest edges of the sheet. */
export const crossAt = 20;

const tenth = (value: number) => Math.round(value * 10) / 10;

/**
 * The correction that a trial print asks for: the clerk measures where the first cross came out.
 * @param printedWith the correction under which the trial was printed
 * @param measured millimetres of the cross's middle from the left and the upper edge
 */
export function correctedShift(
  printedWith: CertificateLayout['shift'],
  measured: { readonly x: number; readonly y: number },
): CertificateLayout['shift'] {
  return { x: tenth(printedWith.x + crossAt - measured.x), y: tenth(printedWith.y + crossAt - measured.y) };
}

/** The field that a name in braces means, in whatever case it was typed. */
function fieldNamed(name: string): CertificateField | undefined {
  const plain = name.trim().normalize('NFC').toLowerCase();
  return certificateFields.find((field) => field === plain);
}

/**
 * A text with its fields filled; a name typed in capitals is filled in capitals, and what is no field stays as it was
 * typed, so that it is seen. A comma that an empty field leaves behind goes with it.
 */
export function filledText(text: string, values: CertificateValues): string {
  return text
    .replace(/\{([^{}]+)\}/g, (whole, name: string) => {
      const field = fieldNamed(name);
      if (field === undefined) return whole;
      return name === name.toUpperCase() ? values[field].toUpperCase() : values[field];
    })
    .replace(/(^|,)\s*(?=,)/g, '')
    .replace(/^,\s*/, '');
}

/** The fields of a text that there are none of. */
export function unknownFields(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)]
    .map((match) => (match[1] ?? '').trim())
    .filter((name) => fieldNamed(name) === undefined);
}

function placed(item: CertificateText, values: CertificateValues, shift: CertificateLayout['shift']): StockText {
  return { ...item, text: filledText(item.text, values), x: item.x + shift.x, y: item.y + shift.y };
}

/** A page per certificate, moved by the printer's correction. */
export function certificatePrint(
  title: string,
  layout: CertificateLayout,
  certificates: readonly Certificate[],
): StockPrint {
  return {
    title,
    sheet: layout.sheet,
    pages: certificates.map(({ values }) => layout.texts.map((item) => placed(item, values, layout.shift))),
  };
}

/** Height of the cross sign in points; its middle is half of its box. */
const crossSize = 14;
const crossBox = 10;

function cross(x: number, y: number, shift: CertificateLayout['shift']): StockText {
  // A line of Times New Roman is 1.15 × its size; the sign's middle lies about half of it down.
  const middle = crossSize * 1.15 * 0.51 * (25.4 / 72);
  const place = { x: x - crossBox / 2 + shift.x, y: y - middle + shift.y, width: crossBox };
  return { text: '+', size: crossSize, bold: false, italic: false, align: 'center', ...place };
}

/** A trial on plain paper: the first certificate with a line around every text, and crosses to measure from. */
export function certificateTrial(title: string, layout: CertificateLayout, first: CertificateValues): StockPrint {
  const { sheet, shift } = layout;
  const note: StockText = {
    text: `In thử. Đo từ mép giấy đến giữa dấu cộng góc trên bên trái: đúng là ${String(crossAt)} mm cả hai chiều. Lệch thì nhập số đo được vào ô chỉnh lệch.`,
    x: crossAt + 10 + shift.x,
    y: crossAt - 4 + shift.y,
    width: Math.max(40, sheet.width - 2 * (crossAt + 10)),
    size: 9,
    bold: false,
    italic: true,
    align: 'left',
  };
  const crosses = [crossAt, sheet.width - crossAt].flatMap((x) =>
    [crossAt, sheet.height - crossAt].map((y) => cross(x, y, shift)),
  );
  const texts = layout.texts.map((item) => ({ ...placed(item, first, shift), framed: true }));
  return { title, sheet, pages: [[note, ...crosses, ...texts]] };
}

/** What a row's certificate says. */
export function certificateValues(about: {
  readonly name: string;
  readonly address: string;
  readonly unitName: string;
  readonly communeName: string;
  readonly titleName: string;
  readonly year: number;
  readonly streak: number;
  readonly decision: { readonly number: string; readonly on: string };
  readonly place: string;
  readonly signer: { readonly name: string; readonly post: string };
}): CertificateValues {
  return {
    tên: about.name,
    'địa chỉ': about.address,
    'đơn vị': about.unitName,
    xã: about.communeName,
    'danh hiệu': about.titleName,
    năm: String(about.year),
    'số năm': String(about.streak),
    'số quyết định': about.decision.number,
    'ngày quyết định': officialDate(about.decision.on),
    'nơi ngày': `${about.place}, ${officialDate(about.decision.on)}`,
    'chức vụ ký': about.signer.post,
    'người ký': about.signer.name,
  };
}

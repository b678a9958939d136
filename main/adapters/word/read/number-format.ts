/** Number formats by their code (MS-OSHARED 2.2.1.3 MSONFC). */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [255, 'none'],
]);

/** The name of a number format, as .docx has it, by the code that .doc and .rtf share; unknown ones count 1, 2, 3. */
export function numberFormat(code: number): string {
  return FORMATS.get(code) ?? 'decimal';
}

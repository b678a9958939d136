/**
 * The letters of điểm in their order (Nghị định 30/2020/NĐ-CP, appendix I, part I, section II.6: the Vietnamese
 * alphabet). Word's own list gives a b c d e f, so letters are always written as text.
 */
export const pointLetters: readonly string[] = 'abcdđeghiklmnopqrstuvxy'.split('');

/** The letter of the nth điểm, counted from 0; after y they go on as `aa`, `ab`. */
export function pointLetter(index: number): string {
  const count = pointLetters.length;
  const last = pointLetters[index % count] ?? '';
  return index < count ? last : pointLetter(Math.floor(index / count) - 1) + last;
}

/** The place of a letter, counted from 0; undefined for what is no điểm letter, e.g. `f`, `j`, `w`, `z`. */
export function pointIndex(letter: string): number | undefined {
  const index = pointLetters.indexOf(letter.normalize('NFC').toLowerCase());
  return index < 0 ? undefined : index;
}

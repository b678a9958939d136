/** Invisible characters that old converters and web pages leave inside words: soft hyphen, zero-width, byte-order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const MARKS = /\p{M}/gu;
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * The form in which texts are compared and searched: no tone or letter marks, đ (also the look-alikes U+00D0 and U+00F0)
 * as d, lower case, white space collapsed and trimmed. Old and new tone placement (hòa, hoà) fold to the same.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(INVISIBLE, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Letters up to the end of the Vietnamese block (U+1EFF) fold by table; the few texts beyond it fold the long way. */
const TABLE_END = 0x1f00;

function foldSlowly(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase();
}

/** What each UTF-16 unit folds to; white space is a space, marks and soft hyphens are nothing. */
const TABLE: readonly string[] = Array.from({ length: TABLE_END }, (_, code) =>
  foldSlowly(String.fromCharCode(code)).replace(/\s/g, ' '),
);

/**
 * The form in which texts are compared and searched: no tone or letter marks, đ (also the look-alikes U+00D0 and U+00F0)
 * as d, lower case, white space collapsed and trimmed. Old and new tone placement (hòa, hoà) fold to the same.
 */
export function fold(text: string): string {
  let folded = '';
  let afterSpace = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= TABLE_END) return foldSlowly(text).replace(/\s+/g, ' ').trim();
    const piece = TABLE[code] ?? '';
    if (piece === ' ') {
      if (!afterSpace) folded += piece;
      afterSpace = true;
    } else if (piece !== '') {
      folded += piece;
      afterSpace = false;
    }
  }
  return afterSpace ? folded.trimEnd() : folded;
}

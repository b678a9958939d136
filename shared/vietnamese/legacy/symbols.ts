/**
 * What stands in the private use area when a symbol font was used: the signs that occur in covenants, lists and forms.
 * Values are those of the fonts Symbol and Wingdings as Microsoft publishes them.
 */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x2d, '−'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xa3, '≤'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xae, '→'],
]);

const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x76, '❖'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xfc, '✓'],
  [0xfe, '☑'],
]);

/**
 * Replaces private-use characters by the signs they draw. One without a known sign is kept and told in `lost`; a
 * printable ASCII one in a text font is that character.
 */
export function symbolText(
  text: string,
  font: string | undefined,
): { readonly text: string; readonly lost: readonly string[] } {
  if (!/[\uE000-\uF8FF]/.test(text)) return { text, lost: [] };
  const lost: string[] = [];
  const name = font?.toLowerCase() ?? '';
  const wingdings = name.startsWith('wingdings') || name.startsWith('webdings');
  const table = wingdings ? WINGDINGS : SYMBOL;
  const symbolFont = wingdings || name.startsWith('symbol');
  const replaced = text.replace(/[\uE000-\uF8FF]/g, (character) => {
    const code = character.charCodeAt(0) - 0xf000;
    const sign = table.get(code) ?? (symbolFont ? undefined : WINGDINGS.get(code));
    if (sign !== undefined) return sign;
    if (!symbolFont && code >= 0x20 && code < 0x7f) return String.fromCharCode(code);
    lost.push(character);
    return character;
  });
  return { text: replaced, lost };
}

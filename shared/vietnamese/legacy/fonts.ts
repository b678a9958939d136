/** How the characters of a run are to be understood. */
export type TextEncoding = 'unicode' | 'tcvn3' | 'vni';

/** The encoding that a font was made for, told by its name alone. */
export function encodingOfFont(font: string | undefined): TextEncoding {
  if (font === undefined) return 'unicode';
  const name = font.trim();
  if (/^\.vn/i.test(name)) return 'tcvn3';
  if (/^vni[-\s]/i.test(name)) return 'vni';
  return 'unicode';
}

/**
 * The font draws capitals from the bytes of small letters: TCVN3 fonts whose name ends in H (.VnTimeH). TCVN3 has no
 * other capitals with tone marks.
 */
export function drawsCapitals(font: string | undefined): boolean {
  if (font === undefined || encodingOfFont(font) !== 'tcvn3') return false;
  const name = font.trim();
  const oneCase = name === name.toLowerCase() || name === name.toUpperCase();
  return oneCase ? /h$/i.test(name) && !/english$/i.test(name) : name.endsWith('H');
}

import { decodeText } from '#shared/vietnamese/legacy/decode.ts';
import { detectEncoding } from '#shared/vietnamese/legacy/detect.ts';
import { drawsCapitals, encodingOfFont, type TextEncoding } from '#shared/vietnamese/legacy/fonts.ts';

const LATIN_LETTER = /[\u00A1-\u00FF\uF020-\uF0FF]/;

/** Reads a cell's text as its font meant it, or as its letters prove; what was found is counted in `seen`. */
export type CellDecoder = {
  decode(stored: string, font?: string): string;
  /** Shared strings that were read once in a Unicode font, by their number. */
  readonly shared: string[];
  readonly seen: ReadonlySet<TextEncoding>;
};

/**
 * A decoder for the cells of one sheet.
 * @param claim what the sheet's text as a whole was found to be, where fonts are not known
 */
export function cellDecoder(claim: TextEncoding = 'unicode'): CellDecoder {
  const known = new Map<string, string>();
  const seen = new Set<TextEncoding>();
  return {
    seen,
    shared: [],
    decode(stored, font) {
      if (!LATIN_LETTER.test(stored)) return stored;
      const key = `${font ?? ''}\u0000${stored}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const byFont = encodingOfFont(font);
      const encoding = detectEncoding(stored, byFont === 'unicode' ? claim : byFont);
      seen.add(encoding);
      const decoded = encoding === 'unicode' ? stored : decodeText(stored, encoding);
      const text = encoding === 'tcvn3' && drawsCapitals(font) ? decoded.toUpperCase() : decoded;
      known.set(key, text);
      return text;
    },
  };
}

/** What a sheet's texts taken together are; one cell alone is often too short to tell. */
export function encodingOfTexts(texts: Iterable<string>): TextEncoding {
  const sample: string[] = [];
  for (const text of texts) {
    if (LATIN_LETTER.test(text)) sample.push(text);
    if (sample.length >= 400) break;
  }
  return detectEncoding(sample.join('\n'), 'unicode');
}

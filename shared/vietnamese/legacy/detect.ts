import { decodePieces, withoutPrivateUse } from './decode.ts';
import type { TextEncoding } from './fonts.ts';
import { isSyllable } from './syllable.ts';

/** Letters that only Unicode text has: ă đ ơ ư, the block U+1EA0–U+1EF9, combining marks. */
const UNICODE_ONLY =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|[\u0300-\u036F]/;
/** Between words: white space, ASCII punctuation and digits, typographic punctuation. */
const BETWEEN_WORDS = /[\s\u0021-\u0040\u005B-\u0060\u007B-\u007F\u2000-\u22FF]+/;

const ENCODINGS = ['unicode', 'tcvn3', 'vni'] as const;

/** Words with a letter beyond ASCII that make a Vietnamese syllable when read in an encoding, less those that do not. */
export type EncodingScores = { readonly [E in TextEncoding]: number };

/** How well a text reads in each encoding. Words of plain ASCII say nothing, and so do single letters ("đ)"). */
export function scoreEncodings(stored: string): EncodingScores {
  const words = withoutPrivateUse(stored)
    .split(BETWEEN_WORDS)
    .filter((word) => word.length > 1 && /\P{ASCII}/u.test(word));
  const scores = { unicode: 0, tcvn3: 0, vni: 0 };
  for (const word of words) {
    for (const encoding of ENCODINGS) scores[encoding] += readsWell(word, encoding) ? 1 : -1;
  }
  return scores;
}

function readsWell(word: string, encoding: TextEncoding): boolean {
  const pieces = decodePieces(word, encoding);
  if (pieces.some((piece) => piece.lost === true)) return false;
  return isSyllable(pieces.map((piece) => piece.text).join(''));
}

/**
 * The encoding of a text whose font claims one: by its letters where they are proof, else the claim, unless another
 * reading makes clearly more sense (two words or more). `claim` is what the font's name says.
 */
export function detectEncoding(stored: string, claim: TextEncoding): TextEncoding {
  if (UNICODE_ONLY.test(stored)) return 'unicode';
  const scores = scoreEncodings(stored);
  let best: TextEncoding = claim;
  for (const encoding of ENCODINGS) {
    if (scores[encoding] >= scores[best] + 2 && scores[encoding] > 0) best = encoding;
  }
  return best;
}

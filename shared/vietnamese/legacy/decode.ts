import type { TextEncoding } from './fonts.ts';
import { TCVN3_LETTERS } from './tcvn3.ts';
import { VNI_PAIRS, VNI_SINGLES } from './vni.ts';

/** What one or two stored characters mean. */
export type DecodedPiece = {
  readonly text: string;
  /** How many stored characters (UTF-16 units) it was made from. */
  readonly length: number;
  /** The stored character has no letter in this encoding; it is kept as it stands. */
  readonly lost?: boolean;
};

/** A byte that a symbol font put into the private use area (U+F020–U+F0FF) back in its place. */
export function withoutPrivateUse(text: string): string {
  return text.replace(/[\uF020-\uF0FF]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xf000));
}

/**
 * Reads stored characters in an encoding, longest match first. Unicode passes through. The pieces cover the whole text,
 * so that text cut into runs between a letter and its mark can be given back run by run.
 */
export function decodePieces(stored: string, encoding: TextEncoding): readonly DecodedPiece[] {
  if (encoding === 'unicode') return stored === '' ? [] : [{ text: stored, length: stored.length }];
  const text = withoutPrivateUse(stored);
  return encoding === 'tcvn3' ? tcvn3Pieces(text) : vniPieces(text);
}

/** {@link decodePieces} as one string; Unicode comes out composed (NFC) in every case. */
export function decodeText(stored: string, encoding: TextEncoding): string {
  return decodePieces(stored, encoding)
    .map((piece) => piece.text)
    .join('')
    .normalize('NFC');
}

function tcvn3Pieces(text: string): DecodedPiece[] {
  const pieces: DecodedPiece[] = [];
  for (const character of text) {
    const letter = TCVN3_LETTERS.get(character);
    if (letter !== undefined) pieces.push({ text: letter, length: 1 });
    else pieces.push(unchanged(character));
  }
  return pieces;
}

function vniPieces(text: string): DecodedPiece[] {
  const pieces: DecodedPiece[] = [];
  for (let at = 0; at < text.length;) {
    const pair = VNI_PAIRS.get(text.slice(at, at + 2));
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const single = VNI_SINGLES.get(character);
    const piece: DecodedPiece =
      pair !== undefined
        ? { text: pair, length: 2 }
        : single !== undefined
          ? { text: single, length: 1 }
          : unchanged(character);
    pieces.push(piece);
    at += piece.length;
  }
  return pieces;
}

/** Punctuation that Word's autocorrection writes in any font is no loss; a letter or control code is. */
function unchanged(character: string): DecodedPiece {
  const code = character.codePointAt(0) ?? 0;
  const plain = code < 0x80 || code === 0xa0 || (code >= 0x2000 && code <= 0x22ff);
  return plain
    ? { text: character, length: character.length }
    : { text: character, length: character.length, lost: true };
}

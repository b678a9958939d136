import { fold } from '#shared/vietnamese/fold.ts';

/** A passphrase has at least so many characters. */
export const leastLength = 8;

/** How hard a passphrase is to guess: a word for the clerk, no measurement. */
export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** What is tried first by whoever guesses, without marks. */
const common = [
  'password',
  'matkhau',
  'admin',
  'qwerty',
  'abcdef',
  'abc123',
  '123456',
  '654321',
  '111111',
  '000000',
  'hanoi',
  'vietnam',
  'vanhoa',
  'uybannhandan',
];

/**
 * Judges a passphrase by its length, its different characters and words, and by what everybody takes. Length counts most
 * (NIST SP 800-63B, section 5.1.1): no rule asks for capitals or signs.
 */
export function strengthOf(passphrase: string): Strength {
  const characters = Array.from(passphrase.normalize('NFC'));
  if (characters.length < leastLength) return 'short';
  const folded = fold(passphrase).replaceAll(' ', '');
  const different = new Set(characters).size;
  const plain = common.reduce((rest, word) => rest.replaceAll(word, ''), folded);
  if (different < 5 || plain.length < 5 || isRun(folded)) return 'weak';
  const words = passphrase.trim().split(/\s+/).length;
  if (characters.length >= 16 && different >= 8 && (words >= 3 || different >= 12)) return 'strong';
  return characters.length >= 12 && different >= 7 ? 'fair' : 'weak';
}

/** `12345678`, `hgfedcba`. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.length > 0 && steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
}

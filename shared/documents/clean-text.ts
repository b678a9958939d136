/**
 * What no paper may hold: controls but line feed (a tab becomes a space), unpaired surrogates, non-characters, and format characters: zero-width
 * marks, and the marks that turn the direction of writing, by which a name could be shown other than it is stored.
 */
const forbidden = /[^\P{Cc}\n]|\p{Cf}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/**
 * Text that every writer may put on paper: well-formed UTF-16 in NFC, line ends as `\n`. XML 1.0 (section 2.2) forbids most of
 * what is taken out; Word refuses a whole file for one of them.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(forbidden, '')
    .normalize('NFC');
}

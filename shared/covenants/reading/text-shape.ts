const SPACES = /\s+/g;
const UNFOLDED = /[^\S ]| {2}|^ | $/;

/** White space of every kind folded to single spaces, ends trimmed. */
export function foldSpaces(text: string): string {
  return UNFOLDED.test(text) ? text.replace(SPACES, ' ').trim() : text;
}

/** Without any white space: the form in which "nothing lost" is compared. */
export function withoutSpaces(text: string): string {
  return text.replace(SPACES, '');
}

/** The text has letters, and all of them are capitals. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** The first letter or digit is a small letter. */
export function startsSmall(text: string): boolean {
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '';
  return first !== first.toUpperCase();
}

/** The text ends as a sentence or a list item does. */
export function endsSentence(text: string): boolean {
  return /[.;:!?…]["”’')\]]*$|[”"]$/.test(text);
}

/** The first words, as a label of a finding. */
export function firstWords(text: string, count: number): string {
  return text.split(' ').slice(0, count).join(' ');
}

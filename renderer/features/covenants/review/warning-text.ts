import type { CovenantReading } from '#shared/contract/methods/covenants-reading.ts';
import { fill } from '#shared/i18n/fill.ts';
import { languages, type Language } from '#shared/i18n/index.ts';

type Warning = CovenantReading['warnings'][number];

/** A finding of the reading in words. A code that has none yet is named as it is, so that nothing is kept back. */
export function warningText(warning: Warning, language: Language): string {
  const texts: { readonly [code: string]: string } = languages[language].covenants.review.warning;
  const values = Object.entries(warning).filter(
    (entry): entry is [string, string | number] => typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return fill(texts[warning.code] ?? languages[language].covenants.review.warning.other, {
    ...Object.fromEntries(
      values.map(([key, value]) => [key, key === 'at' ? placeName(String(value), language) : value]),
    ),
    ...encodingOf(warning),
  });
}

/** The names of the old encodings as clerks know them. */
function encodingOf(warning: Warning): { readonly encoding?: string } {
  return 'encoding' in warning && typeof warning.encoding === 'string'
    ? { encoding: warning.encoding.toUpperCase() }
    : {};
}

/** `12.3` as people say it: `khoản 3 Điều 12`. */
function placeName(at: string, language: Language): string {
  const found = /^(\d+\p{L}?)(?:\.(\d[^.]*))?(?:\.(\p{L}\d?))?$/u.exec(at);
  if (found === null) return at;
  const { clause, point } = languages[language].covenantText.short;
  const [, article = '', number, letter] = found;
  return [
    ...(letter === undefined ? [] : [fill(point, { number: letter })]),
    ...(number === undefined ? [] : [fill(clause, { number })]),
    `Điều ${article}`,
  ].join(' ');
}

import { pointLetters } from '#shared/vietnamese/official/point-letters.ts';
import { roman as toRoman, romanValue } from '#shared/vietnamese/official/roman.ts';

/** Levels whose provisions bear a number or letter. */
export type NumberedLevel = 'chapter' | 'article' | 'clause' | 'point';

const lastLetter = pointLetters.length - 1;

/**
 * A number taken apart: 5a is main 5, suffix 1; point d1 is main 3 (d is the fourth letter), suffix 1. The letters of
 * điểm also serve as suffixes of other numbers.
 */
export type NumberParts = { readonly main: number; readonly suffix: number };

/** Takes a number apart; undefined for one of another system ("thứ nhất", "1.1", letter f). */
export function parseNumber(level: NumberedLevel, label: string): NumberParts | undefined {
  if (level === 'point') {
    const found = /^(\p{L})(\d*)$/u.exec(label);
    const main = pointLetters.indexOf(found?.[1] ?? '');
    return main < 0 ? undefined : { main, suffix: Number(found?.[2] ?? 0) };
  }
  const found = /^(\d+|[IVXLC]+)(\p{Ll}?)$/u.exec(label);
  if (!found?.[1]) return undefined;
  const main = /\d/.test(found[1]) ? Number(found[1]) : romanValue(found[1]);
  const suffix = found[2] ? pointLetters.indexOf(found[2]) + 1 : 0;
  return main === undefined || (found[2] && suffix === 0) ? undefined : { main, suffix };
}

/** Writes a number; `roman` only matters for chapters. Beyond y come y1, y2 … */
export function sayNumber(level: NumberedLevel, parts: NumberParts, roman: boolean): string {
  if (level === 'point') {
    const beyond = Math.max(0, parts.main - lastLetter);
    const suffix = parts.suffix + beyond;
    return `${pointLetters[Math.min(parts.main, lastLetter)] ?? ''}${suffix > 0 ? suffix : ''}`;
  }
  const main = level === 'chapter' && roman ? toRoman(parts.main) : String(parts.main);
  if (parts.suffix === 0) return main;
  const letter = pointLetters[Math.min(parts.suffix - 1, lastLetter)] ?? '';
  return `${main}${letter}${parts.suffix > lastLetter + 1 ? parts.suffix - lastLetter - 1 : ''}`;
}

/** The number that follows in a row that begins with 1 or a; `before` is undefined for the first. */
export function nextNumber(level: NumberedLevel, before: NumberParts | undefined): NumberParts {
  if (!before) return { main: level === 'point' ? 0 : 1, suffix: 0 };
  if (level === 'point' && before.main >= lastLetter) return { main: before.main, suffix: before.suffix + 1 };
  return { main: before.main + 1, suffix: 0 };
}

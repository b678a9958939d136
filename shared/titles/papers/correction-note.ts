import { shortDate } from '#shared/vietnamese/official/dates.ts';
import type { YearUnit } from '../book.ts';
import type { PaperRow } from './paper-rows.ts';
import { outcomeWords } from './words.ts';

/**
 * What a paper printed anew says of results that were corrected after the decision, oldest first; undefined when none
 * was. A correction whose reason was left out stands without it.
 */
export function correctionNote(
  { corrections }: Pick<YearUnit, 'corrections'>,
  rows: readonly Pick<PaperRow, 'subject' | 'name'>[],
): string | undefined {
  if (corrections.length === 0) return undefined;
  const names = new Map(rows.map((row) => [row.subject, row.name]));
  const lines = corrections.map(({ subject, before, after, at, text }) => {
    const reason = text === '' ? '' : `, lý do: ${text}`;
    return `${names.get(subject) ?? ''}, từ “${outcomeWords[before]}” thành “${outcomeWords[after]}”, ngày ${shortDate(at.slice(0, 10))}${reason}`;
  });
  return `In lại sau khi sửa kết quả đã quyết định: ${lines.join('; ')}.`;
}

/** A unit whose corrections are told without what was noted about the people. */
export function withoutReasons<S extends { readonly unit: YearUnit }>(standing: S): S {
  const { unit } = standing;
  return { ...standing, unit: { ...unit, corrections: unit.corrections.map((item) => ({ ...item, text: '' })) } };
}

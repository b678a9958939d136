import { fieldMeanings } from './en/field-meanings.ts';
import type { Language } from './index.ts';

/**
 * What a field of a paper means, in the language of the screen. Fields are described in Vietnamese where they are made;
 * those of a table are its columns, whose heads stay as they are printed.
 */
export function fieldMeaning(means: string, language: Language): string {
  if (language === 'vi') return means;
  const [, column] = /^cột (“.*”)$/.exec(means) ?? [];
  if (column !== undefined) return `column ${column}`;
  const [, place, number] = /^(quyền hạn, chức vụ|họ tên) ở chỗ ký (\d+)$/.exec(means) ?? [];
  if (number !== undefined) return `${place === 'họ tên' ? 'name' : 'capacity and post'} at place ${number} to sign`;
  return fieldMeanings[means] ?? means;
}

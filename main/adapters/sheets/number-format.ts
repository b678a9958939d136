import { SSF } from '@e965/xlsx';
import type { CellValue } from '#shared/registry/workbook.ts';

/** The part of SheetJS's number formatter that is used; the library types it as anything. */
type NumberFormatter = {
  format(code: string, value: number): string;
  is_date(code: string): boolean;
  get_table(): { readonly [id: number]: string };
};

function isFormatter(library: unknown): library is NumberFormatter {
  return (
    typeof library === 'object' &&
    library !== null &&
    ['format', 'is_date', 'get_table'].every((name) => typeof Reflect.get(library, name) === 'function')
  );
}

const library: unknown = SSF;
if (!isFormatter(library)) throw new Error('the number formatter of SheetJS has changed');
const formatter = library;

/** Whether a number format's code makes a number a date or a time. */
export function isDateFormat(code: string): boolean {
  return formatter.is_date(code);
}

/** The code of a format that Excel knows by number; undefined for General. Dates are the same in every edition. */
export function builtInFormat(id: number): string | undefined {
  const code = id === 0 ? undefined : formatter.get_table()[id];
  return code === 'General' ? undefined : code;
}

/** The text that Excel shows; dates in the order of this country, whatever the format's own order. */
export function shown(value: CellValue, format: string | undefined, isDate: boolean): string {
  if (value === undefined) return '';
  if (typeof value !== 'number') return String(value);
  if (isDate && /[dy]/i.test(format ?? '')) return formatter.format('dd/mm/yyyy', value);
  if (format === undefined || format === '@' || format === '0') return String(value);
  return formatter.format(format, value);
}

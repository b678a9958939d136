/**
 * A number as official papers write it: under ten with a leading zero (Nghị định 30/2020/NĐ-CP, appendix I, part I,
 * section I.3b for numbers of papers).
 */
export function officialNumber(value: number): string {
  return value >= 0 && value < 10 ? `0${String(value)}` : String(value);
}

const dayPart = (day: number) => (day < 10 ? `0${String(day)}` : String(day));
/** Only months 1 and 2 take the zero: 03 could not be forged into another month, 1 and 2 could (appendix I, part I, II.4b). */
const monthPart = (month: number) => (month < 3 ? `0${String(month)}` : String(month));

function parts(date: string): readonly [year: number, month: number, day: number] | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  if (!match) return undefined;
  const [, year, month, day] = match;
  return [Number(year), Number(month), Number(day)];
}

/**
 * A date in the words of a paper: `2026-02-05` → `ngày 05 tháng 02 năm 2026`, `2020-03-05` → `ngày 05 tháng 3 năm 2020`
 * (Nghị định 30/2020/NĐ-CP, appendix I, part I, section II.4b). What is no ISO date is given back as it came.
 */
export function officialDate(date: string): string {
  const found = parts(date);
  if (!found) return date;
  const [year, month, day] = found;
  return `ngày ${dayPart(day)} tháng ${monthPart(month)} năm ${String(year)}`;
}

/** A date with room to write day and month in: `ngày      tháng      năm 2026`. */
export function blankOfficialDate(year?: number): string {
  return `ngày       tháng       năm ${year === undefined ? '        ' : String(year)}`;
}

/** A date for tables: `2026-11-05` → `05/11/2026`. What is no ISO date is given back as it came. */
export function shortDate(date: string): string {
  const found = parts(date);
  if (!found) return date;
  const [year, month, day] = found;
  return `${dayPart(day)}/${month < 10 ? '0' : ''}${String(month)}/${String(year)}`;
}

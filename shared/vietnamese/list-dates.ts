/** How a date was written in a list; kept so that the clerk can be told what was understood. */
export type DateForm = 'date' | 'text' | 'text1' | 'dash' | 'dots' | 'words' | 'iso' | 'year' | 'yeartext' | 'serial';

/** A date read from a list: ISO `1985-04-12`, or only the year `1985`. */
export type ListDate = { readonly iso: string; readonly precision: 'day' | 'year'; readonly form: DateForm };

/** The part of a cell that a date is read from. */
export type DateSource = {
  readonly value: string | number | boolean | undefined;
  readonly isDate?: boolean;
  /** `@` when the cell was set as text. */
  readonly format?: string;
};

const DAY_MS = 86_400_000;
/** Day 0 of Excel's 1900 calendar, as it counts from March 1900 on. */
const SERIAL_ZERO = -2_209_161_600_000;
/** Serials from 1/1/1910 to 31/12/2100: an unformatted number between is a date, not a year or a count. */
const FIRST_SERIAL = 3654;
const LAST_SERIAL = 73_415;

/** The ISO date of an Excel serial number; whole days only. */
export function dateOfSerial(serial: number): string {
  return new Date(SERIAL_ZERO + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

/** The Excel serial number of an ISO date. */
export function serialOfDate(iso: string): number {
  return (new Date(`${iso}T00:00:00Z`).getTime() - SERIAL_ZERO) / DAY_MS;
}

function isoOf(day: number, month: number, year: number): string | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const holds = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return holds ? date.toISOString().slice(0, 10) : undefined;
}

/** Years in two digits: 30–99 are of the last century, 00–29 of this one. */
const fullYear = (year: number, digits: number): number => (digits > 2 ? year : year < 30 ? 2000 + year : 1900 + year);

const isLikelyYear = (value: number): boolean => Number.isInteger(value) && value >= 1880 && value <= 2100;

const NUMERIC = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{2}|\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/;
const WORDS = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu;

const day = (iso: string | undefined, form: DateForm): ListDate | undefined =>
  iso === undefined ? undefined : { iso, precision: 'day', form };

function readText(text: string, isTextCell: boolean | undefined): ListDate | undefined {
  if (/^\d{4}$/.test(text)) {
    return isLikelyYear(Number(text)) ? { iso: text, precision: 'year', form: 'yeartext' } : undefined;
  }
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, d = '', mark = '', m = '', y = ''] = numeric;
    const isPadded = d.length === 2 && m.length === 2 && y.length === 4;
    const slashForm = isPadded && isTextCell !== false ? 'text' : 'text1';
    const form = mark === '-' ? 'dash' : mark === '.' ? 'dots' : slashForm;
    return day(isoOf(Number(d), Number(m), fullYear(Number(y), y.length)), form);
  }
  const iso = ISO.exec(text);
  if (iso) return day(isoOf(Number(iso[3]), Number(iso[2]), Number(iso[1])), 'iso');
  const words = WORDS.exec(text.normalize('NFC'));
  if (words) return day(isoOf(Number(words[1]), Number(words[2]), Number(words[3])), 'words');
  return undefined;
}

/**
 * A date as lists hold it: a date cell, a bare serial number, a year, or text in the ways people type it
 * (12/04/1985, 12-4-85, 1985, ngày 12 tháng 4 năm 1985). Undefined for what is none, also for 31/02.
 * @param formatsKnown false for a .csv, where no cell says whether it was set as text
 */
export function readListDate(source: DateSource, formatsKnown = true): ListDate | undefined {
  const { value } = source;
  if (typeof value === 'number') {
    if (source.isDate) return { iso: dateOfSerial(value), precision: 'day', form: 'date' };
    if (isLikelyYear(value)) return { iso: String(value), precision: 'year', form: 'year' };
    const isSerial = Number.isInteger(value) && value >= FIRST_SERIAL && value <= LAST_SERIAL;
    return isSerial ? { iso: dateOfSerial(value), precision: 'day', form: 'serial' } : undefined;
  }
  if (typeof value !== 'string') return undefined;
  return readText(value.trim(), formatsKnown ? source.format === '@' : undefined);
}

/** The day a text speaks of first, e.g. `Chuyển đến 01/9/2026` → `2026-09-01`; undefined when it names none. */
export function findDate(text: string): string | undefined {
  const [, d, m, y] = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text) ?? [];
  return d === undefined ? undefined : isoOf(Number(d), Number(m), Number(y));
}

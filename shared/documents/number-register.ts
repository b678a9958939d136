import { officialNumber } from '../vietnamese/official/dates.ts';
import type { NumberEntry, NumbersBook } from './book.ts';
import { kindNames, numberedKinds, type DocumentKind } from './kinds.ts';

/** The kinds that share one row of numbers with `kind`, itself among them. */
export function countedWith(book: NumbersBook, kind: DocumentKind): readonly DocumentKind[] {
  return book.groups.find((group) => group.includes(kind)) ?? [kind];
}

function entriesOf(book: NumbersBook, year: number, kinds: readonly DocumentKind[]): readonly NumberEntry[] {
  return book.entries.filter((entry) => entry.year === year && kinds.includes(entry.kind));
}

function firstNumber(book: NumbersBook, year: number, kinds: readonly DocumentKind[]): number {
  const starts = book.starts.filter((start) => start.year === year && kinds.includes(start.kind));
  return starts.reduce((first, start) => Math.max(first, start.first), 1);
}

/**
 * The number that the register offers for a new paper: one more than the highest of the year, whatever its state, since
 * a struck-out number is not given again. Numbers start anew every year (Nghị định 30/2020/NĐ-CP, art. 15).
 */
export function nextNumber(book: NumbersBook, year: number, kind: DocumentKind): number {
  const kinds = countedWith(book, kind);
  const highest = entriesOf(book, year, kinds).reduce((max, entry) => Math.max(max, entry.number), 0);
  return Math.max(highest + 1, firstNumber(book, year, kinds));
}

/** The entry that already has this number in the year; undefined when it is free. */
export function holderOf(
  book: NumbersBook,
  wanted: {
    readonly year: number;
    readonly kind: DocumentKind;
    readonly number: number;
    readonly suffix?: string | undefined;
  },
): NumberEntry | undefined {
  const kinds = countedWith(book, wanted.kind);
  return entriesOf(book, wanted.year, kinds).find(
    (entry) => entry.number === wanted.number && (entry.suffix ?? '') === (wanted.suffix ?? ''),
  );
}

/** "05/QĐ-UBND", "05a/QĐ-UBND". */
export function writtenNumber(entry: Pick<NumberEntry, 'number' | 'symbol' | 'suffix'>): string {
  return `${officialNumber(entry.number)}${entry.suffix ?? ''}/${entry.symbol}`;
}

/** One row of numbers of a year, with what is wrong in it. */
export type NumberRow = {
  readonly kinds: readonly DocumentKind[];
  /** `Quyết định`, or `Kế hoạch, Báo cáo` for kinds counted together. */
  readonly name: string;
  readonly next: number;
  readonly issued: number;
  readonly reserved: number;
  readonly cancelled: number;
  /** Numbers between the first and the highest that no entry has. */
  readonly gaps: readonly number[];
  /** Entries that have the same number; each group holds two or more ids. */
  readonly duplicates: readonly (readonly string[])[];
  /** Entries dated before an entry with a lower number: the order of numbers and dates disagree. */
  readonly outOfOrder: readonly string[];
  /** By number, then suffix. */
  readonly entries: readonly NumberEntry[];
};

/** The register of one year: a row for each kind or group that has numbers or a start in it. */
export function registerOfYear(book: NumbersBook, year: number): readonly NumberRow[] {
  const rows: NumberRow[] = [];
  const seen = new Set<DocumentKind>();
  for (const kind of numberedKinds) {
    if (seen.has(kind)) continue;
    const kinds = countedWith(book, kind);
    for (const member of kinds) seen.add(member);
    const entries = entriesOf(book, year, kinds);
    if (entries.length > 0 || book.starts.some((start) => start.year === year && kinds.includes(start.kind))) {
      rows.push(rowOf(book, year, kinds, entries));
    }
  }
  return rows;
}

function rowOf(
  book: NumbersBook,
  year: number,
  kinds: readonly DocumentKind[],
  unordered: readonly NumberEntry[],
): NumberRow {
  const entries = [...unordered].sort(
    (a, b) => a.number - b.number || (a.suffix ?? '').localeCompare(b.suffix ?? '', 'vi'),
  );
  const count = (state: NumberEntry['state']) => entries.filter((entry) => entry.state === state).length;
  const [kind] = kinds;
  return {
    kinds,
    name: kinds.map((member) => kindNames[member]).join(', '),
    next: kind === undefined ? 1 : nextNumber(book, year, kind),
    issued: count('issued'),
    reserved: count('reserved'),
    cancelled: count('cancelled'),
    gaps: gapsIn(entries, firstNumber(book, year, kinds)),
    duplicates: duplicatesIn(entries),
    outOfOrder: outOfOrderIn(entries),
    entries,
  };
}

function gapsIn(entries: readonly NumberEntry[], first: number): readonly number[] {
  const held = new Set(entries.map((entry) => entry.number));
  const highest = entries.reduce((max, entry) => Math.max(max, entry.number), 0);
  const gaps: number[] = [];
  for (let number = first; number < highest; number += 1) {
    if (!held.has(number)) gaps.push(number);
    if (gaps.length >= 1_000) break;
  }
  return gaps;
}

function duplicatesIn(entries: readonly NumberEntry[]): readonly (readonly string[])[] {
  const byNumber = new Map<string, string[]>();
  for (const entry of entries) {
    const key = `${String(entry.number)}${entry.suffix ?? ''}`;
    const ids = byNumber.get(key);
    if (ids) ids.push(entry.id);
    else byNumber.set(key, [entry.id]);
  }
  return [...byNumber.values()].filter((ids) => ids.length > 1);
}

function outOfOrderIn(entries: readonly NumberEntry[]): readonly string[] {
  const late: string[] = [];
  let latest = '';
  for (const entry of entries) {
    if (entry.state !== 'issued' || entry.date === undefined || entry.suffix !== undefined) continue;
    if (entry.date < latest) late.push(entry.id);
    else latest = entry.date;
  }
  return late;
}

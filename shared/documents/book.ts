import { z } from 'zod';
import { isoDate, year } from '#shared/contract/ids.ts';
import { documentKinds } from './kinds.ts';

const kind = z.enum(documentKinds);

/** One number of the register: given to a paper, kept for one, or struck out. A number is never used twice. */
export const numberEntry = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  year,
  kind,
  number: z.int().min(1).max(999_999),
  /** Letter of a paper entered late, "05a". */
  suffix: z
    .string()
    .regex(/^[a-zđ]$/)
    .exactOptional(),
  /** What follows the number, e.g. `QĐ-UBND`. */
  symbol: z.string().min(1).max(60),
  state: z.enum(['issued', 'reserved', 'cancelled']),
  /** Date of the paper; of a reserved number the date it is kept for, when known. */
  date: isoDate.exactOptional(),
  summary: z.string().max(500),
  signer: z.string().max(200).exactOptional(),
  note: z.string().max(500).exactOptional(),
});

/** The book of numbers given to papers (sổ đăng ký văn bản đi, cut to what this office's papers need). */
export const numbersBook = z.strictObject({
  entries: z.array(numberEntry),
  /** Kinds that are counted in one row of numbers; a kind in no group is counted by itself. */
  groups: z.array(z.array(kind).min(2)),
  /** Where a year's count begins when the office changes over to this register in mid-year. */
  starts: z.array(z.strictObject({ year, kind, first: z.int().min(1).max(999_999) })),
});

/** See {@link numberEntry}. */
export type NumberEntry = z.infer<typeof numberEntry>;
/** See {@link numbersBook}. */
export type NumbersBook = z.infer<typeof numbersBook>;

/** A register without numbers. */
export const emptyNumbers: NumbersBook = { entries: [], groups: [], starts: [] };

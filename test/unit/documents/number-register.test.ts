import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyNumbers, numbersBook, type NumberEntry, type NumbersBook } from '#shared/documents/book.ts';
import { symbolOf } from '#shared/documents/kinds.ts';
import { holderOf, nextNumber, registerOfYear, writtenNumber } from '#shared/documents/number-register.ts';

const entry = (number: number, more: Partial<NumberEntry> = {}): NumberEntry => ({
  id: `n${String(number)}${more.suffix ?? ''}${more.kind ?? ''}${more.date ?? ''}`,
  year: 2026,
  kind: 'QĐ',
  number,
  symbol: 'QĐ-UBND',
  state: 'issued',
  summary: '',
  ...more,
});
const book = (...entries: readonly NumberEntry[]): NumbersBook => ({ ...emptyNumbers, entries: [...entries] });

describe('the number register', () => {
  test('offers 1 first, then one more than the highest, also after a struck-out or reserved one', () => {
    expect(nextNumber(emptyNumbers, 2026, 'QĐ')).toBe(1);
    expect(nextNumber(book(entry(1), entry(7, { state: 'cancelled' })), 2026, 'QĐ')).toBe(8);
    expect(nextNumber(book(entry(3, { state: 'reserved' })), 2026, 'QĐ')).toBe(4);
  });

  test('counts every kind and every year for itself, unless kinds are counted together', () => {
    const many = book(entry(5), entry(9, { kind: 'TTr' }), entry(40, { year: 2025 }));
    expect(nextNumber(many, 2026, 'QĐ')).toBe(6);
    expect(nextNumber(many, 2026, 'TTr')).toBe(10);
    expect(nextNumber(many, 2027, 'QĐ')).toBe(1);
    const together: NumbersBook = { ...many, groups: [['QĐ', 'TTr']] };
    expect(nextNumber(together, 2026, 'QĐ')).toBe(10);
    expect(holderOf(together, entry(9))?.kind).toBe('TTr');
  });

  test('begins where the office left off', () => {
    const begun: NumbersBook = { ...emptyNumbers, starts: [{ year: 2026, kind: 'QĐ', first: 118 }] };
    expect(nextNumber(begun, 2026, 'QĐ')).toBe(118);
    expect(registerOfYear(begun, 2026)[0]?.gaps).toEqual([]);
  });

  test('reports gaps, doubles and dates out of order', () => {
    const [row] = registerOfYear(
      book(
        entry(1, { date: '2026-01-05' }),
        entry(2, { date: '2026-01-20' }),
        entry(4, { date: '2026-01-10' }),
        entry(4, { date: '2026-01-21' }),
        entry(4, { suffix: 'a', date: '2026-01-02' }),
        entry(6, { state: 'reserved' }),
      ),
      2026,
    );
    expect(row).toMatchObject({ next: 7, issued: 5, reserved: 1, gaps: [3, 5], outOfOrder: ['n42026-01-10'] });
    expect(row?.duplicates).toEqual([['n42026-01-10', 'n42026-01-21']]);
  });

  test('writes numbers as papers do', () => {
    expect(writtenNumber(entry(5))).toBe('05/QĐ-UBND');
    expect(writtenNumber(entry(12, { suffix: 'a' }))).toBe('12a/QĐ-UBND');
    expect(symbolOf('CV', 'UBND', 'VHXH')).toBe('UBND-VHXH');
    expect(symbolOf('TTr', 'UBND')).toBe('TTr-UBND');
  });

  test('never offers a number that is held', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 60 });
    fc.assert(
      fc.property(numbers, (held) => {
        const full = book(...held.map((number) => entry(number)));
        const next = nextNumber(full, 2026, 'QĐ');
        expect(holderOf(full, entry(next))).toBeUndefined();
        const row = registerOfYear(full, 2026)[0];
        const all = new Set([...held, ...(row?.gaps ?? [])]);
        expect(all.size).toBe(Math.max(0, ...held));
      }),
    );
  });

  test('is a book that the store accepts', () => {
    expect(numbersBook.safeParse(emptyNumbers).success).toBe(true);
    expect(numbersBook.safeParse(book(entry(1))).success).toBe(true);
    expect(numbersBook.safeParse(book(entry(0))).success).toBe(false);
  });
});

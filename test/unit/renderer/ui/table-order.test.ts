import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderRows } from '#renderer/ui/table-order.ts';

const value = (row: { v: string | number | undefined }) => row.v;
const rows = (...values: (string | number | undefined)[]) => values.map((v) => ({ v }));

describe('orderRows', () => {
  it('orders text as Vietnamese does and numbers inside it by size', () => {
    const shown = orderRows(rows('Tổ 10', 'Tổ 2', 'Ấp Đông', 'An Lạc', 'Đông Lai', 'Dâu'), { value }, 'ascending');
    expect(shown.map(value)).toEqual(['An Lạc', 'Ấp Đông', 'Dâu', 'Đông Lai', 'Tổ 2', 'Tổ 10']);
  });

  it('orders numbers by size in both directions', () => {
    expect(orderRows(rows(9, 100, 20), { value }, 'descending').map(value)).toEqual([100, 20, 9]);
  });

  it('keeps rows without a value at the end in both directions', () => {
    for (const direction of ['ascending', 'descending'] as const) {
      expect(
        orderRows(rows(undefined, 2, undefined, 1), { value }, direction)
          .slice(2)
          .map(value),
      ).toEqual([undefined, undefined]);
    }
  });

  it('takes a comparison of its own', () => {
    const byLength = { compare: (a: { v: string }, b: { v: string }) => a.v.length - b.v.length };
    expect(orderRows([{ v: 'ccc' }, { v: 'a' }], byLength, 'ascending').map((row) => row.v)).toEqual(['a', 'ccc']);
  });

  it('loses no row and does not touch the list given', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer(), { nil: undefined })), (values) => {
        const given = rows(...values);
        const shown = orderRows(given, { value }, 'ascending');
        expect(new Set(shown)).toEqual(new Set(given));
        expect(given.map(value)).toEqual(values);
      }),
    );
  });
});

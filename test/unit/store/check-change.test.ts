import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { applyPatch } from '#shared/store/apply.ts';
import { checkChange, checkWhole } from '#shared/store/check-change.ts';
import { difference } from '#shared/store/difference.ts';

const schema = z.strictObject({
  name: z.string(),
  note: z.string().optional(),
  rows: z.array(z.strictObject({ id: z.string(), points: z.array(z.int()), kind: z.enum(['a', 'b']).optional() })),
  few: z.array(z.int()).max(3),
  table: z.record(z.string().min(1), z.int()),
  all: z.record(z.enum(['p', 'q']), z.int()),
  some: z.partialRecord(z.enum(['p', 'q']), z.int()),
  span: z.strictObject({ from: z.int(), to: z.int() }).refine(({ from, to }) => from <= to),
  either: z.union([z.strictObject({ is: z.literal('x'), n: z.int() }), z.strictObject({ is: z.literal('y') })]),
});
type Book = z.infer<typeof schema>;

const book: Book = {
  name: 'n',
  rows: [
    { id: '1', points: [1, 2, 3] },
    { id: '2', points: [4], kind: 'a' },
  ],
  few: [1],
  table: { k: 1 },
  all: { p: 1, q: 2 },
  some: { p: 1 },
  span: { from: 1, to: 2 },
  either: { is: 'x', n: 1 },
};

/** Says of a changed book what the check of the change and the check of the whole say. */
function both(after: unknown): readonly [boolean, boolean] {
  const patch = difference(book, after);
  const applied = applyPatch(book, patch);
  if (!applied.ok) throw new Error('does not fit');
  return [checkChange(schema, applied.value, patch) === undefined, checkWhole(schema, applied.value) === undefined];
}

describe('checkChange', () => {
  test.each<[string, unknown]>([
    ['a text', { ...book, name: 'm' }],
    ['an optional field that comes', { ...book, note: 'x' }],
    ['an item', { ...book, rows: [...book.rows, { id: '3', points: [] }] }],
    ['an item that goes', { ...book, rows: [] }],
    ['an entry', { ...book, table: { k: 1, l: 2 } }],
    ['an entry that goes', { ...book, table: {} }],
    ['an entry of a closed record', { ...book, all: { p: 3, q: 2 } }],
    ['an entry of a half-filled record that goes', { ...book, some: {} }],
    ['a part with a rule of its own', { ...book, span: { from: 2, to: 2 } }],
    ['a part of several forms', { ...book, either: { is: 'y' } }],
    ['a list with a longest length', { ...book, few: [1, 2, 3] }],
  ])('accepts %s', (_, after) => {
    expect(both(after)).toEqual([true, true]);
  });

  test.each<[string, unknown]>([
    ['a wrong kind', { ...book, name: 1 }],
    ['a field nobody knows', { ...book, more: 1 }],
    ['a field that must not go', { name: 'n' }],
    ['a wrong item', { ...book, rows: [...book.rows, { id: 3, points: [] }] }],
    ['a wrong part of an item', { ...book, rows: [{ id: '1', points: [1, 2.5, 3] }, book.rows[1]] }],
    ['a wrong key', { ...book, table: { k: 1, '': 2 } }],
    ['an entry of a closed record that goes', { ...book, all: { p: 1 } }],
    ['a key outside a closed record', { ...book, all: { p: 1, q: 2, r: 3 } }],
    ['a key outside a half-filled record', { ...book, some: { r: 3 } }],
    ['a broken rule', { ...book, span: { from: 3, to: 2 } }],
    ['a part of no form', { ...book, either: { is: 'x' } }],
    ['a list that is too long', { ...book, few: [1, 2, 3, 4] }],
    ['another whole', []],
    ['an item that moved while another was spoilt', { ...book, rows: [{ id: '2', points: [4], kind: 'c' }] }],
  ])('refuses %s', (_, after) => {
    expect(both(after)).toEqual([false, false]);
  });

  test('says the same as a check of the whole', () => {
    const rows = fc.array(
      fc.record(
        {
          id: fc.constantFrom('1', '2', '3'),
          points: fc.array(fc.constantFrom(1, 2, 0.5), { maxLength: 4 }),
          kind: fc.constantFrom('a', 'c'),
        },
        { requiredKeys: ['id'] },
      ),
      { maxLength: 4 },
    );
    const number = fc.constantFrom(1, 2, 3, 0.5);
    const after = fc.record(
      {
        name: fc.constantFrom('n', 'm', 1),
        note: fc.constantFrom('x', 1),
        rows,
        few: fc.array(number, { maxLength: 5 }),
        all: fc.dictionary(fc.constantFrom('p', 'q', 'r'), number),
        some: fc.dictionary(fc.constantFrom('p', 'q', 'r'), number),
        table: fc.dictionary(fc.constantFrom('', 'k', 'l'), number),
        span: fc.record({ from: number, to: number }),
        either: fc.constantFrom({ is: 'x', n: 1 }, { is: 'x', n: 2 }, { is: 'y' }, { is: 'y', n: 1 }),
      },
      { requiredKeys: ['name', 'rows', 'few', 'table', 'span', 'all', 'some'] },
    );
    fc.assert(
      fc.property(after, (value) => {
        const [change, whole] = both(value);
        expect(change).toBe(whole);
      }),
      { numRuns: 2000 },
    );
  });
});

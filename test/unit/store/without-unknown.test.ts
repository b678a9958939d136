import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { withoutUnknown } from '#shared/store/without-unknown.ts';

const schema = z.strictObject({
  name: z.string(),
  people: z.array(z.strictObject({ id: z.string(), posts: z.record(z.string(), z.strictObject({ on: z.int() })) })),
});

describe('what a newer program added', () => {
  it('is left out at every depth, and the value itself stays as it was', () => {
    const value = {
      name: 'Cao Xá',
      motto: 'Giữ nếp',
      people: [{ id: 'a', age: 40, posts: { chief: { on: 1, until: 2 } } }],
    };
    expect(withoutUnknown(schema, value)).toEqual({
      name: 'Cao Xá',
      people: [{ id: 'a', posts: { chief: { on: 1 } } }],
    });
    expect(value.motto).toBe('Giữ nếp');
  });

  it('does not make another shape fit', () => {
    expect(withoutUnknown(schema, { name: 1, people: [] })).toBeUndefined();
    expect(withoutUnknown(schema, { title: 'Cao Xá', people: [] })).toBeUndefined();
    expect(withoutUnknown(schema, null)).toBeUndefined();
  });

  it('leaves what fits as it is', () => {
    const person = fc.record(
      {
        id: fc.string(),
        posts: fc.dictionary(
          fc.stringMatching(/^[a-z]{1,8}$/),
          fc.record({ on: fc.integer() }, { noNullPrototype: true }),
          { noNullPrototype: true },
        ),
      },
      { noNullPrototype: true },
    );
    const fitting = fc.record(
      { name: fc.string(), people: fc.array(person, { maxLength: 5 }) },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fitting, (value) => {
        expect(withoutUnknown(schema, value)).toEqual(value);
      }),
      { numRuns: 100 },
    );
  });
});

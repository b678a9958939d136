import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newPersonPart, readCode, writtenCode } from '#shared/commitments/form-code.ts';

const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXY';
const sign = fc.constantFrom(...Array.from(signs));
const code = fc.record({
  mark: fc.array(sign, { minLength: 2, maxLength: 2 }).map((list) => list.join('')),
  person: fc.array(sign, { minLength: 5, maxLength: 5 }).map((list) => list.join('')),
});

describe('the code on a form', () => {
  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(code, (one) => {
        const written = writtenCode(one);
        for (const typed of [
          written,
          written.toLowerCase(),
          written.replaceAll('-', ''),
          ` ${written.replaceAll('-', ' ')} `,
        ])
          expect(readCode(typed)).toEqual({ ok: true, value: one });
      }),
    );
  });

  it('tells every single wrong sign and every two that changed places', () => {
    fc.assert(
      fc.property(code, fc.nat(7), sign, (one, place, other) => {
        const bare = writtenCode(one).replaceAll('-', '');
        const wrong = bare.slice(0, place) + other + bare.slice(place + 1);
        if (wrong !== bare) expect(readCode(wrong).ok).toBe(false);
        const swapped =
          bare.slice(0, place) +
          bare.slice(place + 1, place + 2) +
          bare.slice(place, place + 1) +
          bare.slice(place + 2);
        if (swapped !== bare && place < 6) expect(readCode(swapped).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', 'KM', 'KM-3F7QA', '0O-IIIII-1', 'một tờ giấy khác', 'KM-3F7QA-9-9'])('refuses “%s”', (typed) => {
    expect(readCode(typed)).toMatchObject({ ok: false, error: { code: 'code-wrong' } });
  });

  it('does not give one code twice', () => {
    let next = 0;
    const ids = () => `id-${(next += 1)}`;
    const taken = new Set<string>();
    for (let count = 0; count < 2_000; count += 1) {
      const part = newPersonPart(ids, taken);
      expect(taken.has(part)).toBe(false);
      taken.add(part);
    }
  });
});

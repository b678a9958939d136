import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, parseRoute, places } from '#renderer/frame/route.ts';

describe('parseRoute', () => {
  it('reads what tasks, hits and the window write', () => {
    expect(parseRoute('')).toEqual({ place: 'home', rest: [] });
    expect(parseRoute('#/covenants/abc/compare')).toEqual({ place: 'covenants', rest: ['abc', 'compare'] });
    expect(parseRoute('covenants/abc')).toEqual({ place: 'covenants', rest: ['abc'] });
  });

  it('knows a place that is none', () => {
    expect(parseRoute('#/nowhere/x')).toEqual({ place: undefined, rest: ['nowhere', 'x'] });
    expect(parseRoute('#/constructor').place).toBeUndefined();
  });

  it('keeps an address that is badly encoded', () => {
    expect(parseRoute('#/registry/%E0%A4%A').rest).toEqual(['%E0%A4%A']);
  });

  it('reads back every address it makes', () => {
    const part = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.array(part, { maxLength: 3 }), (place, rest) => {
        expect(parseRoute(`#/${addressOf(place, ...rest)}`)).toEqual({ place, rest });
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';

import { isTouched } from '#renderer/api/snapshots.ts';

describe('isTouched', () => {
  it('rereads when one of its books changed, and only then', () => {
    expect(isTouched(['registry'], ['titles-2026', 'registry'])).toBe(true);
    expect(isTouched(['registry'], ['titles-2026'])).toBe(false);
    expect(isTouched(['titles-2026'], ['titles-2025'])).toBe(false);
  });

  it('takes a trailing hyphen as all books of a family', () => {
    expect(isTouched(['covenant-'], ['covenant-abc'])).toBe(true);
    expect(isTouched(['covenant-'], ['campaign-abc'])).toBe(false);
  });

  it('rereads at every change when it named no books', () => {
    expect(isTouched(undefined, ['numbers'])).toBe(true);
  });
});

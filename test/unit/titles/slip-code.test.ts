import { describe, expect, it } from 'vitest';
import { readSlipCode, slipCode } from '#shared/titles/papers/slip-code.ts';

describe('the code of a slip', () => {
  it('is read as it was written, also with the line end of a scanner', () => {
    expect(readSlipCode(`${slipCode(2026, 'h0-1')}\n`)).toEqual({ year: 2026, subject: 'h0-1' });
  });

  it('is nothing else that a clerk looks for', () => {
    for (const text of ['Nguyễn Văn An', '2026', '2026-', '12-2026', '2026-11-20 họp thôn']) {
      expect(readSlipCode(text)).toBeUndefined();
    }
  });
});

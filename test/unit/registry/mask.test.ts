import { expect, test } from 'vitest';
import { maskBirth, maskNumber } from '#shared/registry/mask.ts';

test('a number shows its last four digits, and nothing when it has no more', () => {
  expect(maskNumber('037185004321')).toBe('••••4321');
  expect(maskNumber(' 0951987654 ')).toBe('••••7654');
  expect(maskNumber('4321')).toBe('••••');
  expect(maskNumber('')).toBe('••••');
});

test('a birth shows its year', () => {
  expect(maskBirth('1985-04-12')).toBe('••/••/1985');
  expect(maskBirth('1985')).toBe('1985');
});

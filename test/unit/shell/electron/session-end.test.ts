import { expect, test } from 'vitest';
import { letsGo } from '#main/shell/electron/session-end.ts';

test('while Windows only asks, the data stays open: its user may go on working', () => {
  expect(letsGo('query-session-end', false)).toBe(false);
  expect(letsGo('query-session-end', true)).toBe(false);
});

test('the data is let go once, when the session really ends', () => {
  expect(letsGo('session-end', false)).toBe(true);
  expect(letsGo('session-end', true)).toBe(false);
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { machineClock } from '#main/adapters/clock.ts';
import { randomIds } from '#main/adapters/ids.ts';
import { householdId } from '#shared/contract/ids.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('the clock', () => {
  it('counts days where the office is, and instants in UTC', () => {
    vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh');
    vi.useFakeTimers({ now: new Date('2026-11-20T18:30:00.000Z') });
    expect(machineClock.now()).toBe('2026-11-20T18:30:00.000Z');
    expect(machineClock.today()).toBe('2026-11-21');
  });
});

it('ids fit the contract and differ', () => {
  const ids = Array.from({ length: 1000 }, () => randomIds.next());
  expect(new Set(ids).size).toBe(1000);
  expect(() => householdId.parse(ids[0])).not.toThrow();
});

import { describe, expect, it } from 'vitest';
import { applyQuota, placesOf, type QuotaRow } from '#shared/titles/quota.ts';
import { certain } from '#test/support/titles.ts';

const row = (key: string, total: number, change: Partial<QuotaRow> = {}): QuotaRow => ({
  key,
  total,
  outcome: 'passed',
  settled: false,
  ...change,
});
const quota = (count: number) => ({ count, provenance: certain });

describe('a quota', () => {
  it('gives whole places, rounded down, the smaller of share and count', () => {
    expect(placesOf({ percent: 15, provenance: certain }, 51)).toBe(7);
    expect(placesOf({ percent: 20, provenance: certain }, 50)).toBe(10);
    expect(placesOf({ percent: 20, count: 3, provenance: certain }, 50)).toBe(3);
  });

  it('cuts the lowest', () => {
    const cuts = applyQuota(quota(2), 'ask', [row('a', 95), row('b', 99), row('c', 92)]);
    expect([...cuts]).toEqual([['c', 'failed']]);
  });

  it('treats equal points on the edge alike, as the terms say', () => {
    const rows = [row('a', 99), row('b', 95), row('c', 95), row('d', 91)];
    expect([...applyQuota(quota(2), 'ask', rows)]).toEqual([
      ['b', 'tied'],
      ['c', 'tied'],
      ['d', 'failed'],
    ]);
    expect([...applyQuota(quota(2), 'in', rows)]).toEqual([['d', 'failed']]);
    expect([...applyQuota(quota(2), 'out', rows)]).toEqual([
      ['b', 'failed'],
      ['c', 'failed'],
      ['d', 'failed'],
    ]);
  });

  it('keeps a place for whom a person put through', () => {
    const rows = [row('a', 99), row('b', 95), row('c', 80, { settled: true })];
    expect([...applyQuota(quota(2), 'ask', rows)]).toEqual([['b', 'failed']]);
  });

  it('does not count the excluded among those considered', () => {
    const share = { percent: 50, provenance: certain };
    const rows = [
      row('a', 99),
      row('b', 95),
      row('c', 94, { outcome: 'excluded' }),
      row('d', 10, { outcome: 'excluded' }),
    ];
    expect([...applyQuota(share, 'ask', rows)]).toEqual([['b', 'failed']]);
  });
});

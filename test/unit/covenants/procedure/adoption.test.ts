import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adoptionStop, judgeAdoption, majorityOf } from '#shared/covenants/procedure/adoption.ts';
import { vote } from './support.ts';

const judged = (total: number, present: number, agree: number) =>
  judgeAdoption(vote({ total }, { households: total, present, for: agree }));
const stop = (...args: Parameters<typeof vote>) => adoptionStop(vote(...args), [], '2026-11-20');

describe('more than half of all households', () => {
  it.each([
    [300, 151],
    [301, 151],
    [214, 108],
    [1, 1],
    [2, 2],
  ])('of %i it is %i', (total, needed) => {
    expect(majorityOf(total)).toBe(needed);
  });

  it('passes with 151 of 300 and of 301, not with 150', () => {
    expect(judged(300, 300, 151).passed).toBe(true);
    expect(judged(300, 300, 150).passed).toBe(false);
    expect(judged(301, 301, 151).passed).toBe(true);
    expect(judged(301, 301, 150).passed).toBe(false);
  });

  it('counts from all households, not from those present', () => {
    expect(judged(300, 160, 140)).toMatchObject({ quorum: true, passed: false });
    expect(judged(300, 150, 150)).toMatchObject({ quorum: false, passed: false });
  });

  it('is strictly more than half, for every community', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 0, max: 5_000 }), (total, agree) => {
        fc.pre(agree <= total);
        expect(judged(total, total, agree).passed).toBe(agree * 2 > total);
      }),
      { numRuns: 300 },
    );
  });
});

describe('votes that cannot be recorded', () => {
  it.each([
    ['votes-over-total', { total: 214 }, { present: 200, for: 215 }],
    ['votes-over-present', { total: 214 }, { present: 100, for: 99, against: 2 }],
    ['present-over-households', { total: 214 }, { present: 215 }],
    ['nobody', { total: 0 }, {}],
    ['before-posting-ends', { on: '2026-11-19' }, {}],
  ] as const)('%s', (fault, more, counts) => {
    expect(stop(more, counts)?.fault).toBe(fault);
  });

  it('clusters, below 200 households of a settlement that is not scattered', () => {
    const counts = ['Cụm 1', 'Cụm 2'].map((cluster) => ({
      cluster,
      households: 90,
      present: 80,
      for: 80,
      against: 0,
      other: 0,
    }));
    expect(stop({ total: 180, counts })).toMatchObject({ fault: 'clusters-not-allowed', limit: 200 });
    expect(stop({ total: 180, scattered: true, counts })).toBeUndefined();
    expect(stop({ total: 200, counts })).toBeUndefined();
    expect(stop({ total: 170, scattered: true, counts })?.fault).toBe('clusters-over-total');
    expect(judgeAdoption(vote({ total: 200, counts }))).toMatchObject({ for: 160, passed: true });
  });

  it('slips, unless a called meeting lacked its quorum', () => {
    const slips = vote({ kind: 'slips' });
    expect(adoptionStop(slips, [], '2026-11-20')?.fault).toBe('slips-before-meeting');
    expect(adoptionStop(slips, [vote({}, { present: 150, for: 100 })], '2026-11-20')?.fault).toBe('slips-after-quorum');
    const empty = vote({}, { present: 90, for: 90 });
    expect(adoptionStop(slips, [empty], '2026-11-20')).toBeUndefined();
    expect(judgeAdoption(slips)).toMatchObject({ quorum: true, passed: true });
  });

  it('names the article', () => {
    expect(stop({ on: '2026-11-19' })?.article).toBe('Điều 9 Nghị định số 61/2023/NĐ-CP');
  });
});

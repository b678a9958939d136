import { describe, expect, it } from 'vitest';
import { checkSet } from '#shared/titles/check-set.ts';
import { scoredCriteria } from '#shared/titles/criteria-set.ts';
import { smallSet } from '#test/support/titles.ts';

describe('a criteria set', () => {
  it('is sound when its sums agree', () => {
    expect(checkSet(smallSet())).toEqual([]);
  });

  it('names each fault by its place', () => {
    const set = smallSet({ total: 99, passMark: 101 });
    const [first, second] = set.standards;
    if (first === undefined || second === undefined) throw new Error('the small set has two standards');
    const standards = [
      { ...first, max: 61, minimum: 70, criteria: [...first.criteria, ...first.criteria.slice(0, 1)] },
      { ...second, criteria: [] },
    ];
    expect(checkSet({ ...set, standards })).toEqual([
      { code: 'children-sum', id: 'I', max: 61, children: 80 },
      { code: 'minimum-over-max', id: 'I', minimum: 70, max: 61 },
      { code: 'duplicate-label', id: 'I.1' },
      { code: 'empty-branch', id: 'II', max: 40 },
      { code: 'total-differs', stated: 99, standards: 101 },
      { code: 'pass-mark-over-total', passMark: 101, total: 99 },
    ]);
    expect(checkSet({ ...set, standards: [], total: 0, passMark: 0 })).toEqual([{ code: 'nothing-to-score' }]);
  });

  it('is scored by criteria, or by their parts where it says so', () => {
    const set = smallSet();
    const [first, ...rest] = set.standards;
    if (first === undefined) throw new Error('the small set has two standards');
    const [head, ...others] = first.criteria;
    if (head === undefined) throw new Error('the small set has criteria');
    const subs = [
      { id: 'I.1.a', label: 'a', title: 'Một', max: 12 },
      { id: 'I.1.b', label: 'b', title: 'Hai', max: 8 },
    ];
    const standards = [{ ...first, criteria: [{ ...head, subs }, ...others] }, ...rest];
    expect(scoredCriteria({ standards, scoredBy: 'criterion' }).map(({ id }) => id)).toEqual([
      'I.1',
      'I.2',
      'I.3',
      'II.1',
      'II.2',
    ]);
    const parts = scoredCriteria({ standards, scoredBy: 'sub-criterion' });
    expect(parts.map(({ id, label }) => [id, label]).slice(0, 3)).toEqual([
      ['I.1.a', '1.a'],
      ['I.1.b', '1.b'],
      ['I.2', '2'],
    ]);
    expect(parts.at(-1)).toMatchObject({ id: 'II.2', codeOfConduct: true, standard: 1 });
  });
});

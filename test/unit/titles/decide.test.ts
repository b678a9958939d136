import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noScore, type Exclusion, type Outcome, type YearUnit } from '#shared/titles/book.ts';
import type { CriteriaSet } from '#shared/titles/criteria-set.ts';
import { decideUnit, decideYear, rulesOf } from '#shared/titles/decide.ts';
import { deductionsOf, explainRow, pointsLost } from '#shared/titles/explain.ts';
import { certain, smallSet, terms, unitWith } from '#test/support/titles.ts';

const full = [20, 20, 20, 30, 10];

function exclusionOf(subject: string): Exclusion {
  return {
    id: `x-${subject}`,
    subject,
    disqualifier: 'a',
    text: 'Bản án số 12',
    source: 'Công an xã',
    on: '2026-08-14',
    who: 'Trần Thị Lan',
    at: '2026-11-20T02:00:00.000Z',
  };
}

function outcomeOf(set: CriteriaSet, unit: YearUnit, options: Partial<typeof terms> = {}): readonly Outcome[] {
  return decideUnit(rulesOf(set, { ...terms, ...options }), unit).outcomes;
}

describe('the decision on one row', () => {
  it('passes at the mark and fails one point below it', () => {
    const unit = unitWith(smallSet(), { a: [20, 20, 20, 30, 0], b: [20, 20, 20, 29, 0] });
    expect(outcomeOf(smallSet(), unit)).toEqual(['passed', 'failed']);
  });

  it('refuses whoever is below the minimum of a standard, whatever the total', () => {
    const standards = smallSet().standards.map((item) => (item.id === 'II' ? { ...item, minimum: 35 } : item));
    const set = smallSet({ standards });
    const unit = unitWith(set, { a: [20, 20, 20, 30, 4] });
    expect(outcomeOf(set, unit)).toEqual(['failed']);
    const why = explainRow(set, rulesOf(set, terms), unit, 0, 'failed');
    expect(why.reasons).toEqual([{ kind: 'standard-minimum', standard: 'II', title: 'Hai', needed: 35, had: 34 }]);
  });

  it('has no result while a single criterion is not scored', () => {
    const unit = unitWith(smallSet(), { a: [20, 20, 20, 30, noScore] });
    expect(outcomeOf(smallSet(), unit)).toEqual(['incomplete']);
    const why = explainRow(smallSet(), rulesOf(smallSet(), terms), unit, 0, 'incomplete');
    expect(why.reasons).toEqual([{ kind: 'not-scored', criteria: ['II.2'] }]);
  });

  it('asks for registration only where the terms ask for it', () => {
    const unit = unitWith(smallSet(), { a: full });
    unit.unregistered = ['a'];
    expect(outcomeOf(smallSet(), unit)).toEqual(['passed']);
    expect(outcomeOf(smallSet(), unit, { registrationNeeded: true })).toEqual(['not-registered']);
  });

  it('follows a person’s own decision, and names it among the reasons', () => {
    const unit = unitWith(smallSet(), { a: [0, 0, 0, 0, 0] });
    const override = {
      passed: true,
      text: 'Theo kết luận xác minh',
      who: 'Nguyễn Văn An',
      at: '2026-11-20T02:00:00.000Z',
    };
    unit.overrides = { a: override };
    expect(outcomeOf(smallSet(), unit)).toEqual(['passed']);
    const why = explainRow(smallSet(), rulesOf(smallSet(), terms), unit, 0, 'passed');
    expect(why.reasons).toContainEqual({ kind: 'override', override });
  });

  it('tries another pass mark without touching the set', () => {
    const set = smallSet();
    const unit = unitWith(set, { a: [20, 20, 20, 25, 0] });
    const year = { terms, units: { v: unit } };
    expect(decideYear(set, year).get('v')?.outcomes).toEqual(['failed']);
    expect(decideYear(set, year, { passMark: 85 }).get('v')?.outcomes).toEqual(['passed']);
    expect(set.passMark).toBe(90);
  });

  it('measures the share of families where the set asks for one', () => {
    const set = smallSet({ title: 'thon', familiesRate: { minimum: 70, provenance: certain } });
    const unit = unitWith(set, { v1: full, v2: full, v3: full });
    const outside = {
      familiesRates: new Map([
        ['v1', 70],
        ['v2', 69.9],
      ]),
    };
    expect(decideUnit(rulesOf(set, terms), unit, outside).outcomes).toEqual(['passed', 'failed', 'incomplete']);
    const why = explainRow(set, rulesOf(set, terms), unit, 1, 'failed', outside);
    expect(why.reasons).toEqual([{ kind: 'families-rate', needed: 70, had: 69.9 }]);
  });
});

describe('the reasons', () => {
  it('name every ground and every deduction with source and day', () => {
    const set = smallSet();
    const unit = unitWith(set, { a: [16, 20, 20, 27, 4] });
    unit.exclusions = [exclusionOf('a')];
    unit.scores.self[4] = [10];
    unit.reasons = {
      'a/II.2': {
        text: 'Đổ rác ra mương',
        source: 'Công an xã',
        on: '2026-08-14',
        who: 'Trần Thị Lan',
        at: '2026-11-17T08:00:00.000Z',
      },
    };
    const why = explainRow(set, rulesOf(set, terms), unit, 0, 'excluded');
    expect(why.reasons.map((reason) => reason.kind)).toEqual(['excluded', 'pass-mark']);
    expect(why.reasons[0]).toMatchObject({ ground: 'Bị truy cứu trách nhiệm hình sự' });
    expect(why.deductions.map(({ criterion, max, had }) => [criterion, max - had])).toEqual([
      ['I.1', 4],
      ['II.1', 3],
      ['II.2', 6],
    ]);
    expect(why.deductions[2]).toMatchObject({
      self: 10,
      by: 'meeting',
      codeOfConduct: true,
      reason: { source: 'Công an xã' },
    });
    expect(pointsLost(why.deductions) + why.total).toBe(set.total);
  });
});

const maxima = [20, 20, 20, 30, 10];
const row = fc.tuple(
  ...maxima.map((max) =>
    fc.oneof({ weight: 1, arbitrary: fc.constant(noScore) }, { weight: 9, arbitrary: fc.integer({ min: 0, max }) }),
  ),
);
const rows = fc.array(fc.record({ points: row, excluded: fc.boolean(), override: fc.option(fc.boolean()) }), {
  minLength: 1,
  maxLength: 12,
});
const setWithMinimum = smallSet({
  standards: smallSet().standards.map((item) => ({ ...item, minimum: item.max / 2 })),
  passMark: 60,
});
const rank: Record<Outcome, number> = {
  excluded: 0,
  'not-registered': 0,
  incomplete: 0,
  failed: 1,
  tied: 2,
  passed: 3,
};

function unitOf(
  list: readonly { points: readonly number[]; excluded: boolean; override: boolean | null }[],
  order: readonly number[],
): YearUnit {
  const unit = unitWith(
    setWithMinimum,
    Object.fromEntries(order.map((index) => [`h${index}`, list[index]?.points ?? []])),
  );
  list.forEach((item, index) => {
    if (item.excluded) unit.exclusions.push(exclusionOf(`h${index}`));
    if (item.override !== null) {
      unit.overrides[`h${index}`] = { passed: item.override, text: 'x', who: 'y', at: '2026-11-20T02:00:00.000Z' };
    }
  });
  return unit;
}
const inOrder = (length: number) => Array.from({ length }, (_, index) => index);

describe('laws that hold for every sheet', () => {
  it('more points never make it worse, with and without a quota', () => {
    fc.assert(
      fc.property(
        rows,
        fc.nat(),
        fc.nat(4),
        fc.constantFrom('in', 'out', 'ask'),
        fc.option(fc.integer({ min: 0, max: 6 })),
        (list, at, column, ties, count) => {
          const quota = count === null ? {} : { quota: { count, provenance: certain } };
          const set = { ...setWithMinimum, ...quota };
          const index = at % list.length;
          const before = unitOf(list, inOrder(list.length));
          const had = list[index]?.points[column] ?? noScore;
          const max = maxima[column] ?? 0;
          if (had === noScore || had === max) return;
          const after = unitOf(
            list.map((item, position) =>
              position === index
                ? { ...item, points: item.points.map((value, place) => (place === column ? max : value)) }
                : item,
            ),
            inOrder(list.length),
          );
          const decide = (unit: YearUnit) =>
            decideYear(set, { terms: { ...terms, ties }, units: { v: unit } }).get('v')?.outcomes[index] ?? 'failed';
          expect(rank[decide(after)]).toBeGreaterThanOrEqual(rank[decide(before)]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('an exclusion wins over points and over a person’s own decision', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { outcomes } = decideUnit(rulesOf(setWithMinimum, terms), unitOf(list, inOrder(list.length)));
        list.forEach((item, index) => expect(outcomes[index] === 'excluded').toBe(item.excluded));
      }),
    );
  });

  it('the order of the rows never matters', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom('in', 'out', 'ask'),
        fc.infiniteStream(fc.nat()),
        (list, count, ties, random) => {
          const set = { ...setWithMinimum, quota: { count, provenance: certain } };
          const shuffled = inOrder(list.length)
            .map((index) => [random.next().value ?? 0, index] as const)
            .toSorted((a, b) => a[0] - b[0])
            .map(([, index]) => index);
          const bySubject = (order: readonly number[]) => {
            const unit = unitOf(list, order);
            const outcomes =
              decideYear(set, { terms: { ...terms, ties }, units: { v: unit } }).get('v')?.outcomes ?? [];
            return Object.fromEntries(unit.subjects.map((subject, index) => [subject, outcomes[index]]));
          };
          expect(bySubject(shuffled)).toEqual(bySubject(inOrder(list.length)));
        },
      ),
    );
  });

  it('sums agree: counts with rows, total with what was lost, and every refusal has a reason', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const unit = unitOf(list, inOrder(list.length));
        const rules = rulesOf(setWithMinimum, terms);
        const { counts, outcomes, totals } = decideUnit(rules, unit);
        const { rows: all, ...byOutcome } = counts;
        expect(Object.values(byOutcome).reduce((sum, count) => sum + count, 0)).toBe(all);
        outcomes.forEach((outcome, index) => {
          const why = explainRow(setWithMinimum, rules, unit, index, outcome);
          if (outcome !== 'passed') expect(why.reasons.length).toBeGreaterThan(0);
          if (outcome !== 'incomplete' && totals[index] !== noScore && !list[index]?.points.includes(noScore)) {
            expect((totals[index] ?? 0) + pointsLost(deductionsOf(rules, unit, index))).toBe(100);
          }
        });
      }),
    );
  });
});

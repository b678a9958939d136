import { describe, expect, it } from 'vitest';
import { decideUnit, rulesOf } from '#shared/titles/decide.ts';
import { dueOf, nextActionOf, standingStep } from '#shared/titles/cycle.ts';
import { addDays, daysBetween } from '#shared/titles/calendar.ts';
import type { YearUnit } from '#shared/titles/book.ts';
import { smallSet, terms, unitWith } from '#test/support/titles.ts';

const full = [20, 20, 20, 30, 10];
const rules = rulesOf(smallSet(), terms);
const at = '2026-11-20T02:00:00.000Z';

function stand(unit: YearUnit, today = '2026-11-20') {
  const decision = decideUnit(rules, unit);
  const step = standingStep(unit, decision.counts, today);
  return { step, next: nextActionOf(step, unit, decision, terms), due: dueOf(step, unit, terms) };
}

describe('where a village stands', () => {
  it('scores until everybody has points, then meets', () => {
    const half = unitWith(smallSet(), { a: full, b: [] });
    expect(stand(half)).toEqual({ step: 'score', next: { kind: 'score-rest', left: 1 }, due: '2026-11-25' });
    const none = unitWith(smallSet(), { a: [], b: [] });
    expect(stand(none).next).toEqual({ kind: 'print-slips' });
    const all = unitWith(smallSet(), { a: full, b: [20, 20, 20, 30, 9] });
    expect(stand(all)).toEqual({ step: 'meeting', next: { kind: 'invite' }, due: '2026-11-25' });
  });

  it('has a look first when everyone has the same points', () => {
    const unit = unitWith(smallSet(), { a: full, b: full });
    expect(stand(unit).next).toEqual({ kind: 'look-at-uniform', points: 100 });
  });

  it('asks for a choice among equals at the end of the quota before it goes on, and for an answer whenever somebody asks', () => {
    const unit = unitWith(smallSet(), { a: full, b: full });
    const tied = { ...decideUnit(rules, unit), counts: { ...decideUnit(rules, unit).counts, passed: 0, tied: 2 } };
    for (const step of ['meeting', 'dossier', 'decision'] as const) {
      expect(nextActionOf(step, unit, tied, terms)).toEqual({ kind: 'choose-tied', count: 2 });
    }
    const objections = [{ id: 'o1', on: '2026-12-20', from: 'Lê Văn Bốn', text: 'Không đồng ý', late: true }];
    unit.posting = { from: '2026-11-20', until: '2026-11-30', places: 'Nhà văn hóa thôn', objections };
    for (const step of ['dossier', 'decision', 'publish', 'certificates', 'hand-over', 'locked'] as const) {
      expect(nextActionOf(step, unit, tied, terms)).toEqual({ kind: 'answer-objections', count: 1 });
    }
  });

  it('goes back to scoring when a household is added after all were scored', () => {
    const unit = unitWith(smallSet(), { a: full, b: [] });
    unit.step = 'meeting';
    expect(stand(unit).step).toBe('score');
  });

  it('waits for the posting to end and for every objection to be answered', () => {
    const unit = unitWith(smallSet(), { a: full, b: full });
    unit.step = 'posting';
    expect(stand(unit).next).toEqual({ kind: 'post' });
    unit.posting = {
      from: '2026-11-20',
      until: '2026-11-30',
      places: 'Nhà văn hóa thôn',
      objections: [{ id: 'o1', on: '2026-11-22', from: 'Lê Văn Bốn', text: 'Không đồng ý' }],
    };
    expect(stand(unit, '2026-11-25').next).toEqual({ kind: 'answer-objections', count: 1 });
    expect(stand(unit, '2026-12-02').step).toBe('posting');
    unit.posting.objections[0] = {
      ...unit.posting.objections[0],
      id: 'o1',
      on: '2026-11-22',
      from: 'x',
      text: 'y',
      answer: 'Đã xem lại',
      answeredOn: '2026-11-24',
    };
    expect(stand(unit, '2026-11-25').next).toEqual({ kind: 'wait-posting', days: 10 });
    expect(stand(unit, '2026-11-30').step).toBe('posting');
    expect(stand(unit, '2026-12-01')).toEqual({ step: 'dossier', next: { kind: 'dossier' }, due: '2026-12-05' });
  });

  it('counts the terms from what was done', () => {
    const unit = unitWith(smallSet(), { a: full, b: full });
    unit.step = 'decision';
    expect(dueOf('decision', unit, terms)).toBeUndefined();
    unit.done = [{ step: 'dossier', on: '2026-12-01', at, who: '' }];
    expect(dueOf('decision', unit, terms)).toBe('2026-12-11');
    unit.decision = { number: '120', on: '2026-12-08', signer: 'Nguyễn Văn An' };
    expect(dueOf('publish', unit, terms)).toBe('2026-12-23');
  });
});

describe('days', () => {
  it('cross months and leap years', () => {
    expect(addDays('2028-02-25', 10)).toBe('2028-03-06');
    expect(daysBetween('2026-11-20', '2026-12-01')).toBe(11);
    expect(daysBetween('2026-11-20', '2026-11-19')).toBe(-1);
  });
});

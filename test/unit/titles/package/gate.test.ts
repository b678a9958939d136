import { expect, test } from 'vitest';
import { newUnit } from '#shared/titles/book.ts';
import { decideUnit, rulesOf } from '#shared/titles/decide.ts';
import { gateFindings, mayBeMade, reconcile, type GateTitle } from '#shared/titles/package/gate.ts';
import { smallSet, terms, unitWith } from '../../../support/titles.ts';

const set = smallSet({ provenance: { source: '', mark: 'C', checked: true } });
const rules = rulesOf(set, terms);
const full = [20, 20, 20, 30, 10];
const subjectsOf = (ids: readonly string[]) => ids.map((id) => ({ id, name: id, address: '', members: 4 }));

function title(change: (unit: ReturnType<typeof unitWith>) => void, register = ['h1', 'h2']): GateTitle {
  const unit = unitWith(set, { h1: full, h2: full });
  change(unit);
  return {
    title: 'gia-dinh',
    set,
    units: [{ id: 'a', unit, decision: decideUnit(rules, unit) }],
    register: [{ id: 'a', name: 'Thôn A', area: 'rural', subjects: subjectsOf(register) }],
  };
}

const codes = (level: 'village' | 'commune', about: GateTitle) =>
  gateFindings(level, [about]).map((finding) => `${finding.severity} ${finding.code} ${String(finding.count)}`);

const decide = (unit: ReturnType<typeof unitWith>) => {
  unit.results = {
    at: '2026-12-01T01:00:00.000Z',
    names: [],
    addresses: [],
    members: [],
    totals: [],
    outcomes: [],
    reasons: [],
  };
};

test('a commune hands in what was decided, a village what was posted', () => {
  expect(codes('commune', title(decide))).toEqual([]);
  expect(
    codes(
      'commune',
      title(() => undefined),
    ),
  ).toEqual(['stop not-decided 2']);
  expect(
    codes(
      'village',
      title(() => undefined),
    ),
  ).toEqual(['stop not-posted 2']);
  const posted = title((unit) => {
    unit.posting = { from: '2026-11-01', until: '2026-11-11', places: 'Nhà văn hóa', objections: [] };
  });
  expect(mayBeMade(gateFindings('village', [posted]))).toBe(true);
});

test('open objections, unscored and missing households stop it; a register that moved on after the decision does not', () => {
  const objected = title((unit) => {
    decide(unit);
    const objections = [{ id: 'o', on: '2026-11-02', from: 'Bà Mẫu', text: 'Xem lại' }];
    unit.posting = { from: '2026-11-01', until: '2026-11-11', places: '', objections };
  });
  expect(codes('commune', objected)).toEqual(['stop objections-open 1']);
  expect(
    codes(
      'commune',
      title((unit) => unit.scores.meeting[0]?.splice(0, 1, -1)),
    ),
  ).toEqual(['stop not-scored 1', 'stop not-decided 2']);
  expect(
    codes(
      'commune',
      title(() => undefined, ['h1', 'h2', 'h3']),
    ),
  ).toContain('stop not-in-year 1');
  expect(codes('commune', title(decide, ['h1', 'h2', 'h3']))).toEqual(['note register-differs 1']);
});

test('a village of the register that the year does not know is named with its households', () => {
  const about = title(decide);
  const more = { id: 'b', name: 'Thôn B', area: 'rural' as const, subjects: subjectsOf(['h8', 'h9']) };
  expect(gateFindings('commune', [{ ...about, register: [...about.register, more] }])).toEqual([
    { code: 'not-in-year', severity: 'stop', title: 'gia-dinh', unit: 'b', name: 'Thôn B', count: 2 },
  ]);
});

test('register, year and results stand side by side', () => {
  const unit = newUnit('Thôn A', ['h1', 'h2'], 5);
  const about: GateTitle = { ...title(() => undefined), units: [{ id: 'a', unit, decision: decideUnit(rules, unit) }] };
  expect(reconcile([about])).toMatchObject([{ inRegister: 2, rows: 2, passed: 0, open: 2, decided: false }]);
});

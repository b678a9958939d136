import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSet } from '#shared/titles/check-set.ts';
import { criteriaSet, scoredCriteria, type CriteriaSet } from '#shared/titles/criteria-set.ts';
import { editSet, type SetEdit } from '#shared/titles/edit-set.ts';

type LineEdit = Extract<SetEdit, { kind: 'line' }>;

const shipped = criteriaSet.parse(
  JSON.parse(readFileSync(new URL('../../../resources/legal/criteria-gia-dinh-van-hoa.json', import.meta.url), 'utf8')),
);

function edited(set: CriteriaSet, ...edits: readonly SetEdit[]): CriteriaSet {
  return edits.reduce((before, edit) => {
    const after = editSet(before, edit);
    if (!after.ok) throw new Error(after.error.code);
    return after.value;
  }, set);
}

const line = (id: string, change: Partial<LineEdit>): LineEdit => ({
  kind: 'line',
  id,
  label: id.split('.').at(-1) ?? id,
  title: 'Tiêu chí thử',
  max: 5,
  ...change,
});

describe('a set of criteria under the clerk’s hand', () => {
  it('takes new standards, criteria and parts, each with the next free label', () => {
    const set = edited(shipped, { kind: 'add' }, { kind: 'add', under: 'IV' }, { kind: 'add', under: 'IV.1' });
    const last = set.standards.at(-1);
    expect([last?.id, last?.criteria[0]?.id, last?.criteria[0]?.subs[0]?.id]).toEqual(['IV', 'IV.1', 'IV.1.a']);
    expect(last?.criteria[0]?.provenance).toEqual({ source: 'Cơ quan nhập', mark: 'U', checked: false });
  });

  it('passes a new label on to everything below it', () => {
    const set = edited(
      shipped,
      { kind: 'add', under: 'I.1' },
      line('I', { label: 'A', title: 'Gương mẫu', max: 35, minimum: 20 }),
    );
    expect(set.standards[0]).toMatchObject({ id: 'A', minimum: 20 });
    expect(set.standards[0]?.criteria[0]).toMatchObject({ id: 'A.1', subs: [{ id: 'A.1.a' }] });
  });

  it('sums the standards to its total, and names what does not add up', () => {
    const set = edited(shipped, line('I.1', { max: 11.5 }));
    expect(checkSet(set)).toEqual([{ code: 'children-sum', id: 'I', max: 35, children: 34.5 }]);
    const whole = edited(set, line('I', { title: 'Gương mẫu', max: 34.5 }));
    expect([whole.total, checkSet(whole)]).toEqual([99.5, []]);
  });

  it('is no longer held against the signed text where its words or points changed', () => {
    const ticked = structuredClone(shipped);
    const first = ticked.standards[0]?.criteria[0];
    if (first === undefined) throw new Error('the shipped set has criteria');
    first.provenance.checked = true;
    const same = line('I.1', { title: first.title, max: first.max, codeOfConduct: true });
    const kept = edited(ticked, same).standards[0]?.criteria[0];
    expect([kept?.codeOfConduct, kept?.provenance.checked]).toEqual([true, true]);
    expect(edited(ticked, { ...same, max: 1 }).standards[0]?.criteria[0]?.provenance).toMatchObject({ checked: false });
  });

  it('loses a line with what hangs on it, moves one among its siblings, and edits the grounds beside the points', () => {
    const set = edited(
      shipped,
      { kind: 'move', id: 'I.2', by: -1 },
      { kind: 'remove', id: 'II' },
      { kind: 'add-disqualifier' },
      { kind: 'disqualifier', id: 'đ', label: 'đ', text: 'Vi phạm trật tự xây dựng' },
      { kind: 'remove', id: 'a' },
    );
    expect(set.standards.map((item) => item.id)).toEqual(['I', 'III']);
    expect(set.standards[0]?.criteria.slice(0, 2).map((item) => item.id)).toEqual(['I.2', 'I.1']);
    expect(set.disqualifiers.map((item) => item.label)).toEqual(['b', 'c', 'd', 'đ']);
    expect(set.disqualifiers.at(-1)?.text).toBe('Vi phạm trật tự xây dựng');
  });

  it('takes the particulars, and lets a quota and a remark go again', () => {
    const particulars = {
      kind: 'particulars',
      name: 'Bảng điểm của thành phố',
      legalBasis: 'Quyết định của thành phố',
      remark: '',
      from: 2026,
      area: 'rural',
      scoredBy: 'sub-criterion',
      passMark: 85,
      quotaPercent: 20,
    } as const;
    const set = edited(shipped, particulars);
    expect(set).toMatchObject({ name: particulars.name, passMark: 85, area: 'rural', quota: { percent: 20 } });
    expect([set.remark, set.provenance.checked, set.years]).toEqual([undefined, false, { from: 2026 }]);
    const { quotaPercent, ...without } = particulars;
    expect([quotaPercent, edited(set, without).quota]).toEqual([20, undefined]);
  });

  it('stays as it is once a year was opened with it, and knows its own lines only', () => {
    expect(editSet({ ...shipped, frozen: true }, { kind: 'add' })).toMatchObject({ error: { code: 'set-frozen' } });
    expect(editSet(shipped, { kind: 'remove', id: 'IX' })).toMatchObject({ error: { code: 'not-found' } });
    expect(editSet(shipped, { kind: 'add', under: 'a' })).toMatchObject({ error: { code: 'not-found' } });
  });

  it('is a valid set after any edits, its ids spelt by its labels', () => {
    const anyEdit = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), under: fc.constantFrom('I', 'II', 'I.1', 'II.3', 'III.2') }),
      fc.record({ kind: fc.constantFrom('remove' as const), id: fc.constantFrom('I', 'I.1', 'II.2', 'III.1.a', 'b') }),
      fc.record({
        kind: fc.constant('move' as const),
        id: fc.constantFrom('II', 'I.3', 'III.2', 'c'),
        by: fc.constantFrom(-1 as const, 1 as const),
      }),
      fc.record({
        kind: fc.constant('line' as const),
        id: fc.constantFrom('I', 'I.1', 'III.1.a'),
        label: fc.constantFrom('I', '1', 'a', '9'),
        title: fc.string(),
        max: fc.integer({ min: 0, max: 400 }).map((value) => value / 4),
      }),
    );
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
        const set = edits.reduce((before, edit) => {
          const after = editSet(before, edit);
          return after.ok ? after.value : before;
        }, shipped);
        expect(criteriaSet.safeParse(set).success).toBe(true);
        for (const parent of set.standards) {
          for (const item of parent.criteria) {
            expect(item.id).toBe(`${parent.label}.${item.label}`);
            for (const sub of item.subs) expect(sub.id).toBe(`${item.id}.${sub.label}`);
          }
        }
        expect(scoredCriteria(set).every((item) => item.max >= 0)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

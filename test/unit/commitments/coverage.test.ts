import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureState, type SignatureRecord } from '#shared/commitments/book.ts';
import { coverage, inPost, isMissing, standings } from '#shared/commitments/coverage.ts';
import { personId, unitId } from '#shared/contract/ids.ts';
import type { Person } from '#shared/registry/book.ts';

const today = '2026-11-20';
const someone = (id: string, post: Partial<Person> = {}): Person => ({
  id: personId.parse(id),
  name: `Nguyễn Văn ${id}`,
  post: 'Chuyên viên',
  unitId: unitId.parse('vp'),
  party: false,
  sidePosts: [],
  ...post,
});
const record = (id: string, state: SignatureRecord['state']): SignatureRecord => ({
  personId: personId.parse(id),
  state,
  prints: 0,
  at: '2026-11-01T00:00:00.000Z',
  by: 'Lan',
});

describe('coverage', () => {
  it('counts those in post that day, without the exempt', () => {
    const people = [
      someone('signed'),
      someone('new', { from: '2026-11-20' }),
      someone('later', { from: '2026-12-01' }),
      someone('gone', { to: '2026-10-31' }),
      someone('exempt'),
    ];
    const list = standings(
      people,
      [record('signed', 'signed'), record('exempt', 'exempt'), record('gone', 'printed')],
      today,
    );
    expect(coverage(list, today)).toEqual({
      due: 2,
      signed: 1,
      byState: { 'not-printed': 1, printed: 0, signed: 1, absent: 0, refused: 0, exempt: 1, left: 1 },
    });
  });

  it('keeps to the units of the audience', () => {
    const people = [someone('a'), someone('b', { unitId: unitId.parse('truong') })];
    expect(standings(people, [], today, ['truong']).map((one) => one.person.id)).toEqual(['b']);
  });

  it('does not count who left after signing', () => {
    const list = standings([someone('a', { to: '2026-11-10' })], [record('a', 'signed')], today);
    expect(list[0]?.state).toBe('signed');
    expect(coverage(list, today)).toMatchObject({ due: 0, signed: 0 });
  });

  it('agrees with the names behind it, whatever the history', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`);
    const history = fc.record({
      from: fc.option(day, { nil: undefined }),
      to: fc.option(day, { nil: undefined }),
      state: fc.option(fc.constantFrom(...signatureState.options), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(history, { maxLength: 30 }), day, (histories, date) => {
        const people = histories.map(({ from, to }, index) => someone(`p${index}`, { from, to }));
        const records = histories.flatMap(({ state }, index) =>
          state === undefined ? [] : [record(`p${index}`, state)],
        );
        const list = standings(people, records, date);
        const counted = coverage(list, date);
        const missing = list.filter((one) => inPost(one.person, date) && isMissing(one.state));
        expect(counted.due - counted.signed).toBe(missing.length);
        expect(Object.values(counted.byState).reduce((sum, count) => sum + count, 0)).toBe(list.length);
        expect(coverage(list.toReversed(), date)).toEqual(counted);
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signatureState, type SignatureRecord } from '#shared/commitments/book.ts';
import { coverage, inPost, isMissing, standings } from '#shared/commitments/coverage.ts';
import { markRecord, printedRecord } from '#shared/commitments/marking.ts';
import { usualRules, versionOn, whyAgain } from '#shared/commitments/resign.ts';
import { personId, unitId } from '#shared/contract/ids.ts';
import type { Person } from '#shared/registry/book.ts';
import { addAbsence, endPost, movePerson } from '#shared/registry/posts.ts';

const today = '2026-11-20';
const office = unitId.parse('vp');
const school = unitId.parse('truong');
const someone = (id: string, post: Partial<Person> = {}): Person => ({
  id: personId.parse(id),
  name: `Nguyễn Văn ${id}`,
  post: 'Chuyên viên',
  unitId: office,
  party: false,
  sidePosts: [],
  ...post,
});
const record = (id: string, state: SignatureRecord['state'], more: Partial<SignatureRecord> = {}): SignatureRecord => ({
  personId: personId.parse(id),
  state,
  prints: 0,
  at: '2026-11-01T00:00:00.000Z',
  by: 'Lan',
  ...more,
});
const recorder = (date: string) => ({ by: 'Lan', at: `${date}T02:00:00.000Z`, today: date });

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
    expect(coverage(list)).toEqual({
      due: 2,
      signed: 1,
      byState: { 'not-printed': 1, printed: 0, signed: 1, absent: 0, refused: 0, exempt: 1, left: 1 },
    });
  });

  it('keeps to the units of the audience', () => {
    const people = [someone('a'), someone('b', { unitId: school })];
    expect(standings(people, [], today, { units: ['truong'] }).map((one) => one.person.id)).toEqual(['b']);
  });

  it('does not count who left after signing', () => {
    const list = standings([someone('a', { to: '2026-11-10' })], [record('a', 'signed')], today);
    expect(list[0]?.state).toBe('signed');
    expect(coverage(list)).toMatchObject({ due: 0, signed: 0 });
  });

  it('shows a past day as it was', () => {
    const signed = record('a', 'signed', {
      prints: 1,
      printedAt: '2026-11-05T02:00:00.000Z',
      at: '2026-11-10T02:00:00.000Z',
      signedOn: '2026-11-10',
    });
    const stateOn = (date: string) => standings([someone('a')], [signed], date)[0]?.state;
    expect(['2026-11-04', '2026-11-06', '2026-11-10'].map(stateOn)).toEqual(['not-printed', 'printed', 'signed']);
  });

  it('takes a recorded absence for the days it lasts', () => {
    const away = addAbsence(someone('a'), { from: '2026-11-10', to: '2026-11-15', reason: 'Đi học' });
    if (!away.ok) throw new Error('refused');
    const stateOn = (date: string) => standings([away.value], [], date)[0]?.state;
    expect(['2026-11-09', '2026-11-12', '2026-11-16'].map(stateOn)).toEqual(['not-printed', 'absent', 'not-printed']);
  });

  it('agrees with the names behind it, whatever the history of posts and signatures', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`);
    const event = fc.oneof(
      fc.record({ kind: fc.constant('move' as const), on: day, unit: fc.constantFrom(office, school) }),
      fc.record({ kind: fc.constant('end' as const), on: day }),
      fc.record({ kind: fc.constant('away' as const), on: day, to: day }),
      fc.record({ kind: fc.constant('print' as const), on: day }),
      fc.record({
        kind: fc.constant('mark' as const),
        on: day,
        state: fc.constantFrom(...signatureState.exclude(['printed']).options),
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(event, { maxLength: 8 }), { maxLength: 8 }),
        day,
        fc.boolean(),
        (histories, date, onlySchool) => {
          const asked = onlySchool ? { units: ['truong'] } : {};
          const people: Person[] = [];
          const records: SignatureRecord[] = [];
          for (const [index, events] of histories.entries()) {
            let person = someone(`p${index}`);
            let own: SignatureRecord | undefined;
            for (const step of events.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
              const now = recorder(step.on);
              const again = standings([person], own === undefined ? [] : [own], step.on, asked)[0]?.again !== undefined;
              if (step.kind === 'print') own = printedRecord(own, person.id, 'CODE2', now, again);
              else if (step.kind === 'mark') {
                const mark = {
                  state: step.state,
                  reason: 'lý do',
                  again,
                  signed: { how: 'paper' as const, unitId: person.unitId },
                };
                const marked = markRecord(own, person.id, mark, now);
                if (marked.ok) own = marked.value;
              } else {
                const changed =
                  step.kind === 'move'
                    ? movePerson(person, { unitId: step.unit, post: 'Giáo viên', on: step.on })
                    : step.kind === 'end'
                      ? endPost(person, step.on)
                      : addAbsence(person, { from: step.on, to: step.to, reason: 'Đi học' });
                if (changed.ok) person = changed.value;
              }
            }
            people.push(person);
            if (own !== undefined) records.push(own);
          }
          const list = standings(people, records, date, asked);
          const counted = coverage(list);
          const missing = list.filter((one) => one.inAudience && isMissing(one.state));
          expect(counted.due - counted.signed).toBe(missing.length);
          expect(Object.values(counted.byState).reduce((sum, count) => sum + count, 0)).toBe(list.length);
          expect(coverage(list.toReversed())).toEqual(counted);
          for (const one of list) {
            expect(one.inAudience).toBe(inPost(one.person, date) && (!onlySchool || one.unitId === school));
            // Nobody counts as signed without a signature by that day, in the unit where they are.
            if (one.state === 'signed') expect((one.signature?.on ?? '') <= date).toBe(true);
            if (one.state === 'signed' && one.inAudience && one.signature?.unitId !== undefined) {
              expect(one.signature.unitId).toBe(one.unitId);
            }
          }
          // Nobody is counted twice, and nobody of the audience is left out.
          expect(new Set(list.map(({ person }) => person.id)).size).toBe(list.length);
          const asked2 = people.filter((person) => inPost(person, date)).length;
          if (!onlySchool) expect(list.filter(({ inAudience }) => inAudience)).toHaveLength(asked2);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('signing again', () => {
  const signed = markRecord(
    undefined,
    personId.parse('a'),
    { state: 'signed', signed: { how: 'paper', formVersion: 1, unitId: office } },
    recorder('2026-11-10'),
  );
  if (!signed.ok) throw new Error('refused');

  it('is due after a move, and until then the signature counts', () => {
    const moved = movePerson(someone('a'), { unitId: school, post: 'Giáo viên', on: '2026-11-15' });
    if (!moved.ok) throw new Error('refused');
    const on = (date: string) => standings([moved.value], [signed.value], date)[0];
    expect(on('2026-11-14')).toMatchObject({ state: 'signed', unitId: office, post: 'Chuyên viên', again: undefined });
    expect(on('2026-11-15')).toMatchObject({ state: 'not-printed', unitId: school, again: 'moved' });
    const printed = printedRecord(signed.value, personId.parse('a'), 'CODE2', recorder('2026-11-16'), true);
    expect(standings([moved.value], [printed], '2026-11-16')[0]).toMatchObject({ state: 'printed', again: 'moved' });
    const anew = markRecord(
      printed,
      personId.parse('a'),
      { state: 'signed', again: true, signed: { how: 'paper', formVersion: 1, unitId: school } },
      recorder('2026-11-17'),
    );
    if (!anew.ok) throw new Error('refused');
    expect(standings([moved.value], [anew.value], '2026-11-17')[0]).toMatchObject({
      state: 'signed',
      again: undefined,
    });
    // The history still shows the day before the move as it was.
    expect(standings([moved.value], [anew.value], '2026-11-12')[0]).toMatchObject({ state: 'signed', unitId: office });
    expect(anew.value.earlier).toHaveLength(1);
  });

  it('is due from the day of a new wording, where the campaign says so', () => {
    const asked = {
      formVersion: 2,
      versions: [
        { version: 1, from: '2026-11-01' },
        { version: 2, from: '2026-11-18' },
      ],
    };
    const on = (date: string, rules = usualRules) =>
      standings([someone('a')], [signed.value], date, { ...asked, resign: rules })[0]?.again;
    expect(versionOn(asked, '2026-11-17')).toBe(1);
    expect([on('2026-11-17'), on('2026-11-18')]).toEqual([undefined, 'new-version']);
    expect(on('2026-11-18', { ...usualRules, newVersion: false })).toBeUndefined();
  });

  it('is due each year, where the office wants it', () => {
    const signature = { on: '2026-11-10', how: 'paper' as const };
    expect(whyAgain(signature, office, '2027-01-01', {})).toBeUndefined();
    expect(whyAgain(signature, office, '2027-01-01', { resign: { ...usualRules, yearly: true } })).toBe('new-year');
  });
});

describe('posts', () => {
  it('refuse a move before the present post began, and an end before its beginning', () => {
    const person = someone('a', { from: '2026-09-01' });
    expect(movePerson(person, { unitId: school, post: '', on: '2026-09-01' })).toMatchObject({
      error: { code: 'post-dates' },
    });
    expect(endPost(person, '2026-08-31')).toMatchObject({ error: { code: 'post-dates' } });
    expect(addAbsence(person, { from: '2026-11-02', to: '2026-11-01', reason: 'x' })).toMatchObject({
      error: { code: 'post-dates' },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { markRecord, printedRecord } from '#shared/commitments/marking.ts';
import { personId } from '#shared/contract/ids.ts';

const person = personId.parse('p1');
const recorder = { by: 'Lan', at: '2026-11-20T02:00:00.000Z', today: '2026-11-20' };

describe('a mark by hand', () => {
  it('records a signature on the day on the paper', () => {
    const marked = markRecord(undefined, person, { state: 'signed', signedOn: '2026-11-18' }, recorder);
    expect(marked).toMatchObject({
      ok: true,
      value: { state: 'signed', signedOn: '2026-11-18', prints: 0, by: 'Lan' },
    });
  });

  it('refuses a signature dated after today', () => {
    const marked = markRecord(undefined, person, { state: 'signed', signedOn: '2026-11-21' }, recorder);
    expect(marked).toEqual({ ok: false, error: { code: 'date-in-future', params: { date: '2026-11-21' } } });
  });

  it.each(['refused', 'exempt'] as const)('asks why somebody is %s', (state) => {
    expect(markRecord(undefined, person, { state, reason: '  ' }, recorder)).toMatchObject({
      ok: false,
      error: { code: 'reason-needed' },
    });
    expect(markRecord(undefined, person, { state, reason: 'đi học xa' }, recorder)).toMatchObject({
      ok: true,
      value: { state, reason: 'đi học xa' },
    });
  });

  it('goes back to printed, not to not-printed, when a form is out', () => {
    const printed = printedRecord(undefined, person, '3F7QA', recorder);
    const signed = markRecord(printed, person, { state: 'signed' }, recorder);
    if (!signed.ok) throw new Error('not signed');
    expect(markRecord(signed.value, person, { state: 'not-printed' }, recorder)).toMatchObject({
      value: { state: 'printed', prints: 1 },
    });
    expect(markRecord(undefined, person, { state: 'not-printed' }, recorder)).toMatchObject({
      value: { state: 'not-printed' },
    });
  });
});

describe('printing', () => {
  it('counts reprints and leaves a signature as it is', () => {
    const once = printedRecord(undefined, person, '3F7QA', recorder);
    expect(once).toMatchObject({ state: 'printed', prints: 1, printedAt: recorder.at });
    const signed = markRecord(once, person, { state: 'signed' }, recorder);
    if (!signed.ok) throw new Error('not signed');
    expect(printedRecord(signed.value, person, 'OTHER', recorder)).toMatchObject({
      state: 'signed',
      prints: 2,
      code: '3F7QA',
    });
  });
});

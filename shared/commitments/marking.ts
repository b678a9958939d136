import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Signature, SignatureRecord, SignatureState } from './book.ts';
import { signaturesOf, withCode } from './resign.ts';

/** What the clerk records of people by hand. Printing records itself. */
export type Mark = {
  readonly state: Exclude<SignatureState, 'printed'>;
  readonly reason?: string | undefined;
  /** The rule an exemption rests on. */
  readonly basis?: string | undefined;
  /** Day on the paper; left out: today. */
  readonly signedOn?: string | undefined;
  /** How it was signed; left out: on paper. */
  readonly signed?: Omit<Signature, 'on'> | undefined;
  /** A signature that no longer counts stays in the history; set when a new one takes its place. */
  readonly again?: boolean | undefined;
};

/** Who records it, and when. */
export type Recorder = { readonly by: string; readonly at: string; readonly today: string };

/**
 * The record after a mark. Answers `reason-needed` for `refused` and `exempt` without a reason, and `date-in-future`
 * for a signature dated after today. Taking a mark back (`not-printed`) returns to `printed` when the form had been
 * printed, so that the number of forms out stays true.
 */
export function markRecord(
  record: SignatureRecord | undefined,
  personId: SignatureRecord['personId'],
  mark: Mark,
  recorder: Recorder,
): Result<SignatureRecord> {
  const reason = mark.reason?.trim() ?? '';
  const basis = mark.basis?.trim() ?? '';
  if ((mark.state === 'refused' || mark.state === 'exempt') && reason === '') return fail('reason-needed', {});
  const signedOn = mark.signedOn ?? recorder.today;
  if (mark.state === 'signed' && signedOn > recorder.today) return fail('date-in-future', { date: signedOn });
  const prints = record?.prints ?? 0;
  const earlier = record === undefined ? [] : mark.again === true ? signaturesOf(record) : (record.earlier ?? []);
  // A signature given twice for the same wording keeps what is known of it: its scan, its strokes.
  const kept = record?.state === 'signed' && mark.again !== true ? record.signed : undefined;
  const signed =
    kept === undefined && mark.signed === undefined ? undefined : { how: 'paper' as const, ...kept, ...mark.signed };
  return ok({
    personId,
    state: mark.state === 'not-printed' && prints > 0 ? 'printed' : mark.state,
    prints,
    at: recorder.at,
    by: recorder.by,
    ...(record?.code === undefined ? {} : { code: record.code }),
    ...(record?.codeAfter === undefined ? {} : { codeAfter: record.codeAfter }),
    ...(record?.oldCodes === undefined ? {} : { oldCodes: record.oldCodes }),
    ...(record?.printedAt === undefined ? {} : { printedAt: record.printedAt }),
    ...(mark.state === 'signed' ? { signedOn } : {}),
    ...(mark.state === 'signed' && signed !== undefined ? { signed } : {}),
    ...(earlier.length === 0 ? {} : { earlier: [...earlier] }),
    ...(reason === '' ? {} : { reason }),
    ...(basis === '' ? {} : { basis }),
  });
}

/**
 * The record after the form went to paper with `code` on it: who was not printed for before becomes `printed`.
 * @param again the signature on record no longer counts: it goes to the history, and the new form waits for its own
 */
export function printedRecord(
  record: SignatureRecord | undefined,
  personId: SignatureRecord['personId'],
  code: string,
  recorder: Recorder,
  again = false,
): SignatureRecord {
  const printed = {
    personId,
    ...(record === undefined ? { code } : withCode(record, again ? code : (record.code ?? code))),
    prints: (record?.prints ?? 0) + 1,
    printedAt: recorder.at,
  };
  if (record === undefined) return { ...printed, state: 'printed', at: recorder.at, by: recorder.by };
  if (again && record.state === 'signed') {
    const { signed: _signed, signedOn: _on, ...rest } = record;
    return {
      ...rest,
      ...printed,
      state: 'printed',
      earlier: [...signaturesOf(record)],
      at: recorder.at,
      by: recorder.by,
    };
  }
  return { ...record, ...printed, state: record.state === 'not-printed' ? 'printed' : record.state };
}

import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { SignatureRecord, SignatureState } from './book.ts';

/** What the clerk records of people by hand. Printing records itself. */
export type Mark = {
  readonly state: Exclude<SignatureState, 'printed'>;
  readonly reason?: string | undefined;
  /** Day on the paper; left out: today. */
  readonly signedOn?: string | undefined;
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
  if ((mark.state === 'refused' || mark.state === 'exempt') && reason === '') return fail('reason-needed', {});
  const signedOn = mark.signedOn ?? recorder.today;
  if (mark.state === 'signed' && signedOn > recorder.today) return fail('date-in-future', { date: signedOn });
  const prints = record?.prints ?? 0;
  return ok({
    personId,
    state: mark.state === 'not-printed' && prints > 0 ? 'printed' : mark.state,
    prints,
    at: recorder.at,
    by: recorder.by,
    ...(record?.code === undefined ? {} : { code: record.code }),
    ...(record?.printedAt === undefined ? {} : { printedAt: record.printedAt }),
    ...(mark.state === 'signed' ? { signedOn } : {}),
    ...(reason === '' ? {} : { reason }),
  });
}

/** The record after the form went to paper with `code` on it: only who was not printed for before becomes `printed`. */
export function printedRecord(
  record: SignatureRecord | undefined,
  personId: SignatureRecord['personId'],
  code: string,
  recorder: Recorder,
): SignatureRecord {
  const kept = record === undefined || record.state === 'not-printed' ? 'printed' : record.state;
  return {
    ...record,
    personId,
    state: kept,
    code: record?.code ?? code,
    prints: (record?.prints ?? 0) + 1,
    printedAt: recorder.at,
    at: record === undefined ? recorder.at : record.at,
    by: record?.by ?? recorder.by,
  };
}

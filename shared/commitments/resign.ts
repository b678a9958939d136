import type { UnitId } from '#shared/contract/ids.ts';
import type { CampaignBook, ResignRules, Signature, SignatureRecord } from './book.ts';

/** Why somebody who signed is asked again. */
export type ResignReason = 'new-version' | 'moved' | 'new-year';

/** A new wording and a move ask for a new signature; each year has a campaign of its own. The office may decide otherwise. */
export const usualRules: ResignRules = { newVersion: true, moved: true, yearly: false };

/** What a campaign asks for: its wording over time, and when it asks again. */
export type Asked = {
  readonly units?: readonly string[] | undefined;
  readonly formVersion?: number | undefined;
  readonly versions?: CampaignBook['versions'];
  readonly resign?: ResignRules | undefined;
};

/** The version of the form that is asked for on `date`. */
export function versionOn({ formVersion = 1, versions }: Asked, date: string): number {
  return versions?.findLast(({ from }) => from <= date)?.version ?? versions?.[0]?.version ?? formVersion;
}

/** All signatures of a record, oldest first; of one without its day, the day on which it was recorded. */
export function signaturesOf(record: SignatureRecord): readonly Signature[] {
  const earlier = record.earlier ?? [];
  if (record.state !== 'signed') return earlier;
  const how = record.signed ?? { how: 'paper' as const };
  return [...earlier, { ...how, on: record.signedOn ?? record.at.slice(0, 10) }];
}

/** The newest signature given by `date`. */
export function signatureOn(record: SignatureRecord, date: string): Signature | undefined {
  return signaturesOf(record).findLast(({ on }) => on <= date);
}

/** Why a signature no longer counts on `date` for somebody who is in `unitId` then; undefined while it does. */
export function whyAgain(signature: Signature, unitId: UnitId, date: string, asked: Asked): ResignReason | undefined {
  const rules = asked.resign ?? usualRules;
  const { formVersion, unitId: signedIn } = signature;
  if (rules.moved && signedIn !== undefined && signedIn !== unitId) return 'moved';
  if (rules.newVersion && formVersion !== undefined && formVersion < versionOn(asked, date)) return 'new-version';
  if (rules.yearly && signature.on.slice(0, 4) < date.slice(0, 4)) return 'new-year';
  return undefined;
}

/** Whether the form that bears the record's code was signed: once that signature no longer counts, the next form needs a code of its own. */
export function isSpent(record: SignatureRecord): boolean {
  return record.code !== undefined && (record.codeAfter ?? 0) < signaturesOf(record).length;
}

/** The code of the form on which the newest signature stands. */
export function signedCode(record: SignatureRecord): string | undefined {
  return isSpent(record) ? record.code : (record.oldCodes?.at(-1) ?? record.code);
}

/** What a record knows of codes once its form bears `code`: the one before stays known. */
export function withCode(
  record: SignatureRecord,
  code: string,
): Pick<SignatureRecord, 'code' | 'codeAfter' | 'oldCodes'> {
  const { code: before, codeAfter, oldCodes } = record;
  const old = before === undefined || before === code ? oldCodes : [...(oldCodes ?? []), before];
  const after = before === code ? codeAfter : signaturesOf(record).length;
  return {
    code,
    ...(after === undefined || after === 0 ? {} : { codeAfter: after }),
    ...(old === undefined ? {} : { oldCodes: old }),
  };
}

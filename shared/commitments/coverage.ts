import type { UnitId } from '#shared/contract/ids.ts';
import { absenceOn, postOn, type PostHolder } from '#shared/registry/posts.ts';
import type { Member } from './audience.ts';
import type { Signature, SignatureRecord, SignatureState } from './book.ts';
import { signatureOn, whyAgain, type Asked, type ResignReason } from './resign.ts';

/** Where one person stands in a campaign on a date. */
export type Standing = {
  readonly person: Member;
  readonly state: SignatureState;
  readonly record: SignatureRecord | undefined;
  /** Unit and post on that date; of somebody who is gone, the last ones. */
  readonly unitId: UnitId;
  readonly post: string;
  /** In post in a unit of the audience on that date. */
  readonly inAudience: boolean;
  /** The newest signature by that date, also where it no longer counts. */
  readonly signature: Signature | undefined;
  /** Why a signature given before no longer counts. */
  readonly again: ResignReason | undefined;
};

/** Figures of a unit or of the whole campaign. */
export type Coverage = {
  /** In post on the date and neither exempt nor gone: those who must sign. */
  readonly due: number;
  readonly signed: number;
  readonly byState: { readonly [S in SignatureState]: number };
};

/** True when the person held a post on `date` (ISO); a missing first or last day leaves that side open. */
export function inPost(person: PostHolder, date: string): boolean {
  return postOn(person, date) !== undefined;
}

/**
 * Everybody the campaign speaks to on `date`, each with their state. Who has no record has not been printed for; who
 * left before signing counts as `left`, and who left after signing stays signed but is no longer counted.
 */
export function standings(
  people: readonly Member[],
  records: readonly SignatureRecord[],
  date: string,
  asked: Asked = {},
): readonly Standing[] {
  const byPerson = new Map(records.map((record) => [record.personId, record]));
  const audience = asked.units === undefined ? undefined : new Set<string>(asked.units);
  return people.flatMap((person): readonly Standing[] => {
    const held = postOn(person, date);
    const record = byPerson.get(person.id);
    const inAudience = held !== undefined && (audience === undefined || audience.has(held.unitId));
    if (!inAudience && record === undefined) return [];
    const { unitId, post } = held ?? person;
    const signature = record === undefined ? undefined : signatureOn(record, date);
    const again = signature === undefined || !inAudience ? undefined : whyAgain(signature, unitId, date, asked);
    const state = stateOn(person, record, date, { inAudience, counts: signature !== undefined && again === undefined });
    return [{ person, state, record, unitId, post, inAudience, signature, again }];
  });
}

function stateOn(
  person: Member,
  record: SignatureRecord | undefined,
  date: string,
  { inAudience, counts }: { readonly inAudience: boolean; readonly counts: boolean },
): SignatureState {
  if (counts) return 'signed';
  if (!inAudience) return 'left';
  const recorded = record === undefined || record.at.slice(0, 10) > date ? undefined : record.state;
  if (recorded === 'refused' || recorded === 'exempt' || recorded === 'absent' || recorded === 'left') return recorded;
  if (absenceOn(person, date) !== undefined) return 'absent';
  return isPrinted(record, date) ? 'printed' : 'not-printed';
}

/** Printed by that date, for the signature that is asked for now. */
function isPrinted(record: SignatureRecord | undefined, date: string): boolean {
  if (record === undefined || (record.prints === 0 && record.state !== 'printed')) return false;
  const printedOn = (record.printedAt ?? record.at).slice(0, 10);
  if (printedOn > date) return false;
  // The form of a signature that no longer counts does not stand for the next one.
  return record.state !== 'signed' || (record.signedOn ?? '') > date;
}

/** Counts standings: due are those in the audience who are neither exempt nor gone. */
export function coverage(list: readonly Standing[]): Coverage {
  const byState = { 'not-printed': 0, printed: 0, signed: 0, absent: 0, refused: 0, exempt: 0, left: 0 };
  let due = 0;
  let signed = 0;
  for (const { inAudience, state } of list) {
    byState[state] += 1;
    if (!inAudience || state === 'exempt' || state === 'left') continue;
    due += 1;
    if (state === 'signed') signed += 1;
  }
  return { due, signed, byState };
}

/** True while somebody still has to act: in post, and neither signed, exempt nor gone. */
export function isMissing(state: SignatureState): boolean {
  return state !== 'signed' && state !== 'exempt' && state !== 'left';
}

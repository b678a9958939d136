import type { Person } from '#shared/registry/book.ts';
import type { SignatureRecord, SignatureState } from './book.ts';

/** Where one person stands in a campaign on a date. */
export type Standing = {
  readonly person: Person;
  readonly state: SignatureState;
  readonly record: SignatureRecord | undefined;
};

/** Figures of a unit or of the whole campaign. */
export type Coverage = {
  /** In post on the date and neither exempt nor gone: those who must sign. */
  readonly due: number;
  readonly signed: number;
  readonly byState: { readonly [S in SignatureState]: number };
};

/** True when the person held a post on `date` (ISO); a missing first or last day leaves that side open. */
export function inPost(person: Person, date: string): boolean {
  if (person.from !== undefined && date < person.from) return false;
  return person.to === undefined || date <= person.to;
}

/**
 * Everybody the campaign speaks to on `date`, each with their state. Who has no record has not been printed for; who
 * left before signing counts as `left`, and who left after signing stays signed but is no longer counted.
 * @param units ids of the units of the audience; undefined means all
 */
export function standings(
  people: readonly Person[],
  records: readonly SignatureRecord[],
  date: string,
  units?: readonly string[],
): readonly Standing[] {
  const byPerson = new Map(records.map((record) => [record.personId, record]));
  const audience = units === undefined ? undefined : new Set(units);
  return people
    .filter((person) => audience === undefined || audience.has(person.unitId))
    .filter((person) => inPost(person, date) || byPerson.has(person.id))
    .map((person) => {
      const record = byPerson.get(person.id);
      const recorded = record?.state ?? 'not-printed';
      const state = !inPost(person, date) && recorded !== 'signed' ? 'left' : recorded;
      return { person, state, record };
    });
}

/** Counts standings: due are those in post on `date` who are neither exempt nor gone. */
export function coverage(list: readonly Standing[], date: string): Coverage {
  const byState = { 'not-printed': 0, printed: 0, signed: 0, absent: 0, refused: 0, exempt: 0, left: 0 };
  let due = 0;
  let signed = 0;
  for (const { person, state } of list) {
    byState[state] += 1;
    if (!inPost(person, date) || state === 'exempt' || state === 'left') continue;
    due += 1;
    if (state === 'signed') signed += 1;
  }
  return { due, signed, byState };
}

/** True while somebody still has to act: in post, and neither signed, exempt nor gone. */
export function isMissing(state: SignatureState): boolean {
  return state !== 'signed' && state !== 'exempt' && state !== 'left';
}

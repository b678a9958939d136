import { coverage } from '#shared/commitments/coverage.ts';
import { isSignature, type Ink } from '#shared/commitments/ink.ts';
import { markRecord, type Mark } from '#shared/commitments/marking.ts';
import { versionOn } from '#shared/commitments/resign.ts';
import type { CampaignId, PersonId } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { changeBook } from '../change-book.ts';
import type { Ports } from '../ports.ts';
import { bookName, openCampaign, placeByPerson, standingsOf, type Found } from './campaign-view.ts';

/** What a mark adds about the one who signs: in which unit, under which wording, and whether anew. */
export function signingMarks(found: Found, mark: Mark, date: string): (person: PersonId) => Mark {
  if (mark.state !== 'signed') return () => mark;
  const formVersion = versionOn(found.campaign, date);
  const standings = new Map(
    standingsOf(found.campaign, found.registry, date).map((standing) => [standing.person.id, standing]),
  );
  return (person) => {
    const standing = standings.get(person);
    const unit = standing === undefined ? {} : { unitId: standing.unitId };
    return {
      ...mark,
      again: standing?.again !== undefined,
      signed: { how: 'paper', ...mark.signed, formVersion, ...unit },
    };
  };
}

/** Records a mark for people of the campaign, as one step. */
export async function recordMarks(
  ports: Ports,
  found: Found,
  name: string,
  people: readonly PersonId[],
  markOf: (person: PersonId) => Mark,
  state: string,
): Promise<Result<null>> {
  const recorder = { by: ports.who, at: ports.clock.now(), today: ports.clock.today() };
  const args = { count: people.length, state, campaign: found.campaign.name };
  return changeBook(ports, { name, args }, bookName(found.id), (book) => {
    const places = placeByPerson(book.records);
    for (const person of new Set(people)) {
      const place = places.get(person) ?? book.records.length;
      const marked = markRecord(book.records[place], person, markOf(person), recorder);
      if (!marked.ok) return marked;
      book.records[place] = marked.value;
      places.set(person, place);
    }
    return ok(null);
  });
}

/** Keeps a signature given on the screen. */
export async function signOnScreen(
  ports: Ports,
  input: {
    readonly campaign: CampaignId;
    readonly person: PersonId;
    readonly ink: Ink;
    readonly witness?: string | undefined;
  },
): Promise<Result<{ readonly signed: number; readonly due: number }>> {
  const found = await openCampaign(ports, input.campaign);
  if (!found.ok) return found;
  if (!isSignature(input.ink)) return fail('signature-empty', {});
  const today = ports.clock.today();
  const before = standingsOf(found.value.campaign, found.value.registry, today);
  const standing = before.find(({ person }) => person.id === input.person);
  if (standing === undefined) return fail('not-found', { what: input.person });
  const witness = input.witness === undefined || input.witness === '' ? {} : { witness: input.witness };
  const mark: Mark = {
    state: 'signed',
    signed: { how: 'screen', ink: input.ink, at: ports.clock.now(), ...witness },
  };
  const markOf = signingMarks(found.value, mark, today);
  const kept = await recordMarks(ports, found.value, 'commitments.sign', [input.person], markOf, 'signed');
  if (!kept.ok) return kept;
  const { due, signed } = coverage(before);
  return ok({ due, signed: signed + (standing.state === 'signed' || !standing.inAudience ? 0 : 1) });
}

import type { UnitId } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { addDays } from '#shared/titles/calendar.ts';
import type { Absence, EarlierPost, Person } from './book.ts';

/** Who holds posts over time: a person of the register, or anybody listed like one. */
export type PostHolder = {
  readonly unitId: UnitId;
  readonly post: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly earlier?: readonly EarlierPost[] | undefined;
  readonly absences?: readonly Absence[] | undefined;
};

/** A post on a day. */
export type HeldPost = { readonly unitId: UnitId; readonly post: string };

const within = (date: string, { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) =>
  (from === undefined || from <= date) && (to === undefined || date <= to);

/** The post held on `date` (ISO), the present one or an earlier; undefined for a day before, between or after posts. */
export function postOn(holder: PostHolder, date: string): HeldPost | undefined {
  if (within(date, holder)) return { unitId: holder.unitId, post: holder.post };
  const earlier = holder.earlier?.findLast((post) => within(date, post));
  return earlier === undefined ? undefined : { unitId: earlier.unitId, post: earlier.post };
}

/** The absence that covers `date`, when there is one. */
export function absenceOn(holder: PostHolder, date: string): Absence | undefined {
  return holder.absences?.find((absence) => within(date, absence));
}

/** A move to another unit or post: the first day there. */
export type Move = { readonly unitId: UnitId; readonly post: string; readonly on: string };

/**
 * The person in the new post from `move.on`; the post before ends on the day before and stays in the history. Answers
 * `post-dates` when that day is not after the first day of the present post, or after its last.
 */
export function movePerson(person: Person, move: Move): Result<Person> {
  const last = addDays(move.on, -1);
  const tooEarly = (person.from !== undefined && move.on <= person.from) || lastOf(person.earlier) >= last;
  if (tooEarly || (person.to !== undefined && move.on <= person.to)) {
    return fail('post-dates', { name: person.name, date: move.on });
  }
  const { to: ended, ...rest } = person;
  const before: EarlierPost = {
    unitId: person.unitId,
    post: person.post,
    to: ended ?? last,
    ...(person.from === undefined ? {} : { from: person.from }),
  };
  return ok({
    ...rest,
    unitId: move.unitId,
    post: move.post,
    from: move.on,
    earlier: [...(person.earlier ?? []), before],
  });
}

/** The person whose post ends on `last`. Answers `post-dates` when it began later. */
export function endPost(person: Person, last: string): Result<Person> {
  if (person.from !== undefined && last < person.from) return fail('post-dates', { name: person.name, date: last });
  return ok({ ...person, to: last });
}

/** The person with one more absence. Answers `post-dates` when it ends before it begins. */
export function addAbsence(person: Person, absence: Absence): Result<Person> {
  if (absence.to !== undefined && absence.to < absence.from) {
    return fail('post-dates', { name: person.name, date: absence.to });
  }
  return ok({ ...person, absences: [...(person.absences ?? []), absence] });
}

const lastOf = (earlier: readonly EarlierPost[] | undefined) => earlier?.at(-1)?.to ?? '';

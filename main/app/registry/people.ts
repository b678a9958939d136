import { personId, unitId, type PersonId, type UnitId } from '#shared/contract/ids.ts';
import type { registryPeopleMethods, UnitChoice } from '#shared/contract/methods/registry-people.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Person, RegistryBook } from '#shared/registry/book.ts';
import { addAbsence, endPost, movePerson } from '#shared/registry/posts.ts';
import { addDays } from '#shared/titles/calendar.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { changeBook } from '../change-book.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';

/** Cadres of the register, one by one. */
export const registryPeopleHandlers = {
  'registry.addPerson': async ({ unit, name, post, party, partyCell = '', kind, birth, from }, ports) =>
    changeBook(ports, { name: 'registry.addPerson', args: { name } }, 'registry', (book) => {
      const place = unitOf(book, unit, ports);
      if (!place.ok) return place;
      const id = personId.parse(ports.ids.next());
      const double = book.people.some((one) => one.unitId === place.value && fold(one.name) === fold(name));
      book.people.push({
        id,
        name,
        post,
        unitId: place.value,
        party,
        sidePosts: [],
        ...(partyCell === '' ? {} : { partyCell }),
        ...(kind === undefined ? {} : { kind }),
        ...(birth === undefined ? {} : { birth }),
        ...(from === undefined ? {} : { from }),
      });
      return ok({ id, double });
    }),

  'registry.correctPerson': ({ person, ...values }, ports) =>
    changePerson(ports, 'registry.correctPerson', person, (before) => {
      const told = Object.entries(values).filter(([, value]) => value !== undefined);
      return ok({ ...before, ...Object.fromEntries(told) });
    }),

  'registry.movePerson': ({ person, unit, post, on }, ports) =>
    changePerson(ports, 'registry.movePerson', person, (before, book) => {
      const place = unitOf(book, unit, ports);
      return place.ok ? movePerson(before, { unitId: place.value, post, on }) : place;
    }),

  'registry.endPost': ({ person, last }, ports) =>
    changePerson(ports, 'registry.endPost', person, (before) => endPost(before, last)),

  'registry.addAbsence': ({ person, ...absence }, ports) =>
    changePerson(ports, 'registry.addAbsence', person, (before) => addAbsence(before, absence)),

  'registry.dissolveUnit': async ({ unit, on, into }, ports) => {
    const registry = await ports.store.read('registry');
    if (!registry.ok) return registry;
    const own = registry.value.units.find(({ id }) => id === unit);
    if (own === undefined || into === unit) return fail('not-found', { what: unit });
    const args = { unit: own.name };
    return changeBook(ports, { name: 'registry.dissolveUnit', args, bulk: true }, 'registry', (book) => {
      const target = into === undefined ? undefined : unitOf(book, { id: into }, ports);
      if (target !== undefined && !target.ok) return target;
      let moved = 0;
      let ended = 0;
      for (const [place, person] of book.people.entries()) {
        if (person.unitId !== unit || (person.to !== undefined && person.to < on)) continue;
        // Somebody who came on that very day or later begins in the new unit.
        const late = person.from !== undefined && person.from >= on;
        const changed =
          target === undefined
            ? endPost(person, late ? (person.from ?? on) : addDays(on, -1))
            : late
              ? ok({ ...person, unitId: target.value })
              : movePerson({ ...person, to: undefined }, { unitId: target.value, post: person.post, on });
        if (!changed.ok) return changed;
        book.people[place] = changed.value;
        if (target === undefined) ended += 1;
        else moved += 1;
      }
      const dissolved = book.units.find(({ id }) => id === unit);
      if (dissolved !== undefined) dissolved.active = false;
      return ok({ moved, ended });
    });
  },
} satisfies Handlers<typeof registryPeopleMethods>;

/** The unit chosen: one that is there and not dissolved, or one begun by its name. */
function unitOf(book: RegistryBook, choice: UnitChoice, ports: Ports): Result<UnitId> {
  const known =
    'id' in choice
      ? book.units.find(({ id }) => id === choice.id)
      : book.units.find(({ name }) => fold(name) === fold(choice.name));
  if (known !== undefined) return known.active ? ok(known.id) : fail('unit-dissolved', { unit: known.name });
  if ('id' in choice) return fail('not-found', { what: choice.id });
  const id = unitId.parse(ports.ids.next());
  book.units.push({ id, name: choice.name, active: true });
  return ok(id);
}

async function changePerson(
  ports: Ports,
  method: string,
  id: PersonId,
  changed: (person: Person, book: RegistryBook) => Result<Person>,
): Promise<Result<null>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const person = registry.value.people.find((one) => one.id === id);
  if (person === undefined) return fail('not-found', { what: id });
  return changeBook(ports, { name: method, args: { name: person.name } }, 'registry', (book) => {
    const place = book.people.findIndex((one) => one.id === id);
    const before = book.people[place];
    if (before === undefined) return fail('not-found', { what: id });
    const after = changed(before, book);
    if (!after.ok) return after;
    book.people[place] = after.value;
    return ok(null);
  });
}

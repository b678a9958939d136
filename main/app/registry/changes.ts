import { householdId, villageId } from '#shared/contract/ids.ts';
import type { registryHouseholdMethods } from '#shared/contract/methods/registry-households.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { RegistryBook } from '#shared/registry/book.ts';
import {
  addHousehold,
  addVillage,
  changeHead,
  correctHousehold,
  correctVillage,
  endHousehold,
  mergeHousehold,
  mergeVillages,
  moveHousehold,
  reviveHousehold,
  splitHousehold,
  splitVillage,
} from '#shared/registry/household-changes.ts';
import { changeBook } from '../change-book.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';

/** Households and villages of the register, one by one. */
export const registryHouseholdHandlers = {
  'registry.addHousehold': ({ village, facts, on, movedInFrom }, ports) =>
    change(ports, 'registry.addHousehold', { head: facts.head }, (book) => {
      if (!book.villages.some(({ id }) => id === village)) return fail('not-found', { what: village });
      const id = householdId.parse(ports.ids.next());
      const place = { id, villageId: village, on, ...(movedInFrom === undefined ? {} : { movedInFrom }) };
      addHousehold(book.households, facts, place);
      return ok({ id });
    }),

  'registry.correctHousehold': ({ household, facts }, ports) =>
    change(ports, 'registry.correctHousehold', { head: facts.head }, (book) =>
      done(correctHousehold(book.households, household, facts)),
    ),

  'registry.changeHead': ({ household, head, on }, ports) =>
    change(ports, 'registry.changeHead', { head: head.head }, (book) =>
      done(changeHead(book.households, household, head, on)),
    ),

  'registry.splitHousehold': ({ household, facts, on }, ports) =>
    change(ports, 'registry.splitHousehold', { head: facts.head }, (book) => {
      const id = householdId.parse(ports.ids.next());
      const split = splitHousehold(book.households, household, { id, facts, on });
      return split.ok ? ok({ id }) : split;
    }),

  'registry.mergeHousehold': ({ household, into, on }, ports) =>
    change(ports, 'registry.mergeHousehold', {}, (book) => done(mergeHousehold(book.households, household, into, on))),

  'registry.moveHousehold': ({ household, village, group, on }, ports) =>
    change(ports, 'registry.moveHousehold', {}, (book) => {
      if (!book.villages.some(({ id }) => id === village)) return fail('not-found', { what: village });
      const place = { villageId: village, on, ...(group === undefined || group === '' ? {} : { group }) };
      return done(moveHousehold(book.households, household, place));
    }),

  'registry.endHousehold': ({ household, ...end }, ports) =>
    change(ports, 'registry.endHousehold', {}, (book) => done(endHousehold(book.households, household, end))),

  'registry.reviveHousehold': ({ household }, ports) =>
    change(ports, 'registry.reviveHousehold', {}, (book) => done(reviveHousehold(book.households, household))),

  'registry.addVillage': (facts, ports) =>
    change(ports, 'registry.addVillage', { name: facts.name }, (book) =>
      ok({ id: addVillage(book.villages, villageId.parse(ports.ids.next()), facts).id }),
    ),

  'registry.correctVillage': ({ village, ...facts }, ports) =>
    change(ports, 'registry.correctVillage', { name: facts.name }, (book) =>
      done(correctVillage(book.villages, village, facts)),
    ),

  'registry.mergeVillages': ({ from, ...into }, ports) =>
    change(ports, 'registry.mergeVillages', { name: into.name, count: from.length }, (book) => {
      const merged = mergeVillages(book, from, { ...into, id: villageId.parse(ports.ids.next()) });
      return merged.ok ? ok({ id: merged.value.id }) : merged;
    }),

  'registry.splitVillage': ({ from, groups, ...into }, ports) =>
    change(ports, 'registry.splitVillage', { name: into.name }, (book) => {
      const split = splitVillage(book, from, groups, { ...into, id: villageId.parse(ports.ids.next()) });
      return split.ok ? ok({ id: split.value.id }) : split;
    }),
} satisfies Handlers<typeof registryHouseholdMethods>;

function change<T>(
  ports: Ports,
  name: string,
  args: { readonly [key: string]: string | number },
  recipe: (book: RegistryBook) => Result<T>,
): Promise<Result<T>> {
  return changeBook(ports, { name, args }, 'registry', recipe);
}

const done = (result: Result<unknown>): Result<null> => (result.ok ? ok(null) : result);

import { fail, ok } from '#shared/contract/result.ts';
import type { titlesMethods } from '#shared/contract/methods/titles.ts';
import { newUnit, type TitleYear } from '#shared/titles/book.ts';
import { checkSet } from '#shared/titles/check-set.ts';
import { scoredCriteria } from '#shared/titles/criteria-set.ts';
import {
  hasPoints,
  putRow,
  rowDifference,
  scoresForRows,
  takeRow,
  withoutDecidedElsewhere,
  type CarriedRow,
  type RegisterUnit,
} from '#shared/titles/rows.ts';
import { shippedTerms, termsOfYear } from '#shared/titles/terms.ts';
import type { Handlers } from '../handlers.ts';
import { loadOffice, registerUnits, titlesDraft, titlesName } from './load.ts';
import { allSets } from './sets.ts';

/** Takes the rows of households that moved out of the villages of before; only between villages that are not decided. */
function movedRows(
  year: TitleYear,
  register: readonly RegisterUnit[],
): readonly { readonly row: CarriedRow; readonly to: string }[] {
  const home = new Map<string, string>();
  for (const [id, unit] of Object.entries(year.units)) {
    if (unit.results === undefined) for (const subject of unit.subjects) home.set(subject, id);
  }
  return register.flatMap(({ id, subjects }) =>
    subjects.flatMap((subject) => {
      const from = home.get(subject.id);
      const unit = from === undefined || from === id ? undefined : year.units[from];
      if (unit === undefined || year.units[id]?.results !== undefined) return [];
      const { row, rest } = takeRow(unit, subject.id);
      Object.assign(unit, rest);
      return [{ row, to: id }];
    }),
  );
}

/** Opening a year, and keeping its rows in step with the register. */
export const yearHandlers = {
  'titles.openYear': async (input, ports) => {
    const base = await loadOffice(ports);
    if (!base.ok) return base;
    const sets = await allSets(ports);
    if (!sets.ok) return sets;
    const found = sets.value.find(({ set }) => set.id === input.set && set.title === input.title);
    if (found === undefined) return fail('not-found', { what: input.set });
    const faults = checkSet(found.set);
    if (faults.length > 0) return fail('set-faulty', { name: found.set.name, count: faults.length });
    const register = registerUnits(base.value.registry, base.value.commune, input.title);
    const subjects = register.reduce((sum, unit) => sum + unit.subjects.length, 0);
    if (subjects === 0) return fail('no-households', {});
    const terms = termsOfYear(shippedTerms.parse(await ports.resources.json('legal/titles-terms.json')), input.year);

    const bookName = titlesName(input.year);
    const columns = scoredCriteria(found.set).length;
    const args = { year: String(input.year), title: input.title, count: subjects };
    return ports.store.change({ name: 'titles.openYear', args, bulk: true }, [bookName, 'criteria'], (books) => {
      if (titlesDraft(books, bookName).titles[input.title] !== undefined)
        return fail('title-open', { year: input.year });
      const kept = books.criteria.sets.find((set) => set.id === found.set.id);
      if (kept === undefined) books.criteria.sets.push({ ...found.set, frozen: true });
      else kept.frozen = true;
      const units: TitleYear['units'] = {};
      for (const unit of register) {
        if (unit.subjects.length === 0) continue;
        const ids = unit.subjects.map((subject) => subject.id);
        units[unit.id] = newUnit(unit.name, ids, columns);
      }
      titlesDraft(books, bookName).titles[input.title] = {
        set: found.set.id,
        openedAt: ports.clock.now(),
        terms,
        units,
      };
      return ok({ units: Object.keys(units).length, subjects });
    });
  },

  'titles.followRegister': async (input, ports) => {
    const base = await loadOffice(ports);
    if (!base.ok) return base;
    const register = registerUnits(base.value.registry, base.value.commune, input.title);
    const bookName = titlesName(input.year);
    const args = { year: String(input.year), title: input.title };
    return ports.store.change({ name: 'titles.followRegister', args, bulk: true }, [bookName], (books) => {
      const year = titlesDraft(books, bookName).titles[input.title];
      if (year === undefined) return fail('title-closed', { year: input.year });
      const columns = Object.values(year.units)[0]?.scores.meeting.length ?? 0;
      let added = 0;
      let removed = 0;
      const here = withoutDecidedElsewhere(register, year.units);
      const moved = movedRows(year, here);
      for (const { id, name, subjects } of here) {
        const unit = year.units[id];
        if (unit === undefined) {
          if (subjects.length === 0) continue;
          const ids = subjects.map((subject) => subject.id);
          year.units[id] = newUnit(name, ids, columns);
          added += ids.length;
          continue;
        }
        if (unit.results !== undefined) continue;
        const difference = rowDifference(unit, subjects);
        // A household that left but was scored stays until a person takes its points away: nothing is lost by itself.
        const leaving = new Set(difference.gone.filter((subject) => !hasPoints(unit, unit.subjects.indexOf(subject))));
        if (difference.added.length === 0 && leaving.size === 0) continue;
        const rows = [...unit.subjects.filter((subject) => !leaving.has(subject)), ...difference.added];
        unit.scores = scoresForRows(unit, rows);
        unit.subjects = rows;
        unit.unregistered = unit.unregistered.filter((subject) => !leaving.has(subject));
        added += difference.added.length;
        removed += leaving.size;
      }
      // What was entered about a household goes with it to its new village.
      for (const { row, to } of moved) {
        const unit = year.units[to];
        if (unit !== undefined) Object.assign(unit, putRow(unit, row));
      }
      // A village of which nobody is left was merged away: there is nothing to decide.
      for (const [id, unit] of Object.entries(year.units)) {
        if (unit.subjects.length === 0 && unit.results === undefined) delete year.units[id];
      }
      return ok({ added, removed });
    });
  },
} satisfies Handlers<Pick<typeof titlesMethods, 'titles.openYear' | 'titles.followRegister'>>;

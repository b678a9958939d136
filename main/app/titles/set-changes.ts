import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { titlesMethods } from '#shared/contract/methods/titles.ts';
import { checkSet } from '#shared/titles/check-set.ts';
import { readCriteriaSheet } from '#shared/titles/criteria-sheet.ts';
import type { CriteriaSet, Provenance } from '#shared/titles/criteria-set.ts';
import { editSet } from '#shared/titles/edit-set.ts';
import { setFromSheet } from '#shared/titles/set-from-sheet.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import type { Handlers } from '../handlers.ts';
import { throwAway } from '../trash/throw-away.ts';
import type { Ports } from '../ports.ts';
import { allSets } from './sets.ts';

/** The mark of the set itself, or of the line with this id; undefined when there is no such line. */
function provenanceOf(set: CriteriaSet, line: string | undefined): Provenance | undefined {
  if (line === undefined) return set.provenance;
  return [...set.standards.flatMap((standard) => standard.criteria), ...set.disqualifiers].find(
    (item) => item.id === line,
  )?.provenance;
}

/** A set that the office may change; the shipped ones are copied first. */
async function ownSet(ports: Ports, id: string): Promise<Result<CriteriaSet>> {
  const sets = await allSets(ports);
  if (!sets.ok) return sets;
  const found = sets.value.find(({ set }) => set.id === id);
  if (found === undefined) return fail('not-found', { what: id });
  return found.shipped ? fail('set-shipped', { name: found.set.name }) : ok(found.set);
}

/** Bringing criteria sets in, changing them, and ticking them against the signed text. */
export const setHandlers = {
  'titles.importSet': async (input, ports) => {
    const info = await ports.files.info(input.file);
    if (!info.ok) return info;
    const bytes = await ports.files.bytes(input.file);
    if (!bytes.ok) return bytes;
    const workbook = await ports.sheets.readWorkbook(bytes.value, info.value.name);
    if (!workbook.ok) return workbook;
    const sheet = readCriteriaSheet(workbook.value);
    const sets = await allSets(ports);
    if (!sets.ok) return sets;
    const earlier = sets.value
      .map(({ set }) => set)
      .filter((set) => set.title === input.title && fold(set.name) === fold(input.name));
    const id = ports.ids.next();
    const set = setFromSheet(sheet, {
      id,
      series: earlier[0]?.series ?? id,
      version: 1 + Math.max(0, ...earlier.map((item) => item.version)),
      title: input.title,
      name: input.name,
      legalBasis: input.legalBasis,
      scoredBy: input.scoredBy,
      file: info.value.name,
    });
    const found = { file: info.value.name, sheet: sheet.sheet, titleKind: sheet.titleKind, set, faults: sheet.faults };
    if (!input.save || set === undefined) return ok({ ...found, saved: false });
    return ports.store.change({ name: 'titles.importSet', args: { name: set.name } }, ['criteria'], (books) => {
      books.criteria.sets.push(set);
      return ok({ ...found, saved: true });
    });
  },

  'titles.markChecked': async (input, ports) => {
    const sets = await allSets(ports);
    if (!sets.ok) return sets;
    const found = sets.value.find(({ set }) => set.id === input.set);
    if (found === undefined || provenanceOf(found.set, input.line) === undefined) {
      return fail('not-found', { what: input.line ?? input.set });
    }
    const args = { name: found.set.name };
    return ports.store.change({ name: 'titles.markChecked', args }, ['criteria'], (books) => {
      if (found.shipped) books.criteria.sets.push(found.set);
      const set = books.criteria.sets.find((item) => item.id === input.set);
      const provenance = set === undefined ? undefined : provenanceOf(set, input.line);
      if (provenance === undefined) return fail('not-found', { what: input.line ?? input.set });
      provenance.checked = input.checked;
      return ok({ saved: true as const });
    });
  },

  'titles.reviseSet': async (input, ports) => {
    const sets = await allSets(ports);
    if (!sets.ok) return sets;
    const found = sets.value.find(({ set }) => set.id === input.set)?.set;
    if (found === undefined) return fail('not-found', { what: input.set });
    const id = ports.ids.next();
    const versions = sets.value.filter(({ set }) => set.series === found.series).map(({ set }) => set.version);
    const revised: CriteriaSet =
      input.name === undefined
        ? { ...found, id, version: 1 + Math.max(...versions), frozen: false }
        : { ...found, id, series: id, version: 1, name: input.name, frozen: false };
    const args = { name: revised.name, version: revised.version };
    return ports.store.change({ name: 'titles.reviseSet', args }, ['criteria'], (books) => {
      books.criteria.sets.push(revised);
      return ok({ set: id });
    });
  },

  'titles.editSet': async (input, ports) => {
    const found = await ownSet(ports, input.set);
    if (!found.ok) return found;
    const edited = editSet(found.value, input.edit);
    if (!edited.ok) return edited;
    const args = { name: found.value.name };
    return ports.store.change({ name: 'titles.editSet', args }, ['criteria'], (books) => {
      const at = books.criteria.sets.findIndex((set) => set.id === input.set);
      books.criteria.sets[at] = edited.value;
      return ok({ faults: checkSet(edited.value) });
    });
  },

  'titles.removeSet': async (input, ports) => {
    const found = await ownSet(ports, input.set);
    if (!found.ok) return found;
    const { name, frozen } = found.value;
    if (frozen) return fail('set-frozen', { name });
    return ports.store.change({ name: 'titles.removeSet', args: { name } }, ['criteria', 'trash'], (books) => {
      const at = books.criteria.sets.findIndex((set) => set.id === input.set);
      const [item] = books.criteria.sets.splice(at, 1);
      if (item !== undefined)
        throwAway(books.trash, ports, { kind: 'criteria-set', name, content: { sets: [{ at, item }] } });
      return ok({ name });
    });
  },
} satisfies Handlers<
  Pick<
    typeof titlesMethods,
    'titles.importSet' | 'titles.markChecked' | 'titles.reviseSet' | 'titles.editSet' | 'titles.removeSet'
  >
>;

import type { SearchHit } from '#shared/contract/methods/office.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { CovenantBook } from '#shared/covenants/book.ts';
import { clauseLibrary, type ClauseLibrary } from '#shared/covenants/clauses.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import type { RegistryBook } from '#shared/registry/book.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import type { Ports } from '../ports.ts';
import { findSlip } from '../titles/find-slip.ts';

type Entry = SearchHit & { readonly folded: string };

/** Folding 40,000 names takes a blink, but not at every key: entries are kept as long as the snapshot they come from. */
const entriesOfSnapshot = new WeakMap<object, readonly Entry[]>();

function remembered<T extends object>(snapshot: T, build: (value: T) => readonly SearchHit[]): readonly Entry[] {
  const known = entriesOfSnapshot.get(snapshot);
  if (known !== undefined) return known;
  const made = build(snapshot).map((hit) => ({ ...hit, folded: fold(`${hit.title} ${hit.detail}`) }));
  entriesOfSnapshot.set(snapshot, made);
  return made;
}

/**
 * Finds villages, households, people, covenants with their provisions, and library clauses. Without marks, and every
 * word of the text somewhere in title or detail. Hits whose title begins with the text come first. The code of a score slip
 * finds its row alone.
 */
export async function findEverywhere(
  text: string,
  limit: number,
  ports: Ports,
): Promise<Result<{ readonly hits: readonly SearchHit[]; readonly more: boolean }>> {
  const wanted = fold(text);
  if (wanted === '') return ok({ hits: [], more: false });
  const slip = await findSlip(text, ports);
  if (slip !== undefined) return ok({ hits: [slip], more: false });
  const entries = await allEntries(ports);
  if (!entries.ok) return entries;
  const words = wanted.split(' ');
  const found = entries.value.filter((entry) => words.every((word) => entry.folded.includes(word)));
  const ranked = [
    ...found.filter((entry) => entry.folded.startsWith(wanted)),
    ...found.filter((entry) => !entry.folded.startsWith(wanted)),
  ];
  return ok({
    hits: ranked.slice(0, limit).map(({ folded: _folded, ...hit }) => hit),
    more: ranked.length > limit,
  });
}

async function allEntries(ports: Ports): Promise<Result<readonly Entry[]>> {
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const entries = [...remembered(registry.value, registryHits)];
  for (const name of await ports.store.list('covenant-')) {
    const covenant = await ports.store.read(`covenant-${name.slice('covenant-'.length)}`);
    if (!covenant.ok) return covenant;
    entries.push(...remembered(covenant.value, (book) => covenantHits(name.slice('covenant-'.length), book)));
  }
  const library = await ports.resources.json('legal/clauses.json');
  entries.push(...remembered(Object(library), () => clauseHits(clauseLibrary.parse(library))));
  return ok(entries);
}

function registryHits(registry: RegistryBook): readonly SearchHit[] {
  const villages = new Map(registry.villages.map((village) => [village.id, village.name]));
  const units = new Map(registry.units.map((unit) => [unit.id, unit.name]));
  return [
    ...registry.villages.map((village): SearchHit => ({
      kind: 'village',
      id: village.id,
      title: village.name,
      detail: '',
      place: `registry/villages/${village.id}`,
    })),
    ...registry.people.map((person): SearchHit => ({
      kind: 'person',
      id: person.id,
      title: person.name,
      detail: [person.post, units.get(person.unitId)].filter(Boolean).join(', '),
      place: `registry/people/${person.id}`,
    })),
    ...registry.households.map((household): SearchHit => ({
      kind: 'household',
      id: household.id,
      title: household.head,
      detail: [household.group, villages.get(household.villageId)].filter(Boolean).join(', '),
      place: `registry/households/${household.id}`,
    })),
  ];
}

function covenantHits(id: string, book: CovenantBook): readonly SearchHit[] {
  const text = book.versions.at(-1)?.text;
  if (text === undefined) return [];
  const place = `covenants/${id}`;
  const name = `${book.docName} ${book.unit}`;
  return [
    { kind: 'covenant', id, title: name, detail: '', place },
    ...textLines(text)
      .filter((line) => line.level !== 'chapter' && line.text !== '')
      .map((line): SearchHit => ({
        kind: 'provision',
        id: `${id}/${line.at}`,
        title: `${line.label} ${line.text}`.trim(),
        detail: name,
        place: `${place}/${line.at}`,
      })),
  ];
}

function clauseHits(library: ClauseLibrary): readonly SearchHit[] {
  return library.clauses.map((clause) => ({
    kind: 'clause',
    id: clause.id,
    title: clause.title,
    detail: clause.short,
    place: `covenants/clauses/${clause.id}`,
  }));
}

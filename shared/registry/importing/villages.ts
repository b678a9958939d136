import type { VillageId } from '#shared/contract/ids.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import type { Village } from '../book.ts';

/** Finds villages by the names of lists, and makes those that the office does not have yet. */
export type VillageFinder = {
  /** The village of that name; one that was merged away or renamed answers with what it became. */
  idOf(name: string, kind: Village['kind']): VillageId;
  /** Villages made on the way, in the order of first mention. */
  readonly made: readonly Village[];
};

/**
 * @param nextId makes the id of a village that is not there yet
 */
export function villageFinder(villages: readonly Village[], nextId: () => VillageId): VillageFinder {
  const made: Village[] = [];
  const byName = new Map<string, Village>();
  for (const village of villages) {
    const known = byName.get(fold(village.name));
    if (known === undefined || !known.active) byName.set(fold(village.name), village);
  }
  return {
    made,
    idOf(name, kind) {
      const known = byName.get(fold(name));
      if (known !== undefined) return presentOf(known, villages).id;
      const village: Village = {
        id: nextId(),
        name,
        kind,
        area: kind === 'thon' ? 'rural' : 'urban',
        active: true,
        ancestors: [],
      };
      made.push(village);
      byName.set(fold(name), village);
      return village.id;
    },
  };
}

/** What a village became: itself while it is active, else the only active one that descends from it. */
export function presentOf(village: Village, villages: readonly Village[]): Village {
  if (village.active) return village;
  const heirs = villages.filter((item) => item.ancestors.some((ancestor) => ancestor.village === village.id));
  const [only] = heirs;
  return heirs.length === 1 && only !== undefined ? presentOf(only, villages) : village;
}

import type { CadreRow, DuplicateGroup, HouseholdRow, RowPlace } from '../reading/list-reading.ts';

/** A household of a list with what its doubles add to it. */
export type MergedHousehold = HouseholdRow & { readonly head: string; readonly village: string };

/** A cadre of a list; the posts of the doubles are side posts (kiêm nhiệm). */
export type MergedCadre = CadreRow & {
  readonly name: string;
  readonly others: readonly { readonly post: string; readonly unit: string; readonly note: string | undefined }[];
};

/** Key of a place in a list, for sets and maps. */
export function placeKey(place: RowPlace): string {
  return `${place.row}!${place.sheet}`;
}

/** Rows that the clerk wants kept apart although they look like doubles. */
export type KeptApart = ReadonlySet<string>;

const isDouble = (duplicate: DuplicateGroup | undefined, apart: KeptApart): duplicate is DuplicateGroup =>
  duplicate !== undefined && !apart.has(placeKey(duplicate.again));

/** The first mention with what only a later one says. */
function filledFrom<T extends object>(first: T, later: T): T {
  const filled = { ...first };
  for (const key in later) if (filled[key] === undefined) filled[key] = later[key];
  return filled;
}

/** The households of a list that can be taken, doubles joined: what the first does not say the later ones may. */
export function mergeHouseholds(rows: readonly HouseholdRow[], apart: KeptApart): readonly MergedHousehold[] {
  const joined = new Set(
    rows.flatMap(({ duplicate }) => (isDouble(duplicate, apart) ? placeKey(duplicate.first) : [])),
  );
  const merged: MergedHousehold[] = [];
  const places = new Map<string, number>();
  for (const row of rows) {
    if (!isTakeable(row)) continue;
    const at = isDouble(row.duplicate, apart) ? places.get(placeKey(row.duplicate.first)) : undefined;
    const first = at === undefined ? undefined : merged[at];
    if (at !== undefined && first !== undefined) merged[at] = filledFrom<MergedHousehold>(first, row);
    else {
      merged.push(row);
      if (joined.size > 0 && joined.has(placeKey(row))) places.set(placeKey(row), merged.length - 1);
    }
  }
  return merged;
}

function isTakeable(row: HouseholdRow): row is MergedHousehold {
  return row.head !== undefined && row.village !== undefined;
}

/** The cadres of a list that can be taken; a double's other post or unit becomes a side post of the first. */
export function mergeCadres(rows: readonly CadreRow[], apart: KeptApart): readonly MergedCadre[] {
  const merged = new Map<string, MergedCadre>();
  for (const row of rows) {
    const { name } = row;
    if (name === undefined) continue;
    const firstKey = isDouble(row.duplicate, apart) ? placeKey(row.duplicate.first) : undefined;
    const first = firstKey === undefined ? undefined : merged.get(firstKey);
    if (first === undefined || firstKey === undefined) merged.set(placeKey(row), { ...row, name, others: [] });
    else {
      const isSamePost = first.post === row.post && first.unit === row.unit;
      const others = isSamePost ? first.others : [...first.others, { post: row.post, unit: row.unit, note: row.note }];
      merged.set(firstKey, {
        ...filledFrom<MergedCadre>(first, { ...row, name, others: [] }),
        note: first.note,
        others,
      });
    }
  }
  return [...merged.values()];
}

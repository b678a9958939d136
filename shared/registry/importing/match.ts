import { nameKey } from '#shared/vietnamese/names.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { birthsAgree, isSameName, looseNameKey, type Identity, type Verdict } from '../reading/duplicates.ts';

/** A record of the register as it is held against rows of a list. */
export type Known = Identity & { readonly index: number; readonly code: string | undefined };

/** A row of a list, with the office's code where the list has one. */
export type Incoming = Identity & { readonly code: string | undefined };

type Test = (row: Incoming, known: Known) => boolean;

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && fold(a) === fold(b);

const noConflict = (row: Incoming, known: Known): boolean =>
  birthsAgree(row.birth, known.birth) !== 'no' &&
  !(
    row.idKind === known.idKind &&
    row.idKind !== 'bad-length' &&
    row.idNumber !== known.idNumber &&
    row.idNumber !== undefined &&
    known.idNumber !== undefined
  );

const agrees = (row: Incoming, known: Known): boolean =>
  same(row.phone, known.phone) ||
  (row.members !== undefined && row.members === known.members) ||
  (birthsAgree(row.birth, known.birth) ?? 'no') !== 'no';

/**
 * Finds for each row the record it is about, the surest grounds for all rows before the next ones, so that a row never
 * takes the record of another. A record is taken once: a list imported again meets every record it made.
 * @param compare whether a row and a record of one name are the same, as doubles inside a list are
 * @returns for each row the index of its record, or undefined
 */
export function matchRows(
  rows: readonly Incoming[],
  known: readonly Known[],
  compare: (a: Identity, b: Identity) => Verdict,
): readonly (number | undefined)[] {
  const found: (number | undefined)[] = rows.map(() => undefined);
  const taken = new Set<number>();
  const byId = groupBy(known, (item) => (item.idKind === 'bad-length' ? undefined : item.idNumber));
  const byCode = groupBy(known, (item) => (item.code === undefined ? undefined : codeKey(item.code, item.village)));
  const byName = groupBy(known, (item) => looseNameKey(item.name));

  const pass = (candidates: (row: Incoming) => readonly Known[] | undefined, test: Test): void => {
    for (const [index, row] of rows.entries()) {
      if (found[index] !== undefined) continue;
      const match = candidates(row)?.find((item) => !taken.has(item.index) && test(row, item));
      if (match === undefined) continue;
      found[index] = match.index;
      taken.add(match.index);
    }
  };
  const named = (row: Incoming): readonly Known[] | undefined => byName.get(looseNameKey(row.name));

  pass(
    (row) => byId.get(row.idNumber ?? ''),
    (row, item) => isSameName(row.name, item.name),
  );
  const coded = (row: Incoming): readonly Known[] | undefined => byCode.get(codeKey(row.code ?? '', row.village));
  pass(coded, (row, item) => isSameName(row.name, item.name) && noConflict(row, item));
  pass(named, (row, item) => compare(item, row).same && isSamePlace(row, item));
  pass(
    named,
    (row, item) => nameKey(row.name) === nameKey(item.name) && isSamePlace(row, item) && noConflict(row, item),
  );
  pass(named, (row, item) => isSameName(row.name, item.name) && isSamePlace(row, item) && noConflict(row, item));
  pass(named, (row, item) => compare(item, row).same);
  pass(
    named,
    (row, item) =>
      isSameName(row.name, item.name) && isSameArea(row, item) && noConflict(row, item) && agrees(row, item),
  );
  pass((row) => byId.get(row.idNumber ?? ''), isSameArea);
  // Another head under the same code, last of all: codes that are only running numbers shift from list to list.
  pass(coded, isSamePlace);
  return found;
}

const differs = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && fold(a) !== fold(b);

/** The same village and group, or the same unit; what one side does not say is no difference. */
function isSamePlace(row: Incoming, known: Known): boolean {
  return isSameArea(row, known) && !differs(row.group, known.group) && !differs(row.unit, known.unit);
}

function isSameArea(row: Incoming, known: Known): boolean {
  return fold(row.village ?? '') === fold(known.village ?? '');
}

const codeKey = (code: string, village: string | undefined): string => `${fold(code)}|${fold(village ?? '')}`;

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

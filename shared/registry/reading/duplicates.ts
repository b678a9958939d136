import { fold } from '#shared/vietnamese/fold.ts';
import { hasMarks, nameKey, spellingDifferences } from '#shared/vietnamese/names.ts';
import type { Agreement, DuplicateGroup, RowPlace } from './list-reading.ts';

/** What tells two people or households of one name apart, as far as a list gives it. */
export type Identity = RowPlace & {
  /** Tidy name. */
  readonly name: string;
  readonly written: string;
  readonly village: string | undefined;
  readonly group: string | undefined;
  readonly birth: string | undefined;
  readonly idNumber: string | undefined;
  readonly idKind: 'cccd' | 'cmnd' | 'bad-length' | undefined;
  readonly phone: string | undefined;
  readonly members: number | undefined;
  readonly unit: string | undefined;
  readonly post: string | undefined;
};

/** Whether two rows speak of the same, and on what grounds. */
export type Verdict =
  | { readonly same: false }
  | { readonly same: true; readonly certainty: DuplicateGroup['certainty']; readonly agreements: readonly Agreement[] };

const DIFFERENT: Verdict = { same: false };

/** The key under which all spellings of a name meet that may be the same person: no marks, i for a final y. */
export function looseNameKey(name: string): string {
  return fold(name).replace(/(?<=[bcdghklmnprstvx]|qu)y(?= |$)/g, 'i');
}

/** Equal names: letter by letter but for case, form and place of the tone; or one of them typed without any marks. */
export function isSameName(a: string, b: string): boolean {
  if (a === b || nameKey(a) === nameKey(b)) return true;
  return hasMarks(a) !== hasMarks(b) && fold(a) === fold(b);
}

const isYear = (birth: string): boolean => birth.length === 4;

/** Whether two births agree; a year agrees with a day of it. Undefined when one is not known. */
export function birthsAgree(a: string | undefined, b: string | undefined): 'day' | 'year' | 'no' | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (a.slice(0, 4) !== b.slice(0, 4)) return 'no';
  if (isYear(a) || isYear(b)) return 'year';
  return a === b ? 'day' : 'no';
}

/** Ids of one kind agree or not; an old CMND says nothing against a CCCD, and a wrong length says nothing at all. */
function idsAgree(a: Identity, b: Identity): boolean | undefined {
  if (a.idNumber === undefined || b.idNumber === undefined) return undefined;
  if (a.idKind !== b.idKind || a.idKind === 'bad-length') return undefined;
  return a.idNumber === b.idNumber;
}

const equal = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && fold(a) === fold(b);

const differ = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && fold(a) !== fold(b);

function agreementsOf(a: Identity, b: Identity): Agreement[] {
  const found: Agreement[] = [];
  if (idsAgree(a, b) === true) found.push('same-id');
  if (birthsAgree(a.birth, b.birth) === 'day' || birthsAgree(a.birth, b.birth) === 'year') found.push('same-birth');
  if (equal(a.phone, b.phone)) found.push('same-phone');
  if (a.members !== undefined && a.members === b.members) found.push('same-members');
  if (equal(a.group, b.group)) found.push('same-group');
  return found;
}

/**
 * Whether two households are one. The same name alone is never enough: an id, a birth, a phone must agree, or in one
 * group (xóm) the number of members; an id or a birth that differs always keeps them apart.
 */
export function compareHouseholds(a: Identity, b: Identity): Verdict {
  if (idsAgree(a, b) === false || birthsAgree(a.birth, b.birth) === 'no') return DIFFERENT;
  if (!isSameName(a.name, b.name)) return DIFFERENT;
  const agreements = agreementsOf(a, b);
  const has = (item: Agreement): boolean => agreements.includes(item);
  if (differ(a.village, b.village)) {
    const isSure = has('same-id');
    const isLikely = birthsAgree(a.birth, b.birth) === 'day' && has('same-phone');
    if (!isSure && !isLikely) return DIFFERENT;
    return { same: true, certainty: isSure ? 'sure' : 'likely', agreements: [...agreements, 'other-village'] };
  }
  if (has('same-id')) return { same: true, certainty: 'sure', agreements };
  if (differ(a.group, b.group)) return DIFFERENT;
  if (has('same-birth') || has('same-phone')) return { same: true, certainty: 'sure', agreements };
  if (has('same-members') && has('same-group')) return { same: true, certainty: 'likely', agreements };
  return DIFFERENT;
}

/** Whether two cadres are one person: name and birth, or name and phone; a birth that differs keeps them apart. */
export function compareCadres(a: Identity, b: Identity): Verdict {
  const birth = birthsAgree(a.birth, b.birth);
  if (birth === 'no' || idsAgree(a, b) === false) return DIFFERENT;
  if (!isSameName(a.name, b.name)) return DIFFERENT;
  const agreements = agreementsOf(a, b);
  if (equal(a.unit, b.unit)) agreements.push('same-unit');
  if (equal(a.post, b.post)) agreements.push('same-post');
  const has = (item: Agreement): boolean => agreements.includes(item);
  if (has('same-id') || birth === 'day' || has('same-phone')) return { same: true, certainty: 'sure', agreements };
  if (birth === 'year' && has('same-unit')) return { same: true, certainty: 'sure', agreements };
  return has('same-unit') && has('same-post') ? { same: true, certainty: 'likely', agreements } : DIFFERENT;
}

/** First mentions of one name. Those with a CCCD are asked by it: two different ones are never the same. */
type Namesakes = { readonly byCccd: Map<string, Identity>; readonly all: Identity[]; readonly withoutCccd: Identity[] };

const cccdOf = (row: Identity): string | undefined => (row.idKind === 'cccd' ? row.idNumber : undefined);

function candidatesFor(row: Identity, namesakes: Namesakes): readonly Identity[] {
  const cccd = cccdOf(row);
  if (cccd === undefined) return namesakes.all;
  const sameId = namesakes.byCccd.get(cccd);
  return sameId === undefined ? namesakes.withoutCccd : [sameId, ...namesakes.withoutCccd];
}

/** For each row the group that makes it a duplicate of an earlier one; undefined for first mentions. */
export function findDuplicates(
  rows: readonly (Identity | undefined)[],
  compare: (a: Identity, b: Identity) => Verdict,
): readonly (DuplicateGroup | undefined)[] {
  const byName = new Map<string, Namesakes>();
  return rows.map((row) => {
    if (row === undefined) return undefined;
    const key = looseNameKey(row.name);
    const namesakes = byName.get(key) ?? { byCccd: new Map<string, Identity>(), all: [], withoutCccd: [] };
    for (const first of candidatesFor(row, namesakes)) {
      const verdict = compare(first, row);
      if (verdict.same) return groupOf(first, row, verdict);
    }
    byName.set(key, namesakes);
    const cccd = cccdOf(row);
    namesakes.all.push(row);
    if (cccd === undefined) namesakes.withoutCccd.push(row);
    else if (!namesakes.byCccd.has(cccd)) namesakes.byCccd.set(cccd, row);
    return undefined;
  });
}

function groupOf(first: Identity, again: Identity, verdict: Extract<Verdict, { readonly same: true }>): DuplicateGroup {
  return {
    first: { sheet: first.sheet, row: first.row },
    again: { sheet: again.sheet, row: again.row },
    name: first.name,
    written: [first.written, again.written],
    differences: spellingDifferences(first.written, again.written),
    agreements: verdict.agreements,
    certainty: verdict.certainty,
  };
}

/** Groups of rows that bear the same id under different names: somebody's number was copied into another's row. */
export function findSharedIds(rows: readonly (Identity | undefined)[]): readonly (readonly RowPlace[])[] {
  const byId = new Map<string, Identity>();
  const shared = new Map<string, Identity[]>();
  for (const row of rows) {
    if (row?.idNumber === undefined || row.idKind === 'bad-length') continue;
    const first = byId.get(row.idNumber);
    if (first === undefined) byId.set(row.idNumber, row);
    else if (!isSameName(first.name, row.name)) {
      const group = shared.get(row.idNumber);
      if (group === undefined) shared.set(row.idNumber, [first, row]);
      else group.push(row);
    }
  }
  return [...shared.values()].map((same) => same.map(({ sheet, row }) => ({ sheet, row })));
}

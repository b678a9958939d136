import { z } from 'zod';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { pointLetter } from '#shared/vietnamese/official/point-letters.ts';
import { roman } from '#shared/vietnamese/official/roman.ts';
import {
  criteriaSet,
  points,
  type Criterion,
  type CriteriaSet,
  type Disqualifier,
  type Provenance,
  type Standard,
  type SubCriterion,
} from './criteria-set.ts';
import { roundPoints } from './scoring.ts';

const lineId = z.string().min(1).max(40);
const label = z.string().trim().min(1).max(10);
const words = z.string().trim().max(1000);
const ratio = z.number().min(0).max(100);

/** One change of a set, as a clerk makes it: a field left, a line added, taken away or moved. */
export const setEdit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('particulars'),
    name: words.min(1),
    legalBasis: words,
    remark: words,
    from: criteriaSet.shape.years.shape.from,
    to: criteriaSet.shape.years.shape.to,
    area: criteriaSet.shape.area,
    scoredBy: criteriaSet.shape.scoredBy,
    passMark: points,
    quotaPercent: ratio.optional(),
    quotaCount: z.int().min(0).optional(),
    familiesRate: ratio.optional(),
  }),
  /** Adds an empty line below: a standard to the set, a criterion to a standard, a part to a criterion. */
  z.strictObject({ kind: z.literal('add'), under: lineId.optional() }),
  z.strictObject({ kind: z.literal('add-disqualifier') }),
  z.strictObject({
    kind: z.literal('line'),
    id: lineId,
    label,
    title: words,
    max: points,
    /** Of a standard only: points below which the title is refused whatever the total. */
    minimum: points.optional(),
    /** Of a criterion only. */
    codeOfConduct: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('disqualifier'), id: lineId, label, text: words }),
  z.strictObject({ kind: z.literal('remove'), id: lineId }),
  z.strictObject({ kind: z.literal('move'), id: lineId, by: z.union([z.literal(-1), z.literal(1)]) }),
]);
export type SetEdit = z.infer<typeof setEdit>;

/** Stands as the source of what the office typed itself; it is unconfirmed until it is ticked against the signed text. */
const typedByOffice: Provenance = { source: 'Cơ quan nhập', mark: 'U', checked: false };

/** The first label of a series that no sibling has. */
function freeLabel(taken: readonly { readonly label: string }[], at: (index: number) => string): string {
  for (let index = taken.length; ; index++) {
    const next = at(index);
    if (!taken.some((item) => item.label === next)) return next;
  }
}

/** Gives every line the id that its labels spell, so that `I.1.a` says where it stands. */
function withIds(standards: readonly Standard[]): Standard[] {
  return standards.map((parent) => ({
    ...parent,
    id: parent.label,
    criteria: parent.criteria.map((item) => {
      const id = `${parent.label}.${item.label}`;
      return { ...item, id, subs: item.subs.map((sub) => ({ ...sub, id: `${id}.${sub.label}` })) };
    }),
  }));
}

function moved<T extends { readonly id: string }>(items: readonly T[], id: string, by: number): T[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  const item = items[from];
  if (item === undefined || to < 0 || to >= items.length) return [...items];
  const rest = items.filter((_, index) => index !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

type Line = Standard | Criterion | SubCriterion;

/** The tree with `change` made among the siblings of the line `id`, wherever in the tree it stands. */
function amongSiblings(
  standards: readonly Standard[],
  id: string,
  change: <T extends Line>(siblings: readonly T[]) => T[],
): Standard[] {
  if (standards.some((item) => item.id === id)) return change(standards);
  return standards.map((parent) =>
    parent.criteria.some((item) => item.id === id)
      ? { ...parent, criteria: change(parent.criteria) }
      : {
          ...parent,
          criteria: parent.criteria.map((item) =>
            item.subs.some((sub) => sub.id === id) ? { ...item, subs: change(item.subs) } : item,
          ),
        },
  );
}

/** The line with this id, if the tree has it. */
function findLine(set: Pick<CriteriaSet, 'standards'>, id: string): Line | undefined {
  const criteria = set.standards.flatMap((item) => item.criteria);
  return [...set.standards, ...criteria, ...criteria.flatMap((item) => item.subs)].find((item) => item.id === id);
}

function added(set: CriteriaSet, under: string | undefined): Standard[] | undefined {
  if (under === undefined) {
    const label = freeLabel(set.standards, (index) => roman(index + 1));
    return [...set.standards, { id: label, label, title: '', max: 0, criteria: [] }];
  }
  const line = findLine(set, under);
  if (line === undefined || !('criteria' in line || 'subs' in line)) return undefined;
  return set.standards.map((parent) => {
    if (parent.id === under) {
      const label = freeLabel(parent.criteria, (index) => String(index + 1));
      const item = { id: '', label, title: '', max: 0, codeOfConduct: false, provenance: typedByOffice, subs: [] };
      return { ...parent, criteria: [...parent.criteria, item] };
    }
    const criteria = parent.criteria.map((item) => {
      if (item.id !== under) return item;
      const label = freeLabel(item.subs, pointLetter);
      return { ...item, subs: [...item.subs, { id: '', label, title: '', max: 0 }] };
    });
    return { ...parent, criteria };
  });
}

function changedLine<T extends Line>(line: T, edit: Extract<SetEdit, { kind: 'line' }>): T {
  const same = line.title === edit.title && line.max === edit.max;
  const next = { ...line, label: edit.label, title: edit.title, max: edit.max };
  if ('criteria' in next) {
    delete next.minimum;
    return edit.minimum === undefined ? next : { ...next, minimum: edit.minimum };
  }
  if (!('subs' in next)) return next;
  const codeOfConduct = edit.codeOfConduct ?? next.codeOfConduct;
  return same ? { ...next, codeOfConduct } : { ...next, codeOfConduct, provenance: typedByOffice };
}

function changedParticulars(set: CriteriaSet, edit: Extract<SetEdit, { kind: 'particulars' }>): CriteriaSet {
  const { quota, familiesRate } = set;
  const rest = { ...set };
  delete rest.remark;
  delete rest.quota;
  delete rest.familiesRate;
  const { quotaPercent, quotaCount } = edit;
  const noQuota = quotaPercent === undefined && quotaCount === undefined;
  const sameQuota = quota?.percent === quotaPercent && quota?.count === quotaCount;
  const sameRate = familiesRate?.minimum === edit.familiesRate;
  const samePoints = edit.passMark === set.passMark && edit.legalBasis === set.legalBasis;
  return {
    ...rest,
    name: edit.name,
    legalBasis: edit.legalBasis,
    ...(edit.remark === '' ? {} : { remark: edit.remark }),
    years: {
      ...(edit.from === undefined ? {} : { from: edit.from }),
      ...(edit.to === undefined ? {} : { to: edit.to }),
    },
    area: edit.area,
    scoredBy: edit.scoredBy,
    passMark: edit.passMark,
    provenance: samePoints ? set.provenance : typedByOffice,
    ...(noQuota
      ? {}
      : {
          quota: {
            ...(quotaPercent === undefined ? {} : { percent: quotaPercent }),
            ...(quotaCount === undefined ? {} : { count: quotaCount }),
            provenance: sameQuota && quota !== undefined ? quota.provenance : typedByOffice,
          },
        }),
    ...(edit.familiesRate === undefined
      ? {}
      : {
          familiesRate: {
            minimum: edit.familiesRate,
            provenance: sameRate && familiesRate !== undefined ? familiesRate.provenance : typedByOffice,
          },
        }),
  };
}

function changedDisqualifiers(set: CriteriaSet, edit: SetEdit): Disqualifier[] {
  const items = set.disqualifiers;
  switch (edit.kind) {
    case 'add-disqualifier': {
      const label = freeLabel(items, pointLetter);
      return [...items, { id: label, label, text: '', provenance: typedByOffice }];
    }
    case 'disqualifier':
      return items.map((item) =>
        item.id === edit.id
          ? {
              id: edit.label,
              label: edit.label,
              text: edit.text,
              provenance: item.text === edit.text ? item.provenance : typedByOffice,
            }
          : item,
      );
    case 'remove':
      return items.filter((item) => item.id !== edit.id);
    case 'move':
      return moved(items, edit.id, edit.by);
    case 'particulars':
    case 'add':
    case 'line':
      return items;
  }
}

/**
 * A set after one change. Ids follow the labels, the total follows the standards, and a line whose words or points
 * changed is no longer held against the signed text. A set that does not add up may be kept: `checkSet` names what is
 * wrong, and a year cannot be opened with it.
 * @returns `set-frozen` for a set that a year was opened with; `not-found` for an unknown line
 */
export function editSet(set: CriteriaSet, edit: SetEdit): Result<CriteriaSet> {
  if (set.frozen) return fail('set-frozen', { name: set.name });
  switch (edit.kind) {
    case 'particulars':
      return ok(changedParticulars(set, edit));
    case 'add': {
      const standards = added(set, edit.under);
      return standards === undefined ? fail('not-found', { what: edit.under ?? '' }) : ok(withTree(set, standards));
    }
    case 'add-disqualifier':
      return ok({ ...set, disqualifiers: changedDisqualifiers(set, edit) });
    case 'disqualifier':
    case 'line':
    case 'remove':
    case 'move':
      break;
  }
  if (edit.kind !== 'line' && set.disqualifiers.some((item) => item.id === edit.id)) {
    return ok({ ...set, disqualifiers: changedDisqualifiers(set, edit) });
  }
  if (edit.kind === 'disqualifier' || findLine(set, edit.id) === undefined) return fail('not-found', { what: edit.id });
  const standards = amongSiblings(set.standards, edit.id, (siblings) => {
    if (edit.kind === 'move') return moved(siblings, edit.id, edit.by);
    if (edit.kind === 'remove') return siblings.filter((item) => item.id !== edit.id);
    return siblings.map((item) => (item.id === edit.id ? changedLine(item, edit) : item));
  });
  return ok(withTree(set, standards));
}

function withTree(set: CriteriaSet, standards: readonly Standard[]): CriteriaSet {
  const total = roundPoints(standards.reduce((sum, item) => sum + item.max, 0));
  return { ...set, standards: withIds(standards), total };
}

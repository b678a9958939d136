import { z } from 'zod';

/** The three titles that a commune handles: family, village, commune. */
export const titleKind = z.enum(['gia-dinh', 'thon', 'xa']);
export type TitleKind = z.infer<typeof titleKind>;

/** How sure a value of the law is: confirmed, partly, inferred, general knowledge, unconfirmed. Only C needs no checking. */
export const certainty = z.enum(['C', 'P', 'I', 'K', 'U']);
export type Certainty = z.infer<typeof certainty>;

/** Where a value comes from, and whether the office has held it against the signed text. */
export const provenance = z.strictObject({ source: z.string(), mark: certainty, checked: z.boolean() });
export type Provenance = z.infer<typeof provenance>;

/** Points as a scoring sheet states them: never negative, at most two decimals (half and quarter points exist). */
export const points = z
  .number()
  .min(0)
  .max(10_000)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, 'at most two decimals');

/** A sub-criterion; `id` is the path of labels, `I.1.a`. */
export const subCriterion = z.strictObject({ id: z.string(), label: z.string(), title: z.string(), max: points });
export type SubCriterion = z.infer<typeof subCriterion>;

/** A criterion; `id` is `I.1`. */
export const criterion = z.strictObject({
  id: z.string(),
  label: z.string(),
  title: z.string(),
  max: points,
  /** Drawn from a code of conduct: reported apart (Quyết định 1665, 522 of Hà Nội). */
  codeOfConduct: z.boolean(),
  provenance,
  subs: z.array(subCriterion),
});
export type Criterion = z.infer<typeof criterion>;

/** A standard; `id` is `I`. Without criteria it is a branch still to be entered or imported. */
export const standard = z.strictObject({
  id: z.string(),
  label: z.string(),
  title: z.string(),
  /** A few words for the head of a grid; the title when left out. */
  short: z.string().optional(),
  max: points,
  /** Points below which the title is refused whatever the total; undefined when the legal basis sets none. */
  minimum: points.optional(),
  criteria: z.array(criterion),
});
export type Standard = z.infer<typeof standard>;

/** A ground on which a household or village is not considered, whatever its points (Nghị định 86/2023/NĐ-CP, art. 6.4). */
export const disqualifier = z.strictObject({ id: z.string(), label: z.string(), text: z.string(), provenance });
export type Disqualifier = z.infer<typeof disqualifier>;

/** At most so many may get the title: a share of those considered, a count, or both (the smaller holds). */
export const quota = z.strictObject({
  percent: z.number().min(0).max(100).optional(),
  count: z.int().min(0).optional(),
  provenance,
});
export type Quota = z.infer<typeof quota>;

/** A set of criteria: a versioned document; nothing of it is a constant of the program. */
export const criteriaSet = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  /** The same through all versions of one set. */
  series: z.string(),
  version: z.int().min(1),
  title: titleKind,
  name: z.string(),
  legalBasis: z.string(),
  /** A remark shown wherever the set is used, e.g. that its points are only an example. */
  remark: z.string().optional(),
  years: z.strictObject({ from: z.int().optional(), to: z.int().optional() }),
  area: z.enum(['all', 'urban', 'rural']),
  standards: z.array(standard),
  total: points,
  passMark: points,
  /** The level at which points are given: whole criteria, or their parts where they have any. */
  scoredBy: z.enum(['criterion', 'sub-criterion']),
  disqualifiers: z.array(disqualifier),
  quota: quota.optional(),
  /** Share of families with the title below which a village or commune is refused, in per cent. */
  familiesRate: z.strictObject({ minimum: z.number().min(0).max(100), provenance }).optional(),
  provenance,
  /** A year was opened with it: it does not change any more, a change makes the next version. */
  frozen: z.boolean(),
});
export type CriteriaSet = z.infer<typeof criteriaSet>;

/** What receives points: one column of a grid. */
export type ScoredCriterion = {
  readonly id: string;
  /** Label inside its standard, `4` or `4.a`. */
  readonly label: string;
  readonly title: string;
  readonly max: number;
  /** Position of its standard in the set. */
  readonly standard: number;
  readonly codeOfConduct: boolean;
};

/** The columns of a set in order: criteria, or their parts when the set is scored by parts. */
export function scoredCriteria(set: Pick<CriteriaSet, 'standards' | 'scoredBy'>): readonly ScoredCriterion[] {
  return set.standards.flatMap((parent, standardIndex) =>
    parent.criteria.flatMap((item): ScoredCriterion[] => {
      const common = { standard: standardIndex, codeOfConduct: item.codeOfConduct };
      if (set.scoredBy === 'criterion' || item.subs.length === 0) {
        return [{ ...common, id: item.id, label: item.label, title: item.title, max: item.max }];
      }
      return item.subs.map((sub) => ({
        ...common,
        id: sub.id,
        label: `${item.label}.${sub.label}`,
        title: sub.title,
        max: sub.max,
      }));
    }),
  );
}

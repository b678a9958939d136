import { z } from 'zod';
import type { LegalCorrection } from '#shared/legal/book.ts';

/** How much a finding weighs: `error` is mended before posting, `warning` is looked at, `notice` is told. */
export const severity = z.enum(['error', 'warning', 'notice']);
export type Severity = z.infer<typeof severity>;

/** Checks that count instead of looking for wording. */
export const countedCheck = z.enum([
  'counts',
  'vote',
  'date',
  'range',
  'reference',
  'number-twice',
  'number-gap',
  'signatures',
  'old-commune',
  'said-twice',
]);
export type CountedCheck = z.infer<typeof countedCheck>;

/** What stands in the place of a phrase: the phrase alone, or all from it to the end of its sentence. */
export const checkCorrection = z.strictObject({
  phrase: z.string(),
  span: z.enum(['phrase', 'sentence']),
  /** `{head}` is the post of whoever heads the community; empty drops the words. */
  with: z.string(),
});
export type CheckCorrection = z.infer<typeof checkCorrection>;

/** One check: what it looks for, what it says, and where the rule behind it stands. Data: the office may correct it. */
export const checkRule = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  severity,
  /** One line for the list: `{place} còn mức phạt tiền`. `{words}` are the words found, `{count}` the number of places. */
  title: z.string().min(1),
  explanation: z.string().min(1),
  source: z.strictObject({ law: z.string(), article: z.string() }),
  /** How sure the source is; what is not C is shown as not yet checked. */
  mark: z.enum(['C', 'P', 'I', 'K', 'U']),
  checked: z.boolean(),
  counts: countedCheck.optional(),
  /** What it looks for, in the way of `phrases.ts`. */
  phrases: z.array(z.string()).optional(),
  /** Words in the same sentence that make it all right. */
  unless: z.array(z.string()).optional(),
  /** Words of which one has to stand in the same sentence. */
  only: z.array(z.string()).optional(),
  /** Found also where the sentence says that it is not to be done: the phrase itself holds the "không". */
  negatedToo: z.boolean().optional(),
  /** Only in provisions that speak of a topic of the two codes, whose items are advice. */
  topicsOnly: z.boolean().optional(),
  /** The foreword is looked through as well. */
  forewordToo: z.boolean().optional(),
  /** All places of the same words are one finding, corrected at once. */
  together: z.boolean().optional(),
  corrections: z.array(checkCorrection).optional(),
});
export type CheckRule = z.infer<typeof checkRule>;

/** The file `resources/legal/covenant-checks.json`. */
export const checkRules = z.strictObject({ note: z.string(), rules: z.array(checkRule) });
export type CheckRules = z.infer<typeof checkRules>;

/** A check as the office has it. */
export type OfficeRule = CheckRule & {
  /** The office does not want it. */
  readonly off: boolean;
  /** The office worded it anew. */
  readonly changed: boolean;
};

/** Key under which the office's own wording of a check stands in the book `legal`. */
export const checkKey = (rule: string): string => `covenant-checks/${rule}`;

const listed = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The checks that ship, with what the office ticked, worded anew or turned off. */
export function rulesOfOffice(
  rules: readonly CheckRule[],
  corrections: readonly LegalCorrection[],
): readonly OfficeRule[] {
  return rules.map((rule) => {
    const own = corrections.find((one) => one.key === checkKey(rule.id));
    if (own === undefined) return { ...rule, off: false, changed: false };
    const { values } = own;
    const weight = severity.safeParse(values['severity']);
    return {
      ...rule,
      checked: own.checked,
      severity: weight.success ? weight.data : rule.severity,
      explanation: values['explanation'] ?? rule.explanation,
      ...(rule.phrases === undefined ? {} : { phrases: listed(values['phrases'] ?? rule.phrases.join('\n')) }),
      off: values['off'] === 'yes',
      changed: Object.keys(values).length > 0,
    };
  });
}

import { z } from 'zod';

/** For whom a paragraph of a form stands; worked out from post, unit and party membership. */
export const formCondition = z.enum(['leader', 'party', 'teacher', 'medical', 'one-stop']);
export type FormCondition = z.infer<typeof formCondition>;

/** A form of commitment as the office may edit it. There is no official one; every wording is data. */
export const commitmentForm = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  name: z.string(),
  audience: z.enum(['cadres', 'households', 'traders']),
  /** How sure the wording is; what is not `C` is shown as not yet checked against the signed text. */
  mark: z.enum(['C', 'P', 'I', 'K', 'U']),
  checked: z.boolean(),
  source: z.string(),
  title: z.string(),
  summary: z.string(),
  basis: z.string(),
  items: z.array(z.strictObject({ when: formCondition.optional(), text: z.string() })),
  responsibility: z.string(),
});
export type CommitmentForm = z.infer<typeof commitmentForm>;

/** The file `resources/legal/commitment-forms.json`. */
export const commitmentForms = z.strictObject({ note: z.string(), forms: z.array(commitmentForm) });

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

type FormItem = CommitmentForm['items'][number];

/** How an item for one group begins where a form is written as lines. */
const groupWords: { readonly [C in FormCondition]: string } = {
  leader: 'lãnh đạo',
  party: 'đảng viên',
  teacher: 'trường học',
  medical: 'y tế',
  'one-stop': 'một cửa',
};

/** The items as lines to be edited, one each; those for one group begin with it in brackets. */
export function linesOfItems(items: readonly FormItem[]): string {
  return items.map(({ when, text }) => (when === undefined ? text : `[${groupWords[when]}] ${text}`)).join('\n');
}

/** The items of edited lines; empty lines are left out, and a group that is not known stays in the text. */
export function itemsFromLines(lines: string): FormItem[] {
  return lines.split('\n').flatMap((line): FormItem[] => {
    const tidy = line.normalize('NFC').trim();
    if (tidy === '') return [];
    const [, group = '', rest = ''] = /^\[([^\]]+)\]\s*(.+)$/u.exec(tidy) ?? [];
    const when = formCondition.options.find((name) => groupWords[name] === group.trim().toLocaleLowerCase('vi'));
    return [when === undefined ? { text: tidy } : { when, text: rest }];
  });
}

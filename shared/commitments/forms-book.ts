import { z } from 'zod';
import { commitmentForm, type CommitmentForm } from './forms.ts';

/** The book `forms`: the office's own wordings. A version once saved is never changed, so that what was signed stays readable. */
export const formsBook = z.strictObject({ versions: z.array(commitmentForm) });
export type FormsBook = z.infer<typeof formsBook>;

/** Only the forms that ship. */
export const emptyForms: FormsBook = { versions: [] };

/** Every version of every form, those that ship first; of each form the versions rise. */
export function allVersions(shipped: readonly CommitmentForm[], own: FormsBook): readonly CommitmentForm[] {
  return [...shipped, ...own.versions];
}

/** The newest version of each form, in the order in which the forms came. */
export function newestForms(versions: readonly CommitmentForm[]): readonly CommitmentForm[] {
  const newest = new Map<string, CommitmentForm>();
  for (const form of versions) {
    const known = newest.get(form.id);
    if (known === undefined || known.version < form.version) newest.set(form.id, form);
  }
  return [...newest.values()];
}

/** One wording; without `version` the newest. */
export function findVersion(
  versions: readonly CommitmentForm[],
  id: string,
  version?: number,
): CommitmentForm | undefined {
  if (version === undefined) return newestForms(versions).find((form) => form.id === id);
  return versions.find((form) => form.id === id && form.version === version);
}

/** What the office may word. */
export type FormWording = Omit<CommitmentForm, 'id' | 'version' | 'mark' | 'source'>;

/** The wording as the next version of the form `id`; the first of a form of the office's own. The text is then the office's: its mark stays that of its source. */
export function nextVersion(versions: readonly CommitmentForm[], id: string, wording: FormWording): CommitmentForm {
  const before = findVersion(versions, id);
  return {
    ...wording,
    id,
    version: (before?.version ?? 0) + 1,
    mark: before?.mark ?? 'I',
    source: before?.source ?? 'Đơn vị soạn',
  };
}

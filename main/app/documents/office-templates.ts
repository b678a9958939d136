import { withVietnameseNames } from '#shared/commitments/form-fields.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { paperKind, type ProductPaper } from '#shared/documents/product-papers.ts';
import type { OfficeTemplate } from '#shared/documents/templates-book.ts';
import type { Store, Word } from '#main/app/ports.ts';

/** The form of one person as a paper, with the person's values beside those of the form. */
export function paperOfPerson(form: OfficialDocument, person: FormValues): OfficialDocument {
  return { ...fillForm(form, person), values: { ...form.values, ...withVietnameseNames(person) } };
}

/** The Word file that the office has put for a kind of paper, if any. */
export async function officeTemplateOf(
  store: Store,
  paper: ProductPaper | undefined,
): Promise<Result<OfficeTemplate | undefined>> {
  if (paper === undefined) return ok(undefined);
  const book = await store.read('templates');
  return book.ok ? ok(book.value.templates.find((template) => template.paper === paper)) : book;
}

/**
 * Word as this office writes its papers: a kind for which the office has put a Word file of its own is written from that file. When
 * the file cannot be filled the answer is its error, never our paper in its place.
 */
export function withOfficeTemplates(word: Word, store: Store): Word {
  const templateOf = ({ paper }: OfficialDocument) => officeTemplateOf(store, paper);
  return {
    ...word,
    writeDocument: async (document) => {
      const template = await templateOf(document);
      if (!template.ok) return template;
      if (template.value === undefined) return word.writeDocument(document);
      return word.writeFromTemplate(template.value, [document]);
    },
    writeBatch: async (batch, progress) => {
      const used = new Set<OfficeTemplate | undefined>();
      for (const document of batch.documents) {
        const template = await templateOf(document);
        if (!template.ok) return template;
        used.add(template.value);
      }
      const [template] = [...used].filter((one) => one !== undefined);
      if (template === undefined) return word.writeBatch(batch, progress);
      if (used.size > 1) return fail('template-alone', { paper: paperKind(template.paper).name });
      return word.writeFromTemplate(template, batch.documents, progress);
    },
    stampForms: async (form, people, progress) => {
      const template = await templateOf(form);
      if (!template.ok) return template;
      if (template.value === undefined) return word.stampForms(form, people, progress);
      const papers = people.map((person) => paperOfPerson(form, person));
      return word.writeFromTemplate(template.value, papers, progress);
    },
    stampEach: async (form, people, take) => {
      const template = await templateOf(form);
      if (!template.ok) return template;
      if (template.value === undefined) return word.stampEach(form, people, take);
      for (const [index, person] of people.entries()) {
        const bytes = await word.writeFromTemplate(template.value, [paperOfPerson(form, person)]);
        if (!bytes.ok) return bytes;
        if (!(await take(bytes.value, index))) return ok(index);
      }
      return ok(people.length);
    },
  };
}

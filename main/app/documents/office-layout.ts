import type { documentsMethods } from '#shared/contract/methods/documents.ts';
import { fail, ok } from '#shared/contract/result.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { Handlers } from '#main/app/handlers.ts';
import type { Store, Word } from '#main/app/ports.ts';

/** The use-case by which an office chooses how its papers are set. */
export const layoutHandlers = {
  'documents.setLayout': ({ layout }, ports) =>
    ports.store.change({ name: 'documents.setLayout', args: {} }, ['office'], ({ office }) => {
      if (office.commune === undefined) return fail('office-missing', {});
      office.layout = layout;
      return ok(layout);
    }),
} satisfies Handlers<Pick<typeof documentsMethods, 'documents.setLayout'>>;

/** Word as this office sets its papers: what says nothing of its layout takes the office's. */
export function withOfficeLayout(word: Word, store: Store): Word {
  const inOfficeLayout = async <P extends OfficialDocument>(paper: P): Promise<P> => {
    if (paper.settings !== undefined) return paper;
    const office = await store.read('office');
    const layout = office.ok ? office.value.layout : undefined;
    return layout === undefined ? paper : { ...paper, settings: layout };
  };
  return {
    ...word,
    writeDocument: async (document) => word.writeDocument(await inOfficeLayout(document)),
    writeBatch: async (batch, progress) =>
      word.writeBatch({ ...batch, documents: await Promise.all(batch.documents.map(inOfficeLayout)) }, progress),
    stampForms: async (template, people, progress) => word.stampForms(await inOfficeLayout(template), people, progress),
    stampEach: async (template, people, take) => word.stampEach(await inOfficeLayout(template), people, take),
  };
}

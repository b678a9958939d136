import { componentLooks } from '#shared/documents/flow/looks.ts';
import { defaultLayout } from '#shared/documents/layout.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { RowStretches } from './row-stretches.ts';

/** What the papers of one file share. */
export type FileContext = {
  /** Numbers for tracked changes, each once in a file. */
  readonly nextId: () => number;
  /** Where tables leave their long stretches of plain rows; left out, `docx` writes every row. */
  readonly stretches?: RowStretches | undefined;
};

/** What the parts of the writer need to know of the paper that they are writing a piece of. */
export type WriteContext = FileContext & {
  readonly looks: ReturnType<typeof componentLooks>;
  readonly revision: { readonly author: string; readonly date: string };
};

/** Stands in for a paper that carries changes but does not say whose. */
const unknownRevision = { author: 'Văn phòng', date: '2000-01-01T00:00:00Z' };

/** The context of a paper. */
export function contextOf(document: OfficialDocument, file: FileContext): WriteContext {
  const looks = componentLooks(document.settings ?? defaultLayout);
  return { ...file, looks, revision: document.revision ?? unknownRevision };
}

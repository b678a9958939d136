import type { LayoutSettings } from '#shared/documents/layout.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import type { RowStretches } from './row-stretches.ts';

/** What the papers of one file share. */
export type FileContext = Pick<WriteContext, 'nextId' | 'stretches'>;

/** What the parts of the writer need to know of the paper that they are writing a piece of. */
export type WriteContext = {
  readonly settings: LayoutSettings;
  /** Width of the text on the page, or of the column written to, in millimetres. */
  readonly width: number;
  /** Size of the text around, in points. */
  readonly size: number;
  readonly revision: { readonly author: string; readonly date: string };
  /** Numbers for tracked changes, each once in a file. */
  readonly nextId: () => number;
  /** Where tables leave their long stretches of plain rows; left out, `docx` writes every row. */
  readonly stretches?: RowStretches | undefined;
};

/** Stands in for a paper that carries changes but does not say whose. */
const unknownRevision = { author: 'Văn phòng', date: '2000-01-01T00:00:00Z' };

/** The context of a paper's body. */
export function contextOf(
  document: OfficialDocument,
  settings: LayoutSettings,
  width: number,
  file: FileContext,
): WriteContext {
  const revision = document.revision ?? unknownRevision;
  return { settings, width, size: settings.bodySize, revision, ...file };
}

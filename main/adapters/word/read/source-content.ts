import type { SourceDocument } from '#shared/covenants/source-document.ts';

/** What the reader of one format makes; name, size and hash are added by `read-document.ts`. */
export type SourceContent = Omit<SourceDocument, 'name' | 'bytes' | 'sha256'>;

import type { FileRef } from '#shared/contract/ids.ts';
import type { SheetMappingInput } from '#shared/contract/methods/registry.ts';
import type { ListKind } from '#shared/registry/book.ts';
import type { RowPlace } from '#shared/registry/reading/list-reading.ts';

/** A list file with the clerk's decisions about it. */
export type ImportInput = {
  readonly file: FileRef;
  readonly kind: ListKind;
  readonly mapping?: readonly SheetMappingInput[];
  readonly keepApart?: readonly RowPlace[];
};

import { z } from 'zod';
import { listKind } from '#shared/registry/book.ts';
import type { ListReport } from '#shared/registry/reading/report.ts';
import { fileRef } from '../ids.ts';
import { query, type MethodMap } from '../method.ts';

export const registryMethods = {
  /** Reads a list and tells everything that was understood of it; saves nothing. */
  'registry.readList': query(z.strictObject({ file: fileRef, kind: listKind })).returns<ListReport>(),
} satisfies MethodMap;

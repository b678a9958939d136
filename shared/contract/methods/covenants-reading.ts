import { z } from 'zod';
import { changeViews, roleOverrides } from '#shared/covenants/reading/options.ts';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';
import { fileRef } from '../ids.ts';
import { query, type MethodMap } from '../method.ts';

export type { CovenantReading } from '#shared/covenants/reading/reading.ts';

export const covenantsReadingMethods = {
  /**
   * Reads a village's file and saves nothing. The same file with the same decisions gives the same reading, so that it
   * can be asked for again at will. Refuses with `file-empty`, `file-damaged`, `file-encrypted`, `file-unsafe`,
   * `file-wrong-kind`, `file-too-large` and the codes of a file that cannot be opened.
   */
  'covenants.read': query(
    z.strictObject({ file: fileRef, view: changeViews.optional(), roles: roleOverrides.optional() }),
  ).returns<CovenantReading>(),
} satisfies MethodMap;

import { z } from 'zod';
import { numberingMode } from '#shared/covenants/amending/operations.ts';
import { covenantTree } from '#shared/covenants/tree.ts';

/** A case of `test/fixtures/amendments`: what goes in and, exactly, what comes out. */
export const goldenCase = z.object({
  base: covenantTree,
  operations: z.array(z.json()),
  numbering: numberingMode,
  amendment: z.strictObject({ name: z.string(), effective: z.string() }),
  expected: z.record(z.string(), z.json()),
});

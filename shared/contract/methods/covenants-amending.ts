import { z } from 'zod';
import { amendableCovenant, amendment, numberingMode, operations } from '#shared/covenants/amending/operations.ts';
import type { DraftOutcome } from '#shared/covenants/amending/outcome.ts';
import { query, type MethodMap } from '../method.ts';

/** Amending a covenant that is handed in, without touching the office's own. */
export const covenantsAmendingMethods = {
  /**
   * Drafts an amendment in the neutral format. Operations that cannot stand together come back inside the value as
   * `{ errors }`; input that is not in the format is refused at the door with its path.
   */
  'covenants.draftAmendment': query(
    z.strictObject({ base: amendableCovenant, operations, numbering: numberingMode, amendment: amendment.optional() }),
  ).returns<DraftOutcome>(),
} satisfies MethodMap;

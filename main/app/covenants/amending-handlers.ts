import { draftChecked } from '#shared/covenants/amending/draft-amendment.ts';
import type { covenantsAmendingMethods } from '#shared/contract/methods/covenants-amending.ts';
import { ok } from '#shared/contract/result.ts';
import type { Handlers } from '../handlers.ts';

/** Drafting an amendment of any covenant: a pure call, nothing is read or kept. */
export const covenantsAmendingHandlers = {
  'covenants.draftAmendment': (input) => Promise.resolve(ok(draftChecked(input))),
} satisfies Handlers<typeof covenantsAmendingMethods>;

import { z } from 'zod';
import type { CovenantCheck } from '#shared/covenants/checks/check-covenant.ts';
import { severity, type OfficeRule } from '#shared/covenants/checks/rules.ts';
import type { Operation } from '#shared/covenants/amending/operations.ts';
import { clauseDraft } from '#shared/covenants/own-clause.ts';
import { covenantId, jobId, type CovenantId } from '../ids.ts';
import { command, job, query, type MethodMap } from '../method.ts';
import type { SavedPaper } from './app.ts';

/** A provision that still has an old wording of a clause. */
export type OldWordingUse = {
  readonly clause: string;
  readonly title: string;
  readonly covenant: CovenantId;
  readonly villageName: string;
  readonly at: string;
  /** `khoản 2 Điều 14` */
  readonly label: string;
  /** Puts the wording of today in its place; undefined where the covenant takes no amendment now. */
  readonly record: Operation | undefined;
};

/** What became of one clause in one village. */
export type ManyItem = {
  /** Id of the clause, or of the operation that was offered. */
  readonly clause: string;
  readonly title: string;
  readonly result: 'ready' | 'has' | 'no-place' | 'refused';
  /** Number of the article it goes into; empty where there is none. */
  readonly article: string;
  /** "Điều 14", "mục 12" */
  readonly place: string;
  /** The provision that seems to say it already, as proposed by matching and not confirmed; empty when none does. */
  readonly seen: string;
};

/** What became of one village when an amendment was offered to many. */
export type ManyResult = {
  readonly covenant: CovenantId;
  readonly villageName: string;
  /** `has`: nothing of it is missing there; `fixed`: its draft is posted already. */
  readonly result: 'ready' | 'done' | 'has' | 'no-text' | 'no-place' | 'refused' | 'fixed';
  /** The first place. */
  readonly place: string;
  readonly items: readonly ManyItem[];
  /** Where else its clauses may go. */
  readonly articles: readonly { readonly number: string; readonly title: string }[];
};

const clause = z.string().min(1).max(64);

/** What may be offered to many covenants at once. */
export const manyOffer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('clauses'),
    clauses: z
      .array(
        z.strictObject({
          clause,
          wording: z.enum(['short', 'long']),
          values: z.record(z.string().max(40), z.string().max(200)).optional(),
        }),
      )
      .min(1)
      .max(100),
  }),
  /** A phrase put in the place of another wherever it stands: a new name of the commune, of a law. */
  z.strictObject({
    kind: z.literal('phrase'),
    find: z.string().trim().min(1).max(300).normalize('NFC'),
    with: z.string().trim().max(300).normalize('NFC'),
    reason: z.string().max(2_000),
  }),
]);
export type ManyOffer = z.infer<typeof manyOffer>;

export const covenantsLibraryMethods = {
  /** Looks a covenant through by the office's rules: the text in force, or with `amended` what the amendment leaves. */
  'covenants.check': query(
    z.strictObject({ covenant: covenantId, amended: z.boolean().optional() }),
  ).returns<CovenantCheck>(),
  'covenants.checkRules': query(z.strictObject({})).returns<{
    readonly note: string;
    readonly rules: readonly OfficeRule[];
  }>(),
  /** Ticks a check against the signed text, words it anew, or turns it off; what is left out goes back to what ships. */
  'covenants.setCheckRule': command(
    z.strictObject({
      rule: z.string().max(64),
      checked: z.boolean(),
      off: z.boolean().optional(),
      severity: severity.optional(),
      explanation: z.string().trim().min(1).max(2_000).normalize('NFC').optional(),
      phrases: z.array(z.string().trim().min(1).max(200).normalize('NFC')).max(300).optional(),
    }),
  ).returns<null>(),
  /** Adds a clause of the office, or words one anew; a wording that covenants may have is remembered. */
  'covenants.saveClause': command(z.strictObject({ clause: clause.optional(), draft: clauseDraft })).returns<{
    readonly id: string;
  }>(),
  /** Takes a clause out of what is offered, or back in. */
  'covenants.retireClause': command(z.strictObject({ clause, retired: z.boolean() })).returns<null>(),
  /** Ticks a clause that ships as checked against the signed text. */
  'covenants.checkClause': command(z.strictObject({ clause, checked: z.boolean() })).returns<null>(),
  /** The matrix of villages and topics as a workbook, each cell with the provision that shows it. */
  'covenants.writeCoverage': command(z.strictObject({ drafts: z.boolean() })).returns<SavedPaper>(),
  'covenants.oldWordings': query(z.strictObject({})).returns<readonly OldWordingUse[]>(),
  /**
   * Offers clauses, or another phrase, to many covenants; without `apply` it only says where each would go. `places` are
   * the clerk's own choices. Each village is one change; stopping keeps what is done.
   */
  'covenants.amendMany': job(
    z.strictObject({
      job: jobId,
      offer: manyOffer,
      covenants: z.array(covenantId).min(1).max(500),
      places: z
        .array(z.strictObject({ covenant: covenantId, clause, article: z.string().max(40) }))
        .max(20_000)
        .optional(),
      /** Clauses that go to some covenants only; left out, each goes to all. */
      only: z
        .array(z.strictObject({ covenant: covenantId, clause }))
        .max(50_000)
        .optional(),
      apply: z.boolean(),
    }),
  ).returns<{ readonly results: readonly ManyResult[]; readonly stopped: boolean }>(),
} satisfies MethodMap;

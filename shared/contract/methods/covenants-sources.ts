import { z } from 'zod';
import type { TextComparison } from '#shared/covenants/comparing/compare-texts.ts';
import type { MergeRow } from '#shared/covenants/merging/by-topic.ts';
import { changeViews, roleOverrides, type ChangeView } from '#shared/covenants/reading/options.ts';
import { lineId } from '#shared/covenants/text/covenant-text.ts';
import { covenantId, fileRef, villageId, type CovenantId } from '../ids.ts';
import { command, query, type MethodMap } from '../method.ts';

/** What was pasted: the clipboard's HTML where there is some, and its text. */
export const pastedText = z.strictObject({
  html: z.string().max(8_000_000).optional(),
  text: z.string().max(2_000_000),
});
export type PastedText = z.infer<typeof pastedText>;

const decisions = z.strictObject({ view: changeViews.optional(), roles: roleOverrides.optional() });

/** The kept file of a covenant read anew, beside a version of its text. */
export type OriginalComparison = {
  readonly name: string;
  /** Only in a file with tracked changes: how it was read. */
  readonly view: ChangeView | undefined;
  readonly comparison: TextComparison;
};

/** A covenant that a new one can be begun from. */
export type MergeCandidate = {
  readonly id: CovenantId;
  readonly villageName: string;
  readonly docName: 'Quy ước' | 'Hương ước';
  readonly articles: number;
  /** Its village became part of the new one. */
  readonly ancestor: boolean;
};

export const covenantsSourcesMethods = {
  /** As `covenants.import`, with what was pasted; it is kept as a file of its own. */
  'covenants.importPasted': command(
    z.strictObject({
      pasted: pastedText,
      village: villageId,
      view: changeViews.optional(),
      roles: roleOverrides.optional(),
      comments: z.enum(['keep', 'leave']).optional(),
    }),
  ).returns<{ readonly id: CovenantId }>(),
  /** One file read in two ways, side by side: other answers about its tracked changes, other levels of its lines. */
  'covenants.compareReadings': query(
    z.strictObject({
      source: z.union([z.strictObject({ file: fileRef }), pastedText]),
      one: decisions,
      other: decisions,
    }),
  ).returns<TextComparison>(),
  /** The kept file read anew beside the newest text. `original-missing` when it is gone, or no longer what its hash says. */
  'covenants.compareOriginal': query(
    z.strictObject({ covenant: covenantId, view: changeViews.optional() }),
  ).returns<OriginalComparison>(),
  /** The kept file read anew becomes the newest version; lines that say the same keep their names and their comments. */
  'covenants.rereadOriginal': command(z.strictObject({ covenant: covenantId, view: changeViews.optional() })).returns<{
    readonly version: string;
  }>(),
  /** Covenants that one for this village can be begun from, those of the villages that it was made of first. */
  'covenants.mergeCandidates': query(z.strictObject({ village: villageId })).returns<readonly MergeCandidate[]>(),
  /** Several covenants side by side by matter. */
  'covenants.layByTopic': query(z.strictObject({ covenants: z.array(covenantId).min(1).max(12) })).returns<
    readonly MergeRow[]
  >(),
  /** Begins a village's covenant from units of others, in the order given. */
  'covenants.beginFrom': command(
    z.strictObject({
      village: villageId,
      docName: z.enum(['Quy ước', 'Hương ước']),
      picks: z
        .array(z.strictObject({ covenant: covenantId, line: lineId }))
        .min(1)
        .max(2_000),
    }),
  ).returns<{ readonly id: CovenantId }>(),
} satisfies MethodMap;

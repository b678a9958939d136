import { z } from 'zod';
import type { Amendment, OriginalFile } from '#shared/covenants/book.ts';
import type { RedlineLine } from '#shared/covenants/redline.ts';
import type { CoverageCell } from '#shared/covenants/coverage/coverage.ts';
import type { OfficeLibrary } from '#shared/covenants/library.ts';
import type { CovenantCounts, CovenantTree } from '#shared/covenants/tree.ts';
import { numberingMode, operation } from '#shared/covenants/amending/operations.ts';
import { changeViews, roleOverrides } from '#shared/covenants/reading/options.ts';
import type { DraftOutcome } from '#shared/covenants/amending/outcome.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { covenantId, fileRef, isoDate, villageId, type CovenantId, type VillageId } from '../ids.ts';
import { command, query, type MethodMap } from '../method.ts';
import type { SavedPaper } from './app.ts';

/** A village's row in the list of covenants; a village without one has no id. */
export type CovenantRow = {
  readonly village: VillageId;
  readonly villageName: string;
  readonly households: number;
  readonly id: CovenantId | undefined;
  readonly docName: string | undefined;
  /** `none`: nothing brought in; `in-force`: text there, no amendment at work; `amending`: operations recorded. */
  readonly state: 'none' | 'in-force' | 'amending';
  readonly counts: CovenantCounts | undefined;
  readonly operations: number;
  /** Topics of the clause library that the text or its draft has, confirmed by the clerk. */
  readonly topicsCovered: number;
  readonly topics: number;
};

/** What the head of a covenant's pages shows; small, since it is asked for again with every change. */
export type CovenantHead = {
  readonly id: CovenantId;
  readonly village: VillageId;
  readonly docName: 'Quy ước' | 'Hương ước';
  readonly unit: string;
  readonly operations: number;
};

/** One covenant as the editor shows it. */
export type CovenantView = {
  readonly id: CovenantId;
  readonly village: VillageId;
  readonly villageName: string;
  readonly docName: 'Quy ước' | 'Hương ước';
  readonly unit: string;
  readonly original: OriginalFile | undefined;
  /** The newest version's text. */
  readonly tree: CovenantTree;
  readonly amendment: Amendment | undefined;
  /** What comes of the amendment's operations that are not refused; undefined without an amendment. */
  readonly draft: DraftOutcome | undefined;
  /** The newest text line by line with what the amendment does to it, shown with the numbers kept. */
  readonly redline: readonly RedlineLine[];
  /** What the text, or what the amendment at work leaves, says of each topic. */
  readonly topics: readonly CoverageCell[];
};

/** The papers that an amendment and its covenant give. */
export const covenantPaper = z.enum(['amendment', 'consolidated', 'comparison', 'covenant']);
export type CovenantPaper = z.infer<typeof covenantPaper>;

/** An operation as the screen asks for it. The `id` in its record is replaced by the amendment's next one. */
const operationInput = z.strictObject({
  record: operation,
  reason: z.string().max(2_000),
  source: z.strictObject({ kind: z.enum(['clause', 'opinion', 'finding', 'clerk']), ref: z.string().max(200) }),
});

export const covenantsMethods = {
  'covenants.list': query(z.strictObject({})).returns<readonly CovenantRow[]>(),
  'covenants.clauses': query(z.strictObject({})).returns<OfficeLibrary>(),
  /** Reads the file, keeps it, and makes the text that was read the first version. */
  'covenants.import': command(
    z.strictObject({
      file: fileRef,
      village: villageId,
      /** As in `covenants.read`: the decisions of the review. */
      view: changeViews.optional(),
      roles: roleOverrides.optional(),
      /** Whether the file's remarks become comments on their lines; kept when not said. */
      comments: z.enum(['keep', 'leave']).optional(),
    }),
  ).returns<{ readonly id: CovenantId }>(),
  'covenants.head': query(z.strictObject({ covenant: covenantId })).returns<CovenantHead>(),
  'covenants.get': query(z.strictObject({ covenant: covenantId })).returns<CovenantView>(),
  /**
   * Adds operations to the amendment at work (a first one begins it). Refused as a whole, with the engine's own code
   * in `amendment-refused`, when the operations together do not fit the text.
   */
  'covenants.addOperations': command(
    z.strictObject({ covenant: covenantId, operations: z.array(operationInput).min(1).max(500) }),
  ).returns<{ readonly ids: readonly string[] }>(),
  /** Gives an operation at work another record, another reason, or what was decided on it; refused as `covenants.addOperations` is. */
  'covenants.changeOperation': command(
    z.strictObject({
      covenant: covenantId,
      operation: z.string().max(64),
      record: operation.optional(),
      reason: z.string().max(2_000).optional(),
      /** What was decided on it; a refused one stays on the list and leaves the text alone. */
      state: z.enum(['proposed', 'agreed', 'refused']).optional(),
    }),
  ).returns<null>(),
  'covenants.removeOperation': command(
    z.strictObject({ covenant: covenantId, operation: z.string().max(64) }),
  ).returns<{ readonly left: number }>(),
  'covenants.setAmendment': command(
    z.strictObject({
      covenant: covenantId,
      name: z.string().trim().min(1).max(300).optional(),
      effective: isoDate.optional(),
      numbering: numberingMode.optional(),
    }),
  ).returns<Amendment>(),
  /** The paper as a value, for the preview. */
  'covenants.paper': query(z.strictObject({ covenant: covenantId, paper: covenantPaper })).returns<OfficialDocument>(),
  'covenants.writePaper': command(z.strictObject({ covenant: covenantId, paper: covenantPaper })).returns<SavedPaper>(),
} satisfies MethodMap;

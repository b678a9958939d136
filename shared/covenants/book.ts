import { z } from 'zod';
import { isoDate, isoInstant, villageId } from '#shared/contract/ids.ts';
import { numberingMode, operation } from './amending/operations.ts';
import { covenantTree } from './tree.ts';

/** A text of the covenant at one time. Never changed after it is written; a correction is the next version. */
export const covenantVersion = z.strictObject({
  id: z.string(),
  name: z.string(),
  at: isoInstant,
  by: z.string(),
  /** `import`: read from the village's file; `consolidated`: from an amendment; `edit`: typed by the clerk. */
  origin: z.enum(['import', 'consolidated', 'edit']),
  tree: covenantTree,
});
export type CovenantVersion = z.infer<typeof covenantVersion>;

/** One operation of an amendment: the engine's record, and what the office knows of it. */
export const amendmentOperation = z.strictObject({
  /** The engine's own record. */
  record: operation,
  state: z.enum(['proposed', 'agreed', 'refused']),
  reason: z.string().max(2_000),
  /** Where it comes from: a clause of the library, an opinion, a finding. */
  source: z.strictObject({ kind: z.enum(['clause', 'opinion', 'finding', 'clerk']), ref: z.string() }),
  by: z.string(),
  at: isoInstant,
});
export type AmendmentOperation = z.infer<typeof amendmentOperation>;

/** An amendment in the making: operations on one version, never a copy of its text. */
export const amendment = z.strictObject({
  id: z.string(),
  /** `Bản sửa đổi, bổ sung Quy ước thôn Hạ Vân năm 2026`. */
  name: z.string(),
  effective: isoDate.optional(),
  numbering: numberingMode,
  baseVersion: z.string(),
  operations: z.array(amendmentOperation),
});
export type Amendment = z.infer<typeof amendment>;

/** The file that the village had, kept beside the text that was read from it. */
export const originalFile = z.strictObject({
  name: z.string(),
  bytes: z.int().min(0),
  sha256: z.string(),
});
export type OriginalFile = z.infer<typeof originalFile>;

/** The book `covenant-<id>`: one covenant with its versions and the amendment at work. */
export const covenantBook = z.strictObject({
  /** Undefined only in a book that was never written. */
  villageId: villageId.optional(),
  /** `Hương ước` or `Quy ước`: the community's choice (Nghị định 61/2023/NĐ-CP, art. 6). */
  docName: z.enum(['Quy ước', 'Hương ước']),
  /** As the covenant calls the community: `thôn Đông Khê`. */
  unit: z.string(),
  original: originalFile.optional(),
  versions: z.array(covenantVersion),
  amendment: amendment.optional(),
  /** Amendments that became a version. */
  past: z.array(amendment),
});
export type CovenantBook = z.infer<typeof covenantBook>;

/** A covenant book before anything is written in it. */
export const emptyCovenant: CovenantBook = { docName: 'Quy ước', unit: '', versions: [], past: [] };

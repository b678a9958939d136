import { z } from 'zod';
import { isoDate, isoInstant, villageId } from '#shared/contract/ids.ts';
import { numberingMode, operation } from './amending/operations.ts';
import { covenantText, leftOutLine, lineId } from './text/covenant-text.ts';

/**
 * A text of the covenant at one time. Only the newest one may change, while it is an `edit` that has no name of its own:
 * it takes what the clerk types until it is named or its day is over. All others stay as they are.
 */
export const covenantVersion = z.strictObject({
  id: z.string(),
  /** The clerk's own name for it, or the file's or the amendment's; empty for an edit that was not named. */
  name: z.string().max(300),
  /** When it was begun; of an edit at work, when it was last changed. */
  at: isoInstant,
  /** The same as a calendar day of the office's machine, by which a text is asked for “as of a date”. */
  on: isoDate,
  by: z.string(),
  /**
   * `import`: read from the village's file; `consolidated`: from an amendment; `edit`: typed by the clerk; `restored`: an
   * older text made the newest again.
   */
  origin: z.enum(['import', 'consolidated', 'edit', 'restored']),
  /** Goes up with every edit; an edit made on another revision is refused. */
  revision: z.int().min(0),
  text: covenantText,
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

/** What somebody has to say on a line; it stays with the line when that moves. */
export const lineComment = z.strictObject({
  id: z.string(),
  /** The line; a comment on none (or on one that is gone) is on the covenant as a whole. */
  line: lineId.optional(),
  text: z.string().min(1).max(5_000),
  by: z.string(),
  at: isoInstant,
  /** Set when it was dealt with. */
  done: z.strictObject({ by: z.string(), at: isoInstant }).optional(),
});
export type LineComment = z.infer<typeof lineComment>;

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
  /** The covenants that its first text was begun from, when its village was made of theirs. */
  begunFrom: z.array(z.string()).optional(),
  /** What stands in that file and is no part of the covenant's text. */
  leftOut: z.array(leftOutLine),
  /** Counts the edits of all versions, so that no revision comes twice. */
  revision: z.int().min(0),
  /** The day of its first recognition; from then on its text changes by amendments alone (Nghị định 61/2023/NĐ-CP, art. 13). */
  recognised: isoDate.optional(),
  /** The decision of that day, as the office wrote it down: `15/QĐ-UBND`. */
  recognisedBy: z.string().max(60).optional(),
  /** The text that is to take the place of the newest one, while the case about it goes its way (art. 13). */
  replacement: covenantVersion.optional(),
  comments: z.array(lineComment),
  versions: z.array(covenantVersion),
  amendment: amendment.optional(),
  /** Amendments that became a version. */
  past: z.array(amendment),
});
export type CovenantBook = z.infer<typeof covenantBook>;

/** A covenant book before anything is written in it. */
export const emptyCovenant: CovenantBook = {
  docName: 'Quy ước',
  unit: '',
  leftOut: [],
  revision: 0,
  comments: [],
  versions: [],
  past: [],
};

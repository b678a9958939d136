import { z } from 'zod';
import { placeholderState } from '../tree.ts';

/**
 * A covenant as a version keeps it: its lines in the order in which they are read, with nothing of the source left out.
 * What a line belongs to follows from its level and its place; its number follows from counting. The neutral tree, in
 * which amendments are drafted, is derived from it (`treeOf`).
 */

/** From the outermost to the innermost; `heading` and `item` are the part and the numbered line of a covenant without điều. */
export const textLevel = z.enum([
  'preamble',
  'part',
  'chapter',
  'section',
  'heading',
  'article',
  'item',
  'clause',
  'point',
  'dash',
  'text',
  'table',
]);
export type TextLevel = z.infer<typeof textLevel>;

/** Name of a line inside its covenant; it stays when the line moves, and is never given twice. */
export const lineId = z.string().regex(/^[0-9a-z]{1,12}$/);

const words = z.string().max(20_000);

/** One line: a heading, a provision, a plain paragraph, a table. */
export const textLine = z.strictObject({
  id: lineId,
  level: textLevel,
  /** Without label. Of a table it is empty. */
  text: words,
  /** Only where the number printed is not the one that counting gives: after a gap, a number given twice, "5a". */
  number: z.string().min(1).max(40).optional(),
  /** A number still printed although its provision is gone. */
  state: placeholderState.optional(),
  /** Cells of a table; paragraphs of a cell are parted by `\n`. */
  rows: z.array(z.array(words)).optional(),
});
export type TextLine = z.infer<typeof textLine>;

/** How this covenant counts, as its source did. */
export const countingRule = z.strictObject({
  chapters: z.enum(['roman', 'arabic']),
  /** Điều count on over the chapters, or begin with 1 in each. */
  articles: z.enum(['run-on', 'restart']),
  /**
   * What editing does to numbers: `renumber` counts anew, `keep` leaves every number as it is and gives what comes
   * between a suffix (Điều 5a).
   */
  editing: z.enum(['renumber', 'keep']),
});
export type CountingRule = z.infer<typeof countingRule>;

/** The whole text of one version. */
export const covenantText = z.strictObject({
  docName: z.enum(['Quy ước', 'Hương ước']),
  /** As the covenant calls its community: `thôn Gò Sen`. */
  unit: z.string().max(200),
  commune: z.string().max(200).optional(),
  title: z.string().max(2_000),
  signatories: z.array(z.string().max(200)),
  counting: countingRule,
  /** Lines get ids in base 36, from this number on. */
  nextId: z.int().min(0),
  lines: z.array(textLine).max(50_000),
});
export type CovenantText = z.infer<typeof covenantText>;

/** A line of the source that is no part of the covenant's text: letterhead, signatures, minutes behind it, a text box. */
export const leftOutLine = z.strictObject({ reason: z.string().max(40), text: words });
export type LeftOutLine = z.infer<typeof leftOutLine>;

/** The id with this number. */
export const idOf = (count: number): string => count.toString(36);

import { z } from 'zod';
import { lineId, textLevel } from '../text/covenant-text.ts';

/** Text of one line: no line break, since that would be another line. Canonically composed. */
const words = z
  .string()
  .max(20_000)
  .regex(/^[^\n\r\t\v\f]*$/, 'one paragraph only, without line breaks or tabs')
  .normalize('NFC');
const phrase = words.min(1).max(500);

/** One thing that the clerk does to the text. Lines are named by their ids. */
export const textEdit = z.discriminatedUnion('kind', [
  /** Typed into a line. */
  z.strictObject({ kind: z.literal('write'), line: lineId, text: words }),
  /** Enter: what is behind the caret becomes the next sibling; at the end of a line an empty one. */
  z.strictObject({ kind: z.literal('split'), line: lineId, before: words, after: words }),
  /** Backspace at the beginning: the line goes on at the end of the one before. */
  z.strictObject({ kind: z.literal('join'), line: lineId }),
  /** Tab and Shift+Tab: the line and all below it. */
  z.strictObject({ kind: z.literal('level'), line: lineId, to: z.enum(['deeper', 'shallower']) }),
  /** The line alone gets another level; what was below it finds its new place by order. */
  z.strictObject({ kind: z.literal('relabel'), line: lineId, level: textLevel }),
  /** Alt+↑ and Alt+↓: the line with all below it, over the neighbour of its level. */
  z.strictObject({ kind: z.literal('move'), line: lineId, to: z.enum(['up', 'down']) }),
  /** The line with all below it. */
  z.strictObject({ kind: z.literal('remove'), line: lineId }),
  /** A new line behind another and all below it; at the head of the text without `after`. */
  z.strictObject({ kind: z.literal('insert'), after: lineId.optional(), level: textLevel, text: words }),
  /** A cell of a table. */
  z.strictObject({
    kind: z.literal('cell'),
    line: lineId,
    row: z.int().min(0),
    column: z.int().min(0),
    text: z.string().max(20_000).normalize('NFC'),
  }),
  /** The same words in all lines, or in some. */
  z.strictObject({
    kind: z.literal('replace'),
    find: phrase,
    with: words,
    lines: z.array(lineId).max(50_000).optional(),
  }),
  /** Numbers that were kept as they are go; everything is counted from 1. */
  z.strictObject({ kind: z.literal('renumber') }),
  z.strictObject({ kind: z.literal('counting'), editing: z.enum(['renumber', 'keep']) }),
  z.strictObject({ kind: z.literal('title'), text: words }),
]);
export type TextEdit = z.infer<typeof textEdit>;
export type EditKind = TextEdit['kind'];
export type EditOf<K extends EditKind> = Extract<TextEdit, { kind: K }>;

/** Why an edit is refused; each has its words on the screen. */
export const editRefusals = [
  'line-gone',
  'already-outermost',
  'already-innermost',
  'nothing-above',
  'first-in-place',
  'last-in-place',
  'needs-article',
  'needs-holder',
  'articles-and-items',
  'preamble-first',
  'no-level',
  'table-alone',
  'not-found',
] as const;
export type EditRefusal = (typeof editRefusals)[number];

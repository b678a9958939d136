import type { TextTable } from './text-blocks.ts';

/** What a line of the source is in the covenant. The first group is in the tree, the second is left out of it. */
export type LineRole =
  | 'title'
  | 'preamble'
  | 'part'
  | 'chapter'
  | 'section'
  | 'heading'
  | 'heading-title'
  | 'article'
  | 'article-title'
  | 'clause'
  | 'item'
  | 'point'
  | 'dash'
  | 'text'
  | 'table'
  | LeftOutRole;

/** Why a line is not in the tree. */
export type LeftOutRole =
  | 'letterhead'
  | 'title-note'
  | 'preamble-heading'
  | 'signature'
  | 'other-document'
  | 'contents'
  | 'text-box'
  | 'note'
  | 'orphan';

const LEFT_OUT: ReadonlySet<LineRole> = new Set<LineRole>([
  'letterhead',
  'title-note',
  'preamble-heading',
  'signature',
  'other-document',
  'contents',
  'text-box',
  'note',
  'orphan',
]);

/** Told apart so that the proof can count both sides. */
export function isLeftOut(role: LineRole): role is LeftOutRole {
  return LEFT_OUT.has(role);
}

/** One provision, title or plain line, made of one source paragraph, a piece of one, or several broken ones. */
export type Line = {
  /** Stable name for relabelling: source paragraph and piece in it, `12.0`. */
  readonly key: string;
  readonly sources: readonly number[];
  readonly role: LineRole;
  /** Number of the tree (`3`, `đ`, `IV`); empty for plain text. */
  readonly number: string;
  /** As shown in front of the text: `Điều 3.`, `a)`, `-`. */
  readonly label: string;
  /** Without label, white space folded. */
  readonly text: string;
  /** What stands in the source for it, label included, white space folded; automatic numbers do not stand there. */
  readonly typed: string;
  /** The automatic number at its head; empty when it was typed. */
  readonly automatic: string;
  readonly automaticFormat: string | undefined;
  readonly automaticBy: 'style' | 'paragraph' | undefined;
  /** The mark after its number: `.`, `:`, `-`. */
  readonly mark: string;
  readonly bold: boolean;
  readonly centered: boolean;
  /** Line ends inside it that were taken for broken lines: of paragraphs, and soft ones. */
  readonly hardBreaks: number;
  readonly softBreaks: number;
  /** It, or a piece joined to it, begins like a heading and is none. */
  readonly falseHeading: { readonly text: string; readonly broken: boolean } | undefined;
  readonly table: TextTable | undefined;
  /** Where it stands in the tree: `5`, `5.2`, `5.2.a`, `chương II`; empty before the first provision. */
  readonly at: string;
};

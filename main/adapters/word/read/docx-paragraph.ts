import type { SourceChange, SourceListPlace, SourceParagraph, SourceRun } from '#shared/covenants/source-document.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import type { Styles } from './docx-styles.ts';
import { chooseFont, type FontNames } from './run-font.ts';

/** A paragraph whose end was not met yet. */
export type ParagraphDraft = {
  index: number;
  runs: SourceRun[];
  styleId: string | undefined;
  alignment?: SourceParagraph['alignment'];
  firstLine?: number;
  listId?: string;
  level?: number;
  mark?: SourceChange;
  markFonts: FontNames;
  pageBreakBefore?: boolean;
  textBox: boolean;
};

/** A run whose end was not met yet. */
export type RunDraft = {
  text: string;
  styleId: string | undefined;
  fonts: FontNames;
  bold?: boolean;
  italic?: boolean;
  optionalHyphens: number;
  notes: string[];
};

/** Tracked changes counted over the parts that share it. */
export type ChangeCounts = {
  insertedGroups: number;
  deletedGroups: number;
  insertedMarks: number;
  deletedMarks: number;
};

/** What the parts of one document share. */
export type BodyContext = {
  readonly styles: Styles;
  readonly numbering: DocxNumbering;
  readonly counts: ChangeCounts;
  /** Gives the next paragraph its index. */
  nextIndex(): number;
};

/** What lies over a run: the tracked change, the field and the comments it stands in. */
export type RunPlace = {
  readonly change: SourceChange | undefined;
  readonly field: string | undefined;
  readonly comments: readonly string[];
};

/** A run with the formatting of its styles. */
export function finishRun(draft: RunDraft, paragraph: ParagraphDraft, place: RunPlace, styles: Styles): SourceRun {
  const style = styles.resolve(paragraph.styleId);
  const character = styles.resolve(draft.styleId);
  const font = chooseFont(draft.fonts, [character.fonts, style.fonts], styles.defaultFonts);
  const bold = draft.bold ?? character.bold ?? style.bold;
  const italic = draft.italic ?? character.italic ?? style.italic;
  return {
    text: draft.text,
    ...font,
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    ...(place.change !== undefined && { change: place.change }),
    ...(place.field !== undefined && { field: place.field }),
    ...(place.comments.length > 0 && { comments: place.comments }),
    ...(draft.optionalHyphens > 0 && { optionalHyphens: draft.optionalHyphens }),
    ...(draft.notes.length > 0 && { notes: [...draft.notes] }),
  };
}

/** A paragraph with the layout of its style and its place in a list. */
export function finishParagraph(draft: ParagraphDraft, context: BodyContext): SourceParagraph {
  const style = context.styles.resolve(draft.styleId);
  const list = listPlace(draft, context);
  const markFont = chooseFont(draft.markFonts, [style.fonts], context.styles.defaultFonts).font;
  const alignment = draft.alignment ?? style.alignment;
  const firstLine = draft.firstLine ?? style.firstLine;
  return {
    kind: 'paragraph',
    index: draft.index,
    runs: draft.runs,
    ...(style.name !== undefined && { style: style.name }),
    ...(alignment !== undefined && { alignment }),
    ...(firstLine !== undefined && { firstLine }),
    ...(list !== undefined && { list }),
    ...(draft.mark !== undefined && { mark: draft.mark }),
    ...(list !== undefined && markFont !== undefined && { markFont }),
    ...(draft.pageBreakBefore === true && { pageBreakBefore: true }),
    ...(draft.textBox && { textBox: true }),
  };
}

/** Direct numbering before the style's; list 0 takes numbering away (ECMA-376 part 1, 17.9.18). */
function listPlace(draft: ParagraphDraft, { styles, numbering }: BodyContext): SourceListPlace | undefined {
  const ofStyle = styles.resolve(draft.styleId).list;
  const list = draft.listId ?? ofStyle?.id;
  if (list === undefined || !numbering.has(list)) return undefined;
  if (draft.listId !== undefined) {
    return { list, level: draft.level ?? linkedLevel() ?? 0, by: 'paragraph' };
  }
  return { list, level: draft.level ?? linkedLevel() ?? ofStyle?.level ?? 0, by: 'style' };

  function linkedLevel(): number | undefined {
    if (list === undefined) return undefined;
    const own = draft.styleId === undefined ? undefined : numbering.levelOfStyle(list, draft.styleId);
    return own ?? (ofStyle === undefined ? undefined : numbering.levelOfStyle(list, ofStyle.owner));
  }
}

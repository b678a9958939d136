/**
 * A word-processor file as a value: what a file adapter hands over. It knows paragraphs, runs, lists, tables and changes,
 * and nothing of covenants. Text is as stored in the file: bytes of old fonts stand as the characters they were stored
 * as, nothing is composed, folded or trimmed.
 */
export type SourceDocument = {
  readonly format: SourceFormat;
  /** The file's name without folders. */
  readonly name: string;
  /** Size of the file. */
  readonly bytes: number;
  /** Of the whole file, lower-case hexadecimal. */
  readonly sha256: string;
  /** The body in reading order. */
  readonly blocks: readonly SourceBlock[];
  readonly numbering: NumberingDefinitions;
  readonly comments: readonly SourceComment[];
  /** Footnotes and endnotes, in the order of the file. */
  readonly notes: readonly SourceNote[];
  readonly changes: SourceChanges;
  /** What this format or its reader cannot give, to be told to the clerk. */
  readonly missing: readonly SourceGap[];
};

export type SourceFormat = 'docx' | 'doc' | 'rtf' | 'odt' | 'html' | 'txt';

/**
 * `automatic-numbers`: numbers made by Word are not in the file's text; `fonts`: old fonts are told by content alone, and
 * capitals that only the font drew stay small; `changes`: tracked changes are already accepted; `layout`: no indents.
 */
export type SourceGap = 'automatic-numbers' | 'fonts' | 'changes' | 'layout';

export type SourceBlock = SourceParagraph | SourceTable;

/** How a piece came to be or is to go; absent when it is plain text. */
export type SourceChange = 'inserted' | 'deleted';

export type SourceParagraph = {
  readonly kind: 'paragraph';
  /** Place among all paragraphs of the file, those in tables and text boxes included, from 0. */
  readonly index: number;
  readonly runs: readonly SourceRun[];
  /** Name of its style as the user sees it, e.g. `heading 2`. */
  readonly style?: string;
  readonly alignment?: 'left' | 'center' | 'right' | 'justify';
  /** First line set in, in twentieths of a point; negative when it hangs. Undefined when the file does not say. */
  readonly firstLine?: number;
  /** The automatic list that numbers it. */
  readonly list?: SourceListPlace;
  /** A tracked change of the paragraph's end: deleting it joins the paragraph to the next one. */
  readonly mark?: SourceChange;
  /** Font of the paragraph's end, which its automatic number takes unless the list names one. */
  readonly markFont?: string;
  readonly pageBreakBefore?: boolean;
  /** It stands in a text box anchored in the paragraph before. */
  readonly textBox?: boolean;
};

/** Text of one formatting. Tabs are `\t`, breaks inside the paragraph `\n`. */
export type SourceRun = {
  readonly text: string;
  /** Name of the font, after styles; undefined when nothing in the file says. */
  readonly font?: string;
  /** Where the font is named. */
  readonly fontFrom?: 'run' | 'style' | 'default';
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly change?: SourceChange;
  /** The instruction of the field whose last result this text is, e.g. `REF _Ref19 \r \h`. */
  readonly field?: string;
  /** Ids of the comments laid on it. */
  readonly comments?: readonly string[];
  /** How many of its U+00AD were the element for an optional hyphen and not a character. */
  readonly optionalHyphens?: number;
  /** Ids of the notes that are called at its end. */
  readonly notes?: readonly string[];
};

/** Number made by the word processor: a list, a level in it, and what gave it. */
export type SourceListPlace = {
  /** Key of {@link NumberingDefinitions.lists}. */
  readonly list: string;
  /** From 0. */
  readonly level: number;
  readonly by: 'style' | 'paragraph';
};

export type SourceTable = {
  readonly kind: 'table';
  readonly rows: readonly SourceRow[];
  /** Lines are drawn around its cells; a table without them is mostly layout. Undefined when the file does not say. */
  readonly ruled?: boolean;
};

export type SourceRow = { readonly cells: readonly SourceCell[]; readonly change?: SourceChange };

export type SourceCell = {
  readonly blocks: readonly SourceBlock[];
  readonly columns: number;
  /** Continues the cell above. */
  readonly merged?: boolean;
};

export type SourceComment = {
  readonly id: string;
  readonly author: string;
  readonly date: string;
  readonly text: string;
};

export type SourceNote = { readonly id: string; readonly paragraphs: readonly SourceParagraph[] };

/** Tracked changes as the file counts them. */
export type SourceChanges = {
  readonly insertedGroups: number;
  readonly deletedGroups: number;
  readonly insertedMarks: number;
  readonly deletedMarks: number;
};

/** The lists of a file: each list draws on a pattern, and lists of one pattern count on together. */
export type NumberingDefinitions = {
  readonly lists: { readonly [id: string]: NumberingList };
  readonly patterns: { readonly [id: string]: NumberingPattern };
};

export type NumberingList = {
  readonly pattern: string;
  /** Levels that begin anew, at this number, when the list is first used. */
  readonly starts: { readonly [level: number]: number };
  /** Levels that the list defines otherwise than its pattern. */
  readonly levels: { readonly [level: number]: NumberingLevel };
};

export type NumberingPattern = { readonly levels: { readonly [level: number]: NumberingLevel } };

export type NumberingLevel = {
  readonly start: number;
  /** Name of ECMA-376 part 1, 17.18.59: `decimal`, `upperRoman`, `lowerLetter`, `bullet`, `none` … */
  readonly format: string;
  /** `Điều %2.`: `%n` stands for the number of level n, from 1. */
  readonly text: string;
  /** Begin anew after a paragraph of this level (from 1) or above; 0 never; undefined after any level above. */
  readonly restartAfter?: number;
  /** All numbers of the label are Arabic (ECMA-376 part 1, 17.9.4). */
  readonly legal?: boolean;
  /** Font of the label. */
  readonly font?: string;
};

/** No lists. */
export const noNumbering: NumberingDefinitions = { lists: {}, patterns: {} };

/** No tracked changes. */
export const noChanges: SourceChanges = { insertedGroups: 0, deletedGroups: 0, insertedMarks: 0, deletedMarks: 0 };

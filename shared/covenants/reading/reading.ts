import type { CovenantArticle, CovenantCounts, CovenantTree } from '../tree.ts';
import type { SourceFormat, SourceGap } from '../source-document.ts';
import type { CovenantDivision, CovenantTable } from './build-tree.ts';
import type { FontReport } from './fonts-report.ts';
import type { LineRole } from './line.ts';
import type { Lossless } from './proof.ts';
import type { ChangeView } from './options.ts';
import type { ReadingWarning } from './warnings.ts';

/** A line as the review shows it, with the paragraphs it came from. */
export type ReadingLine = {
  /** For relabelling; see `RoleOverrides`. */
  readonly key: string;
  readonly sources: readonly number[];
  readonly role: LineRole;
  readonly in_tree: boolean;
  readonly number: string;
  readonly label: string;
  readonly text: string;
  readonly at: string;
  /** Its number was drawn by the word processor. */
  readonly automatic: boolean;
  /** Cells of a table, row by row; null for text. */
  readonly table: readonly (readonly string[])[] | null;
};

export type CommentDetail = {
  readonly author: string;
  readonly date: string;
  readonly text: string;
  /** Place of the provision it is laid on; empty when that is not in the tree or not known. */
  readonly at: string;
};

/** The text of the view of tracked changes that is not the main part, as far as it differs from that. */
export type OtherView = {
  readonly counts: CovenantCounts;
  /** Of all its articles, in reading order. */
  readonly article_numbers: readonly string[];
  /** Those that the main part has not, or has otherwise. */
  readonly articles: readonly CovenantArticle[];
};

/** A field that points to another provision, as Word last drew it. */
export type FieldReference = {
  /** Place of the provision that it stands in; empty when that is not in the tree. */
  readonly at: string;
  /** Its instruction, e.g. `REF _Ref190000042 \\r \\h`. */
  readonly field: string;
  /** What the file shows for it; nothing tells whether that is still true. */
  readonly cached: string;
};

/** Wording that a covenant should not have: fines, limits on rights, what a law says already. */
export type LintFinding = {
  readonly code: string;
  readonly at: string;
  /** The words found. */
  readonly text: string;
  /** One line for the list. */
  readonly title: string;
};

export type OtherDocumentSummary = { readonly title: string; readonly paragraphs: number };

/**
 * All that was read from one file: the neutral tree, and what the review needs. Keys and codes are those of the exchange
 * format. Only JSON.
 */
export type CovenantReading = CovenantTree & {
  readonly schema: 1;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly source: {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly format: SourceFormat;
  };
  readonly kind: 'covenant';
  readonly title: string;
  /** See `encodingName`. */
  readonly encoding: string;
  /** Where the numbers of provisions come from. */
  readonly numbering: 'typed' | 'automatic' | 'mixed';
  readonly preamble_paragraphs: number;
  readonly preamble: readonly string[];
  readonly signatories: readonly string[];
  readonly warnings: readonly ReadingWarning[];
  /** Only in a file with tracked changes: which text the main part is, and the other one. */
  readonly view?: ChangeView;
  readonly reject_all?: OtherView;
  readonly accept_all?: OtherView;
  readonly comments: readonly string[];
  readonly comment_details: readonly CommentDetail[];
  readonly tables: readonly CovenantTable[];
  readonly parts: readonly CovenantDivision[];
  readonly sections: readonly CovenantDivision[];
  readonly other_documents: readonly OtherDocumentSummary[];
  readonly fonts: readonly FontReport[];
  /** What the format or its reader could not give. */
  readonly missing: readonly SourceGap[];
  readonly lossless: Lossless;
  /** Articles about conduct in public, told by their titles; a hint. */
  readonly code_of_conduct_at: readonly string[];
  /** What the office's checks say of the wording; only where the reading was asked for at the door. */
  readonly lint?: readonly LintFinding[];
  /** Every line of the file in reading order. */
  readonly lines: readonly ReadingLine[];
  /** Only with automatic numbers: articles numbered by a paragraph style, and one by one. */
  readonly articles_numbered_by_style?: number;
  readonly articles_numbered_directly?: number;
  /** Only in a file with such fields: the first of them, and all. */
  readonly field_reference?: FieldReference;
  readonly field_references?: readonly FieldReference[];
};

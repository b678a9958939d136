import { z } from 'zod';

/**
 * The neutral tree of a covenant: what reading makes of a Word file and what amending starts from and ends in. All
 * text is Unicode NFC with white space folded and the provision's own label removed. Keys are written as in the
 * exchange format (`doc_name`, `cross_references`), and `null` means "none", because the tree crosses the door as JSON.
 */

/** Why a number is still printed although its provision is no longer there: a placeholder of a consolidated text. */
export const placeholderState = z.enum(['repealed', 'moved', 'merged']);
export type PlaceholderState = z.infer<typeof placeholderState>;

const line = z.string().max(20_000);
const label = z.string().min(1).max(40);
const count = z.int().min(0);

/** A lettered line (điểm); `label` is its letter without the bracket: `a`, `đ`, `d1`. */
export const covenantPoint = z.strictObject({
  label,
  text: line,
  /** Lines that begin with "-", without it. */
  dashes: z.array(line),
  state: placeholderState.optional(),
});
export type CovenantPoint = z.infer<typeof covenantPoint>;

/** A numbered paragraph of an article (khoản). In reading order its points come before its dashes. */
export const covenantClause = z.strictObject({
  number: label,
  text: line,
  points: z.array(covenantPoint),
  dashes: z.array(line),
  state: placeholderState.optional(),
});
export type CovenantClause = z.infer<typeof covenantClause>;

/** What is counted in one article; placeholders are not. `points` and `dashes` count all levels below. */
export const articleCounts = z.strictObject({ clauses: count, points: count, dashes: count });
export type ArticleCounts = z.infer<typeof articleCounts>;

/** A Điều. Reading order: `lead` (unnumbered paragraphs), `points` and `dashes` straight under it, `clauses`. */
export const covenantArticle = z.strictObject({
  number: label,
  /** Empty when the article has no title. */
  title: line,
  /** Number of its chapter; null when it stands before or outside every chapter. */
  chapter: label.nullable(),
  counts: articleCounts,
  lead: z.array(line),
  clauses: z.array(covenantClause),
  points: z.array(covenantPoint),
  dashes: z.array(line),
  state: placeholderState.optional(),
});
export type CovenantArticle = z.infer<typeof covenantArticle>;

/** A Chương with the numbers of its articles, in order. */
export const covenantChapter = z.strictObject({
  number: label,
  title: line,
  articles: z.array(label),
  state: placeholderState.optional(),
});
export type CovenantChapter = z.infer<typeof covenantChapter>;

/** A part (I, II, III …) of a covenant of numbered lines, with the numbers of its items, in order. */
export const covenantHeading = z.strictObject({
  number: label,
  title: line,
  items: z.array(label),
  state: placeholderState.optional(),
});
export type CovenantHeading = z.infer<typeof covenantHeading>;

/** A numbered line (mục) of a covenant without điều; `heading` is null when it stands under none. */
export const covenantItem = z.strictObject({
  number: label,
  text: line,
  heading: label.nullable(),
  state: placeholderState.optional(),
});
export type CovenantItem = z.infer<typeof covenantItem>;

/** What a reference points at: a chapter, an article, a clause, a point; a numbered line stands in `clause` alone. */
export const referenceTarget = z.strictObject({
  chapter: label.optional(),
  article: label.nullable(),
  clause: label.nullable(),
  point: label.nullable(),
});
export type ReferenceTarget = z.infer<typeof referenceTarget>;

/** `internal` names article and covenant, `relative` says "Điều này", `external` is another paper, `dangling` is dead. */
export const referenceKind = z.enum(['internal', 'relative', 'external', 'dangling']);
export type ReferenceKind = z.infer<typeof referenceKind>;

/** A reference written somewhere in the covenant. */
export const crossReference = z.strictObject({
  /**
   * Path of the paragraph that holds it: `6` (article, its opening paragraph or an item), `6.2` (clause), `6.2.a`
   * (point), `chương II`, `phần II`. A dash has the path of the clause or point that it stands under.
   */
  at: z.string().min(1).max(120),
  /** The words as written, with "Quy ước này" when it follows. */
  text: z.string().min(1).max(2_000),
  kind: referenceKind,
  targets: z.array(referenceTarget),
});
export type CrossReference = z.infer<typeof crossReference>;

/** What is in force in the whole covenant. `headings` and `numbered_items` only in a covenant without điều. */
export const covenantCounts = z.strictObject({
  chapters: count,
  sections: count,
  articles: count,
  headings: count.optional(),
  numbered_items: count.optional(),
  clauses: count,
  points: count,
  dashes: count,
  leads: count,
});
export type CovenantCounts = z.infer<typeof covenantCounts>;

/**
 * A whole covenant. `headings` and `items` are there only when it has no điều; then `chapters` and `articles` are
 * empty. Keys that only one side knows (`title`, `preamble`, `signatories` from reading; `marks` from amending) are
 * optional.
 */
export const covenantTree = z.strictObject({
  /** The community's own choice of name (Nghị định 61/2023/NĐ-CP, art. 6). */
  doc_name: z.enum(['Quy ước', 'Hương ước']).optional(),
  /** The community as written: "thôn Gò Sen", "tổ dân phố số 7". */
  unit: z.string().max(200).optional(),
  commune: z.string().max(200).optional(),
  title: z.string().max(2_000).optional(),
  preamble: z.array(line).optional(),
  signatories: z.array(z.string().max(200)).optional(),
  counts: covenantCounts,
  /** Number of placeholders of a consolidated text. */
  marks: count.optional(),
  chapters: z.array(covenantChapter),
  articles: z.array(covenantArticle),
  headings: z.array(covenantHeading).optional(),
  items: z.array(covenantItem).optional(),
  cross_references: z.array(crossReference),
});
export type CovenantTree = z.infer<typeof covenantTree>;

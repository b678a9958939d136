/** A component of a paper (Nghị định 30/2020/NĐ-CP, art. 8 and appendix I), or what the check is about as a whole. */
export type Component =
  | 'paper'
  | 'page-number'
  | 'nation'
  | 'motto'
  | 'parent-agency'
  | 'agency'
  | 'number'
  | 'place-date'
  | 'type'
  | 'summary'
  | 'letter-summary'
  | 'authority'
  | 'addressee'
  | 'basis'
  | 'resolution'
  | 'body'
  | 'part'
  | 'chapter'
  | 'section'
  | 'heading-title'
  | 'article'
  | 'clause'
  | 'point'
  | 'capacity'
  | 'signer'
  | 'recipients-head'
  | 'recipient'
  | 'appendix-label'
  | 'appendix-title'
  | 'note'
  | 'hint'
  | 'title-line'
  | 'table-text';

/** What may be wrong. The locale words each (`documents.finding`). */
export type FindingCode =
  | 'missing'
  | 'paper-size'
  | 'paper-orientation'
  | 'margin-top'
  | 'margin-bottom'
  | 'margin-left'
  | 'margin-right'
  | 'page-number-missing'
  | 'page-number-place'
  | 'page-number-align'
  | 'page-number-size'
  | 'page-number-first'
  | 'font'
  | 'colour'
  | 'size'
  | 'bold'
  | 'italic'
  | 'capitals'
  | 'align'
  | 'first-line'
  | 'paragraph-spacing'
  | 'line-spacing'
  | 'rule'
  | 'wording'
  | 'number-format'
  | 'number-zero'
  | 'number-symbol'
  | 'date-format'
  | 'date-zero'
  | 'date-extra-zero'
  | 'end-mark'
  | 'article-label'
  | 'point-letter'
  | 'point-sequence'
  | 'point-automatic'
  | 'capacity-abbreviation'
  | 'academic-title'
  | 'archive'
  | 'name-spelling'
  | 'post-differs'
  | 'decomposed';

/** `error`: the decree asks otherwise; `advice`: only a secondary source says so, or it may be meant. */
export type Severity = 'error' | 'advice';

/** One departure from the decree. */
export type Finding = {
  readonly code: FindingCode;
  readonly component: Component;
  /** What stands in the file: a measure ("15 mm", "12 pt"), the words, or a term of the locale (`documents.term`). */
  readonly found: string;
  /** What the decree asks, in the same way. */
  readonly asked: string;
  /** The place in the decree. */
  readonly source: string;
  readonly place: FindingPlace;
  readonly severity: Severity;
  /** How often it stands in the file; the place is the first. */
  readonly times: number;
  /** True when the program can correct it in a copy. */
  readonly correctable: boolean;
};

/** Where in the file. */
export type FindingPlace = {
  /** Counted from 0 through the whole text; undefined for the paper as a whole. */
  readonly paragraph?: number;
  readonly section?: number;
  /** The first words, to find it by. */
  readonly excerpt?: string;
};

/** The whole answer of a check. */
export type CheckReport = {
  /** `free` layouts (covenants, commitments, lists) are not held against the decree. */
  readonly layout: 'official' | 'free';
  readonly findings: readonly Finding[];
  /** Components that were found, in the order of the paper. */
  readonly components: readonly Component[];
};

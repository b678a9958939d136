/**
 * What the clerk has to know of a file that was read. Codes and particulars are part of the exchange format; `text` and
 * `why` are a note in Vietnamese that is kept with the reading, the screen words a warning by its code.
 */
export type ReadingWarning =
  | { readonly code: 'auto-numbering'; readonly text: string }
  | { readonly code: 'auto-letter-not-vietnamese'; readonly at: string; readonly text: string }
  | { readonly code: 'legacy-encoding'; readonly encoding: 'tcvn3' | 'vni'; readonly text: string }
  | { readonly code: 'mixed-encoding'; readonly unicode_runs: number; readonly text: string }
  | { readonly code: 'capitals-by-font'; readonly runs: number }
  | {
      readonly code: 'soft-hyphen-is-letter';
      readonly u00ad_characters: number;
      readonly softHyphen_elements: number;
      readonly text: string;
    }
  | { readonly code: 'lost-characters'; readonly count: number; readonly text: string }
  | { readonly code: 'no-chapters'; readonly text: string }
  | { readonly code: 'no-articles'; readonly text: string }
  | { readonly code: 'no-structure'; readonly text: string }
  | { readonly code: 'number-gap'; readonly after: string; readonly next: string }
  | { readonly code: 'number-back'; readonly after: string; readonly next: string }
  | { readonly code: 'duplicate-article'; readonly number: string }
  /** Of clauses in their article, or of numbered lines under their heading. */
  | { readonly code: 'clause-gap'; readonly after: string; readonly next: string; readonly at: string }
  | { readonly code: 'clause-back'; readonly after: string; readonly next: string; readonly at: string }
  | { readonly code: 'duplicate-clause'; readonly number: string; readonly at: string }
  | { readonly code: 'orphan-text'; readonly at: string; readonly text: string }
  | {
      readonly code: 'tracked-changes';
      readonly inserted_runs_groups: number;
      readonly deleted_runs_groups: number;
      readonly inserted_paragraph_marks: number;
      readonly deleted_paragraph_marks: number;
    }
  | { readonly code: 'comments'; readonly count: number }
  | { readonly code: 'decomposed-unicode'; readonly paragraphs: number }
  | { readonly code: 'false-heading'; readonly text: string; readonly inside: string; readonly why?: string }
  | { readonly code: 'broken-lines'; readonly hard_breaks: number; readonly soft_breaks: number }
  | { readonly code: 'extra-spaces'; readonly double_spaces: number; readonly tabs: number; readonly nbsp: number }
  | { readonly code: 'table-in-article'; readonly article: string; readonly rows: number; readonly columns: number }
  | { readonly code: 'tone-placement-mixed'; readonly example: string }
  | { readonly code: 'ambiguous-reference'; readonly at: string; readonly text: string; readonly why: string }
  | { readonly code: 'article-separator-mixed'; readonly text: string }
  | { readonly code: 'dangling-reference'; readonly at: string; readonly text: string }
  | { readonly code: 'abolished-body'; readonly at: string; readonly text: string }
  | { readonly code: 'several-documents'; readonly count: number; readonly text: string }
  | { readonly code: 'footnotes'; readonly count: number }
  | { readonly code: 'text-boxes'; readonly count: number }
  | { readonly code: 'old-binary-format'; readonly text: string };

/** The code of a warning. */
export type ReadingWarningCode = ReadingWarning['code'];

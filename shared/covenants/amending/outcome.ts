import type { CovenantTree } from '../tree.ts';
import type { OperationKind } from './operations.ts';

/** Why an amendment is refused. The first stage that finds errors ends the work. */
export type RefusalCode =
  /** The covenant or an operation is not in the neutral format; `at` is the path of the first fault. */
  | 'bad-input'
  | 'target-not-found'
  /** Two provisions in force bear the addressed number (a faulty covenant): which one is meant cannot be told. */
  | 'target-ambiguous'
  | 'level-mismatch'
  | 'move-into-self'
  | 'move-needs-renumber'
  | 'merge-parents-differ'
  | 'split-incomplete'
  | 'empty-text'
  | 'unbalanced-quotes'
  | 'conflict-same-target'
  | 'conflict-ancestor'
  | 'conflict-anchor'
  | 'phrase-not-found'
  | 'conflict-phrase'
  | 'phrase-touches-reference'
  | 'no-label-between'
  | 'label-taken'
  | 'label-out-of-order';

/** One reason; `at` is the Vietnamese name of the place ("khoản 2 Điều 5"), null when the operation itself is at fault. */
export type Refusal = { code: RefusalCode; operations: string[]; at: string | null };

/** A row of the comparison table. Left side null: new; right side null: repealed. Lines are parted by `\n`. */
export type ComparisonRow = {
  old_label: string | null;
  old_text: string | null;
  new_label: string | null;
  new_text: string | null;
  kind: OperationKind | 'reference';
  operations: string[];
};

/** A row of the table old number → number in the sentences → number in the consolidated text. */
export type NumberRow = {
  old: string | null;
  amending: string | null;
  new: string | null;
  kind: 'renumbered' | 'moved' | 'split' | 'merged' | 'repealed' | 'removed' | 'inserted';
};

/** A reference that was written anew (`followed`) or whose target is gone (`dangling`, with what is missing). */
export type ReferenceChange = {
  old_at: string | null;
  new_at: string;
  old_text: string;
  new_text: string;
  status: 'followed' | 'dangling';
  missing: string[];
};

/** A note of the consolidated text; `label` is null when its provision is gone. */
export type Note = { label: string | null; text: string };

/** How many changes there are; `operations` counts those in effect, `derived` the sentences for references. */
export type ChangeCounts = {
  operations: number;
  by_kind: Partial<Record<OperationKind, number>>;
  derived: number;
  phrase_hits: Record<string, number>;
};

export type Warning =
  | { code: 'no-change'; operation: string }
  | { code: 'empty-chapter'; at: string }
  | { code: 'dangling-reference'; at: string; text: string };

/** The new tree: `marks` counts placeholders, and counts leave them out. */
export type ConsolidatedTree = Omit<CovenantTree, 'marks'> & { marks: number };

/** All that comes out of an amendment that holds together. `title` is null when nothing changes. */
export type AmendmentDraft = {
  title: string | null;
  sentences: string[];
  consolidated: ConsolidatedTree;
  comparison: ComparisonRow[];
  number_table: NumberRow[];
  reference_changes: ReferenceChange[];
  notes: Note[];
  changes: ChangeCounts;
  warnings: Warning[];
};

/** Either the whole draft or the reasons why there is none. */
export type DraftOutcome = AmendmentDraft | { errors: Refusal[] };

import type { RefusalCode } from '#shared/covenants/amending/outcome.ts';
import type { EditRefusal } from '#shared/covenants/editing/edit.ts';
import type { TrashConflict, TrashRefusal } from '#shared/trash/item.ts';
import type { CaseRefusal } from '#shared/covenants/procedure/record.ts';

/**
 * Every way in which a call may fail for a reason that the clerk can do something about, with what its message names.
 * A code that is missing in a locale does not compile (`shared/i18n`). A bug is not here: it throws, is logged, and
 * reaches the screen as `internal` with a reference number.
 */
export type ErrorParams = {
  // The door itself
  'unknown-method': { method: string };
  'bad-input': { path: string; reason: string };
  'too-large': { limitMegabytes: number };
  internal: { reference: string };
  cancelled: Record<string, never>;
  'not-in-this-shell': { method: string };
  /** A request that does not come from a window which this program opened. */
  refused: Record<string, never>;
  /** The screen lost the main process. Never answered by the door itself. */
  'not-reachable': Record<string, never>;

  // Files that come in
  'file-missing': { name: string };
  'file-unknown': Record<string, never>;
  'file-denied': { name: string };
  'file-empty': { name: string };
  'file-too-large': { name: string; limitMegabytes: number };
  'file-damaged': { name: string };
  'file-encrypted': { name: string };
  'file-wrong-kind': { name: string; expected: string };
  'file-unsafe': { name: string };
  'file-in-use': { name: string };

  // Files that go out
  'folder-denied': { folder: string };
  'folder-without-files': { folder: string; endings: string };
  'too-many-files': { count: number; limit: number };
  'disk-full': { folder: string };
  'cannot-open-file': { name: string };
  'no-printer': Record<string, never>;
  /** The printer chosen is not there any more. */
  'printer-gone': { name: string };

  // The data
  'data-folder-denied': { folder: string };
  'data-newer': { file: string; version: number; known: number };
  'data-damaged': { file: string; keptAs: string };
  'data-locked': { who: string; machine: string; since: string };
  'read-only': { who: string; machine: string; since: string };
  'not-saved': { folder: string };
  'nothing-to-undo': Record<string, never>;
  'nothing-to-redo': Record<string, never>;
  'undo-blocked': Record<string, never>;
  /** An export from which personal data was left out does not come back: that data would be lost. */
  'exchange-partial': { name: string };
  'backup-newer': { name: string; version: number };
  'passphrase-needed': Record<string, never>;
  'wrong-passphrase': Record<string, never>;
  'key-missing': { file: string };
  'already-protected': Record<string, never>;
  'not-protected': Record<string, never>;
  /** The clerk's and the reader's passphrase must differ: by them the program knows who is there. */
  'passphrase-same': Record<string, never>;
  'passphrase-short': { least: number };
  /** The recovery key handed back is not the one that was shown. */
  'recovery-key-other': Record<string, never>;
  /** The data is locked: nothing is answered before the passphrase. */
  locked: Record<string, never>;
  /** Who reads may not change. */
  'reader-only': Record<string, never>;
  /** What the office's records rest on is not thrown away. */
  'trash-refused': { name: string; why: TrashRefusal };
  /** What stands in the way of bringing a thing back; `name` is what it is about. */
  'trash-conflict': { name: string; why: TrashConflict };

  // Records
  'not-found': { what: string };
  'number-taken': { number: string; summary: string };
  'number-given': { number: string };
  'template-refused': { name: string; why: 'macros' | 'links' };
  'template-broken': { name: string };
  /** It asks for fields that the paper does not have, or lacks one that it must have. */
  'template-unready': { name: string };
  /** Papers of the office's template cannot stand in one file with others. */
  'template-alone': { paper: string };
  /** What goes to the printer from the screen is the program's own form; the office prints this paper from another one. */
  'template-word-only': { name: string };
  'office-exists': Record<string, never>;
  'office-missing': Record<string, never>;
  'reason-needed': Record<string, never>;
  'date-in-future': { date: string };
  'nobody-chosen': Record<string, never>;
  'code-wrong': { code: string };
  'code-of-another-campaign': { code: string };
  'code-unknown': { code: string };
  'code-outdated': { code: string; name: string };
  'not-complete': { left: number };
  /** A post cannot begin before the one before it, nor end before it began. */
  'post-dates': { name: string; date: string };
  'unit-dissolved': { unit: string };
  'campaign-closed': { campaign: string; date: string };
  'nobody-in-audience': Record<string, never>;
  'signature-empty': Record<string, never>;
  'no-scan': { name: string };
  'original-missing': { name: string };

  // Titles
  'title-closed': { year: number };
  'title-open': { year: number };
  'set-faulty': { name: string; count: number };
  'no-certificates': { year: number };
  'pdf-pictures': { name: string };
  'set-frozen': { name: string };
  'set-shipped': { name: string };
  'no-households': Record<string, never>;
  'points-over': { criterion: string; max: number };
  'results-fixed': { unit: string };
  'not-all-scored': { unit: string; count: number };
  'ties-open': { unit: string; count: number };
  'package-incomplete': { units: number; rows: number };
  'package-sums': { unit: string };
  'received-conflicts': { count: number };
  'not-posted': { unit: string };
  'more-present': { present: number; invited: number };
  'more-votes': { votes: number; present: number };
  'title-reason-needed': Record<string, never>;
  'covenant-exists': { village: string };
  'amendment-refused': { reason: RefusalCode; at: string };
  'nothing-amended': Record<string, never>;
  /** A step of a covenant's procedure that the rules or the figures do not allow. */
  'case-refused': { reason: CaseRefusal; have: number; need: number; article: string };
  /** The text changed since it was shown; it is read anew. */
  'text-changed': Record<string, never>;
  'edit-refused': { reason: EditRefusal; at: string };
  'text-recognised': { on: string };
  'text-amending': { operations: number };
};

/** A code of the closed union; each has a message in every locale. */
export type ErrorCode = keyof ErrorParams;

/** One expected failure with the particulars of its message. */
export type AppError<C extends ErrorCode = ErrorCode> = { readonly code: C; readonly params: ErrorParams[C] };

/** Narrows an error to one code, and its params with it. */
export function isError<C extends ErrorCode>(error: AppError, code: C): error is AppError<C> {
  return error.code === code;
}

import { z } from 'zod';
import type { LineComment } from '#shared/covenants/book.ts';
import type { TextComparison } from '#shared/covenants/comparing/compare-texts.ts';
import { textEdit } from '#shared/covenants/editing/edit.ts';
import { lineId, type CovenantText, type LeftOutLine } from '#shared/covenants/text/covenant-text.ts';
import type { AppError } from '../errors.ts';
import { covenantId, fileRef, isoDate, jobId, villageId, type CovenantId, type VillageId } from '../ids.ts';
import { command, job, query, type MethodMap } from '../method.ts';

/** Why the newest text takes no direct edits now: it was recognised, or an amendment lies on it. */
export type EditLock =
  { readonly reason: 'recognised'; readonly on: string } | { readonly reason: 'amending'; readonly operations: number };

/** The newest text, to be worked on. */
export type WorkingText = {
  /** Name of this state of the text; an edit says which one it was made on. */
  readonly revision: number;
  /** Undefined when `known` is the newest already. */
  readonly text: CovenantText | undefined;
  readonly lock: EditLock | undefined;
  readonly comments: readonly LineComment[];
  readonly leftOut: readonly LeftOutLine[];
};

/** What became of an edit. */
export type EditedText = {
  readonly revision: number;
  /** Lines that the program itself wrote anew, since a reference in them followed its provision. */
  readonly followed: readonly { readonly id: string; readonly text: string }[];
};

/** A version in the list, without its text. */
export type VersionEntry = {
  readonly id: string;
  /** Empty for an edit without a name of its own. */
  readonly name: string;
  readonly at: string;
  readonly by: string;
  readonly origin: 'import' | 'consolidated' | 'edit' | 'restored';
  readonly articles: number;
  readonly clauses: number;
};

/** What became of one file of a folder. */
export type ImportedFile = {
  readonly name: string;
  readonly outcome:
    | {
        readonly kind: 'kept';
        readonly covenant: CovenantId;
        readonly village: VillageId;
        readonly villageName: string;
      }
    /** Read whole, but a question has to be answered first; nothing is kept. */
    | {
        readonly kind: 'asks';
        readonly question: 'village' | 'has-covenant' | 'changes' | 'comments' | 'several-documents' | 'lost';
        readonly unit: string;
      }
    | { readonly kind: 'failed'; readonly error: AppError };
  readonly articles: number;
  readonly warnings: number;
};

const version = z.string().min(1).max(64);
const one = z.strictObject({ covenant: covenantId });

export const covenantsEditingMethods = {
  'covenants.text': query(one.extend({ known: z.int().min(0).optional() })).returns<WorkingText>(),
  /** The text of one version, whole. */
  'covenants.versionText': query(one.extend({ version })).returns<CovenantText>(),
  /**
   * Edits the newest text, all edits or none. Refused with `text-changed` when they were made on another revision, with
   * `edit-refused` when one would break the nesting, with `text-locked` when the text takes no direct edits.
   */
  'covenants.edit': command(
    one.extend({
      revision: z.int().min(0),
      edits: z.array(textEdit).min(1).max(500),
      /**
       * The window goes before an earlier edit was answered: these are made on the newest text there is, whatever its
       * revision.
       */
      leaving: z.literal(true).optional(),
    }),
  ).returns<EditedText>(),
  'covenants.versions': query(one).returns<readonly VersionEntry[]>(),
  /** Gives the newest text a name; what is typed afterwards makes the next version. A named version is kept for ever. */
  'covenants.nameVersion': command(one.extend({ version, name: z.string().trim().min(1).max(300) })).returns<null>(),
  /** Makes an older text the newest again. Nothing between is lost. */
  'covenants.restoreVersion': command(one.extend({ version })).returns<{ readonly version: string }>(),
  /** The text as it was at the end of a day; `undefined` before the first version. */
  'covenants.asOf': query(one.extend({ date: isoDate })).returns<{ readonly version: VersionEntry | undefined }>(),
  'covenants.compareVersions': query(one.extend({ before: version, after: version })).returns<TextComparison>(),
  'covenants.addComment': command(
    one.extend({ line: lineId.optional(), text: z.string().trim().min(1).max(5_000).normalize('NFC') }),
  ).returns<{ readonly id: string }>(),
  'covenants.resolveComment': command(
    one.extend({ comment: z.string().min(1).max(64), done: z.boolean() }),
  ).returns<null>(),
  /** Records the day of the first recognition and the decision of that day, or takes both back with `null`. */
  'covenants.setRecognised': command(
    one.extend({ on: isoDate.nullable(), decision: z.string().trim().max(60).optional() }),
  ).returns<null>(),
  /** The consolidated text of the amendment at work becomes the newest version, and the amendment is laid by. */
  'covenants.adoptAmendment': command(one).returns<{ readonly version: string }>(),
  /** The paragraphs of a file as they are stored in it, before fonts and numbers are worked out. */
  'covenants.source': query(z.strictObject({ file: fileRef })).returns<
    readonly { readonly index: number; readonly text: string }[]
  >(),
  /**
   * Brings in many files. Each is matched to its village by the name it bears, or by `villages`; a file that asks
   * something, or that cannot be read, is reported and left out, and the others go on. Stopping keeps what is done.
   */
  'covenants.importMany': job(
    z.strictObject({
      job: jobId,
      files: z
        .array(z.strictObject({ file: fileRef, village: villageId.optional() }))
        .min(1)
        .max(500),
    }),
  ).returns<{ readonly files: readonly ImportedFile[]; readonly stopped: boolean }>(),
} satisfies MethodMap;

import type { SpellingDifference } from '#shared/vietnamese/names.ts';
import type { Employment } from '../book.ts';
import type { SheetLayout } from './layout.ts';

/** A place in the file that was read. */
export type RowPlace = { readonly sheet: string; readonly row: number };

/** What was noticed on a sheet; nothing of it stops the import. Rows from 1, columns as letters. */
export type ListWarning =
  | { readonly code: 'group-row'; readonly row: number; readonly text: string }
  | { readonly code: 'subtotal-row'; readonly row: number; readonly statedMembers?: number }
  | { readonly code: 'total-row'; readonly row: number; readonly stated?: number; readonly statedMembers?: number }
  | { readonly code: 'signature-row'; readonly row: number }
  | { readonly code: 'header-again'; readonly row: number }
  | { readonly code: 'missing-name'; readonly row: number }
  | { readonly code: 'two-phones'; readonly row: number; readonly phones: readonly string[] }
  | { readonly code: 'unread'; readonly row: number; readonly column: string; readonly raw: string }
  | { readonly code: 'old-id-9-digits'; readonly row: number; readonly raw: string }
  | { readonly code: 'bad-id-length'; readonly row: number; readonly raw: string }
  | { readonly code: 'number-as-text'; readonly row: number; readonly column: 'members'; readonly raw: string }
  | { readonly code: 'missing-members'; readonly row: number }
  | {
      readonly code: 'duplicate' | 'duplicate-other-village';
      readonly row: number;
      readonly group: DuplicateGroup;
    }
  | { readonly code: 'same-id-different-name'; readonly rows: readonly RowPlace[] }
  | { readonly code: 'same-name-different-person'; readonly rows: readonly number[]; readonly name: string }
  | { readonly code: 'decomposed-unicode'; readonly rows: readonly number[] }
  | { readonly code: 'phones-as-number'; readonly count: number }
  | { readonly code: 'hidden-column'; readonly column: string; readonly header: string }
  | { readonly code: 'hidden-rows'; readonly count: number }
  | { readonly code: 'formula-without-value'; readonly column: string };

/** Why two rows are taken to be about the same. */
export type Agreement =
  'same-id' | 'same-birth' | 'same-phone' | 'same-members' | 'same-unit' | 'same-post' | 'same-group' | 'other-village';

/** A later row that says again what an earlier one said. */
export type DuplicateGroup = {
  readonly first: RowPlace;
  readonly again: RowPlace;
  /** The tidy name of the first. */
  readonly name: string;
  /** As the two rows write it. */
  readonly written: readonly [string, string];
  readonly differences: readonly SpellingDifference[];
  readonly agreements: readonly Agreement[];
  /** `likely` rests on the address and the number of members alone: worth a look. */
  readonly certainty: 'sure' | 'likely';
};

/** A row that was not taken, with the cell to be corrected. */
export type Rejection = RowPlace & {
  readonly cell: string;
  readonly reason: 'missing-name' | 'missing-village' | 'missing-unit';
  readonly headers: readonly string[];
  readonly values: readonly string[];
};

/** One sheet of a list, read. */
export type SheetReading = {
  readonly layout: SheetLayout;
  /** The first row about somebody; undefined when there is none. */
  readonly firstDataRow: number | undefined;
  readonly village?: string;
  readonly year?: number;
  readonly warnings: readonly ListWarning[];
};

/** A sheet that holds no list of the kind asked. */
export type SkippedSheet = { readonly sheet: string; readonly why: 'empty' | 'no-header' | 'not-wanted' };

/** A household as a row tells it. `head` is undefined in a row without a name. */
export type HouseholdRow = RowPlace & {
  /** Running number in the file, a duplicate bearing the number of its first; a row without a name has one too. */
  readonly number: number;
  readonly head: string | undefined;
  readonly written: string;
  readonly village: string | undefined;
  readonly villageKind: 'thon' | 'to-dan-pho';
  readonly group: string | undefined;
  readonly address: string | undefined;
  readonly members: number | undefined;
  readonly women: number | undefined;
  readonly birth: string | undefined;
  readonly sex: 'male' | 'female' | undefined;
  readonly idNumber: string | undefined;
  readonly idKind: 'cccd' | 'cmnd' | 'bad-length' | undefined;
  readonly phone: string | undefined;
  readonly code: string | undefined;
  readonly note: string | undefined;
  readonly duplicate: DuplicateGroup | undefined;
};

/** A cadre as a row tells it. */
export type CadreRow = RowPlace & {
  readonly name: string | undefined;
  readonly written: string;
  readonly birth: string | undefined;
  readonly birthPrecision: 'day' | 'year' | undefined;
  readonly birthForm: string | undefined;
  readonly sex: 'male' | 'female' | undefined;
  readonly post: string;
  readonly unit: string;
  readonly kind: Employment | undefined;
  readonly party: boolean;
  readonly partyCell: string | undefined;
  readonly phone: string | undefined;
  readonly phoneForm: string;
  readonly idNumber: string | undefined;
  readonly idKind: 'cccd' | 'cmnd' | 'bad-length' | undefined;
  readonly note: string | undefined;
  readonly duplicate: DuplicateGroup | undefined;
};

/** A household's result in a past year. */
export type ResultRow = RowPlace & {
  readonly year: number | undefined;
  readonly head: string | undefined;
  readonly written: string;
  readonly village: string | undefined;
  readonly group: string | undefined;
  readonly score: number | undefined;
  readonly passed: boolean;
  readonly reason: string | undefined;
  readonly note: string | undefined;
};

/** A list file, read. */
export type ListReading<Row> = {
  readonly sheets: readonly SheetReading[];
  readonly skipped: readonly SkippedSheet[];
  /** Every row about somebody, in the order of the file, also duplicates and rows without a name. */
  readonly rows: readonly Row[];
  readonly duplicates: readonly DuplicateGroup[];
  readonly rejected: readonly Rejection[];
};

import { isList, isRecord } from './json.ts';

/** Why a backup was made. */
export type BackupReason = 'daily' | 'work' | 'bulk' | 'restore' | 'migration' | 'asked';

/** How many entries a book has, by the name of its lists: `{ households: 300, people: 1204 }`. */
export type BookCounts = { readonly [list: string]: number };

/** A backup as the page on backups shows it. */
export type BackupInfo = {
  /** The name of its file; by it the backup is asked for. */
  readonly id: string;
  /** In the data folder, or in the second place (a stick, another disk). */
  readonly place: 'here' | 'second';
  readonly bytes: number;
  /** When it was made, an ISO instant. */
  readonly made: string;
  readonly reason: BackupReason;
  /** What is in it, as counted when it was opened again after it was written. */
  readonly books: readonly { readonly name: string; readonly counts: BookCounts; readonly label?: string }[];
  /**
   * The files that came in (scans, covenants as they were handed in) which go with it, and how many of them are not in its
   * place; absent for what was made before they were kept there.
   */
  readonly originals?: { readonly files: number; readonly missing: number };
};

/** What a backup holds, as counted when it was opened. */
export type BackupContents = Pick<BackupInfo, 'id' | 'made' | 'reason' | 'books' | 'originals'> & {
  /** Whose it is when it is not this office's: `xã Vân Khê`. */
  readonly otherOffice?: string;
};

/** Where backups may be kept a second time: the drives that are in the machine now, and the one that was chosen. */
export type BackupPlaces = {
  readonly places: readonly {
    readonly id: string;
    readonly label: string;
    /** Free bytes. */
    readonly free: number;
    readonly chosen: boolean;
  }[];
  /** Absent while none is chosen; `present` is false while the stick is elsewhere. */
  readonly chosen?: { readonly label: string; readonly present: boolean };
};

/** What a book is called by its own content (a covenant by its community, a campaign by its name); undefined when by none. */
export function labelOf(data: unknown): string | undefined {
  if (!isRecord(data)) return undefined;
  const { docName, unit, name } = data;
  if (typeof docName === 'string' && typeof unit === 'string' && unit !== '') return `${docName} ${unit}`;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/**
 * Tells one office from every other, by the book `office`: the moment it was set up. Goes with the data to a new machine.
 * Undefined before that moment.
 */
export function officeIn(book: unknown): string | undefined {
  return isRecord(book) && typeof book['setUpAt'] === 'string' ? book['setUpAt'] : undefined;
}

/** A record of entries holds one kind of thing; a part of a book holds texts and numbers beside them. */
function isEntry(value: unknown): boolean {
  return isRecord(value) || isList(value);
}

/** How many entries the lists and records of a book have. */
export function countEntries(data: unknown): BookCounts {
  const counts: Record<string, number> = {};
  if (!isRecord(data)) return counts;
  for (const [key, value] of Object.entries(data)) {
    if (isList(value)) counts[key] = value.length;
    else if (isRecord(value) && Object.values(value).every(isEntry)) counts[key] = Object.keys(value).length;
  }
  return counts;
}

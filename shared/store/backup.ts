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
  readonly books: readonly { readonly name: string; readonly counts: BookCounts }[];
};

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

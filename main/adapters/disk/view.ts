import { join } from 'node:path';
import type { HistoryEntry } from '#shared/contract/methods/store.ts';
import type { StoreFinding } from '#shared/store/findings.ts';
import type { Patches } from '#shared/store/patch.ts';
import { startHistory, type History } from '#shared/store/history.ts';
import type { Archive, FiledLine } from './archive.ts';
import { journalOf, type Disk } from './disk.ts';
import { listSegments, type SegmentFile } from './journal.ts';
import { buildShelf, type Rescue, type Shelf } from './shelf.ts';
import type { Started } from './start.ts';
import type { LogFilter } from './store.ts';

/** The data as one start found it, with the changes since. */
export type View = {
  readonly archive: Archive;
  readonly shelf: Shelf;
  readonly history: History;
  /** The lines that undo and redo know, by their seq. */
  readonly lines: ReadonlyMap<number, FiledLine>;
  readonly newestAt: string | undefined;
  readonly names: () => readonly string[];
  readonly remember: (line: FiledLine['line']) => void;
  readonly isOutdated: () => Promise<boolean>;
};

/**
 * Makes a view; no book is opened yet.
 * @param passing true when the view is let go soon
 */
export async function openView(
  disk: Disk,
  started: Started,
  findings: StoreFinding[],
  rescue: Rescue | undefined,
  passing = false,
): Promise<View> {
  const { archive, heads } = started;
  const shelf = buildShelf({
    disk,
    archive,
    writable: started.writer !== undefined,
    report: (finding) => findings.push(finding),
    rescue,
    newer: started.heldBy?.newer !== undefined,
    passing,
  });
  const history = startHistory();
  const lines = new Map<number, FiledLine>();
  const remembered = undoableLines(archive.newest(), disk.schemas.version);
  const names = new Set([...heads.keys(), ...Object.keys(archive.newest()?.header?.books ?? {})]);
  const remember = (filed: FiledLine) => {
    lines.set(filed.line.head.seq, filed);
    history.push(filed.line.head);
    for (const name of filed.line.head.books) names.add(name);
  };
  for (const filed of remembered) remember(filed);
  return {
    archive,
    shelf,
    history,
    lines,
    newestAt: remembered.at(-1)?.line.head.at,
    names: () => [...names].sort(),
    remember: (line) => {
      archive.push(line);
      const segment = archive.newest();
      if (segment !== undefined) remember({ segment, line });
    },
    isOutdated: async () => {
      const newest = archive.newest();
      const name = (await listSegments(disk.fs, journalOf(disk))).at(-1);
      if (name !== newest?.name) return true;
      return newest !== undefined && (await hasMore(disk, newest));
    },
  };
}

/** Whether a line was begun behind the last one that was read: where none is, the file ends or holds zeros. */
async function hasMore(disk: Disk, { name, end }: SegmentFile): Promise<boolean> {
  const file = await disk.fs.open(join(journalOf(disk), name), 'r');
  try {
    return ((await disk.fs.read(file, end, 1))[0] ?? 0) !== 0;
  } finally {
    await disk.fs.close(file);
  }
}

/**
 * The lines that undo may reach, oldest first: those of the newest file, and the newest of the files before. What an
 * older version wrote has another shape: it can be read in the log, not undone.
 */
function undoableLines(newest: SegmentFile | undefined, version: number): readonly FiledLine[] {
  if (newest === undefined || (newest.header?.schema ?? version) !== version) return [];
  const before = newest.recent;
  return [
    ...before.map(({ file, ...line }) => ({ segment: { name: file, header: undefined }, line })),
    ...newest.lines.map((line) => ({ segment: newest, line })),
  ];
}

/** Entries of the log, newest first. */
export async function readLog(archive: Archive, { limit, before, book }: LogFilter): Promise<readonly HistoryEntry[]> {
  const found: HistoryEntry[] = [];
  for await (const { line } of archive.backwards()) {
    if (found.length >= limit) break;
    if (before !== undefined && line.head.seq >= before) continue;
    if (book !== undefined && !line.head.books.includes(book)) continue;
    found.push(line.head);
  }
  return found;
}

/** What the line `seq` changed; undefined when there is no such line, or it can no longer be read. */
export async function readChange(archive: Archive, seq: number): Promise<Patches | undefined> {
  for await (const filed of archive.backwards()) {
    if (filed.line.head.seq > seq) continue;
    return filed.line.head.seq === seq ? (await archive.patches([filed]))[0] : undefined;
  }
  return undefined;
}

import { join } from 'node:path';
import { bookEnd } from './book-file.ts';
import { journalOf, type Disk } from './disk.ts';
import { beginSegment, openEnd, type JournalEnd, type SegmentFile } from './journal.ts';
import { startQueue, type Queue } from './queue.ts';
import { encodeContinuation, type RecentLine } from './segment.ts';
import type { Shelf } from './shelf.ts';
import type { Started } from './start.ts';

/** So many changes are remembered for undo over a restart at least. */
const rememberedChanges = 200;

/** A file of the journal of more bytes is long, however few its lines are: each start reads the newest. */
const longSegment = 4_000_000;

/** Keeps the books' files up with the journal, and the journal's newest file short. */
export type Keeper = {
  /** Where the next line goes. */
  readonly end: () => JournalEnd;
  /** Writes the files of all books of which the journal holds more. */
  readonly snapshot: () => Promise<void>;
  /** Begins a new file of the journal when the newest is long or damaged and all books' files are up with it. */
  readonly roll: () => Promise<void>;
};

/** What the keeper works on. */
export type KeeperOptions = {
  readonly disk: Disk;
  readonly started: Started;
  readonly end: JournalEnd;
  readonly shelf: Shelf;
  /** The queue of the changes: a new file of the journal is begun between two of them. */
  readonly changes: Queue;
  readonly lastSeq: () => number;
  readonly linesPerSegment: number;
  /** False once another instance took over. */
  readonly mayWrite: () => Promise<boolean>;
};

/** A keeper for a folder that this instance may write into. */
export function startKeeper(options: KeeperOptions): Keeper {
  const { disk, started, shelf } = options;
  const snapshots = startQueue();
  let { end } = options;
  let mustRoll = started.needsNewSegment;

  const dirty = () => [...shelf.opened()].filter(([, book]) => book.touched > book.saved).map(([name]) => name);

  /** Books of which the journal holds more than their file, and which nobody opened yet. */
  const behind = () => {
    const names = new Set<string>();
    for (const { head } of started.archive.newest()?.lines ?? []) {
      for (const name of head.books) {
        if (!shelf.opened().has(name) && (started.heads.get(name)?.seq ?? 0) < head.seq) names.add(name);
      }
    }
    return names;
  };

  const snapshot = async () => {
    for (const name of behind()) await shelf.open(name);
    for (const name of dirty()) {
      if (!(await options.mayWrite())) return;
      await shelf.save(name, options.lastSeq());
    }
  };

  const booksNow = () => {
    const books = new Map(Object.entries(started.archive.newest()?.header?.books ?? {}));
    for (const [name, head] of started.heads) if (head !== undefined) books.set(name, head.seq);
    for (const [name, book] of shelf.opened()) if (book.saved > 0) books.set(name, book.saved);
    return Object.fromEntries(books);
  };

  const roll = async () => {
    const newest = started.archive.newest();
    const isLong = (newest?.lines.length ?? 0) >= options.linesPerSegment || (newest?.end ?? 0) > longSegment;
    if (!mustRoll && !isLong) return;
    if (dirty().length > 0 || behind().size > 0 || !(await options.mayWrite())) return;
    const { version } = disk.schemas;
    const recent = newest?.header?.schema === version ? recentLines(newest) : [];
    const header = { schema: version, first: options.lastSeq() + 1, books: booksNow() };
    if (newest?.header?.first === header.first) return;
    const segment = await beginSegment(disk.fs, journalOf(disk), header, recent, disk.cipher);
    const next = await openEnd(disk.fs, join(journalOf(disk), segment.name), segment, disk.journalRoom);
    started.archive.begin(segment);
    const last = end;
    end = next;
    mustRoll = false;
    await last.append(encodeContinuation(segment.name));
    await last.close();
  };

  return {
    end: () => end,
    snapshot: () => snapshots(snapshot),
    roll: () => options.changes(roll),
  };
}

/** The newest changes of a file of the journal and of those before it. */
function recentLines({ name, recent, lines }: SegmentFile): readonly RecentLine[] {
  const own = lines.slice(-rememberedChanges).map((line) => ({ ...line, file: name }));
  return [...recent, ...own].slice(-rememberedChanges);
}

/** The name of a book's file, for the clerk. */
export function fileOf(name: string): string {
  return name + bookEnd;
}

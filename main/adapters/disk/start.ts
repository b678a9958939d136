import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { HeldBy, NewerData, StoreFinding } from '#shared/store/findings.ts';
import { openArchive, type Archive } from './archive.ts';
import { bookEnd, decodeHead, headLength, newerHead, previousEnd, type BookHead } from './book-file.ts';
import { booksOf, journalOf, type Disk } from './disk.ts';
import { temporaryEnd } from './durable-write.ts';
import { beginSegment, openEnd, segmentName, type JournalEnd, type SegmentFile } from './journal.ts';
import { keyFileName } from './keys.ts';
import { takeLock, type Lock, type LockOptions } from './lock.ts';
import { copyAside, setAside } from './set-aside.ts';

/** A data folder, checked and ready. */
export type Started = {
  readonly archive: Archive;
  /** The names of the books that have a file, with what its first bytes say; undefined when they are damaged. */
  readonly heads: ReadonlyMap<string, BookHead | undefined>;
  /** The seq of the newest change. */
  readonly lastSeq: number;
  /** Set when this instance may write. */
  readonly writer: { readonly lock: Lock; readonly end: JournalEnd } | undefined;
  readonly heldBy: HeldBy | undefined;
  /** True when the journal's newest file should take no more lines: it is damaged, or of an older version. */
  readonly needsNewSegment: boolean;
};

/**
 * Opens a data folder: takes the lock, refuses what a newer program wrote before anything is touched, sets the damaged
 * aside, cuts the torn end of the journal, sweeps temporary files. A second instance only reads and touches nothing.
 */
export async function start(
  disk: Disk,
  lockOptions: LockOptions,
  report: (finding: StoreFinding) => void,
): Promise<Result<Started>> {
  const { fs } = disk;
  await makeFolders(disk);
  const taken = await takeLock(fs, disk.folder, lockOptions);
  if ('heldBy' in taken) return startReading(disk, taken.heldBy);
  try {
    const started = await startWriting(disk, taken.lock, report);
    if (!started.ok) await taken.lock.release();
    return started;
  } catch (error) {
    await taken.lock.release();
    throw error;
  }
}

/** Makes the folders that are not there, and their names durable: a flushed file in a folder that is gone is gone too. */
async function makeFolders(disk: Disk): Promise<void> {
  const { fs, folder } = disk;
  const inner = [booksOf(disk), journalOf(disk)];
  const found = await Promise.all(inner.map((each) => fs.stat(each)));
  if (found.every((each) => each !== undefined)) return;
  for (const each of [folder, ...inner]) await fs.makeFolder(each);
  await fs.syncFolder(folder);
  // The folder above may be closed to us; then its flush is left to the system.
  await fs.syncFolder(dirname(folder)).catch(() => undefined);
}

/** Reads a data folder that another instance holds. */
export async function startReading(disk: Disk, heldBy: HeldBy): Promise<Result<Started>> {
  const heads = await readHeads(disk, bookEnd);
  const archive = await openArchive(disk);
  const refusal = refuseNewer(disk, heads, archive.newest()) ?? refuseSealed(disk, heads, archive.newest());
  if (refusal !== undefined) return refusal;
  const lastSeq = Math.max(lastOf(archive.newest()), newestOf(heads));
  return ok({ archive, heads, lastSeq, writer: undefined, heldBy, needsNewSegment: false });
}

/**
 * Looks at a data folder that a newer program wrote, and touches nothing. Refused when this program cannot read the form
 * of the newest journal: it would show an older state.
 */
export async function startNewer(disk: Disk, newer: NewerData): Promise<Result<Started>> {
  const archive = await openArchive(disk);
  const newest = archive.newest();
  if (newest !== undefined && newest.header === undefined) return fail('data-newer', newer);
  const heads = await readHeads(disk, bookEnd);
  const sealed = refuseSealed(disk, heads, newest);
  if (sealed !== undefined) return sealed;
  const heldBy = { who: '', machine: '', since: '', newer };
  return ok({
    archive,
    heads,
    lastSeq: Math.max(lastOf(newest), newestOf(heads)),
    writer: undefined,
    heldBy,
    needsNewSegment: false,
  });
}

async function startWriting(disk: Disk, lock: Lock, report: (finding: StoreFinding) => void): Promise<Result<Started>> {
  const heads = await readHeads(disk, bookEnd);
  const found = await openArchive(disk);
  const refusal = refuseNewer(disk, heads, found.newest()) ?? refuseSealed(disk, heads, found.newest());
  if (refusal !== undefined) return refusal;

  await sweep(disk, report);
  const hadJournal = found.newest() !== undefined;
  const isHollow = await dropHollow(disk, found.newest(), report);
  const archive = isHollow ? await openArchive(disk) : found;
  const newest = archive.newest() ?? (await beginJournal(disk, heads));
  if (archive.newest() === undefined) archive.begin(newest);
  const lastSeq = lastOf(newest);
  const newestHead = Math.max(newestOf(heads), newestOf(await readHeads(disk, previousEnd)));
  const tidy = await tidyTail(disk, newest, newestHead, report);
  const next = newest.continuedIn;
  if (next !== undefined && !isHollow) report(missingJournal(next));
  // The books hold what the journal does not: it was taken away, or an older one was put in its place.
  // Lines that were damaged were told of by themselves.
  else if (!isHollow && hadJournal && newestHead > lastSeq + newest.tailLines) report(missingJournal(newest.name));
  else if (!hadJournal && heads.size > 0) report(missingJournal(segmentName(1)));
  const end = await openEnd(disk.fs, join(journalOf(disk), newest.name), endAfter(newest), disk.journalRoom);
  return ok({
    archive,
    heads,
    // A seq that a book's file holds already must never be given again: replay would skip the new change.
    lastSeq: Math.max(lastSeq, newestHead),
    writer: { lock, end },
    heldBy: undefined,
    needsNewSegment:
      !tidy || next !== undefined || newestHead > lastSeq || newest.header?.schema !== disk.schemas.version,
  });
}

/** The names of the books in a folder, read from the ends of their files' names. */
async function readHeads(disk: Disk, end: string): Promise<Map<string, BookHead | undefined>> {
  const names = (await disk.fs.list(booksOf(disk)))
    .map((file) => (file.endsWith(end) ? file.slice(0, -end.length) : ''))
    .filter((name) => disk.schemas.schemaOf(name) !== undefined);
  return new Map(await Promise.all(names.map(async (name) => [name, await readHead(disk, name + end)] as const)));
}

async function readHead(disk: Disk, file: string): Promise<BookHead | undefined> {
  const open = await disk.fs.open(join(booksOf(disk), file), 'r');
  try {
    const bytes = await disk.fs.read(open, 0, headLength);
    return decodeHead(bytes) ?? newerHead(bytes, disk.schemas.version);
  } catch {
    // The disk cannot read it: opening the book will find out and say so.
    return undefined;
  } finally {
    await disk.fs.close(open);
  }
}

function newestOf(heads: ReadonlyMap<string, BookHead | undefined>): number {
  return [...heads.values()].reduce((newest, head) => Math.max(newest, head?.seq ?? 0), 0);
}

function lastOf(segment: SegmentFile | undefined): number {
  return segment?.lines.at(-1)?.head.seq ?? (segment?.header?.first ?? 1) - 1;
}

/** Refuses data that is sealed with another key than the one at hand: it must not be taken for damaged. */
function refuseSealed(disk: Disk, heads: ReadonlyMap<string, BookHead | undefined>, newest: SegmentFile | undefined) {
  const ids = [...heads.values()].map((head) => head?.cipher).concat(newest?.otherCipher);
  const isOther = ids.some((id) => id !== undefined && id !== disk.cipher?.id);
  return isOther ? fail('key-missing', { file: keyFileName }) : undefined;
}

function refuseNewer(disk: Disk, heads: ReadonlyMap<string, BookHead | undefined>, newest: SegmentFile | undefined) {
  const known = disk.schemas.version;
  for (const [name, head] of heads) {
    if (head !== undefined && head.schema > known) {
      return fail('data-newer', { file: name + bookEnd, version: head.schema, known });
    }
  }
  const version = newest?.version ?? 0;
  return version > known && newest !== undefined
    ? fail('data-newer', { file: newest.name, version, known })
    : undefined;
}

/** Removes what a crash left half written: it was never acknowledged. */
async function sweep(disk: Disk, report: (finding: StoreFinding) => void): Promise<void> {
  for (const folder of [disk.folder, booksOf(disk), journalOf(disk)]) {
    for (const file of await disk.fs.list(folder)) {
      if (!file.endsWith(temporaryEnd)) continue;
      await disk.fs.remove(join(folder, file));
      report({ file, problem: 'stale-temporary', keptAs: undefined, rebuiltFrom: 'not-needed' });
    }
  }
}

/** Sets aside a newest file of the journal in which nothing can be read. @returns whether it did */
async function dropHollow(disk: Disk, newest: SegmentFile | undefined, report: (finding: StoreFinding) => void) {
  if (newest === undefined || newest.header !== undefined || newest.lines.length > 0) return false;
  const path = join(journalOf(disk), newest.name);
  const keptAs = await setAside(disk.fs, disk.folder, path, disk.now());
  report({ file: newest.name, problem: newest.size === 0 ? 'empty' : 'unreadable', keptAs, rebuiltFrom: 'nothing' });
  return true;
}

async function beginJournal(disk: Disk, heads: ReadonlyMap<string, BookHead | undefined>): Promise<SegmentFile> {
  const books = Object.fromEntries([...heads].map(([name, head]) => [name, head?.seq ?? 0]));
  const previous = await readHeads(disk, previousEnd);
  const first = Math.max(newestOf(heads), newestOf(previous)) + 1;
  return beginSegment(disk.fs, journalOf(disk), { schema: disk.schemas.version, first, books }, []);
}

/** Cuts what stands behind the last good line; a copy is kept. @returns whether the rest of the file is whole */
async function tidyTail(
  disk: Disk,
  newest: SegmentFile,
  newestHead: number,
  report: (finding: StoreFinding) => void,
): Promise<boolean> {
  const path = join(journalOf(disk), newest.name);
  const isWhole = newest.header !== undefined && newest.flaws.length === 0;
  if (isWhole && newest.tail === 0) return true;
  const keptAs = await copyAside(disk.fs, disk.folder, path, disk.now());
  if (newest.tail > 0) {
    const file = await disk.fs.open(path, 'r+');
    try {
      await disk.fs.truncate(file, newest.end);
      await disk.fs.sync(file);
    } finally {
      await disk.fs.close(file);
    }
  }
  const damaged = newest.flaws.length + newest.tailLines;
  if (damaged === 0 && newest.header !== undefined) {
    // Broken off in the middle of a line: that change was never acknowledged.
    report({
      file: newest.name,
      problem: 'torn-tail',
      keptAs,
      rebuiltFrom: 'not-needed',
      detail: `${newest.tail} bytes`,
    });
  } else {
    const isSaved = newestHead >= lastOf(newest) + newest.tailLines;
    report({
      file: newest.name,
      problem: 'bad-checksum',
      keptAs,
      rebuiltFrom: isSaved ? 'not-needed' : 'nothing',
      ...(isSaved ? {} : { lost: damaged }),
    });
  }
  return isWhole;
}

/** Where the newest file ends once {@link tidyTail} has looked at it. */
function endAfter({ end, size, tail }: SegmentFile): Pick<SegmentFile, 'end' | 'size'> {
  return { end, size: tail > 0 ? end : size };
}

function missingJournal(file: string): StoreFinding {
  return { file, problem: 'missing', keptAs: undefined, rebuiltFrom: 'nothing' };
}

/** True when an older program wrote some of the data: it will be led to the newest form. */
export function isOlder(disk: Disk, { archive, heads, writer }: Started): boolean {
  const schemas = [...heads.values()].map((head) => head?.schema);
  const known = [...schemas, archive.newest()?.header?.schema].filter((schema) => schema !== undefined);
  return writer !== undefined && known.some((schema) => schema < disk.schemas.version);
}

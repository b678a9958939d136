import { join } from 'node:path';
import { Low } from 'lowdb';
import type { StoreFinding } from '#shared/store/findings.ts';
import { checkWhole } from '#shared/store/check-change.ts';
import { freezeDeep } from '#shared/store/json.ts';
import { withoutUnknown } from '#shared/store/without-unknown.ts';
import type { Archive } from './archive.ts';
import { bookAdapter, bookEnd, previousEnd, type BookFile, type StoredBook } from './book-file.ts';
import { booksOf, type Disk } from './disk.ts';
import { rebuild, type Rebuilt } from './rebuild.ts';
import { setAside } from './set-aside.ts';

/** A book in memory. */
export type Book = {
  readonly data: unknown;
  /** The newest change that touched it. */
  readonly touched: number;
  /** The seq up to which its file holds every change. */
  readonly saved: number;
};

/** Gives the newest whole copy of a book that a backup holds. */
export type Rescue = (name: string) => Promise<StoredBook | undefined>;

/** The books that were opened. */
export type Shelf = {
  /** Opens a book; undefined when it is damaged and nothing of it could be rebuilt to the right shape. */
  readonly open: (name: string) => Promise<Book | undefined>;
  readonly opened: () => ReadonlyMap<string, Book>;
  /** Puts the changed content of a book in the place of the old. */
  readonly put: (name: string, data: unknown, seq: number) => void;
  /** Makes the next snapshot write a book's file, though nothing changed. */
  readonly unsaved: (name: string) => void;
  /** Writes a book's file; it then holds every change up to `seq`. */
  readonly save: (name: string, seq: number) => Promise<void>;
};

/** How a shelf is set up. */
export type ShelfOptions = {
  readonly disk: Disk;
  readonly archive: Archive;
  /** False in a second instance: nothing is set aside or written. */
  readonly writable: boolean;
  readonly report: (finding: StoreFinding) => void;
  readonly rescue: Rescue | undefined;
  /** True when a newer program wrote the data: a book that does not fit is not looked for elsewhere, where it would be older. */
  readonly newer: boolean;
  /** True when the books are looked at once and let go: then they are neither frozen, which takes time, nor kept. */
  readonly passing?: boolean;
};

/** A shelf on which no book stands yet. */
export function buildShelf(options: ShelfOptions): Shelf {
  const { disk } = options;
  const books = new Map<string, Book>();
  const opening = new Map<string, Promise<Book | undefined>>();
  const lows = new Map<string, Low<BookFile>>();

  const lowOf = (name: string): Low<BookFile> => {
    const adapter = bookAdapter(disk.fs, join(booksOf(disk), name + bookEnd), name, disk);
    const low = lows.get(name) ?? new Low<BookFile>(adapter, { is: 'missing' });
    lows.set(name, low);
    return low;
  };

  const open = async (name: string) => {
    const low = lowOf(name);
    await low.read();
    const found = low.data;
    // The content lives on the shelf; a second reference here would keep the old one in memory.
    low.data = { is: 'missing' };
    const own = await fromFile(options, name, found);
    const book = own ?? (options.newer ? undefined : await fromElsewhere(options, name, found));
    if (book === undefined || options.passing === true) return book;
    books.set(name, { ...book, data: freezeDeep(book.data) });
    return books.get(name);
  };

  return {
    open: (name) => {
      const book = books.get(name);
      if (book !== undefined) return Promise.resolve(book);
      const already = opening.get(name);
      if (already !== undefined) return already;
      const promise = open(name).finally(() => opening.delete(name));
      opening.set(name, promise);
      return promise;
    },
    opened: () => books,
    put: (name, data, seq) => {
      books.set(name, { data, touched: seq, saved: books.get(name)?.saved ?? 0 });
    },
    unsaved: (name) => {
      const book = books.get(name);
      if (book !== undefined) books.set(name, { ...book, saved: -1 });
    },
    save: async (name, seq) => {
      const book = books.get(name);
      if (book === undefined) return;
      const low = lowOf(name);
      low.data = { is: 'good', stored: storedNow(disk, name, seq, book.data) };
      try {
        await low.write();
      } finally {
        low.data = { is: 'missing' };
      }
      const now = books.get(name);
      if (now !== undefined) books.set(name, { ...now, saved: seq });
    },
  };
}

/** A book as this program writes it. */
export function storedNow(disk: Disk, name: string, seq: number, data: unknown): StoredBook {
  const { schemas, writer } = disk;
  return { book: name, schema: schemas.version, seq, data, ...(writer === undefined ? {} : { writer }) };
}

/** The book from its own file, when that is whole. */
async function fromFile(options: ShelfOptions, name: string, found: BookFile): Promise<Book | undefined> {
  const { disk, archive } = options;
  const header = archive.newest()?.header;
  const expected = header?.books[name] ?? 0;
  if (found.is === 'missing' && (expected > 0 || (await hasPrevious(disk, name)))) return undefined;
  if (found.is === 'damaged') return undefined;
  const stored = found.is === 'good' ? found.stored : emptyBook(disk, name);
  // A file that holds all the newest journal expects needs nothing from before it.
  const after = stored.seq >= expected ? Math.max(stored.seq, (header?.first ?? 1) - 1) : stored.seq;
  const rebuilt = await rebuild(disk, archive, stored, after);
  const isOurs =
    stored.writer !== undefined &&
    stored.writer === disk.writer &&
    stored.schema === disk.schemas.version &&
    rebuilt.lines === 0;
  if (options.newer && (stored.schema > disk.schemas.version || rebuilt.lines > 0)) {
    // Changes that a newer program made to a book still in an older form build on a migration that is not known here.
    const data = stored.schema > disk.schemas.version ? known(disk, name, rebuilt.data) : undefined;
    return data === undefined ? undefined : { data, touched: rebuilt.seq, saved: stored.seq };
  }
  if (!isOurs && refuses(disk, name, rebuilt.data)) return undefined;
  if (rebuilt.lost > 0 && found.is === 'good') {
    options.report({
      file: name + bookEnd,
      problem: 'missing',
      keptAs: undefined,
      rebuiltFrom: 'journal',
      lost: rebuilt.lost,
    });
  }
  const isOld = stored.schema < disk.schemas.version && found.is === 'good';
  return { data: rebuilt.data, touched: rebuilt.seq, saved: isOld ? -1 : stored.seq };
}

async function hasPrevious(disk: Disk, name: string): Promise<boolean> {
  return (await disk.fs.stat(join(booksOf(disk), name + previousEnd))) !== undefined;
}

function emptyBook(disk: Disk, name: string): StoredBook {
  return { book: name, schema: disk.schemas.version, seq: 0, data: disk.schemas.emptyOf(name) };
}

function refuses(disk: Disk, name: string, data: unknown): boolean {
  const schema = disk.schemas.schemaOf(name);
  return schema === undefined || checkWhole(schema, data) !== undefined;
}

/** What this program understands of a book that a newer one wrote; undefined when that is no whole book. */
function known(disk: Disk, name: string, data: unknown): unknown {
  const schema = disk.schemas.schemaOf(name);
  return schema && withoutUnknown(schema, data);
}

type Candidate = { readonly from: StoreFinding['rebuiltFrom']; readonly stored: StoredBook };

/** The book from its previous file, a backup or the journal alone, whichever gives most; the damaged file is set aside. */
async function fromElsewhere(options: ShelfOptions, name: string, found: BookFile): Promise<Book | undefined> {
  const { disk, archive, writable, report } = options;
  const problem = found.is === 'damaged' ? found.problem : found.is === 'missing' ? 'missing' : 'wrong-shape';

  const outcomes: { from: Candidate['from']; rebuilt: Rebuilt; touched: boolean }[] = [];
  for (const candidate of await candidates(options, name)) {
    const rebuilt = await rebuild(disk, archive, candidate.stored, candidate.stored.seq);
    if (refuses(disk, name, rebuilt.data)) continue;
    outcomes.push({ from: candidate.from, rebuilt, touched: rebuilt.seq > 0 });
    if (rebuilt.lost === 0) break;
  }
  const best = outcomes.toSorted((a, b) => a.rebuilt.lost - b.rebuilt.lost)[0];
  const path = join(booksOf(disk), name + bookEnd);
  // What cannot be rebuilt stays where it is: a later program may know what to do with it.
  const goes = found.is !== 'missing' && writable && best !== undefined;
  const keptAs = goes ? await setAside(disk.fs, disk.folder, path, disk.now()) : undefined;
  const isNothing = best === undefined || !best.touched;
  report({
    file: name + bookEnd,
    problem,
    keptAs,
    rebuiltFrom: isNothing ? 'nothing' : best.from,
    ...(best !== undefined && best.rebuilt.lost > 0 ? { lost: best.rebuilt.lost } : {}),
  });
  return best && { data: best.rebuilt.data, touched: best.rebuilt.seq, saved: -1 };
}

async function candidates({ disk, rescue }: ShelfOptions, name: string): Promise<readonly Candidate[]> {
  const previous = await bookAdapter(disk.fs, join(booksOf(disk), name + previousEnd), name, disk).read();
  const backup = await rescue?.(name);
  return [
    ...(previous?.is === 'good' ? [{ from: 'previous', stored: previous.stored } as const] : []),
    ...(backup === undefined ? [] : [{ from: 'backup', stored: backup } as const]),
    { from: 'journal', stored: emptyBook(disk, name) } as const,
  ];
}

import { join } from 'node:path';
import type { Command, LogEntry } from '#main/app/ports.ts';
import { fail, ok, type Failure, type Result } from '#shared/contract/result.ts';
import { applyPatch } from '#shared/store/apply.ts';
import { checkChange } from '#shared/store/check-change.ts';
import { difference } from '#shared/store/difference.ts';
import type { HeldBy, StoreFinding } from '#shared/store/findings.ts';
import { startHistory, type History } from '#shared/store/history.ts';
import { invert, type Patch } from '#shared/store/patch.ts';
import type { Archive, FiledLine } from './archive.ts';
import { diskFailure } from './disk-failure.ts';
import { journalOf, type Disk } from './disk.ts';
import { openDrafts, withoutDrafts } from './drafts.ts';
import { listSegments } from './journal.ts';
import { fileOf, startKeeper, type Keeper } from './keeper.ts';
import { startQueue } from './queue.ts';
import { encodeLine, lineText, parsePatches, type LineHead, type Patches } from './segment.ts';
import { buildShelf, type Shelf } from './shelf.ts';
import { startReading, type Started } from './start.ts';
import type { BookStore, LogFilter, StoreOptions } from './store.ts';

/** So many changes are remembered for undo over a restart at least; older files of the journal are not read for it. */
const rememberedChanges = 200;

/** Runs the store over a folder that was opened. */
export async function runStore(
  options: StoreOptions,
  disk: Disk,
  opened: Started,
  findings: StoreFinding[],
): Promise<Result<BookStore>> {
  const changes = startQueue();
  const label = options.folderLabel;
  let view = await openView(options, disk, opened, findings);
  let { lastSeq, heldBy } = opened;
  let savedAt = view.newestAt;
  let closed = false;
  let idle: NodeJS.Timeout | undefined;

  const { writer } = opened;
  const mayWrite = async () => {
    heldBy ??= await writer?.lock.lostTo();
    return writer !== undefined && heldBy === undefined;
  };
  const keeper: Keeper | undefined =
    writer &&
    startKeeper({
      disk,
      started: opened,
      end: writer.end,
      shelf: view.shelf,
      changes,
      lastSeq: () => lastSeq,
      linesPerSegment: options.linesPerSegment ?? 2000,
      mayWrite,
    });

  const keepUp = async (): Promise<Result<null>> => {
    try {
      await keeper?.snapshot();
      await keeper?.roll();
      return ok(null);
    } catch (error) {
      // Nothing is lost: the journal has it, and the next time tries again.
      return diskFailure(error, label);
    }
  };
  const later = () => {
    const wait = options.idleMilliseconds ?? 5000;
    clearTimeout(idle);
    if (wait === 0 || closed) return;
    idle = setTimeout(() => void keepUp(), wait);
    idle.unref();
  };

  /** Opens books; a failure names the first that cannot be. */
  const openAll = async (names: readonly string[]): Promise<Result<Record<string, unknown>>> => {
    const books: Record<string, unknown> = {};
    for (const name of names) {
      if (options.schemas.schemaOf(name) === undefined) throw new Error(`no book may be named ${name}`);
      const book = await view.shelf.open(name);
      if (book === undefined) return fail('data-damaged', { file: fileOf(name), keptAs: fileOf(name) });
      books[name] = book.data;
    }
    return ok(books);
  };

  /** Makes a change durable, then puts it into memory. */
  const commit = async (
    what: Pick<LineHead, 'name' | 'args' | 'undoes' | 'redoes'>,
    before: Readonly<Record<string, unknown>>,
    patches: Patches,
  ): Promise<Result<LineHead>> => {
    const head: LineHead = {
      seq: lastSeq + 1,
      at: options.now(),
      who: options.who,
      ...what,
      books: Object.keys(patches),
    };
    const text = lineText(head, patches);
    // Memory gets what will be read back, not what was meant: a value that JSON cannot hold is found out here.
    const written = parsePatches(text);
    if (written === undefined) throw new Error(`${what.name}: what it changed cannot be written`);
    const after = new Map<string, unknown>();
    for (const [name, patch] of Object.entries(written)) {
      const applied = applyPatch(before[name], patch);
      if (!applied.ok) return fail('undo-blocked', {});
      const schema = options.schemas.schemaOf(name);
      const problem = schema === undefined ? 'no such book' : checkChange(schema, applied.value, patch);
      if (problem !== undefined) throw new Error(`${what.name} would spoil ${name}: ${problem}`);
      after.set(name, applied.value);
    }
    const line = encodeLine(text, disk.cipher);
    let offset: number | undefined;
    try {
      offset = (await keeper?.end().append(line))?.offset;
    } catch (error) {
      const failure = diskFailure(error, label);
      options.emit?.({ type: 'not-saved', error: failure.error });
      return failure;
    }
    if (offset === undefined) throw new Error('a store that only reads was written to');
    for (const [name, data] of after) view.shelf.put(name, data, head.seq);
    lastSeq = head.seq;
    savedAt = head.at;
    view.remember({ head, offset, length: line.length });
    options.emit?.({ type: 'changed', books: head.books, command: head.name, at: head.at });
    options.emit?.({ type: 'saved', at: head.at });
    later();
    return ok(head);
  };

  const writing = <T>(task: () => Promise<Result<T>>): Promise<Result<T>> =>
    changes(async () => {
      if (closed) throw new Error('the store is closed');
      if (!(await mayWrite())) return readOnly(heldBy);
      try {
        return await task();
      } catch (error) {
        return diskFailure(error, label);
      }
    });

  const change = <T>(
    command: Command,
    names: readonly string[],
    recipe: (books: Record<string, unknown>) => Result<T> | Promise<Result<T>>,
  ): Promise<Result<T>> =>
    writing(async () => {
      if (command.bulk === true) await options.beforeBulk?.();
      const books = await openAll(names);
      if (!books.ok) return books;
      const drafts = openDrafts(books.value);
      const outcome = await recipe(drafts.books);
      if (!outcome.ok) return outcome;
      const value = withoutDrafts(outcome.value);
      const after = drafts.finish();
      const patches: Record<string, Patch> = {};
      for (const name of names) {
        const patch = difference(books.value[name], after[name]);
        if (patch.length > 0) patches[name] = patch;
      }
      if (Object.keys(patches).length === 0) return ok(value);
      const done = await commit({ name: command.name, args: command.args }, books.value, patches);
      return done.ok ? ok(value) : done;
    });

  const moveBack = (book: string | undefined, way: 'undo' | 'redo'): Promise<Result<LogEntry>> =>
    writing(async () => {
      const { history } = view;
      const seq = way === 'undo' ? history.nextUndo(book) : history.nextRedo(book);
      const filed = seq === undefined ? undefined : view.lines.get(seq);
      if (filed === undefined) return way === 'undo' ? fail('nothing-to-undo', {}) : fail('nothing-to-redo', {});
      const { head } = filed.line;
      const [patches] = await view.archive.patches([filed]);
      if (patches === undefined) return fail('undo-blocked', {});
      const books = await openAll(head.books);
      if (!books.ok) return books;
      const wanted =
        way === 'redo'
          ? patches
          : Object.fromEntries(Object.entries(patches).map(([name, patch]) => [name, invert(patch)]));
      const mark = way === 'undo' ? { undoes: head.seq } : { redoes: head.seq };
      return commit({ name: head.name, args: head.args, ...mark }, books.value, wanted);
    });

  /** A second instance looks whether the first has written. */
  const refresh = async () => {
    if (writer !== undefined || heldBy === undefined || !(await view.isOutdated())) return;
    const again = await startReading(disk, heldBy);
    if (!again.ok) return;
    view = await openView(options, disk, again.value, findings);
    savedAt = view.newestAt;
  };

  const store: BookStore = {
    read: async (name) => {
      try {
        await refresh();
        const books = await openAll([name]);
        return books.ok ? ok(books.value[name]) : books;
      } catch (error) {
        return diskFailure(error, label);
      }
    },
    list: async (prefix) => {
      await refresh();
      return view.names().filter((name) => name.startsWith(prefix));
    },
    change,
    undo: (book) => moveBack(book, 'undo'),
    redo: (book) => moveBack(book, 'redo'),
    canUndo: (book) => ({
      undo: heldBy === undefined && view.history.nextUndo(book) !== undefined,
      redo: heldBy === undefined && view.history.nextRedo(book) !== undefined,
    }),
    log: async (filter) => {
      await refresh();
      return readLog(view.archive, filter);
    },
    status: () => ({ folder: label, savedAt, backedUpAt: options.backedUpAt?.(), heldBy, findings: [...findings] }),
    snapshot: keepUp,
    close: async () => {
      if (closed) return ok(null);
      closed = true;
      clearTimeout(idle);
      await changes(() => Promise.resolve());
      const kept = await keepUp();
      await keeper?.end().close();
      await writer?.lock.release();
      return kept;
    },
  };

  if (opened.needsNewSegment) {
    const kept = await keepUp();
    // Lines of this version must not stand in a file of an older one.
    if (!kept.ok && view.archive.newest()?.header?.schema !== disk.schemas.version) {
      await store.close();
      return kept;
    }
  }
  later();
  return ok(store);
}

function readOnly(heldBy: HeldBy | undefined): Failure {
  return fail('read-only', heldBy ?? { who: '?', machine: '?', since: '' });
}

/** The data as one start found it, with the changes since. */
type View = {
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

async function openView(options: StoreOptions, disk: Disk, started: Started, findings: StoreFinding[]): Promise<View> {
  const { archive, heads } = started;
  const shelf = buildShelf({
    disk,
    archive,
    writable: started.writer !== undefined,
    report: (finding) => findings.push(finding),
    rescue: options.rescue,
  });
  const history = startHistory();
  const lines = new Map<number, FiledLine>();
  const remembered = await newestLines(archive, disk.schemas.version);
  const names = new Set([...heads.keys(), ...Object.keys(archive.newest()?.header?.books ?? {})]);
  const remember = (filed: FiledLine) => {
    lines.set(filed.line.head.seq, filed);
    history.push(filed.line.head);
    for (const name of filed.line.head.books) names.add(name);
  };
  for (const filed of remembered) remember(filed);
  const size = archive.newest()?.size;
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
      const newest = (await listSegments(disk.fs, journalOf(disk))).at(-1);
      if (newest !== archive.newest()?.name) return true;
      return newest !== undefined && (await disk.fs.stat(join(journalOf(disk), newest)))?.size !== size;
    },
  };
}

/** The lines that undo may reach, oldest first: those of the newest file, and of older ones when it is still short. */
async function newestLines(archive: Archive, version: number): Promise<readonly FiledLine[]> {
  const found: FiledLine[] = [];
  for await (const filed of archive.backwards()) {
    const isNewest = filed.segment.name === archive.newest()?.name;
    if (!isNewest && found.length >= rememberedChanges) break;
    // What an older version wrote has another shape: it can be read in the log, not undone.
    if ((filed.segment.header?.schema ?? version) !== version) break;
    found.push(filed);
  }
  return found.toReversed();
}

async function readLog(archive: Archive, { limit, before, book }: LogFilter): Promise<readonly LogEntry[]> {
  const found: LogEntry[] = [];
  for await (const { line } of archive.backwards()) {
    if (found.length >= limit) break;
    if (before !== undefined && line.head.seq >= before) continue;
    if (book !== undefined && !line.head.books.includes(book)) continue;
    found.push(line.head);
  }
  return found;
}

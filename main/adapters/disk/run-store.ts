import type { Command } from '#main/app/ports.ts';
import type { HistoryEntry } from '#shared/contract/methods/store.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { applyPatch } from '#shared/store/apply.ts';
import { checkChange } from '#shared/store/check-change.ts';
import { difference } from '#shared/store/difference.ts';
import type { HeldBy, StoreFinding } from '#shared/store/findings.ts';
import { invert, type Patch, type Patches } from '#shared/store/patch.ts';
import { capture } from './capture.ts';
import { checkData } from './check.ts';
import { diskFailure } from './disk-failure.ts';
import type { Disk } from './disk.ts';
import { placeOf, placeOfDrive } from './folder-place.ts';
import { openDrafts, withoutDrafts } from './drafts.ts';
import { heldFailure } from './held.ts';
import { fileOf, startKeeper, type Keeper } from './keeper.ts';
import { startQueue } from './queue.ts';
import { encodeLine, lineText, parsePatches, type LineHead } from './segment.ts';
import { isOlder, startReading, type Started } from './start.ts';
import type { BookStore, StoreOptions } from './store.ts';
import { openView, readChange, readLog } from './view.ts';

/** Runs the store over a folder that was opened. */
export async function runStore(
  options: StoreOptions,
  disk: Disk,
  opened: Started,
  findings: StoreFinding[],
): Promise<Result<BookStore>> {
  const changes = startQueue();
  const label = options.folderLabel;
  let place = await placeOf(disk.folder);
  void placeOfDrive(disk.folder, place).then((found) => (place = found));
  let view = await openView(disk, opened, findings, options.rescue);
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

  const takeAll = () => capture(disk, view, lastSeq);

  /** Books are opened when they are needed: what is found then, the window learns then. */
  const tellDamage = (known: number) => {
    if (findings.length > known) options.emit?.({ type: 'damage' });
  };

  const keepUp = async (): Promise<Result<null>> => {
    const known = findings.length;
    try {
      await keeper?.snapshot();
      tellDamage(known);
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
    const known = findings.length;
    for (const name of names) {
      if (options.schemas.schemaOf(name) === undefined) throw new Error(`no book may be named ${name}`);
      const book = await view.shelf.open(name);
      if (book === undefined) {
        // Of newer data only what this program understands is shown; it is not damaged.
        if (heldBy?.newer !== undefined) return heldFailure(heldBy);
        tellDamage(known);
        return fail('data-damaged', { file: fileOf(name), keptAs: fileOf(name) });
      }
      books[name] = book.data;
    }
    tellDamage(known);
    return ok(books);
  };

  /** Makes a change durable, then puts it into memory. */
  const commit = async (
    what: Pick<LineHead, 'name' | 'args' | 'undoes' | 'redoes' | 'lasting'>,
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
      if (!(await mayWrite())) return heldFailure(heldBy ?? nobody);
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
      if (command.bulk === true && lastSeq > 0) await options.beforeRisk?.('bulk', takeAll);
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
        if (patch.length === 0) continue;
        // Whole, so that the journal alone is enough to rebuild a book from: see `rebuild`.
        const isFirst = view.shelf.opened().get(name)?.touched === 0;
        patches[name] = isFirst ? [['=', [], books.value[name], after[name]]] : patch;
      }
      if (Object.keys(patches).length === 0) return ok(value);
      const mark = command.lasting === true ? ({ lasting: true } as const) : {};
      const done = await commit({ name: command.name, args: command.args, ...mark }, books.value, patches);
      return done.ok ? ok(value) : done;
    });

  const moveBack = (book: string | undefined, way: 'undo' | 'redo'): Promise<Result<HistoryEntry>> =>
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
    if (writer !== undefined || heldBy === undefined || heldBy.newer !== undefined) return;
    if (!(await view.isOutdated())) return;
    const again = await startReading(disk, heldBy);
    if (!again.ok) return;
    view = await openView(disk, again.value, findings, options.rescue);
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
    changesOf: async (seq) => {
      try {
        await refresh();
        const patches = await readChange(view.archive, seq);
        return patches === undefined ? fail('not-found', { what: String(seq) }) : ok(patches);
      } catch (error) {
        return diskFailure(error, label);
      }
    },
    status: () => ({
      folder: label,
      place,
      savedAt,
      backedUpAt: options.backedUpAt?.(),
      heldBy,
      findings: [...findings],
    }),
    check: async () => {
      const checked = await writing(async () => ok(await checkData(disk, view, findings)));
      const kept = checked.ok ? await keepUp() : checked;
      return kept.ok ? checked : kept;
    },
    seq: () => lastSeq,
    capture: () => changes(takeAll),
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

  if (isOlder(disk, opened)) await options.beforeRisk?.('migration', takeAll);
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

/** Whoever took the lock away from under us left no name. */
const nobody: HeldBy = { who: '?', machine: '?', since: '' };

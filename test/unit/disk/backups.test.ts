import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { ok } from '#shared/contract/result.ts';
import { startBackupKeeper } from '#main/adapters/disk/backup-keeper.ts';
import { openBackups, type Backups } from '#main/adapters/disk/backups.ts';
import { backupsFolder } from '#main/adapters/disk/rotate.ts';
import { diskOf, type BookStore, type StoreOptions } from '#main/adapters/disk/store.ts';
import { unpackZip } from '#main/adapters/disk/zip.ts';
import { damages } from '#test/support/damage.ts';
import { faultyFileSystem } from '#test/support/faulty-file-system.ts';
import { emptyToy, inFolder, openToy, readToy, toy, toyOptions, toySchemas } from '#test/support/toy-store.ts';

type Office = {
  readonly store: BookStore;
  readonly backups: Backups;
  readonly keeper: ReturnType<typeof startBackupKeeper>;
};

async function openOffice(folder: string, more: Partial<StoreOptions> & { second?: string } = {}): Promise<Office> {
  const options = toyOptions(folder, more);
  const backups = await openBackups({
    disk: diskOf(options),
    folderLabel: options.folderLabel,
    secondFolder: () => more.second,
    emit: options.emit ?? (() => undefined),
  });
  const store = await openToy(folder, {
    ...more,
    now: options.now,
    beforeRisk: backups.make,
    backedUpAt: backups.newestAt,
    rescue: backups.rescue,
  });
  return { store, backups, keeper: startBackupKeeper(store, backups, toySchemas, options.now) };
}

async function close({ store, keeper }: Office): Promise<void> {
  await keeper.stop();
  await store.close();
}

const add = (store: BookStore, id: string, book = 'toy-a', bulk = false) =>
  store.change({ name: 'toy.add', args: {}, bulk }, [book], (books) => {
    toy(books, book).people.push({ id, name: id });
    return ok(null);
  });

async function made(office: Office): Promise<string> {
  const backup = await office.keeper.port.make();
  if (!backup.ok) throw new Error(JSON.stringify(backup));
  return backup.value.id;
}

describe('a backup', () => {
  test('is opened and counted again after it was written, and holds everything', () =>
    inFolder(async (folder) => {
      const events: string[] = [];
      const office = await openOffice(folder, { emit: (event) => events.push(event.type) });
      await add(office.store, 'p1');
      await office.store.snapshot();
      await add(office.store, 'p2');
      await add(office.store, 'b1', 'toy-b');
      expect(office.store.status().backedUpAt).toBeUndefined();
      const id = await made(office);
      expect(events.at(-1)).toBe('backed-up');
      expect(office.store.status().backedUpAt).toBeDefined();
      const books = [
        { name: 'toy-a', counts: { people: 2, scores: 0 } },
        { name: 'toy-b', counts: { people: 1, scores: 0 } },
      ];
      expect(await office.keeper.port.list()).toMatchObject({ value: [{ id, place: 'here', reason: 'asked', books }] });
      expect(await office.keeper.port.inspect({ id })).toMatchObject({ value: { books } });
      const files = await unpackZip(await readFile(join(folder, backupsFolder, id)));
      expect([...files.keys()]).toEqual([
        'le-lang-backup.json',
        'books/toy-a.json',
        'books/toy-b.json',
        'journal/journal-0000000001.log',
      ]);
      await close(office);
    }));

  test('of books that nobody opened is made from their files and the journal', () =>
    inFolder(async (folder) => {
      const first = await openOffice(folder);
      await add(first.store, 'p1');
      await close(first);
      const office = await openOffice(folder);
      const id = await made(office);
      expect(await office.keeper.port.inspect({ id })).toMatchObject({
        value: { books: [{ name: 'toy-a', counts: { people: 1 } }] },
      });
      await close(office);
    }));

  test('that is damaged is refused, unless the damage does not touch its content', () =>
    inFolder(async (folder) => {
      const office = await openOffice(folder);
      await add(office.store, 'p1');
      const id = await made(office);
      const path = join(folder, backupsFolder, id);
      const good = await readFile(path);
      for (const { name, spoil } of damages) {
        await writeFile(path, good);
        await spoil(path, join(folder, 'lock.json'));
        const spoilt = await readFile(path).catch(() => undefined);
        if (spoilt?.equals(good) === true) continue;
        const opened = await office.keeper.port.inspect({ id });
        if (opened.ok) {
          // A bit of the time of day that a zip keeps of each file, for example.
          expect(opened.value.books, name).toEqual([{ name: 'toy-a', counts: { people: 1, scores: 0 } }]);
          expect(name).toContain('a bit flipped');
        } else {
          expect(await office.keeper.port.restore({ id }), name).toEqual(opened);
        }
      }
      expect((await readToy(office.store)).people).toHaveLength(1);
      await close(office);
    }));

  test('is not made of damaged data without a word', () =>
    inFolder(async (folder) => {
      const first = await openOffice(folder);
      await add(first.store, 'p1');
      await close(first);
      const path = join(folder, 'books', 'toy-a.json');
      await writeFile(path, (await readFile(path)).subarray(0, 40));
      const office = await openOffice(folder);
      expect(await office.keeper.port.make()).toMatchObject({ ok: true });
      // It was found and rebuilt first.
      expect(office.store.status().findings).toMatchObject([{ file: 'toy-a.json', problem: 'bad-checksum' }]);
      await close(office);
    }));

  test('goes to the second place too, and needs it not', () =>
    inFolder(async (place) => {
      const folder = join(place, 'data');
      const stick = join(place, 'usb');
      const office = await openOffice(folder, { second: stick });
      await add(office.store, 'p1');
      await made(office);
      expect(await office.backups.list()).toHaveLength(1);
      await mkdir(stick);
      const id = await made(office);
      const list = await office.backups.list();
      expect(list.filter((one) => one.place === 'second')).toMatchObject([{ id: `2:${id}` }]);
      expect(await office.keeper.port.inspect({ id: `2:${id}` })).toMatchObject({ ok: true });
      await rm(stick, { recursive: true });
      expect(await office.keeper.port.inspect({ id: `2:${id}` })).toMatchObject({ error: { code: 'file-missing' } });
      await close(office);
    }));

  test('is not taken from outside its folder', () =>
    inFolder(async (folder) => {
      const office = await openOffice(folder);
      for (const id of ['../lock.json', '/etc/passwd', '2:x', '2:../le-lang-2026-11-20-010101.zip', '']) {
        expect(await office.keeper.port.inspect({ id })).toMatchObject({ error: { code: 'file-missing' } });
      }
      await close(office);
    }));

  test('that fails half way leaves nothing behind and no backup gone', () =>
    inFolder(async (folder) => {
      let full = false;
      const { fs } = faultyFileSystem((call) => (full && call === 'write' ? 'ENOSPC' : undefined));
      const office = await openOffice(folder, { fileSystem: fs });
      await add(office.store, 'p1');
      await made(office);
      const before = await readdir(join(folder, backupsFolder));
      full = true;
      expect(await office.keeper.port.make()).toMatchObject({ ok: false, error: { code: 'disk-full' } });
      expect(await readdir(join(folder, backupsFolder))).toEqual(before);
      full = false;
      await close(office);
    }));

  test('is made before a bulk change, and the newest three of a day are kept', () =>
    inFolder(async (folder) => {
      const office = await openOffice(folder);
      for (let index = 0; index < 6; index += 1) await add(office.store, `p${index}`, 'toy-a', true);
      const list = await office.backups.list();
      expect(list).toHaveLength(3);
      expect(list.map(({ reason, books }) => [reason, books[0]?.counts['people']])).toEqual([
        ['bulk', 5],
        ['bulk', 4],
        ['bulk', 3],
      ]);
      await close(office);
    }));
});

const at = (iso: string) => ({ now: () => iso });

/** How many people each backup holds, least first. */
const counts = async (office: Office) =>
  (await office.backups.list()).map(({ books }) => books[0]?.counts['people'] ?? 0).toSorted((a, b) => a - b);

describe('with a clock that goes wrong', () => {
  test('set back a year, or to the same hour each morning, the newest is kept and nothing older than its time goes', () =>
    inFolder(async (folder) => {
      const right = await openOffice(folder, at('2026-11-20T08:00:00.000Z'));
      await add(right.store, 'p1');
      await made(right);
      await close(right);
      // The battery is dead: each morning is the first of January, and work begins earlier by the clock than it ended.
      for (const [index, hour] of ['09', '08', '07', '06', '05'].entries()) {
        const office = await openOffice(folder, at(`2010-01-01T${hour}:00:00.000Z`));
        await add(office.store, `q${index}`);
        await made(office);
        expect(await counts(office)).toContain(index + 2);
        expect(await counts(office)).toContain(1);
        await close(office);
      }
      const again = await openOffice(folder, at('2026-11-21T08:00:00.000Z'));
      await add(again.store, 'r');
      await made(again);
      expect(await counts(again)).toEqual([1, 6, 7]);
      await close(again);
    }));

  test('one from the future does not count as the backup of the day', () =>
    inFolder(async (folder) => {
      const ahead = await openOffice(folder, at('2031-01-01T08:00:00.000Z'));
      await add(ahead.store, 'p1');
      await made(ahead);
      await close(ahead);
      const office = await openOffice(folder, at('2026-11-20T08:00:00.000Z'));
      await office.keeper.stop();
      expect((await office.backups.list()).map(({ reason }) => reason).toSorted()).toEqual(['asked', 'daily']);
      await close(office);
    }));

  test('a book is rescued from the backup with most changes, not from the one that the clock calls newest', () =>
    inFolder(async (folder) => {
      const first = await openOffice(folder, at('2026-11-20T08:00:00.000Z'));
      await add(first.store, 'p1');
      await made(first);
      await close(first);
      const back = await openOffice(folder, at('2010-01-01T08:00:00.000Z'));
      await add(back.store, 'p2');
      await made(back);
      await close(back);
      for (const file of ['books/toy-a.json', 'books/toy-a.json.bak', 'journal/journal-0000000001.log']) {
        await writeFile(join(folder, file), Buffer.alloc(100));
      }
      const again = await openOffice(folder);
      expect((await readToy(again.store)).people).toHaveLength(2);
      await close(again);
    }));
});

test('files that are called as backups are and are none neither count nor go', () =>
  inFolder(async (folder) => {
    const office = await openOffice(folder);
    await add(office.store, 'p1');
    const id = await made(office);
    const day = /\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? '';
    const foreign = ['235957', '235958', '235959'].map((time) => `le-lang-${day}-${time}.zip`);
    for (const [index, name] of foreign.entries()) {
      await writeFile(join(folder, backupsFolder, name), Buffer.alloc(index * 100));
    }
    await writeFile(join(folder, backupsFolder, 'Ảnh hội làng.zip'), 'x');
    await mkdir(join(folder, backupsFolder, 'le-lang-2026-11-20-000000.zip'));
    for (let count = 0; count < 2; count += 1) {
      await add(office.store, `q${count}`);
      await made(office);
    }
    const names = await readdir(join(folder, backupsFolder));
    for (const name of [id, ...foreign, 'Ảnh hội làng.zip']) expect(names).toContain(name);
    expect(await office.backups.list()).toHaveLength(3);
    await close(office);
  }));

describe('restoring', () => {
  test('brings all books back; undo goes back to before it, and so does the backup made first', () =>
    inFolder(async (folder) => {
      const office = await openOffice(folder);
      await add(office.store, 'p1');
      const id = await made(office);
      await add(office.store, 'p2');
      await add(office.store, 'b1', 'toy-b');
      expect(await office.keeper.port.restore({ id })).toEqual(ok(null));
      expect((await readToy(office.store)).people.map((person) => person.id)).toEqual(['p1']);
      expect(await readToy(office.store, 'toy-b')).toEqual(emptyToy);
      expect((await office.store.log({ limit: 1 }))[0]).toMatchObject({ name: 'backups.restore' });
      const [before] = await office.backups.list();
      expect(before?.reason).toBe('restore');
      await office.store.undo();
      expect((await readToy(office.store)).people).toHaveLength(2);
      await office.store.redo();
      await office.keeper.port.restore({ id: before?.id ?? '' });
      expect((await readToy(office.store)).people).toHaveLength(2);
      expect((await readToy(office.store, 'toy-b')).people).toHaveLength(1);
      await close(office);
      const again = await openToy(folder);
      expect((await readToy(again, 'toy-b')).people).toHaveLength(1);
      await again.close();
    }));

  test('brings one book back and leaves the others', () =>
    inFolder(async (folder) => {
      const office = await openOffice(folder);
      await add(office.store, 'p1');
      await add(office.store, 'b1', 'toy-b');
      const id = await made(office);
      await add(office.store, 'p2');
      await add(office.store, 'b2', 'toy-b');
      expect(await office.keeper.port.restore({ id }, ['toy-b'])).toEqual(ok(null));
      expect((await readToy(office.store)).people).toHaveLength(2);
      expect((await readToy(office.store, 'toy-b')).people).toHaveLength(1);
      expect(await office.keeper.port.restore({ id }, ['toy-c'])).toMatchObject({ error: { code: 'not-found' } });
      await close(office);
    }));

  test('works from a file that was handed in, on a machine that has nothing', () =>
    inFolder(async (place) => {
      const office = await openOffice(join(place, 'old'));
      await add(office.store, 'p1');
      const id = await made(office);
      const bytes = await readFile(join(place, 'old', backupsFolder, id));
      await close(office);
      const fresh = await openOffice(join(place, 'new'));
      expect(await fresh.keeper.port.restore({ name: id, bytes })).toEqual(ok(null));
      expect((await readToy(fresh.store)).people).toHaveLength(1);
      expect(await fresh.keeper.port.restore({ name: 'x.zip', bytes: Buffer.from('no zip') })).toMatchObject({
        error: { code: 'file-damaged', params: { name: 'x.zip' } },
      });
      await close(fresh);
    }));

  test('does nothing when the present state cannot be backed up first', () =>
    inFolder(async (folder) => {
      let full = false;
      const { fs } = faultyFileSystem((call, _, path) =>
        full && call === 'open' && path.includes(backupsFolder) ? 'ENOSPC' : undefined,
      );
      const office = await openOffice(folder, { fileSystem: fs });
      await add(office.store, 'p1');
      const id = await made(office);
      await add(office.store, 'p2');
      full = true;
      expect(await office.keeper.port.restore({ id })).toMatchObject({ error: { code: 'disk-full' } });
      expect((await readToy(office.store)).people).toHaveLength(2);
      await close(office);
    }));
});

test('when the files of a book and the journal are gone, the newest backup gives the book', () =>
  inFolder(async (folder) => {
    const office = await openOffice(folder);
    await add(office.store, 'p1');
    await made(office);
    await close(office);
    for (const file of ['books/toy-a.json', 'books/toy-a.json.bak', 'journal/journal-0000000001.log']) {
      await writeFile(join(folder, file), Buffer.alloc(100));
    }
    const again = await openOffice(folder);
    expect((await readToy(again.store)).people).toHaveLength(1);
    expect(again.store.status().findings).toContainEqual(
      expect.objectContaining({ file: 'toy-a.json', problem: 'zeros', rebuiltFrom: 'backup' }),
    );
    await close(again);
  }));

test('at start a backup is made when the newest is older than a day', () =>
  inFolder(async (folder) => {
    const office = await openOffice(folder);
    await add(office.store, 'p1');
    await close(office);
    const second = await openOffice(folder);
    await close(second);
    expect(await second.backups.list()).toMatchObject([{ reason: 'daily' }]);
    const third = await openOffice(folder);
    await close(third);
    expect(await third.backups.list()).toHaveLength(1);
    const nextDay = await openOffice(folder, { now: () => '2026-11-22T01:00:00.000Z' });
    await close(nextDay);
    expect(await nextDay.backups.list()).toHaveLength(2);
  }));

test('while work goes on a backup is made every fifteen minutes, and none when nothing was done', () =>
  inFolder(async (folder) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const office = await openOffice(folder);
      await add(office.store, 'p1');
      const settled = async () => {
        // The keeper ends the backup that is under way before it stops.
        vi.advanceTimersByTime(15 * 60_000);
        await vi.waitFor(async () => expect(await office.backups.list()).not.toEqual([]));
      };
      await settled();
      expect(await office.backups.list()).toMatchObject([{ reason: 'work' }]);
      vi.advanceTimersByTime(60 * 60_000);
      expect(await office.backups.list()).toHaveLength(1);
      await add(office.store, 'p2');
      vi.advanceTimersByTime(15 * 60_000);
      await vi.waitFor(async () => expect(await office.backups.list()).toHaveLength(2));
      await close(office);
    } finally {
      vi.useRealTimers();
    }
  }));

test('the backup of the day waits for the first screen, and not at all when the program ends before', () =>
  inFolder(async (folder) => {
    const options = toyOptions(folder);
    const begin = async () => {
      const backups = await openBackups({
        disk: diskOf(options),
        folderLabel: '',
        secondFolder: () => undefined,
        emit: () => undefined,
      });
      const store = await openToy(folder);
      if (store.seq() === 0) await add(store, 'p1');
      return { backups, store, keeper: startBackupKeeper(store, backups, toySchemas, options.now, undefined, 15_000) };
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const short = await begin();
      vi.advanceTimersByTime(14_000);
      await close(short);
      vi.advanceTimersByTime(60_000);
      expect(await short.backups.list()).toEqual([]);
      const long = await begin();
      vi.advanceTimersByTime(16_000);
      await close(long);
      expect(await long.backups.list()).toMatchObject([{ reason: 'daily' }]);
    } finally {
      vi.useRealTimers();
    }
  }));

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ok, type Result } from '#shared/contract/result.ts';
import { nodeFileSystem } from '#main/adapters/disk/file-system.ts';
import { openBooks, type BookStore } from '#main/adapters/disk/store.ts';
import { faultyFileSystem, type Call, type Fault } from '#test/support/faulty-file-system.ts';
import { isTorture } from '#test/support/torture.ts';
import { inFolder, openToy, readToy, toy, toyOptions } from '#test/support/toy-store.ts';

const names = ['toy-a', 'toy-b'];

/** Adds the person `id` to both books in one step. */
const add = (store: BookStore, id: string) =>
  store.change({ name: 'toy.add', args: { id } }, names, (books) => {
    for (const name of names) toy(books, name).people.push({ id, name: `Người ${id}` });
    return ok(null);
  });

const idsOf = async (store: BookStore, name: string) => (await readToy(store, name)).people.map(({ id }) => id);

/**
 * A day's work over a disk with faults. Whatever fails, what was answered ok must be there afterwards, what was answered
 * otherwise must not, and no change may be there by half.
 */
async function workThrough(folder: string, fault: Fault): Promise<{ calls: number; failures: Result<unknown>[] }> {
  const { fs, calls } = faultyFileSystem(fault);
  const there: string[] = [];
  const failures: Result<unknown>[] = [];
  const note = (outcome: Result<unknown>, done: () => void) => {
    if (outcome.ok) done();
    else failures.push(outcome);
  };
  const work = async (opened: Result<BookStore>, from: number) => {
    if (!opened.ok) {
      failures.push(opened);
      return;
    }
    const store = opened.value;
    for (let index = from; index < from + 4; index += 1) {
      note(await add(store, `p${index}`), () => there.push(`p${index}`));
      if (index % 2 === 1) note(await store.snapshot(), () => undefined);
    }
    if (there.length > 0) note(await store.undo(), () => there.pop());
    // What is in memory is what was acknowledged.
    for (const name of names) expect(await idsOf(store, name)).toEqual(there);
    note(await store.close(), () => undefined);
  };
  await work(await openBooks(toyOptions(folder, { fileSystem: fs, linesPerSegment: 3 })), 0);
  await work(await openBooks(toyOptions(folder, { fileSystem: fs, linesPerSegment: 3 })), 10);
  const after = await openToy(folder);
  for (const name of names) expect(await idsOf(after, name)).toEqual(there);
  expect(after.status().heldBy).toBeUndefined();
  // And it goes on.
  expect(await add(after, 'later')).toEqual(ok(null));
  await after.close();
  return { calls: calls(), failures };
}

const total = await inFolder(async (folder) => (await workThrough(folder, () => undefined)).calls);
const every = Array.from({ length: total }, (_, index) => index + 1);

describe(`each of the ${total} calls to the disk in a day's work`, () => {
  test.each([
    ['ENOSPC', 1],
    // In the short form the others are tried at every third call: they take the same ways.
    ['EIO', isTorture ? 1 : 3],
    ['EPERM', isTorture ? 1 : 3],
    ['EROFS', isTorture ? 1 : 3],
  ])('fails once with %s', async (code, step) => {
    for (let at = 1; at <= total; at += step) {
      await inFolder((folder) => workThrough(folder, (_, count) => (count === at ? code : undefined)));
    }
  });

  test('writes only half of what was asked: the rest follows', async () => {
    for (const at of every) {
      const { failures } = await inFolder((folder) =>
        workThrough(folder, (call, count) => (count === at && call === 'write' ? 'short' : undefined)),
      );
      expect(failures).toEqual([]);
    }
  });

  test('finds the disk full, and full it stays until the program ends', async () => {
    const takesRoom = new Set<Call>(['write', 'copy', 'makeFolder', 'link']);
    for (const at of every) {
      const { failures } = await inFolder((folder) =>
        workThrough(folder, (call, count) =>
          count >= at && count < at + 40 && takesRoom.has(call) ? 'ENOSPC' : undefined,
        ),
      );
      for (const failure of failures) expect(failure).toMatchObject({ error: { code: 'disk-full' } });
    }
  });
});

test('a full disk is said, nothing is changed, and once there is room work goes on', () =>
  inFolder(async (folder) => {
    let full = false;
    const { fs } = faultyFileSystem((call) => (full && call === 'write' ? 'ENOSPC' : undefined));
    const events: string[] = [];
    const store = await openToy(folder, { fileSystem: fs, emit: (event) => events.push(event.type) });
    await add(store, 'p1');
    full = true;
    expect(await add(store, 'p2')).toEqual({
      ok: false,
      error: { code: 'disk-full', params: { folder: 'Tài liệu › Lệ Làng' } },
    });
    expect(events.at(-1)).toBe('not-saved');
    expect(await idsOf(store, 'toy-a')).toEqual(['p1']);
    full = false;
    expect(await add(store, 'p2')).toEqual(ok(null));
    await store.close();
    const again = await openToy(folder);
    expect(await idsOf(again, 'toy-b')).toEqual(['p1', 'p2']);
    await again.close();
  }));

test('a file that a scanner holds for five seconds is waited for', { timeout: 20_000 }, () =>
  inFolder(async (folder) => {
    let until = Number.POSITIVE_INFINITY;
    const { fs } = faultyFileSystem((call, _, path) =>
      call === 'rename' && path.endsWith('.json') && performance.now() < until ? 'EPERM' : undefined,
    );
    const store = await openToy(folder, { fileSystem: fs, patience: 12_000 });
    await add(store, 'p1');
    until = performance.now() + 5000;
    const snapshot = store.snapshot();
    // Meanwhile changes are saved as ever: they need no rename.
    const begin = performance.now();
    expect(await add(store, 'p2')).toEqual(ok(null));
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(await snapshot).toEqual(ok(null));
    expect(performance.now()).toBeGreaterThan(until);
    expect((await nodeFileSystem.stat(`${folder}/books/toy-b.json`))?.size).toBeGreaterThan(0);
    await store.close();
  }),
);

test('a folder whose path runs through a file is said at the start', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'tệp');
    await writeFile(file, 'không phải thư mục');
    for (const path of [file, join(file, 'Lệ Làng'), join(file, 'a', 'b')]) {
      expect(await openBooks(toyOptions(path))).toMatchObject({ ok: false, error: { code: 'data-folder-denied' } });
    }
  }));

test('a folder that cannot be written is said at the start', () =>
  inFolder(async (folder) => {
    for (const code of ['EACCES', 'EROFS']) {
      const { fs } = faultyFileSystem((call) => (call === 'open' || call === 'makeFolder' ? code : undefined));
      expect(await openBooks(toyOptions(folder, { fileSystem: fs }))).toEqual({
        ok: false,
        error: { code: 'data-folder-denied', params: { folder: 'Tài liệu › Lệ Làng' } },
      });
    }
  }));

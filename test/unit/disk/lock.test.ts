import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ok } from '#shared/contract/result.ts';
import { nodeFileSystem } from '#main/adapters/disk/file-system.ts';
import { lockName, takeLock, type LockOptions } from '#main/adapters/disk/lock.ts';
import { inFolder, openToy, readToy, toy } from '#test/support/toy-store.ts';

const now = () => '2026-11-20T01:00:00.000Z';
const here: LockOptions = { who: 'Trần Văn Thử', machine: 'may-1', now, isAlive: () => true };
const take = (folder: string, more: Partial<LockOptions> = {}) =>
  takeLock(nodeFileSystem, folder, { ...here, ...more });

const isNot77 = (pid: number) => pid !== 77;

const held = (holder: object) =>
  JSON.stringify({ who: 'Lê Thị Giữ', machine: 'may-2', pid: 77, since: now(), token: 't', ...holder });

describe('the lock', () => {
  test('is given once, and again after it was given back', () =>
    inFolder(async (folder) => {
      const first = await take(folder);
      if (!('lock' in first)) throw new Error('refused');
      expect(await take(folder, { who: 'Người khác' })).toEqual({
        heldBy: { who: 'Trần Văn Thử', machine: 'may-1', since: now() },
      });
      await first.lock.release();
      expect(await readdir(folder)).toEqual([]);
      const second = await take(folder);
      expect(second).toHaveProperty('lock');
      if ('lock' in second) await second.lock.release();
    }));

  test.each<[string, object, Partial<LockOptions>, boolean]>([
    ['a living program of another machine', {}, {}, false],
    ['a living program of this machine', { machine: 'may-1' }, {}, false],
    ['a dead program of this machine', { machine: 'may-1' }, { isAlive: () => false }, true],
    ['a program of another machine whose number is dead here', {}, { isAlive: () => false }, false],
    ['an earlier life of this very process', { machine: 'may-1', pid: process.pid }, {}, true],
  ])('left by %s', (_, holder, options, isTaken) =>
    inFolder(async (folder) => {
      await writeFile(join(folder, lockName), held(holder));
      const taken = await take(folder, options);
      expect('lock' in taken).toBe(isTaken);
      if ('lock' in taken) await taken.lock.release();
    }),
  );

  test('of a holder silent for minutes is taken over; the holder notices and stops writing', () =>
    inFolder(async (folder) => {
      const store = await openToy(folder);
      const add = (id: string) =>
        store.change({ name: 'toy.add', args: {} }, ['toy-a'], (books) => {
          toy(books).people.push({ id, name: id });
          return ok(null);
        });
      await add('p1');
      // Another machine finds the sign of life old: this one slept.
      const old = new Date(Date.now() - 10 * 60_000);
      await utimes(join(folder, lockName), old, old);
      const other = await openToy(folder, { who: 'Máy bên', machine: 'may-2' });
      expect(other.status().heldBy).toBeUndefined();
      expect((await readToy(other)).people).toHaveLength(1);
      const realNow = Date.now;
      Date.now = () => realNow() + 60_000;
      try {
        expect(await add('p2')).toMatchObject({ ok: false, error: { code: 'read-only', params: { who: 'Máy bên' } } });
      } finally {
        Date.now = realNow;
      }
      expect(store.status().heldBy).toMatchObject({ who: 'Máy bên', machine: 'may-2' });
      await store.close();
      // The lock of the other is not taken away.
      expect(await readFile(join(folder, lockName), 'utf8')).toContain('Máy bên');
      await other.close();
    }));

  test('that cannot be read is respected while it is fresh', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, lockName), '');
      expect(await take(folder)).toHaveProperty('heldBy');
      const old = new Date(Date.now() - 10 * 60_000);
      await utimes(join(folder, lockName), old, old);
      const taken = await take(folder);
      expect(taken).toHaveProperty('lock');
      if ('lock' in taken) await taken.lock.release();
    }));

  test('can be taken though another was killed while it took a dead lock away', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, lockName), held({ machine: 'may-1' }));
      await writeFile(join(folder, `${lockName}.taking`), held({ machine: 'may-1', token: 'u' }));
      const taken = await take(folder, { isAlive: isNot77 });
      expect(taken).toHaveProperty('lock');
      expect(await readdir(folder)).toEqual([lockName]);
      if ('lock' in taken) await taken.lock.release();
    }));

  test('goes to one of many who find it stale at once', () =>
    inFolder(async (folder) => {
      for (let round = 0; round < 20; round += 1) {
        await writeFile(join(folder, lockName), held({ machine: 'may-1' }));
        const all = await Promise.all(
          Array.from({ length: 6 }, (_, index) => take(folder, { who: `Người ${index}`, isAlive: isNot77 })),
        );
        const locks = all.flatMap((one) => ('lock' in one ? [one.lock] : []));
        const still = await Promise.all(locks.map((lock) => lock.release().then(() => 1)));
        expect(still.length).toBe(1);
        expect(await readdir(folder)).toEqual([]);
      }
    }));
});

describe('a second instance', () => {
  test('reads, sees what the first writes, and changes nothing', () =>
    inFolder(async (folder) => {
      const first = await openToy(folder, { linesPerSegment: 3 });
      const add = (id: string) =>
        first.change({ name: 'toy.add', args: {} }, ['toy-a'], (books) => {
          toy(books).people.push({ id, name: id });
          return ok(null);
        });
      await add('p1');
      const second = await openToy(folder, { who: 'Người xem' });
      const files = await readdir(folder, { recursive: true });
      expect((await readToy(second)).people).toHaveLength(1);
      for (const id of ['p2', 'p3', 'p4', 'p5']) {
        await add(id);
        await first.snapshot();
      }
      expect((await readToy(second)).people).toHaveLength(5);
      expect(await second.log({ limit: 2 })).toMatchObject([{ seq: 5 }, { seq: 4 }]);
      const refusal = { ok: false, error: { code: 'read-only', params: { who: 'Hoàng Thị Mẫu' } } };
      expect(await second.change({ name: 'toy.x', args: {} }, ['toy-a'], () => ok(null))).toMatchObject(refusal);
      expect(await second.undo()).toMatchObject(refusal);
      expect(second.canUndo()).toEqual({ undo: false, redo: false });
      await second.close();
      expect(await readdir(folder)).toContain(lockName);
      expect(files).toContain(lockName);
      await first.close();
    }));

  test.each(['held', 'empty'])(
    'from the future (%s) is taken when it shows no sign of life, and not when it does',
    (kind) =>
      inFolder(async (folder) => {
        const path = join(folder, lockName);
        const nextYear = new Date(Date.now() + 365 * 86_400_000);
        const leave = async () => {
          await writeFile(path, kind === 'held' ? held({ machine: 'may-1' }) : '');
          await utimes(path, nextYear, nextYear);
        };
        await leave();
        const watched = take(folder, { watch: 200 });
        // A living holder writes it anew, at the time of its own clock.
        await utimes(path, new Date(), new Date());
        expect(await watched).toHaveProperty('heldBy');
        await leave();
        const taken = await take(folder, { watch: 50 });
        expect(taken).toHaveProperty('lock');
        if ('lock' in taken) await taken.lock.release();
      }),
  );
});

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ok } from '#shared/contract/result.ts';
import { machineClock } from '#main/adapters/clock.ts';
import { openAccess } from '#main/adapters/disk/access.ts';
import { originalsOf } from '#main/adapters/disk/disk.ts';
import { nodeFileSystem, type FileSystem } from '#main/adapters/disk/file-system.ts';
import { noSecondPlace } from '#main/adapters/disk/second-place.ts';
import { openBooks, type BookStore } from '#main/adapters/disk/store.ts';
import { knownFiles } from '#main/adapters/files.ts';
import { diskKinds, makeSmallDisk, remount, whyNotHere } from '#test/support/crash-disk.ts';
import { must } from '#test/support/large-office.ts';
import { inFolder, openToy, readToy, toy, toyOptions } from '#test/support/toy-store.ts';

const [kind] = diskKinds;
const why = kind === undefined ? 'no kind of disk' : whyNotHere(kind);
const title = (text: string) => (why === undefined ? text : `${text}: skipped, ${why}`);

const add = (store: BookStore, id: string) =>
  store.change({ name: 'toy.add', args: { id } }, ['toy-a'], (books) => {
    toy(books).people.push({ id, name: 'Nguyễn Văn Đầy '.repeat(100) });
    return ok(null);
  });

test.skipIf(why !== undefined)(title('a disk that really fills up: nothing acknowledged is lost, and it goes on'), () =>
  inFolder(async (place) => {
    const mount = join(place, 'small');
    const disk = await makeSmallDisk(mount, 600);
    try {
      const folder = join(mount, 'data');
      const ballast = join(mount, 'ballast');
      await writeFile(ballast, Buffer.alloc(200_000));
      const store = await openToy(folder);
      const there: string[] = [];
      let refused = 0;
      for (let index = 0; refused < 5; index += 1) {
        const outcome = await add(store, `p${index}`);
        if (outcome.ok) there.push(`p${index}`);
        else refused += 1;
        if (!outcome.ok) expect(outcome.error.code).toBe('disk-full');
        // The books' files are tried now and then too: they must not spoil what is there.
        if (index % 20 === 19) await store.snapshot();
      }
      expect(await store.snapshot()).toMatchObject({ ok: false, error: { code: 'disk-full' } });
      expect((await readToy(store)).people.map(({ id }) => id)).toEqual(there);
      await store.close();

      const full = await openBooks(toyOptions(folder));
      if (full.ok) {
        expect((await readToy(full.value)).people.map(({ id }) => id)).toEqual(there);
        await full.value.close();
      } else {
        expect(full.error.code).toBe('disk-full');
      }
      await rm(ballast);
      const again = await openToy(folder);
      expect((await readToy(again)).people.map(({ id }) => id)).toEqual(there);
      expect(await add(again, 'later')).toEqual(ok(null));
      expect(await again.close()).toEqual(ok(null));
      expect((await readdir(join(folder, 'books'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    } finally {
      await disk.remove();
    }
  }),
);

test.skipIf(why !== undefined)(title('a disk that may only be read is said, and goes on once it may be written'), () =>
  inFolder(async (place) => {
    const mount = join(place, 'small');
    const disk = await makeSmallDisk(mount, 2000);
    try {
      const folder = join(mount, 'data');
      const store = await openToy(folder);
      await add(store, 'p1');
      await store.close();
      await remount(mount, 'ro');
      expect(await openBooks(toyOptions(folder))).toMatchObject({
        ok: false,
        error: { code: 'data-folder-denied', params: { folder: 'Tài liệu › Lệ Làng' } },
      });
      await remount(mount, 'rw');
      const again = await openToy(folder);
      expect(await add(again, 'p2')).toEqual(ok(null));
      await again.close();
    } finally {
      await disk.remove();
    }
  }),
);

test.skipIf(why !== undefined)(
  title('scans that find no room beside the backups stop neither the backup nor the work'),
  () =>
    inFolder(async (place) => {
      const mount = join(place, 'small');
      const disk = await makeSmallDisk(mount, 8_000);
      try {
        const folder = join(mount, 'data');
        const ballast = join(mount, 'ballast');
        await writeFile(ballast, Buffer.alloc(3_000_000));
        const opened = await openAccess({
          folder,
          folderLabel: 'Lệ Làng',
          who: 'Hoàng Thị Mẫu',
          clock: machineClock,
          emit: () => undefined,
          idleMilliseconds: 0,
        });
        const { store, close } = must(opened);
        const files = knownFiles({ papers: '', papersInWords: '', originals: originalsOf({ folder }) });
        const original = must(await files.keepBytes('quét.pdf', Buffer.alloc(2_500_000, 'x')));
        const change = async () =>
          must(
            await store.change({ name: 'covenants.import', args: {} }, ['covenant-c1', 'office'], (books) => {
              const book = books['covenant-c1'];
              if (book !== undefined) book.original = original;
              books.office.villagesExpected += 1;
              return ok(null);
            }),
          );
        await change();
        expect(must(await store.backups.make()).originals).toEqual({ files: 1, missing: 1 });
        await change();
        await rm(ballast);
        expect(must(await store.backups.make()).originals).toEqual({ files: 1, missing: 0 });
        must(await close());
      } finally {
        await disk.remove();
      }
    }),
);

test.skipIf(why !== undefined)(
  title('a stick that is pulled out while scans are copied to it costs the backup nothing'),
  () =>
    inFolder(async (place) => {
      const mount = join(place, 'usb');
      const disk = await makeSmallDisk(mount, 30_000);
      let pulled = false;
      try {
        const folder = join(place, 'data');
        const stick = join(mount, 'Lệ Làng - Sao lưu');
        await mkdir(stick);
        const pulling: FileSystem = {
          ...nodeFileSystem,
          rename: async (from, to) => {
            await nodeFileSystem.rename(from, to);
            if (pulled || !to.startsWith(mount) || !to.endsWith('.pdf')) return;
            pulled = true;
            await disk.remove();
          },
        };
        const opened = await openAccess({
          folder,
          folderLabel: 'Lệ Làng',
          who: 'Hoàng Thị Mẫu',
          clock: machineClock,
          emit: () => undefined,
          idleMilliseconds: 0,
          fileSystem: pulling,
          secondPlace: { ...noSecondPlace, folder: () => stick },
        });
        const { store, close } = must(opened);
        const files = knownFiles({ papers: '', papersInWords: '', originals: originalsOf({ folder }) });
        for (let count = 0; count < 4; count += 1)
          must(await files.keepBytes('quét.pdf', Buffer.alloc(1000, `${count}`)));
        must(
          await store.change({ name: 'office.update', args: {} }, ['office'], ({ office }) => {
            office.villagesExpected += 1;
            return ok(null);
          }),
        );
        expect(must(await store.backups.make()).originals).toEqual({ files: 4, missing: 0 });
        expect(pulled).toBe(true);
        expect(must(await store.backups.list()).map((each) => each.place)).toEqual(['here']);
        expect(await readdir(mount)).toEqual([]);
        must(await close());
      } finally {
        if (!pulled) await disk.remove();
      }
    }),
);

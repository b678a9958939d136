import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { machineClock } from '#main/adapters/clock.ts';
import { openSecondPlace, secondFolderName } from '#main/adapters/disk/second-place.ts';
import { openStore } from '#main/adapters/disk/open-store.ts';
import { driveRoots, listDrives } from '#main/adapters/drives.ts';
import { ok } from '#shared/contract/result.ts';
import { must } from '#test/support/large-office.ts';
import { inFolder } from '#test/support/toy-store.ts';

describe('the drives of a machine', () => {
  test('are the folders in which the system shows sticks', () =>
    inFolder(async (place) => {
      await mkdir(join(place, 'media', 'USB-XA'), { recursive: true });
      await writeFile(join(place, 'media', 'tệp'), '');
      const found = await listDrives({ letters: [], folders: [join(place, 'media'), join(place, 'không có')] });
      expect(found).toMatchObject([{ path: join(place, 'media', 'USB-XA'), label: 'USB-XA' }]);
      expect(found[0]?.free).toBeGreaterThan(0);
    }));

  test('on Windows are all letters but the one of the system', () => {
    const { letters, folders } = driveRoots('win32', { SystemDrive: 'd:' });
    expect(letters).toHaveLength(25);
    expect(letters).not.toContain('D');
    expect(folders).toEqual([]);
    expect(driveRoots('win32', {}).letters).not.toContain('C');
  });
});

describe('the second place of the backups', () => {
  test('is chosen by a drive, remembered, and gets each backup, verified, while the stick is there', () =>
    inFolder(async (place) => {
      const data = join(place, 'data');
      const stick = join(place, 'media', 'USB-XA');
      await mkdir(stick, { recursive: true });
      await mkdir(data);
      const drives = () => listDrives({ letters: [], folders: [join(place, 'media')] });
      const openPlace = () => openSecondPlace(data, drives);
      const before = await openPlace();
      expect(await before.state()).toMatchObject({ places: [{ label: 'USB-XA', chosen: false }] });
      const [drive] = (await before.state()).places;
      expect(JSON.stringify(drive)).not.toContain(place);
      expect(await before.choose('khác')).toMatchObject({ ok: false, error: { code: 'not-found' } });
      expect(await before.choose(drive?.id)).toEqual(ok(null));

      const second = await openPlace();
      expect(await second.state()).toMatchObject({
        places: [{ chosen: true }],
        chosen: { label: 'USB-XA', present: true },
      });
      const store = must(
        await openStore({
          folder: data,
          folderLabel: 'x',
          clock: machineClock,
          who: 'x',
          idleMilliseconds: 0,
          secondPlace: second,
        }),
      );
      must(
        await store.change({ name: 'test', args: {} }, ['office'], ({ office }) => {
          office.villagesExpected = 7;
          return ok(null);
        }),
      );
      const { id } = must(await store.backups.make());
      const list = must(await store.backups.list());
      expect(list.map((one) => one.place).toSorted()).toEqual(['here', 'second']);
      const there = await readFile(join(stick, secondFolderName, id));
      expect(there.equals(await readFile(join(data, 'backups', id)))).toBe(true);
      expect(await store.backups.inspect({ id: `2:${id}` })).toMatchObject({ ok: true });

      // Pulled out: work and backups go on, and it is said.
      await rm(stick, { recursive: true });
      expect(await second.state()).toMatchObject({ places: [], chosen: { present: false } });
      must(await store.backups.make());
      expect(await store.backups.choosePlace(undefined)).toEqual(ok(null));
      expect((await openPlace()).folder()).toBeUndefined();
      must(await store.close());
    }));

  test('whose file is damaged counts as none chosen', () =>
    inFolder(async (data) => {
      await writeFile(join(data, 'backup-place.json'), 'null');
      expect((await openSecondPlace(data, () => Promise.resolve([]))).folder()).toBeUndefined();
    }));
});

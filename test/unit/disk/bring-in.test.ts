import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { machineClock } from '#main/adapters/clock.ts';
import { openAccess, type AccessOptions, type OfficeAccess } from '#main/adapters/disk/access.ts';
import { ok } from '#shared/contract/result.ts';
import { faultyFileSystem } from '#test/support/faulty-file-system.ts';
import { must } from '#test/support/large-office.ts';
import { inFolder } from '#test/support/toy-store.ts';

const open = async (folder: string, more: Partial<AccessOptions> = {}): Promise<OfficeAccess> =>
  must(
    await openAccess({
      folder,
      folderLabel: 'Tài liệu › Lệ Làng',
      clock: machineClock,
      who: 'Hoàng Thị Mẫu',
      idleMilliseconds: 0,
      emit: () => undefined,
      cost: 14,
      ...more,
    }),
  );

/** An office with three changes, one of them taken back, and a backup of it. */
async function oldMachine(
  folder: string,
  passphrase?: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const office = await open(folder);
  const set = (name: string) =>
    office.store.change({ name: 'office.update', args: { name } }, ['office'], (books) => {
      books.office.commune = { kind: 'xa', name, parent: 'thành phố Hà Nội', receiver: '', place: name };
      return ok(null);
    });
  for (const name of ['Vân Khê', 'Hạ Vân', 'Cao Xá']) must(await set(name));
  must(await office.store.undo());
  if (passphrase !== undefined) must(await office.port.turnOn(passphrase, office.port.proposeKey()));
  const { id } = must(await office.store.backups.make());
  must(await office.close());
  return { name: id, bytes: await readFile(join(folder, 'backups', id)) };
}

const communeOf = async (office: OfficeAccess) => must(await office.store.read('office')).commune?.name;
const logOf = async (office: OfficeAccess) =>
  (await office.store.log({ limit: 100 })).map(({ name, args, undoes }) => [name, args['name'], undoes !== undefined]);

describe('a backup brought to a new machine', () => {
  test('brings everything: the data, the change log, what undo and redo may reach', () =>
    inFolder(async (place) => {
      const backup = await oldMachine(join(place, 'cũ'));
      const office = await open(join(place, 'mới'));
      expect(await office.port.bringIn(backup)).toEqual(ok(null));
      expect(await communeOf(office)).toBe('Hạ Vân');
      expect(await logOf(office)).toEqual([
        ['office.update', 'Cao Xá', true],
        ['office.update', 'Cao Xá', false],
        ['office.update', 'Hạ Vân', false],
        ['office.update', 'Vân Khê', false],
      ]);
      must(await office.store.redo());
      expect(await communeOf(office)).toBe('Cao Xá');
      must(await office.close());
      const again = await open(join(place, 'mới'));
      expect(await communeOf(again)).toBe('Cao Xá');
      expect(again.store.status().findings).toEqual([]);
      must(await again.close());
    }));

  test('is refused over an office that has data, and when it is no whole backup', () =>
    inFolder(async (place) => {
      const backup = await oldMachine(join(place, 'cũ'));
      const office = await open(join(place, 'cũ'));
      expect(await office.port.bringIn(backup)).toMatchObject({ error: { code: 'office-exists' } });
      must(await office.close());
      const fresh = await open(join(place, 'mới'));
      const half = { name: backup.name, bytes: backup.bytes.subarray(0, 200) };
      expect(await fresh.port.bringIn(half)).toMatchObject({ error: { code: 'file-damaged' } });
      expect(await communeOf(fresh)).toBeUndefined();
      must(await fresh.close());
    }));

  test('that is sealed opens with its passphrase alone, and stays sealed', () =>
    inFolder(async (place) => {
      const backup = await oldMachine(join(place, 'cũ'), 'một câu dài để nhớ');
      const office = await open(join(place, 'mới'));
      expect(await office.port.bringIn(backup)).toMatchObject({ error: { code: 'passphrase-needed' } });
      expect(await office.port.bringIn({ ...backup, secret: 'sai' })).toMatchObject({
        error: { code: 'wrong-passphrase' },
      });
      expect(await office.port.bringIn({ ...backup, secret: 'một câu dài để nhớ' })).toEqual(ok(null));
      expect(office.port.state()).toMatchObject({ sealed: true, locked: false });
      expect(await communeOf(office)).toBe('Hạ Vân');
      must(await office.close());
    }));

  test('can be sealed afterwards, with what was there before it', () =>
    inFolder(async (place) => {
      const backup = await oldMachine(join(place, 'cũ'));
      const folder = join(place, 'mới');
      const office = await open(folder);
      must(
        await office.store.change({ name: 'x', args: {} }, ['office'], (books) => {
          books.office.signers.push({ id: 's', name: 'Quàng Thị Bí Mật', post: 'Chủ tịch', authority: 'TM.' });
          return ok(null);
        }),
      );
      must(await office.port.bringIn(backup));
      must(await office.port.turnOn('một câu dài để nhớ', office.port.proposeKey()));
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || entry.name.endsWith('.zip')) continue;
        const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
        expect(text, entry.name).not.toMatch(/Bí Mật|Hạ Vân/);
      }
      must(await office.close());
    }));

  test('broken off at any call to the disk is there whole at the next start, or not at all', () =>
    inFolder(async (place) => {
      const backup = await oldMachine(join(place, 'cũ'));
      const attempt = async (folder: string, broken: (count: number) => boolean) => {
        let counting = false;
        let count = 0;
        const { fs } = faultyFileSystem(() => {
          if (!counting) return undefined;
          count += 1;
          return broken(count) ? 'EIO' : undefined;
        });
        const office = await open(folder, { fileSystem: fs });
        counting = true;
        await office.port.bringIn(backup).catch(() => undefined);
        await office.close().catch(() => undefined);
        return count;
      };
      const total = await attempt(join(place, 'đếm'), () => false);
      for (let at = 1; at <= total; at += 1) {
        const folder = join(place, `thử-${at}`);
        // From this call on the disk answers nothing any more: the machine went off.
        await attempt(folder, (count) => count >= at);
        const office = await open(folder);
        const found = await communeOf(office);
        expect([undefined, 'Hạ Vân']).toContain(found);
        expect(await logOf(office)).toHaveLength(found === undefined ? 0 : 4);
        expect(office.store.status().findings.filter(({ rebuiltFrom }) => rebuiltFrom !== 'not-needed')).toEqual([]);
        must(await office.close());
      }
    }));
});

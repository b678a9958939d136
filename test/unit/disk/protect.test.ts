import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ok } from '#shared/contract/result.ts';
import { startBackupKeeper } from '#main/adapters/disk/backup-keeper.ts';
import { openBackups } from '#main/adapters/disk/backups.ts';
import {
  changePassphrase,
  finishProtection,
  protectData,
  renewRecoveryKey,
  unlockFolder,
  unprotectData,
} from '#main/adapters/disk/protect.ts';
import { diskOf, openBooks, type BookStore, type StoreOptions } from '#main/adapters/disk/store.ts';
import { unpackZip } from '#main/adapters/disk/zip.ts';
import { faultyFileSystem } from '#test/support/faulty-file-system.ts';
import { inFolder, openToy, readToy, toy, toyOptions, toySchemas } from '#test/support/toy-store.ts';

/** Quick keys: what makes a real one slow is scrypt's own. */
const cost = 14;
const passphrase = 'Con đò bến cũ 1987';
const name = 'Quàng Thị Bí Mật';

const add = (store: BookStore, id: string) =>
  store.change({ name: 'toy.add', args: { who: name } }, ['toy-a'], (books) => {
    toy(books).people.push({ id, name });
    return ok(null);
  });

async function openOffice(options: StoreOptions) {
  const backups = await openBackups({
    disk: diskOf(options),
    folderLabel: '',
    secondFolder: () => undefined,
    emit: () => undefined,
  });
  const opened = await openBooks({ ...options, rescue: backups.rescue });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const store = opened.value;
  const keeper = startBackupKeeper(store, backups, toySchemas, options.now);
  return {
    store,
    port: keeper.port,
    close: async () => {
      await keeper.stop();
      await store.close();
    },
  };
}

/** A folder with two files of the journal, a book with its previous file, and a backup. */
async function fill(folder: string): Promise<void> {
  const office = await openOffice(toyOptions(folder, { linesPerSegment: 2 }));
  for (const id of ['p1', 'p2', 'p3']) {
    await add(office.store, id);
    await office.store.snapshot();
  }
  await office.port.make();
  await office.close();
}

/** The files below a folder, backups unpacked, in which the name can be read. */
async function filesWithName(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const parts = entry.name.endsWith('.zip') ? [...(await unpackZip(bytes)).values()] : [bytes];
    if (parts.some((part) => part.includes(name))) found.push(entry.name);
  }
  return found.sort();
}

async function protect(folder: string): Promise<string> {
  const sealed = await protectData(toyOptions(folder), passphrase, cost);
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
  expect(sealed.value.left).toEqual([]);
  return sealed.value.recoveryKey;
}

async function unlocked(folder: string, secret = passphrase): Promise<StoreOptions> {
  const cipher = await unlockFolder(toyOptions(folder), secret);
  if (!cipher.ok || cipher.value === undefined) throw new Error(JSON.stringify(cipher));
  return toyOptions(folder, { cipher: cipher.value });
}

const errorOf = async (folder: string, secret?: string) => {
  const cipher = await unlockFolder(toyOptions(folder), secret);
  return cipher.ok ? undefined : cipher.error.code;
};

describe('sealed data', () => {
  test('shows no name anywhere on the disk, backups included, and goes on as before', () =>
    inFolder(async (folder) => {
      await fill(folder);
      expect(await filesWithName(folder)).toHaveLength(5);
      await protect(folder);
      expect(await filesWithName(folder)).toEqual([]);
      const office = await openOffice(await unlocked(folder));
      expect((await readToy(office.store)).people).toHaveLength(3);
      expect(office.store.status().findings).toEqual([]);
      expect(await office.store.log({ limit: 5 })).toMatchObject([{ args: { who: name } }, {}, {}]);
      await add(office.store, 'p4');
      await office.store.snapshot();
      await add(office.store, 'p5');
      await office.store.undo();
      expect(await office.port.make()).toMatchObject({ ok: true });
      expect(await filesWithName(folder)).toEqual([]);
      const [oldest] = (await office.port.list().then((list) => (list.ok ? list.value : []))).toReversed();
      expect(await office.port.restore({ id: oldest?.id ?? '' })).toEqual(ok(null));
      await office.close();
      const again = await openOffice(await unlocked(folder));
      expect((await readToy(again.store)).people).toHaveLength(3);
      await again.close();
    }));

  test('opens with the passphrase however it is typed, and with the recovery key copied from paper', () =>
    inFolder(async (folder) => {
      await fill(folder);
      const recoveryKey = await protect(folder);
      expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
      const typed = recoveryKey.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      for (const secret of [passphrase, passphrase.normalize('NFD'), recoveryKey, typed]) {
        expect(await errorOf(folder, secret)).toBeUndefined();
      }
      expect(await errorOf(folder)).toBe('passphrase-needed');
      for (const secret of ['', 'con đò bến cũ 1987', recoveryKey.slice(1)]) {
        expect(await errorOf(folder, secret)).toBe('wrong-passphrase');
      }
    }));

  test('is not taken for damaged when the key is another or gone', () =>
    inFolder(async (place) => {
      const folder = join(place, 'data');
      await fill(folder);
      await protect(folder);
      const other = join(place, 'other');
      await fill(other);
      await protect(other);
      const { cipher } = await unlocked(other);
      for (const options of [toyOptions(folder), toyOptions(folder, cipher === undefined ? {} : { cipher })]) {
        expect(await openBooks(options)).toMatchObject({ error: { code: 'key-missing' } });
      }
      expect(await readdir(folder)).not.toContain('set-aside');
      await rm(join(folder, 'key.json'));
      expect(await errorOf(folder, passphrase)).toBeUndefined();
      await rm(join(folder, 'key.json.bak'));
      expect(await openBooks(toyOptions(folder))).toMatchObject({ error: { code: 'key-missing' } });
      await writeFile(join(folder, 'key.json'), '{}');
      expect(await errorOf(folder, passphrase)).toBe('key-missing');
    }));

  test('that is damaged is rebuilt like any other', () =>
    inFolder(async (folder) => {
      await fill(folder);
      await protect(folder);
      const path = join(folder, 'books', 'toy-a.json');
      await writeFile(path, (await readFile(path)).subarray(0, 300));
      const office = await openOffice(await unlocked(folder));
      expect((await readToy(office.store)).people).toHaveLength(3);
      expect(office.store.status().findings).toMatchObject([{ rebuiltFrom: 'previous' }]);
      await office.close();
    }));

  test('gets another passphrase, another recovery key, and is opened for good again', () =>
    inFolder(async (folder) => {
      await fill(folder);
      const recoveryKey = await protect(folder);
      const options = toyOptions(folder);
      expect(await protectData(options, 'x', cost)).toMatchObject({ ok: false });
      expect(await changePassphrase(options, 'sai', 'Mới 2026')).toMatchObject({ error: { code: 'wrong-passphrase' } });
      expect(await changePassphrase(options, recoveryKey, 'Mới 2026')).toEqual(ok(null));
      expect(await errorOf(folder, passphrase)).toBe('wrong-passphrase');
      const renewed = await renewRecoveryKey(options, 'Mới 2026');
      expect(await errorOf(folder, recoveryKey)).toBe('wrong-passphrase');
      expect(await errorOf(folder, renewed.ok ? renewed.value : '')).toBeUndefined();
      expect(await unprotectData(options, 'Mới 2026')).toEqual(ok({ left: [] }));
      expect(await errorOf(folder)).toBeUndefined();
      expect(await filesWithName(folder)).toHaveLength(5);
      const store = await openToy(folder);
      expect((await readToy(store)).people).toHaveLength(3);
      await store.close();
    }));

  test('whose sealing was broken off anywhere opens with the passphrase, and can be finished', () =>
    inFolder(async (place) => {
      const start = join(place, 'start');
      await fill(start);
      for (let at = 1; ; at += 7) {
        const folder = join(place, `copy-${at}`);
        await cp(start, folder, { recursive: true });
        const { fs, calls } = faultyFileSystem((_, count) => (count >= at ? 'EIO' : undefined));
        const outcome = await protectData(toyOptions(folder, { fileSystem: fs }), passphrase, cost);
        const isSealed = (await readdir(folder)).some((file) => file.startsWith('key.json') && !file.endsWith('.tmp'));
        const options = isSealed ? await unlocked(folder) : toyOptions(folder);
        const store = await openToy(folder, options);
        expect((await readToy(store)).people).toHaveLength(3);
        expect(store.status().findings.filter(({ problem }) => problem !== 'stale-temporary')).toEqual([]);
        await store.close();
        if (isSealed) {
          expect(await finishProtection(toyOptions(folder), passphrase)).toEqual(ok({ left: [] }));
          expect(await filesWithName(folder)).toEqual([]);
        }
        if (outcome.ok && calls() < at) break;
      }
    }));
});

test('a sealed backup is restored on another machine with the passphrase of its time', () =>
  inFolder(async (place) => {
    await fill(join(place, 'old'));
    await protect(join(place, 'old'));
    const old = await openOffice(await unlocked(join(place, 'old')));
    const made = await old.port.make();
    const id = made.ok ? made.value.id : '';
    await old.close();
    const bytes = await readFile(join(place, 'old', 'backups', id));
    const fresh = await openOffice(toyOptions(join(place, 'new')));
    expect(await fresh.port.restore({ name: id, bytes })).toMatchObject({ error: { code: 'passphrase-needed' } });
    expect(await fresh.port.restore({ name: id, bytes, secret: 'sai' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    });
    expect(await fresh.port.restore({ name: id, bytes, secret: passphrase })).toEqual(ok(null));
    expect((await readToy(fresh.store)).people).toHaveLength(3);
    await fresh.close();
  }));

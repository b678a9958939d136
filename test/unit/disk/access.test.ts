import { once } from 'node:events';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openAccess, type AccessOptions, type OfficeAccess } from '#main/adapters/disk/access.ts';
import { originalsOf } from '#main/adapters/disk/disk.ts';
import { unpackZip } from '#main/adapters/disk/zip.ts';
import { knownFiles } from '#main/adapters/files.ts';
import type { Store } from '#main/app/ports.ts';
import { householdId, villageId } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { faultyFileSystem } from '#test/support/faulty-file-system.ts';
import { inFolder } from '#test/support/toy-store.ts';

const passphrase = 'Con đò bến cũ 1987';
const readers = 'Chỉ xem thôi nhé';
const name = 'Quàng Thị Bí Mật';
const secretFile = Buffer.from(`Quy ước của ${name}`);

const open: OfficeAccess[] = [];
/** A folder that is gone afterwards, with the offices in it closed. */
const inOffice = (task: (folder: string) => Promise<void>) =>
  inFolder(async (folder) => {
    try {
      await task(folder);
    } finally {
      for (const each of open.splice(0)) await each.close();
    }
  });

let tick = 0;
const clock = {
  now: () => new Date(Date.UTC(2026, 10, 20, 1, 0, (tick += 1))).toISOString(),
  today: () => '2026-11-20',
};

async function openedAccess(folder: string, more: Partial<AccessOptions> = {}): Promise<OfficeAccess> {
  const opened = await openAccess({
    folder,
    folderLabel: 'Lệ Làng',
    who: 'Lan',
    clock,
    emit: () => undefined,
    idleMilliseconds: 0,
    cost: 14,
    ...more,
  });
  if (!opened.ok) throw new Error(opened.error.code);
  open.push(opened.value);
  return opened.value;
}

async function close(access: OfficeAccess): Promise<void> {
  open.splice(open.indexOf(access), 1);
  await access.close();
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const code = (result: Result<unknown>) => (result.ok ? undefined : result.error.code);

const add = (store: Store, id: string) =>
  store.change({ name: 'registry.addHousehold', args: { head: name } }, ['registry'], ({ registry }) => {
    registry.households.push({
      id: householdId.parse(id),
      villageId: villageId.parse('v'),
      head: name,
      status: 'active',
      history: [],
    });
    return ok(null);
  });

const heads = async ({ store }: OfficeAccess) =>
  good(await store.read('registry')).households.map(({ id, head }) => `${id} ${head}`);

/** A folder with changes in the journal, a book's file, a backup, a file handed in and a damaged one. */
async function fill(folder: string): Promise<void> {
  const access = await openedAccess(folder);
  for (const id of ['h1', 'h2', 'h3']) good(await add(access.store, id));
  // Before the backup, so that a copy lies beside it.
  good(await keeper(folder, access).keepBytes('quy-uoc.docx', secretFile));
  good(await access.store.backups.make());
  good(await add(access.store, 'h4'));
  await close(access);
}

const all = ['h1', 'h2', 'h3', 'h4'].map((id) => `${id} ${name}`);

const keeper = (folder: string, access: OfficeAccess) =>
  knownFiles(
    { papers: join(folder, 'papers'), papersInWords: '', originals: originalsOf({ folder }) },
    undefined,
    access.cipher,
  );

async function turnOn(access: OfficeAccess): Promise<string> {
  const recoveryKey = access.port.proposeKey();
  expect(good(await access.port.turnOn(passphrase, recoveryKey))).toEqual({ left: [] });
  return recoveryKey;
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

describe('the guard of the data', () => {
  test('seals everything while the office is open, and asks for the passphrase at the next start', () =>
    inOffice(async (folder) => {
      await fill(folder);
      expect((await filesWithName(folder)).length).toBeGreaterThanOrEqual(4);
      const access = await openedAccess(folder);
      await turnOn(access);
      expect(access.port.state()).toMatchObject({ locked: false, sealed: true, role: 'clerk' });
      expect(await filesWithName(folder)).toEqual([]);
      // The office goes on in the same window, and what it writes now is sealed too.
      good(await add(access.store, 'h5'));
      good(await access.store.backups.make());
      const files = keeper(folder, access);
      const [kept] = await readdir(originalsOf({ folder }));
      const sha256 = kept?.slice(0, 64) ?? '';
      expect(good(await files.readOriginal({ name: 'quy-uoc.docx', bytes: 1, sha256 }))).toEqual(secretFile);
      good(await files.keepBytes('mau.docx', Buffer.from(`Mẫu của ${name}`)));
      await close(access);
      expect(await filesWithName(folder)).toEqual([]);

      const again = await openedAccess(folder);
      expect(again.port.state()).toMatchObject({ locked: true, sealed: true });
      expect(await again.port.during(() => Promise.resolve(ok(1)))).toMatchObject({ error: { code: 'locked' } });
      expect(code(await again.port.unlock('Con đò bến cũ 1986'))).toBe('wrong-passphrase');
      expect(good(await again.port.unlock(passphrase))).toMatchObject({ locked: false, role: 'clerk' });
      expect(await heads(again)).toEqual([...all, `h5 ${name}`]);
      expect(again.store.status().findings).toEqual([]);
      expect(good(await again.store.undo())).toMatchObject({ name: 'registry.addHousehold' });
    }));

  test('takes only the recovery key that was shown last', () =>
    inOffice(async (folder) => {
      const access = await openedAccess(folder);
      good(await add(access.store, 'h1'));
      const first = access.port.proposeKey();
      const recoveryKey = access.port.proposeKey();
      expect(code(await access.port.turnOn(passphrase, first))).toBe('recovery-key-other');
      good(await access.port.turnOn(passphrase, recoveryKey));
      expect(code(await access.port.turnOn(passphrase, recoveryKey))).toBe('already-protected');
      await close(access);
      const again = await openedAccess(folder);
      expect(code(await again.port.unlock(first))).toBe('wrong-passphrase');
      expect(good(await again.port.unlock(recoveryKey.toLowerCase())).role).toBe('clerk');
      const renewed = again.port.proposeKey();
      expect(code(await again.port.renewRecoveryKey('sai mật khẩu', renewed))).toBe('wrong-passphrase');
      good(await again.port.renewRecoveryKey(passphrase, renewed));
      good(await again.port.lock());
      expect(code(await again.port.unlock(recoveryKey))).toBe('wrong-passphrase');
      expect(good(await again.port.unlock(renewed)).locked).toBe(false);
    }));

  test('lets a reader in by another passphrase, who can change neither data nor passphrases', () =>
    inOffice(async (folder) => {
      await fill(folder);
      const access = await openedAccess(folder);
      await turnOn(access);
      expect(code(await access.port.setReader(passphrase, passphrase))).toBe('passphrase-same');
      expect(good(await access.port.setReader(passphrase, readers))).toMatchObject({ hasReader: true });
      expect(code(await access.port.changePassphrase(passphrase, readers))).toBe('passphrase-same');
      good(await access.port.lock());
      expect(good(await access.port.unlock(readers))).toMatchObject({ role: 'reader' });
      expect(await heads(access)).toEqual(all);
      for (const refused of [
        access.port.turnOff(readers),
        access.port.changePassphrase(readers, 'mật khẩu mới'),
        access.port.setReader(readers, undefined),
        access.port.renewRecoveryKey(readers, access.port.proposeKey()),
      ]) {
        expect(code(await refused)).toBe('wrong-passphrase');
      }
      expect(code(await access.port.set({ role: 'clerk' }))).toBe('already-protected');
      good(await access.port.setReader(passphrase, undefined));
      good(await access.port.lock());
      expect(code(await access.port.unlock(readers))).toBe('wrong-passphrase');
    }));

  test('waits with locking until what runs has ended, and keeps everybody else out meanwhile', () =>
    inOffice(async (folder) => {
      const access = await openedAccess(folder);
      await turnOn(access);
      const ending = new AbortController();
      const running = access.port.during(async () => {
        await once(ending.signal, 'abort');
        return add(access.store, 'late');
      });
      const locking = access.port.lock();
      expect(access.port.state().locked).toBe(true);
      expect(code(await access.port.during(() => Promise.resolve(ok(1))))).toBe('locked');
      expect(await Promise.race([locking, later()])).toBe('waits');
      ending.abort();
      good(await running);
      expect(good(await locking).locked).toBe(true);
      expect(code(await access.port.during(() => Promise.resolve(ok(1))))).toBe('locked');
      good(await access.port.unlock(passphrase));
      expect(await heads(access)).toEqual([`late ${name}`]);
    }));

  test('keeps role and rest of unsealed data as a plain setting', () =>
    inOffice(async (folder) => {
      const access = await openedAccess(folder);
      expect(access.port.state()).toEqual({
        locked: false,
        sealed: false,
        role: 'clerk',
        hasReader: false,
        lockAfter: 10,
      });
      expect(code(await access.port.lock())).toBe('not-protected');
      good(await access.port.set({ role: 'reader', lockAfter: 5 }));
      await close(access);
      const again = await openedAccess(folder);
      expect(again.port.state()).toMatchObject({ role: 'reader', lockAfter: 5 });
      await close(again);
      await writeFile(join(folder, 'access.json'), 'null');
      expect((await openedAccess(folder)).port.state()).toMatchObject({ role: 'clerk', lockAfter: 10 });
    }));

  test('opens everything for good again', () =>
    inOffice(async (folder) => {
      await fill(folder);
      const before = await filesWithName(folder);
      const access = await openedAccess(folder);
      await turnOn(access);
      expect(code(await access.port.turnOff('sai mật khẩu'))).toBe('wrong-passphrase');
      expect(good(await access.port.turnOff(passphrase))).toEqual({ left: [] });
      expect(access.port.state()).toMatchObject({ sealed: false, locked: false });
      expect(await heads(access)).toEqual(all);
      await close(access);
      expect(await filesWithName(folder)).toEqual(before);
      expect(await heads(await openedAccess(folder))).toEqual(all);
    }));

  test('finds a lost or damaged key in the newest backup, and says so when there is none', () =>
    inOffice(async (place) => {
      const folder = join(place, 'data');
      await fill(folder);
      const access = await openedAccess(folder);
      await turnOn(access);
      await close(access);
      for (const damage of [
        async () => Promise.all(['key.json', 'key.json.bak'].map((file) => rm(join(folder, file)))),
        async () => Promise.all(['key.json', 'key.json.bak'].map((file) => writeFile(join(folder, file), '{"'))),
      ]) {
        await damage();
        const again = await openedAccess(folder);
        expect(again.port.state()).toMatchObject({ locked: true, sealed: true });
        expect(code(await again.port.unlock('sai mật khẩu'))).toBe('wrong-passphrase');
        good(await again.port.unlock(passphrase));
        expect(await heads(again)).toEqual(all);
        await close(again);
      }
      await rm(join(folder, 'backups'), { recursive: true });
      for (const file of ['key.json', 'key.json.bak']) await rm(join(folder, file));
      await expect(openedAccess(folder)).rejects.toThrow('key-missing');
      expect(await readdir(join(folder, 'books'))).toContain('registry.json');
    }));

  test.each(['on', 'off'] as const)(
    'loses nothing when turning %s is broken off at any moment, and ends it at the next start',
    (way) =>
      inOffice(async (place) => {
        const start = join(place, 'start');
        await fill(start);
        if (way === 'off') {
          const sealed = await openedAccess(start);
          await turnOn(sealed);
          await close(sealed);
        }
        let broken = 0;
        for (let at = 1; ; at += 5) {
          const folder = join(place, `copy-${at}`);
          await cp(start, folder, { recursive: true });
          let live = false;
          let count = 0;
          const { fs } = faultyFileSystem((call) => {
            if (!live || call === 'readFile') return undefined;
            count += 1;
            // From then on the machine is gone: nothing reaches the disk any more.
            return count >= at ? 'EIO' : undefined;
          });
          const access = await openedAccess(folder, { fileSystem: fs });
          if (way === 'off') good(await access.port.unlock(passphrase));
          live = true;
          const done =
            way === 'on'
              ? await access.port.turnOn(passphrase, access.port.proposeKey())
              : await access.port.turnOff(passphrase);
          open.splice(open.indexOf(access), 1);
          await access.close().catch(() => undefined);
          await rm(join(folder, 'lock.json'), { force: true });

          const again = await openedAccess(folder);
          const { sealed } = again.port.state();
          if (sealed) good(await again.port.unlock(passphrase));
          expect(await heads(again)).toEqual(all);
          expect(again.store.status().findings.filter(({ problem }) => problem !== 'stale-temporary')).toEqual([]);
          const [kept] = await readdir(originalsOf({ folder }));
          const original = { name: 'quy-uoc.docx', bytes: 1, sha256: kept?.slice(0, 64) ?? '' };
          expect(good(await keeper(folder, again).readOriginal(original))).toEqual(secretFile);
          // Whatever was begun has been ended: all sealed, or all open.
          const isSealed = again.port.state().sealed;
          await close(again);
          expect((await filesWithName(folder)).length === 0).toBe(isSealed);
          await rm(folder, { recursive: true });
          if (done.ok && count < at) break;
          broken += 1;
        }
        expect(broken).toBeGreaterThan(5);
      }),
    120_000,
  );
});

const later = () => new Promise<string>((resolve) => void setTimeout(() => resolve('waits'), 20));

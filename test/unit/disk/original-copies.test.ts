import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openAccess, type AccessOptions, type OfficeAccess } from '#main/adapters/disk/access.ts';
import { backupsFolder } from '#main/adapters/disk/rotate.ts';
import { originalsOf } from '#main/adapters/disk/disk.ts';
import { copiesFolder } from '#main/adapters/disk/original-copies.ts';
import { sha256Of } from '#main/adapters/disk/originals.ts';
import { openSecondPlace, secondFolderName } from '#main/adapters/disk/second-place.ts';
import { knownFiles, type KnownFiles } from '#main/adapters/files.ts';
import { covenantId } from '#shared/contract/ids.ts';
import { ok } from '#shared/contract/result.ts';
import type { OriginalFile } from '#shared/covenants/book.ts';
import { damages } from '#test/support/damage.ts';
import { faultyFileSystem } from '#test/support/faulty-file-system.ts';
import { must } from '#test/support/large-office.ts';
import { inFolder } from '#test/support/toy-store.ts';

const passphrase = 'Con đò bến cũ 1987';
const scan = Buffer.from(`Bản quét có chữ ký của Quàng Thị Bí Mật. ${'x'.repeat(3000)}`);
const other = Buffer.from('Quy ước như thôn đã nộp');

type Office = { readonly access: OfficeAccess; readonly files: KnownFiles; readonly close: () => Promise<void> };

/** One minute later at each look, so that no two backups have one name. */
let minutes = 0;
const clock = {
  now: () => new Date(Date.UTC(2026, 10, 20, 1, (minutes += 1) % 600)).toISOString(),
  today: () => '2026-11-20',
};

/** An office in a folder; `media` is where sticks show, the first of them is the second place. */
async function open(folder: string, media?: string, more: Partial<AccessOptions> = {}): Promise<Office> {
  const drives = async () =>
    media === undefined
      ? []
      : (await readdir(media)).map((label) => ({ path: join(media, label), label, free: 1_000_000 }));
  const secondPlace = await openSecondPlace(folder, drives);
  const opened = await openAccess({
    folder,
    folderLabel: 'Lệ Làng',
    who: 'Lan',
    clock,
    emit: () => undefined,
    idleMilliseconds: 0,
    cost: 14,
    secondPlace,
    ...more,
  });
  const access = must(opened);
  const files = knownFiles(
    {
      papers: join(folder, 'papers'),
      papersInWords: '',
      originals: originalsOf({ folder }),
      copyOf: access.originalCopy,
    },
    more.fileSystem,
    access.cipher,
  );
  let closed = false;
  const close = async () => {
    if (!closed) await access.close();
    closed = true;
  };
  onTestFinished(close);
  return { access, files, close };
}

/** Keeps a file and lets a covenant speak of it. */
async function keep({ access, files }: Office, id: string, content: Buffer): Promise<OriginalFile> {
  const original = must(await files.keepBytes(`${id}.pdf`, content));
  const name = `covenant-${covenantId.parse(id)}` as const;
  must(
    await access.store.change({ name: 'covenants.import', args: {} }, [name], (books) => {
      const book = books[name];
      if (book === undefined) throw new Error(name);
      book.original = original;
      book.unit = `thôn ${id}`;
      return ok(null);
    }),
  );
  return original;
}

const backup = async ({ access }: Office) => must(await access.store.backups.make());

const here = (folder: string) => join(folder, backupsFolder, copiesFolder);

/** The files below a folder in which something can be read. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    if ((await readFile(join(entry.parentPath, entry.name))).includes(text)) found.push(entry.name);
  }
  return found;
}

/** Two files come in and are backed up; from call `at` on the disk answers nothing any more. @returns the calls made */
async function attempt(folder: string, at: number): Promise<number> {
  let count = 0;
  let counting = false;
  const { fs } = faultyFileSystem(() => (counting && (count += 1) >= at ? 'EIO' : undefined));
  const office = await open(folder, undefined, { fileSystem: fs });
  await keep(office, 'c1', scan);
  await keep(office, 'c2', other);
  counting = true;
  await office.access.store.backups.make();
  await office.close().catch(() => undefined);
  return count;
}

describe('files that came in', () => {
  test('go into the backups once, whatever is backed up after', () =>
    inFolder(async (folder) => {
      const office = await open(folder);
      const original = await keep(office, 'c1', scan);
      expect((await backup(office)).originals).toEqual({ files: 1, missing: 0 });
      const copy = join(here(folder), 'open', `${original.sha256}.pdf`);
      const first = await stat(copy);
      expect(sha256Of(await readFile(copy))).toBe(original.sha256);
      await keep(office, 'c2', other);
      const second = await backup(office);
      expect(second.originals).toEqual({ files: 2, missing: 0 });
      expect(await stat(copy)).toMatchObject({ ino: first.ino, mtimeMs: first.mtimeMs });
      expect(second.bytes).toBeLessThan(20_000);
    }));

  test.each(damages)('$name: read from the copy, made whole by a check, and so is the copy', ({ spoil }) =>
    inFolder(async (folder) => {
      const office = await open(folder);
      const original = await keep(office, 'c1', scan);
      const neighbour = await keep(office, 'c2', other);
      await backup(office);
      const own = join(originalsOf({ folder }), `${original.sha256}.pdf`);
      const copy = join(here(folder), 'open', `${original.sha256}.pdf`);
      for (const path of [own, copy]) {
        await spoil(path, join(originalsOf({ folder }), `${neighbour.sha256}.pdf`));
        const spoilt = await readFile(path).catch(() => undefined);
        if (spoilt?.equals(scan) === true) continue;
        expect(must(await office.files.readOriginal(original))).toEqual(scan);
        const { findings } = must(await office.access.store.check());
        if (path === own || spoilt !== undefined) {
          const rebuiltFrom = path === own ? 'backup' : 'not-needed';
          expect(findings).toMatchObject([{ file: `${original.sha256}.pdf`, rebuiltFrom }]);
        }
        expect(await readFile(path)).toEqual(scan);
        expect(must(await office.access.store.check()).findings).toEqual([]);
      }
    }),
  );

  test('that are nowhere any more are told of', () =>
    inFolder(async (folder) => {
      const office = await open(folder);
      const original = await keep(office, 'c1', scan);
      await rm(originalsOf({ folder }), { recursive: true });
      expect(await office.files.readOriginal(original)).toMatchObject({ error: { code: 'original-missing' } });
      expect(must(await office.access.store.check()).findings).toMatchObject([
        { file: `${original.sha256}.pdf`, problem: 'missing', rebuiltFrom: 'nothing' },
      ]);
      const made = await backup(office);
      expect(made.originals).toEqual({ files: 1, missing: 1 });
      expect(must(await office.access.store.backups.inspect({ id: made.id })).originals).toEqual({
        files: 1,
        missing: 1,
      });
    }));

  test('come back with the next backup when the folder was cleared away', () =>
    inFolder(async (folder) => {
      const office = await open(folder);
      const original = await keep(office, 'c1', scan);
      await backup(office);
      await rm(originalsOf({ folder }), { recursive: true });
      expect((await backup(office)).originals).toEqual({ files: 1, missing: 0 });
      expect(await readFile(join(originalsOf({ folder }), `${original.sha256}.pdf`))).toEqual(scan);
    }));

  test('come back with the one covenant that is restored, and no others', () =>
    inFolder(async (folder) => {
      const office = await open(folder);
      const one = await keep(office, 'c1', scan);
      const two = await keep(office, 'c2', other);
      const made = await backup(office);
      must(await office.access.store.undo());
      must(await office.access.store.undo());
      await rm(originalsOf({ folder }), { recursive: true });
      // The present state speaks of no file: the backup before the restore brings none back.
      must(await office.access.store.backups.restore({ id: made.id }, ['covenant-c1']));
      expect(await readdir(originalsOf({ folder }))).toEqual([`${one.sha256}.pdf`]);
      must(await office.access.store.backups.restore({ id: made.id }));
      expect(await readdir(originalsOf({ folder }))).toHaveLength(2);
      expect(must(await office.files.readOriginal(two))).toEqual(other);
    }));

  test('go to the stick with the backups, and come back on a new machine from whatever stick has them', () =>
    inFolder(async (place) => {
      const media = join(place, 'media');
      await mkdir(join(media, 'USB-XA'), { recursive: true });
      const office = await open(join(place, 'cũ'), media);
      const original = await keep(office, 'c1', scan);
      const [drive] = (await office.access.store.backups.places()).places;
      must(await office.access.store.backups.choosePlace(drive?.id));
      await backup(office);
      const list = must(await office.access.store.backups.list());
      expect(list.map((each) => [each.place, each.originals])).toEqual([
        ['here', { files: 1, missing: 0 }],
        ['second', { files: 1, missing: 0 }],
      ]);
      await office.close();
      await rm(join(place, 'cũ'), { recursive: true });

      const stick = join(media, 'USB-XA', secondFolderName);
      const name = (await readdir(stick)).find((each) => each.endsWith('.zip')) ?? '';
      const fresh = await open(join(place, 'mới'), media);
      must(await fresh.access.port.bringIn({ name, bytes: await readFile(join(stick, name)) }));
      expect(await readFile(join(originalsOf({ folder: join(place, 'mới') }), `${original.sha256}.pdf`))).toEqual(scan);
    }));

  test('are sealed in every place when the data is, and opened with it', () =>
    inFolder(async (place) => {
      const media = join(place, 'media');
      await mkdir(join(media, 'USB-XA'), { recursive: true });
      const folder = join(place, 'data');
      const office = await open(folder, media);
      const original = await keep(office, 'c1', scan);
      const [drive] = (await office.access.store.backups.places()).places;
      must(await office.access.store.backups.choosePlace(drive?.id));
      await backup(office);
      expect(await filesWith(place, 'Quàng Thị Bí Mật')).toHaveLength(3);
      const key = office.access.port.proposeKey();
      expect(must(await office.access.port.turnOn(passphrase, key))).toEqual({ left: [] });
      expect(await filesWith(place, 'Quàng Thị Bí Mật')).toEqual([]);
      await keep(office, 'c2', other);
      expect((await backup(office)).originals).toEqual({ files: 2, missing: 0 });
      await rm(originalsOf({ folder }), { recursive: true });
      expect(must(await office.files.readOriginal(original))).toEqual(scan);
      expect((await backup(office)).originals).toEqual({ files: 2, missing: 0 });
      expect(await filesWith(place, 'Quàng Thị Bí Mật')).toEqual([]);
      expect(must(await office.access.port.turnOff(passphrase))).toEqual({ left: [] });
      expect(await filesWith(place, 'Quàng Thị Bí Mật')).toHaveLength(3);
      expect(must(await office.access.store.check()).findings).toEqual([]);
    }));

  test('come back sealed on a new machine with the passphrase of the backup', () =>
    inFolder(async (place) => {
      const old = await open(join(place, 'cũ'));
      const original = await keep(old, 'c1', scan);
      must(await old.access.port.turnOn(passphrase, old.access.port.proposeKey()));
      const { id } = await backup(old);
      await old.close();
      const stick = join(place, 'media', 'USB-XA', secondFolderName);
      await mkdir(join(place, 'media', 'USB-XA'), { recursive: true });
      await rename(join(place, 'cũ', backupsFolder), stick);
      const fresh = await open(join(place, 'mới'), join(place, 'media'));
      const bytes = await readFile(join(stick, id));
      must(await fresh.access.port.bringIn({ name: id, bytes, secret: passphrase }));
      expect(await readdir(originalsOf({ folder: join(place, 'mới') }))).toEqual([`${original.sha256}.pdf`]);
      expect(must(await fresh.files.readOriginal(original))).toEqual(scan);
      expect(await filesWith(place, 'Quàng Thị Bí Mật')).toEqual([]);
    }));

  test('and the backups, on a stick that was elsewhere then, are sealed when it is back; another office’s stay open', () =>
    inFolder(async (place) => {
      const media = join(place, 'media');
      const stick = join(media, 'USB-XA');
      await mkdir(stick, { recursive: true });
      const secret = 'Quàng Thị Bí Mật';
      const setUp = async (office: Office, at: string) => {
        must(
          await office.access.store.change({ name: 'office.setUp', args: {} }, ['office'], (books) => {
            books.office.setUpAt = at;
            return ok(null);
          }),
        );
        const [drive] = (await office.access.store.backups.places()).places;
        must(await office.access.store.backups.choosePlace(drive?.id));
        await keep(office, 'c1', scan);
        await backup(office);
      };
      const office = await open(join(place, 'một'), media);
      await setUp(office, '2026-01-01T00:00:00.000Z');
      const neighbour = await open(join(place, 'hai'), media);
      await setUp(neighbour, '2026-02-02T00:00:00.000Z');
      const away = join(place, 'cặp');
      await rename(stick, away);
      must(await office.access.port.turnOn(passphrase, office.access.port.proposeKey()));
      await rename(away, stick);
      await backup(office);

      // The one copy that is left open is the neighbour's, who has kept the same file.
      expect(await filesWith(join(place, 'một'), secret)).toEqual([]);
      expect(await filesWith(media, secret)).toHaveLength(1);
      const list = must(await neighbour.access.store.backups.list()).filter((each) => each.place === 'second');
      const opened: string[] = [];
      for (const { id } of list) {
        const inside = await neighbour.access.store.backups.inspect({ id });
        opened.push(inside.ok ? (inside.value.otherOffice ?? 'own') : inside.error.code);
      }
      expect(opened.toSorted()).toEqual(['own', 'passphrase-needed', 'passphrase-needed']);
      await rm(originalsOf({ folder: join(place, 'hai') }), { recursive: true });
      await rm(join(place, 'hai', backupsFolder), { recursive: true });
      expect((await backup(neighbour)).originals).toEqual({ files: 1, missing: 0 });
      expect(await filesWith(originalsOf({ folder: join(place, 'hai') }), secret)).toHaveLength(1);
    }));

  test('a backup broken off at any call to the disk leaves no half copy, and the next one has all', () =>
    inFolder(async (place) => {
      const total = await attempt(join(place, 'đếm'), Infinity);
      for (let at = 1; at <= total; at += 1) {
        const folder = join(place, `thử-${at}`);
        await attempt(folder, at);
        const office = await open(folder);
        const copies = await readdir(join(here(folder), 'open')).catch(() => []);
        for (const name of copies.filter((each) => each.endsWith('.pdf'))) {
          expect(name).toContain(sha256Of(await readFile(join(here(folder), 'open', name))));
        }
        expect((await backup(office)).originals).toEqual({ files: 2, missing: 0 });
        expect((await readdir(join(here(folder), 'open'))).filter((each) => each.endsWith('.tmp'))).toEqual([]);
        await office.close();
      }
    }));

  test('a copy goes when no backup speaks of it any more and the file itself is gone', () =>
    inFolder(async (folder) => {
      const office = await open(folder);
      const original = await keep(office, 'c1', scan);
      await backup(office);
      must(await office.access.store.undo());
      await rm(join(originalsOf({ folder }), `${original.sha256}.pdf`));
      const copy = join(here(folder), 'open', `${original.sha256}.pdf`);
      for (let count = 0; count < 3; count += 1) {
        expect(await readFile(copy)).toEqual(scan);
        await backup(office);
      }
      await expect(stat(copy)).rejects.toThrow();
    }));

  test('a backup of which nobody can say what it names keeps all copies', () =>
    inFolder(async (folder) => {
      const office = await open(folder);
      const original = await keep(office, 'c1', scan);
      await backup(office);
      must(await office.access.store.undo());
      await rm(join(originalsOf({ folder }), `${original.sha256}.pdf`));
      await writeFile(join(folder, backupsFolder, 'le-lang-2026-11-21-010101.zip'), 'no zip');
      for (let count = 0; count < 4; count += 1) await backup(office);
      expect(await readFile(join(here(folder), 'open', `${original.sha256}.pdf`))).toEqual(scan);
    }));
});

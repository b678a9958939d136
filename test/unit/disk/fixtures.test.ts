import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BookName } from '#shared/store/books.ts';
import { countEntries } from '#shared/store/backup.ts';
import { migrations, schemaVersion } from '#shared/store/migrations/index.ts';
import { machineClock } from '#main/adapters/clock.ts';
import { manifestName } from '#main/adapters/disk/backup-file.ts';
import { openStore } from '#main/adapters/disk/open-store.ts';
import { packZip } from '#main/adapters/disk/zip.ts';
import { inFolder } from '#test/support/toy-store.ts';

/**
 * Data folders as each version of the program left them, frozen. Version 10 is the sample commune, opened, taken back
 * and opened again through the door of the program of that version.
 */
const fixtures = new URL('../../fixtures/store/', import.meta.url).pathname;
/** A backup as the program of this version made it: its data folder, and a list of what is in it. */
async function frozenBackup(version: number): Promise<Buffer> {
  const folder = join(fixtures, String(version));
  const files = new Map<string, Buffer>();
  for (const part of ['books', 'journal']) {
    for (const file of (await readdir(join(folder, part))).filter((name) => !name.endsWith('.bak'))) {
      files.set(`${part}/${file}`, await readFile(join(folder, part, file)));
    }
  }
  const manifest = {
    format: 'le-lang-backup',
    made: '2026-11-20T12:00:00.000Z',
    reason: 'asked',
    schema: version,
    seq: 3,
    books: [],
  };
  return packZip(new Map([[manifestName, Buffer.from(JSON.stringify(manifest))], ...files]));
}

const versions = (await readdir(fixtures)).map(Number).sort((a, b) => a - b);

const books: readonly BookName[] = ['office', 'registry', 'titles-2025', 'covenant-mau-dong-khe'];

async function openFixture(folder: string) {
  const opened = await openStore({ folder, folderLabel: '', clock: machineClock, who: 'x', idleMilliseconds: 0 });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

test('there is a frozen folder for every version that has been', () => {
  expect(versions).toEqual([10, ...migrations.map(({ to }) => to)]);
  expect(versions.at(-1)).toBe(schemaVersion);
});

describe.each(versions)('data of version %i', (version) => {
  const copy = async (folder: string) => cp(join(fixtures, String(version)), folder, { recursive: true });

  test('opens whole', () =>
    inFolder(async (folder) => {
      await copy(folder);
      const store = await openFixture(folder);
      expect(store.status().findings).toEqual([]);
      expect(await store.list('')).toEqual([...books].sort());
      for (const name of books) expect(await store.read(name)).toMatchObject({ ok: true });
      const checked = await store.check();
      expect(checked.ok && checked.value.findings).toEqual([]);
      const registry = await store.read('registry');
      expect(registry.ok && countEntries(registry.value)).toMatchObject({ households: 300, villages: 2 });
      expect(await store.log({ limit: 9 })).toMatchObject([
        { redoes: 1 },
        { undoes: 1 },
        { name: 'office.openSample' },
      ]);
      await store.close();
    }));

  test('is rebuilt from its journal alone', () =>
    inFolder(async (folder) => {
      await copy(folder);
      const store = await openFixture(folder);
      const good = await Promise.all(books.map((name) => store.read(name)));
      expect(good.every((book) => book.ok)).toBe(true);
      await store.close();
      const spoilt = join(folder, 'spoilt');
      await copy(spoilt);
      for (const file of await readdir(join(spoilt, 'books'))) {
        const path = join(spoilt, 'books', file);
        await writeFile(path, (await readFile(path)).subarray(0, 100));
      }
      const again = await openFixture(spoilt);
      expect(await Promise.all(books.map((name) => again.read(name)))).toEqual(good);
      await again.close();
    }));
});

test.each(versions.filter((version) => version < schemaVersion))(
  'before data of version %i is led forward, a backup of it as it was is made',
  (version) =>
    inFolder(async (folder) => {
      await cp(join(fixtures, String(version)), folder, { recursive: true });
      const store = await openFixture(folder);
      const list = await store.backups.list();
      expect(list.ok && list.value.map(({ reason }) => reason)).toContain('migration');
      await store.close();
    }),
);

test.each(versions.filter((version) => version < schemaVersion))(
  'a backup of version %i is restored whole',
  (version) =>
    inFolder(async (folder) => {
      const store = await openFixture(folder);
      const backup = { name: `le-lang-${version}.zip`, bytes: await frozenBackup(version) };
      expect(await store.backups.inspect(backup)).toMatchObject({ ok: true });
      expect(await store.backups.restore(backup)).toMatchObject({ ok: true });
      await store.close();
      const again = await openFixture(folder);
      for (const name of books) expect(await again.read(name)).toMatchObject({ ok: true });
      const registry = await again.read('registry');
      expect(registry.ok && countEntries(registry.value)).toMatchObject({ households: 300, villages: 2 });
      await again.close();
    }),
);

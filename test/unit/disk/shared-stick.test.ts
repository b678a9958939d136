import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openStore, type OfficeStore } from '#main/adapters/disk/open-store.ts';
import { noSecondPlace } from '#main/adapters/disk/second-place.ts';
import { villageId } from '#shared/contract/ids.ts';
import { ok } from '#shared/contract/result.ts';
import { must } from '#test/support/large-office.ts';
import { inFolder } from '#test/support/toy-store.ts';

let minutes = 0;
const clock = {
  now: () => new Date(Date.UTC(2026, 10, 20, 1, (minutes += 1) % 600)).toISOString(),
  today: () => '2026-11-20',
};

async function open(folder: string, stick: string): Promise<OfficeStore> {
  const store = must(
    await openStore({
      folder,
      folderLabel: 'Lệ Làng',
      who: 'Lan',
      clock,
      idleMilliseconds: 0,
      secondPlace: { ...noSecondPlace, folder: () => stick },
    }),
  );
  onTestFinished(async () => void (await store.close()));
  return store;
}

/** Sets an office up with a village of that name, and changes it so many times. */
async function setUp(store: OfficeStore, name: string, changes: number): Promise<void> {
  must(
    await store.change({ name: 'office.setUp', args: {} }, ['office', 'registry'], ({ office, registry }) => {
      const place = { receiver: '', parent: 'tỉnh Mẫu', place: name };
      office.commune = { kind: 'xa', name, ...place };
      office.setUpAt = clock.now();
      registry.villages.push({
        id: villageId.parse(`thon-${changes}`),
        name,
        kind: 'thon',
        area: 'rural',
        active: true,
        ancestors: [],
      });
      return ok(null);
    }),
  );
  for (let count = 0; count < changes; count += 1) await expectMore(store);
}

const expectMore = async (store: OfficeStore) =>
  must(
    await store.change({ name: 'office.update', args: {} }, ['office'], ({ office }) => {
      office.villagesExpected += 1;
      return ok(null);
    }),
  );

describe('two offices that carry their backups on one stick', () => {
  test('leave each other’s backups alone', () =>
    inFolder(async (place) => {
      const stick = join(place, 'usb');
      await mkdir(stick);
      const one = await open(join(place, 'một'), stick);
      const two = await open(join(place, 'hai'), stick);
      await setUp(one, 'Vân Khê', 1);
      await setUp(two, 'Hạ Vân', 1);
      must(await one.backups.make());
      const first = await readdir(stick);
      for (let count = 0; count < 5; count += 1) {
        await expectMore(two);
        must(await two.backups.make());
      }
      const names = await readdir(stick);
      expect(names).toEqual(expect.arrayContaining(first));
      // Three of today of the one that made six, and the one of the other.
      expect(names.filter((name) => name.endsWith('.zip'))).toHaveLength(4);
    }));

  test('are told apart before one is restored over the other, and never rescued from each other', () =>
    inFolder(async (place) => {
      const stick = join(place, 'usb');
      await mkdir(stick);
      const two = await open(join(place, 'hai'), stick);
      await setUp(two, 'Hạ Vân', 9);
      must(await two.backups.make());
      const folder = join(place, 'một');
      const one = await open(folder, stick);
      await setUp(one, 'Vân Khê', 1);
      const [theirs] = must(await one.backups.list());
      expect(must(await one.backups.inspect({ id: theirs?.id ?? '' }))).toMatchObject({ otherOffice: 'xã Hạ Vân' });
      const own = must(await one.backups.make());
      expect(must(await one.backups.inspect({ id: own.id }))).not.toHaveProperty('otherOffice');
      must(await one.close());

      await rm(join(folder, 'journal'), { recursive: true });
      for (const name of ['registry.json', 'registry.json.bak']) {
        await writeFile(join(folder, 'books', name), Buffer.alloc(50));
      }
      const again = await open(folder, stick);
      expect(must(await again.read('registry')).villages.map(({ name }) => name)).toEqual(['Vân Khê']);
    }));
});

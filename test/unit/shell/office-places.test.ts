import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { noOpener } from '#main/adapters/no-opener.ts';
import { listDrives } from '#main/adapters/drives.ts';
import { openMovableOffice } from '#main/shell/movable-office.ts';
import { chosenOfficeFolder, placeFile, rememberOfficeFolder } from '#main/shell/office-places.ts';
import { must } from '#test/support/large-office.ts';
import { inFolder } from '#test/support/toy-store.ts';

const places = z.array(
  z.looseObject({ id: z.string(), folder: z.string(), place: z.string(), current: z.boolean(), hasData: z.boolean() }),
);
const start = z.object({ state: z.string(), folder: z.string() });

const commune = { kind: 'xa', name: 'Vân Khê', parent: 'thành phố Hà Nội', receiver: '', place: 'Vân Khê' };

describe('the place of an office', () => {
  test('is remembered in the user’s own settings, wherever the system keeps them', () => {
    expect(placeFile('win32', { LOCALAPPDATA: 'X' }, 'H')).toBe(join('X', 'le-lang', 'office.json'));
    expect(placeFile('linux', {}, '/h')).toBe(join('/h', '.config', 'le-lang', 'office.json'));
    expect(placeFile('darwin', {}, '/h')).toContain('Application Support');
  });

  test('is the usual one as long as none was chosen, or what was written cannot be read', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'a', 'office.json');
      expect(chosenOfficeFolder(file)).toBeUndefined();
      await rememberOfficeFolder('/ổ/Lệ Làng', file);
      expect(chosenOfficeFolder(file)).toBe('/ổ/Lệ Làng');
      await writeFile(file, 'null');
      expect(chosenOfficeFolder(file)).toBeUndefined();
    }));

  test('is chosen before there is data: the office goes on there, and is there at the next start', () =>
    inFolder(async (folder) => {
      const home = join(folder, 'home', 'Lệ Làng');
      await mkdir(join(folder, 'media', 'DATA'), { recursive: true });
      const file = join(folder, 'office.json');
      const office = must(
        await openMovableOffice({
          folder: home,
          opener: noOpener,
          usual: home,
          drives: () => listDrives({ letters: [], folders: [join(folder, 'media')] }),
          remember: (chosen) => rememberOfficeFolder(chosen, file),
        }),
      );
      onTestFinished(() => office.close());
      const events: string[] = [];
      office.subscribe(({ type }) => events.push(type));
      const found = places.parse(must(await office.dispatch('app.places', {})));
      expect(found).toMatchObject([
        { folder: home, current: true },
        { folder: 'DATA › Lệ Làng', current: false, hasData: false },
      ]);
      expect(await office.dispatch('app.usePlace', { place: 'khác' })).toMatchObject({ error: { code: 'not-found' } });
      must(await office.dispatch('app.usePlace', { place: found[1]?.id }));
      expect(events).toContain('access');
      const there = join(folder, 'media', 'DATA', 'Lệ Làng');
      expect(start.parse(must(await office.dispatch('app.start', {})))).toMatchObject({ state: 'empty' });
      must(await office.dispatch('office.setUp', { commune, villagesExpected: 3, signers: [] }));
      expect(events).toContain('saved');
      expect(await readFile(join(there, 'Dữ liệu', 'journal', 'journal-0000000001.log'), 'utf8')).toContain('Vân Khê');
      expect(chosenOfficeFolder(file)).toBe(there);
      // Once there is data it stays where it is.
      expect(await office.dispatch('app.usePlace', { place: found[0]?.id })).toMatchObject({
        error: { code: 'office-exists' },
      });
      expect(places.parse(must(await office.dispatch('app.places', {})))).toMatchObject([
        { folder: there, current: true },
        { folder: home, current: false, hasData: true },
      ]);
    }));
});

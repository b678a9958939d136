import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { villageId } from '#shared/contract/ids.ts';
import { openedOffice } from '../../support/opened-office.ts';

const covenant = fileURLToPath(new URL('../../fixtures/covenants/05-nfd-and-mess.docx', import.meta.url));

test('a new machine gets the files that came in from beside the backup that is chosen, wherever it was copied', async () => {
  const old = await openedOffice();
  await old.run('office.openSample', {});
  const village = await old.ask(
    'registry.addVillage',
    { name: 'Bến Trúc', kind: 'thon', area: 'rural' },
    z.object({ id: villageId }),
  );
  await old.run('covenants.import', { file: await old.file(covenant), village: village.id });
  const made = await old.ask('backups.make', {}, z.object({ id: z.string(), originals: z.unknown() }));
  expect(made.originals).toEqual({ files: 1, missing: 0 });
  const desk = await mkdtemp(join(tmpdir(), 'le-lang-desk-'));
  onTestFinished(() => rm(desk, { recursive: true, force: true }));
  await cp(join(old.folder, 'Dữ liệu', 'backups'), desk, { recursive: true });

  const fresh = await openedOffice();
  await fresh.run('backups.bringIn', { file: await fresh.file(join(desk, made.id)) });
  const [kept = ''] = await readdir(join(fresh.folder, 'Dữ liệu', 'originals'));
  expect(await readFile(join(fresh.folder, 'Dữ liệu', 'originals', kept))).toEqual(await readFile(covenant));
});

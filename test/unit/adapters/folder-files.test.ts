import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { knownFiles } from '#main/adapters/files.ts';
import { takeChosen } from '#main/adapters/folder-files.ts';
import { mostFilesAtOnce } from '#shared/contract/folder-files.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

function filesIn(folder: string) {
  return knownFiles({ papers: folder, papersInWords: 'Giấy tờ', originals: join(folder, 'originals') });
}

it('takes the wanted files of a folder in the order of their numbers, and nothing of the system', async () => {
  const folder = await temporaryFolder();
  for (const place of ['Xã 10', 'Xã 9/cũ', '.Trash-1000', '__MACOSX', 'System Volume Information']) {
    await mkdir(join(folder, place), { recursive: true });
    await writeFile(join(folder, place, 'gói.zip'), 'x');
  }
  await writeFile(join(folder, '._gói.zip'), 'x');
  await writeFile(join(folder, 'gói.zip.tmp'), 'x');
  await symlink(folder, join(folder, 'vòng'));
  const taken = await takeChosen(filesIn(folder), [folder], ['.zip']);
  expect(taken.ok && taken.value.map(({ name }) => name)).toEqual(['Xã 9 › cũ › gói.zip', 'Xã 10 › gói.zip']);
});

it('takes a file that was chosen itself whatever its ending', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'thư.txt'), 'x');
  expect(await takeChosen(filesIn(folder), [join(folder, 'thư.txt')], ['.zip'])).toMatchObject({
    ok: true,
    value: [{ name: 'thư.txt' }],
  });
});

it('says so of a folder without such files, of too many, and of what is not there', async () => {
  const folder = await temporaryFolder();
  const files = filesIn(folder);
  expect(await takeChosen(files, [folder], ['.zip'])).toMatchObject({
    error: { code: 'folder-without-files', params: { endings: '.zip' } },
  });
  expect(await takeChosen(files, [join(folder, 'a.zip')], ['.zip'])).toMatchObject({ error: { code: 'file-missing' } });
  for (let n = 0; n <= mostFilesAtOnce; n += 1) await writeFile(join(folder, `${String(n)}.zip`), '');
  expect(await takeChosen(files, [folder], ['.zip'])).toMatchObject({
    error: { code: 'too-many-files', params: { count: mostFilesAtOnce + 1, limit: mostFilesAtOnce } },
  });
});

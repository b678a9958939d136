import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { programRoot } from '#main/shell/root.ts';
import { findElectron } from '#main/tools/electron-binary.ts';
import { temporaryFolders } from '../../support/temporary-folder.ts';

const temporaryFolder = temporaryFolders();

async function packageFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'dist'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

describe('the Electron binary', () => {
  it('is where the package’s install script left it', async () => {
    const folder = await packageFolder({ 'path.txt': 'electron', 'dist/version': 'v45.3.4\n', 'dist/electron': '' });
    expect(findElectron(folder)).toEqual({ path: join(folder, 'dist/electron'), version: '45.3.4' });
  });

  it.each([
    [{}],
    [{ 'path.txt': 'electron' }],
    [{ 'path.txt': 'electron', 'dist/version': '45.3.4' }],
    [{ 'dist/version': '45.3.4', 'dist/electron': '' }],
  ])('is not there when only %j is', async (files) => expect(findElectron(await packageFolder(files))).toBeUndefined());
});

it('Electron is pinned to one version, of the line that the shell is written for', async () => {
  const manifest = z.object({ devDependencies: z.object({ electron: z.string() }) });
  const text = await readFile(join(programRoot(), 'package.json'), 'utf8');
  expect(manifest.parse(JSON.parse(text)).devDependencies.electron).toMatch(/^45\.\d+\.\d+$/);
});

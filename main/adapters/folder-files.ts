import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isOfTheSystem, mostFilesAtOnce, wantedFiles, type FolderFile } from '#shared/contract/folder-files.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { errorCode } from './disk/file-system.ts';
import type { KnownFiles } from './files.ts';

/** Deeper, or more in all, is no folder of papers: a whole disk was chosen by mistake. */
const deepest = 6;
const mostEntries = 50_000;

/** What is below a folder; links are not followed, so that no way leads out of it or round in a circle. */
async function filesBelow(folder: string): Promise<readonly FolderFile<string>[] | 'too-many'> {
  const found: FolderFile<string>[] = [];
  const waiting: { readonly path: string; readonly names: readonly string[] }[] = [{ path: folder, names: [] }];
  let entries = 0;
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const entry of await readdir(place.path, { withFileTypes: true })) {
      if (isOfTheSystem(entry.name)) continue;
      if ((entries += 1) > mostEntries) return 'too-many';
      const names = [...place.names, entry.name];
      const path = join(place.path, entry.name);
      if (entry.isFile()) found.push({ names, file: path });
      else if (entry.isDirectory() && names.length < deepest) waiting.push({ path, names });
    }
  }
  return found;
}

/**
 * Makes chosen or dropped paths known: of a folder every file below it with one of the endings. Fails as
 * `KnownFiles.take`, with `folder-without-files` and `too-many-files`.
 */
export async function takeChosen(
  files: Pick<KnownFiles, 'take'>,
  paths: readonly string[],
  accept: readonly string[],
): Promise<Result<readonly FileInfo[]>> {
  const chosen: { readonly path: string; readonly name: string }[] = [];
  for (const path of paths) {
    const below = await belowFolder(path, accept);
    if (!below.ok) return below;
    chosen.push(...(below.value ?? [{ path, name: basename(path) }]));
  }
  if (chosen.length > mostFilesAtOnce) {
    return fail('too-many-files', { count: chosen.length, limit: mostFilesAtOnce });
  }
  const taken: FileInfo[] = [];
  for (const { path, name } of chosen) {
    const file = await files.take(path, name);
    if (!file.ok) return file;
    taken.push(file.value);
  }
  return ok(taken);
}

/** The wanted files of a folder; undefined for what is none. */
async function belowFolder(
  path: string,
  accept: readonly string[],
): Promise<Result<readonly { readonly path: string; readonly name: string }[] | undefined>> {
  try {
    if (!(await stat(path)).isDirectory()) return ok(undefined);
    const found = await filesBelow(path);
    if (found === 'too-many') return fail('too-many-files', { count: mostEntries, limit: mostFilesAtOnce });
    const wanted = wantedFiles(found, accept);
    if (wanted.length === 0) {
      return fail('folder-without-files', { folder: basename(path), endings: accept.join(', ') });
    }
    return ok(wanted.map(({ name, file }) => ({ name, path: file })));
  } catch (error) {
    switch (errorCode(error) ?? '') {
      case 'ENOENT':
      case 'ENOTDIR':
        // The file itself is asked next and says so by its name.
        return ok(undefined);
      case 'EACCES':
      case 'EPERM':
        return fail('file-denied', { name: basename(path) });
      case 'EIO':
      case 'EBUSY':
        return fail('file-damaged', { name: basename(path) });
      default:
        throw error;
    }
  }
}

import { basename, dirname, join } from 'node:path';
import { linkOrCopy, withPatience } from './durable-write.ts';
import { errorCode, type FileSystem } from './file-system.ts';

/** Where damaged files are kept, as they were found. */
export const setAsideFolder = 'set-aside';

/**
 * Takes a damaged file out of the way under a name that nothing else has; its bytes stay as they are.
 * @param at when, an ISO instant; part of the new name
 * @returns the new name, below {@link setAsideFolder}
 */
export async function setAside(fs: FileSystem, folder: string, path: string, at: string): Promise<string> {
  const kept = await keep(folder, fs, basename(path), at, (target) => linkOrCopy(fs, path, target));
  await withPatience(() => fs.remove(path));
  await fs.syncFolder(dirname(path));
  return kept;
}

/** Keeps a copy of a file that itself stays; otherwise like {@link setAside}. */
export async function copyAside(fs: FileSystem, folder: string, path: string, at: string): Promise<string> {
  return keep(folder, fs, basename(path), at, (target) => fs.copy(path, target));
}

async function keep(
  folder: string,
  fs: FileSystem,
  name: string,
  at: string,
  put: (target: string) => Promise<void>,
): Promise<string> {
  const place = join(folder, setAsideFolder);
  await fs.makeFolder(place);
  const stamp = at.replaceAll(/[:.]/g, '-');
  for (let count = 1; ; count += 1) {
    const kept = `${name}.${stamp}${count === 1 ? '' : `-${count}`}.damaged`;
    try {
      await put(join(place, kept));
      await fs.syncFolder(place);
      return kept;
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
}

import { randomBytes, randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { link, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Files } from '#main/app/ports.ts';
import { fileRef, type FileRef } from '#shared/contract/ids.ts';
import type { FileInfo, SavedPaper } from '#shared/contract/methods/app.ts';
import { fail, ok, type Failure, type Result } from '#shared/contract/result.ts';
import { numberedName, safeFileName } from './file-name.ts';

/** The files that this run knows: the port of the use-cases, and what a shell needs around it. */
export type KnownFiles = Files & {
  /**
   * Makes a file that the clerk chose known under a fresh reference. Fails with `file-missing`, `file-denied` or
   * `file-wrong-kind` (a folder).
   * @param name what to call it when the path's own name is not the clerk's (an upload)
   */
  take(path: string, name?: string): Promise<Result<FileInfo>>;
  /** Where the file is; undefined for a reference of another run. */
  pathOf(ref: FileRef): string | undefined;
};

/** More than any office file; a bigger one is a mistake or an attack. */
const defaultLimitMegabytes = 100;
const highestNumber = 999;
/** Virus scanners hold a fresh file for seconds; 18 tries wait 13 s in all. */
const renameTries = 18;

/**
 * Knows files by opaque references and writes papers below `papersFolder`.
 * @param folderWords the folder of papers as the clerk knows it, e.g. `Giấy tờ`
 */
export function knownFiles(papersFolder: string, folderWords: string): KnownFiles {
  const known = new Map<FileRef, { readonly path: string; readonly name: string }>();

  const remember = (path: string, name: string): FileRef => {
    const ref = fileRef.parse(`file:${randomUUID()}`);
    known.set(ref, { path, name });
    return ref;
  };

  return {
    take: async (path, name = basename(path)) => {
      try {
        const found = await stat(path);
        if (!found.isFile()) return fail('file-wrong-kind', { name, expected: '.docx, .xlsx' });
        return ok({ ref: remember(path, name), name, size: found.size });
      } catch (error) {
        return readFailure(error, name);
      }
    },

    pathOf: (ref) => known.get(ref)?.path,

    info: async (ref) => {
      const file = known.get(ref);
      if (file === undefined) return fail('file-unknown', {});
      try {
        return ok({ ref, name: file.name, size: (await stat(file.path)).size });
      } catch (error) {
        return readFailure(error, file.name);
      }
    },

    bytes: async (ref, limitMegabytes = defaultLimitMegabytes) => {
      const file = known.get(ref);
      if (file === undefined) return fail('file-unknown', {});
      try {
        const handle = await open(file.path, constants.O_RDONLY);
        try {
          const { size } = await handle.stat();
          if (size === 0) return fail('file-empty', { name: file.name });
          if (size > limitMegabytes * 1_000_000) return fail('file-too-large', { name: file.name, limitMegabytes });
          return ok(await handle.readFile());
        } finally {
          await handle.close();
        }
      } catch (error) {
        return readFailure(error, file.name);
      }
    },

    savePaper: async (folders, name, bytes) => {
      const names = folders.map(safeFileName);
      const words = [folderWords, ...names].join(' › ');
      const folder = join(papersFolder, ...names);
      const temporary = join(folder, `.${randomBytes(8).toString('hex')}.tmp`);
      try {
        await mkdir(folder, { recursive: true });
        await writeThrough(temporary, bytes);
        const path = await putInPlace(temporary, folder, safeFileName(name));
        await flushFolder(folder);
        const saved: SavedPaper = {
          ref: remember(path, basename(path)),
          name: basename(path),
          size: bytes.length,
          folder: words,
        };
        return ok(saved);
      } catch (error) {
        await unlink(temporary).catch(() => undefined);
        return writeFailure(error, words);
      }
    },
  };
}

/** Writes all bytes and waits until they are on the disk; a full disk shows here, before anything is renamed. */
async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives the finished file the first free name. It appears whole under that name and never replaces another. */
async function putInPlace(temporary: string, folder: string, name: string): Promise<string> {
  for (let n = 1; n <= highestNumber; n += 1) {
    const path = join(folder, numberedName(name, n));
    try {
      await link(temporary, path);
      await unlink(temporary);
      return path;
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EEXIST') continue;
      if (!lacksLinks.has(code)) throw error;
    }
    if (await claim(path)) {
      await renameOver(temporary, path);
      return path;
    }
  }
  throw new Error('No free name for a paper');
}

/** What file systems without hard links answer (FAT and exFAT on USB sticks, some network folders). */
const lacksLinks: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EINVAL']);

async function claim(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function renameOver(from: string, claimed: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, claimed);
      return;
    } catch (error) {
      const passing = ['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error) ?? '');
      if (!passing || attempt === renameTries) {
        await unlink(claimed).catch(() => undefined);
        throw error;
      }
      await wait(Math.min(1000, 50 * attempt));
    }
  }
}

/** Makes the new name itself durable; Windows has no such call and needs none. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A reading error of the system as the clerk's error; anything unknown is a bug and is thrown on. */
function readFailure(error: unknown, name: string): Failure {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return fail('file-missing', { name });
    case 'EACCES':
    case 'EPERM':
      return fail('file-denied', { name });
    case 'EBUSY':
      return fail('file-in-use', { name });
    case 'EIO':
      return fail('file-damaged', { name });
    default:
      throw error;
  }
}

/** A writing error of the system as the clerk's error; anything unknown is a bug and is thrown on. */
function writeFailure(error: unknown, folder: string): Failure {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fail('disk-full', { folder });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EBUSY':
    case 'EIO':
      return fail('folder-denied', { folder });
    default:
      throw error;
  }
}

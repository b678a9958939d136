import { randomUUID } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Files } from '#main/app/ports.ts';
import { fileRef, type FileRef } from '#shared/contract/ids.ts';
import type { FileInfo, SavedPaper } from '#shared/contract/methods/app.ts';
import { fail, ok, type Failure, type Result } from '#shared/contract/result.ts';
import type { Cipher } from './disk/cipher.ts';
import { makeFolderDurably, removeQuietly, temporaryName, withPatience, writeAll } from './disk/durable-write.ts';
import { errorCode, nodeFileSystem, type FileSystem } from './disk/file-system.ts';
import { isKeptName, keptName, readKept, sha256Of, writeKept } from './disk/originals.ts';
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
  readonly pathOf: (ref: FileRef) => string | undefined;
};

/** More than any office file; a bigger one is a mistake or an attack. */
const defaultLimitMegabytes = 100;
const highestNumber = 999;

/** Where files of the office are kept. */
export type FilePlaces = {
  /** Papers that go out, in folders below it. */
  readonly papers: string;
  /** The folder of papers as the clerk knows it, e.g. `Giấy tờ`. */
  readonly papersInWords: string;
  /** Files as they came in, each under its SHA-256. */
  readonly originals: string;
  /** The copy of such a file that lies beside the backups, by its name on the disk; asked when the file itself fails. */
  readonly copyOf?: (kept: string) => Promise<Buffer | undefined>;
  /** Gets the folder of each backup that is chosen: the scans that belong to it lie beside it. */
  readonly chosenBackups?: Set<string>;
};

/**
 * Knows files by opaque references, writes papers and keeps originals.
 * @param cipher the key with which originals are sealed now; undefined when the data is not. Papers never are: they are
 *   for others to open
 */
export function knownFiles(
  places: FilePlaces,
  fs: FileSystem = nodeFileSystem,
  cipher: () => Cipher | undefined = () => undefined,
): KnownFiles {
  const known = new Map<FileRef, { readonly path: string; readonly name: string }>();

  const remember = (path: string, name: string): FileRef => {
    const ref = fileRef.parse(`file:${randomUUID()}`);
    known.set(ref, { path, name });
    return ref;
  };

  const bytes: Files['bytes'] = async (ref, limitMegabytes = defaultLimitMegabytes) => {
    const file = known.get(ref);
    if (file === undefined) return fail('file-unknown', {});
    try {
      const handle = await open(file.path, 'r');
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
  };

  const keepBytes: Files['keepBytes'] = async (name, content) => {
    const sha256 = sha256Of(content);
    const kept = keptName(name, sha256);
    try {
      if ((await readKept(fs, places.originals, kept, cipher())) === undefined) {
        await makeFolderDurably(fs, places.originals);
        await writeKept(fs, places.originals, kept, content, cipher());
      }
      return ok({ name, bytes: content.length, sha256 });
    } catch (error) {
      return writeFailure(error, places.originals);
    }
  };

  return {
    take: async (path, name = basename(path)) => {
      try {
        const found = await stat(path);
        if (!found.isFile()) return fail('file-wrong-kind', { name, expected: '.docx, .xlsx' });
        if (path.endsWith('.zip')) places.chosenBackups?.add(dirname(path));
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

    bytes,

    keepOriginal: async (ref) => {
      const content = await bytes(ref);
      return content.ok ? keepBytes(known.get(ref)?.name ?? '', content.value) : content;
    },

    keepBytes,

    readOriginal: async ({ name, sha256 }) => {
      const kept = keptName(name, sha256);
      try {
        const own = await readKept(fs, places.originals, kept, cipher()).catch(unlessGone);
        const content = own ?? (await places.copyOf?.(kept));
        return content === undefined ? fail('original-missing', { name }) : ok(content);
      } catch (error) {
        return readFailure(error, name);
      }
    },

    checkOriginals: async () => {
      const names = (await fs.list(places.originals)).filter(isKeptName);
      const damaged: string[] = [];
      for (const name of names) {
        const content = await readKept(fs, places.originals, name, cipher()).catch(() => undefined);
        if (content === undefined) damaged.push(name);
      }
      return { files: names.length, damaged };
    },

    savePaper: async (folders, name, bytes) => {
      const names = folders.map(safeFileName);
      const words = [places.papersInWords, ...names].join(' › ');
      const folder = join(places.papers, ...names);
      const temporary = temporaryName(join(folder, 'paper'));
      try {
        await fs.makeFolder(folder);
        await writeFlushed(fs, temporary, bytes);
        const path = await putInPlace(fs, temporary, folder, safeFileName(name));
        await fs.syncFolder(folder);
        const saved: SavedPaper = {
          ref: remember(path, basename(path)),
          name: basename(path),
          size: bytes.length,
          folder: words,
        };
        return ok(saved);
      } catch (error) {
        await removeQuietly(fs, temporary);
        // Windows answers so while Word or a scanner holds a file of that name.
        if (errorCode(error) === 'EBUSY') return fail('file-in-use', { name: safeFileName(name) });
        return writeFailure(error, words);
      }
    },
  };
}

/** Answers undefined for a file that went away meanwhile, or that the disk can no longer read. */
function unlessGone(error: unknown): undefined {
  if (!['ENOENT', 'EIO'].includes(errorCode(error) ?? '')) throw error;
}

/** Writes all bytes and waits until they are on the disk; a full disk shows here, before the paper has its name. */
async function writeFlushed(fs: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'wx');
  try {
    await writeAll(fs, file, bytes, 0);
    await fs.sync(file);
  } finally {
    await fs.close(file);
  }
}

/** Gives the finished file the first free name. It appears whole under that name and never replaces another. */
async function putInPlace(fs: FileSystem, temporary: string, folder: string, name: string): Promise<string> {
  for (let n = 1; n <= highestNumber; n += 1) {
    const path = join(folder, numberedName(name, n));
    try {
      await fs.link(temporary, path);
      await fs.remove(temporary);
      return path;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      if (!lacksLinks.has(errorCode(error) ?? '')) throw error;
    }
    if (await claim(fs, path)) {
      await renameOver(fs, temporary, path);
      return path;
    }
  }
  throw new Error('No free name for a paper');
}

/** What file systems without hard links answer (FAT and exFAT on USB sticks, some network folders). */
const lacksLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EINVAL']);

async function claim(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.close(await fs.open(path, 'wx'));
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function renameOver(fs: FileSystem, from: string, claimed: string): Promise<void> {
  try {
    await withPatience(() => fs.rename(from, claimed));
  } catch (error) {
    await removeQuietly(fs, claimed);
    throw error;
  }
}

/** A reading error of the system as the clerk's error; anything unknown is a bug and is thrown on. */
function readFailure(error: unknown, name: string): Failure {
  switch (errorCode(error) ?? '') {
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
  switch (errorCode(error) ?? '') {
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

import * as fs from 'node:fs';
import { promisify } from 'node:util';

/** An open file. */
export type OpenFile = number;

/** The few calls that the store makes to the disk, so that a test can let each of them fail in turn. */
export type FileSystem = {
  /** `wx` makes a new file and fails when one is there; `r+` opens one that exists for writing in place. */
  readonly open: (path: string, flags: 'r' | 'r+' | 'wx') => Promise<OpenFile>;
  /** Writes at `position`; may write less than asked. @returns the bytes that went out */
  readonly write: (file: OpenFile, bytes: Uint8Array, position: number) => Promise<number>;
  /** Reads up to `length` bytes from `position`. */
  readonly read: (file: OpenFile, position: number, length: number) => Promise<Buffer>;
  readonly truncate: (file: OpenFile, length: number) => Promise<void>;
  /** Content and all that is known of the file. */
  readonly sync: (file: OpenFile) => Promise<void>;
  /** Content and length; for little that was written, as quickly as the disk allows. */
  readonly dataSync: (file: OpenFile) => Promise<void>;
  readonly close: (file: OpenFile) => Promise<void>;
  readonly readFile: (path: string) => Promise<Buffer>;
  /** Length in bytes and time of the last change (milliseconds); undefined when nothing is there. */
  readonly stat: (path: string) => Promise<{ readonly size: number; readonly changed: number } | undefined>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A second name for the same bytes; fails when the name is taken. */
  readonly link: (from: string, to: string) => Promise<void>;
  /** Fails when the name is taken. */
  readonly copy: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** Names in a folder; empty when it is not there. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Makes names in the folder durable; does nothing on Windows, where a folder cannot be flushed. */
  readonly syncFolder: (folder: string) => Promise<void>;
};

const open = promisify(fs.open);
const write = promisify(fs.write);
const read = promisify(fs.read);
const fsync = promisify(fs.fsync);
const close = promisify(fs.close);
const fstat = promisify(fs.fstat);

/** Up to so many bytes a write is only a copy into the kernel's cache: quicker made here than in another thread. */
const smallWrite = 64 * 1024;

/** Reads up to `length` bytes from `position`: fewer only where the file ends. */
async function readAt(file: OpenFile, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let got = 0;
  while (got < length) {
    const { bytesRead } = await read(file, buffer, got, length - got, position + got);
    if (bytesRead === 0) break;
    got += bytesRead;
  }
  return buffer.subarray(0, got);
}

/** The disk of this machine. */
export const nodeFileSystem: FileSystem = {
  open: (path, flags) => open(path, flags),
  write: async (file, bytes, position) => {
    if (bytes.length <= smallWrite) return fs.writeSync(file, bytes, 0, bytes.length, position);
    return (await write(file, bytes, 0, bytes.length, position)).bytesWritten;
  },
  read: readAt,
  truncate: promisify(fs.ftruncate),
  sync: fsync,
  // In this thread: handing a flush of one line to another thread and back takes longer than the flush of a good disk,
  // and the screen, which is another process, does not wait for this thread.
  dataSync: async (file) => fs.fdatasyncSync(file),
  close,
  // In one piece: the system's own way reads half a megabyte at a time, each in another thread.
  readFile: async (path) => {
    const file = await open(path, 'r');
    try {
      return await readAt(file, 0, (await fstat(file)).size);
    } finally {
      await close(file);
    }
  },
  stat: async (path) => {
    const found = await unlessMissing(() => fs.promises.stat(path));
    return found && { size: found.size, changed: found.mtimeMs };
  },
  rename: (from, to) => fs.promises.rename(from, to),
  link: (from, to) => fs.promises.link(from, to),
  copy: (from, to) => fs.promises.copyFile(from, to, fs.constants.COPYFILE_EXCL),
  remove: (path) => fs.promises.unlink(path),
  makeFolder: async (path) => {
    await fs.promises.mkdir(path, { recursive: true });
  },
  list: async (folder) => (await unlessMissing(() => fs.promises.readdir(folder))) ?? [],
  syncFolder: async (folder) => {
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await fsync(handle);
    } finally {
      await close(handle);
    }
  },
};

async function unlessMissing<T>(task: () => Promise<T>): Promise<T | undefined> {
  try {
    return await task();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The system's name of an error, e.g. `ENOSPC`; undefined for what is no error of the system. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

import { basename, dirname } from 'node:path';
import type { FileSystem } from './file-system.ts';

/** A disk that holds the files given, by their full path, and takes nothing. */
export function memoryFileSystem(files: ReadonlyMap<string, Buffer>): FileSystem {
  const opened: string[] = [];
  const find = (path: string): Promise<Buffer> => {
    const bytes = files.get(path);
    return bytes === undefined ? Promise.reject(systemError('ENOENT')) : Promise.resolve(bytes);
  };
  return {
    open: async (path, flags) => {
      if (flags !== 'r') return refuse();
      await find(path);
      return opened.push(path) - 1;
    },
    read: async (file, position, length) => (await find(opened[file] ?? '')).subarray(position, position + length),
    close: () => Promise.resolve(),
    readFile: find,
    stat: (path) => {
      const bytes = files.get(path);
      return Promise.resolve(bytes && { size: bytes.length, changed: 0 });
    },
    list: (folder) =>
      Promise.resolve([...files.keys()].filter((path) => dirname(path) === folder).map((path) => basename(path))),
    write: refuse,
    truncate: refuse,
    sync: refuse,
    dataSync: refuse,
    rename: refuse,
    link: refuse,
    copy: refuse,
    remove: refuse,
    makeFolder: refuse,
    syncFolder: refuse,
  };
}

function refuse(): Promise<never> {
  return Promise.reject(systemError('EROFS'));
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

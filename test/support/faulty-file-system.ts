import { nodeFileSystem, type FileSystem } from '#main/adapters/disk/file-system.ts';

/** The name of one of the store's calls to the disk. */
export type Call = keyof FileSystem;

/** Decides, before a call is made, whether it fails and with which error of the system, or writes only a part. */
export type Fault = (call: Call, count: number, path: string) => string | undefined;

/** The disk of this machine, but with faults. `count` rises with each call. */
export function faultyFileSystem(fault: Fault): { readonly fs: FileSystem; readonly calls: () => number } {
  let count = 0;
  const meet = (call: Call, path: string | number): 'short' | undefined => {
    count += 1;
    const code = fault(call, count, String(path));
    if (code === undefined || code === 'short') return code;
    throw Object.assign(new Error(`${code}: ${call} ${path}`), { code });
  };
  const real = nodeFileSystem;
  const fs: FileSystem = {
    open: async (path, flags) => {
      if (flags !== 'r') meet('open', path);
      return real.open(path, flags);
    },
    write: async (file, bytes, position) => {
      const short = meet('write', file) === 'short';
      return real.write(file, short ? bytes.subarray(0, Math.ceil(bytes.length / 2)) : bytes, position);
    },
    read: (file, position, length) => real.read(file, position, length),
    truncate: async (file, length) => {
      meet('truncate', file);
      return real.truncate(file, length);
    },
    sync: async (file) => {
      meet('sync', file);
      return real.sync(file);
    },
    dataSync: async (file) => {
      meet('dataSync', file);
      return real.dataSync(file);
    },
    close: (file) => real.close(file),
    readFile: async (path) => {
      meet('readFile', path);
      return real.readFile(path);
    },
    stat: (path) => real.stat(path),
    rename: async (from, to) => {
      meet('rename', to);
      return real.rename(from, to);
    },
    link: async (from, to) => {
      meet('link', to);
      return real.link(from, to);
    },
    copy: async (from, to) => {
      meet('copy', to);
      return real.copy(from, to);
    },
    remove: async (path) => {
      meet('remove', path);
      return real.remove(path);
    },
    makeFolder: async (path) => {
      meet('makeFolder', path);
      return real.makeFolder(path);
    },
    list: (folder) => real.list(folder),
    syncFolder: async (folder) => {
      meet('syncFolder', folder);
      return real.syncFolder(folder);
    },
  };
  return { fs, calls: () => count };
}

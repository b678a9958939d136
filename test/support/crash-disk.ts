import { execFile, execFileSync } from 'node:child_process';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A file system on a loop device whose power can be cut. */
export type DiskKind = {
  readonly name: string;
  readonly make: readonly string[];
  readonly mountOptions: string;
  readonly megabytes: number;
};

/** The file systems on which power cuts are tried. */
export const diskKinds: readonly DiskKind[] = [
  { name: 'ext4', make: ['mkfs.ext4', '-q', '-F'], mountOptions: 'loop', megabytes: 96 },
  {
    name: 'ext4 writeback',
    make: ['mkfs.ext4', '-q', '-F'],
    mountOptions: 'loop,data=writeback,noauto_da_alloc',
    megabytes: 96,
  },
  { name: 'xfs', make: ['mkfs.xfs', '-q', '-f'], mountOptions: 'loop,nouuid', megabytes: 320 },
  { name: 'btrfs', make: ['mkfs.btrfs', '-q', '-f'], mountOptions: 'loop', megabytes: 128 },
];

/** Why power cuts cannot be tried on this kind of disk here; undefined when they can. */
export function whyNotHere(kind: DiskKind): string | undefined {
  if (process.platform !== 'linux') return 'power cuts are tried on Linux only';
  if (process.getuid?.() !== 0) return 'loop devices need root';
  for (const tool of ['mount', 'umount', 'losetup', kind.make[0] ?? '']) {
    if (!succeeds('sh', ['-c', `command -v ${tool}`])) return `${tool} is not installed`;
  }
  return succeeds('losetup', ['-f']) ? undefined : 'no loop device is free';
}

function succeeds(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A mounted disk. */
export type CrashDisk = {
  /** Where it is mounted. */
  readonly folder: string;
  /**
   * Cuts the power: everything the system had not yet brought to the disk is gone. Afterwards the disk is mounted again
   * at the same place, as after a restart of the machine.
   */
  readonly cutPower: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** Makes and mounts a disk; throws when the system refuses. */
export async function makeCrashDisk(kind: DiskKind, place: string): Promise<CrashDisk> {
  const folder = join(place, 'disk');
  const image = join(place, 'disk.img');
  const copy = join(place, 'copy.img');
  await mkdir(folder, { recursive: true });
  await run('truncate', ['-s', `${kind.megabytes}M`, image]);
  const [make = '', ...args] = kind.make;
  await run(make, [...args, image]);
  const mount = () => run('mount', ['-o', kind.mountOptions, image, folder]);
  await mount();
  return {
    folder,
    cutPower: async () => {
      // The image must be that of one moment: copied again when the kernel wrote into it meanwhile.
      for (let before = -1, after = 0; before !== after;) {
        before = (await stat(image)).mtimeMs;
        await rm(copy, { force: true });
        await run('cp', ['--sparse=always', image, copy]);
        after = (await stat(image)).mtimeMs;
      }
      await run('umount', [folder]);
      await rename(copy, image);
      await mount();
    },
    remove: async () => {
      await run('umount', [folder]).catch(() => run('umount', ['-l', folder]));
      await rm(image, { force: true });
    },
  };
}

/** A small disk in memory that fills up soon. */
export async function makeSmallDisk(folder: string, kilobytes: number): Promise<{ remove: () => Promise<void> }> {
  await mkdir(folder, { recursive: true });
  await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  return {
    remove: async () => {
      await run('umount', [folder]).catch(() => run('umount', ['-l', folder]));
    },
  };
}

/** Makes a mounted folder read-only, or writable again. */
export async function remount(folder: string, how: 'ro' | 'rw'): Promise<void> {
  await run('mount', ['-o', `remount,${how}`, folder]);
}

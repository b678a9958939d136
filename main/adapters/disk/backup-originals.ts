import type { OpenedBackup } from './backup-file.ts';
import type { Disk } from './disk.ts';
import { makeFolderDurably } from './durable-write.ts';
import { bringBack, checkOriginals, copyOriginals, findCopy, listCopies, listOriginals } from './original-copies.ts';
import { keptNamesIn } from './originals.ts';

/** The files that came in (scans, covenants as they were handed in), as backups keep them and give them back. */
export type BackupOriginals = {
  /**
   * Sees to it that they lie beside the backups here; what went away by itself comes back from a copy. @returns the names
   * of those kept, and of those that are wanted
   * @param wanted the names of which the books speak
   */
  readonly keep: (wanted: ReadonlySet<string>) => Promise<readonly string[]>;
  /** Puts those of which these books speak back beside the data, as far as a place has them; before they are restored. */
  readonly bring: (opened: OpenedBackup, books: Iterable<unknown>) => Promise<void>;
  /** Of how many a backup's books speak, and how many of them are nowhere to be found. */
  readonly count: (opened: OpenedBackup) => Promise<{ readonly files: number; readonly missing: number }>;
  /** Makes damaged ones whole from their copies, and copies from them. */
  readonly check: (books: Iterable<unknown>) => ReturnType<typeof checkOriginals>;
  /** The copy of one, by its name on the disk. */
  readonly copy: (name: string) => Promise<Buffer | undefined>;
};

/** Where copies lie. */
export type CopyPlaces = {
  readonly disk: Disk;
  /** The folder of the backups in the data folder. */
  readonly here: string;
  readonly secondFolder: () => string | undefined;
  /** Where else copies may lie: the sticks in the machine. Only read. */
  readonly otherPlaces?: () => Promise<readonly string[]>;
};

/** The files that came in, of one data folder. */
export function backupOriginals({ disk, here, secondFolder, otherPlaces }: CopyPlaces): BackupOriginals {
  /** Every place in which a copy may lie, the nearest first. */
  const places = async (): Promise<readonly string[]> => {
    const other = secondFolder();
    const more = (await otherPlaces?.().catch(() => [])) ?? [];
    return [...new Set([here, ...(other === undefined ? [] : [other]), ...more])];
  };
  return {
    keep: async (wanted) => {
      const present = new Set(await listOriginals(disk));
      const gone = [...wanted].filter((name) => !present.has(name));
      if (gone.length > 0) await bringBack(disk, await places(), gone);
      const own = await listOriginals(disk);
      await makeFolderDurably(disk.fs, here);
      await copyOriginals(disk, here, own);
      return [...new Set([...own, ...wanted])].toSorted();
    },
    bring: async (opened, books) => {
      await bringBack(disk, await places(), keptNamesIn(books), [opened.cipher, disk.cipher]);
    },
    count: async ({ books }) => {
      const names = keptNamesIn(books.values());
      const there = new Set(await listOriginals(disk));
      for (const place of await places()) for (const name of await listCopies(disk, place)) there.add(name);
      return { files: names.size, missing: [...names].filter((name) => !there.has(name)).length };
    },
    check: async (books) => {
      const other = secondFolder();
      const isThere = other !== undefined && (await disk.fs.stat(other).catch(() => undefined)) !== undefined;
      await makeFolderDurably(disk.fs, here);
      return checkOriginals(disk, isThere ? [here, other] : [here], await places(), keptNamesIn(books));
    },
    copy: async (name) => findCopy(disk, await places(), name),
  };
}

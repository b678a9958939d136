import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { BackupPlaces } from '#shared/store/backup.ts';
import { listDrives, type Drive } from '../drives.ts';
import { parseJson } from './book-file.ts';
import { diskFailure } from './disk-failure.ts';
import { removeQuietly, writeDurably } from './durable-write.ts';
import { nodeFileSystem, type FileSystem } from './file-system.ts';

/** The file of the data folder that names the second place of the backups: it belongs to the machine, not to the data. */
const placeFile = 'backup-place.json';
const placeSchema = z.object({ format: z.literal('le-lang-backup-place'), folder: z.string(), label: z.string() });

/** The folder of our backups on a stick or another disk. */
export const secondFolderName = 'Lệ Làng - Sao lưu';

/** The second place of the backups, chosen once and remembered. */
export type SecondPlace = {
  /** Asked before each backup; it need not be there. */
  readonly folder: () => string | undefined;
  /** The folders of our backups on the drives that are in the machine now. */
  readonly folders: () => Promise<readonly string[]>;
  readonly state: () => Promise<BackupPlaces>;
  /** Chooses a drive of {@link state} by its id, or none. Errors: `not-found` when it was pulled out meanwhile. */
  readonly choose: (id: string | undefined) => Promise<Result<null>>;
};

/** For data that has none, and cannot choose one. */
export const noSecondPlace: SecondPlace = {
  folder: () => undefined,
  folders: () => Promise.resolve([]),
  state: () => Promise.resolve({ places: [] }),
  choose: () => Promise.resolve(fail('not-found', { what: '' })),
};

/** Reads which place was chosen; what cannot be read counts as none chosen, and is shown so. */
export async function openSecondPlace(
  dataFolder: string,
  drives: () => Promise<readonly Drive[]> = listDrives,
  fs: FileSystem = nodeFileSystem,
): Promise<SecondPlace> {
  const path = join(dataFolder, placeFile);
  const text = await fs.readFile(path).catch(() => Buffer.alloc(0));
  let chosen = placeSchema.safeParse(parseJson(text.toString('utf8'))).data;
  return {
    folder: () => chosen?.folder,
    folders: async () => (await drives()).map(folderOn),
    state: async () => {
      const found = await drives();
      return {
        places: found.map((drive) => ({
          id: idOf(drive),
          label: drive.label,
          free: drive.free,
          chosen: chosen?.folder === folderOn(drive),
        })),
        ...(chosen === undefined
          ? {}
          : {
              chosen: {
                label: chosen.label,
                present: (await fs.stat(chosen.folder).catch(() => undefined)) !== undefined,
              },
            }),
      };
    },
    choose: async (id) => {
      let label = placeFile;
      try {
        if (id === undefined) {
          await removeQuietly(fs, path);
          chosen = undefined;
          return ok(null);
        }
        const drive = (await drives()).find((each) => idOf(each) === id);
        label = drive?.label ?? label;
        if (drive === undefined) return fail('not-found', { what: id });
        const next = { format: 'le-lang-backup-place', folder: folderOn(drive), label: drive.label } as const;
        await fs.makeFolder(next.folder);
        await writeDurably(fs, path, Buffer.from(JSON.stringify(next)));
        chosen = next;
        return ok(null);
      } catch (error) {
        return diskFailure(error, label);
      }
    },
  };
}

function folderOn({ path }: Drive): string {
  return join(path, secondFolderName);
}

/** The screen never sees a path. */
function idOf({ path }: Drive): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { placeOf, placeOfDrive } from '#main/adapters/disk/folder-place.ts';
import { writeDurably } from '#main/adapters/disk/durable-write.ts';
import { nodeFileSystem } from '#main/adapters/disk/file-system.ts';
import { listDrives, type Drive } from '#main/adapters/drives.ts';
import type { OfficePlace } from '#shared/contract/methods/app.ts';
import { dataFolderOf } from './compose.ts';
import { parseJson } from './door.ts';
import { defaultOfficeFolder, folderInWords, ownName } from './office-folder.ts';

/** Where this machine remembers in which folder its office is kept, when that is not the usual one. */
export function placeFile(
  platform: string = process.platform,
  env: Readonly<Record<string, string | undefined>> = process.env,
  home: string = homedir(),
): string {
  const base =
    platform === 'win32'
      ? (env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'))
      : platform === 'darwin'
        ? join(home, 'Library', 'Application Support')
        : (env['XDG_CONFIG_HOME'] ?? join(home, '.config'));
  return join(base, 'le-lang', 'office.json');
}

const placeSchema = z.object({ format: z.literal('le-lang-office-place'), folder: z.string().min(1) });

/** The folder that was chosen at first start; undefined when the usual one is used. */
export function chosenOfficeFolder(file: string = placeFile()): string | undefined {
  if (!existsSync(file)) return undefined;
  return placeSchema.safeParse(parseJson(readFileSync(file, 'utf8'))).data?.folder;
}

/** Remembers the folder for the next start. */
export async function rememberOfficeFolder(folder: string, file: string = placeFile()): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await writeDurably(nodeFileSystem, file, Buffer.from(JSON.stringify({ format: 'le-lang-office-place', folder })));
}

/** A folder that may hold the office, with what the screen may know of it. */
export type Candidate = { readonly folder: string; readonly shown: OfficePlace };

/** The usual folder, the one in use, and one on each drive. */
export async function candidates(
  current: string,
  drives: () => Promise<readonly Drive[]> = listDrives,
  usual: string = defaultOfficeFolder(),
): Promise<readonly Candidate[]> {
  const onDrives = (await drives()).map(({ path, label, free }) => ({
    folder: join(path, ownName),
    words: `${label} › ${ownName}`,
    free,
  }));
  const own = [...new Set([current, usual])].map((folder) => ({
    folder,
    words: folderInWords(folder),
    free: undefined,
  }));
  const known = new Set(own.map(({ folder }) => folder));
  const all = [...own, ...onDrives.filter(({ folder }) => !known.has(folder))];
  return Promise.all(
    all.map(async ({ folder, words, free }): Promise<Candidate> => {
      const exists = existsSync(folder);
      const nearest = exists ? folder : dirname(folder);
      return {
        folder,
        shown: {
          id: createHash('sha256').update(folder).digest('hex').slice(0, 16),
          folder: words,
          place: await placeOfDrive(nearest, await placeOf(nearest)),
          ...(free === undefined ? {} : { free }),
          current: folder === current,
          hasData: existsSync(join(dataFolderOf(folder), 'journal')) && folder !== current,
        },
      };
    }),
  );
}

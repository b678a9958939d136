import { readdir, stat, statfs } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** A stick, a card or another disk that is in the machine now. */
export type Drive = {
  readonly path: string;
  /** As the machine's file manager calls it: `Ổ E:`, `USB-XA`. */
  readonly label: string;
  /** Bytes that are free on it. */
  readonly free: number;
};

/** Where this system shows sticks and further disks. */
type DriveRoots = { readonly letters: readonly string[]; readonly folders: readonly string[] };

/** The drives beside the one that the system is on. What does not answer (a drive without its card) is left out. */
export async function listDrives(
  roots: DriveRoots = driveRoots(process.platform, process.env),
): Promise<readonly Drive[]> {
  const inFolders = await Promise.all(
    roots.folders.map(async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => ({ path: join(folder, name), label: name }));
    }),
  );
  const letters = roots.letters.map((letter) => ({ path: `${letter}:\\`, label: `Ổ ${letter}:` }));
  const found = await Promise.all([...letters, ...inFolders.flat()].map(withRoom));
  return found.filter((drive) => drive !== undefined);
}

async function withRoom({ path, label }: Omit<Drive, 'free'>): Promise<Drive | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) return undefined;
    const { bavail, bsize } = await statfs(path);
    return { path, label, free: bavail * bsize };
  } catch {
    return undefined;
  }
}

const firstLetter = 'A'.charCodeAt(0);
const letterCount = 26;

/** @param env the environment, which names Windows' own drive */
export function driveRoots(platform: string, env: Readonly<Record<string, string | undefined>>): DriveRoots {
  if (platform === 'win32') {
    const own = (env['SystemDrive'] ?? 'C:').slice(0, 1).toUpperCase();
    const letters = Array.from({ length: letterCount }, (_, index) => String.fromCharCode(firstLetter + index));
    return { letters: letters.filter((letter) => letter !== own), folders: [] };
  }
  if (platform === 'darwin') return { letters: [], folders: ['/Volumes'] };
  const user = userInfo().username;
  return { letters: [], folders: [`/media/${user}`, `/run/media/${user}`, '/mnt'] };
}

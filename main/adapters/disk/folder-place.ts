import { realpath, statfs } from 'node:fs/promises';
import type { FolderPlace } from '#shared/store/findings.ts';
import { askedLetterOf, windowsDriveKind } from '../windows-drives.ts';

/** Names that programs which copy folders to other machines give to theirs. */
const synchronised =
  /^(onedrive|onedrive - .*|dropbox|google drive|my drive|drive của tôi|icloud ?drive|box|megasync|nextcloud|owncloud|syncthing|zalo received files)$/i;

/** Numbers by which Linux names file systems of other machines: NFS, SMB, CIFS, AFS, 9p. */
const networkKinds = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x01021997]);

/**
 * Where a folder really is. On a network drive a flush is a promise of another machine, and a folder that a program
 * copies to and fro may be changed behind our back, and a stick may be pulled out: none is refused, each is said.
 */
export async function placeOf(folder: string): Promise<FolderPlace> {
  const real = await realpath(folder).catch(() => folder);
  if (isNetworkPath(real)) return 'network';
  if (isRemovablePath(real)) return 'removable';
  const kind = await statfs(folder).then(
    ({ type }) => type,
    () => 0,
  );
  if (process.platform === 'linux' && networkKinds.has(kind)) return 'network';
  return isSynchronisedPath(real) ? 'synchronised' : 'local';
}

/**
 * What {@link placeOf} said, and on Windows what the system says of the drive: there a stick and a mapped drive have a
 * letter like any disk. Asking takes up to some seconds, so the start does not wait for it.
 */
export async function placeOfDrive(
  folder: string,
  known: FolderPlace,
  platform: string = process.platform,
  kindOf: typeof windowsDriveKind = windowsDriveKind,
): Promise<FolderPlace> {
  const letter = platform === 'win32' ? askedLetterOf(folder, process.env['SystemDrive']) : undefined;
  if (letter === undefined || known === 'network' || known === 'removable') return known;
  return (await kindOf(letter)) ?? known;
}

/** True for `\\server\share\…`; a mapped drive's letter resolves to such a path. */
export function isNetworkPath(path: string): boolean {
  return /^(\\\\|\/\/)[^?.\\/]/.test(path) || /^\\\\\?\\UNC\\/i.test(path);
}

/** True below the folders in which systems show sticks; of Windows' letters see {@link placeOfDrive}. */
export function isRemovablePath(path: string): boolean {
  return /^\/(media|run\/media|Volumes)\/./.test(path);
}

/** True when a folder on the way has the name of a program that synchronises. */
export function isSynchronisedPath(path: string): boolean {
  return path.split(/[\\/]/).some((part) => synchronised.test(part));
}

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';

const documents = 'Documents';
/** The folder of an office. */
export const ownName = 'Lệ Làng';

/**
 * Where this machine keeps its office: `Documents/Lệ Làng` in the user's own folder (`Lệ Làng` where there is no
 * `Documents`). Not the redirected "Documents" of OneDrive and the like: a folder that is copied while it is written
 * to loses records.
 */
export function defaultOfficeFolder(home: string = homedir(), exists: (path: string) => boolean = existsSync): string {
  return exists(join(home, documents)) ? join(home, documents, ownName) : join(home, ownName);
}

/** A data folder as the clerk knows it: `Tài liệu › Lệ Làng` for the usual place, else its path. */
export function folderInWords(folder: string, home: string = homedir()): string {
  const way = relative(home, resolve(folder)).split(sep);
  if (way[0] === '' || way[0] === '..' || way.length > 4) return folder;
  return way.map((name, index) => (index === 0 && name === documents ? 'Tài liệu' : name)).join(' › ');
}

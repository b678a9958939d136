import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * Whether `path` is `folder` itself or lies below it, by path alone (links are not followed). A prefix comparison would
 * take `/office-2` for a child of `/office`.
 */
export function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

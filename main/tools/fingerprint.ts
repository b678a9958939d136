import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A short name for the state of files and folders: other names, sizes or times of change give another one. */
export async function fingerprint(root: string, parts: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const part of parts) {
    for (const path of await filesBelow(join(root, part))) {
      const { size, mtimeMs } = await stat(path);
      lines.push(`${relative(root, path)} ${size} ${mtimeMs}`);
    }
  }
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

async function filesBelow(path: string): Promise<readonly string[]> {
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

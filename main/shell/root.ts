import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds this program's `package.json` and `resources/`: the clone, or the packed app. Looked for
 * upwards, because the same code runs from its source and from a bundle elsewhere in the tree.
 */
export function programRoot(from: string = import.meta.dirname): string {
  let folder = from;
  while (!(existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'resources')))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The program is not whole: no package.json with resources above it');
    folder = above;
  }
  return folder;
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Resources } from '#main/app/ports.ts';
import { isInside } from './path-inside.ts';

/** Reads what the product ships with from the folder `resources/` of this program. */
export function shippedResources(folder: string): Resources {
  const bytes = async (path: string): Promise<Uint8Array> => {
    const file = join(folder, path);
    if (!isInside(folder, file)) throw new Error(`Not a resource: ${path}`);
    return readFile(file);
  };
  return {
    bytes,
    json: async (path) => {
      const value: unknown = JSON.parse(new TextDecoder().decode(await bytes(path)));
      return value;
    },
  };
}

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });

/** The folders of the packages that bundled files came from, each once, by name. */
export function packageFolders(files: readonly string[]): readonly string[] {
  const folders = files.flatMap((file) => {
    const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/'));
    return found?.[1] ?? [];
  });
  return [...new Set(folders)].sort();
}

/**
 * The licences of everything that is bundled, in one text: whoever hands the program on hands these on with it. A
 * package without a licence of its own is named with what its manifest says.
 */
export async function licenseTexts(files: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const folder of packageFolders(files)) {
    if (!existsSync(join(folder, 'package.json'))) continue;
    const { name, version, license } = manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
    const file = (await readdir(folder)).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
    const text = file === undefined ? `${license ?? 'No licence named'}\n` : await readFile(join(folder, file), 'utf8');
    parts.push(`${name} ${version}\n\n${text.trim()}\n`);
  }
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}

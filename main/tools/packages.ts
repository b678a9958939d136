import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { programRoot } from '#main/shell/root.ts';

const manifest = z.object({
  version: z.string(),
  bin: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
});

/**
 * The script behind a command of an installed package (`typescript` → `tsc`), to be run with this very Node: no shell
 * and no `.cmd` in between, so that Windows runs the same line.
 */
export function commandScript(packageName: string, command: string = packageName): string {
  const file = createRequire(join(programRoot(), 'package.json')).resolve(`${packageName}/package.json`);
  const { bin } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(file), script);
}

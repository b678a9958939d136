import { join } from 'node:path';
import { z } from 'zod';
import { lockAfter, role } from '#shared/contract/methods/protection.ts';
import { parseJson } from './book-file.ts';
import { writeDurably } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';

/** What stands beside the data and is not sealed: it is asked before the passphrase, and gives nothing away. */
const accessSettings = z.object({
  format: z.literal('le-lang-access'),
  /** As whom unsealed data is opened on this machine. */
  role,
  lockAfter,
});
export type AccessSettings = Omit<z.infer<typeof accessSettings>, 'format'>;

/** The name of their file in the data folder. */
export const accessFileName = 'access.json';

/** Ten minutes: long enough for a telephone call, short enough for lunch. */
export const usualAccess: AccessSettings = { role: 'clerk', lockAfter: 10 };

/** The settings; the usual ones where none are, or their file is damaged. */
export async function readAccess(fs: FileSystem, folder: string): Promise<AccessSettings> {
  const path = join(folder, accessFileName);
  const bytes = (await fs.stat(path)) === undefined ? undefined : await fs.readFile(path).catch(() => undefined);
  const read = accessSettings.safeParse(bytes && parseJson(bytes.toString('utf8')));
  return read.success ? { role: read.data.role, lockAfter: read.data.lockAfter } : usualAccess;
}

/** Writes them whole or not at all. */
export async function writeAccess(fs: FileSystem, folder: string, settings: AccessSettings): Promise<void> {
  await fs.makeFolder(folder);
  const file: z.infer<typeof accessSettings> = { format: 'le-lang-access', ...settings };
  await writeDurably(fs, join(folder, accessFileName), Buffer.from(JSON.stringify(file)));
}

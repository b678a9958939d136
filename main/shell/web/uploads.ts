import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { safeFileName } from '#main/adapters/file-name.ts';
import type { KnownFiles } from '#main/adapters/files.ts';
import type { FileInfo } from '#shared/contract/methods/app.ts';
import { fail, type Result } from '#shared/contract/result.ts';

/** Room for a backup of a large commune. */
export const uploadLimitMegabytes = 500;

/** Files that a page hands in: kept in a private temporary folder until the shell closes. */
export type Uploads = {
  /** Takes a file's bytes under the clerk's name for it. Fails with `file-too-large`, `disk-full` or as `take` does. */
  receive(name: string, body: Readable): Promise<Result<FileInfo>>;
  clear(): Promise<void>;
};

/** Keeps uploads for `files` to know. The folder is made with the first of them, readable by this user only. */
export function keepUploads(files: KnownFiles, limitMegabytes = uploadLimitMegabytes): Uploads {
  let folder: Promise<string> | undefined;
  return {
    receive: async (givenName, body) => {
      const name = safeFileName(givenName);
      folder ??= mkdtemp(join(tmpdir(), 'le-lang-'));
      const place = join(await folder, randomUUID());
      const path = join(place, name);
      await mkdir(place);
      try {
        if (await writeLimited(path, body, limitMegabytes * 1_000_000)) return await files.take(path, name);
        await rm(place, { recursive: true, force: true });
        return fail('file-too-large', { name, limitMegabytes });
      } catch (error) {
        await rm(place, { recursive: true, force: true });
        if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') {
          return fail('disk-full', { folder: tmpdir() });
        }
        throw error;
      }
    },
    clear: async () => {
      if (folder !== undefined) await rm(await folder, { recursive: true, force: true });
    },
  };
}

/** Writes a body into a new file; false, with the rest unread, once it passes the limit. */
async function writeLimited(path: string, body: Readable, limitBytes: number): Promise<boolean> {
  const handle = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    const chunks: AsyncIterable<Buffer> = body.iterator({ destroyOnReturn: false });
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > limitBytes) return false;
      await handle.appendFile(chunk);
    }
    return true;
  } finally {
    await handle.close();
  }
}

import { resolve } from 'node:path';
import type { KnownFiles } from '#main/adapters/files.ts';
import { ok, type Result } from '#shared/contract/result.ts';

/**
 * Puts a file reference in the place of every string `@PATH` in a call's input, however deep; `@@` begins a text that
 * itself begins with `@`. Fails as `take` does, with the first file that cannot be taken.
 * @param folder what relative paths are relative to
 */
export async function withFileReferences(value: unknown, files: KnownFiles, folder: string): Promise<Result<unknown>> {
  if (typeof value === 'string') {
    if (value.startsWith('@@')) return ok(value.slice(1));
    if (!value.startsWith('@')) return ok(value);
    const taken = await files.take(resolve(folder, value.slice(1)));
    return taken.ok ? ok(taken.value.ref) : taken;
  }
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) {
      const made = await withFileReferences(item, files, folder);
      if (!made.ok) return made;
      items.push(made.value);
    }
    return ok(items);
  }
  if (typeof value === 'object' && value !== null) {
    const entries: [string, unknown][] = [];
    for (const [key, item] of Object.entries(value)) {
      const made = await withFileReferences(item, files, folder);
      if (!made.ok) return made;
      entries.push([key, made.value]);
    }
    return ok(Object.fromEntries(entries));
  }
  return ok(value);
}

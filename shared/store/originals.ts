import { isColumn, isList, isRecord } from './json.ts';

/** A file that came in and is kept beside the data, as a book speaks of it. */
export type NamedOriginal = { readonly name: string; readonly sha256: string };

const sum = /^[0-9a-f]{64}$/;

/**
 * The files of which a book, or a part of one, speaks: everywhere where a name, a size and a SHA-256 stand together. So a
 * feature that keeps a file has it in the backups without a word more.
 */
export function originalsIn(data: unknown): readonly NamedOriginal[] {
  const found = new Map<string, NamedOriginal>();
  const walk = (value: unknown): void => {
    if (isList(value)) {
      if (!isColumn(value)) for (const item of value) walk(item);
    } else if (isRecord(value)) {
      const { name, bytes, sha256 } = value;
      if (typeof name === 'string' && typeof bytes === 'number' && typeof sha256 === 'string' && sum.test(sha256)) {
        found.set(`${name} ${sha256}`, { name, sha256 });
      }
      for (const key in value) walk(value[key]);
    }
  };
  walk(data);
  return [...found.values()];
}

import { strFromU8, strToU8 } from 'fflate';
import { z } from 'zod';
import { checkWhole } from './check-change.ts';
import type { NamedOriginal } from './originals.ts';
import { migrate, type BookSchemas } from './schemas.ts';

const exchangeSchema = z.strictObject({
  format: z.literal('le-lang-data'),
  /** The version of the data. */
  schema: z.int().min(1),
  made: z.string(),
  /** Births, identity numbers and telephones were left out: to be read elsewhere, never to be brought back. */
  without: z.literal('personal').optional(),
  books: z.record(z.string(), z.unknown()),
});

/** In a file that holds the files that came in too: the data, the folder of those files, and which of them are lost. */
export const packedExchange = { data: 'du-lieu.json', originals: 'tep-goc/', lost: 'tep-goc-thieu.txt' } as const;

/** Where a file that came in lies in a {@link packedExchange}. */
export function originalPath({ name, sha256 }: NamedOriginal): string {
  return `${packedExchange.originals}${sha256.slice(0, 12)}-${name.replaceAll(/[\\/:*?"<>|]/g, '_')}`;
}

/** A text as UTF-8. */
export const textBytes = strToU8;

/** All data of an office as the bytes of one JSON file (UTF-8). */
export function writeExchange(
  books: Readonly<Record<string, unknown>>,
  schema: number,
  made: string,
  without?: 'personal',
): Uint8Array {
  const mark = without === undefined ? {} : { without };
  const content: z.infer<typeof exchangeSchema> = { format: 'le-lang-data', schema, made, ...mark, books };
  return strToU8(JSON.stringify(content, undefined, 1));
}

/**
 * The books of such a file in the newest form; `wrong` when it is none, or a book has not the right shape; `partial` when
 * something was left out of it.
 */
export function readExchange(
  bytes: Uint8Array,
  schemas: BookSchemas,
):
  | { readonly books: ReadonlyMap<string, unknown> }
  | { readonly problem: 'wrong' | 'newer' | 'partial'; readonly version: number } {
  const parsed = exchangeSchema.safeParse(parse(strFromU8(bytes)));
  if (!parsed.success) return { problem: 'wrong', version: 0 };
  const { schema: version, books, without } = parsed.data;
  if (without !== undefined) return { problem: 'partial', version };
  if (version > schemas.version) return { problem: 'newer', version };
  const found = new Map<string, unknown>();
  for (const [name, data] of Object.entries(books)) {
    const schema = schemas.schemaOf(name);
    const value = migrate(schemas, name, data, version, schemas.version);
    if (schema === undefined || checkWhole(schema, value) !== undefined) return { problem: 'wrong', version };
    found.set(name, value);
  }
  return { books: found };
}

function parse(text: string): unknown {
  try {
    // Editors of texts put a mark before the first letter.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

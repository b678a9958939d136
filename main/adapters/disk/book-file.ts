import { crc32 } from 'node:zlib';
import type { Adapter } from 'lowdb';
import { z } from 'zod';
import type { StoreFinding } from '#shared/store/findings.ts';
import type { Cipher } from './cipher.ts';
import { withPatience, writeDurably } from './durable-write.ts';
import { errorCode, type FileSystem } from './file-system.ts';

/** A book as it lies on the disk: it holds every change up to the journal's line `seq`. */
export type StoredBook = {
  readonly book: string;
  readonly schema: number;
  readonly seq: number;
  readonly data: unknown;
  /** The very program that wrote it, and so checked it; absent when that is not known. */
  readonly writer?: string;
};

/** What a file that should hold a book turned out to be. */
export type BookFile =
  | { readonly is: 'good'; readonly stored: StoredBook }
  | { readonly is: 'missing' }
  | { readonly is: 'damaged'; readonly problem: StoreFinding['problem']; readonly detail: string };

/** The end of a book's file name. */
export const bookEnd = '.json';
/** The end of the name under which a book's previous content is kept. */
export const previousEnd = '.json.bak';

const start = '{"format":"le-lang-book","checksum":"';
const checksumLength = 8;
const afterChecksum = '",';
const bodyAt = start.length + checksumLength + afterChecksum.length;

const envelope = z.strictObject({
  format: z.literal('le-lang-book'),
  checksum: z.string(),
  book: z.string(),
  schema: z.int().min(1),
  seq: z.int().min(0),
  writer: z.string().optional(),
  cipher: z.string().optional(),
  data: z.unknown(),
});

/**
 * The bytes of a book's file: one line of compact JSON whose checksum covers all that follows it, the name and the
 * sequence number included, so that a file in another's place is noticed too.
 */
export function encodeBook(stored: StoredBook, cipher?: Cipher): Buffer {
  const writer = stored.writer === undefined ? '' : `,"writer":${JSON.stringify(stored.writer)}`;
  const head = `"book":${JSON.stringify(stored.book)},"schema":${stored.schema},"seq":${stored.seq}${writer}`;
  const plain = JSON.stringify(stored.data);
  const data =
    cipher === undefined
      ? `"data":${plain}`
      : `"cipher":"${cipher.id}","data":"${cipher.seal(Buffer.from(plain), placeOf(stored.book)).toString('base64')}"`;
  const body = Buffer.from(`${head},${data}}\n`);
  return Buffer.concat([Buffer.from(`${start}${checksumOf(body)}${afterChecksum}`), body]);
}

function damaged(problem: StoreFinding['problem'], detail: string): BookFile {
  return { is: 'damaged', problem, detail };
}

/** Eight hexadecimal digits of the CRC-32. */
export function checksumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(checksumLength, '0');
}

function placeOf(book: string): string {
  return `book ${book}`;
}

/** Reads what {@link encodeBook} wrote, and says what is wrong with anything else. */
export function decodeBook(bytes: Buffer, book: string, cipher?: Cipher): BookFile {
  if (bytes.length === 0) return damaged('empty', 'no bytes');
  if (bytes.every((byte) => byte === 0)) return damaged('zeros', `${bytes.length} zeros`);
  if (bytes.toString('latin1', 0, start.length) !== start) return damaged('unreadable', 'not a data file of Lệ Làng');
  const body = bytes.subarray(bodyAt);
  if (checksumOf(body) !== bytes.toString('latin1', start.length, start.length + checksumLength)) {
    return damaged('bad-checksum', `${bytes.length} bytes`);
  }
  const parsed = envelope.safeParse(parseJson(bytes.toString('utf8')));
  if (!parsed.success) return damaged('wrong-shape', parsed.error.issues[0]?.message ?? '');
  const { data, cipher: sealed, schema, seq, writer } = parsed.data;
  const rest = { book, schema, seq, ...(writer === undefined ? {} : { writer }) };
  if (parsed.data.book !== book) return damaged('wrong-shape', `holds ${parsed.data.book}`);
  if (sealed === undefined) return { is: 'good', stored: { ...rest, data } };
  const plain = typeof data === 'string' ? cipher?.open(Buffer.from(data, 'base64'), placeOf(book)) : undefined;
  if (plain === undefined) return damaged('unreadable', 'cannot be opened with this key');
  return { is: 'good', stored: { ...rest, data: parseJson(plain.toString('utf8')) } };
}

/** The value of a JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the first bytes of a book's file tell without reading the rest: checked only when the book is opened. */
export type BookHead = {
  readonly schema: number;
  readonly seq: number;
  /** The id of the key it is sealed with. */
  readonly cipher: string | undefined;
};

const headPattern =
  /^\{"format":"le-lang-book","checksum":"[0-9a-f]{8}","book":"[^"]+","schema":(\d{1,9}),"seq":(\d{1,15}),(?:"writer":"[^"]*",)?(?:"cipher":"([0-9a-f]{8})",)?"/;

/** Length that always holds the head of a book's file. */
export const headLength = 256;

/** The head of a book's file; undefined when the beginning is damaged. */
export function decodeHead(bytes: Buffer): BookHead | undefined {
  const match = headPattern.exec(bytes.toString('latin1'));
  return match === null ? undefined : { schema: Number(match[1]), seq: Number(match[2]), cipher: match[3] };
}

const versionPattern = /^\{"format":"le-lang-book","checksum":"[0-9a-f]{8}","book":"[^"]+","schema":(\d{1,9}),/;

/** The head of a file that a program newer than `known` wrote, of whose form this one knows the version alone. */
export function newerHead(bytes: Buffer, known: number): BookHead | undefined {
  const schema = Number(versionPattern.exec(bytes.toString('latin1'))?.[1] ?? 0);
  return schema > known ? { schema, seq: 0, cipher: undefined } : undefined;
}

/** The bytes of a file; undefined when the disk itself cannot give them (a bad sector, a folder in its place). */
export async function readWhole(fs: FileSystem, path: string, patience?: number): Promise<Buffer | undefined> {
  try {
    return await withPatience(() => fs.readFile(path), patience);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EIO' || code === 'EISDIR') return undefined;
    throw error;
  }
}

/** The place of one book on the disk for lowdb: whole or not at all, durable, the previous content kept beside it. */
export function bookAdapter(
  fs: FileSystem,
  path: string,
  book: string,
  options: { readonly cipher?: Cipher | undefined; readonly patience?: number | undefined } = {},
): Adapter<BookFile> {
  return {
    read: async () => {
      if ((await fs.stat(path)) === undefined) return { is: 'missing' };
      const bytes = await readWhole(fs, path, options.patience);
      if (bytes === undefined) return { is: 'damaged', problem: 'unreadable', detail: 'the disk cannot read it' };
      return decodeBook(bytes, book, options.cipher);
    },
    write: async (file) => {
      if (file.is !== 'good') throw new Error(`a ${file.is} book is not written`);
      await writeDurably(fs, path, encodeBook(file.stored, options.cipher), {
        previous: `${path}.bak`,
        ...(options.patience === undefined ? {} : { patience: options.patience }),
      });
    },
  };
}

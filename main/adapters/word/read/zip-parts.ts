import { crc32, inflateRawSync } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { fail, ok, type Failure, type Result } from '#shared/contract/result.ts';

/** All XML that is read from one file may inflate to this much, whatever its directory claims. */
const MAX_INFLATED = 100 * 1024 * 1024;
/** Word's XML deflates 5 to 60 times; a part that is large and shrinks more than this was made to harm. */
const MAX_RATIO = 250;
const RATIO_MATTERS_FROM = 8 * 1024 * 1024;
const MAX_ENTRIES = 20_000;

/** Parts of at most so many bytes are inflated in one breath. */
const SMALL = 512 * 1024;

/** A zip container of which single parts are inflated on demand; pictures never are. */
export type ZipParts = {
  has(path: string): boolean;
  /**
   * Hands the inflated bytes of a part to `take`, chunk by chunk; an absent part hands nothing. Refused before or while
   * inflating: too much or too dense (`file-unsafe`), locked (`file-encrypted`), broken (`file-damaged`).
   */
  read(path: string, take: (chunk: Buffer) => void): Promise<Result<null>>;
  /** Inflates every part as `read` does and keeps nothing: what a library is going to inflate by itself is bounded so. */
  checkAll(): Promise<Result<null>>;
  close(): void;
};

/** Opens a zip from memory; only its directory is read. */
export async function openZip(bytes: Uint8Array, name: string): Promise<Result<ZipParts>> {
  const damaged = fail('file-damaged', { name });
  let zip: ZipFile;
  const entries = new Map<string, Entry>();
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    });
    if (zip.entryCount > MAX_ENTRIES) return fail('file-unsafe', { name });
    for await (const entry of zip.eachEntry()) {
      // The first of two entries with one name counts, as in Word.
      const path = entry.fileName.replace(/^\//, '');
      if (!entries.has(path)) entries.set(path, entry);
    }
  } catch (error) {
    return isEncryption(error) ? fail('file-encrypted', { name }) : damaged;
  }
  let inflated = 0;

  function refusal(entry: Entry): Failure | undefined {
    if (entry.isEncrypted()) return fail('file-encrypted', { name });
    const { uncompressedSize, compressedSize } = entry;
    if (inflated + uncompressedSize > MAX_INFLATED) return fail('file-unsafe', { name });
    const dense = uncompressedSize > MAX_RATIO * Math.max(1, compressedSize);
    return uncompressedSize > RATIO_MATTERS_FROM && dense ? fail('file-unsafe', { name }) : undefined;
  }

  async function read(path: string, take: (chunk: Buffer) => void): Promise<Result<null>> {
    const entry = entries.get(path);
    if (entry === undefined) return ok(null);
    const refused = refusal(entry);
    if (refused !== undefined) return refused;
    if (entry.uncompressedSize <= SMALL) return readSmall(entry, take);
    let sum = 0;
    let stream;
    try {
      // The stream itself breaks off when more comes out than the directory claims.
      stream = await zip.openReadStreamPromise(entry);
    } catch {
      return damaged;
    }
    try {
      for await (const piece of stream) {
        const chunk = toBuffer(piece);
        inflated += chunk.length;
        sum = crc32(chunk, sum);
        take(chunk);
      }
    } catch (error) {
      if (error instanceof UnsafeContent) return fail('file-unsafe', { name });
      const lies = error instanceof Error && error.message.startsWith('too many bytes');
      return lies ? fail('file-unsafe', { name }) : damaged;
    }
    return sum === entry.crc32 ? ok(null) : damaged;
  }

  /** A small part in one breath: streams of many small parts take longer than their inflating. */
  async function readSmall(entry: Entry, take: (chunk: Buffer) => void): Promise<Result<null>> {
    try {
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      const content = unpacked(bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize), entry);
      inflated += content.length;
      if (crc32(content) !== entry.crc32) return damaged;
      take(content);
      return ok(null);
    } catch (error) {
      return error instanceof UnsafeContent ? fail('file-unsafe', { name }) : damaged;
    }
  }

  async function checkAll(): Promise<Result<null>> {
    for (const path of entries.keys()) {
      if (path.endsWith('/')) continue;
      const checked = await read(path, () => undefined);
      if (!checked.ok) return checked;
    }
    return ok(null);
  }

  return ok({ has: (path) => entries.has(path), read, checkAll, close: () => zip.close() });
}

/** Thrown by a parser that meets what no honest file holds (a document type, thousands of levels); ends the reading. */
export class UnsafeContent extends Error {}

/** What a part inflates to; throws {@link UnsafeContent} when that is more than the directory claims. */
function unpacked(packed: Uint8Array, { compressionMethod, uncompressedSize }: Entry): Buffer {
  if (compressionMethod === 0) return Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  if (compressionMethod !== 8) throw new Error('a method that no office program uses');
  try {
    // One byte more than claimed is enough to see.
    const content = inflateRawSync(packed, { maxOutputLength: uncompressedSize + 1 });
    if (content.length <= uncompressedSize) return content;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new UnsafeContent();
}

function toBuffer(piece: unknown): Buffer {
  if (Buffer.isBuffer(piece)) return piece;
  throw new TypeError('a zip stream hands out buffers');
}

function isEncryption(error: unknown): boolean {
  return error instanceof Error && error.message.includes('encryption');
}

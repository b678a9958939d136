import { createDeflateRaw, crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

/** A file of a package, deflated already: what is the same in a thousand packages is deflated once. */
export type DeflatedEntry = {
  readonly path: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly crc: number;
};

/** Deflates one file. Level 6, as Word's own packages have. */
export function deflateEntry(path: string, content: Uint8Array): DeflatedEntry {
  return { path, content: new Uint8Array(deflateRawSync(content)), size: content.length, crc: crc32(content) };
}

/** The longest content of a stored block (RFC 1951, 3.2.4). */
const longestBlock = 0xffff;

/**
 * One file whose content does not get smaller, such as a PNG: a deflate stream of one stored block, for of a file stored without any
 * stream some readers ask that its size stand before it.
 */
export function storedEntry(path: string, content: Uint8Array): DeflatedEntry {
  if (content.length > longestBlock) return deflateEntry(path, content);
  const { length } = content;
  const stream = new Uint8Array(length + 5);
  stream.set([1, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff]);
  stream.set(content, 5);
  return { path, content: stream, size: length, crc: crc32(content) };
}

/** A zip that is written entry by entry into memory. */
export type ZipWriter = {
  add(entry: DeflatedEntry): void;
  /** Deflates text as it comes, so that a long file is never whole in memory. */
  addText(path: string, text: AsyncIterable<string> | Iterable<string>): Promise<void>;
  finish(): Uint8Array;
};

/** So much text may wait while the pool deflates what came before. */
const queuedBytes = 4 * 1024 * 1024;

/** @param time of every entry, in milliseconds since 1970 */
export function createZip(time: number): ZipWriter {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  const open = (path: string) => {
    const file: ZipInputFile = { filename: path, size: 0, crc: 0, compression: 8, flag: 0, mtime: time };
    zip.add(file);
    return file;
  };
  return {
    add({ path, content, size, crc }) {
      const file = open(path);
      file.size = size;
      file.crc = crc;
      file.ondata?.(null, content, true);
    },
    async addText(path, text) {
      const file = open(path);
      const deflate = createDeflateRaw();
      deflate.on('data', (chunk: Buffer) => file.ondata?.(null, new Uint8Array(chunk), false));
      const ended = new Promise<void>((resolve, reject) => {
        deflate.on('end', resolve);
        deflate.on('error', reject);
      });
      try {
        for await (const piece of text) {
          const bytes = Buffer.from(piece, 'utf8');
          file.size += bytes.length;
          file.crc = crc32(bytes, file.crc);
          deflate.write(bytes);
          if (deflate.writableLength > queuedBytes)
            await new Promise<void>((resolve) => void deflate.once('drain', resolve));
        }
      } finally {
        deflate.end();
      }
      await ended;
      file.ondata?.(null, new Uint8Array(), true);
    },
    finish() {
      zip.end();
      return Buffer.concat(chunks);
    },
  };
}

import { join } from 'node:path';
import { readWhole } from './book-file.ts';
import type { Cipher } from './cipher.ts';
import { writeAll, writeDurably } from './durable-write.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import {
  decodePatches,
  encodeHeader,
  scanSegment,
  type Line,
  type Patches,
  type RecentLine,
  type Segment,
  type SegmentHeader,
} from './segment.ts';

/** One file of the journal and what was read of it. */
export type SegmentFile = Segment & { readonly name: string; readonly size: number };

const namePattern = /^journal-(\d{10})\.log$/;

/** The name of the journal's file that begins with the change `first`. */
export function segmentName(first: number): string {
  return `journal-${String(first).padStart(10, '0')}.log`;
}

/** The seq with which a file of the journal begins, by its name. */
export function firstSeq(name: string): number {
  return Number(namePattern.exec(name)?.[1]);
}

/** The journal's files in a folder, oldest first. */
export async function listSegments(fs: FileSystem, folder: string): Promise<readonly string[]> {
  return (await fs.list(folder)).filter((name) => namePattern.test(name)).sort();
}

/** Reads one file of the journal. */
export async function readSegment(fs: FileSystem, folder: string, name: string, cipher?: Cipher): Promise<SegmentFile> {
  // What the disk cannot read is damage like any other.
  const bytes = (await readWhole(fs, join(folder, name))) ?? Buffer.alloc(0);
  return { ...scanSegment(bytes, cipher), name, size: bytes.length };
}

/** What one line of a file of the journal changed; undefined when the line can no longer be read. */
export async function readPatches(
  fs: FileSystem,
  folder: string,
  name: string,
  line: Line,
  cipher?: Cipher,
): Promise<Patches | undefined> {
  const file = await fs.open(join(folder, name), 'r');
  try {
    return decodePatches(await fs.read(file, line.offset, line.length), cipher);
  } finally {
    await fs.close(file);
  }
}

/** Begins a new file of the journal; it is there whole, with its first line, or not at all. */
export async function beginSegment(
  fs: FileSystem,
  folder: string,
  header: SegmentHeader,
  recent: readonly RecentLine[],
  cipher?: Cipher,
): Promise<SegmentFile> {
  const name = segmentName(header.first);
  const bytes = encodeHeader(header, recent, cipher);
  await writeDurably(fs, join(folder, name), bytes);
  return { ...scanSegment(bytes, cipher), name, size: bytes.length };
}

/** The end of the journal's newest file, where changes are written. */
export type JournalEnd = {
  /** Writes one line and flushes it; when it throws, the line is not in the journal. */
  readonly append: (line: Uint8Array) => Promise<{ readonly offset: number }>;
  readonly close: () => Promise<void>;
};

/** A line of more bytes (an import) is flushed in another thread, so that progress is told meanwhile. */
const longLine = 64 * 1024;

/** Opens a file of the journal for writing behind its last good line at `end`. */
export async function openEnd(fs: FileSystem, path: string, end: number): Promise<JournalEnd> {
  const file = await fs.open(path, 'r+');
  let good = end;
  // Set while bytes of a line that failed may stand behind the last good one.
  let untidy = false;
  return {
    append: async (line) => {
      if (untidy) await cutBack(fs, file, good);
      untidy = true;
      try {
        await writeAll(fs, file, line, good);
        await (line.length > longLine ? fs.sync(file) : fs.dataSync(file));
      } catch (error) {
        await cutBack(fs, file, good).then(
          () => {
            untidy = false;
          },
          () => undefined,
        );
        throw error;
      }
      untidy = false;
      const offset = good;
      good += line.length;
      return { offset };
    },
    close: () => fs.close(file),
  };
}

async function cutBack(fs: FileSystem, file: OpenFile, length: number): Promise<void> {
  await fs.truncate(file, length);
  await fs.dataSync(file);
}

import { join } from 'node:path';
import type { Patches } from '#shared/store/patch.ts';
import { readWhole } from './book-file.ts';
import type { Cipher } from './cipher.ts';
import { writeAll, writeDurably } from './durable-write.ts';
import type { FileSystem } from './file-system.ts';
import {
  decodePatches,
  encodeHeader,
  scanSegment,
  type Line,
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

/** The file is made longer by so many bytes at a time, for the lines to come. */
export const usualRoom = 64 * 1024;

/**
 * Opens a file of the journal for writing behind its last good line.
 *
 * Lines go into room that was made ready: a line that does not make the file longer is flushed without the file
 * system's own bookkeeping, in two thirds of the time. The room is a hole that reads as zeros: nothing is written for it,
 * and the disk finds a place for it page by page, with the line that begins the page. It goes when the file is closed.
 * @param room how much room is made at a time, in bytes; 0 for none
 */
export async function openEnd(
  fs: FileSystem,
  path: string,
  segment: Pick<SegmentFile, 'end' | 'size'>,
  room: number,
): Promise<JournalEnd> {
  const file = await fs.open(path, 'r+');
  let good = segment.end;
  let size = Math.max(segment.size, good);
  // Set while bytes of a line that failed may stand behind the last good one.
  let untidy = false;
  const cutBack = async () => {
    await fs.truncate(file, good);
    size = good;
    await fs.dataSync(file);
    untidy = false;
  };
  /** Writes and flushes at the end of the good lines; when it throws, nothing of it stays, or `untidy` says so. */
  const put = async (bytes: Uint8Array, isLong: boolean) => {
    untidy = true;
    try {
      await writeAll(fs, file, bytes, good);
      await (isLong ? fs.sync(file) : fs.dataSync(file));
    } catch (error) {
      await cutBack().catch(() => undefined);
      throw error;
    }
    untidy = false;
    size = Math.max(size, good + bytes.length);
  };
  /** Makes the file long enough for a line of `length` bytes and those after it. */
  const makeRoom = async (length: number) => {
    if (room === 0 || good + length <= size) return;
    const wanted = Math.ceil((good + length) / room) * room;
    // Where it cannot be had, the line makes the file longer by itself.
    await fs.truncate(file, wanted).then(
      () => {
        size = wanted;
      },
      () => undefined,
    );
  };
  return {
    append: async (line) => {
      if (untidy) await cutBack();
      await makeRoom(line.length);
      await put(line, line.length > longLine);
      const offset = good;
      good += line.length;
      return { offset };
    },
    close: async () => {
      // Room that stays is no harm: the next start finds zeros and writes into them.
      if (size > good) await fs.truncate(file, good).catch(() => undefined);
      await fs.close(file);
    },
  };
}

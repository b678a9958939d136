import { join } from 'node:path';
import type { Patches } from '#shared/store/patch.ts';
import { journalOf, type Disk } from './disk.ts';
import { firstSeq, listSegments, readPatches, readSegment, type SegmentFile } from './journal.ts';
import { decodePatches, type Line } from './segment.ts';

/** A line and the file of the journal in which it stands. */
export type FiledLine = { readonly segment: Pick<SegmentFile, 'name' | 'header'>; readonly line: Line };

/** All that was ever written into the journal; what is older than the newest file is read when it is asked for. */
export type Archive = {
  /** The newest file, with the lines added since. Undefined when there is no journal. */
  readonly newest: () => SegmentFile | undefined;
  /** Lines newest first. */
  readonly backwards: () => AsyncGenerator<FiledLine>;
  /** Files that hold lines after `seq`, oldest first. */
  readonly since: (seq: number) => Promise<readonly SegmentFile[]>;
  /** What the lines changed; undefined in the place of one that can no longer be read. */
  readonly patches: (lines: readonly FiledLine[]) => Promise<readonly (Patches | undefined)[]>;
  /** Takes note of a line that was written into the newest file. */
  readonly push: (line: Line) => void;
  /** Takes note of a new file. */
  readonly begin: (segment: SegmentFile) => void;
};

/** Opens the journal's files for reading; nothing is changed on the disk. */
export async function openArchive(disk: Disk): Promise<Archive> {
  const folder = journalOf(disk);
  const names = [...(await listSegments(disk.fs, folder))];
  const known = new Map<string, SegmentFile>();
  let growing: { readonly of: string; readonly lines: Line[] } | undefined;

  const load = async (name: string): Promise<SegmentFile> => {
    const segment = known.get(name) ?? (await readSegment(disk.fs, folder, name, disk.cipher));
    known.set(name, segment);
    return segment;
  };
  const last = names.at(-1);
  if (last !== undefined) await load(last);

  const newest = () => known.get(names.at(-1) ?? '');

  return {
    newest,
    backwards: async function* () {
      for (const name of names.toReversed()) {
        const segment = await load(name);
        for (let index = segment.lines.length - 1; index >= 0; index -= 1) {
          const line = segment.lines[index];
          if (line !== undefined) yield { segment, line };
        }
      }
    },
    since: async (seq) => {
      const found: SegmentFile[] = [];
      for (const name of names.toReversed()) {
        const segment = await load(name);
        found.unshift(segment);
        if (firstSeq(name) <= seq + 1) break;
      }
      return found;
    },
    patches: async (lines) => {
      const only = lines[0];
      if (lines.length === 1 && only !== undefined) {
        return [await readPatches(disk.fs, folder, only.segment.name, only.line, disk.cipher)];
      }
      const files = new Map<string, Buffer>();
      const found: (Patches | undefined)[] = [];
      for (const { segment, line } of lines) {
        const bytes = files.get(segment.name) ?? (await disk.fs.readFile(join(folder, segment.name)));
        files.set(segment.name, bytes);
        found.push(decodePatches(bytes.subarray(line.offset, line.offset + line.length), disk.cipher));
      }
      return found;
    },
    push: (line) => {
      const segment = newest();
      if (segment === undefined) throw new Error('no journal to write into');
      // The list grows in place: copying it for each change would cost more the longer the day is.
      const lines = growing?.of === segment.name ? growing.lines : [...segment.lines];
      growing = { of: segment.name, lines };
      lines.push(line);
      const size = line.offset + line.length;
      known.set(segment.name, { ...segment, lines, end: size, size, tail: 0, tailLines: 0 });
    },
    begin: (segment) => {
      names.push(segment.name);
      known.set(segment.name, segment);
    },
  };
}

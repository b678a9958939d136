import { applyPatch } from '#shared/store/apply.ts';
import type { Patch } from '#shared/store/patch.ts';
import { migrate } from '#shared/store/schemas.ts';
import type { Archive, FiledLine } from './archive.ts';
import type { StoredBook } from './book-file.ts';
import type { Disk } from './disk.ts';
import type { SegmentFile } from './journal.ts';

/** A book led forward by the journal. */
export type Rebuilt = {
  readonly data: unknown;
  /** The seq of the newest line that touched it, or that it held before. */
  readonly seq: number;
  /** Changes that could not be read or did not fit: what may be missing. */
  readonly lost: number;
  /** How many lines were done on it. */
  readonly lines: number;
};

/**
 * Does on a stored book all that the journal says happened to it since.
 * @param after lines up to this seq are in the book already
 */
export async function rebuild(disk: Disk, archive: Archive, stored: StoredBook, after: number): Promise<Rebuilt> {
  const segments = await archive.since(after);
  const lines = segments.flatMap((segment) =>
    segment.lines
      .filter(({ head }) => head.seq > after && head.books.includes(stored.book))
      .map((line) => ({ segment, line })),
  );
  const { schemas } = disk;
  let { data } = stored;
  let schema = stored.schema;
  let lost = missingLines(segments, after);
  for (const run of runsOfOneSchema(lines, schema)) {
    const patches = await patchesOf(archive, run.lines, stored.book);
    const birth = lines[0] === run.lines[0] && stored.seq === 0 ? bornFrom(patches[0]) : undefined;
    if (birth === undefined) {
      data = migrate(schemas, stored.book, data, schema, run.schema);
      schema = Math.max(schema, run.schema);
    } else {
      data = birth.empty;
      schema = run.schema;
    }
    const outcome = replay(data, patches);
    data = outcome.data;
    lost += outcome.lost;
  }
  return {
    data: migrate(schemas, stored.book, data, schema, schemas.version),
    seq: lines.at(-1)?.line.head.seq ?? stored.seq,
    lost,
    lines: lines.length,
  };
}

/**
 * The first change of a book replaces it whole, and so keeps what an empty book was in the version that made it: this
 * program's own empty book may be another.
 */
function bornFrom(patch: Patch | undefined): { readonly empty: unknown } | undefined {
  const step = patch?.[0];
  return step?.[0] === '=' && step[1].length === 0 ? { empty: step[2] } : undefined;
}

/** Counts the lines after `seq` that are not in the files: damaged, or their file gone. */
function missingLines(segments: readonly SegmentFile[], seq: number): number {
  let missing = 0;
  let expected = seq + 1;
  for (const segment of segments) {
    const first = segment.header?.first ?? expected;
    missing += Math.max(0, first - expected);
    expected = Math.max(expected, first);
    for (const { head } of segment.lines) {
      if (head.seq < expected) continue;
      missing += head.seq - expected;
      expected = head.seq + 1;
    }
  }
  return missing;
}

type Run = { readonly schema: number; readonly lines: FiledLine[] };

function runsOfOneSchema(lines: readonly FiledLine[], fallback: number): readonly Run[] {
  const runs: Run[] = [];
  for (const filed of lines) {
    const last = runs.at(-1);
    const schema = filed.segment.header?.schema ?? last?.schema ?? fallback;
    if (last?.schema === schema) last.lines.push(filed);
    else runs.push({ schema, lines: [filed] });
  }
  return runs;
}

async function patchesOf(archive: Archive, lines: readonly FiledLine[], book: string): Promise<(Patch | undefined)[]> {
  return (await archive.patches(lines)).map((patches) => patches?.[book]);
}

function replay(data: unknown, patches: readonly (Patch | undefined)[]): { data: unknown; lost: number } {
  // All at once first: each container is then copied once, not once a line.
  if (patches.every((patch) => patch !== undefined)) {
    const whole = applyPatch(data, patches.flat());
    if (whole.ok) return { data: whole.value, lost: 0 };
  }
  let value = data;
  let lost = 0;
  for (const patch of patches) {
    const applied = patch && applyPatch(value, patch, 'rescue');
    if (applied?.ok === true) value = applied.value;
    else lost += 1;
  }
  return { data: value, lost };
}

/** A compound file (MS-CFB): named streams in chains of sectors. */
export type OleFile = {
  readonly names: readonly string[];
  /** The bytes of a stream; undefined when it is absent or its chain is broken. */
  stream(name: string): Uint8Array | undefined;
};

const END = 0xffff_fffe;
const HEADER = 512;
const ENTRY = 128;
const MINI_SECTOR = 64;

type Entry = { readonly name: string; readonly type: number; readonly start: number; readonly size: number };

/** Opens a compound file; undefined when its header, tables or directory do not hold together. Never follows a loop. */
export function openOle(bytes: Uint8Array): OleFile | undefined {
  if (bytes.length < HEADER * 2) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return undefined;
  const size = 1 << shift;
  const sectors = Math.ceil((bytes.length - HEADER) / size);

  const sectorAt = (id: number): number => (id + 1) * size;
  const word = (offset: number): number => (offset + 4 <= bytes.length ? view.getUint32(offset, true) : END);

  const tables: number[] = [];
  for (let at = 0; at < 109; at += 1) tables.push(view.getUint32(76 + at * 4, true));
  let more = view.getUint32(68, true);
  for (let steps = 0; more < END - 2 && steps <= sectors; steps += 1) {
    for (let at = 0; at < size / 4 - 1; at += 1) tables.push(word(sectorAt(more) + at * 4));
    more = word(sectorAt(more) + size - 4);
  }
  const used = tables.filter((id) => id < sectors);
  const next = (id: number): number => {
    const table = used[Math.floor(id / (size / 4))];
    return table === undefined ? END : word(sectorAt(table) + (id % (size / 4)) * 4);
  };

  const whole = (start: number, length: number): Uint8Array | undefined => {
    const ids = chain(start, next, sectors);
    return ids === undefined ? undefined : gather(ids, sectorAt, size, bytes, length);
  };

  const directory = whole(view.getUint32(48, true), sectors * size);
  if (directory === undefined) return undefined;
  const entries = readEntries(directory);
  const root = entries.find((entry) => entry.type === 5);
  if (root === undefined) return undefined;
  const miniTable = whole(view.getUint32(60, true), sectors * size) ?? new Uint8Array();
  const miniView = new DataView(miniTable.buffer);
  const miniNext = (id: number): number => (id * 4 + 4 <= miniTable.length ? miniView.getUint32(id * 4, true) : END);
  const cutoff = view.getUint32(56, true);
  let mini: Uint8Array | undefined;

  return {
    names: entries.filter((entry) => entry.type === 2).map((entry) => entry.name),
    stream(name) {
      const entry = entries.find((candidate) => candidate.type === 2 && candidate.name === name);
      if (entry === undefined || entry.size > bytes.length) return undefined;
      if (entry.size >= cutoff) return whole(entry.start, entry.size);
      mini ??= whole(root.start, root.size) ?? new Uint8Array();
      const ids = chain(entry.start, miniNext, mini.length / MINI_SECTOR + 1);
      return ids === undefined ? undefined : gather(ids, (id) => id * MINI_SECTOR, MINI_SECTOR, mini, entry.size);
    },
  };
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = Math.min(64, view.getUint16(at + 64, true));
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2))),
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** The ids of a chain; undefined when it is longer than the file, which means that it runs in a circle. */
function chain(start: number, follow: (id: number) => number, limit: number): number[] | undefined {
  const ids: number[] = [];
  for (let id = start; id < END - 2; id = follow(id)) {
    if (ids.length > limit) return undefined;
    ids.push(id);
  }
  return ids;
}

/** The pieces of a chain as one; undefined when a piece lies outside, which means that the file was cut short. */
function gather(
  ids: readonly number[],
  offset: (id: number) => number,
  piece: number,
  source: Uint8Array,
  length: number,
): Uint8Array | undefined {
  const out = new Uint8Array(Math.min(length, ids.length * piece));
  for (const [at, id] of ids.entries()) {
    const from = offset(id);
    const count = Math.min(piece, out.length - at * piece);
    if (count <= 0) break;
    if (from + count > source.length) return undefined;
    out.set(source.subarray(from, from + count), at * piece);
  }
  return out;
}

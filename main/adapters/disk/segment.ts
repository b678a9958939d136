import { z } from 'zod';
import type { HistoryEntry } from '#shared/contract/methods/store.ts';
import { isList, isRecord } from '#shared/store/json.ts';
import { isPatches, type Patches } from '#shared/store/patch.ts';
import { checksumOf, parseJson } from './book-file.ts';
import type { Cipher } from './cipher.ts';

/**
 * One change as the journal keeps it, without what it changed. Its `seq` rises by one with each line, through all files of
 * the journal; `at` is an ISO instant.
 */
export type LineHead = HistoryEntry & {
  /** Undo does not take it back. */
  readonly lasting?: true;
};

/** A good line and where it stands in its file. */
export type Line = { readonly head: LineHead; readonly offset: number; readonly length: number };

/** The first line of each file of the journal. */
export type SegmentHeader = {
  /** The version of the data that its lines change. */
  readonly schema: number;
  /** The seq of its first change. */
  readonly first: number;
  /** Every book there is, with the seq of its newest change before `first`: an absent or older file is noticed by it. */
  readonly books: { readonly [book: string]: number };
};

/** A line of an earlier file of the journal. */
export type RecentLine = Line & { readonly file: string };

/** A file of the journal as it was found. */
export type Segment = {
  /** Undefined when the first line is damaged. */
  readonly header: SegmentHeader | undefined;
  /** The version that the first line names, also when the rest of it has a form that only a newer program knows. */
  readonly version: number | undefined;
  readonly lines: readonly Line[];
  /** The newest changes before its first, which undo may still reach, and where they stand: older files need not be read. */
  readonly recent: readonly RecentLine[];
  /** The id of a key that is needed to read it, when that is another than the one given. */
  readonly otherCipher: string | undefined;
  /** The name of the file in which the journal goes on; undefined in the newest. */
  readonly continuedIn: string | undefined;
  /** Where the last good line ends; what follows was never acknowledged, or is damaged. */
  readonly end: number;
  /** Bytes after `end` that are more than room for coming lines: 0 when only zeros follow. */
  readonly tail: number;
  /** Lines among them that were written to their end, and so may have been acknowledged. */
  readonly tailLines: number;
  /** Damaged parts before `end`. */
  readonly flaws: readonly { readonly offset: number; readonly length: number }[];
};

const lineFeed = 10;
const prefix = 9;

const headerSchema = z.object({
  journal: z.literal('le-lang-journal'),
  schema: z.int().min(1),
  first: z.int().min(1),
  books: z.record(z.string(), z.int()),
});

/** What every version's first line begins with. */
const versionSchema = z.object({ journal: z.literal('le-lang-journal'), schema: z.int().min(1) });

const continuationSchema = z.strictObject({ continuedIn: z.string() });

/** The tab between what a line is and what it changed: JSON allows it there, and no JSON string can hold one. */
const divider = ',\t"patches":';
const dividerBytes = Buffer.from(divider);

/** The text of a change, before it is sealed and given its checksum. */
export function lineText(head: LineHead, patches: Patches): string {
  return `${JSON.stringify(head).slice(0, -1)}${divider}${JSON.stringify(patches)}}`;
}

const place = 'journal';

/** One line of the journal: `crc32 SP json LF`; sealed, `crc32 SP @key SP base64 LF`. */
export function encodeLine(text: string, cipher?: Cipher): Buffer {
  const content =
    cipher === undefined ? text : `@${cipher.id} ${cipher.seal(Buffer.from(text), place).toString('base64')}`;
  const body = Buffer.from(`${content}\n`);
  return Buffer.concat([Buffer.from(`${checksumOf(body.subarray(0, -1))} `), body]);
}

/**
 * The first lines of a file of the journal. The very first is never sealed: an older program must be able to tell that
 * it is older.
 */
export function encodeHeader(header: SegmentHeader, recent: readonly RecentLine[], cipher?: Cipher): Buffer {
  const first = encodeLine(JSON.stringify({ journal: 'le-lang-journal', ...header }));
  return recent.length === 0 ? first : Buffer.concat([first, encodeLine(JSON.stringify({ recent }), cipher)]);
}

/** The last line of a file of the journal: by it the next file is missed when it is gone. */
export function encodeContinuation(continuedIn: string): Buffer {
  return encodeLine(JSON.stringify({ continuedIn }));
}

/** Reads a file of the journal; never throws, whatever the bytes. */
export function scanSegment(bytes: Buffer, cipher?: Cipher): Segment {
  const lines: Line[] = [];
  const flaws: { offset: number; length: number }[] = [];
  let header: SegmentHeader | undefined;
  let continuedIn: string | undefined;
  let recent: readonly RecentLine[] = [];
  let otherCipher: string | undefined;
  let end = 0;
  let offset = 0;
  let last = 0;
  while (offset < bytes.length) {
    const feed = bytes.indexOf(lineFeed, offset);
    const next = feed === -1 ? bytes.length : feed + 1;
    const length = next - offset;
    const line = feed === -1 ? undefined : bytes.subarray(offset, feed);
    const plain = line && openLine(line, cipher);
    otherCipher ??= line && plain === undefined ? otherCipherOf(line, cipher) : undefined;
    const found = plain === undefined ? undefined : readStart(plain, offset === 0);
    if (found === undefined || ('seq' in found && found.seq <= last)) {
      flaws.push({ offset, length });
    } else {
      if ('seq' in found) {
        lines.push({ head: found, offset, length });
        last = found.seq;
      } else if ('continuedIn' in found) {
        continuedIn = found.continuedIn;
      } else if ('recent' in found) {
        ({ recent } = found);
      } else {
        header = found;
      }
      end = next;
    }
    offset = next;
  }
  return {
    header,
    version: header?.schema ?? versionOf(bytes),
    lines,
    recent,
    otherCipher,
    continuedIn,
    end,
    tail: isRoom(bytes.subarray(end)) ? 0 : bytes.length - end,
    tailLines: countEndedLines(bytes.subarray(end)),
    flaws: flaws.filter((flaw) => flaw.offset < end),
  };
}

/** The version in a first line whose checksum is right. */
function versionOf(bytes: Buffer): number | undefined {
  const feed = bytes.indexOf(lineFeed);
  const plain = feed === -1 ? undefined : openLine(bytes.subarray(0, feed), undefined);
  return plain && versionSchema.safeParse(parseJson(plain.toString('utf8'))).data?.schema;
}

/** Room that was made ready for coming lines holds zeros; no line does. */
function isRoom(rest: Buffer): boolean {
  return rest.every((byte) => byte === 0);
}

/**
 * Counts line ends in what follows the last good line. A last line with zeros in it is not counted: some of its pages
 * never reached the disk, so its flush was never answered.
 */
function countEndedLines(rest: Buffer): number {
  const count = rest.filter((byte) => byte === lineFeed).length;
  const last = rest.lastIndexOf(lineFeed);
  const begin = last <= 0 ? 0 : rest.lastIndexOf(lineFeed, last - 1) + 1;
  return count > 0 && rest.subarray(begin, last).includes(0) ? count - 1 : count;
}

const space = 32;
const brace = 123;

function openLine(line: Buffer, cipher: Cipher | undefined): Buffer | undefined {
  const body = line.subarray(prefix);
  if (line[prefix - 1] !== space || checksumOf(body) !== line.toString('latin1', 0, prefix - 1)) return undefined;
  if (body[0] === brace) return body;
  const [mark, sealed = ''] = body.toString('latin1').split(' ');
  return cipher !== undefined && mark === `@${cipher.id}`
    ? cipher.open(Buffer.from(sealed, 'base64'), place)
    : undefined;
}

const sealMark = /^[0-9a-f]{8} @([0-9a-f]{8}) /;

function otherCipherOf(line: Buffer, cipher: Cipher | undefined): string | undefined {
  const id = sealMark.exec(line.toString('latin1', 0, 32))?.[1];
  return id === cipher?.id ? undefined : id;
}

/** The same file with every line sealed with another key, or with none; a damaged part stays as it is. */
export function resealSegment(bytes: Buffer, from: Cipher | undefined, to: Cipher | undefined): Buffer {
  const parts: Buffer[] = [];
  for (let offset = 0; offset < bytes.length;) {
    const feed = bytes.indexOf(lineFeed, offset);
    const next = feed === -1 ? bytes.length : feed + 1;
    const plain = feed === -1 ? undefined : openLine(bytes.subarray(offset, feed), from);
    const found = plain && readStart(plain, offset === 0);
    if (plain === undefined || found === undefined) parts.push(bytes.subarray(offset, next));
    else if ('seq' in found) parts.push(encodeLine(plain.toString('utf8'), to));
    // What it says of places in other files holds no longer: they are resealed too.
    else if (!('recent' in found)) parts.push(bytes.subarray(offset, next));
    offset = next;
  }
  return Buffer.concat(parts);
}

type Mark = { readonly continuedIn: string } | { readonly recent: readonly RecentLine[] };
type Start = LineHead | SegmentHeader | Mark;

function readMark(value: unknown): Mark | undefined {
  if (!isRecord(value) || value['recent'] === undefined) return continuationSchema.safeParse(value).data;
  const { recent } = value;
  const lines = isList(recent) ? recent.map(readRecent) : [undefined];
  return lines.every((line) => line !== undefined) ? { recent: lines } : undefined;
}

function readRecent(value: unknown): RecentLine | undefined {
  if (!isRecord(value)) return undefined;
  const { offset, length, file } = value;
  const head = readHead(value['head']);
  if (head === undefined || !isWhole(offset) || !isWhole(length) || typeof file !== 'string') return undefined;
  return { head, offset, length, file };
}

function readStart(plain: Buffer, isFirst: boolean): Start | undefined {
  if (isFirst) {
    const header = headerSchema.safeParse(parseJson(plain.toString('utf8')));
    if (header.success) {
      const { schema, first, books } = header.data;
      return { schema, first, books };
    }
  }
  // Only what stands before the divider is read: what an import changed may be many megabytes.
  const cut = plain.indexOf(dividerBytes);
  if (cut === -1) return readMark(parseJson(plain.toString('utf8')));
  return readHead(parseJson(`${plain.toString('utf8', 0, cut)}}`));
}

/** Checked by hand: a start reads some thousands of heads, and the first screen waits for them. */
function readHead(value: unknown): LineHead | undefined {
  if (!isRecord(value)) return undefined;
  const { seq, at, who, name, args, books, undoes, redoes, lasting } = value;
  if (!isWhole(seq) || seq < 1 || typeof at !== 'string' || typeof who !== 'string' || typeof name !== 'string') {
    return undefined;
  }
  if (!isArguments(args) || !isTexts(books) || !isWholeIfAny(undoes) || !isWholeIfAny(redoes)) return undefined;
  if (lasting !== undefined && lasting !== true) return undefined;
  return {
    seq,
    at,
    who,
    name,
    args,
    books,
    ...(undoes === undefined ? {} : { undoes }),
    ...(redoes === undefined ? {} : { redoes }),
    ...(lasting === undefined ? {} : { lasting }),
  };
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isWholeIfAny(value: unknown): value is number | undefined {
  return value === undefined || isWhole(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return isList(value) && value.every((item) => typeof item === 'string');
}

function isArguments(value: unknown): value is LineHead['args'] {
  return isRecord(value) && Object.values(value).every((item) => typeof item === 'string' || typeof item === 'number');
}

/** What a line changed; undefined when the bytes are no longer what they were. */
export function decodePatches(line: Buffer, cipher?: Cipher): Patches | undefined {
  const plain = openLine(line.subarray(0, -1), cipher);
  return plain === undefined ? undefined : parsePatches(plain.toString('utf8'));
}

/** What the change in a line's text changed: the values exactly as they will be read back. */
export function parsePatches(text: string): Patches | undefined {
  const patches = parseJson(text.slice(text.indexOf(divider) + divider.length, -1));
  return isPatches(patches) ? patches : undefined;
}

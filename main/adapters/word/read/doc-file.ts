import { TextDecoder } from 'node:util';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { bytesOf, type Bytes } from './bytes.ts';
import type { Place } from './doc-lists.ts';
import { openOle } from './ole.ts';

const EXPECTED = 'Word 97–2003 (.doc)';
/** First word of the file information block of Word 97 and later (MS-DOC 2.5.1). */
const WORD_97 = 0xa5ec;
const COMPRESSED = 0x4000_0000;

/** A stretch of text that stands in one piece in the file. */
export type Piece = {
  /** Its first character among all characters of the file. */
  readonly from: number;
  readonly count: number;
  /** Place of its first byte. */
  readonly place: number;
  /** Bytes of a character. */
  readonly size: 1 | 2;
  /** Property modifications laid over the whole piece by fast saving. */
  readonly modifications: Bytes | undefined;
};

/** The parts of the text, in the order in which they follow each other, by their numbers of characters. */
export type TextLengths = {
  readonly main: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly comments: number;
  readonly endnotes: number;
  readonly textBoxes: number;
};

export type DocFile = {
  readonly main: Bytes;
  readonly table: Bytes;
  readonly pieces: readonly Piece[];
  readonly lengths: TextLengths;
  /** Where a structure stands in the table stream, by its number in the file information block (MS-DOC 2.5.6). */
  readonly placeOf: (index: number) => Place;
  /** The characters of a piece from `offset` on. */
  text(piece: Piece, offset: number, count: number): string;
};

/** Numbers of the structures in the file information block. */
export const structures = {
  styles: 1,
  footnoteTexts: 3,
  commentReferences: 4,
  commentTexts: 5,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  commentAuthors: 36,
  endnoteTexts: 47,
  listPatterns: 73,
  lists: 74,
} as const;

/**
 * Opens a Word 97–2003 file: its streams, its information block and its table of pieces. Errors: `file-damaged`,
 * `file-encrypted`, `file-wrong-kind` (another program's file, or Word 6 and older).
 */
export function openDoc(bytes: Uint8Array, name: string): Result<DocFile> {
  const damaged = fail('file-damaged', { name });
  const ole = openOle(bytes);
  if (ole === undefined) return damaged;
  if (ole.names.includes('EncryptedPackage')) return fail('file-encrypted', { name });
  if (!ole.names.includes('WordDocument')) return fail('file-wrong-kind', { name, expected: EXPECTED });
  const stream = ole.stream('WordDocument');
  if (stream === undefined || stream.length < 0x200) return damaged;
  const main = bytesOf(stream);
  if (main.u16(0) !== WORD_97) return fail('file-wrong-kind', { name, expected: EXPECTED });
  const flags = main.u16(0x0a);
  if ((flags & 0x0100) !== 0) return fail('file-encrypted', { name });
  const tableStream = ole.stream((flags & 0x0200) !== 0 ? '1Table' : '0Table');
  if (tableStream === undefined) return damaged;
  const table = bytesOf(tableStream);
  const placeOf = (index: number): Place => ({ at: main.u32(0x9a + index * 8), length: main.u32(0x9e + index * 8) });
  const clx = placeOf(structures.pieces);
  return ok({
    main,
    table,
    pieces: readPieces(table.slice(clx.at, clx.length)),
    lengths: {
      main: main.u32(0x4c),
      footnotes: main.u32(0x50),
      headers: main.u32(0x54) + main.u32(0x58),
      comments: main.u32(0x5c),
      endnotes: main.u32(0x60),
      textBoxes: main.u32(0x64),
    },
    placeOf,
    text(piece, offset, count) {
      const at = piece.place + offset * piece.size;
      return piece.size === 2 ? main.utf16(at, count) : ansi.decode(main.raw(at, count));
    },
  });
}

const ansi = new TextDecoder('windows-1252');

/** MS-DOC 2.9.38 Clx: modifications of fast saving, then the pieces. */
function readPieces(clx: Bytes): Piece[] {
  const modifications: Bytes[] = [];
  let at = 0;
  while (clx.u8(at) === 1) {
    const length = clx.u16(at + 1);
    modifications.push(clx.slice(at + 3, length));
    at += 3 + length;
  }
  if (clx.u8(at) !== 2) throw new RangeError('no table of pieces');
  const length = clx.u32(at + 1);
  const list = clx.slice(at + 5, length);
  const count = Math.floor((length - 4) / 12);
  return Array.from({ length: count }, (_, index): Piece => {
    const from = list.u32(index * 4);
    const descriptor = (count + 1) * 4 + index * 8;
    const place = list.u32(descriptor + 2);
    const compressed = (place & COMPRESSED) !== 0;
    const modification = list.u16(descriptor + 6);
    return {
      from,
      count: list.u32(index * 4 + 4) - from,
      place: compressed ? (place & ~COMPRESSED) / 2 : place,
      size: compressed ? 1 : 2,
      modifications: (modification & 1) === 0 ? undefined : modifications[modification >> 1],
    };
  });
}

import { encode } from 'uqr';
import { packedPng, packedStride } from './png.ts';

/** Modules of white around the code; the paper around it is white as well. */
const quietZone = 2;

/**
 * Which of the eight masks of ISO/IEC 18004 lies over every code. Any of them is read; to weigh all eight against each other, as the
 * standard advises, takes eight ninths of an encoder's time, and for codes of our length this one comes out best most often.
 */
const mask = 2;

/** The characters of the alphanumeric mode in the order of their values (ISO/IEC 18004, table 5). */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const filler = 'A';
/** Between these lengths a text is a code of ours; others go to the encoder as they are. */
const shortest = 4;
const longest = 24;

/** The QR code of a text as a PNG of one pixel for each module. */
export function codeImage(text: string): Uint8Array {
  const { size, rows } = codeModules(text);
  return packedPng(size, rows);
}

/** The modules of a text's QR code, as rows of a PNG: a byte 0 before each, then a bit for each module, 1 for white. */
export function codeModules(text: string): { readonly size: number; readonly rows: Uint8Array } {
  const { size, words } = isAlphanumeric(text) ? sumOfParts(text) : modulesOf(text);
  return { size, rows: new Uint8Array(words.buffer, 0, packedStride(size) * size) };
}

/** A code as rows of a PNG, a set bit white, in whole words: they are summed four bytes at a time. */
type Modules = { readonly size: number; readonly words: Uint32Array<ArrayBuffer> };

/** What the encoder itself writes. */
function modulesOf(text: string): Modules {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone, maskPattern: mask });
  const stride = packedStride(size);
  const words = new Uint32Array(Math.ceil((stride * size) / 4));
  const rows = new Uint8Array(words.buffer);
  data.forEach((row, y) => {
    row.forEach((black, x) => {
      if (black) return;
      const at = y * stride + 1 + (x >> 3);
      rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    });
  });
  return { size, words };
}

const isAlphanumeric = (text: string) =>
  text.length >= shortest &&
  text.length <= longest &&
  /^[0-9A-Z $%*+\-./:]*[A-Z $%*+\-./:][0-9A-Z $%*+\-./:]*$/.test(text);

/** The code of `AAA…`, and what the bits of each pair of characters change in it. */
type Parts = {
  readonly size: number;
  readonly base: Uint32Array<ArrayBuffer>;
  readonly pairs: readonly BitGroups[];
};

/** For each group of a pair's bits, lowest first, what each of its values changes. */
type BitGroups = readonly (readonly Uint32Array[])[];

/** Bits that are summed at once: two tables of 64 for a pair of eleven bits, one for a last character of six. */
const groupBits = 6;
const groupMask = (1 << groupBits) - 1;

const partsByLength = new Map<number, Parts>();

/**
 * The same as {@link modulesOf}, a hundredth of its work: with a mask that stays, a code is linear in the bits of its text (the error
 * correction is a remainder over GF(2⁸), the mask a sum), so the code of any text is that of another of the same length with the
 * changes of the bits in which they differ.
 */
function sumOfParts(text: string): Modules {
  const parts = partsByLength.get(text.length) ?? partsOf(text.length);
  partsByLength.set(text.length, parts);
  const words = parts.base.slice();
  const plain = valueOf(filler.repeat(2));
  for (const [pair, groups] of parts.pairs.entries()) {
    const own = text.slice(pair * 2, pair * 2 + 2);
    let differing = valueOf(own) ^ (own.length === 1 ? valueOf(filler) : plain);
    for (let group = 0; differing !== 0; group += 1, differing >>= groupBits) {
      const change = groups[group]?.[differing & groupMask];
      if ((differing & groupMask) === 0 || change === undefined) continue;
      for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) ^ (change[at] ?? 0);
    }
  }
  return { size: parts.size, words };
}

function partsOf(length: number): Parts {
  const text = filler.repeat(length);
  const { size, words: base } = modulesOf(text);
  const pairs = Array.from({ length: Math.ceil(length / 2) }, (_, pair) => {
    const own = text.slice(pair * 2, pair * 2 + 2);
    // A pair is eleven bits, a last character alone six (ISO/IEC 18004, 7.4.4).
    const bits = Array.from({ length: own.length === 1 ? 6 : 11 }, (__, bit) => {
      const changed = textOf(valueOf(own) ^ (1 << bit), own.length);
      const { words } = modulesOf(text.slice(0, pair * 2) + changed + text.slice(pair * 2 + 2));
      return words.map((word, at) => word ^ (base[at] ?? 0));
    });
    const groups = [bits.slice(0, groupBits), bits.slice(groupBits)].filter((group) => group.length > 0);
    return groups.map((group) => sumsOf(group, base.length));
  });
  return { size, base, pairs };
}

/** What every combination of some bits changes, by the number that those bits make. */
function sumsOf(bits: readonly Uint32Array[], length: number): readonly Uint32Array[] {
  let sums: readonly Uint32Array[] = [new Uint32Array(length)];
  for (const bit of bits) sums = [...sums, ...sums.map((sum) => sum.map((word, at) => word ^ (bit[at] ?? 0)))];
  return sums;
}

const valueOf = (pair: string) =>
  pair.length === 1 ? alphabet.indexOf(pair) : alphabet.indexOf(pair.charAt(0)) * 45 + alphabet.indexOf(pair.charAt(1));

const textOf = (value: number, length: number) =>
  length === 1 ? alphabet.charAt(value) : alphabet.charAt(Math.floor(value / 45)) + alphabet.charAt(value % 45);

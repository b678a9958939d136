import type { Face } from '#shared/documents/text-width.ts';
import { tablesOf, type FontTables } from './font-files.ts';

/** A face as one TrueType font, with what a PDF says of it. */
export type MergedFont = {
  /** The font's file, of the tables that a PDF asks for (ISO 32000-1, 9.9). */
  readonly file: Buffer;
  /** Thousandths of the size. */
  readonly widthOf: (glyph: number) => number;
  /** 0 for a character that the font has not. */
  readonly glyphOf: (character: string) => number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
};

const known = new Map<Face, MergedFont>();

/** Tinos, whose letters are as wide as those of Times New Roman; its Latin and Vietnamese files put together. */
export function fontOf(face: Face): MergedFont {
  const found = known.get(face) ?? mergedFont(tablesOf(face));
  known.set(face, found);
  return found;
}

function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`A font without its table ${tag}`);
  return table;
}

function mergedFont(files: readonly FontTables[]): MergedFont {
  const [first] = files;
  if (first === undefined) throw new Error('A face without files');
  const glyphs: Buffer[] = [];
  const widths: number[] = [];
  const bearings: number[] = [];
  const byCode = new Map<number, number>();
  for (const tables of files) {
    const before = glyphs.length;
    for (const glyph of glyphsOf(tables)) glyphs.push(withComponentsMoved(glyph, before));
    const metrics = metricsOf(tables);
    widths.push(...metrics.map(([width]) => width));
    bearings.push(...metrics.map(([, bearing]) => bearing));
    for (const [code, glyph] of codesOf(tableOf(tables, 'cmap'))) {
      if (!byCode.has(code)) byCode.set(code, before + glyph);
    }
  }
  const head = tableOf(first, 'head');
  const hhea = tableOf(first, 'hhea');
  const scale = 1000 / head.readUInt16BE(18);
  const scaled = (value: number) => Math.round(value * scale);
  const corner = (at: number) => scaled(head.readInt16BE(at));
  return {
    file: fontFile(first, glyphs, widths, bearings),
    widthOf: (glyph) => scaled(widths[glyph] ?? 0),
    glyphOf: (character) => byCode.get(character.codePointAt(0) ?? 0) ?? 0,
    ascent: scaled(hhea.readInt16BE(4)),
    descent: scaled(hhea.readInt16BE(6)),
    box: [corner(36), corner(38), corner(40), corner(42)],
  };
}

/** The outlines of a font, glyph by glyph. */
function glyphsOf(tables: FontTables): readonly Buffer[] {
  const [glyf, loca] = [tableOf(tables, 'glyf'), tableOf(tables, 'loca')];
  const isLong = tableOf(tables, 'head').readInt16BE(50) === 1;
  const at = (glyph: number) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const count = tableOf(tables, 'maxp').readUInt16BE(4);
  return Array.from({ length: count }, (_, glyph) => glyf.subarray(at(glyph), at(glyph + 1)));
}

/** A glyph made of others names them by number: those change when its file comes second (OpenType, `glyf`). */
function withComponentsMoved(glyph: Buffer, by: number): Buffer {
  if (by === 0 || glyph.length < 10 || glyph.readInt16BE(0) >= 0) return glyph;
  const moved = Buffer.from(glyph);
  for (let at = 10, more = true; more;) {
    const flags = moved.readUInt16BE(at);
    moved.writeUInt16BE(moved.readUInt16BE(at + 2) + by, at + 2);
    at += 4 + ((flags & 0x0001) === 0 ? 2 : 4);
    if ((flags & 0x0008) !== 0) at += 2;
    else if ((flags & 0x0040) !== 0) at += 4;
    else if ((flags & 0x0080) !== 0) at += 8;
    more = (flags & 0x0020) !== 0;
  }
  return moved;
}

/** Width and left bearing of each glyph; the last width holds for those that have none of their own. */
function metricsOf(tables: FontTables): readonly (readonly [number, number])[] {
  const hmtx = tableOf(tables, 'hmtx');
  const full = tableOf(tables, 'hhea').readUInt16BE(34);
  const count = tableOf(tables, 'maxp').readUInt16BE(4);
  return Array.from({ length: count }, (_, glyph) =>
    glyph < full
      ? ([hmtx.readUInt16BE(glyph * 4), hmtx.readInt16BE(glyph * 4 + 2)] as const)
      : ([hmtx.readUInt16BE((full - 1) * 4), hmtx.readInt16BE(full * 4 + (glyph - full) * 2)] as const),
  );
}

/** Characters of the font and their glyphs (OpenType, `cmap`, format 4). */
function* codesOf(cmap: Buffer): Generator<readonly [number, number]> {
  const at = cmap.readUInt32BE(8);
  if (cmap.readUInt16BE(at) !== 4) throw new Error('A font whose characters are not told in format 4');
  const doubled = cmap.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + doubled * 2];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [start, end] = [cmap.readUInt16BE(starts + segment), cmap.readUInt16BE(ends + segment)];
    const [delta, offset] = [cmap.readUInt16BE(deltas + segment), cmap.readUInt16BE(offsets + segment)];
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? code : cmap.readUInt16BE(offsets + segment + offset + (code - start) * 2);
      if (glyph !== 0) yield [code, (glyph + delta) & 0xffff];
    }
  }
}

/** A TrueType file of the tables that stand for the outlines (OpenType, “Font file”). */
function fontFile(
  first: FontTables,
  glyphs: readonly Buffer[],
  widths: readonly number[],
  bearings: readonly number[],
): Buffer {
  const loca = Buffer.alloc((glyphs.length + 1) * 4);
  let end = 0;
  const outlines = glyphs.map((glyph, index) => {
    loca.writeUInt32BE(end, index * 4);
    const whole = Buffer.concat([glyph, Buffer.alloc((4 - (glyph.length % 4)) % 4)]);
    end += whole.length;
    return whole;
  });
  loca.writeUInt32BE(end, glyphs.length * 4);
  const hmtx = Buffer.alloc(glyphs.length * 4);
  glyphs.forEach((_, index) => {
    hmtx.writeUInt16BE(widths[index] ?? 0, index * 4);
    hmtx.writeInt16BE(bearings[index] ?? 0, index * 4 + 2);
  });
  const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((tag) => Buffer.from(tableOf(first, tag)));
  head?.writeInt16BE(1, 50);
  hhea?.writeUInt16BE(glyphs.length, 34);
  maxp?.writeUInt16BE(glyphs.length, 4);
  return sfnt([
    ['glyf', Buffer.concat(outlines)],
    ['head', head ?? Buffer.alloc(0)],
    ['hhea', hhea ?? Buffer.alloc(0)],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp ?? Buffer.alloc(0)],
  ]);
}

function sfnt(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const power = Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + tables.length * 16);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE((tables.length - 2 ** power) * 16, 10);
  let offset = head.length;
  const contents = tables.map(([tag, content], index) => {
    const whole = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
    let sum = 0;
    for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
    head.write(tag, 12 + index * 16, 'latin1');
    head.writeUInt32BE(sum, 16 + index * 16);
    head.writeUInt32BE(offset, 20 + index * 16);
    head.writeUInt32BE(content.length, 24 + index * 16);
    offset += whole.length;
    return whole;
  });
  return Buffer.concat([head, ...contents]);
}

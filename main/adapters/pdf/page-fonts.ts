import { faceOf, type Face } from '#shared/documents/text-width.ts';
import { fontOf, type MergedFont } from './merged-font.ts';
import { number, type PdfFile } from './pdf-file.ts';

/** The faces that a file's pages use, each embedded once. */
export type PageFonts = {
  /** The name of a face on a page, and text as the glyphs of that face. */
  use(bold: boolean, italic: boolean): UsedFont;
  /** Writes the fonts and answers the entry of the resources that every page names. */
  finish(): string;
};

/** A face in use. */
export type UsedFont = {
  readonly name: string;
  /** Shows a text; `spacing` thousandths of the size are added to each space. */
  show(text: string, spacing: number): string;
};

/** Stands for a character that the font has not. */
const stranger = '?';

/** @param file into which the fonts go at the end */
export function pageFonts(file: PdfFile): PageFonts {
  const used = new Map<Face, UsedFont & { readonly write: () => number }>();
  return {
    use(bold, italic) {
      const face = faceOf(bold, italic);
      const found = used.get(face) ?? usedFont(file, face, `F${String(used.size)}`);
      used.set(face, found);
      return found;
    },
    finish() {
      const entries = [...used.values()].map((font) => `/${font.name} ${String(font.write())} 0 R`);
      return `/Font << ${entries.join(' ')} >>`;
    },
  };
}

function usedFont(file: PdfFile, face: Face, name: string): UsedFont & { readonly write: () => number } {
  const font = fontOf(face);
  const hex = new Map<string, string>();
  const texts = new Map<number, string>();
  const hexOf = (character: string): string => {
    const found = hex.get(character);
    if (found !== undefined) return found;
    const shown = shownFor(font, character);
    const glyph = font.glyphOf(shown);
    texts.set(glyph, shown);
    const code = glyph.toString(16).padStart(4, '0');
    hex.set(character, code);
    return code;
  };
  return {
    name,
    show(text, spacing) {
      let codes = '';
      if (spacing === 0) {
        for (const character of text) codes += hexOf(character);
        return `<${codes}>Tj`;
      }
      // Word spacing is not for fonts of two bytes a character (ISO 32000-1, 9.3.3): each space is followed by a step.
      const step = `> ${number(-spacing)} <`;
      for (const character of text) codes += character === ' ' ? hexOf(character) + step : hexOf(character);
      return `[<${codes}>]TJ`;
    },
    write: () => writeFont(file, face, font, texts),
  };
}

/** The character itself, or what stands for one that the font has not: a space of another kind is a space. */
function shownFor(font: MergedFont, character: string): string {
  if (font.glyphOf(character) !== 0) return character;
  return /\s/u.test(character) ? ' ' : stranger;
}

const faceNames: { readonly [F in Face]: string } = {
  regular: 'Tinos',
  bold: 'Tinos-Bold',
  italic: 'Tinos-Italic',
  boldItalic: 'Tinos-BoldItalic',
};

/** A composite font: its outlines, widths, and which text its glyphs stand for (ISO 32000-1, 9.7). */
function writeFont(file: PdfFile, face: Face, font: MergedFont, texts: ReadonlyMap<number, string>): number {
  const base = `AAAAAA+${faceNames[face]}`;
  const program = file.stream(font.file, ` /Length1 ${String(font.file.length)}`);
  const italic = face === 'italic' || face === 'boldItalic';
  const descriptor = file.write(
    `<< /Type /FontDescriptor /FontName /${base} /Flags ${italic ? '98' : '34'} /FontBBox [${font.box.join(' ')}] ` +
      `/ItalicAngle ${italic ? '-16' : '0'} /Ascent ${String(font.ascent)} /Descent ${String(font.descent)} /CapHeight 662 ` +
      `/StemV ${face.startsWith('bold') ? '140' : '82'} /FontFile2 ${String(program)} 0 R >>`,
  );
  const glyphs = [...texts.keys()].toSorted((a, b) => a - b);
  const widths = glyphs.map((glyph) => `${String(glyph)} [${String(font.widthOf(glyph))}]`).join(' ');
  const descendant = file.write(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${base} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) ` +
      `/Supplement 0 >> /FontDescriptor ${String(descriptor)} 0 R /CIDToGIDMap /Identity /DW 500 /W [${widths}] >>`,
  );
  const toUnicode = file.stream(unicodeMap(glyphs, texts));
  return file.write(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${base} /Encoding /Identity-H /DescendantFonts [${String(descendant)} 0 R] ` +
      `/ToUnicode ${String(toUnicode)} 0 R >>`,
  );
}

/** So many lines a block of a CMap may have. */
const blockLength = 100;

function unicodeMap(glyphs: readonly number[], texts: ReadonlyMap<number, string>): string {
  const lines = glyphs.map((glyph) => {
    const text = Buffer.from(texts.get(glyph) ?? stranger, 'utf16le').swap16();
    return `<${glyph.toString(16).padStart(4, '0')}> <${text.toString('hex')}>`;
  });
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += blockLength) {
    const block = lines.slice(at, at + blockLength);
    blocks.push(`${String(block.length)} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange\n<0000> <ffff>\nendcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

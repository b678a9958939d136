import type { SourceParagraph } from '#shared/covenants/source-document.ts';
import type { Bytes } from './bytes.ts';
import { sprmsOf, type Sprm } from './doc-properties.ts';
import type { FontNames } from './run-font.ts';

/** Formatting of characters that a group of modifications sets. */
export type CharacterLook = {
  readonly fonts: Readonly<FontNames>;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Index of a character style. */
  readonly style?: number;
  readonly change?: 'inserted' | 'deleted';
  /** A character of a symbol font that stands in place of the stored one. */
  readonly symbol?: { readonly font: string | undefined; readonly character: string };
};

/** Formatting of a paragraph that a group of modifications sets. */
export type ParagraphLook = {
  readonly alignment?: SourceParagraph['alignment'];
  readonly firstLine?: number;
  readonly list?: number;
  readonly level?: number;
  readonly inTable?: boolean;
  readonly endsRow?: boolean;
  readonly ruled?: boolean;
  readonly pageBreakBefore?: boolean;
};

export type DocStyle = {
  readonly name: string;
  readonly paragraph: ParagraphLook;
  readonly character: CharacterLook;
};

export type DocStyles = {
  resolve(index: number): DocStyle;
  readonly defaultFonts: Readonly<FontNames>;
};

const ALIGNMENTS = ['left', 'center', 'right', 'justify', 'justify'] as const;
const BORDERS_OLD = 0xd605;
const BORDERS = 0xd613;

/** Character properties of MS-DOC 2.6.1, over what is set already (toggles depend on it). */
export function characterLook(sprms: readonly Sprm[], fonts: readonly string[], base: CharacterLook): CharacterLook {
  let look: CharacterLook = base;
  for (const { code, operand } of sprms) {
    switch (code) {
      case 0x4a4f:
        look = { ...look, fonts: withFont(look.fonts, 'ascii', fonts[operand.u16(0)]) };
        break;
      case 0x4a51:
        look = { ...look, fonts: withFont(look.fonts, 'other', fonts[operand.u16(0)]) };
        break;
      case 0x4a30:
        look = { ...look, style: operand.u16(0) };
        break;
      case 0x0835:
        look = { ...look, bold: toggled(operand.u8(0), base.bold) };
        break;
      case 0x0836:
        look = { ...look, italic: toggled(operand.u8(0), base.italic) };
        break;
      case 0x0800:
        if (operand.u8(0) !== 0) look = { ...look, change: 'deleted' };
        break;
      case 0x0801:
        if (operand.u8(0) !== 0) look = { ...look, change: 'inserted' };
        break;
      case 0x6a09:
        look = {
          ...look,
          symbol: { font: fonts[operand.u16(0)], character: String.fromCharCode(operand.u16(2)) },
        };
        break;
      default:
    }
  }
  return look;
}

function withFont(fonts: Readonly<FontNames>, key: keyof FontNames, name: string | undefined): Readonly<FontNames> {
  return name === undefined ? fonts : { ...fonts, [key]: name };
}

/** 0 off, 1 on, 128 as the style, 129 against the style. */
function toggled(value: number, style: boolean | undefined): boolean {
  if (value === 128) return style ?? false;
  return value === 129 ? !(style ?? false) : value !== 0;
}

/** Paragraph and table properties of MS-DOC 2.6.2 and 2.6.3, over what is set already. */
export function paragraphLook(sprms: readonly Sprm[], base: ParagraphLook): ParagraphLook {
  let look = base;
  for (const { code, operand } of sprms) {
    switch (code) {
      case 0x2403:
      case 0x2461:
        look = { ...look, alignment: ALIGNMENTS[operand.u8(0)] ?? 'left' };
        break;
      case 0x8411:
      case 0x8460:
        look = { ...look, firstLine: operand.i16(0) };
        break;
      case 0x460b:
        look = { ...look, list: operand.i16(0) };
        break;
      case 0x260a:
        look = { ...look, level: operand.u8(0) };
        break;
      case 0x2416:
        look = { ...look, inTable: operand.u8(0) !== 0 };
        break;
      case 0x2417:
        look = { ...look, endsRow: operand.u8(0) !== 0 };
        break;
      case 0x2407:
        look = { ...look, pageBreakBefore: operand.u8(0) !== 0 };
        break;
      case BORDERS_OLD:
      case BORDERS:
        look = { ...look, ruled: look.ruled === true || drawsLines(operand, code === BORDERS ? 8 : 4) };
        break;
      default:
    }
  }
  return look;
}

/** The kind of line stands in the second byte of an old border and in the sixth of a new one. */
function drawsLines(borders: Bytes, size: 4 | 8): boolean {
  const kindAt = size === 4 ? 1 : 5;
  for (let at = 0; at + size <= borders.length; at += size) {
    const kind = borders.u8(at + kindAt);
    if (kind !== 0 && kind !== 0xff) return true;
  }
  return false;
}

/** Reads the style sheet (MS-DOC 2.9.271 STSH). */
export function readStyles(sheet: Bytes, fonts: readonly string[]): DocStyles {
  const headerLength = sheet.u16(0);
  const baseLength = sheet.u16(4);
  const standard = (at: number): string | undefined => (headerLength >= at + 2 ? fonts[sheet.u16(2 + at)] : undefined);
  const records: (Bytes | undefined)[] = [];
  let at = 2 + headerLength;
  while (at + 2 <= sheet.length) {
    const length = sheet.u16(at);
    records.push(length === 0 || at + 2 + length > sheet.length ? undefined : sheet.slice(at + 2, length));
    at += 2 + length + (length % 2);
  }
  const resolved = new Map<number, DocStyle>();
  const empty: DocStyle = { name: '', paragraph: {}, character: { fonts: {} } };

  function resolve(index: number, depth = 0): DocStyle {
    const known = resolved.get(index);
    if (known !== undefined) return known;
    const record = records[index];
    if (record === undefined || depth > 30) return empty;
    const kind = record.u16(2) & 0xf;
    const baseIndex = record.u16(2) >> 4;
    const base = baseIndex === 0xfff ? empty : resolve(baseIndex, depth + 1);
    const nameLength = record.u16(baseLength);
    const name = record.utf16(baseLength + 2, nameLength);
    const groups = upxs(record, baseLength + 2 + (nameLength + 1) * 2, record.u16(4) & 0xf);
    const own = kind === 1 ? groups[0] : undefined;
    const characters = kind === 1 ? groups[1] : groups[0];
    const style: DocStyle = {
      name,
      paragraph:
        own === undefined || own.length < 2
          ? base.paragraph
          : paragraphLook(sprmsOf(own.slice(2, own.length - 2)), base.paragraph),
      character: characters === undefined ? base.character : characterLook(sprmsOf(characters), fonts, base.character),
    };
    resolved.set(index, style);
    return style;
  }

  const ascii = standard(12);
  const other = standard(16);
  return {
    resolve,
    defaultFonts: { ...(ascii !== undefined && { ascii }), ...(other !== undefined && { other }) },
  };
}

/** The groups of a style, each behind its length and on an even place. */
function upxs(record: Bytes, start: number, count: number): Bytes[] {
  const groups: Bytes[] = [];
  let at = start + (start % 2);
  for (let index = 0; index < count && at + 2 <= record.length; index += 1) {
    const length = record.u16(at);
    if (at + 2 + length > record.length) break;
    groups.push(record.slice(at + 2, length));
    at += 2 + length + (length % 2);
  }
  return groups;
}

/** Names of the fonts in their order (MS-DOC 2.9.286 SttbfFfn). */
export function readFonts(table: Bytes): string[] {
  const names: string[] = [];
  if (table.length < 4) return names;
  const count = table.u16(0);
  let at = 4;
  for (let index = 0; index < count && at < table.length; index += 1) {
    const length = table.u8(at) + 1;
    let name = '';
    for (let place = at + 40; place + 2 <= at + length && place + 2 <= table.length; place += 2) {
      const code = table.u16(place);
      if (code === 0) break;
      name += String.fromCharCode(code);
    }
    names.push(name);
    at += length;
  }
  return names;
}

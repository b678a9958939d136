import type { SourceParagraph } from '#shared/covenants/source-document.ts';
import type { FontNames } from './run-font.ts';
import type { XmlAttributes, XmlHandler } from './xml-stream.ts';

/** Formatting of a style after its ancestors. */
export type ResolvedStyle = {
  readonly name: string | undefined;
  readonly fonts: Readonly<FontNames>;
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly alignment: SourceParagraph['alignment'];
  readonly firstLine: number | undefined;
  /** Its automatic list, and the style of the chain that named it. */
  readonly list: { readonly id: string; readonly level: number | undefined; readonly owner: string } | undefined;
};

export type Styles = {
  resolve(id: string | undefined): ResolvedStyle;
  /** The style of paragraphs that name none. */
  readonly defaultParagraph: string | undefined;
  /** Fonts of the document's defaults. */
  readonly defaultFonts: Readonly<FontNames>;
  /** The list named by a numbering style (`w:numStyleLink`). */
  listOf(id: string): string | undefined;
  /** A table style draws lines. */
  ruled(id: string): boolean;
};

type StyleRecord = {
  name?: string;
  basedOn?: string;
  fonts: FontNames;
  bold?: boolean;
  italic?: boolean;
  alignment?: SourceParagraph['alignment'];
  firstLine?: number;
  listId?: string;
  level?: number;
  ruled?: boolean;
};

const EMPTY: ResolvedStyle = {
  name: undefined,
  fonts: {},
  bold: undefined,
  italic: undefined,
  alignment: undefined,
  firstLine: undefined,
  list: undefined,
};

/** A switch of WordprocessingML: present without a value means on. */
export function isOn(attributes: XmlAttributes): boolean {
  const value = attributes['w:val'];
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

/** The fonts of a `w:rFonts`. Theme fonts are Unicode fonts and stay unnamed. */
export function fontsOf(attributes: XmlAttributes): FontNames {
  const ascii = attributes['w:ascii'];
  const other = attributes['w:hAnsi'];
  return { ...(ascii !== undefined && { ascii }), ...(other !== undefined && { other }) };
}

/** The alignment of a `w:jc`. */
export function alignmentOf(attributes: XmlAttributes): SourceParagraph['alignment'] {
  const value = attributes['w:val'];
  if (value === 'center') return 'center';
  if (value === 'right' || value === 'end') return 'right';
  return value === 'both' || value === 'distribute' ? 'justify' : 'left';
}

/** The first line of a `w:ind`, undefined when it names none. */
export function firstLineOf(attributes: XmlAttributes): number | undefined {
  const hanging = Number(attributes['w:hanging']);
  const first = Number(attributes['w:firstLine']);
  if (Number.isFinite(hanging)) return -hanging;
  return Number.isFinite(first) ? first : undefined;
}

/** A tblBorders child that draws. */
export function drawsLine(attributes: XmlAttributes): boolean {
  return !['nil', 'none', undefined].includes(attributes['w:val']);
}

/** Reads `word/styles.xml`; `finish` gives what was read. */
export function stylesReader(): { readonly handler: XmlHandler; finish(): Styles } {
  const records = new Map<string, StyleRecord>();
  const path: string[] = [];
  const defaultFonts: FontNames = {};
  let defaultParagraph: string | undefined;
  let current: StyleRecord | undefined;

  function open(name: string, attributes: XmlAttributes): void {
    const parent = path.at(-1);
    path.push(name);
    if (name === 'w:style') {
      const id = attributes['w:styleId'] ?? '';
      current = { fonts: {} };
      records.set(id, current);
      const isDefault = attributes['w:default'];
      if (attributes['w:type'] === 'paragraph' && isDefault !== undefined && isDefault !== '0') defaultParagraph = id;
      return;
    }
    if (name === 'w:rFonts' && path.includes('w:rPrDefault')) Object.assign(defaultFonts, fontsOf(attributes));
    if (current === undefined) return;
    if (parent === 'w:tblBorders' && drawsLine(attributes)) current.ruled = true;
    switch (name) {
      case 'w:name':
        if (parent === 'w:style') current.name = attributes['w:val'] ?? '';
        break;
      case 'w:basedOn':
        current.basedOn = attributes['w:val'] ?? '';
        break;
      case 'w:rFonts':
        // Conditional parts of a table style (w:tblStylePr) say nothing of the style itself.
        if (!path.includes('w:tblStylePr')) Object.assign(current.fonts, fontsOf(attributes));
        break;
      case 'w:b':
        if (path.at(-3) === 'w:style') current.bold = isOn(attributes);
        break;
      case 'w:i':
        if (path.at(-3) === 'w:style') current.italic = isOn(attributes);
        break;
      case 'w:jc':
        if (path.at(-3) === 'w:style' && parent === 'w:pPr') current.alignment = alignmentOf(attributes);
        break;
      case 'w:ind': {
        const first = firstLineOf(attributes);
        if (path.at(-3) === 'w:style' && first !== undefined) current.firstLine = first;
        break;
      }
      case 'w:numId':
        current.listId = attributes['w:val'] ?? '';
        break;
      case 'w:ilvl':
        current.level = Number(attributes['w:val']);
        break;
      default:
    }
  }

  function close(name: string): void {
    path.pop();
    if (name === 'w:style') current = undefined;
  }

  function finish(): Styles {
    const resolved = new Map<string, ResolvedStyle>();
    function resolve(id: string | undefined, depth = 0): ResolvedStyle {
      if (id === undefined || depth > 30) return EMPTY;
      const known = resolved.get(id);
      if (known !== undefined) return known;
      const record = records.get(id);
      if (record === undefined) return EMPTY;
      const base = resolve(record.basedOn, depth + 1);
      const result: ResolvedStyle = {
        name: record.name,
        fonts: { ...base.fonts, ...record.fonts },
        bold: record.bold ?? base.bold,
        italic: record.italic ?? base.italic,
        alignment: record.alignment ?? base.alignment,
        firstLine: record.firstLine ?? base.firstLine,
        list: listOfRecord(id, record, base),
      };
      resolved.set(id, result);
      return result;
    }
    return {
      resolve,
      defaultParagraph,
      defaultFonts,
      listOf: (id) => records.get(id)?.listId,
      ruled(id) {
        for (let at: string | undefined = id, steps = 0; at !== undefined && steps < 30; steps += 1) {
          const record = records.get(at);
          if (record?.ruled === true) return true;
          at = record?.basedOn;
        }
        return false;
      },
    };
  }

  return { handler: { open, close }, finish };
}

function listOfRecord(id: string, record: StyleRecord, base: ResolvedStyle): ResolvedStyle['list'] {
  if (record.listId !== undefined) return { id: record.listId, level: record.level, owner: id };
  if (base.list === undefined) return undefined;
  return record.level === undefined ? base.list : { ...base.list, level: record.level };
}

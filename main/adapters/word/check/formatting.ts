import type { Alignment } from '#shared/documents/check/paper-layout.ts';
import { at, child, numberIn, toggle, valueOf, type XmlNode } from './xml-tree.ts';

/** What one place says of runs; what it does not name is undefined. */
export type RunLook = {
  readonly ascii?: string | undefined;
  readonly other?: string | undefined;
  readonly size?: number | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly capitals?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly color?: string | undefined;
};

/** What one place says of paragraphs, in Word's units. */
export type ParagraphLook = {
  readonly align?: Alignment | undefined;
  readonly firstLine?: number | undefined;
  readonly left?: number | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly line?: number | undefined;
  readonly lineRule?: string | undefined;
  readonly ruleAbove?: boolean | undefined;
  readonly ruleBelow?: boolean | undefined;
  readonly numberId?: string | undefined;
  readonly numberLevel?: number | undefined;
};

/** Both looks of a style after its ancestors and the defaults. */
export type StyleLook = { readonly run: RunLook; readonly paragraph: ParagraphLook };

/** Later sayings over earlier ones. */
export function over<T extends object>(base: T, next: T): T {
  const merged = { ...base };
  for (const [key, value] of Object.entries(next)) if (value !== undefined) Reflect.set(merged, key, value);
  return merged;
}

const themeFonts = (theme: XmlNode | undefined) => {
  const scheme = at(theme, 'a:themeElements', 'a:fontScheme');
  const major = at(scheme, 'a:majorFont', 'a:latin')?.attributes['typeface'];
  const minor = at(scheme, 'a:minorFont', 'a:latin')?.attributes['typeface'];
  return (name: string | undefined) => (name === undefined ? undefined : name.startsWith('major') ? major : minor);
};

/** Reads `w:rPr`; theme fonts are named by the theme. */
export function runReader(theme: XmlNode | undefined): (properties: XmlNode | undefined) => RunLook {
  const fontOf = themeFonts(theme);
  return (properties) => {
    if (!properties) return {};
    const fonts = child(properties, 'w:rFonts')?.attributes ?? {};
    const half = numberIn(valueOf(properties, 'w:sz'));
    const underline = valueOf(properties, 'w:u');
    return {
      ascii: fontOf(fonts['w:asciiTheme']) ?? fonts['w:ascii'],
      other: fontOf(fonts['w:hAnsiTheme']) ?? fonts['w:hAnsi'],
      size: half === undefined ? undefined : half / 2,
      bold: toggle(properties, 'w:b'),
      italic: toggle(properties, 'w:i'),
      underline: underline === undefined ? undefined : underline !== 'none',
      capitals: toggle(properties, 'w:caps'),
      hidden: toggle(properties, 'w:vanish'),
      color: valueOf(properties, 'w:color'),
    };
  };
}

const alignments: { readonly [value: string]: Alignment } = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
  left: 'left',
  start: 'left',
};

function draws(border: XmlNode | undefined): boolean | undefined {
  if (!border) return undefined;
  return !['nil', 'none', undefined].includes(border.attributes['w:val']);
}

/** Reads `w:pPr`. */
export function paragraphLook(properties: XmlNode | undefined): ParagraphLook {
  if (!properties) return {};
  const indent = child(properties, 'w:ind')?.attributes ?? {};
  const spacing = child(properties, 'w:spacing')?.attributes ?? {};
  const borders = child(properties, 'w:pBdr');
  const number = child(properties, 'w:numPr');
  const hanging = numberIn(indent['w:hanging']);
  return {
    align: alignments[valueOf(properties, 'w:jc') ?? ''],
    firstLine: hanging === undefined || hanging === 0 ? numberIn(indent['w:firstLine']) : -hanging,
    left: numberIn(indent['w:left'] ?? indent['w:start']),
    before: spacing['w:beforeAutospacing'] === '1' ? 280 : numberIn(spacing['w:before']),
    after: spacing['w:afterAutospacing'] === '1' ? 280 : numberIn(spacing['w:after']),
    line: numberIn(spacing['w:line']),
    lineRule: spacing['w:line'] === undefined ? undefined : (spacing['w:lineRule'] ?? 'auto'),
    ruleAbove: draws(child(borders, 'w:top')),
    ruleBelow: draws(child(borders, 'w:bottom')),
    numberId: valueOf(number, 'w:numId'),
    numberLevel: numberIn(valueOf(number, 'w:ilvl')),
  };
}

/** The styles of a file; `of(undefined)` is the style of paragraphs that name none. */
export type StyleSheet = {
  of(id: string | undefined): StyleLook;
  character(id: string | undefined): RunLook;
  /** A table style draws lines. */
  lined(id: string | undefined): boolean;
};

/** Resolves `word/styles.xml` with its defaults (ISO/IEC 29500-1, section 17.7.2). */
export function styleSheet(styles: XmlNode | undefined, readRun: ReturnType<typeof runReader>): StyleSheet {
  const defaults: StyleLook = {
    run: over({ size: 10, color: 'auto' }, readRun(at(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'))),
    paragraph: paragraphLook(at(styles, 'w:docDefaults', 'w:pPrDefault', 'w:pPr')),
  };
  const byId = new Map<string, XmlNode>();
  let defaultParagraph: string | undefined;
  for (const style of styles?.children ?? []) {
    if (style.name !== 'w:style') continue;
    const id = style.attributes['w:styleId'] ?? '';
    byId.set(id, style);
    const isDefault = style.attributes['w:default'];
    if (style.attributes['w:type'] === 'paragraph' && isDefault !== undefined && isDefault !== '0') {
      defaultParagraph = id;
    }
  }
  const resolved = new Map<string, StyleLook>();
  const resolve = (id: string, depth: number): StyleLook => {
    const known = resolved.get(id);
    if (known) return known;
    const style = byId.get(id);
    if (!style || depth > 30) return defaults;
    const parent = valueOf(style, 'w:basedOn');
    const base = parent === undefined ? defaults : resolve(parent, depth + 1);
    const look: StyleLook = {
      run: over(base.run, readRun(child(style, 'w:rPr'))),
      paragraph: over(base.paragraph, paragraphLook(child(style, 'w:pPr'))),
    };
    resolved.set(id, look);
    return look;
  };
  const own = (id: string | undefined, depth = 0): RunLook => {
    const style = id === undefined ? undefined : byId.get(id);
    if (!style || depth > 30) return {};
    return over(own(valueOf(style, 'w:basedOn'), depth + 1), readRun(child(style, 'w:rPr')));
  };
  const lined = (id: string | undefined, depth = 0): boolean => {
    const style = id === undefined ? undefined : byId.get(id);
    if (!style || depth > 30) return false;
    const borders = at(style, 'w:tblPr', 'w:tblBorders');
    return borders ? drawsTable(borders) : lined(valueOf(style, 'w:basedOn'), depth + 1);
  };
  return {
    of: (id) => {
      const wanted = id !== undefined && byId.has(id) ? id : defaultParagraph;
      return wanted === undefined ? defaults : resolve(wanted, 0);
    },
    character: own,
    lined,
  };
}

/** Whether a table's borders draw lines between cells. */
export function drawsTable(borders: XmlNode): boolean {
  return ['w:insideH', 'w:insideV', 'w:top', 'w:left'].some((name) => draws(child(borders, name)) === true);
}

import type {
  NumberingDefinitions,
  NumberingLevel,
  NumberingPattern,
  SourceParagraph,
} from '#shared/covenants/source-document.ts';
import type { XmlAttributes, XmlHandler } from './xml-stream.ts';

/** Formatting of an OpenDocument style after its ancestors. */
export type OdtStyle = {
  readonly name?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly alignment?: SourceParagraph['alignment'];
  /** In twentieths of a point. */
  readonly firstLine?: number;
  readonly listStyle?: string;
};

export type OdtStyles = {
  readonly handler: XmlHandler;
  paragraph(name: string | undefined): OdtStyle;
  text(name: string | undefined): OdtStyle;
  /** Patterns of the list styles by name; `outline` is that of headings. */
  patterns(): NumberingDefinitions['patterns'];
};

const FORMATS: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['', 'none'],
]);

const LEVELS: ReadonlySet<string> = new Set([
  'text:list-level-style-number',
  'text:list-level-style-bullet',
  'text:outline-level-style',
]);

type Draft = { -readonly [K in keyof OdtStyle]: OdtStyle[K] } & { parent?: string };

/** Reads `styles.xml` and the automatic styles of `content.xml`; later definitions win. */
export function odtStyles(): OdtStyles {
  const fonts = new Map<string, string>();
  const styles = new Map<string, Draft>();
  const lists = new Map<string, { [level: number]: NumberingLevel }>();
  let current: Draft | undefined;
  let list: { [level: number]: NumberingLevel } | undefined;

  function open(name: string, attributes: XmlAttributes): void {
    const style = attributes['style:name'];
    if (name === 'style:font-face') {
      fonts.set(style ?? '', unquoted(attributes['svg:font-family'] ?? style ?? ''));
    } else if (name === 'style:style' || name === 'style:default-style') {
      current = {};
      styles.set(`${attributes['style:family'] ?? ''}|${style ?? ''}`, current);
      const label = attributes['style:display-name'] ?? style;
      const listStyle = attributes['style:list-style-name'];
      // P1, T2 … are made by the program for single paragraphs; their parent has the name that people see.
      if (label !== undefined && !/^[PT]\d+$/.test(label)) current.name = label;
      if (attributes['style:parent-style-name'] !== undefined) current.parent = attributes['style:parent-style-name'];
      if (listStyle !== undefined && listStyle !== '') current.listStyle = listStyle;
    } else if (name === 'text:list-style' || name === 'text:outline-style') {
      list = {};
      lists.set(name === 'text:outline-style' ? 'outline' : (style ?? ''), list);
    } else if (LEVELS.has(name) && list !== undefined) {
      list[Number(attributes['text:level']) - 1] = levelOf(name, attributes);
    } else if (current !== undefined) describe(current, name, attributes);
  }

  function describe(style: Draft, name: string, attributes: XmlAttributes): void {
    if (name === 'style:text-properties') {
      const font = fonts.get(attributes['style:font-name'] ?? '') ?? attributes['fo:font-family'];
      const weight = attributes['fo:font-weight'];
      const slant = attributes['fo:font-style'];
      if (font !== undefined) style.font = unquoted(font);
      if (weight !== undefined) style.bold = weight === 'bold' || Number(weight) >= 600;
      if (slant !== undefined) style.italic = slant !== 'normal';
    } else if (name === 'style:paragraph-properties') {
      const alignment = alignmentOf(attributes['fo:text-align']);
      const firstLine = twentieths(attributes['fo:text-indent']);
      if (alignment !== undefined) style.alignment = alignment;
      if (firstLine !== undefined) style.firstLine = firstLine;
    }
  }

  function close(name: string): void {
    if (name === 'style:style' || name === 'style:default-style') current = undefined;
    else if (name === 'text:list-style' || name === 'text:outline-style') list = undefined;
  }

  function resolve(family: string, name: string | undefined): OdtStyle {
    const chain: Draft[] = [];
    for (let at = name; at !== undefined && chain.length < 30;) {
      const draft: Draft | undefined = styles.get(`${family}|${at}`);
      if (draft === undefined) break;
      chain.unshift(draft);
      at = draft.parent;
    }
    const base = styles.get(`${family}|`);
    return chain.reduce<OdtStyle>((all, { parent: _parent, ...style }) => ({ ...all, ...style }), { ...base });
  }

  return {
    handler: { open, close },
    paragraph: (name) => resolve('paragraph', name),
    text: (name) => (name === undefined ? {} : resolve('text', name)),
    patterns: () => Object.fromEntries([...lists].map(([id, levels]): [string, NumberingPattern] => [id, { levels }])),
  };
}

function levelOf(name: string, attributes: XmlAttributes): NumberingLevel {
  const start = Number(attributes['text:start-value'] ?? 1);
  if (name === 'text:list-level-style-bullet') {
    return { start, format: 'bullet', text: attributes['text:bullet-char'] ?? '-' };
  }
  const level = Number(attributes['text:level']);
  const shown = Number(attributes['text:display-levels'] ?? 1);
  const numbers = Array.from({ length: shown }, (_, at) => `%${level - shown + 1 + at}`).join('.');
  const whole = attributes['loext:num-list-format']?.replace(/%(\d)%/g, '%$1');
  return {
    start,
    format: FORMATS.get(attributes['style:num-format'] ?? '') ?? 'decimal',
    text: whole ?? `${attributes['style:num-prefix'] ?? ''}${numbers}${attributes['style:num-suffix'] ?? ''}`,
  };
}

function unquoted(name: string): string {
  return name.replace(/^['"]|['"]$/g, '');
}

function alignmentOf(value: string | undefined): SourceParagraph['alignment'] {
  if (value === 'center' || value === 'justify' || value === 'left' || value === 'right') return value;
  if (value === 'start') return 'left';
  return value === 'end' ? 'right' : undefined;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['in', 1_440],
  ['cm', 566.93],
  ['mm', 56.693],
  ['pt', 20],
]);

function twentieths(length: string | undefined): number | undefined {
  const match = /^(-?[\d.]+)(in|cm|mm|pt)$/.exec(length ?? '');
  return match === null ? undefined : Math.round(Number(match[1]) * (UNITS.get(match[2] ?? '') ?? 0));
}

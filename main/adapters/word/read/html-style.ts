import type { SourceParagraph } from '#shared/covenants/source-document.ts';

/** Formatting that an element sets; what it leaves open comes from the element around it. */
export type HtmlLook = {
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly alignment?: SourceParagraph['alignment'];
  /** In twentieths of a point. */
  readonly firstLine?: number;
  /** The span holds a number that Word drew (`mso-list:Ignore`). */
  readonly label?: boolean;
};

/** Looks by selector: `p`, `.western`, `p.western`. */
export type StyleSheet = ReadonlyMap<string, HtmlLook>;

/** The rules of a style sheet that speak of one element or class; others do not matter here. */
export function parseStyleSheet(css: string): Map<string, HtmlLook> {
  const sheet = new Map<string, HtmlLook>();
  const plain = css.replace(/<!--|-->/g, '').replace(/\/\*[\s\S]*?\*\//g, '');
  for (const [, selectors = '', declarations = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const look = parseDeclarations(declarations);
    for (const selector of selectors.split(',')) {
      const name = selector.trim().toLowerCase();
      if (/^[a-z0-9]*(?:\.[\w-]+)?$/.test(name) && name !== '') sheet.set(name, { ...sheet.get(name), ...look });
    }
  }
  return sheet;
}

/** The look that declarations (`font-family: ".VnTime"; text-align: center`) set. */
export function parseDeclarations(declarations: string): HtmlLook {
  let look: HtmlLook = {};
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    const firstLine = property === 'text-indent' ? lengthOf(value) : undefined;
    const alignment = property === 'text-align' ? alignmentOf(value) : undefined;
    if (property === 'font-family') look = { ...look, font: fontOf(value) };
    else if (property === 'font-weight') look = { ...look, bold: /bold|[6-9]00/.test(value) };
    else if (property === 'font-style') look = { ...look, italic: /italic|oblique/.test(value) };
    else if (alignment !== undefined) look = { ...look, alignment };
    else if (firstLine !== undefined) look = { ...look, firstLine };
    else if (property === 'mso-list' && /^ignore$/i.test(value)) look = { ...look, label: true };
  }
  return look;
}

/** The look of an element by the sheet, then by its own attributes. */
export function lookOf(name: string, attributes: { readonly [name: string]: string }, sheet: StyleSheet): HtmlLook {
  const classes = (attributes['class'] ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const own = parseDeclarations(attributes['style'] ?? '');
  const alignment = alignmentOf(attributes['align'] ?? '');
  const face = attributes['face'];
  const byClass = classes
    .flatMap((label) => [sheet.get(`.${label}`), sheet.get(`${name}.${label}`)])
    .reduce<HtmlLook>((all, rule) => ({ ...all, ...rule }), {});
  return {
    ...sheet.get(name),
    ...byClass,
    ...BY_NAME.get(name),
    ...(alignment !== undefined && { alignment }),
    ...(face !== undefined && { font: fontOf(face) }),
    ...own,
  };
}

const BY_NAME: ReadonlyMap<string, HtmlLook> = new Map([
  ['b', { bold: true }],
  ['strong', { bold: true }],
  ['i', { italic: true }],
  ['em', { italic: true }],
  ['center', { alignment: 'center' }],
  ...(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'] as const).map((name): [string, HtmlLook] => [name, { bold: true }]),
]);

function fontOf(value: string): string {
  return (value.split(',')[0] ?? '').trim().replace(/^['"]|['"]$/g, '');
}

function alignmentOf(value: string): SourceParagraph['alignment'] {
  const known = value.toLowerCase();
  return known === 'center' || known === 'right' || known === 'left' || known === 'justify' ? known : undefined;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['in', 1_440],
  ['cm', 566.93],
  ['mm', 56.693],
  ['pt', 20],
  ['px', 15],
]);

function lengthOf(value: string): number | undefined {
  const match = /^(-?[\d.]+)(in|cm|mm|pt|px)?/.exec(value);
  if (match === null) return undefined;
  const number = Number(match[1]);
  return number === 0 ? 0 : Math.round(number * (UNITS.get(match[2] ?? '') ?? 0));
}

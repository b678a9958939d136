import { Parser } from 'htmlparser2';
import { escapeXml } from '#main/adapters/word/stamp/markers.ts';

/** An element that may be changed in place; texts are children beside elements, so that nothing is lost on the way back. */
export type EditNode = {
  name: string;
  readonly attributes: Record<string, string>;
  children: (EditNode | string)[];
};

/** A part with what stands before its root. */
export type EditDocument = { readonly prologue: string; readonly root: EditNode };

/** Parses a part of a package; names and attributes stay as they are. */
export function parseXml(xml: string): EditDocument {
  const top: EditNode = { name: '', attributes: {}, children: [] };
  const open: EditNode[] = [top];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const node: EditNode = { name, attributes, children: [] };
        open.at(-1)?.children.push(node);
        open.push(node);
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onclosetag() {
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  const root = top.children.find((child) => typeof child !== 'string');
  const prologue = /^\uFEFF?\s*<\?xml[^>]*\?>/.exec(xml)?.[0] ?? '';
  return { prologue, root: root ?? top };
}

/** The part as text again. */
export function serializeXml({ prologue, root }: EditDocument): string {
  const pieces: string[] = [prologue];
  const write = (node: EditNode): void => {
    pieces.push('<', node.name);
    for (const [key, value] of Object.entries(node.attributes)) pieces.push(' ', key, '="', escapeXml(value), '"');
    if (node.children.length === 0) {
      pieces.push('/>');
      return;
    }
    pieces.push('>');
    for (const child of node.children) {
      if (typeof child === 'string') pieces.push(escapeXml(child));
      else write(child);
    }
    pieces.push('</', node.name, '>');
  };
  write(root);
  return pieces.join('');
}

/** The first child element so named. */
export function childOf(node: EditNode, name: string): EditNode | undefined {
  return node.children.find((child): child is EditNode => typeof child !== 'string' && child.name === name);
}

/**
 * The child so named, made in its place when it is missing. The order of properties is the schema's (ISO/IEC 29500-1, annex A): Word
 * refuses a file that has them otherwise.
 */
export function ensureChild(node: EditNode, name: string, order: readonly string[]): EditNode {
  const found = childOf(node, name);
  if (found) return found;
  const made: EditNode = { name, attributes: {}, children: [] };
  const rank = order.indexOf(name);
  const at = node.children.findIndex(
    (child) => typeof child !== 'string' && (order.indexOf(child.name) > rank || !order.includes(child.name)),
  );
  node.children.splice(at < 0 ? node.children.length : at, 0, made);
  return made;
}

/** Takes out the children so named. */
export function removeChildren(node: EditNode, ...names: readonly string[]): void {
  node.children = node.children.filter((child) => typeof child === 'string' || !names.includes(child.name));
}

/** All descendants so named, in order. */
export function* descendantsOf(node: EditNode, name: string): Generator<EditNode> {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* descendantsOf(child, name);
  }
}

/** Order of the children of `w:pPr`. */
export const paragraphOrder = [
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:framePr',
  'w:widowControl',
  'w:numPr',
  'w:suppressLineNumbers',
  'w:pBdr',
  'w:shd',
  'w:tabs',
  'w:suppressAutoHyphens',
  'w:kinsoku',
  'w:wordWrap',
  'w:overflowPunct',
  'w:topLinePunct',
  'w:autoSpaceDE',
  'w:autoSpaceDN',
  'w:bidi',
  'w:adjustRightInd',
  'w:snapToGrid',
  'w:spacing',
  'w:ind',
  'w:contextualSpacing',
  'w:mirrorIndents',
  'w:suppressOverlap',
  'w:jc',
  'w:textDirection',
  'w:textAlignment',
  'w:textboxTightWrap',
  'w:outlineLvl',
  'w:divId',
  'w:cnfStyle',
  'w:rPr',
  'w:sectPr',
  'w:pPrChange',
] as const;

/** Order of the children of `w:rPr`. */
export const runOrder = [
  'w:rStyle',
  'w:rFonts',
  'w:b',
  'w:bCs',
  'w:i',
  'w:iCs',
  'w:caps',
  'w:smallCaps',
  'w:strike',
  'w:dstrike',
  'w:outline',
  'w:shadow',
  'w:emboss',
  'w:imprint',
  'w:noProof',
  'w:snapToGrid',
  'w:vanish',
  'w:webHidden',
  'w:color',
  'w:spacing',
  'w:w',
  'w:kern',
  'w:position',
  'w:sz',
  'w:szCs',
  'w:highlight',
  'w:u',
] as const;

/** Order of the children of `w:sectPr`. */
export const sectionOrder = [
  'w:headerReference',
  'w:footerReference',
  'w:footnotePr',
  'w:endnotePr',
  'w:type',
  'w:pgSz',
  'w:pgMar',
  'w:paperSrc',
  'w:pgBorders',
  'w:lnNumType',
  'w:pgNumType',
  'w:cols',
  'w:formProt',
  'w:vAlign',
  'w:noEndnote',
  'w:titlePg',
  'w:textDirection',
  'w:bidi',
  'w:rtlGutter',
  'w:docGrid',
  'w:printerSettings',
  'w:sectPrChange',
] as const;

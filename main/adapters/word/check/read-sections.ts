import type { PageNumberPlace, SectionLayout } from '#shared/documents/check/paper-layout.ts';
import { over, paragraphLook, type RunLook, type StyleSheet } from './formatting.ts';
import { child, descendants, numberIn, toggle, valueOf, type XmlNode } from './xml-tree.ts';

const millimetres = (twips: number | undefined) => ((twips ?? 0) * 25.4) / 1440;

type Kind = 'header' | 'firstHeader' | 'footer' | 'firstFooter';
type Places = { readonly [K in Kind]?: PageNumberPlace | undefined };

/** The sections of a body in order; a section without a header of its own has the one before it. */
export function sectionReader(
  sheet: StyleSheet,
  readRun: (properties: XmlNode | undefined) => RunLook,
  parts: ReadonlyMap<string, XmlNode>,
): (body: XmlNode) => readonly SectionLayout[] {
  return (body) => {
    let inherited: Places = {};
    return [...propertiesIn(body)].map((properties) => {
      inherited = { ...inherited, ...placesOf(properties) };
      const size = child(properties, 'w:pgSz')?.attributes ?? {};
      const margins = child(properties, 'w:pgMar')?.attributes ?? {};
      const margin = (name: string) => millimetres(Math.abs(numberIn(margins[name]) ?? 1440));
      return {
        width: millimetres(numberIn(size['w:w']) ?? 12_240),
        height: millimetres(numberIn(size['w:h']) ?? 15_840),
        margins: {
          top: margin('w:top'),
          bottom: margin('w:bottom'),
          left: margin('w:left') + millimetres(numberIn(margins['w:gutter'])),
          right: margin('w:right'),
        },
        ownFirstPage: toggle(properties, 'w:titlePg') === true,
        continuous: valueOf(properties, 'w:type') === 'continuous',
        header: inherited.header,
        firstHeader: inherited.firstHeader,
        footer: inherited.footer,
        firstFooter: inherited.firstFooter,
      };
    });
  };

  function placesOf(properties: XmlNode): Places {
    const places: { [K in Kind]?: PageNumberPlace } = {};
    for (const reference of properties.children) {
      const kind = kindOf(reference);
      const part = parts.get(reference.attributes['r:id'] ?? '');
      if (kind !== undefined && part) places[kind] = placeOf(part);
    }
    return places;
  }

  function placeOf(part: XmlNode): PageNumberPlace {
    for (const paragraph of descendants(part, 'w:p')) {
      if (!holdsPageField(paragraph)) continue;
      const properties = child(paragraph, 'w:pPr');
      const style = sheet.of(valueOf(properties, 'w:pStyle'));
      const look = over(style.paragraph, paragraphLook(properties));
      const run = [...descendants(paragraph, 'w:r')].map((node) => child(node, 'w:rPr')).find((found) => found);
      const frame = child(properties, 'w:framePr');
      const centered = frame?.attributes['w:xAlign'] === 'center';
      return {
        number: true,
        align: centered ? 'center' : (look.align ?? 'left'),
        size: over(over(style.run, sheet.character(valueOf(run, 'w:rStyle'))), readRun(run)).size ?? 10,
        framed: (frame !== undefined && !centered) || [...descendants(part, 'w:txbxContent')].length > 0,
      };
    }
    return { number: false, align: 'left', size: 0, framed: false };
  }
}

function kindOf({ name, attributes }: XmlNode): Kind | undefined {
  const first = attributes['w:type'] === 'first';
  if (attributes['w:type'] === 'even') return undefined;
  if (name === 'w:headerReference') return first ? 'firstHeader' : 'header';
  return name === 'w:footerReference' ? (first ? 'firstFooter' : 'footer') : undefined;
}

function holdsPageField(paragraph: XmlNode): boolean {
  for (const field of descendants(paragraph, 'w:instrText')) if (/\bPAGE\b/.test(field.text)) return true;
  for (const field of descendants(paragraph, 'w:fldSimple')) {
    if (/\bPAGE\b/.test(field.attributes['w:instr'] ?? '')) return true;
  }
  return false;
}

/** Section properties in order; the old ones that a tracked change keeps inside them are not sections. */
function* propertiesIn(node: XmlNode): Generator<XmlNode> {
  for (const next of node.children) {
    if (next.name === 'w:sectPr') yield next;
    else yield* propertiesIn(next);
  }
}

import { escapeXml, type Stencil } from './markers.ts';

/** Numbers that run through a whole file. */
export type Counters = {
  /** Number of the last drawing. */
  drawing: number;
  /** Relation id of the current person's code. */
  codeRelation: string;
};

/** A stencil with a person's texts in its holes. */
export function stampUnit({ fixed, holes }: Stencil, texts: readonly string[], counters: Counters): string {
  let xml = fixed[0] ?? '';
  for (const [index, hole] of holes.entries()) {
    xml += textOf(hole, texts, counters) + (fixed[index + 1] ?? '');
  }
  return xml;
}

function textOf(hole: Stencil['holes'][number], texts: readonly string[], counters: Counters): string {
  if (hole === 'drawing') return String((counters.drawing += 1));
  if (hole === 'code-image') return counters.codeRelation;
  return escapeXml(texts[hole] ?? '');
}

/** Puts a section's properties into the last paragraph of its XML, whose properties stand first in it. */
export function closeSection(xml: string, properties: string): string {
  const at = xml.lastIndexOf('</w:pPr>');
  return xml.slice(0, at) + properties + xml.slice(at);
}

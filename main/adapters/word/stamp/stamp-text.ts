import { escapeXml, type Stencil } from './markers.ts';

/** What a person puts into a unit's holes. */
export type Filling = { readonly texts: readonly string[]; readonly images: readonly Uint8Array[] };

/** What runs through a whole file. */
export type Counters = {
  /** Number of the last drawing. */
  drawing: number;
  /** Takes an image into the file and answers its relation. */
  readonly add: (image: Uint8Array) => string;
};

/** A stencil with a person's texts and images in its holes. */
export function stampUnit({ fixed, holes }: Stencil, filling: Filling, counters: Counters): string {
  let xml = fixed[0] ?? '';
  for (const [index, hole] of holes.entries()) {
    xml += contentOf(hole, filling, counters) + (fixed[index + 1] ?? '');
  }
  return xml;
}

function contentOf(hole: Stencil['holes'][number], { texts, images }: Filling, counters: Counters): string {
  if (typeof hole === 'number') return escapeXml(texts[hole] ?? '');
  if (hole === 'drawing') return String((counters.drawing += 1));
  return counters.add(images[hole.image] ?? new Uint8Array());
}

/** Puts a section's properties into the last paragraph of its XML, whose properties stand first in it. */
export function closeSection(xml: string, properties: string): string {
  const at = xml.lastIndexOf('</w:pPr>');
  return xml.slice(0, at) + properties + xml.slice(at);
}

import { escapeXml, type Stencil } from './markers.ts';

/** An image that a person brings, made when it is asked for. */
export type BroughtImage = () => Uint8Array;

/** What a person puts into a unit's holes. */
export type Filling = { readonly texts: readonly string[]; readonly images: readonly BroughtImage[] };

/** What runs through a whole file. */
export type Counters = {
  /** Number of the last drawing. */
  drawing: number;
  /** Takes an image into the file and answers its relation. */
  readonly add: (image: BroughtImage) => string;
};

/** A stencil with a person's texts and images in its holes. */
export function stampUnit({ fixed, holes }: Stencil, filling: Filling, counters: Counters): string {
  let xml = fixed[0] ?? '';
  for (const [index, hole] of holes.entries()) {
    xml += contentOf(hole, filling, counters) + (fixed[index + 1] ?? '');
  }
  return xml;
}

const noImage: BroughtImage = () => new Uint8Array();

function contentOf(hole: Stencil['holes'][number], { texts, images }: Filling, counters: Counters): string {
  if (typeof hole === 'number') return escapeXml(texts[hole] ?? '');
  if (hole === 'drawing') return String((counters.drawing += 1));
  return counters.add(images[hole.image] ?? noImage);
}

/** Puts a section's properties into the last paragraph of its XML, whose properties stand first in it. */
export function closeSection(xml: string, properties: string): string {
  const at = xml.lastIndexOf('</w:pPr>');
  return xml.slice(0, at) + properties + xml.slice(at);
}

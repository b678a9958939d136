/**
 * Marks that stand in a form's XML for what differs from person to person. They are private-use characters, which cleaned text
 * may hold but no Vietnamese text does, so a value is searched for them before it is trusted.
 */
const open = '\uE000';
const close = '\uE001';
const unit = '\uE002';
const image = '\uE003';

/** The mark of the nth text. */
export const textMark = (index: number) => `${open}${String(index)}${close}`;

/** The mark in the description of the nth image that a person brings. */
export const imageMark = (index: number) => `${image}${String(index)}${image}`;

/** The mark before the nth unit of a form. */
export const unitMark = (index: number) => `${unit}${String(index)}${unit}`;

/** True when a text holds what could be taken for a mark. */
export const holdsMark = (text: string) => /[\uE000-\uE003]/.test(text);

const unitParagraph = /<w:p><w:r><w:t xml:space="preserve">\uE002(\d+)\uE002<\/w:t><\/w:r><\/w:p>/g;

/** The XML between the marks of units, by the number of the mark before it, and what stands before the first. */
export function cutAtUnits(xml: string): { readonly before: string; readonly units: readonly string[] } {
  const [before = '', ...rest] = xml.split(unitParagraph);
  const units: string[] = [];
  for (let index = 0; index + 1 < rest.length; index += 2) units[Number(rest[index])] = rest[index + 1] ?? '';
  return { before, units };
}

/** A piece of a form's XML with holes: `fixed` is one longer than `holes`. */
export type Stencil = { readonly fixed: readonly string[]; readonly holes: readonly Hole[] };

/** What a hole takes: the nth text, the next number of a drawing, or the relation of the nth image. */
export type Hole = number | 'drawing' | { readonly image: number };

const hole = /\uE000(\d+)\uE001|(?<=<wp:docPr id=")\d+(?=")|\uE003\d+\uE003|(?<=<a:blip r:embed=")\uE003(\d+)(?=")/g;

/** Cuts a unit's XML at its holes. */
export function stencilOf(xml: string): Stencil {
  return cut(withImageHoles(xml), hole, ([whole, text, embedded]) => {
    if (text !== undefined) return Number(text);
    if (embedded !== undefined) return { image: Number(embedded) };
    return whole.startsWith(image) ? undefined : 'drawing';
  });
}

const drawing = /<w:drawing>.*?<\/w:drawing>/g;
const marked = /\uE003(\d+)\uE003/;
const embed = /(?<=<a:blip r:embed=")(rId\d+)(?=")/;

/** Puts an image's mark where its drawing names the image. */
function withImageHoles(xml: string): string {
  return xml.replace(drawing, (whole) => {
    const index = marked.exec(whole)?.[1];
    return index === undefined ? whole : whole.replace(embed, image + index);
  });
}

/** The relations of the images that stand in for what people bring. */
export function standInsIn(xml: string): readonly string[] {
  return (xml.match(drawing) ?? []).flatMap((whole) => {
    const relation = marked.test(whole) ? embed.exec(whole)?.[1] : undefined;
    return relation === undefined ? [] : [relation];
  });
}

function cut(xml: string, pattern: RegExp, holeOf: (match: RegExpExecArray) => Hole | undefined): Stencil {
  const fixed: string[] = [];
  const holes: Hole[] = [];
  let from = 0;
  let text = '';
  for (const match of xml.matchAll(pattern)) {
    const found = holeOf(match);
    text += xml.slice(from, match.index);
    from = match.index + match[0].length;
    if (found === undefined) continue;
    fixed.push(text);
    holes.push(found);
    text = '';
  }
  fixed.push(text + xml.slice(from));
  return { fixed, holes };
}

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

/** Text as `docx` writes it into XML. */
export function escapeXml(text: string): string {
  return /[&"'<>]/.test(text) ? text.replace(/[&"'<>]/g, (character) => entities[character] ?? character) : text;
}

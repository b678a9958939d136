/**
 * Marks that stand in a form's XML for what differs from person to person. They are private-use characters, which cleaned text
 * may hold but no Vietnamese text does, so a value is searched for them before it is trusted.
 */
const open = '\uE000';
const close = '\uE001';
const unit = '\uE002';

/** The mark of the nth text. */
export const textMark = (index: number) => `${open}${String(index)}${close}`;

/** The mark before the nth unit of a form. */
export const unitMark = (index: number) => `${unit}${String(index)}${unit}`;

/** True when a text holds what could be taken for a mark. */
export const holdsMark = (text: string) => /[\uE000-\uE002]/.test(text);

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

/** What a hole takes: the nth text, the next number of a drawing, or the relation to the person's code. */
export type Hole = number | 'drawing' | 'code-image';

const anyHole = /\uE000(\d+)\uE001|(?<=<wp:docPr id=")(\d+)(?=")/g;

/** Cuts a unit's XML at its holes. */
export function stencilOf(xml: string): Stencil {
  return cut(xml, anyHole, ([, text]) => (text === undefined ? 'drawing' : Number(text)));
}

/** Cuts the XML of the code in the corner, whose image is the person's own. */
export function codeStencilOf(xml: string): Stencil {
  return cut(
    xml,
    /\uE000(\d+)\uE001|(?<=<wp:docPr id=")\d+(?=")|(?<=<a:blip r:embed=")rId(?:\d+)(?=")/g,
    ([whole, text]) => {
      if (text !== undefined) return Number(text);
      return whole.startsWith('rId') ? 'code-image' : 'drawing';
    },
  );
}

function cut(xml: string, pattern: RegExp, holeOf: (match: RegExpExecArray) => Hole): Stencil {
  const fixed: string[] = [];
  const holes: Hole[] = [];
  let from = 0;
  for (const match of xml.matchAll(pattern)) {
    fixed.push(xml.slice(from, match.index));
    holes.push(holeOf(match));
    from = match.index + match[0].length;
  }
  fixed.push(xml.slice(from));
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

/**
 * Several papers in one file of a template. The engine repeats what stands between two tags of ours; after each paper an all but flat
 * paragraph carries the section, so that the next begins on a new page, with the template's own margins and headers, and counts from 1.
 */

/** The list that the papers are in; no field of a paper is called so. */
export const papersTag = 'le_lang_giay_to';

/** Marks the paragraph between two papers until it gets its section. */
const between =
  '<w:p w:rsidRPr="00C0FFEE"><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';
const bodyStart = '<w:body>';

type Parts = { readonly before: string; readonly content: string; readonly section: string; readonly after: string };

/** A document cut into what stands before its body's content, the content, the properties of its last section, and the rest. */
export function partsOf(xml: string): Parts {
  const start = xml.indexOf(bodyStart) + bodyStart.length;
  const end = xml.lastIndexOf('</w:body>');
  const last = xml.lastIndexOf('<w:sectPr', end);
  // A section inside the last paragraph is that paragraph's own.
  const own = last > xml.lastIndexOf('</w:p>', end) && last >= start ? last : end;
  return {
    before: xml.slice(0, start),
    content: xml.slice(start, own),
    section: xml.slice(own, end),
    after: xml.slice(end),
  };
}

const tag = (mark: '#' | '/') => `<w:p><w:r><w:t>{{${mark}${papersTag}}}</w:t></w:r></w:p>`;

/** The document with its content inside the list of papers. */
export function repeated(xml: string): string {
  const { before, content, section, after } = partsOf(xml);
  return `${before}${tag('#')}${content}${between}${tag('/')}${section}${after}`;
}

/** The papers of several filled documents in one: after each but the last the section ends. */
export function joined(filled: readonly string[]): string {
  const [first = ''] = filled;
  const { before, section, after } = partsOf(first);
  const content = filled.map((xml) => partsOf(xml).content).join('');
  const last = content.lastIndexOf(between);
  const whole = last < 0 ? content : content.slice(0, last) + content.slice(last + between.length);
  const closing = between.replace('</w:pPr>', `${sectionOf(section)}</w:pPr>`);
  return `${before}${whole.replaceAll(between, closing)}${sectionOf(section)}${after}`;
}

/** The template's section as that of every paper: a new page, counted from 1. */
function sectionOf(section: string): string {
  if (section === '') return '<w:sectPr><w:pgNumType w:start="1"/></w:sectPr>';
  const turned = section.replace(/<w:type w:val="\w+"\/>/, '');
  if (turned.includes('<w:pgNumType')) return turned;
  const at = /<w:(?:cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid)\b|<\/w:sectPr>/.exec(
    turned,
  )?.index;
  if (at === undefined) return turned;
  return `${turned.slice(0, at)}<w:pgNumType w:start="1"/>${turned.slice(at)}`;
}

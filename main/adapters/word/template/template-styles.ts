import type PizZip from 'pizzip';
import { officialFont } from '#shared/documents/layout.ts';

/** Where a package keeps its styles. */
export const stylesPath = 'word/styles.xml';

const base = 'NenVanBan';

/** What our own files say once for all of their text: font, size, no room between paragraphs. */
const baseStyle =
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${base}"><w:name w:val="Nền văn bản"/>` +
  '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>' +
  `<w:rPr><w:rFonts w:ascii="${officialFont}" w:hAnsi="${officialFont}" w:cs="${officialFont}"/><w:sz w:val="28"/></w:rPr></w:style>`;

/**
 * Gives a template the styles of ours that it lacks, so that a block put into it looks as it does with us. Those that it has are left
 * as the office set them.
 * @param ours the part `word/styles.xml` of a file that we wrote
 */
export function addStyles(zip: PizZip, ours: string): void {
  const theirs = zip.file(stylesPath)?.asText();
  if (theirs === undefined) return;
  const has = (id: string) => theirs.includes(`w:styleId="${id}"`);
  const missing = [...ours.matchAll(/<w:style [^>]*w:styleId="([^"]+)"[^>]*>.*?<\/w:style>/gs)]
    .filter(([, id = '']) => !has(id))
    .map(([style]) => style.replace('<w:basedOn w:val="Normal"/>', `<w:basedOn w:val="${base}"/>`));
  if (missing.length === 0) return;
  const added = [...(has(base) ? [] : [baseStyle]), ...missing].join('');
  zip.file(stylesPath, theirs.replace('</w:styles>', `${added}</w:styles>`));
}

import { strFromU8, strToU8 } from 'fflate';
import type { Corrections, SectionCorrection } from '#shared/documents/check/corrections.ts';
import { officialFont } from '#shared/documents/layout.ts';
import { twips } from '#main/adapters/word/write/units.ts';
import { ensureChild, removeChildren, sectionOrder, type EditNode } from './edit-xml.ts';

/** Sets paper and margins of a section anew. */
export function correctSection(properties: EditNode, { paper, margins }: SectionCorrection): void {
  if (paper) {
    const size = ensureChild(properties, 'w:pgSz', sectionOrder).attributes;
    Object.assign(size, { 'w:w': String(twips(paper.width)), 'w:h': String(twips(paper.height)) });
    if (paper.width < paper.height) delete size['w:orient'];
  }
  if (!margins) return;
  const attributes = ensureChild(properties, 'w:pgMar', sectionOrder).attributes;
  for (const [side, value] of Object.entries(margins)) attributes[`w:${side}`] = String(twips(value));
  if (margins.left !== undefined) attributes['w:gutter'] = '0';
}

const relationsPath = 'word/_rels/document.xml.rels';
const typesPath = '[Content_Types].xml';
const headerType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/header';
const headerContent = 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml';
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const headers = [
  { type: 'default', id: 'rIdSoTrang1', file: 'so-trang-1.xml' },
  { type: 'first', id: 'rIdSoTrang2', file: 'so-trang-2.xml' },
] as const;

function headerXml(size: number | undefined): string {
  const look = `<w:rPr><w:rFonts w:ascii="${officialFont}" w:hAnsi="${officialFont}" w:cs="${officialFont}"/><w:sz w:val="${String((size ?? 14) * 2)}"/></w:rPr>`;
  const field = (kind: string) => `<w:r>${look}<w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const number = `${field('begin')}<w:r>${look}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('end')}`;
  const text = size === undefined ? '' : number;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr ${namespaces}><w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="center"/></w:pPr>${text}</w:p></w:hdr>`;
}

/**
 * The parts of a package with the page number written anew: the first section names the headers, those after it inherit them. Headers
 * that were there are no longer named, nor are footers that held the number; their parts stay.
 */
export function withPageNumber(
  parts: { readonly [path: string]: Uint8Array },
  document: EditNode,
  { size, inFooter }: NonNullable<Corrections['pageNumber']>,
): { readonly [path: string]: Uint8Array } {
  let first = true;
  const walk = (node: EditNode): void => {
    for (const child of node.children) {
      if (typeof child === 'string') continue;
      if (child.name !== 'w:sectPr') {
        walk(child);
        continue;
      }
      removeChildren(child, 'w:headerReference', ...(inFooter ? ['w:footerReference'] : []));
      if (first) {
        child.children.unshift(
          ...headers.map(({ type, id }) => ({
            name: 'w:headerReference',
            attributes: { 'w:type': type, 'r:id': id },
            children: [],
          })),
        );
        delete ensureChild(child, 'w:titlePg', sectionOrder).attributes['w:val'];
      }
      first = false;
    }
  };
  walk(document);
  document.attributes['xmlns:r'] ??= 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const added = { [relationsPath]: '', [typesPath]: '' };
  for (const { id, file } of headers) {
    added[relationsPath] += `<Relationship Id="${id}" Type="${headerType}" Target="${file}"/>`;
    added[typesPath] += `<Override PartName="/word/${file}" ContentType="${headerContent}"/>`;
  }
  const insert = (path: string, end: string, xml: string) =>
    strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(end, xml + end));
  return {
    [relationsPath]: insert(relationsPath, '</Relationships>', added[relationsPath] ?? ''),
    [typesPath]: insert(typesPath, '</Types>', added[typesPath] ?? ''),
    'word/so-trang-1.xml': strToU8(headerXml(size)),
    'word/so-trang-2.xml': strToU8(headerXml(undefined)),
  };
}

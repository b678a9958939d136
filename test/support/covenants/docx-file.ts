import { strToU8, zipSync } from 'fflate';

/** Raw parts of a Word file; what is not given is left out of the package. */
export type DocxParts = {
  /** Children of `w:body`. */
  readonly body: string;
  /** Children of `w:styles`. */
  readonly styles?: string;
  /** Children of `w:numbering`. */
  readonly numbering?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  /** More files of the package by path. */
  readonly extra?: { readonly [path: string]: Uint8Array };
};

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES =
  `xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A Word file of raw WordprocessingML. */
export function docxFile(parts: DocxParts): Uint8Array {
  const part = (name: string, children: string): Uint8Array =>
    strToU8(`${HEAD}<w:${name} ${NAMESPACES}>${children}</w:${name}>`);
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`),
      ...(parts.styles !== undefined && { 'word/styles.xml': part('styles', parts.styles) }),
      ...(parts.numbering !== undefined && { 'word/numbering.xml': part('numbering', parts.numbering) }),
      ...(parts.comments !== undefined && { 'word/comments.xml': part('comments', parts.comments) }),
      ...(parts.footnotes !== undefined && { 'word/footnotes.xml': part('footnotes', parts.footnotes) }),
      ...parts.extra,
    },
    { level: 6, mtime: '2026-11-20T00:00:00Z' },
  );
}

/** Escaped for element content. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export type RunLook = { readonly font?: string; readonly bold?: boolean };

/** A run; `\n` becomes a soft break, `\t` a tab. */
export function run(text: string, look: RunLook = {}): string {
  const font = look.font === undefined ? '' : `<w:rFonts w:ascii="${look.font}" w:hAnsi="${look.font}"/>`;
  const content = text
    .split(/([\n\t])/)
    .map((piece) => {
      if (piece === '\n') return '<w:br/>';
      if (piece === '\t') return '<w:tab/>';
      return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    })
    .join('');
  return `<w:r><w:rPr>${font}${look.bold === true ? '<w:b/>' : ''}</w:rPr>${content}</w:r>`;
}

/** A paragraph of runs (raw) or of plain text, with raw children of `w:pPr`. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : content === '' ? '' : run(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** Numbered by a list, at a level from 0. */
export function numbered(list: number, level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** A table of plain cells. */
export function table(rows: readonly (readonly string[])[], ruled = true): string {
  const border = ruled ? '<w:tblBorders><w:top w:val="single"/></w:tblBorders>' : '';
  return `<w:tbl><w:tblPr>${border}</w:tblPr>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

function cells(row: readonly string[]): string {
  return row.map((cell) => `<w:tc><w:tcPr/>${cell.startsWith('<') ? cell : paragraph(cell)}</w:tc>`).join('');
}

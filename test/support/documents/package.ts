import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A part of a .docx as text. */
export function partOf(docx: Uint8Array, path: string): string {
  const part = unzipSync(docx)[path];
  if (part === undefined) throw new Error(`the package has no ${path}`);
  return strFromU8(part);
}

/** The paths in a .docx, in its order. */
export function pathsOf(docx: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(docx));
}

/** The text of a document.xml paragraph by paragraph, without what tracked changes took out. */
export function paragraphTexts(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<w:tab\/>/g)]
      .map(([whole, text]) => text ?? (whole === '<w:br/>' ? '\n' : '\t'))
      .join('')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&'),
  );
}

/** What stands around the first difference of two texts; empty when they are equal. Long texts say nothing printed whole. */
export function firstDifference(ours: string, theirs: string): string {
  if (ours === theirs) return '';
  let at = 0;
  while (ours[at] === theirs[at]) at += 1;
  return JSON.stringify({ at, ours: ours.slice(at - 80, at + 80), theirs: theirs.slice(at - 80, at + 80) });
}

/** Numbers drawings and relations of pictures from 1: `docx` counts the ones through the life of a process, we name the others. */
export function withPicturesNumbered(xml: string): string {
  let drawing = 0;
  let picture = 0;
  return xml
    .replace(/(?<=<wp:docPr id=")\d+/g, () => String((drawing += 1)))
    .replace(/(?<=<a:blip r:embed=")[^"]+/g, () => String((picture += 1)));
}

/** A copy of a .docx with one part rewritten; fails when the rewriting changes nothing. */
export function withPart(docx: Uint8Array, path: string, rewrite: (xml: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = rewrite(before);
  if (after === before) throw new Error(`nothing was changed in ${path}`);
  return zipSync({ ...parts, [path]: strToU8(after) }, { level: 1 });
}

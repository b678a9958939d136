import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { correctionsFor, type Corrections } from '#shared/documents/check/corrections.ts';
import { correctParagraph } from './correct-paragraph.ts';
import { correctSection, withPageNumber } from './correct-section.ts';
import { parseXml, serializeXml, type EditNode } from './edit-xml.ts';
import { readLayout } from './read-layout.ts';

const documentPath = 'word/document.xml';

/**
 * A copy of a .docx with everything corrected that the program can correct by itself; what it does not touch stays byte for
 * byte in its part. Errors: those of {@link readLayout}.
 */
export async function correctDocx(bytes: Uint8Array, name: string): Promise<Result<Uint8Array>> {
  const layout = await readLayout(bytes, name);
  if (!layout.ok) return layout;
  const corrections = correctionsFor(layout.value);
  const parts = unzipSync(bytes);
  const document = parseXml(strFromU8(parts[documentPath] ?? new Uint8Array()));
  // A file that names Word's namespace otherwise than Word does is left to the clerk.
  if (document.root.name !== 'w:document') return fail('file-wrong-kind', { name, expected: 'Word (.docx)' });
  apply(document.root, corrections);
  const edited = { ...parts };
  if (corrections.pageNumber !== undefined)
    Object.assign(edited, withPageNumber(parts, document.root, corrections.pageNumber));
  edited[documentPath] = strToU8(serializeXml(document));
  return ok(zipSync(edited, { level: 6 }));
}

/** Paragraphs and sections in the order in which the layout reader counts them. */
function apply(root: EditNode, { paragraphs, sections }: Corrections): void {
  let paragraph = 0;
  let section = 0;
  const walk = (node: EditNode): void => {
    if (node.name === 'w:p') {
      const wanted = paragraphs.get(paragraph);
      paragraph += 1;
      if (wanted) correctParagraph(node, wanted);
    }
    for (const child of node.children) {
      if (typeof child === 'string' || child.name === 'w:txbxContent' || child.name === 'mc:Fallback') continue;
      if (child.name === 'w:sectPr') {
        const wanted = sections.get(section);
        section += 1;
        if (wanted) correctSection(child, wanted);
      } else walk(child);
    }
  };
  walk(root);
}

import { fail, ok, type Result } from '#shared/contract/result.ts';
import { sniff } from '#main/adapters/word/read/sniff.ts';
import { openZip } from '#main/adapters/word/read/zip-parts.ts';
import { descendants, readTree } from '#main/adapters/word/check/xml-tree.ts';

const expected = 'Word (.docx)';
const typesPath = '[Content_Types].xml';
/** Relations that only point: Word opens them when the reader clicks, never by itself. */
const harmless = /\/hyperlink$/;
const relationParts = [
  '_rels/.rels',
  'word/_rels/document.xml.rels',
  'word/_rels/settings.xml.rels',
  'word/_rels/header1.xml.rels',
  'word/_rels/header2.xml.rels',
  'word/_rels/header3.xml.rels',
  'word/_rels/footer1.xml.rels',
  'word/_rels/footer2.xml.rels',
  'word/_rels/footer3.xml.rels',
];

/**
 * Whether a file may serve as the office's template. Refused: what is no .docx (`file-wrong-kind`), locked (`file-encrypted`), damaged or
 * swollen, what has macros, and what fetches pictures, templates or objects from elsewhere (`template-refused`).
 */
export async function admitTemplate(bytes: Uint8Array, name: string): Promise<Result<null>> {
  if (bytes.length === 0) return fail('file-empty', { name });
  const kind = sniff(bytes, name);
  // Word wraps a file with a password into the container of its old format.
  if (kind === 'ole' && /\.docx$/i.test(name)) return fail('file-encrypted', { name });
  if (kind !== 'zip') return fail('file-wrong-kind', { name, expected });
  const zip = await openZip(bytes, name);
  if (!zip.ok) return zip;
  try {
    if (!zip.value.has('word/document.xml')) return fail('file-wrong-kind', { name, expected });
    const types = await readTree(zip.value, typesPath);
    if (!types.ok) return types;
    const macros = [...descendants(types.value, 'Override')].some(({ attributes }) =>
      /macroEnabled|vbaProject/i.test(attributes['ContentType'] ?? ''),
    );
    if (macros || zip.value.has('word/vbaProject.bin')) return fail('template-refused', { name, why: 'macros' });
    for (const path of relationParts) {
      const relations = await readTree(zip.value, path);
      if (!relations.ok) return relations;
      for (const { attributes } of descendants(relations.value, 'Relationship')) {
        const outside = attributes['TargetMode']?.toLowerCase() === 'external';
        if (outside && !harmless.test(attributes['Type'] ?? '')) {
          return fail('template-refused', { name, why: 'links' });
        }
      }
    }
    return ok(null);
  } finally {
    zip.value.close();
  }
}

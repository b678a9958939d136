import { createHash } from 'node:crypto';
import type { SourceDocument } from '#shared/covenants/source-document.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readOdt } from './odt.ts';
import { readRtf } from './rtf.ts';
import { sniff } from './sniff.ts';
import type { SourceContent } from './source-content.ts';
import { readText } from './text.ts';
import { openZip } from './zip-parts.ts';

const EXPECTED = 'Word (.docx, .doc), .rtf, .odt, .txt';

/**
 * Reads a word-processor file of any supported kind, told by its bytes and not by its name. Knows nothing of covenants.
 * Errors: `file-empty`, `file-damaged`, `file-encrypted`, `file-unsafe`, `file-wrong-kind`.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Result<SourceDocument>> {
  if (bytes.length === 0) return fail('file-empty', { name });
  const content = await readContent(bytes, name);
  if (!content.ok) return content;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return ok({ ...content.value, name, bytes: bytes.length, sha256 });
}

async function readContent(bytes: Uint8Array, name: string): Promise<Result<SourceContent>> {
  switch (sniff(bytes, name)) {
    case 'zip':
      return readZip(bytes, name);
    case 'ole':
      return readDoc(bytes, name);
    case 'text':
      return readText(bytes, name);
    case 'rtf':
      return readRtf(bytes, name);
    case 'html':
      return readHtml(bytes, name);
    case 'unknown':
      return fail('file-wrong-kind', { name, expected: EXPECTED });
  }
}

async function readZip(bytes: Uint8Array, name: string): Promise<Result<SourceContent>> {
  const zip = await openZip(bytes, name);
  if (!zip.ok) return zip;
  try {
    if (zip.value.has('[Content_Types].xml') && zip.value.has('word/document.xml'))
      return await readDocx(zip.value, name);
    if (zip.value.has('content.xml') && zip.value.has('META-INF/manifest.xml')) return await readOdt(zip.value, name);
    return fail('file-wrong-kind', { name, expected: EXPECTED });
  } finally {
    zip.value.close();
  }
}

import WordExtractor from 'word-extractor';
import { noChanges, noNumbering, type SourceNote, type SourceParagraph } from '#shared/covenants/source-document.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { openOle, type OleFile } from './ole.ts';
import type { SourceContent } from './source-content.ts';

const EXPECTED = 'Word 97–2003 (.doc)';
/** First word of the file information block of Word 97 and later (MS-DOC 2.5.1). */
const WORD_97 = 0xa5ec;

/**
 * Reads a Word 97–2003 file. The library gives the text of paragraphs and cells; automatic numbers, fonts, indents and
 * deleted text are not to be had, and the document says so in `missing`.
 */
export async function readDoc(bytes: Uint8Array, name: string): Promise<Result<SourceContent>> {
  const damaged = fail('file-damaged', { name });
  const ole = openOle(bytes);
  if (ole === undefined) return damaged;
  if (ole.names.includes('EncryptedPackage')) return fail('file-encrypted', { name });
  if (!ole.names.includes('WordDocument')) return fail('file-wrong-kind', { name, expected: EXPECTED });
  const refused = refusalOf(ole, name);
  if (refused !== undefined) return refused;
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const asStored = { filterUnicode: false };
    const lines = document.getBody(asStored).split('\n');
    const boxes = document.getTextboxes({ ...asStored, includeHeadersAndFooters: false }).split('\n');
    const body = lines.map((line, index) => paragraph(line, index));
    const inBoxes = boxes
      .filter((line) => line.trim() !== '')
      .map((line, at) => ({ ...paragraph(line, lines.length + at), textBox: true }));
    return ok({
      format: 'doc',
      blocks: [...body, ...inBoxes],
      numbering: noNumbering,
      comments: document
        .getAnnotations(asStored)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((text, at) => ({ id: String(at), author: '', date: '', text })),
      notes: [
        ...notesOf('footnote', document.getFootnotes(asStored)),
        ...notesOf('endnote', document.getEndnotes(asStored)),
      ],
      changes: noChanges,
      missing: ['automatic-numbers', 'fonts', 'changes', 'layout'],
    });
  } catch {
    return damaged;
  }
}

/** What the file information block says before any text is read: older Word, or a password (MS-DOC 2.5.2). */
function refusalOf(ole: OleFile, name: string) {
  const stream = ole.stream('WordDocument');
  if (stream === undefined || stream.length < 0x200) return fail('file-damaged', { name });
  const view = new DataView(stream.buffer, stream.byteOffset);
  if (view.getUint16(0, true) !== WORD_97) return fail('file-wrong-kind', { name, expected: EXPECTED });
  const encrypted = (view.getUint16(0x0a, true) & 0x0100) !== 0;
  return encrypted ? fail('file-encrypted', { name }) : undefined;
}

function paragraph(text: string, index: number): SourceParagraph {
  return { kind: 'paragraph', index, runs: text === '' ? [] : [{ text }] };
}

function notesOf(kind: string, text: string): SourceNote[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, at) => ({ id: `${kind}-${at}`, paragraphs: [paragraph(line.trim(), at)] }));
}

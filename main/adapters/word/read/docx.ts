import type { SourceBlock, SourceComment, SourceNote, SourceParagraph } from '#shared/covenants/source-document.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { bodyReader } from './docx-body.ts';
import type { BodyContext } from './docx-paragraph.ts';
import { numberingReader, withoutNumbering } from './docx-numbering.ts';
import { stylesReader } from './docx-styles.ts';
import type { SourceContent } from './source-content.ts';
import { xmlSink, type XmlAttributes, type XmlHandler } from './xml-stream.ts';
import type { ZipParts } from './zip-parts.ts';

/**
 * Reads WordprocessingML (ECMA-376, transitional and strict): text, styles, automatic lists, tables, tracked changes,
 * comments, notes, fields and text boxes. Pictures and headers are not opened.
 */
export async function readDocx(zip: ZipParts, name: string): Promise<Result<SourceContent>> {
  const damaged = fail('file-damaged', { name });
  const main = await relationshipsOf(zip, '');
  if (!main.ok) return main;
  const document = main.value.get('officeDocument') ?? 'word/document.xml';
  if (!zip.has(document)) return damaged;
  const related = await relationshipsOf(zip, document);
  if (!related.ok) return related;
  const part = (type: string, usual: string): string => related.value.get(type) ?? usual;

  const stylesPart = stylesReader();
  const numberingPart = numberingReader();
  const numberingPath = part('numbering', 'word/numbering.xml');
  for (const [path, handler] of [
    [part('styles', 'word/styles.xml'), stylesPart.handler],
    [numberingPath, numberingPart.handler],
  ] as const) {
    const read = await readPart(zip, path, handler);
    if (!read.ok) return read;
  }
  const styles = stylesPart.finish();
  const numbering = zip.has(numberingPath) ? numberingPart.finish(styles) : withoutNumbering;

  let index = 0;
  const counts = { insertedGroups: 0, deletedGroups: 0, insertedMarks: 0, deletedMarks: 0 };
  const context: BodyContext = {
    styles,
    numbering,
    counts,
    nextIndex: () => index++,
  };
  let body: readonly SourceBlock[] | undefined;
  const comments: SourceComment[] = [];
  const notes: SourceNote[] = [];
  const parts: readonly (readonly [string, XmlHandler])[] = [
    [document, bodyReader(context, 'w:body', (_, blocks) => (body = blocks))],
    [part('comments', 'word/comments.xml'), bodyReader(context, 'w:comment', addComment)],
    [part('footnotes', 'word/footnotes.xml'), bodyReader(context, 'w:footnote', addNote('footnote'))],
    [part('endnotes', 'word/endnotes.xml'), bodyReader(context, 'w:endnote', addNote('endnote'))],
  ];
  for (const [path, handler] of parts) {
    const read = await readPart(zip, path, handler);
    if (!read.ok) return read;
  }
  if (body === undefined) return damaged;
  return ok({
    format: 'docx',
    blocks: body,
    numbering: numbering.definitions,
    comments,
    notes,
    changes: counts,
    missing: [],
  });

  function addComment(attributes: XmlAttributes, blocks: readonly SourceBlock[]): void {
    comments.push({
      id: attributes['w:id'] ?? '',
      author: attributes['w:author'] ?? '',
      date: attributes['w:date'] ?? '',
      text: paragraphsOf(blocks)
        .map((paragraph) => paragraph.runs.map((run) => run.text).join(''))
        .join('\n'),
    });
  }

  function addNote(kind: string): (attributes: XmlAttributes, blocks: readonly SourceBlock[]) => void {
    return (attributes, blocks) => {
      // Separators between text and notes are notes of a type; real ones have none.
      if (attributes['w:type'] !== undefined && attributes['w:type'] !== 'normal') return;
      notes.push({ id: `${kind}-${attributes['w:id'] ?? ''}`, paragraphs: paragraphsOf(blocks) });
    };
  }
}

async function readPart(zip: ZipParts, path: string, handler: XmlHandler): Promise<Result<null>> {
  const sink = xmlSink(handler);
  const read = await zip.read(path, (chunk) => sink.write(chunk));
  if (read.ok) sink.end();
  return read;
}

/** Targets of the relationships of a part (`''` is the package), by the last word of their type. */
async function relationshipsOf(zip: ZipParts, part: string): Promise<Result<ReadonlyMap<string, string>>> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const path = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const targets = new Map<string, string>();
  const read = await readPart(zip, path, {
    open(name, attributes) {
      if (!name.endsWith('Relationship') || attributes['TargetMode'] === 'External') return;
      const type = attributes['Type']?.split('/').at(-1) ?? '';
      const target = attributes['Target'] ?? '';
      if (!targets.has(type)) targets.set(type, resolvePath(folder, target));
    },
  });
  return read.ok ? ok(targets) : read;
}

function resolvePath(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function paragraphsOf(blocks: readonly SourceBlock[]): SourceParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  );
}

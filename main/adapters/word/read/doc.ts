import type {
  SourceBlock,
  SourceComment,
  SourceNote,
  SourceParagraph,
  SourceRow,
} from '#shared/covenants/source-document.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Bytes } from './bytes.ts';
import { openDoc, structures, type DocFile } from './doc-file.ts';
import { readLists } from './doc-lists.ts';
import { readFonts, readStyles } from './doc-styles.ts';
import { textReader, type DocParagraph, type TextReader } from './doc-text.ts';
import type { SourceContent } from './source-content.ts';

/**
 * Reads a Word 97–2003 file (MS-DOC): text with fonts, styles, automatic lists, tables, tracked changes, comments, notes
 * and text boxes. Of nested tables the text is kept and the inner cells are not.
 */
export function readDoc(bytes: Uint8Array, name: string): Result<SourceContent> {
  try {
    const file = openDoc(bytes, name);
    return file.ok ? ok(readContent(file.value)) : file;
  } catch (error) {
    // Every place is checked when it is read: a structure that points outside its stream ends here.
    if (error instanceof RangeError) return fail('file-damaged', { name });
    throw error;
  }
}

function readContent(file: DocFile): SourceContent {
  const { table, lengths, placeOf } = file;
  const part = (index: number): Bytes => {
    const place = placeOf(index);
    return table.slice(place.at, place.length);
  };
  const fonts = readFonts(part(structures.fonts));
  const styles = readStyles(part(structures.styles), fonts);
  const numbering = readLists(table, placeOf(structures.listPatterns), placeOf(structures.lists), fonts);
  const changes = { insertedGroups: 0, deletedGroups: 0, insertedMarks: 0, deletedMarks: 0 };
  const authors = commentAuthors(part(structures.commentAuthors));
  const commentPlaces = part(structures.commentReferences);
  const commentCount = Math.max(0, Math.floor((commentPlaces.length - 4) / 34));
  const references = {
    notes: new Map<number, string>([...noteReferences(part(2), 'footnote'), ...noteReferences(part(46), 'endnote')]),
    comments: new Map(Array.from({ length: commentCount }, (_, at) => [commentPlaces.u32(at * 4), String(at)])),
  };
  const read = textReader(file, styles, fonts, changes, references);

  const footnotesFrom = lengths.main;
  const commentsFrom = footnotesFrom + lengths.footnotes + lengths.headers;
  const endnotesFrom = commentsFrom + lengths.comments;
  const boxesFrom = endnotesFrom + lengths.endnotes;
  const blocks = toBlocks(read(0, lengths.main));
  const boxes = read(boxesFrom, boxesFrom + lengths.textBoxes)
    .map(({ paragraph }) => ({ ...paragraph, textBox: true }))
    .filter((paragraph) => textOf(paragraph).trim() !== '');
  const comments = texts(part(structures.commentTexts), commentsFrom, read).map((paragraphs, at): SourceComment => ({
    id: String(at),
    author: authors[authorOf(commentPlaces, commentCount, at)] ?? '',
    date: '',
    text: paragraphs.map(textOf).join('\n').trim(),
  }));
  const notes: SourceNote[] = [
    ...notesOf('footnote', texts(part(structures.footnoteTexts), footnotesFrom, read)),
    ...notesOf('endnote', texts(part(structures.endnoteTexts), endnotesFrom, read)),
  ];
  return { format: 'doc', blocks: [...blocks, ...boxes], numbering, comments, notes, changes, missing: [] };
}

/** Puts cells and rows together; what stands between two rows ends the table. */
function toBlocks(paragraphs: readonly DocParagraph[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let rows: SourceRow[] = [];
  let cells: SourceRow['cells'][number][] = [];
  let cell: SourceBlock[] = [];
  let ruled: boolean | undefined;
  const endTable = (): void => {
    if (cell.length > 0) cells.push({ blocks: cell, columns: 1 });
    if (cells.length > 0) rows.push({ cells });
    if (rows.length > 0) blocks.push({ kind: 'table', rows, ...(ruled !== undefined && { ruled }) });
    rows = [];
    cells = [];
    cell = [];
    ruled = undefined;
  };
  for (const { paragraph, end, look } of paragraphs) {
    if (end === 'row') {
      rows.push({ cells });
      cells = [];
      cell = [];
      if (look.ruled !== undefined) ruled = (ruled ?? false) || look.ruled;
    } else if (end === 'cell') {
      cells.push({ blocks: [...cell, paragraph], columns: 1 });
      cell = [];
    } else if (look.inTable === true) cell.push(paragraph);
    else {
      endTable();
      blocks.push(paragraph);
    }
  }
  endTable();
  return withoutLastMark(blocks);
}

/** Every file ends with one more paragraph end than its text has. */
function withoutLastMark(blocks: SourceBlock[]): SourceBlock[] {
  const last = blocks.at(-1);
  return last?.kind === 'paragraph' && last.runs.length === 0 && last.list === undefined ? blocks.slice(0, -1) : blocks;
}

/** The texts of a part that a list of first characters cuts apart; its last entry is the end of the part. */
function texts(list: Bytes, from: number, read: TextReader): SourceParagraph[][] {
  const places = Array.from({ length: Math.max(0, Math.floor(list.length / 4) - 1) }, (_, at) => list.u32(at * 4));
  return places
    .slice(0, -1)
    .map((place, at) => read(from + place, from + (places[at + 1] ?? place)).map(({ paragraph }) => paragraph));
}

/** Characters at which a note is called; each place is followed, behind them all, by two bytes of its kind. */
function noteReferences(list: Bytes, kind: string): [number, string][] {
  const count = Math.max(0, Math.floor((list.length - 4) / 6));
  return Array.from({ length: count }, (_, at) => [list.u32(at * 4), `${kind}-${at}`]);
}

function notesOf(kind: string, notes: readonly SourceParagraph[][]): SourceNote[] {
  return notes.map((paragraphs, at) => ({ id: `${kind}-${at}`, paragraphs }));
}

/** MS-DOC 2.9.6 ATRDPre10: initials, then the author's number. */
function authorOf(list: Bytes, count: number, at: number): number {
  return list.u16((count + 1) * 4 + at * 30 + 20);
}

function commentAuthors(list: Bytes): string[] {
  const names: string[] = [];
  for (let at = 0; at + 2 <= list.length;) {
    const length = list.u16(at);
    names.push(list.utf16(at + 2, length));
    at += 2 + length * 2;
  }
  return names;
}

function textOf(paragraph: SourceParagraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}

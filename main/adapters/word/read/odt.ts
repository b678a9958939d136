import type {
  SourceBlock,
  SourceCell,
  SourceComment,
  SourceNote,
  SourceParagraph,
  SourceRow,
  SourceRun,
} from '#shared/covenants/source-document.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { odtLists } from './odt-lists.ts';
import { odtStyles, type OdtStyle, type OdtStyles } from './odt-styles.ts';
import type { SourceContent } from './source-content.ts';
import { xmlSink, type XmlAttributes, type XmlHandler } from './xml-stream.ts';
import type { ZipParts } from './zip-parts.ts';

/** Elements whose text is not text of the document. */
const SKIPPED: ReadonlySet<string> = new Set([
  'office:change-info',
  'text:note-citation',
  'text:ruby-text',
  'text:sequence-decls',
  'text:index-title-template',
  'office:forms',
  'svg:title',
  'svg:desc',
  'meta:creator-initials',
]);

/** Reads an OpenDocument text: fonts, lists, tables, changes, comments, notes and text boxes. */
export async function readOdt(zip: ZipParts, name: string): Promise<Result<SourceContent>> {
  const styles = odtStyles();
  const body = odtBody(styles);
  for (const [path, handler] of [
    ['styles.xml', styles.handler],
    // The styles of the content stand before its text.
    ['content.xml', { open: openBoth, text: body.handler.text, close: closeBoth } as XmlHandler],
  ] as const) {
    const sink = xmlSink(handler);
    const read = await zip.read(path, (chunk) => sink.write(chunk));
    if (!read.ok) return read;
    sink.end();
  }
  const content = body.finish();
  return content === undefined ? fail('file-damaged', { name }) : ok(content);

  function openBoth(element: string, attributes: XmlAttributes): void {
    styles.handler.open(element, attributes);
    body.handler.open(element, attributes);
  }

  function closeBoth(element: string): void {
    styles.handler.close?.(element);
    body.handler.close?.(element);
  }
}

type ParagraphDraft = { readonly style: OdtStyle; readonly list: SourceParagraph['list']; runs: SourceRun[] };
type Frame = { readonly blocks: SourceBlock[]; readonly outer: ParagraphDraft | undefined };
type Inner = { readonly kind: 'note' | 'comment' | 'box' | 'deletion'; readonly id: string };

function odtBody(styles: OdtStyles): { readonly handler: Required<XmlHandler>; finish(): SourceContent | undefined } {
  const lists = odtLists();
  const comments: SourceComment[] = [];
  const notes: SourceNote[] = [];
  const boxes: SourceParagraph[] = [];
  const deletions = new Map<string, SourceParagraph[]>();
  const insertions = new Set<string>();
  const changes = { insertedGroups: 0, deletedGroups: 0, insertedMarks: 0, deletedMarks: 0 };
  const path: string[] = [];
  const spans: OdtStyle[] = [];
  const frames: Frame[] = [];
  const inner: Inner[] = [];
  const rows: SourceRow[][] = [];
  const cells: SourceCell[][] = [];
  const columns: number[] = [];
  const activeComments = new Set<string>();
  const activeInsertions = new Set<string>();
  let paragraph: ParagraphDraft | undefined;
  let region = '';
  let author = '';
  let date = '';
  let index = 0;
  let skipping = 0;
  let contents = 0;
  let done: SourceBlock[] | undefined;

  const blocks = (): SourceBlock[] => frames.at(-1)?.blocks ?? [];

  function open(name: string, attributes: XmlAttributes): void {
    if (skipping > 0 || SKIPPED.has(name)) {
      skipping += 1;
      return;
    }
    path.push(name);
    if (frames.length === 0 && name !== 'office:text') return;
    switch (name) {
      case 'office:text':
        frames.push({ blocks: [], outer: undefined });
        break;
      case 'text:p':
      case 'text:h':
        openParagraph(name, attributes);
        break;
      case 'text:span':
        spans.push(styles.text(attributes['text:style-name']));
        break;
      case 'text:s':
        addText(' '.repeat(Math.min(1_000, Number(attributes['text:c'] ?? 1) || 1)));
        break;
      case 'text:tab':
        addText('\t');
        break;
      case 'text:line-break':
        addText('\n');
        break;
      case 'text:list':
        lists.openList(attributes);
        break;
      case 'text:list-item':
      case 'text:list-header':
        lists.openItem(name === 'text:list-item');
        break;
      case 'text:table-of-content':
        contents += 1;
        break;
      case 'text:changed-region':
        region = attributes['text:id'] ?? attributes['xml:id'] ?? '';
        break;
      case 'text:insertion':
        insertions.add(region);
        changes.insertedGroups += 1;
        break;
      case 'text:deletion':
        changes.deletedGroups += 1;
        beginInner('deletion', region);
        break;
      case 'text:change':
        putDeletion(attributes['text:change-id'] ?? '');
        break;
      case 'text:change-start':
        if (insertions.has(attributes['text:change-id'] ?? ''))
          activeInsertions.add(attributes['text:change-id'] ?? '');
        break;
      case 'text:change-end':
        activeInsertions.delete(attributes['text:change-id'] ?? '');
        break;
      case 'office:annotation':
        author = date = '';
        beginInner('comment', attributes['office:name'] ?? String(comments.length));
        break;
      case 'office:annotation-end':
        activeComments.delete(attributes['office:name'] ?? '');
        break;
      case 'text:note-body':
        beginInner('note', `note-${notes.length}`);
        break;
      case 'draw:text-box':
        beginInner('box', '');
        break;
      case 'table:table':
        rows.push([]);
        break;
      case 'table:table-row':
        cells.push([]);
        break;
      case 'table:table-cell':
        columns.push(Math.max(1, Number(attributes['table:number-columns-spanned'] ?? 1) || 1));
        frames.push({ blocks: [], outer: paragraph });
        paragraph = undefined;
        break;
      default:
    }
  }

  function openParagraph(name: string, attributes: XmlAttributes): void {
    const style = styles.paragraph(attributes['text:style-name']);
    const level = Number(attributes['text:outline-level'] ?? 1) - 1;
    const list = lists.place() ?? (name === 'text:h' ? lists.heading(level) : undefined);
    paragraph = { style, list, runs: [] };
  }

  function beginInner(kind: Inner['kind'], id: string): void {
    inner.push({ kind, id });
    frames.push({ blocks: [], outer: paragraph });
    paragraph = undefined;
  }

  function endInner(): void {
    const ended = inner.pop();
    const frame = frames.pop();
    paragraph = frame?.outer;
    const found = (frame?.blocks ?? []).filter((block) => block.kind === 'paragraph');
    if (ended?.kind === 'comment') {
      comments.push({ id: ended.id, author, date, text: found.map(textOf).join('\n') });
      activeComments.add(ended.id);
    } else if (ended?.kind === 'note') {
      notes.push({ id: ended.id, paragraphs: found });
      paragraph?.runs.push({ text: '', notes: [ended.id] });
    } else if (ended?.kind === 'deletion') deletions.set(ended.id, found);
    else boxes.push(...found.map((box) => ({ ...box, textBox: true })));
  }

  /** Deleted text is kept apart in the file; it goes back to its place, its paragraph ends included. */
  function putDeletion(id: string): void {
    const pieces = deletions.get(id) ?? [];
    pieces.forEach((piece, at) => {
      if (at > 0 && paragraph !== undefined) {
        const { style } = paragraph;
        changes.deletedMarks += 1;
        endParagraph('deleted');
        paragraph = { style, list: undefined, runs: [] };
      }
      paragraph?.runs.push(...piece.runs.map((run): SourceRun => ({ ...run, change: 'deleted' })));
    });
  }

  function endParagraph(mark?: SourceParagraph['mark']): void {
    if (paragraph === undefined) return;
    const { style, list, runs } = paragraph;
    blocks().push({
      kind: 'paragraph',
      index,
      runs,
      ...(style.name !== undefined && { style: style.name }),
      ...(style.alignment !== undefined && { alignment: style.alignment }),
      firstLine: style.firstLine ?? 0,
      ...(list !== undefined && { list }),
      ...(mark !== undefined && { mark }),
      ...(list !== undefined && style.font !== undefined && { markFont: style.font }),
    });
    index += 1;
    paragraph = undefined;
  }

  function text(value: string): void {
    if (skipping > 0) return;
    const element = path.at(-1);
    if (element === 'dc:creator') author += value;
    else if (element === 'dc:date') date += value;
    // White space of the XML itself is one space (ODF 1.2, 6.1.2).
    else if (paragraph !== undefined) addText(value.replace(/[\t\r\n ]+/g, ' '));
  }

  function addText(value: string): void {
    if (paragraph === undefined || value === '') return;
    const look = spans.reduce<OdtStyle>((all, span) => ({ ...all, ...span }), paragraph.style);
    const own = spans.some((span) => span.font !== undefined);
    const { font } = look;
    paragraph.runs.push({
      text: value,
      ...(font !== undefined && { font, fontFrom: own ? ('run' as const) : ('style' as const) }),
      ...(look.bold === true && { bold: true }),
      ...(look.italic === true && { italic: true }),
      ...(activeInsertions.size > 0 && { change: 'inserted' as const }),
      ...(activeComments.size > 0 && { comments: [...activeComments] }),
      ...(contents > 0 && { field: 'TOC' }),
    });
  }

  function close(name: string): void {
    if (skipping > 0) {
      skipping -= 1;
      return;
    }
    path.pop();
    if (frames.length === 0) return;
    switch (name) {
      case 'office:text':
        done = frames.pop()?.blocks;
        break;
      case 'text:p':
      case 'text:h':
        endParagraph(activeInsertions.size > 0 ? 'inserted' : undefined);
        break;
      case 'text:span':
        spans.pop();
        break;
      case 'text:list':
        lists.closeList();
        break;
      case 'text:table-of-content':
        contents -= 1;
        break;
      case 'text:deletion':
      case 'office:annotation':
      case 'text:note-body':
      case 'draw:text-box':
        endInner();
        break;
      case 'table:table-cell': {
        const frame = frames.pop();
        paragraph = frame?.outer;
        cells.at(-1)?.push({ blocks: frame?.blocks ?? [], columns: columns.pop() ?? 1 });
        break;
      }
      case 'table:table-row':
        rows.at(-1)?.push({ cells: cells.pop() ?? [] });
        break;
      case 'table:table':
        blocks().push({ kind: 'table', rows: rows.pop() ?? [] });
        break;
      default:
    }
  }

  return {
    handler: { open, text, close },
    finish: () =>
      done === undefined
        ? undefined
        : {
            format: 'odt',
            blocks: [...done, ...boxes],
            numbering: lists.finish(styles.patterns()),
            comments,
            notes,
            changes,
            missing: [],
          },
  };
}

function textOf(paragraph: SourceParagraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}

import { TextDecoder } from 'node:util';
import { Parser } from 'htmlparser2';
import {
  noChanges,
  type SourceBlock,
  type SourceCell,
  type SourceParagraph,
  type SourceRow,
  type SourceRun,
} from '#shared/covenants/source-document.ts';
import { formatNumber } from '#shared/covenants/reading/automatic-labels.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { drawnLabels } from './drawn-labels.ts';
import { lookOf, parseStyleSheet, type HtmlLook } from './html-style.ts';
import type { SourceContent } from './source-content.ts';
import { decodeBytes } from './text.ts';

const BLOCKS: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li dt dd center blockquote pre body hr address section article'.split(' '),
);
const SILENT: ReadonlySet<string> = new Set([
  'script',
  'title',
  'head',
  'xml',
  'o:p',
  'noscript',
  'template',
  'select',
]);
const LIST_FORMATS: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
]);
/** Elements inside each other; Word's own pages need some tens. */
const MAX_DEPTH = 2_000;

type Frame = { readonly blocks: SourceBlock[]; readonly outer: ParagraphDraft | undefined };
type ParagraphDraft = { runs: SourceRun[]; look: HtmlLook; label: string };
type OpenList = { readonly format: string | undefined; next: number };

/** Reads a page of HTML, as Word and LibreOffice save and as stands behind many an old ".doc". */
export function readHtml(bytes: Uint8Array, name: string): Result<SourceContent> {
  const labels = drawnLabels();
  const frames: Frame[] = [{ blocks: [], outer: undefined }];
  const looks: { readonly name: string; readonly look: HtmlLook }[] = [];
  const tables: { rows: SourceRow[]; ruled: boolean }[] = [];
  const rows: SourceCell[][] = [];
  const spans: number[] = [];
  const lists: OpenList[] = [];
  const changes = { ...noChanges };
  const edits: ('inserted' | 'deleted')[] = [];
  let sheet = new Map<string, HtmlLook>();
  let css = '';
  let silent = 0;
  let inStyle = false;
  let paragraph: ParagraphDraft | undefined;
  let index = 0;
  let tooDeep = false;

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (looks.length > MAX_DEPTH) {
          tooDeep = true;
          parser.pause();
          return;
        }
        if (tag === 'style') {
          inStyle = true;
          css = '';
          return;
        }
        if (SILENT.has(tag) && tag !== 'head') silent += 1;
        const look = { ...inherited(), label: false, ...lookOf(tag, attributes, sheet) };
        looks.push({ name: tag, look });
        if (silent > 0) return;
        if (BLOCKS.has(tag)) startBlock(look);
        openElement(tag, attributes, look);
      },
      ontext(text) {
        if (inStyle) css += text;
        else if (silent === 0) addText(text);
      },
      oncomment(text) {
        if (inStyle) css += text;
      },
      onclosetag(tag) {
        if (tag === 'style') {
          inStyle = false;
          sheet = new Map([...sheet, ...parseStyleSheet(css)]);
          return;
        }
        if (looks.at(-1)?.name === tag) looks.pop();
        if (SILENT.has(tag) && tag !== 'head') silent -= 1;
        else if (silent === 0) closeElement(tag);
      },
    },
    { decodeEntities: true },
  );
  parser.write(decodePage(bytes));
  parser.end();
  if (tooDeep) return fail('file-unsafe', { name });
  endParagraph();
  return ok({
    format: 'html',
    blocks: frames[0]?.blocks ?? [],
    numbering: labels.finish(),
    comments: [],
    notes: [],
    changes,
    missing: [],
  });

  function inherited(): HtmlLook {
    return looks.at(-1)?.look ?? {};
  }

  function openElement(tag: string, attributes: { readonly [name: string]: string }, look: HtmlLook): void {
    const list = lists.at(-1);
    if (tag === 'br') addRun('\n', look);
    else if (tag === 'ol') {
      lists.push({
        format: LIST_FORMATS.get(attributes['type'] ?? '1') ?? 'decimal',
        next: Number(attributes['start'] ?? 1) || 1,
      });
    } else if (tag === 'ul') lists.push({ format: undefined, next: 1 });
    else if (tag === 'li' && list !== undefined) {
      paragraph = {
        runs: [],
        look,
        label: list.format === undefined ? '-' : `${formatNumber(list.next, list.format)}.`,
      };
      list.next += 1;
    } else if (tag === 'ins' || tag === 'del' || tag === 's' || tag === 'strike') {
      // Struck text is how pages show what was deleted; only the two elements of revisions count as such.
      if (tag === 'ins' || tag === 'del') {
        edits.push(tag === 'ins' ? 'inserted' : 'deleted');
        if (tag === 'ins') changes.insertedGroups += 1;
        else changes.deletedGroups += 1;
      }
    } else if (tag === 'table') {
      endParagraph();
      tables.push({ rows: [], ruled: Number(attributes['border'] ?? 0) > 0 });
    } else if (tag === 'tr') rows.push([]);
    else if (tag === 'td' || tag === 'th') {
      spans.push(Math.max(1, Number(attributes['colspan'] ?? 1) || 1));
      frames.push({ blocks: [], outer: undefined });
      startBlock(look);
    }
  }

  function closeElement(tag: string): void {
    if (BLOCKS.has(tag)) endParagraph();
    if (tag === 'ol' || tag === 'ul') lists.pop();
    else if (tag === 'ins' || tag === 'del') edits.pop();
    else if ((tag === 'td' || tag === 'th') && frames.length > 1) {
      endParagraph();
      rows.at(-1)?.push({ blocks: frames.pop()?.blocks ?? [], columns: spans.pop() ?? 1 });
    } else if (tag === 'tr') tables.at(-1)?.rows.push({ cells: rows.pop() ?? [] });
    else if (tag === 'table') {
      const table = tables.pop();
      if (table !== undefined) frames.at(-1)?.blocks.push({ kind: 'table', rows: table.rows, ruled: table.ruled });
    }
  }

  function startBlock(look: HtmlLook): void {
    const label = paragraph?.label ?? '';
    // A paragraph inside a list item takes the item's number along.
    if (paragraph !== undefined && paragraph.runs.length > 0) endParagraph();
    paragraph = { runs: [], look, label: paragraph === undefined ? '' : label };
  }

  function addText(text: string): void {
    const look = inherited();
    const folded = text.replace(/[ \t\r\n]+/g, ' ');
    if (look.label === true) {
      if (paragraph !== undefined) paragraph.label += folded;
      return;
    }
    const begins = paragraph === undefined || paragraph.runs.length === 0;
    const visible = begins ? folded.trimStart() : folded;
    if (visible === '' || (paragraph === undefined && visible.trim() === '')) return;
    addRun(visible, look);
  }

  function addRun(text: string, look: HtmlLook): void {
    paragraph ??= { runs: [], look, label: '' };
    const change = edits.at(-1);
    paragraph.runs.push({
      text,
      ...(look.font !== undefined && look.font !== '' && { font: look.font, fontFrom: 'run' as const }),
      ...(look.bold === true && { bold: true }),
      ...(look.italic === true && { italic: true }),
      ...(change !== undefined && { change }),
    });
  }

  function endParagraph(): void {
    if (paragraph === undefined) return;
    const { runs, look } = paragraph;
    const label = paragraph.label.replace(/[\s\u00a0]+/g, ' ').trim();
    paragraph = undefined;
    if (runs.length === 0 && label === '') return;
    frames.at(-1)?.blocks.push(finishParagraph(runs, look, label));
  }

  function finishParagraph(runs: readonly SourceRun[], look: HtmlLook, label: string): SourceParagraph {
    index += 1;
    return {
      kind: 'paragraph',
      index: index - 1,
      runs,
      ...(look.alignment !== undefined && { alignment: look.alignment }),
      firstLine: look.firstLine ?? 0,
      ...(label !== '' && { list: labels.place(label) }),
    };
  }
}

/** The page in the encoding that it names, else by its bytes. */
function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes[0] === 0xef;
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  if (marked || charset === undefined) return decodeBytes(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeBytes(bytes);
  }
}

import { columnIndex, type MergedCells, type SourceCell, type SourceSheet } from '#shared/registry/workbook.ts';
import type { CellDecoder } from './legacy-text.ts';
import { shown } from './number-format.ts';
import type { CellStyleInfo, SheetPart, WorkbookParts } from './xlsx-parts.ts';
import { plain, runsOf, unescape, type TextRun } from './xlsx-text.ts';

/** More rows than Excel itself can hold. */
const MAX_ROWS = 1_048_576;
/** Columns to the right of these hold nothing of a list; one cell far out in every row would fill the memory. */
const MAX_COLUMNS = 1024;
/** Dates of 1904 workbooks are this many days behind. */
const DAYS_1904 = 1462;

/**
 * Whether the fast reader below may read a part: it knows the plain XML that spreadsheet programs write, without
 * prefixes, comments, CDATA or a document type.
 */
export function isPlainSheetXml(xml: string): boolean {
  return /<worksheet[\s>]/.test(xml.slice(0, 4096)) && !hasMarkupOfOthers(xml);
}

/** Whether `<!` stands anywhere. Looked for by its rarer letter: a sheet is full of `<`. */
function hasMarkupOfOthers(xml: string): boolean {
  for (let at = xml.indexOf('!'); at >= 0; at = xml.indexOf('!', at + 1)) if (xml[at - 1] === '<') return true;
  return false;
}

/**
 * Reads a sheet's XML by looking for its few tags instead of parsing everything: lists of 20,000 rows are opened while
 * somebody waits. Empty cells, which styled lists are full of, cost nothing.
 */
export function readSheetXml(xml: string, part: SheetPart, shared: WorkbookParts, decoder: CellDecoder): SourceSheet {
  const rows: (SourceCell | undefined)[][] = [];
  const hiddenRows: number[] = [];
  const from = xml.indexOf('<sheetData');
  const until = from < 0 ? -1 : xml.indexOf('</sheetData>', from);
  const end = until < 0 ? 0 : until;
  let at = from < 0 ? end : from;
  let rowNumber = 0;
  for (;;) {
    at = xml.indexOf('<row', at);
    if (at < 0 || at >= end) break;
    const tagEnd = xml.indexOf('>', at);
    const tag = xml.slice(at, tagEnd);
    const given = attribute(tag, ' r="');
    rowNumber = given === undefined ? rowNumber + 1 : Number(given);
    if (!(rowNumber >= 1 && rowNumber <= MAX_ROWS)) break;
    const flag = attribute(tag, ' hidden="');
    if (flag === '1' || flag === 'true') hiddenRows.push(rowNumber);
    if (tag.endsWith('/')) {
      at = tagEnd;
      continue;
    }
    const close = xml.indexOf('</row>', tagEnd);
    const rowEnd = close < 0 ? end : close;
    const cells = readCells(xml, tagEnd, rowEnd, shared, decoder);
    if (cells.length > 0) {
      while (rows.length < rowNumber) rows.push([]);
      rows[rowNumber - 1] = cells;
    }
    at = rowEnd;
  }
  return {
    name: part.name,
    rows,
    merges: readMerges(xml.slice(end)),
    hiddenColumns: readHiddenColumns(from < 0 ? xml : xml.slice(0, from)),
    hiddenRows,
    hidden: part.hidden,
  };
}

/** The value of an attribute; `start` is its name as it stands in a tag, with the quote: ` r="`. */
function attribute(tag: string, start: string): string | undefined {
  const at = tag.indexOf(start);
  if (at < 0) return undefined;
  const from = at + start.length;
  return tag.slice(from, tag.indexOf('"', from));
}

function readCells(
  xml: string,
  from: number,
  until: number,
  shared: WorkbookParts,
  decoder: CellDecoder,
): (SourceCell | undefined)[] {
  const cells: (SourceCell | undefined)[] = [];
  let at = from;
  let column = -1;
  for (;;) {
    at = xml.indexOf('<c ', at);
    if (at < 0 || at >= until) return cells;
    const tagEnd = xml.indexOf('>', at);
    let more = at + 2;
    if (xml.startsWith('r="', at + 3)) {
      // The letters of the cell's name, read where they stand: cutting out 1,000,000 names takes longer than the rest.
      column = 0;
      for (more = at + 6; xml.charCodeAt(more) >= 65; more += 1) column = column * 26 + xml.charCodeAt(more) - 64;
      column -= 1;
      more = xml.indexOf('"', more) + 1;
    } else {
      const name = attribute(xml.slice(at, tagEnd), ' r="');
      column = name === undefined ? column + 1 : columnIndex(name.replace(/\d+$/, ''));
    }
    if (xml.charCodeAt(tagEnd - 1) === 47) {
      at = tagEnd;
      continue;
    }
    const close = xml.indexOf('</c>', tagEnd);
    const cellEnd = close < 0 ? until : close;
    const attributes = more < tagEnd ? xml.slice(more, tagEnd) : '';
    const style = attributes === '' ? undefined : attribute(attributes, ' s="');
    const info = shared.styles[style === undefined ? 0 : Number(style)];
    const type = attributes === '' ? undefined : attribute(attributes, ' t="');
    const raw = loneValue(xml, tagEnd + 1, cellEnd);
    const cell =
      raw === undefined
        ? readCell(xml.slice(tagEnd + 1, cellEnd), type, info, shared, decoder)
        : cellOf(meaningOf(raw, type, info, shared, decoder), undefined, info, shared);
    if (cell !== undefined && column >= 0 && column < MAX_COLUMNS) {
      while (cells.length < column) cells.push(undefined);
      cells[column] = cell;
    }
    at = cellEnd;
  }
}

/** What stands in a cell of nothing but `<v>…</v>`, as most are; undefined for any other. */
function loneValue(xml: string, from: number, until: number): string | undefined {
  if (!xml.startsWith('<v>', from) || !xml.startsWith('</v>', until - 4)) return undefined;
  const raw = xml.slice(from + 3, until - 4);
  return raw.includes('<') ? undefined : raw;
}

function readCell(
  body: string,
  type: string | undefined,
  info: CellStyleInfo | undefined,
  shared: WorkbookParts,
  decoder: CellDecoder,
): SourceCell | undefined {
  return cellOf(valueOf(body, type, info, shared, decoder), formulaOf(body), info, shared);
}

function cellOf(
  value: SourceCell['value'],
  formula: string | undefined,
  info: CellStyleInfo | undefined,
  shared: WorkbookParts,
): SourceCell | undefined {
  if (value === undefined && formula === undefined) return undefined;
  const format = info?.format;
  // Most cells are these, and there are very many.
  if (format === undefined && formula === undefined) return { value, text: String(value) };
  const isDate = typeof value === 'number' && info?.isDate === true;
  const serial = isDate && shared.from1904 ? value + DAYS_1904 : value;
  return {
    value: serial,
    text: shown(serial, format, isDate),
    ...(format === undefined ? {} : { format }),
    ...(isDate ? { isDate } : {}),
    ...(formula === undefined ? {} : { formula }),
  };
}

function formulaOf(body: string): string | undefined {
  const at = body.indexOf('<f');
  if (at < 0) return undefined;
  const tagEnd = body.indexOf('>', at);
  if (body[tagEnd - 1] === '/') return '';
  return unescape(body.slice(tagEnd + 1, body.indexOf('</f>', tagEnd)));
}

function valueOf(
  body: string,
  type: string | undefined,
  info: CellStyleInfo | undefined,
  shared: WorkbookParts,
  decoder: CellDecoder,
): SourceCell['value'] {
  if (type === 'inlineStr') return decodeRuns(runsOf(body), info, decoder);
  const at = body.indexOf('<v');
  if (at < 0) return undefined;
  const tagEnd = body.indexOf('>', at);
  if (body[tagEnd - 1] === '/') return undefined;
  return meaningOf(body.slice(tagEnd + 1, body.indexOf('</v>', tagEnd)), type, info, shared, decoder);
}

/** What `<v>` says in a cell of this type. */
function meaningOf(
  raw: string,
  type: string | undefined,
  info: CellStyleInfo | undefined,
  shared: WorkbookParts,
  decoder: CellDecoder,
): SourceCell['value'] {
  switch (type ?? 'n') {
    // Its text stands in <is>, not here.
    case 'inlineStr':
      return undefined;
    case 's':
      return sharedString(Number(raw), info, shared, decoder);
    case 'str':
      return decoder.decode(plain(unescape(raw)), info?.font);
    case 'b':
      return raw === '1';
    case 'e':
      return undefined;
    case 'd':
      return raw;
    default: {
      const number = Number(raw);
      return raw === '' || Number.isNaN(number) ? undefined : number;
    }
  }
}

/** A string in a Unicode font means the same in every cell; it is read once. */
function sharedString(
  index: number,
  info: CellStyleInfo | undefined,
  { strings }: WorkbookParts,
  decoder: CellDecoder,
): string {
  if (info?.isLegacy === true) return decodeRuns(strings[index] ?? [], info, decoder);
  return (decoder.shared[index] ??= decodeRuns(strings[index] ?? [], info, decoder));
}

function decodeRuns(runs: readonly TextRun[], info: CellStyleInfo | undefined, decoder: CellDecoder): string {
  const [first] = runs;
  if (first === undefined) return '';
  if (runs.length === 1) return decoder.decode(first.text, first.font ?? info?.font);
  return runs.map((run) => decoder.decode(run.text, run.font ?? info?.font)).join('');
}

function readMerges(xml: string): readonly MergedCells[] {
  const from = xml.indexOf('<mergeCells');
  if (from < 0) return [];
  const list = xml.slice(from, xml.indexOf('</mergeCells>', from));
  return [...list.matchAll(/ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(([, left = '', top, right = '', bottom]) => ({
    top: Number(top),
    left: columnIndex(left),
    bottom: Number(bottom),
    right: columnIndex(right),
  }));
}

function readHiddenColumns(xml: string): readonly number[] {
  const from = xml.indexOf('<cols');
  if (from < 0) return [];
  const list = xml.slice(from, xml.indexOf('</cols>', from));
  const hidden = new Set<number>();
  for (const [tag] of list.matchAll(/<col\s[^>]*>/g)) {
    const flag = attribute(tag, ' hidden="');
    if (flag !== '1' && flag !== 'true') continue;
    const last = Math.min(Number(attribute(tag, ' max="') ?? 0), MAX_COLUMNS);
    for (let column = Math.max(1, Number(attribute(tag, ' min="') ?? 0)); column <= last; column += 1) {
      hidden.add(column - 1);
    }
    if (hidden.size === MAX_COLUMNS) break;
  }
  return [...hidden];
}

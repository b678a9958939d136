import { posix } from 'node:path';
import type { Result } from '#shared/contract/result.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { builtInFormat, isDateFormat } from './number-format.ts';
import { xmlSink, type XmlAttributes, type XmlHandler } from '../word/read/xml-stream.ts';
import type { ZipParts } from '../word/read/zip-parts.ts';

/** A sheet's place in the package. */
export type SheetPart = { readonly name: string; readonly path: string; readonly hidden: boolean };

/** A piece of text with the font it is shown in; the cell's own font when it has none. */
export type TextRun = { readonly text: string; readonly font?: string };

/** What a cell's style index means for reading. */
export type CellStyleInfo = {
  readonly format: string | undefined;
  readonly isDate: boolean;
  readonly font: string | undefined;
};

/** What the sheets of a workbook share. */
export type WorkbookParts = {
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly (readonly TextRun[])[];
  readonly styles: readonly CellStyleInfo[];
  /** Dates count from 1904 (old Mac files). */
  readonly from1904: boolean;
  readonly hasMacros: boolean;
};

const WORKBOOK = 'xl/workbook.xml';

/** Names without a prefix: `x:sheet` of some writers is `sheet`. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

async function readXml(zip: ZipParts, path: string, handler: XmlHandler): Promise<Result<null>> {
  const sink = xmlSink({
    open: (name, attributes) => handler.open(local(name), attributes),
    text: (text) => handler.text?.(text),
    close: (name) => handler.close?.(local(name)),
  });
  const read = await zip.read(path, (chunk) => sink.write(chunk));
  if (read.ok) sink.end();
  return read;
}

/** Reads what the sheets share; `file-damaged` when the workbook names a sheet that is not in the file. */
export async function readWorkbookParts(zip: ZipParts, name: string): Promise<Result<WorkbookParts>> {
  const targets = new Map<string, string>();
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  const relations = await readXml(zip, 'xl/_rels/workbook.xml.rels', {
    open(tag, attributes) {
      if (tag === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    },
  });
  if (!relations.ok) return relations;
  const workbook = await readXml(zip, WORKBOOK, {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (tag !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => local(key) === 'id')?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', id, hidden: (attributes['state'] ?? 'visible') !== 'visible' });
    },
  });
  if (!workbook.ok) return workbook;
  const styles = await readStyles(zip);
  if (!styles.ok) return styles;
  const strings = await readStrings(zip);
  if (!strings.ok) return strings;

  const parts = sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    path: partPath(targets.get(sheet.id) ?? ''),
  }));
  // Chart sheets have a part of their own kind and no cells.
  const readable = parts.filter((part) => zip.has(part.path) && !part.path.includes('/chartsheets/'));
  if (readable.length === 0) return fail('file-damaged', { name });
  return ok({
    sheets: readable,
    strings: strings.value,
    styles: styles.value,
    from1904,
    hasMacros: zip.has('xl/vbaProject.bin'),
  });
}

/** Targets of relations are below `xl/`, or from the root when they begin with a slash. */
const partPath = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.normalize(`xl/${target}`);

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

async function readStyles(zip: ZipParts): Promise<Result<readonly CellStyleInfo[]>> {
  const formats = new Map<number, string>();
  const fonts: (string | undefined)[] = [];
  const found: CellStyleInfo[] = [];
  const inside: string[] = [];
  const styleOf = (attributes: XmlAttributes): CellStyleInfo => {
    const id = Number(attributes['numFmtId'] ?? 0);
    const format = formats.get(id) ?? builtInFormat(id);
    return {
      format,
      isDate: format !== undefined && isDateFormat(format),
      font: fonts[Number(attributes['fontId'] ?? 0)],
    };
  };
  const read = await readXml(zip, 'xl/styles.xml', {
    open(tag, attributes) {
      const parent = inside.at(-1);
      inside.push(tag);
      if (tag === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (tag === 'font' && parent === 'fonts') fonts.push(undefined);
      else if (tag === 'name' && parent === 'font') fonts[fonts.length - 1] = attributes['val'];
      else if (tag === 'xf' && parent === 'cellXfs') found.push(styleOf(attributes));
    },
    close() {
      inside.pop();
    },
  });
  return read.ok ? ok(found) : read;
}

async function readStrings(zip: ZipParts): Promise<Result<readonly (readonly TextRun[])[]>> {
  const strings: TextRun[][] = [];
  let runs: TextRun[] = [];
  let text = '';
  let font: string | undefined;
  let inText = false;
  let inPhonetic = false;
  const read = await readXml(zip, 'xl/sharedStrings.xml', {
    open(tag, attributes) {
      if (tag === 'si') runs = [];
      else if (tag === 'r') font = undefined;
      else if (tag === 'rFont') font = attributes['val'];
      else if (tag === 'rPh') inPhonetic = true;
      else if (tag === 't' && !inPhonetic) {
        inText = true;
        text = '';
      }
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(tag) {
      if (tag === 'rPh') inPhonetic = false;
      else if (tag === 't' && inText) {
        inText = false;
        runs.push(font === undefined ? { text: plain(text) } : { text: plain(text), font });
      } else if (tag === 'si') {
        strings.push(runs);
        font = undefined;
      }
    },
  });
  return read.ok ? ok(strings) : read;
}

/** Excel writes characters that XML forbids as `_x000D_`. */
export function plain(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

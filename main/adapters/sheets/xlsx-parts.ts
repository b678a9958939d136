import { posix } from 'node:path';
import type { Result } from '#shared/contract/result.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { encodingOfFont } from '#shared/vietnamese/legacy/fonts.ts';
import { sharedStrings, type TextRun } from './xlsx-text.ts';
import { builtInFormat, isDateFormat } from './number-format.ts';
import { xmlSink, type XmlAttributes, type XmlHandler } from '../word/read/xml-stream.ts';
import type { ZipParts } from '../word/read/zip-parts.ts';

/** A sheet's place in the package. */
export type SheetPart = { readonly name: string; readonly path: string; readonly hidden: boolean };

/** What a cell's style index means for reading. */
export type CellStyleInfo = {
  readonly format: string | undefined;
  readonly isDate: boolean;
  readonly font: string | undefined;
  /** The font was made for an old encoding. */
  readonly isLegacy: boolean;
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
    const font = fonts[Number(attributes['fontId'] ?? 0)];
    const isDate = format !== undefined && isDateFormat(format);
    return { format, isDate, font, isLegacy: encodingOfFont(font) !== 'unicode' };
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
  const chunks: Buffer[] = [];
  const read = await zip.read('xl/sharedStrings.xml', (chunk) => chunks.push(chunk));
  return read.ok ? ok(sharedStrings(Buffer.concat(chunks).toString('utf8'))) : read;
}

import { TextDecoder } from 'node:util';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { SourceSheet, SourceWorkbook } from '#shared/registry/workbook.ts';
import { openOle } from '../word/read/ole.ts';
import { openZip, type ZipParts } from '../word/read/zip-parts.ts';
import { decodeCsv } from './decode-csv.ts';
import { cellDecoder } from './legacy-text.ts';
import { readWithSheetJs } from './read-with-sheetjs.ts';
import { readWorkbookParts } from './xlsx-parts.ts';
import { isPlainSheetXml, readSheetXml } from './xlsx-sheet.ts';

const EXPECTED = 'Excel (.xlsx, .xls), .csv';
/** What a spreadsheet can hold. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const MOST_COVERED = 5_000_000;

/**
 * Reads a workbook of any supported kind, told by its bytes and not by its name. Knows nothing of lists. Macros are
 * never run nor kept.
 * Errors: `file-empty`, `file-damaged`, `file-encrypted`, `file-unsafe`, `file-wrong-kind`.
 */
export async function readWorkbook(bytes: Uint8Array, name: string): Promise<Result<SourceWorkbook>> {
  if (bytes.length === 0) return fail('file-empty', { name });
  if (startsWith(bytes, [0x50, 0x4b])) return readZip(bytes, name);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return readOle(bytes, name);
  return readText(bytes, name);
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

async function readZip(bytes: Uint8Array, name: string): Promise<Result<SourceWorkbook>> {
  const zip = await openZip(bytes, name);
  if (!zip.ok) return zip;
  try {
    if (zip.value.has('xl/workbook.xml')) return await readXlsx(zip.value, bytes, name);
    if (zip.value.has('xl/workbook.bin')) return await zipByLibrary(zip.value, bytes, 'xlsx', name);
    if (zip.value.has('content.xml')) return await readOds(zip.value, bytes, name);
    return fail('file-wrong-kind', { name, expected: EXPECTED });
  } finally {
    zip.value.close();
  }
}

async function readXlsx(zip: ZipParts, bytes: Uint8Array, name: string): Promise<Result<SourceWorkbook>> {
  const parts = await readWorkbookParts(zip, name);
  if (!parts.ok) return parts;
  const decoder = cellDecoder();
  const sheets: SourceSheet[] = [];
  const listed = parts.value.sheets;
  const ahead = (index: number) => {
    const part = listed[index];
    return part && readPart(zip, part.path);
  };
  let coming = ahead(0);
  for (const [index, part] of listed.entries()) {
    const xml = await coming;
    if (xml === undefined) break;
    if (!xml.ok) return xml;
    if (!isPlainSheetXml(xml.value)) return zipByLibrary(zip, bytes, 'xlsx', name);
    // The next sheet is inflated in another thread while this one is read.
    coming = ahead(index + 1);
    sheets.push(readSheetXml(xml.value, part, parts.value, decoder));
  }
  return ok({ sheets, format: 'xlsx', hasMacros: parts.value.hasMacros });
}

async function readPart(zip: ZipParts, path: string): Promise<Result<string>> {
  const chunks: Buffer[] = [];
  const read = await zip.read(path, (chunk) => chunks.push(chunk));
  if (!read.ok) return read;
  const whole = Buffer.concat(chunks);
  return ok(startsWith(whole, [0xff, 0xfe]) ? new TextDecoder('utf-16le').decode(whole) : whole.toString('utf8'));
}

async function readOds(zip: ZipParts, bytes: Uint8Array, name: string): Promise<Result<SourceWorkbook>> {
  const type = await readPart(zip, 'mimetype');
  if (!type.ok) return type;
  if (!type.value.includes('spreadsheet')) return fail('file-wrong-kind', { name, expected: EXPECTED });
  return zipByLibrary(zip, bytes, 'ods', name);
}

/** The library inflates all of a zip by itself; what this reader finds unsafe it must not see. */
async function zipByLibrary(
  zip: ZipParts,
  bytes: Uint8Array,
  format: SourceWorkbook['format'],
  name: string,
): Promise<Result<SourceWorkbook>> {
  // Parts that were read before count towards what a file may inflate to; this one begins anew.
  const fresh = await openZip(bytes, name);
  if (!fresh.ok) return fresh;
  const checked = await fresh.value.checkAll();
  fresh.value.close();
  return checked.ok ? byLibrary(bytes, format, name, zip.has('xl/vbaProject.bin')) : checked;
}

function readOle(bytes: Uint8Array, name: string): Result<SourceWorkbook> {
  const ole = openOle(bytes);
  if (ole === undefined) return fail('file-damaged', { name });
  const has = (stream: string): boolean => ole.names.includes(stream);
  if (has('EncryptedPackage') || has('EncryptionInfo')) return fail('file-encrypted', { name });
  if (!has('Workbook') && !has('Book')) return fail('file-wrong-kind', { name, expected: EXPECTED });
  return byLibrary(bytes, 'xls', name, has('_VBA_PROJECT') || has('dir'));
}

function readText(bytes: Uint8Array, name: string): Result<SourceWorkbook> {
  const { text, encoding } = decodeCsv(bytes);
  const bare = text.replace(/^\uFEFF/, '').trimStart();
  if (bare === '') return fail('file-empty', { name });
  if (/^<\?xml[^>]*>[\s\S]{0,2000}(urn:schemas-microsoft-com:office:spreadsheet|<Workbook)/.test(bare)) {
    return namesFarPlaces(bare) ? fail('file-unsafe', { name }) : byLibrary(bytes, 'xml', name, false);
  }
  // Many systems hand out a web page with a table under the name .xls.
  if (/^(<!doctype html|<html|<head|<table|<meta|<body)/i.test(bare)) {
    return coversTooMuch(text) ? fail('file-unsafe', { name }) : byLibrary(text, 'html', name, false);
  }
  const isText = !bare.startsWith('{\\rtf') && !bare.startsWith('%PDF') && !hasControlCodes(bare);
  if (!isText || /\.(pdf|png|jpe?g|gif|exe|zip|docx?|rtf)$/i.test(name)) {
    return fail('file-wrong-kind', { name, expected: EXPECTED });
  }
  const read = byLibrary(bare, 'csv', name, false);
  return read.ok ? ok({ ...read.value, encoding }) : read;
}

/** Places that no sheet has: a few words would make a program fill a billion of rows or columns. */
function namesFarPlaces(xml: string): boolean {
  for (const [, tag = '', places = ''] of xml.matchAll(/<(?:\w+:)?(Row|Cell|Column)\s([^>]{0,2000})/g)) {
    for (const [, place] of places.matchAll(/(?:Index|Span|MergeAcross|MergeDown)\s*=\s*["'](\d+)/g)) {
      if (Number(place) > (tag === 'Row' ? MAX_ROWS : MAX_COLUMNS)) return true;
    }
  }
  return false;
}

/** Cells of a page's table that are said to cover more places than a list has; the library fills each of them. */
function coversTooMuch(html: string): boolean {
  let covered = 0;
  for (const [, attributes = ''] of html.matchAll(/<t[dh]\s([^>]{0,2000})/gi)) {
    const span = (name: string) => Number(new RegExp(`${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? 1);
    covered += span('colspan') * span('rowspan');
    if (covered > MOST_COVERED) return true;
  }
  return false;
}

function hasControlCodes(text: string): boolean {
  for (let at = 0; at < Math.min(text.length, 65_536); at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return true;
  }
  return false;
}

function byLibrary(
  input: Uint8Array | string,
  format: SourceWorkbook['format'],
  name: string,
  hasMacros: boolean,
): Result<SourceWorkbook> {
  try {
    return ok({ sheets: readWithSheetJs(input), format, hasMacros });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return /password|encrypt/i.test(message) ? fail('file-encrypted', { name }) : fail('file-damaged', { name });
  }
}

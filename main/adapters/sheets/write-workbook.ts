import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { ok, type Result } from '#shared/contract/result.ts';
import type { SheetOut } from '#shared/registry/workbook.ts';
import { repeatedRows, sheetXml, xmlText } from './xlsx-sheet-xml.ts';
import { styleBook } from './xlsx-styles.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** The same sheets make the same bytes, so parts bear no time of their making. */
const NO_TIME = new Date(2000, 0, 1);

/**
 * Writes sheets as an .xlsx that Excel and LibreOffice open. Text is always text, whatever it begins with; formulas carry
 * the values they were made with, so that readers that do not calculate see them too. Written row by row: a sheet of
 * 20,000 rows and 40 columns is made in a second and never stands in memory as XML.
 */
export async function writeWorkbook(sheets: readonly SheetOut[]): Promise<Result<Uint8Array>> {
  const names = sheetNames(sheets);
  const styles = styleBook();
  const zip = new ZipFile();
  const options = { mtime: NO_TIME, forceDosTimestamp: true };
  const bytes = buffer(zip.outputStream);
  const add = (path: string, xml: string): void => zip.addBuffer(Buffer.from(HEAD + xml, 'utf8'), path, options);

  add('[Content_Types].xml', contentTypes(sheets.length));
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbookXml(sheets, names));
  add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  );
  for (const [index, sheet] of sheets.entries()) {
    const stream = Readable.from(sheetXml(sheet, styles), { objectMode: false });
    zip.addReadStream(stream, `xl/worksheets/sheet${index + 1}.xml`, options);
  }
  // Styles are complete once the last sheet is written; the stream below is read after them.
  zip.addReadStream(
    Readable.from(
      late(() => styles.xml()),
      { objectMode: false },
    ),
    'xl/styles.xml',
    options,
  );
  zip.end();
  return ok(new Uint8Array(await bytes));
}

function* late(make: () => string): Generator<string> {
  yield make();
}

/** Names that Excel takes: at most 31 characters, none of []:*?/\, no two alike. */
export function sheetNames(sheets: readonly Pick<SheetOut, 'name'>[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const bare = name
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    const base = bare === '' ? `Trang ${index + 1}` : bare;
    let tried = base.slice(0, 31).trim();
    for (let copy = 2; taken.has(tried.toLowerCase()); copy += 1) {
      const suffix = ` (${copy})`;
      tried = base.slice(0, 31 - suffix.length).trim() + suffix;
    }
    taken.add(tried.toLowerCase());
    return tried;
  });
}

const override = (path: string, kind: string): string =>
  `<Override PartName="${path}" ContentType="${TYPE}.${kind}+xml"/>`;

function contentTypes(count: number): string {
  const sheets = Array.from({ length: count }, (_, index) =>
    override(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'),
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('/xl/workbook.xml', 'sheet.main')}${sheets.join('')}${override('/xl/styles.xml', 'styles')}</Types>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${items.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly SheetOut[], names: readonly string[]): string {
  const list = names.map(
    (name, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.flatMap((sheet, index) => {
    const rows = repeatedRows(sheet);
    const quoted = `'${(names[index] ?? '').replaceAll("'", "''")}'`;
    return rows === undefined
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(quoted)}!${rows}</definedName>`];
  });
  const defined = titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`;
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>${defined}` +
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>'
  );
}

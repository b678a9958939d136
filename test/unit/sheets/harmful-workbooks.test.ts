import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { readHouseholds } from '#shared/registry/reading/read-households.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function zipOf(parts: { readonly [path: string]: string | Uint8Array }): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(parts)) zip.addReadStream(Readable.from([Buffer.from(content)]), path);
  zip.end();
  return buffer(zip.outputStream);
}

function text(place: string, words: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
}

/** Excel's own XML of 2003 with one row. */
function sheet(row: string): string {
  return `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${row}</Table></Worksheet></Workbook>`;
}

/** A web page with a table of two cells. */
function page(span: string): string {
  return `<html><table><tr><td ${span}>STT</td><td>Chủ hộ</td></tr></table></html>`;
}

/** A workbook of one sheet with a head and one household, and whatever else its XML holds. */
function xlsxOf(
  { before = '', rows = '', after = '' }: { readonly before?: string; readonly rows?: string; readonly after?: string },
  more: { readonly [path: string]: string | Uint8Array } = {},
): Promise<Buffer> {
  const head = ['STT', 'Chủ hộ', 'Xóm', 'Số khẩu']
    .map((words, index) => text(`${'ABCD'[index] ?? ''}1`, words))
    .join('');
  const first = `<row r="2"><c r="A2"><v>1</v></c>${text('B2', 'Lê Văn Bình')}${text('C2', 'Xóm 1')}<c r="D2"><v>4</v></c></row>`;
  return zipOf({
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="Thôn A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}>${before}<sheetData><row r="1">${head}</row>${first}${rows}</sheetData>${after}</worksheet>`,
    ...more,
  });
}

async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  const result = await readWorkbook(bytes, name);
  return result.ok ? 'read' : result.error.code;
}

async function heads(bytes: Uint8Array): Promise<readonly (string | undefined)[]> {
  const result = await readWorkbook(bytes, 'a.xlsx');
  if (!result.ok) throw new Error(result.error.code);
  return readHouseholds(result.value).rows.map(({ head }) => head);
}

/** 40 MB that deflate to 40 KB. */
const swelling = new Uint8Array(40_000_000);

describe('what swells', () => {
  it('is refused also in parts that only the library would open', async () => {
    expect(await refusal(await zipOf({ 'xl/workbook.bin': 'x', 'xl/worksheets/a.bin': swelling }), 'a.xlsb')).toBe(
      'file-unsafe',
    );
    const comment = { before: '<!-- made by hand -->' };
    expect(await refusal(await xlsxOf(comment, { 'xl/media/a.bin': swelling }), 'a.xlsx')).toBe('file-unsafe');
    const type = 'application/vnd.oasis.opendocument.spreadsheet';
    expect(
      await refusal(await zipOf({ mimetype: type, 'content.xml': '<a/>', 'Pictures/a.bin': swelling }), 'a.ods'),
    ).toBe('file-unsafe');
  });

  it('is refused where a few words name a billion places', async () => {
    const cell = '<Cell><Data ss:Type="String">x</Data></Cell>';
    expect(await refusal(Buffer.from(sheet(`<Row ss:Index="900000000">${cell}</Row>`)), 'a.xml')).toBe('file-unsafe');
    expect(await refusal(Buffer.from(sheet(`<Row>${cell.replace('>', ' ss:Index="9000000">')}</Row>`)), 'a.xml')).toBe(
      'file-unsafe',
    );
    expect(await refusal(Buffer.from(sheet(`<Row ss:Index="12">${cell}</Row>`)), 'a.xml')).toBe('read');
    expect(await refusal(Buffer.from(page('colspan="1000000" rowspan=1000000')), 'a.xls')).toBe('file-unsafe');
    expect(await refusal(Buffer.from(page('rowspan="300"')), 'a.xls')).toBe('read');
  });
});

describe('a sheet that is mostly nothing', () => {
  it('is read at once: styled empty rows, blocks over all rows, hidden columns, cells far out', async () => {
    const empty = Array.from(
      { length: 200_000 },
      (_, index) => `<row r="${String(index + 3)}"><c r="A${String(index + 3)}" s="1"/></row>`,
    );
    const started = performance.now();
    expect(await heads(await xlsxOf({ rows: empty.join('') }))).toEqual(['Lê Văn Bình']);
    const blocks = `<mergeCells>${'<mergeCell ref="A3:XFD1048576"/>'.repeat(2000)}</mergeCells>`;
    expect(await heads(await xlsxOf({ after: blocks }))).toEqual(['Lê Văn Bình']);
    const hidden = `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(2000)}</cols>`;
    expect(await heads(await xlsxOf({ before: hidden }))).toEqual(['Lê Văn Bình']);
    const far = Array.from(
      { length: 20_000 },
      (_, index) => `<row r="${String(index + 3)}"><c r="XFD${String(index + 3)}"><v>1</v></c></row>`,
    );
    expect(await heads(await xlsxOf({ rows: far.join('') }))).toEqual(['Lê Văn Bình']);
    // Each of these took a minute, or more memory than an office's machine has.
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('has its last row read where a sheet ends', async () => {
    const row = '<row r="1048576"><c r="A1048576"><v>2</v></c><c r="B1048576" t="str"><v>Trần Thị Hoa</v></c></row>';
    expect(await heads(await xlsxOf({ rows: row }))).toEqual(['Lê Văn Bình', 'Trần Thị Hoa']);
  });
});

import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { readWithSheetJs } from '#main/adapters/sheets/read-with-sheetjs.ts';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { readHouseholds } from '#shared/registry/reading/read-households.ts';
import type { SourceSheet, SourceWorkbook } from '#shared/registry/workbook.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);
const bytesOf = (path: string): Promise<Uint8Array> => readFile(new URL(path, fixtures));

async function read(bytes: Uint8Array, name: string): Promise<SourceWorkbook> {
  const result = await readWorkbook(bytes, name);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function refusal(bytes: Uint8Array, name: string): Promise<string> {
  const result = await readWorkbook(bytes, name);
  return result.ok ? 'read' : result.error.code;
}

function zipOf(parts: { readonly [path: string]: string | Uint8Array }): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(parts)) zip.addReadStream(Readable.from([Buffer.from(content)]), path);
  zip.end();
  return buffer(zip.outputStream);
}

const font = (name: string): string => `<font><name val="${name}"/></font>`;

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of one sheet from its XML. */
function xlsxOf(sheet: string, more: { readonly [path: string]: string } = {}): Promise<Buffer> {
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="Thôn A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  });
}

const LIST = 'STT,Chủ hộ,Xóm,Số khẩu\r\n1,Nguyễn Thị Hường,Xóm Đình,4\r\n2,Đặng Văn Đức,Xóm Đình,0951234567\r\n';
const CP1258: { readonly [letter: string]: number } = {
  ư: 0xfd,
  ơ: 0xf5,
  đ: 0xf0,
  Đ: 0xd0,
  ă: 0xe3,
  â: 0xe2,
  ê: 0xea,
  ô: 0xf4,
  '\u0300': 0xcc,
  '\u0301': 0xec,
  '\u0303': 0xde,
  '\u0309': 0xd2,
  '\u0323': 0xf2,
};
/** TCVN3 bytes of the letters that the list uses. */
const TCVN3: { readonly [letter: string]: number } = {
  ủ: 0xf1,
  ộ: 0xe9,
  ó: 0xe3,
  ố: 0xe8,
  ẩ: 0xc8,
  ễ: 0xd4,
  ị: 0xde,
  ư: 0xad,
  ờ: 0xea,
  Đ: 0xa7,
  ì: 0xd7,
  ặ: 0xc6,
  ă: 0xa8,
  ứ: 0xf8,
};

function encode(text: string, table: { readonly [letter: string]: number }): Uint8Array {
  return Uint8Array.from(Array.from(text), (letter) => table[letter] ?? letter.charCodeAt(0));
}

/** windows-1258 has tones apart from letters, and the other marks in them. */
function to1258(text: string): Uint8Array {
  const taken = Array.from(text).map((letter) => {
    const [base = '', ...marks] = letter.normalize('NFD');
    const tones = marks.filter((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark));
    const others = marks.filter((mark) => !tones.includes(mark));
    return [base, ...others].join('').normalize('NFC') + tones.join('');
  });
  return encode(taken.join(''), CP1258);
}

/** Sheets without what makes no difference: empty ends of rows and sheets. */
function trimmed(sheets: readonly SourceSheet[]): unknown {
  return sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== undefined) + 1));
    return { ...sheet, rows: rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1) };
  });
}

describe('reading .xlsx', () => {
  it.each(['cadres', 'households', 'last-year-results', 'score-sheet', 'score-sheet-bad'])(
    'finds in %s.xlsx, cell by cell, what SheetJS finds',
    async (name) => {
      const bytes = await bytesOf(`lists/${name}.xlsx`);
      const { sheets } = await read(bytes, name);
      expect(trimmed(sheets)).toEqual(trimmed(readWithSheetJs(bytes)));
    },
  );

  it('reads shared strings with runs, formulas, errors, booleans, merges, hidden rows and columns', async () => {
    const { sheets } = await read(
      await xlsxOf(
        `<worksheet ${MAIN}><cols><col min="2" max="3" width="9" hidden="1"/></cols><sheetData>` +
          '<row r="2" hidden="1"><c r="A2" t="s"><v>0</v></c><c r="B2"><f>A1+1</f></c><c r="C2" t="e"><v>#N/A</v></c></row>' +
          '<row r="4"><c r="B4" t="b"><v>1</v></c><c r="D4" t="str"><f>"a"&amp;"b"</f><v>ab &amp; c</v></c><c r="E4" s="1"/></row>' +
          '</sheetData><mergeCells count="1"><mergeCell ref="A1:AB2"/></mergeCells></worksheet>',
        {
          'xl/sharedStrings.xml': `<sst ${MAIN}><si><r><t>Lê </t></r><r><t>Văn</t></r><rPh><t>x</t></rPh></si></sst>`,
        },
      ),
      'a.xlsx',
    );
    expect(sheets[0]).toEqual({
      name: 'Thôn A',
      rows: [
        [],
        [
          { value: 'Lê Văn', text: 'Lê Văn' },
          { value: undefined, text: '', formula: 'A1+1' },
        ],
        [],
        [undefined, { value: true, text: 'true' }, undefined, { value: 'ab & c', text: 'ab & c', formula: '"a"&"b"' }],
      ],
      merges: [{ top: 1, left: 0, bottom: 2, right: 27 }],
      hiddenColumns: [1, 2],
      hiddenRows: [2],
      hidden: false,
    });
  });

  it('reads cells in .VnTime and VNI fonts as their letters, and capitals of .VnTimeH', async () => {
    const { sheets } = await read(
      await xlsxOf(
        `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>NguyÔn ThÞ H\u00ad\u00eang</t></is></c>` +
          '<c r="B1" s="2" t="inlineStr"><is><t>th«n \u00aeoµi</t></is></c><c r="C1" s="3" t="inlineStr"><is><t>Nguyeãn Vaên Ñöùc</t></is></c></row></sheetData></worksheet>',
        {
          'xl/styles.xml': `<styleSheet ${MAIN}><fonts>${font('Arial')}${font('.VnTime')}${font('.VnTimeH')}${font('VNI-Times')}</fonts><cellXfs>${[0, 1, 2, 3].map((id) => `<xf numFmtId="0" fontId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
        },
      ),
      'a.xlsx',
    );
    expect(sheets[0]?.rows[0]?.map((cell) => cell?.value)).toEqual(['Nguyễn Thị Hường', 'THÔN ĐOÀI', 'Nguyễn Văn Đức']);
  });

  it('knows dates of workbooks that count from 1904', async () => {
    const { sheets } = await read(
      await xlsxOf(
        `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" s="1"><v>44884</v></c></row></sheetData></worksheet>`,
        {
          'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
          'xl/styles.xml': `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
        },
      ),
      'a.xlsx',
    );
    expect(sheets[0]?.rows[0]?.[0]).toMatchObject({ value: 46_346, text: '20/11/2026', isDate: true });
  });

  it('says that a workbook has macros, and reads only its cells', async () => {
    const bytes = await xlsxOf(
      `<worksheet ${MAIN}><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
      { 'xl/vbaProject.bin': 'macro' },
    );
    expect(await read(bytes, 'a.xlsm')).toMatchObject({ hasMacros: true, sheets: [{ rows: [[{ value: 7 }]] }] });
  });

  it('reads 100,000 rows', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, index) =>
        `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c><c r="B${index + 1}" t="inlineStr"><is><t>Lê Văn ${index}</t></is></c></row>`,
    );
    const { sheets } = await read(
      await xlsxOf(`<worksheet ${MAIN}><sheetData>${rows.join('')}</sheetData></worksheet>`),
      'a.xlsx',
    );
    expect(sheets[0]?.rows).toHaveLength(100_000);
    expect(sheets[0]?.rows[99_999]?.[1]?.value).toBe('Lê Văn 99999');
  });
});

describe('reading .csv', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(LIST), 'utf-8'],
    ['UTF-8 with a byte-order mark', new TextEncoder().encode(`\uFEFF${LIST}`), 'utf-8'],
    ['UTF-16 with a byte-order mark', utf16(`\uFEFF${LIST.replaceAll(',', '\t')}`), 'utf-16'],
    ['UTF-16 without one', utf16(LIST), 'utf-16'],
    ['semicolons', new TextEncoder().encode(LIST.replaceAll(',', ';')), 'utf-8'],
    ['TCVN3', encode(LIST, TCVN3), 'tcvn3'],
    ['windows-1258', to1258(LIST), 'windows-1258'],
  ])('reads one in %s', async (_, bytes, encoding) => {
    const workbook = await read(bytes, 'danh sach.csv');
    expect(workbook).toMatchObject({ format: 'csv', encoding });
    const text = workbook.sheets[0]?.rows.map((row) => row.map((cell) => cell?.value));
    expect(text).toEqual([
      ['STT', 'Chủ hộ', 'Xóm', 'Số khẩu'],
      ['1', 'Nguyễn Thị Hường', 'Xóm Đình', '4'],
      ['2', 'Đặng Văn Đức', 'Xóm Đình', '0951234567'],
    ]);
  });

  it('reads a web page that is named .xls', async () => {
    const page =
      '<html><body><table><tr><td>STT</td><td>Chủ hộ</td></tr><tr><td>1</td><td>Lê Văn Bình</td></tr></table></body></html>';
    const workbook = await read(new TextEncoder().encode(page), 'xuat.xls');
    expect(workbook.format).toBe('html');
    expect(workbook.sheets[0]?.rows[1]?.[1]?.value).toBe('Lê Văn Bình');
  });
});

describe('refusing what is no workbook', () => {
  it.each(['password.xlsx', 'password.xls'])('asks for %s without its password', async (name) => {
    expect(await refusal(await bytesOf(`sheets/${name}`), name)).toBe('file-encrypted');
  });

  it('tells empty, truncated, renamed and unsafe files apart', async () => {
    const whole = await bytesOf('lists/cadres.xlsx');
    expect(await refusal(new Uint8Array(), 'a.xlsx')).toBe('file-empty');
    expect(await refusal(new TextEncoder().encode(' \r\n'), 'a.csv')).toBe('file-empty');
    expect(await refusal(whole.subarray(0, 9000), 'a.xlsx')).toBe('file-damaged');
    expect(await refusal((await bytesOf('sheets/cadres.xls')).subarray(0, 700), 'a.xls')).toBe('file-damaged');
    expect(await refusal(await zipOf({ 'word/document.xml': '<w/>' }), 'a.xlsx')).toBe('file-wrong-kind');
    expect(await refusal(new TextEncoder().encode('%PDF-1.7 \u0001'), 'a.xlsx')).toBe('file-wrong-kind');
    expect(await refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0), 'anh.xlsx')).toBe(
      'file-wrong-kind',
    );
    expect(await refusal(await bytesOf('covenants/07-old-binary.doc'), 'a.xls')).toBe('file-wrong-kind');
    const bomb = `<worksheet ${MAIN}><sheetData>${' '.repeat(20_000_000)}</sheetData></worksheet>`;
    expect(await refusal(await xlsxOf(bomb), 'a.xlsx')).toBe('file-unsafe');
  });

  it('finds a byte that was changed in a part', async () => {
    const whole = await bytesOf('lists/cadres.xlsx');
    const start = Buffer.from(whole).indexOf('xl/worksheets/sheet1.xml') + 300;
    for (let at = start; at < start + 5000; at += 500) {
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      expect(await refusal(bytes, 'a.xlsx')).toMatch(/^file-(damaged|unsafe)$/);
    }
  });

  it('never throws, whatever is cut off', async () => {
    const whole = await bytesOf('lists/households.xlsx');
    for (let length = 10; length < whole.length; length += 4999) {
      expect(await refusal(whole.subarray(0, length), 'a.xlsx')).toBe('file-damaged');
    }
  });
});

describe('a list saved as .csv', () => {
  it('has its text numbers understood without warnings', async () => {
    const { rows, sheets } = readHouseholds(await read(new TextEncoder().encode(`Thôn Đông Khê\n${LIST}`), 'a.csv'));
    expect(rows[0]).toMatchObject({ head: 'Nguyễn Thị Hường', members: 4, village: 'Đông Khê' });
    expect(sheets[0]?.warnings.map(({ code }) => code)).toEqual(['unread']);
  });
});

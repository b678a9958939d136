import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { sheetNames, writeWorkbook } from '#main/adapters/sheets/write-workbook.ts';
import { firstDataRow, type CellOut, type SheetOut, type SourceSheet } from '#shared/registry/workbook.ts';

async function bytesOf(...sheets: SheetOut[]): Promise<Uint8Array> {
  const written = await writeWorkbook(sheets);
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

async function back(...sheets: SheetOut[]): Promise<readonly SourceSheet[]> {
  const read = await readWorkbook(await bytesOf(...sheets), 'a.xlsx');
  if (!read.ok) throw new Error(read.error.code);
  return read.value.sheets;
}

const list: SheetOut = {
  name: 'Danh sách hộ',
  titleRows: [{ text: 'UBND XÃ VÂN KHÊ', bold: true }],
  columns: [
    { header: 'STT', width: 6, type: 'integer', align: 'center' },
    { header: 'Chủ hộ', width: 30, type: 'text' },
    { header: 'Điểm', width: 8, type: 'number' },
    { header: 'Ngày', width: 12, type: 'date' },
  ],
  rows: [
    [1, 'Lê Văn Bình', 92.5, { date: '2026-11-20' }],
    [2, '=HYPERLINK("http://a.test")', { formula: 'C4*2', value: 185 }, undefined],
  ],
  footRows: [[undefined, { value: 'Tổng', style: { bold: true } }, { formula: 'SUM(C4:C5)', value: 277.5 }]],
  frozenColumns: 2,
};

/** XML holds neither control codes nor half a surrogate pair. */
const kept = (item: CellOut): CellOut =>
  typeof item === 'string' ? item.replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '') : item;

describe('writeWorkbook', () => {
  it('writes text as text, dates as dates, and formulas with their values', async () => {
    const [sheet] = await back(list);
    expect(firstDataRow(list)).toBe(4);
    expect(sheet?.rows[3]?.map((cell) => cell?.text)).toEqual(['1', 'Lê Văn Bình', '92.5', '20/11/2026']);
    expect(sheet?.rows[4]?.[1]).toEqual({
      value: '=HYPERLINK("http://a.test")',
      text: '=HYPERLINK("http://a.test")',
      format: '@',
    });
    expect(sheet?.rows[4]?.[2]).toMatchObject({ value: 185, formula: 'C4*2' });
    expect(sheet?.rows[5]?.[2]).toMatchObject({ value: 277.5, formula: 'SUM(C4:C5)' });
  });

  it('is read by another library with its frame: frozen head, print titles, A4 across', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await bytesOf(list)).buffer);
    const sheet = workbook.getWorksheet('Danh sách hộ');
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToWidth: 1,
      printTitlesRow: '3:3',
    });
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 });
    expect(sheet?.getCell('B5').value).toBe('=HYPERLINK("http://a.test")');
    expect(sheet?.getCell('C5').value).toMatchObject({ formula: 'C4*2', result: 185 });
    expect(sheet?.getCell('A1').master.address).toBe('A1');
  });

  it('sets a sum below the table in bold, with its lines where they are asked for', async () => {
    const style = { bold: true, border: true };
    const footRows = [
      [
        { value: 'Tổng', style },
        { formula: 'SUM(C4:C5)', value: 277.5, style },
        { value: 'x', style: { bold: true } },
      ],
    ];
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(await bytesOf({ ...list, footRows })).buffer);
    const sheet = workbook.getWorksheet('Danh sách hộ');
    expect(sheet?.getCell('B6').value).toMatchObject({ formula: 'SUM(C4:C5)', result: 277.5 });
    for (const place of ['A6', 'B6']) {
      expect(sheet?.getCell(place).font.bold).toBe(true);
      expect(sheet?.getCell(place).border.top?.style).toBe('thin');
    }
    expect(sheet?.getCell('C6').border?.top).toBeUndefined();
  });

  it('writes grouped heads as merged cells', async () => {
    const [sheet] = await back({
      ...list,
      headerRows: [
        [{ text: 'STT', rowSpan: 2 }, { text: 'Chủ hộ', rowSpan: 2 }, { text: 'Năm 2026', columnSpan: 2 }, undefined],
        [undefined, undefined, { text: 'Điểm' }, { text: 'Ngày' }],
      ],
    });
    expect(sheet?.merges).toEqual([
      { top: 1, left: 0, bottom: 1, right: 3 },
      { top: 3, left: 0, bottom: 4, right: 0 },
      { top: 3, left: 1, bottom: 4, right: 1 },
      { top: 3, left: 2, bottom: 3, right: 3 },
    ]);
  });

  it('makes the same bytes of the same sheets', async () => {
    expect(Buffer.from(await bytesOf(list)).equals(Buffer.from(await bytesOf(list)))).toBe(true);
  });

  it('gives any text and number back as it was', async () => {
    const value = fc.oneof(
      fc.string({ maxLength: 30 }).map((text) => text.replaceAll('\r', '')),
      fc.constantFrom('=1+1', '+84951234567', '-5', '@SUM(A1)', '0951234567', 'Đặng "A" <b> & c', ' lề '),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 8 }), async (values) => {
        const columns = values.map(() => ({ header: 'x', width: 9, type: 'text' as const }));
        const [sheet] = await back({ name: 'A', columns, rows: [values] });
        const read = values.map((_, column) => sheet?.rows[1]?.[column]?.value ?? '');
        expect(read).toEqual(values.map((item) => (Object.is(item, -0) ? 0 : kept(item))));
      }),
      { numRuns: 60 },
    );
  });
});

describe('sheetNames', () => {
  it('makes names that Excel takes', () => {
    const names = ['Thôn A/B: [1]', 'thôn a b   1', '', 'Trung tâm Văn hóa, Thông tin và Thể thao'].map((name) => ({
      name,
    }));
    const made = sheetNames([...names, { name: 'Trung tâm Văn hóa, Thông tin và Thể dục' }]);
    expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(5);
    for (const name of made) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).toMatch(/^[^[\]:*?/\\]+$/);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { rulesOf } from '#shared/titles/decide.ts';
import { paperRows } from '#shared/titles/papers/paper-rows.ts';
import { scoreSheet, scoreSheetPlaces } from '#shared/titles/sheets/score-sheet.ts';
import { quotedSheet, sheetNames } from '#shared/titles/sheets/sheet-name.ts';
import { summarySheet } from '#shared/titles/sheets/summary-sheet.ts';
import { standingUnits } from '#shared/titles/standing.ts';
import { smallSet, terms, unitWith } from '#test/support/titles.ts';

const set = smallSet();
const units = {
  v: unitWith(set, { a: [20, 20, 20, 30, 10], b: [20, 20, 20, 10, 10], c: [] }),
  w: unitWith(set, { d: [20, 20, 20, 30, 9.5] }),
};
const year = { openedAt: '', terms, units };
const names = new Map(
  ['a', 'b', 'c', 'd'].map((id) => [id, { id, name: `=Chủ hộ ${id}`, address: 'Xóm Đình', members: 4 }]),
);
const contents = standingUnits(year, set).map((standing) => ({
  sheetName: standing.id === 'v' ? "Thôn O'Hà" : 'Thôn Hai',
  authority: 'UBND XÃ VÂN KHÊ',
  unitName: standing.unit.name,
  year: 2026,
  set,
  rows: paperRows(standing, set, rulesOf(set, terms), names, [], 2026),
}));
const first = contents[0];
if (first === undefined) throw new Error('there are two units');

describe('the annual score sheet', () => {
  const sheet = scoreSheet(first);
  const { firstRow, lastRow, resultColumn } = scoreSheetPlaces(first);

  it('adds each row by a formula over its own cells', () => {
    expect(sheet.rows[0]?.slice(0, 9)).toEqual([1, '=Chủ hộ a', 'Xóm Đình', 4, 20, 20, 20, 30, 10]);
    expect(sheet.rows[0]?.[9]).toEqual({ formula: `SUM(E${firstRow}:I${firstRow})`, value: 100 });
    expect(sheet.rows[2]?.[9]).toBeUndefined();
    expect(sheet.rows[1]?.slice(10)).toEqual(['Không đạt', undefined, 'Đạt 80 điểm, cần 90 điểm; II.1 trừ 20 điểm']);
  });

  it('counts the results by formulas that agree with them', () => {
    expect(lastRow - firstRow + 1).toBe(3);
    expect(sheet.footRows?.map((row) => row.at(-1))).toEqual([
      { formula: `COUNTA(B${firstRow}:B${lastRow})`, value: 3 },
      { formula: `COUNTIF(${resultColumn}${firstRow}:${resultColumn}${lastRow},"Đạt")`, value: 1 },
      { formula: `COUNTIF(${resultColumn}${firstRow}:${resultColumn}${lastRow},"Không đạt")`, value: 1 },
      { formula: `COUNTIF(${resultColumn}${firstRow}:${resultColumn}${lastRow},"Không xét")`, value: 0 },
      { formula: `COUNTIF(${resultColumn}${firstRow}:${resultColumn}${lastRow},"Chưa chấm")`, value: 1 },
    ]);
  });

  it('counts also those who are not registered where there are any, so that the counts give the whole', () => {
    const [row, ...others] = first.rows;
    if (row === undefined) throw new Error('there are three rows');
    const foot = scoreSheet({ ...first, rows: [{ ...row, outcome: 'not-registered' }, ...others] }).footRows ?? [];
    expect(foot.map((cells) => cells[1])).toContainEqual({ value: 'Chưa đăng ký', style: { bold: true } });
    const values = foot.map((cells) => {
      const cell = cells.at(-1);
      return typeof cell === 'object' && 'formula' in cell ? Number(cell.value) : 0;
    });
    expect(values.slice(1).reduce((sum, value) => sum + value, 0)).toBe(values[0]);
  });

  it('has no address and no members of villages, and its formulas still point at their own cells', () => {
    const own = { ...first, set: { ...set, title: 'thon' as const } };
    const { rows: ownRows, columns, headerRows } = scoreSheet(own);
    const places = scoreSheetPlaces(own);
    expect(columns.slice(0, 3).map(({ header }) => header)).toEqual(['STT', 'Thôn, tổ dân phố', '1']);
    expect(headerRows?.map((cells) => cells.length)).toEqual([columns.length, columns.length]);
    expect(ownRows[0]?.slice(0, 3)).toEqual([1, '=Chủ hộ a', 20]);
    expect(ownRows[0]?.[7]).toEqual({ formula: `SUM(C${places.firstRow}:G${places.firstRow})`, value: 100 });
    expect(places.resultColumn).toBe('I');
  });

  it('names every column in its last header row or in a cell that spans down to it', () => {
    const [top, bottom] = sheet.headerRows ?? [];
    expect(top?.length).toBe(sheet.columns.length);
    expect(bottom?.length).toBe(sheet.columns.length);
    sheet.columns.forEach((_, column) =>
      expect(top?.[column]?.rowSpan === 2 || bottom?.[column] !== undefined).toBe(true),
    );
  });
});

describe('the summary', () => {
  const lines = contents.map((content, index) => ({
    name: content.unitName,
    area: index === 0 ? ('rural' as const) : ('urban' as const),
    rows: content.rows,
    registered: content.rows.length,
    sheetName: content.sheetName,
    places: scoreSheetPlaces(content),
  }));
  const sheet = summarySheet('gia-dinh', 2026, 'UBND XÃ VÂN KHÊ', 3, lines);

  it('keeps urban and rural apart and points every figure at the village’s own sheet', () => {
    expect(sheet.rows.map((row) => row[1])).toEqual([
      { value: 'Khu vực đô thị', style: { bold: true } },
      'Thôn Thử',
      { value: 'Khu vực nông thôn', style: { bold: true } },
      'Thôn Thử',
    ]);
    const { firstRow, lastRow, resultColumn } = scoreSheetPlaces(first);
    expect(sheet.rows[3]?.[4]).toEqual({
      formula: `COUNTIF('Thôn O''Hà'!${resultColumn}${firstRow}:${resultColumn}${lastRow},"Đạt")`,
      value: 1,
    });
  });

  it('has the columns of the authority’s own form, each figure still counted over the village’s sheet', () => {
    const own = summarySheet('gia-dinh', 2026, 'UBND XÃ VÂN KHÊ', 3, lines, [
      { field: 'passed', head: 'Số hộ đạt' },
      { field: 'rate', head: 'Tỷ lệ' },
      { field: 'notRegistered', head: 'Chưa đăng ký' },
      { field: 'note', head: 'Ký nhận' },
      { field: 'rows', head: 'Số hộ' },
    ]);
    expect(own.columns.map(({ header }) => header)).toEqual([
      'STT',
      'Thôn, tổ dân phố',
      'Số hộ đạt',
      'Tỷ lệ',
      'Chưa đăng ký',
      'Ký nhận',
      'Số hộ',
    ]);
    const { firstRow, lastRow, resultColumn } = scoreSheetPlaces(first);
    const results = `'Thôn O''Hà'!${resultColumn}${firstRow}:${resultColumn}${lastRow}`;
    expect(own.rows[3]?.slice(2)).toEqual([
      { formula: `COUNTIF(${results},"Đạt")`, value: 1 },
      { formula: 'IF(G8=0,0,ROUND(C8*100/G8,1))', value: 33.3 },
      { formula: `COUNTIF(${results},"Chưa đăng ký")`, value: 0 },
      '',
      { formula: `COUNTA('Thôn O''Hà'!B${firstRow}:B${lastRow})`, value: 3 },
    ]);
    const alone = summarySheet('gia-dinh', 2026, 'UBND', 3, lines, [{ field: 'rate', head: 'Tỷ lệ' }]);
    expect(alone.footRows?.[0]?.[2]).toMatchObject({ value: 50 });
  });

  it('adds up to the total', () => {
    const total = sheet.footRows?.[0];
    expect(
      total?.slice(2, 5).map((cell) => (typeof cell === 'object' && 'formula' in cell ? cell.value : cell)),
    ).toEqual([4, 4, 2]);
  });
});

describe('names of sheets', () => {
  it('are short, clean and never alike', () => {
    expect(sheetNames(['Thôn A/B: [mới]', 'thôn a b  mới', 'x'.repeat(40), 'x'.repeat(40), "'"])).toEqual([
      'Thôn A B mới',
      'thôn a b mới (2)',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
      'Trang',
    ]);
    expect(quotedSheet("O'Hà")).toBe("'O''Hà'");
  });
});

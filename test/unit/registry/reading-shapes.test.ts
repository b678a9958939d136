import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCadres } from '#shared/registry/reading/read-cadres.ts';
import { readHouseholds } from '#shared/registry/reading/read-households.ts';
import { readResults } from '#shared/registry/reading/read-results.ts';
import type { MergedCells, SourceCell, SourceSheet, SourceWorkbook } from '#shared/registry/workbook.ts';

type Value = string | number | undefined;

function sheetOf(name: string, rows: readonly (readonly Value[])[], merges: readonly MergedCells[] = []): SourceSheet {
  const cell = (value: Value): SourceCell | undefined =>
    value === undefined || value === '' ? undefined : { value, text: String(value) };
  return { name, rows: rows.map((row) => row.map(cell)), merges, hiddenColumns: [], hiddenRows: [], hidden: false };
}

const workbook = (...sheets: SourceSheet[]): SourceWorkbook => ({ sheets, format: 'xlsx', hasMacros: false });

const HEAD = ['STT', 'Chủ hộ', 'Xóm', 'Số khẩu', 'Số CCCD', 'Điện thoại'];

describe('telling rows from what dresses them', () => {
  it('takes people of the family names Tống and Công, and no sums', () => {
    const { rows } = readHouseholds(
      workbook(
        sheetOf('Thôn Mới', [
          HEAD,
          [1, 'Tống Văn Minh', 'Xóm 1', 3],
          ['', 'Công Thị Hà', 'Xóm 1', 2],
          ['', 'Tổng cộng', '', 5],
        ]),
      ),
    );
    expect(rows.map(({ head }) => head)).toEqual(['Tống Văn Minh', 'Công Thị Hà']);
  });

  it('skips a repeated head, numbers filled in ahead, and signatures without a sum above', () => {
    const { rows, sheets, rejected } = readHouseholds(
      workbook(
        sheetOf('Thôn Mới', [
          HEAD,
          [1, 'Lê Văn Bình', 'Xóm 1', 3],
          HEAD,
          [2, 'Lê Văn Cường', 'Xóm 1', 3],
          [3],
          [4],
          ['NGƯỜI LẬP BIỂU', '', '', '', 'TRƯỞNG THÔN'],
          ['', 'Phùng Thị Nga', '', '', 'Khuất Duy Thịnh'],
        ]),
      ),
    );
    expect(rows.map(({ head }) => head)).toEqual(['Lê Văn Bình', 'Lê Văn Cường']);
    expect(rejected).toEqual([]);
    expect(sheets[0]?.warnings.map(({ code }) => code)).toEqual(['header-again', 'signature-row', 'signature-row']);
  });

  it('gives the group above to rows that have no column for it', () => {
    const { rows } = readHouseholds(
      workbook(
        sheetOf('Thôn Mới', [
          ['STT', 'Họ và tên', 'Nhân khẩu'],
          ['', 'XÓM ĐÌNH'],
          [1, 'Lê Văn Bình', 3],
          ['', 'Xóm Bến'],
          [2, 'Lê Văn Cường', 4],
        ]),
      ),
    );
    expect(rows.map(({ group }) => group)).toEqual(['Xóm Đình', 'Xóm Bến']);
  });

  it('reads two header rows that a .csv has left without merged cells', () => {
    const { rows } = readHouseholds({
      ...workbook(
        sheetOf('Sheet1', [
          ['THÔN ĐÔNG KHÊ'],
          ['STT', 'Họ và tên', 'SỐ NHÂN KHẨU', '', 'Địa chỉ'],
          ['', '', 'Tổng', 'Nữ', ''],
          ['1', 'Lê Văn Bình', '5', '2', 'Xóm Đình'],
        ]),
      ),
      format: 'csv',
    });
    expect(rows).toMatchObject([{ head: 'Lê Văn Bình', members: 5, women: 2, group: 'Xóm Đình', village: 'Đông Khê' }]);
  });

  it('knows the sex from two columns of births', () => {
    const { rows } = readCadres(
      workbook(
        sheetOf(
          'Danh sách',
          [
            ['STT', 'Họ và tên', 'Năm sinh', '', 'Chức vụ', 'Đơn vị'],
            ['', '', 'Nam', 'Nữ', '', ''],
            [1, 'Lê Văn Bình', 1980, '', 'Chuyên viên', 'Văn phòng'],
            [2, 'Lê Thị Hà', '', 1990, 'Văn thư', 'Văn phòng'],
          ],
          [
            { top: 1, left: 2, bottom: 1, right: 3 },
            ...[0, 1, 4, 5].map((column) => ({ top: 1, left: column, bottom: 2, right: column })),
          ],
        ),
      ),
    );
    expect(rows).toMatchObject([
      { name: 'Lê Văn Bình', sex: 'male', birth: '1980' },
      { name: 'Lê Thị Hà', sex: 'female', birth: '1990' },
    ]);
  });

  it('finds the unit in the group when no column names it', () => {
    const { rows } = readCadres(
      workbook(
        sheetOf('Danh sách', [['STT', 'Họ và tên', 'Chức vụ'], ['I. TRẠM Y TẾ XÃ'], [1, 'Lê Văn Bình', 'Bác sĩ']]),
      ),
    );
    expect(rows[0]?.unit).toBe('Trạm Y Tế Xã');
  });

  it('leaves out sheets that hold no list and says so', () => {
    const { skipped, rows } = readHouseholds(
      workbook(
        sheetOf('Bìa', [['Trang bìa']]),
        sheetOf('Trống', []),
        sheetOf('Thôn A', [HEAD, [1, 'Lê Văn Bình', 'Xóm 1', 3]]),
      ),
    );
    expect(skipped).toEqual([
      { sheet: 'Bìa', why: 'no-header' },
      { sheet: 'Trống', why: 'empty' },
    ]);
    expect(rows).toHaveLength(1);
  });

  it('rejects rows of which nobody can tell the village', () => {
    const list = workbook(sheetOf('Sheet1', [HEAD, [1, 'Lê Văn Bình', 'Xóm 1', 3]]));
    expect(readHouseholds(list).rejected).toMatchObject([{ row: 2, cell: 'B2', reason: 'missing-village' }]);
    const mapping = { sheet: 'Sheet1', take: true, fields: [], village: 'tổ dân phố số 5' };
    expect(readHouseholds(list, [mapping])).toMatchObject({
      rejected: [],
      rows: [{ village: 'số 5', villageKind: 'to-dan-pho' }],
    });
  });

  it('takes the columns as the clerk mapped them', () => {
    const list = workbook(
      sheetOf('Thôn A', [
        ['STT', 'Chủ hộ', 'Cột lạ', 'Xóm'],
        [1, 'Lê Văn Bình', 7, 'Xóm 1'],
      ]),
    );
    const mapping = { sheet: 'Thôn A', take: true, fields: ['stt', 'name', 'members', 'skip'] as const };
    expect(readHouseholds(list, [mapping]).rows).toMatchObject([{ members: 7, group: undefined }]);
  });
});

const twice = (first: readonly Value[], second: readonly Value[]): number =>
  readHouseholds(workbook(sheetOf('Thôn A', [HEAD, [1, ...first], [2, ...second]]))).duplicates.length;

describe('doubles', () => {
  it('needs more than a name', () => {
    expect(twice(['Lê Văn Bình', 'Xóm 1'], ['Lê Văn Bình', 'Xóm 1'])).toBe(0);
    expect(twice(['Lê Văn Bình', 'Xóm 1', 3], ['Lê Văn Bình', 'Xóm 1', 4])).toBe(0);
    expect(twice(['Lê Văn Bình', 'Xóm 1', 3], ['Lê Văn Bình', 'Xóm 2', 3])).toBe(0);
    expect(twice(['Lê Văn Bình', 'Xóm 1', 3], ['Lê Văn Bình', 'Xóm 1', 3])).toBe(1);
    expect(twice(['Lê Văn Bình', 'Xóm 1', 3, '', '0951234567'], ['LÊ VĂN BÌNH', 'xóm 1', 4, '', '0951234567'])).toBe(1);
  });

  it('is kept apart by another id, not by an old one', () => {
    const row = ['Lê Văn Bình', 'Xóm 1', 3];
    expect(twice([...row, '001080900001'], [...row, '001080900002'])).toBe(0);
    expect(twice([...row, '001080900001'], [...row, '012345678'])).toBe(1);
    expect(twice(['Lê Văn Bình', 'Xóm 1', 3, '001080900001'], ['Lê Văn Bình', 'Xóm 9', 5, '001080900001'])).toBe(1);
  });

  it('tells of one id under two names and joins nobody', () => {
    const { duplicates, sheets } = readHouseholds(
      workbook(
        sheetOf('Thôn A', [
          HEAD,
          [1, 'Lê Văn Bình', 'Xóm 1', 3, '001080900001'],
          [2, 'Lê Thị Hà', 'Xóm 1', 3, '001080900001'],
        ]),
      ),
    );
    expect(duplicates).toEqual([]);
    expect(sheets[0]?.warnings).toContainEqual({
      code: 'same-id-different-name',
      rows: [
        { sheet: 'Thôn A', row: 2 },
        { sheet: 'Thôn A', row: 3 },
      ],
    });
  });

  it('never loses or makes a household, whatever the order of the rows', () => {
    const household = fc.tuple(
      fc.constantFrom('Lê Văn Bình', 'LÊ VĂN BÌNH', 'Lê Văn Bính', 'Le Van Binh', 'Trần Thị Hoà', 'Trần Thị Hòa', ''),
      fc.constantFrom('Xóm 1', 'Xóm 2'),
      fc.constantFrom<Value>(3, 4, undefined),
      fc.constantFrom<Value>('001080900001', '001080900002', '012345678', undefined),
    );
    fc.assert(
      fc.property(fc.array(household, { maxLength: 12 }), (households) => {
        const rows = households.map((row, index): Value[] => [index + 1, ...row]);
        const read = readHouseholds(workbook(sheetOf('Thôn A', [HEAD, ...rows])));
        const kept = read.rows.filter((row) => row.head !== undefined && row.duplicate === undefined);
        expect(kept.length + read.duplicates.length + read.rejected.length).toBe(households.length);
        expect(new Set(read.rows.map(({ number }) => number)).size).toBe(kept.length + read.rejected.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('results', () => {
  it.each([
    ['Đạt', true],
    ['x', true],
    ['Không đạt', false],
    ['Không', false],
    ['', false],
    ['GĐVH', true],
    ['Chưa đạt', false],
  ])('%j passes: %s', (word, passed) => {
    const { rows } = readResults(
      workbook(
        sheetOf('GĐVH 2024', [
          ['STT', 'Thôn', 'Chủ hộ', 'Điểm', 'Kết quả'],
          [1, 'Đông Khê', 'Lê Văn Bình', '92,5 điểm', word],
        ]),
      ),
    );
    expect(rows).toMatchObject([{ year: 2024, village: 'Đông Khê', score: 92.5, passed }]);
  });
});

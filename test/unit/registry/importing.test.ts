import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { householdId, villageId } from '#shared/contract/ids.ts';
import { emptyRegistry, type Household, type RegistryBook } from '#shared/registry/book.ts';
import { planHouseholds, type HouseholdPlan, type ImportContext } from '#shared/registry/importing/plan-households.ts';
import { presentOf, villageFinder } from '#shared/registry/importing/villages.ts';
import { readHouseholds } from '#shared/registry/reading/read-households.ts';
import type { SourceCell, SourceWorkbook } from '#shared/registry/workbook.ts';

type Value = string | number | undefined;
const HEAD = ['STT', 'Mã hộ', 'Chủ hộ', 'Xóm', 'Số khẩu', 'Số CCCD', 'Điện thoại', 'Năm sinh', 'Ghi chú'];

function workbook(rows: readonly (readonly Value[])[], sheet = 'Thôn Đông Khê'): SourceWorkbook {
  const cell = (value: Value): SourceCell | undefined =>
    value === undefined || value === '' ? undefined : { value, text: String(value) };
  return {
    format: 'xlsx',
    hasMacros: false,
    sheets: [
      {
        name: sheet,
        rows: [HEAD, ...rows].map((row) => row.map(cell)),
        merges: [],
        hiddenColumns: [],
        hiddenRows: [],
        hidden: false,
      },
    ],
  };
}

function context(prefix = 'moi'): ImportContext {
  let next = 0;
  return {
    nextId: () => `${prefix}-${(next += 1)}`,
    today: '2026-11-20',
    now: '2026-11-20T02:00:00.000Z',
    file: 'danh sach.xlsx',
    apart: new Set(),
  };
}

/** The register after a plan is carried out, as the use-case does it. */
function carriedOut(book: RegistryBook, plan: HouseholdPlan): RegistryBook {
  const households: Household[] = book.households.map((household, index) => {
    const update = plan.updates.find((one) => one.index === index);
    if (update === undefined) return household;
    const history = update.event === undefined ? household.history : [...household.history, update.event];
    return { ...household, ...update.values, history };
  });
  return {
    ...book,
    villages: [...book.villages, ...plan.villages],
    households: [...households, ...plan.additions],
    rejected: [...plan.rejected],
  };
}

const imported = (rows: readonly (readonly Value[])[], book = emptyRegistry, prefix?: string): RegistryBook =>
  carriedOut(book, planHouseholds(book, readHouseholds(workbook(rows)), context(prefix)));

const again = (book: RegistryBook, rows: readonly (readonly Value[])[], sheet?: string): HouseholdPlan =>
  planHouseholds(book, readHouseholds(workbook(rows, sheet)), context('lai'));

const first = [
  [1, 'H1', 'Lê Văn Bình', 'Xóm Đình', 4, '001080900001', '0951000001', 1980, 'Hộ nghèo'],
  [2, 'H2', 'Trần Thị Hòa', 'Xóm Đình', 3, '', '', 1985, ''],
  [3, '', 'Lê Văn Bình', 'Xóm Đình', 5, '001085900002', '', '', ''],
];

describe('planHouseholds', () => {
  it('finds every household again, namesakes each their own', () => {
    const plan = again(imported(first), first);
    expect(plan).toMatchObject({ additions: [], updates: [], same: 3, villages: [] });
  });

  it('changes only what the list says anew, and erases nothing', () => {
    const plan = again(imported(first), [[1, '', 'LÊ VĂN BÌNH', 'Xóm Đình', 5, '001080900001', '', '', 'Thoát nghèo']]);
    expect(plan.additions).toEqual([]);
    expect(plan.updates).toEqual([{ index: 0, values: { members: 5, note: 'Thoát nghèo' }, event: undefined }]);
  });

  it('knows a household by its code when the head is another, and says so in its history', () => {
    const plan = again(imported(first), [[1, 'H1', 'Lê Minh Châu', 'Xóm Đình', 3, '001090900009', '', '', '']]);
    expect(plan.additions).toEqual([]);
    expect(plan.updates[0]).toMatchObject({
      index: 0,
      values: { head: 'Lê Minh Châu', idNumber: '001090900009' },
      event: { kind: 'head-changed', from: 'Lê Văn Bình', to: 'Lê Minh Châu', on: '2026-11-20' },
    });
  });

  it('follows a household to another village by its id', () => {
    const plan = again(
      imported(first),
      [[1, '', 'Lê Văn Bình', 'Xóm Bến', 4, '001080900001', '', '', '']],
      'Thôn Nội Khê',
    );
    expect(plan.villages.map(({ name }) => name)).toEqual(['Nội Khê']);
    expect(plan.updates[0]).toMatchObject({ values: { group: 'Xóm Bến' }, event: { kind: 'moved-village' } });
  });

  it('does not take one namesake for another', () => {
    const plan = again(imported(first), [[1, '', 'Lê Văn Bình', 'Xóm Đình', 4, '001099900007', '', '', '']]);
    expect(plan.additions).toHaveLength(1);
    expect(plan.updates).toEqual([]);
  });

  it('keeps the better spelling, birth and id', () => {
    const book = imported([[1, '', 'Trần Thị Hòa', 'Xóm Đình', 3, '001185900003', '', '12/04/1985', '']]);
    const plan = again(book, [[1, '', 'Tran Thi Hoa', 'Xóm Đình', 3, '012345678', '', 1985, '']]);
    expect(plan).toMatchObject({ additions: [], updates: [], same: 1 });
    const poorer = imported([[1, '', 'Tran Thi Hoa', 'Xóm Đình', 3, '012345678', '', 1985, '']]);
    const better = again(poorer, [[1, '', 'Trần Thị Hòa', 'Xóm Đình', 3, '001185900003', '', '12/04/1985', '']]);
    expect(better.updates[0]?.values).toEqual({ head: 'Trần Thị Hòa', idNumber: '001185900003', birth: '1985-04-12' });
  });

  it('keeps rows without a name with their place between the neighbours', () => {
    const book = imported([...first.slice(0, 2), [9, '', '', 'Xóm Đình', 2, '', '', '', '']]);
    expect(book.rejected).toMatchObject([
      { row: 4, cell: 'C4', reason: 'missing-name', file: 'danh sach.xlsx', afterHousehold: book.households[1]?.id },
    ]);
  });

  it('gives the same register whatever list comes twice, and loses nobody', () => {
    const row = fc.tuple(
      fc.constantFrom<Value>('H1', 'H2', undefined),
      fc.constantFrom<Value>('Lê Văn Bình', 'Lê Văn Bính', 'LÊ VĂN BÌNH', 'Le Van Binh', 'Trần Thị Hoà'),
      fc.constantFrom<Value>('Xóm 1', 'Xóm 2'),
      fc.constantFrom<Value>(3, 4, undefined),
      fc.constantFrom<Value>('001080900001', '001080900002', '012345678', undefined),
      fc.constantFrom<Value>('0951000001', undefined),
      fc.constantFrom<Value>(1980, 1990, undefined),
      fc.constant<Value>(undefined),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), (rows) => {
        const list = rows.map((cells, index): Value[] => [index + 1, ...cells]);
        const reading = readHouseholds(workbook(list));
        const once = carriedOut(emptyRegistry, planHouseholds(emptyRegistry, reading, context()));
        expect(once.households.length + reading.duplicates.length).toBe(rows.length);
        const twice = planHouseholds(once, reading, context('lai'));
        expect(twice.additions).toEqual([]);
        expect(twice.villages).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

const id = (name: string) => villageId.parse(name);

const village = (name: string, active: boolean, from: readonly string[] = []) => ({
  id: id(
    name
      .replaceAll(' ', '-')
      .normalize('NFD')
      .replace(/[^A-Za-z-]/g, ''),
  ),
  name,
  kind: 'thon' as const,
  area: 'rural' as const,
  active,
  ancestors: from.map((one) => ({ village: id(one), how: 'merged' as const, on: '2026-07-01' })),
});

describe('villages of lists', () => {
  it('finds what an old village became', () => {
    const villages = [village('Thuong', false), village('Ha', false), village('Thuong Ha', true, ['Thuong', 'Ha'])];
    const finder = villageFinder(villages, () => id('moi'));
    expect(finder.idOf('THƯỢNG', 'thon')).toBe('Thuong-Ha');
    expect(finder.made).toEqual([]);
    const [old] = villages;
    if (old === undefined) throw new Error('no village');
    expect(presentOf(old, villages).name).toBe('Thuong Ha');
  });

  it('makes a new village once', () => {
    let made = 0;
    const finder = villageFinder([], () => id(`thon-${(made += 1)}`));
    expect(finder.idOf('Đông Khê', 'thon')).toBe(finder.idOf('ĐÔNG KHÊ', 'thon'));
    expect(finder.made).toMatchObject([{ name: 'Đông Khê', area: 'rural', active: true }]);
  });
});

describe('ids of the plan', () => {
  it('are those that were handed out', () => {
    const { households } = imported(first);
    expect(households.map(({ id }) => id)).toEqual(['moi-2', 'moi-3', 'moi-4'].map((one) => householdId.parse(one)));
  });
});

import { array, assert, constantFrom, integer, nat, property, record, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Commune } from '#shared/office/book.ts';
import type { Outcome } from '#shared/titles/book.ts';
import { differingRows } from '#shared/titles/package/compare-units.ts';
import { resolveUnits } from '#shared/titles/package/conflicts.ts';
import { claimIndex } from '#shared/titles/package/double-claims.ts';
import {
  addFigures,
  checkCode,
  noFigures,
  readSums,
  sumsText,
  type UnitFigures,
} from '#shared/titles/package/manifest.ts';
import { maskNumbers } from '#shared/titles/package/masking.ts';
import type { ReceivedPackage } from '#shared/titles/package/received-book.ts';
import { receivedSheets } from '#shared/titles/package/received-sheets.ts';
import { usualColumns } from '#shared/titles/package/summary-columns.ts';
import { totalsOf } from '#shared/titles/package/totals.ts';
import { addsUp, figuresAgree, figuresOfData, isEven, type UnitData } from '#shared/titles/package/unit-data.ts';

const communeOf = (name: string, kind: Commune['kind'] = 'xa'): Commune => ({
  kind,
  name,
  parent: 'thành phố Hà Nội',
  receiver: 'Sở Văn hóa và Thể thao',
  place: name,
});

function figures(passed: number, failed: number): UnitFigures {
  return { ...noFigures, rows: passed + failed, registered: passed + failed, passed, failed };
}

type Sent = { readonly id: string; readonly series: string; readonly version: number; readonly commune: Commune };
type SentUnit = { readonly name: string; readonly digest: string; readonly figures: UnitFigures };

function packageWith({ id, series, version, commune }: Sent, units: readonly SentUnit[]): ReceivedPackage {
  return {
    id,
    series,
    version,
    reason: '',
    corrections: [],
    level: 'commune',
    sender: { commune },
    madeAt: `2026-12-${String(10 + version)}T01:00:00.000Z`,
    madeBy: 'Lan',
    masked: true,
    file: `${id}.zip`,
    bytes: 1,
    sha256: 'a',
    check: 'A',
    sealed: false,
    receivedAt: '2026-12-20T01:00:00.000Z',
    receivedBy: 'Hoa',
    rows: { name: 'a.zip', bytes: 1, sha256: 'a' },
    titles: [
      {
        title: 'gia-dinh',
        set: { id: 's', series: 's', version: 1, name: 'Bộ', legalBasis: '', passMark: 90, total: 100 },
        yearsInARow: 3,
        units: units.map((unit, index) => ({
          id: `u${String(index)}`,
          name: unit.name,
          area: 'rural' as const,
          data: `du-lieu/${String(index)}.json`,
          figures: unit.figures,
          digest: unit.digest,
        })),
      },
    ],
  };
}

function dataWith(
  rows: readonly { readonly subject: string; readonly name: string; readonly outcome: Outcome }[],
): UnitData {
  const zeros = rows.map(() => 0);
  return {
    title: 'gia-dinh',
    year: 2026,
    unit: 'u',
    name: 'Thôn A',
    subjects: rows.map((row) => row.subject),
    names: rows.map((row) => row.name),
    addresses: rows.map(() => 'Xóm Đình'),
    members: zeros,
    ids: rows.map(() => ''),
    totals: rows.map((row) => (row.outcome === 'passed' ? 100 : 50)),
    outcomes: rows.map((row) => row.outcome),
    reasons: rows.map(() => ''),
    streaks: rows.map((row) => (row.outcome === 'passed' ? 3 : 0)),
    registered: rows.map(() => 1),
    criteria: [],
    scores: [],
  };
}

function unit(digest: string, passed: number): SentUnit {
  return { name: 'Thôn A', digest, figures: figures(passed, 1) };
}

/** So many rows with ids of their own. */
function manyRows(from: number): UnitData {
  return dataWith(
    Array.from({ length: 5_000 }, (_, row) => ({ subject: `h${String(from + row)}`, name: 'A', outcome: 'passed' })),
  );
}

describe('what counts of packages that overlap', () => {
  const one = communeOf('Một');

  test('the same results twice count once, whoever sent them', () => {
    const book = {
      packages: [
        packageWith({ id: 'p1', series: 's1', version: 1, commune: one }, [unit('d', 9)]),
        packageWith({ id: 'p2', series: 's2', version: 1, commune: one }, [{ ...unit('d', 9), name: 'thôn  A' }]),
      ],
      choices: {},
    };
    const resolved = resolveUnits(book);
    expect(resolved).toMatchObject([{ standing: 'same' }]);
    expect(totalsOf('gia-dinh', resolved).figures.rows).toBe(10);
  });

  test('a unit without a choice is in no sum', () => {
    const book = {
      packages: [
        packageWith({ id: 'p1', series: 's1', version: 1, commune: one }, [unit('d', 9)]),
        packageWith({ id: 'p2', series: 's2', version: 1, commune: one }, [unit('e', 8)]),
      ],
      choices: {},
    };
    expect(totalsOf('gia-dinh', resolveUnits(book))).toMatchObject({ open: 1, figures: { rows: 0 } });
  });

  test('neither the order of packages nor that of units changes a sum', () => {
    const packages = array(
      record({
        commune: constantFrom('Một', 'Hai', 'Ba'),
        version: integer({ min: 1, max: 3 }),
        units: uniqueArray(
          record({ name: constantFrom('Thôn A', 'Thôn B', 'Thôn C'), passed: nat(50), failed: nat(9) }),
          { selector: (each) => each.name },
        ),
      }),
      { maxLength: 8 },
    );
    assert(
      property(packages, array(nat(), { minLength: 8, maxLength: 8 }), (sent, order) => {
        const made = sent.map((each, index) =>
          packageWith(
            {
              id: `p${String(index)}`,
              series: each.commune,
              version: each.version * 10 + index,
              commune: communeOf(each.commune),
            },
            each.units.map((own) => ({
              name: own.name,
              digest: `${String(own.passed)}/${String(own.failed)}`,
              figures: figures(own.passed, own.failed),
            })),
          ),
        );
        const shuffled = made
          .map((each, index) => ({ each, at: order[index] ?? 0 }))
          .toSorted((first, second) => first.at - second.at)
          .map(({ each }) => each);
        const totals = totalsOf('gia-dinh', resolveUnits({ packages: made, choices: {} }));
        const again = totalsOf('gia-dinh', resolveUnits({ packages: shuffled, choices: {} }));
        expect(again).toEqual(totals);
        expect(addFigures(totals.lines.map((line) => line.figures))).toEqual(totals.figures);
        expect(addsUp(totals.figures)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('the sheet of the higher level sums what the totals sum, wards apart from communes', () => {
    const book = {
      packages: [
        packageWith({ id: 'p1', series: 's1', version: 1, commune: one }, [unit('d', 9)]),
        packageWith({ id: 'p2', series: 's2', version: 1, commune: communeOf('Hai', 'phuong') }, [unit('e', 4)]),
      ],
      choices: {},
    };
    const totals = totalsOf('gia-dinh', resolveUnits(book));
    expect(totals.lines.map((line) => [line.name, line.area])).toEqual([
      ['Phường Hai', 'urban'],
      ['Xã Một', 'rural'],
    ]);
    const [summary] = receivedSheets({
      authority: 'SỞ',
      year: 2026,
      totals,
      doubles: [],
      columns: usualColumns(totals.title, totals.yearsInARow),
    });
    expect(summary?.footRows?.[0]?.[4]).toMatchObject({ value: 13 });
  });
});

describe('rows', () => {
  test('of two packages are held side by side by id, else by name and place', () => {
    const first = dataWith([
      { subject: 'h1', name: 'Nguyễn Văn Thử', outcome: 'passed' },
      { subject: 'h2', name: 'Trần Thị Thử', outcome: 'passed' },
      { subject: 'h3', name: 'Lê Văn Chỉ Có Ở Một', outcome: 'passed' },
    ]);
    const second = dataWith([
      { subject: 'x2', name: 'Trần Thị Thử', outcome: 'failed' },
      { subject: 'h1', name: 'Nguyễn Văn Thử', outcome: 'passed' },
    ]);
    expect(differingRows([first, second])).toMatchObject([
      { name: 'Trần Thị Thử', sides: [{ outcome: 'passed' }, { outcome: 'failed' }] },
      { name: 'Lê Văn Chỉ Có Ở Một', sides: [{ outcome: 'passed' }, null] },
    ]);
    expect(differingRows([first, first])).toEqual([]);
  });

  test('that two units claim are found among many', () => {
    const index = claimIndex(4);
    index.add(manyRows(0));
    index.add(manyRows(5_000));
    expect(index.doubles().size).toBe(0);
    index.add(manyRows(9_999));
    expect(index.doubles().size).toBe(1);
  });

  test('give the figures that the manifest states, or are refused', () => {
    const data = dataWith([
      { subject: 'h1', name: 'A', outcome: 'passed' },
      { subject: 'h2', name: 'B', outcome: 'excluded' },
    ]);
    const counted = figuresOfData(data, 3);
    expect(counted).toEqual({ ...noFigures, rows: 2, registered: 2, passed: 1, excluded: 1, continuous: 1 });
    expect(figuresAgree(counted, counted)).toBe(true);
    expect(figuresAgree({ ...counted, passed: 2 }, counted)).toBe(false);
    expect(isEven(data)).toBe(true);
    expect(isEven({ ...data, totals: [1] })).toBe(false);
    // A row that was never scored has none of the four results: such a unit does not add up.
    expect(addsUp(figuresOfData(dataWith([{ subject: 'h1', name: 'A', outcome: 'incomplete' }]), 3))).toBe(false);
  });
});

test('sums are read back as they were written', () => {
  const files = [
    { path: 'ĐỌC TRƯỚC.txt', sha256: 'a'.repeat(64) },
    { path: '1. Gia đình văn hóa/Tổng hợp.docx', sha256: '0'.repeat(64) },
  ];
  expect([...readSums(`\uFEFF${sumsText(files)}`.slice(1))]).toEqual(files.map((file) => [file.path, file.sha256]));
  expect(checkCode(`8f3a11b2c3d4e5f6${'0'.repeat(48)}`)).toBe('8F3A-11B2-C3D4-E5F6');
});

test('long numbers in any text are hidden but for four digits; short ones stay', () => {
  expect(maskNumbers('CCCD 001085012345, ĐT 0912 345 678')).toBe('CCCD ••••••••2345, ĐT ••••••5678');
  expect(maskNumbers('Số nhà 12, ngõ 345, 20/11/2026')).toBe('Số nhà 12, ngõ 345, 20/11/2026');
});

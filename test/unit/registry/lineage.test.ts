import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkLists, type ListedHousehold } from '#shared/registry/lineage.ts';
import type { ResultRow } from '#shared/registry/reading/list-reading.ts';
import { matchResults, twoYearFigures } from '#shared/registry/results-matching.ts';

const listed = (heads: readonly (string | undefined)[], prefix: string, group = 'Xóm 1'): ListedHousehold[] =>
  heads.map((head, index) => ({
    key: `${prefix}${index}`,
    village: 'Đông Khê',
    group,
    ...(head === undefined ? {} : { head }),
  }));

describe('linkLists', () => {
  it('follows names through spellings', () => {
    const links = linkLists(
      listed(['TRẦN VĂN ĐÔNG', 'Le Thi Hoa'], 'cu'),
      listed(['Trần Văn Đông', 'Lê Thị Hoà'], 'moi'),
    );
    expect(links.map(({ newer, ground }) => [newer, ground])).toEqual([
      ['moi0', 'spelling'],
      ['moi1', 'spelling'],
    ]);
  });

  it('takes a new head between the same neighbours for the same household', () => {
    const older = listed(['Lê An', 'Trần Bình', 'Ngô Chi'], 'cu');
    const newer = listed(['Lê An', 'Trần Dũng', 'Ngô Chi'], 'moi');
    expect(linkLists(older, newer)[1]).toEqual({ older: 'cu1', newer: 'moi1', ground: 'place-in-list' });
  });

  it('finds the name of a row that had none', () => {
    const newer = listed(['Lê An', undefined, 'Ngô Chi'], 'moi');
    expect(linkLists(listed(['Lê An', 'Trần Bình', 'Ngô Chi'], 'cu'), newer)[1]?.newer).toBe('moi1');
  });

  it('links nobody across groups, and nobody when the places do not answer to each other', () => {
    const older = [...listed(['Lê An'], 'cu'), ...listed(['Trần Bình'], 'cub', 'Xóm 2')];
    expect(linkLists(older, [...listed(['Lê An'], 'moi'), ...listed(['Ngô Chi'], 'moib', 'Xóm 3')])).toHaveLength(1);
    expect(
      linkLists(listed(['Lê An', 'Trần Bình', 'Ngô Chi'], 'cu'), listed(['Lê An', 'Ngô Chi'], 'moi')),
    ).toHaveLength(2);
  });

  it('believes no place in lists of another order', () => {
    const older = listed(['Lê An', 'Trần Bình', 'Ngô Chi', 'Vũ Dũng'], 'cu');
    const newer = listed(['Lê An', 'Vũ Dũng', 'Đỗ Mới', 'Ngô Chi'], 'moi');
    expect(linkLists(older, newer).map(({ older: from }) => from)).toEqual(['cu0', 'cu2', 'cu3']);
  });

  it('never uses an entry twice', () => {
    const heads = fc.array(fc.constantFrom('Lê An', 'LÊ AN', 'Le An', 'Trần Bình', 'Ngô Chi', undefined), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(heads, heads, (older, newer) => {
        const links = linkLists(listed(older, 'cu'), listed(newer, 'moi'));
        expect(new Set(links.map((link) => link.older)).size).toBe(links.length);
        expect(new Set(links.map((link) => link.newer)).size).toBe(links.length);
      }),
      { numRuns: 300 },
    );
  });
});

const result = (year: number, row: number, head: string, passed = true): ResultRow => ({
  sheet: `GĐVH ${year}`,
  row,
  year,
  head,
  written: head,
  village: 'Đông Khê',
  group: 'Xóm 1',
  score: undefined,
  passed,
  reason: undefined,
  note: undefined,
});

describe('matchResults', () => {
  const today = listed(['Lê An', 'Trần Dũng', 'Ngô Chi', 'Vũ Mới'], 'ho');
  const rows = [
    ...['Lê An', 'Trần Bình', 'Ngô Chi', 'Phan Xa'].map((head, index) => result(2024, index + 4, head)),
    ...['Lê An', 'Trần Bình', 'Ngô Chi', 'Phan Xa'].map((head, index) =>
      result(2025, index + 4, head, head !== 'Ngô Chi'),
    ),
  ];

  it('carries a name that changed back through all the years', () => {
    const { households, gone, years } = matchResults(rows, today);
    expect(years).toEqual([2024, 2025]);
    expect(households.map(({ results }) => [...results.keys()].toSorted((a, b) => a - b))).toEqual([
      [2024, 2025],
      [2024, 2025],
      [2024, 2025],
      [],
    ]);
    expect(gone.map((chain) => chain.map(({ year, head }) => `${head} ${year}`))).toEqual([
      ['Phan Xa 2025', 'Phan Xa 2024'],
    ]);
    expect(twoYearFigures(matchResults(rows, today))).toMatchObject({
      passedBoth: 2,
      passedFirstOnly: 1,
      passedSecondOnly: 0,
    });
  });

  it('leaves a link that the clerk refuses', () => {
    const { households, gone } = matchResults(rows, today, (row) => row.head === 'Trần Bình' && row.year === 2025);
    expect(households[1]?.results.size).toBe(0);
    expect(gone).toHaveLength(2);
  });
});

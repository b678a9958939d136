import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { readCadres } from '#shared/registry/reading/read-cadres.ts';
import { readHouseholds } from '#shared/registry/reading/read-households.ts';
import { readResults } from '#shared/registry/reading/read-results.ts';
import { cadresReport, householdsReport, type Json } from '#shared/registry/reading/report.ts';
import { resultsReport } from '#shared/registry/reading/results-report.ts';
import type { SourceWorkbook } from '#shared/registry/workbook.ts';

const lists = new URL('../../fixtures/lists/', import.meta.url);

async function workbookOf(url: URL): Promise<SourceWorkbook> {
  const read = await readWorkbook(await readFile(url), url.pathname);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

const listOf = (name: string): Promise<SourceWorkbook> => workbookOf(new URL(`${name}.xlsx`, lists));

async function expectedOf(name: string): Promise<{ readonly [key: string]: unknown }> {
  return z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(await readFile(new URL(`${name}.expected.json`, lists), 'utf8')));
}

/** The parts of a report that an expected file speaks of. */
function sameKeys(report: { readonly [key: string]: Json }, expected: { readonly [key: string]: unknown }): unknown {
  const ofTheFile = ['schema', 'file', 'bytes', 'sha256', 'kind', 'note'];
  return Object.fromEntries(
    Object.keys(expected)
      .filter((key) => !ofTheFile.includes(key))
      .map((key) => [key, report[key]]),
  );
}

function withoutFileKeys(expected: { readonly [key: string]: unknown }): unknown {
  const { schema: _s, file: _f, bytes: _b, sha256: _h, kind: _k, note: _n, ...rest } = expected;
  return rest;
}

describe('a list of households over six sheets of six shapes', () => {
  it('reads every record, count, column and warning of the sample', async () => {
    const expected = await expectedOf('households');
    const report = householdsReport(readHouseholds(await listOf('households')));
    expect(sameKeys(report, expected)).toEqual(withoutFileKeys(expected));
  });

  it('names the row without a name by the cell to be filled', async () => {
    const { rejected } = readHouseholds(await listOf('households'));
    expect(rejected).toEqual([
      expect.objectContaining({ sheet: 'Bãi Hạ (đội 7,8)', row: 62, cell: 'B62', reason: 'missing-name' }),
    ]);
    expect(rejected[0]?.values).toEqual(['56', '', '', 'Đội 7', '4', '001074981698', '']);
  });

  it('says on what ground each double is one', async () => {
    const { duplicates } = readHouseholds(await listOf('households'));
    expect(duplicates.map(({ name, certainty }) => [name, certainty])).toEqual([
      ['Đỗ Tuấn Dũng', 'sure'],
      ['Nguyễn Thùy Bích', 'likely'],
      ['Phạm Minh Đông', 'sure'],
      ['Ngô Khắc Mạnh', 'sure'],
      ['Nguyễn Thị Thanh Hà', 'sure'],
      ['Bùi Thị Kim Khuyên', 'sure'],
    ]);
    expect(duplicates[0]?.agreements).toContain('same-id');
    expect(duplicates[4]?.agreements).toContain('other-village');
  });
});

describe('a list of cadres with titles, groups and signatures', () => {
  it('reads every record, count, column and warning of the sample', async () => {
    const expected = await expectedOf('cadres');
    const workbook = await listOf('cadres');
    const report = cadresReport(readCadres(workbook));
    // The sample's list of decomposed names has row 172, whose cell is composed in the file itself.
    const cell = workbook.sheets[0]?.rows[171]?.[1]?.value;
    expect(cell).toBe(String(cell).normalize('NFC'));
    const corrected: unknown = JSON.parse(JSON.stringify(withoutFileKeys(expected)).replace('156,172,186', '156,186'));
    expect(sameKeys(report, expected)).toEqual(corrected);
  });

  it.each(['cadres.xls', 'cadres.ods'])('reads the same people out of %s', async (name) => {
    const fromXlsx = cadresReport(readCadres(await listOf('cadres')));
    const other = cadresReport(readCadres(await workbookOf(new URL(`../sheets/${name}`, lists))));
    expect(other['records']).toEqual(fromXlsx['records']);
    expect(other['counts']).toEqual(fromXlsx['counts']);
    if (name.endsWith('.xls')) expect(other['warnings']).toEqual(fromXlsx['warnings']);
  });
});

describe('results of two years', () => {
  it('reads both sheets and follows every household through new heads, splits and spellings', async () => {
    const expected = await expectedOf('last-year-results');
    const households = readHouseholds(await listOf('households'))
      .rows.filter((row) => row.duplicate === undefined)
      .map((row) => ({
        key: String(row.number),
        village: row.village ?? '',
        ...(row.head === undefined ? {} : { head: row.head }),
        ...(row.group === undefined ? {} : { group: row.group }),
      }));
    const report = resultsReport(readResults(await listOf('last-year-results')), households);
    expect(report['counts']).toEqual(expected['counts']);
    expect(report['records']).toEqual(expected['records']);
    expect(report['sheets']).toMatchObject(Object(expected['sheets']));
  });

  it('tells the lists alone when the office has no households yet', async () => {
    const report = resultsReport(readResults(await listOf('last-year-results')), []);
    expect(report['sheets']).toMatchObject([
      { year: 2024, households: 1194, passed: 1118 },
      { year: 2025, households: 1204, passed: 1124 },
    ]);
    expect(report['records']).toBeUndefined();
  });
});

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readWorkbook } from '#main/adapters/sheets/read-workbook.ts';
import { readCadres } from '#shared/registry/reading/read-cadres.ts';
import { readHouseholds } from '#shared/registry/reading/read-households.ts';
import { readResults } from '#shared/registry/reading/read-results.ts';
import { cadresReport, householdsReport, type Json } from '#shared/registry/reading/report.ts';
import { resultsReport } from '#shared/registry/reading/results-report.ts';
import type { ListedHousehold } from '#shared/registry/lineage.ts';
import { matchResults } from '#shared/registry/results-matching.ts';
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

const household = z.int();
const village = z.string();
/** A change that the sample of results tells of, by its kind. */
const change = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('renamed'),
    household,
    village,
    hamlet: z.string(),
    old_head: z.string(),
    new_head_2026: z.string(),
  }),
  z.strictObject({
    kind: z.literal('renamed-2025'),
    household,
    village,
    hamlet: z.string(),
    old_head_2024: z.string(),
    head_2025: z.string(),
  }),
  z.strictObject({
    kind: z.literal('split'),
    household,
    split_year: z.int(),
    from_household: z.int(),
    new_head: z.string(),
    from_head: z.string(),
    village,
  }),
  z.strictObject({ kind: z.literal('moved-in-2025'), household, name: z.string(), village }),
  z.strictObject({ kind: z.literal('gone'), name: z.string(), village, in: z.array(z.int()) }),
  z.strictObject({ kind: z.literal('spelling'), household, name_2026: z.string(), as_written_2024: z.string() }),
]);

/** The households of the sample as the office has them today, in the order of its lists. */
async function present(): Promise<readonly ListedHousehold[]> {
  return readHouseholds(await listOf('households'))
    .rows.filter((row) => row.duplicate === undefined)
    .map((row) => ({
      key: String(row.number),
      village: row.village ?? '',
      ...(row.head === undefined ? {} : { head: row.head }),
      ...(row.group === undefined ? {} : { group: row.group }),
    }));
}

describe('results of two years', () => {
  it('reads both sheets and follows every household through new heads, splits and spellings', async () => {
    const expected = await expectedOf('last-year-results');
    const report = resultsReport(readResults(await listOf('last-year-results')), await present());
    expect(report['counts']).toEqual(expected['counts']);
    expect(report['records']).toEqual(expected['records']);
    expect(report['sheets']).toMatchObject(Object(expected['sheets']));
  });

  it('follows each of the sample’s changes: renamed, split, moved in, gone, written otherwise', async () => {
    const changes = z.array(change).parse((await expectedOf('last-year-results'))['changes']);
    const { households, gone } = matchResults(readResults(await listOf('last-year-results')).rows, await present());
    const told = changes.map((item): unknown => {
      if (item.kind === 'gone') {
        const rows = gone.find(([newest]) => newest?.head === item.name && newest.village === item.village);
        return { ...item, in: rows?.flatMap(({ year }) => year ?? []).toSorted((one, two) => one - two) };
      }
      const { household: number } = item;
      const matched = households[number - 1];
      const found = matched?.results;
      const { village, head, group } = matched?.household ?? {};
      const first = found?.get(2024);
      const second = found?.get(2025);
      switch (item.kind) {
        case 'renamed':
          return { ...item, village, hamlet: group, new_head_2026: head, old_head: second?.head };
        case 'renamed-2025':
          return { ...item, village, hamlet: group, old_head_2024: first?.head, head_2025: second?.head };
        case 'split': {
          const from = households[item.from_household - 1];
          return {
            ...item,
            village,
            new_head: head,
            from_head: from?.household.head,
            // On the lists from the year it was split off; the one it came from kept all its years.
            split_year: [...(found?.keys() ?? []), 2026].toSorted((one, two) => one - two)[0],
            ...(from?.results.size === 2 ? {} : { from_household: undefined }),
          };
        }
        case 'moved-in-2025':
          return { ...item, village, name: head, ...(first === undefined && second !== undefined ? {} : { kind: '' }) };
        case 'spelling':
          return { ...item, name_2026: head, as_written_2024: first?.written };
      }
    });
    expect(told).toEqual(changes);
    expect(changes).toHaveLength(40);
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

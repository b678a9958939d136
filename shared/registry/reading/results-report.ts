import type { ListedHousehold } from '../lineage.ts';
import { matchResults, twoYearFigures, type MatchedHousehold, type ResultsMatching } from '../results-matching.ts';
import type { ListReading, ResultRow, SheetReading } from './list-reading.ts';
import { columnsReport, rejectedReport, type Json, type ListReport } from './report.ts';

/**
 * The report of results of past years.
 * @param households the office's households of today in the order of its lists; without them only the lists are told
 */
export function resultsReport(reading: ListReading<ResultRow>, households: readonly ListedHousehold[]): ListReport {
  const matching = matchResults(reading.rows, households);
  const rowsOf = (sheet: SheetReading): readonly ResultRow[] =>
    reading.rows.filter((row) => row.sheet === sheet.layout.sheet.name);
  return {
    list: 'results',
    sheets: reading.sheets.map((sheet) => sheetReport(sheet, rowsOf(sheet))),
    empty_sheets: reading.skipped.filter(({ why }) => why === 'empty').map(({ sheet }) => sheet),
    skipped_sheets: reading.skipped.filter(({ why }) => why !== 'empty').map(({ sheet, why }) => ({ sheet, why })),
    counts: households.length === 0 ? {} : counts(matching),
    ...(households.length === 0 ? {} : matchedReport(matching)),
    rows: reading.rows.map((row) => ({
      sheet: row.sheet,
      row: row.row,
      year: row.year ?? null,
      village: row.village ?? null,
      hamlet: row.group ?? null,
      name: row.head ?? null,
      score: row.score ?? null,
      result: resultWord(row),
      reason: row.reason ?? null,
      note: row.note ?? null,
    })),
    warnings: reading.sheets.flatMap((sheet) =>
      sheet.warnings
        .filter(({ code }) => code !== 'total-row')
        .map((warning): Json => ({
          sheet: sheet.layout.sheet.name,
          ...warning,
          ...('group' in warning ? { group: null } : {}),
        })),
    ),
    duplicates: [],
    rejected: rejectedReport(reading.rejected),
  };
}

const resultWord = (row: ResultRow | undefined): string | null =>
  row === undefined ? null : row.passed ? 'Đạt' : 'Không đạt';

function sheetReport(sheet: SheetReading, rows: readonly ResultRow[]): Json {
  const total = sheet.warnings.find((warning) => warning.code === 'total-row');
  return {
    sheet: sheet.layout.sheet.name,
    year: sheet.year ?? null,
    header_row: sheet.layout.headerRows[0] ?? null,
    first_data_row: sheet.firstDataRow ?? null,
    households: rows.length,
    passed: rows.filter(({ passed }) => passed).length,
    total_row: total?.row ?? null,
    columns: sheet.layout.columns.map(({ header }) => header),
    fields: columnsReport(sheet.layout),
  };
}

function counts(matching: ResultsMatching): Json {
  const figures = twoYearFigures(matching);
  const last = matching.years.at(-1);
  return {
    ...(last === undefined ? {} : { [`households_${last + 1}`]: matching.households.length }),
    ...(figures === undefined
      ? {}
      : {
          [`passed_both_${figures.years.join('_')}`]: figures.passedBoth,
          [`passed_${figures.years[1]}_only`]: figures.passedSecondOnly,
          [`passed_${figures.years[0]}_only`]: figures.passedFirstOnly,
        }),
    in_old_lists_only: matching.gone.length,
  };
}

const nameOf = ({ household, results }: MatchedHousehold): string | null =>
  household.head ?? [...results.values()][0]?.head ?? null;

function matchedReport(matching: ResultsMatching): { readonly [key: string]: Json } {
  const [first, second] = matching.years.slice(-2);
  return {
    records_fields: ['household', 'village', 'name', `result_${first ?? ''}`, `result_${second ?? ''}`],
    records: matching.households.map((item, index) => [
      index + 1,
      item.household.village,
      nameOf(item),
      resultWord(item.results.get(first ?? 0)),
      resultWord(item.results.get(second ?? 0)),
    ]),
    changes: matching.households.flatMap((item, index) =>
      [...item.grounds].flatMap(([year, ground]): Json[] =>
        ground === 'name'
          ? []
          : [
              {
                household: index + 1,
                village: item.household.village,
                year,
                ground,
                written: item.results.get(year)?.written ?? null,
                name: nameOf(item),
              },
            ],
      ),
    ),
    gone: matching.gone.map((rows) => ({
      name: rows[0]?.head ?? null,
      village: rows[0]?.village ?? null,
      in: rows.flatMap(({ year }) => year ?? []).toSorted((a, b) => a - b),
    })),
  };
}

import type { ColumnOut, SheetOut } from '#shared/registry/workbook.ts';
import { noScore, scoreKind, type TitlesBook, type TitleYear } from '#shared/titles/book.ts';
import { scoredCriteria, type CriteriaSet } from '#shared/titles/criteria-set.ts';
import { tableSheet, type NamesById } from './book-sheets.ts';
import { titleNames, words } from './headings.ts';

/** The sheets of a year's titles: for each title one with a row for each subject and its points, one with the rest. */
export function titlesSheets(
  { titles, packages = [] }: TitlesBook,
  sets: readonly CriteriaSet[],
  names: NamesById,
): readonly SheetOut[] {
  const sheets = Object.entries(titles).flatMap(([title, year]) => {
    const name = titleNames[title] ?? title;
    return [pointsSheet(name, year, sets, names), restSheet(`${name}, hồ sơ`, year, names)];
  });
  return packages.length === 0 ? sheets : [...sheets, tableSheet('Gói danh hiệu', packages, names)];
}

function pointsSheet(
  name: string,
  { set, units }: TitleYear,
  sets: readonly CriteriaSet[],
  names: NamesById,
): SheetOut {
  const found = sets.find(({ id }) => id === set);
  const criteria = found === undefined ? [] : scoredCriteria(found);
  const all = Object.values(units);
  // Only kinds and criteria that some unit has points for.
  const columns = scoreKind.options.flatMap((kind) => {
    const count = Math.max(0, ...all.map(({ scores }) => scores[kind].length));
    return Array.from({ length: count }, (_, index) => ({ kind, index })).filter(({ index }) =>
      all.some(({ scores }) => (scores[kind][index]?.length ?? 0) > 0),
    );
  });
  return {
    name,
    columns: [
      text('Đơn vị', 24),
      text('Hộ, thôn', 28),
      ...columns.map(({ kind, index }): ColumnOut => ({
        header: `${words.kinds[kind]}: ${criteria[index]?.id ?? index + 1}`,
        width: 12,
        type: 'number',
      })),
      { header: words.total, width: 12, type: 'number' },
      text(words.outcome, 14),
      text('Lý do', 40),
    ],
    rows: all.flatMap((unit) =>
      unit.subjects.map((subject, row) => [
        unit.name,
        unit.results?.names[row] ?? names.get(subject) ?? subject,
        ...columns.map(({ kind, index }) => pointsOf(unit.scores[kind][index]?.[row])),
        pointsOf(unit.results?.totals[row]),
        unit.results?.outcomes[row] ?? '',
        unit.results?.reasons[row] ?? '',
      ]),
    ),
    frozenColumns: 2,
    orientation: 'landscape',
  };
}

function text(header: string, width: number): ColumnOut {
  return { header, width, type: 'text' };
}

function pointsOf(points: number | undefined): number | undefined {
  return points === undefined || points === noScore ? undefined : points;
}

/** Everything of the units but their points. */
function restSheet(name: string, { units }: TitleYear, names: NamesById): SheetOut {
  const rows = Object.entries(units).map(([id, { subjects, scores: _points, results: _results, ...rest }]) => ({
    [words.place]: id,
    'Số dòng': subjects.length,
    ...rest,
  }));
  return tableSheet(name, rows, names);
}

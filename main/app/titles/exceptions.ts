import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { titlesMethods } from '#shared/contract/methods/titles.ts';
import { isException, type StandingUnit } from '#shared/titles/board.ts';
import { noScore } from '#shared/titles/book.ts';
import { explainRow } from '#shared/titles/explain.ts';
import { exceptionsSheet, exceptionWords } from '#shared/titles/papers/exceptions-sheet.ts';
import { whyNot } from '#shared/titles/papers/reason-text.ts';
import { titleNames } from '#shared/titles/papers/words.ts';
import { rowSum } from '#shared/titles/scoring.ts';
import { yearsInARow } from '#shared/titles/streak.ts';
import type { ExceptionRow, ExceptionView } from '#shared/titles/views.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { loadYear, subjectNames, type LoadedYear } from './load.ts';

type Asked = {
  readonly year: number;
  readonly title: TitleKind;
  readonly view: ExceptionView;
  readonly unit?: string;
};

/** Most years that "in a row" may ask for; so many are looked back where the list is of those who have them. */
const mostInARow = 10;

/** The years in a row with this one; 0 for whoever did not get the title this year. */
function rowStreak({ year, past }: LoadedYear, { unit, decision }: StandingUnit, row: number): number {
  return decision.outcomes[row] === 'passed' ? 1 + yearsInARow(unit.subjects[row] ?? '', year - 1, past) : 0;
}

async function exceptionRows(
  ports: Ports,
  asked: Asked,
): Promise<Result<{ readonly year: LoadedYear; readonly rows: readonly ExceptionRow[] }>> {
  const loaded = await loadYear(ports, asked, asked.view === 'outstanding' ? mostInARow : 1);
  if (!loaded.ok) return loaded;
  const { year, title, titleYear, set, rules, units, past, registry, commune, outside } = loaded.value;
  const { differenceShown, yearsInARow: needed } = titleYear.terms;
  const lastYear = past.find((item) => item.year === year - 1);
  const names = subjectNames(registry, commune, title);
  const rows: ExceptionRow[] = [];
  for (const standing of units) {
    if (asked.unit !== undefined && standing.id !== asked.unit) continue;
    const { unit, decision } = standing;
    unit.subjects.forEach((subject, row) => {
      const streak = asked.view === 'outstanding' ? rowStreak(loaded.value, standing, row) : 0;
      const isShown =
        asked.view === 'outstanding'
          ? streak >= needed
          : isException(asked.view, standing, row, lastYear, differenceShown);
      if (!isShown) return;
      const outcome = decision.outcomes[row] ?? 'incomplete';
      const self = rowSum(unit.scores, 'self', row).sum;
      const why =
        unit.results?.reasons[row] ??
        (set === undefined || rules === undefined ? '' : whyNot(explainRow(set, rules, unit, row, outcome, outside)));
      rows.push({
        unit: standing.id,
        unitName: unit.name,
        subject,
        name: unit.results?.names[row] ?? names.get(subject)?.name ?? '',
        address: unit.results?.addresses[row] ?? names.get(subject)?.address ?? '',
        total: decision.totals[row] ?? noScore,
        outcome,
        before: lastYear?.results.get(subject)?.outcome,
        self: self === noScore ? undefined : self,
        why:
          asked.view === 'outstanding'
            ? `Đạt ${String(streak)} năm liên tục, ${String(year - streak + 1)}–${String(year)}`
            : why,
      });
    });
  }
  return ok({ year: loaded.value, rows });
}

/** The names behind the numbers of a year, on the screen and as a workbook. */
export const exceptionHandlers = {
  'titles.exceptions': async (input, ports) => {
    const found = await exceptionRows(ports, input);
    return found.ok ? ok({ rows: found.value.rows }) : found;
  },

  'titles.writeExceptions': async (input, ports) => {
    const found = await exceptionRows(ports, input);
    if (!found.ok) return found;
    const { year, rows } = found.value;
    const words = exceptionWords(input.view, year.year, year.titleYear.terms);
    if (rows.length === 0) return fail('not-found', { what: words });
    const bytes = await ports.sheets.writeWorkbook([exceptionsSheet(input.title, words, year, rows)]);
    if (!bytes.ok) return bytes;
    const folders = [String(year.year), `Danh hiệu ${titleNames[input.title]}`];
    return ports.files.savePaper(folders, `${words}, năm ${String(year.year)}.xlsx`, bytes.value);
  },
} satisfies Handlers<Pick<typeof titlesMethods, 'titles.exceptions' | 'titles.writeExceptions'>>;

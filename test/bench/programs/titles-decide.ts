import { noScore, type TitleYear } from '#shared/titles/book.ts';
import { countOutcomes, decideYear } from '#shared/titles/decide.ts';
import { scoredCriteria, type CriteriaSet } from '#shared/titles/criteria-set.ts';
import { largest, largeSet, largeYear } from '../../support/large-titles.ts';

/**
 * Decides 40,000 households × 45 criteria in a process of its own: `ours`, or `rows`, the plain way with an object per
 * household and a key per criterion. Writes processor milliseconds of the
 * first run (cold) and of the others, and the peak memory as JSON.
 */
const [who = '', rounds = '5'] = process.argv.slice(2);

type PlainRow = Readonly<Record<string, number>>;

function plainRows(year: TitleYear, set: CriteriaSet): readonly PlainRow[] {
  const columns = scoredCriteria(set);
  return Object.values(year.units).flatMap((unit) =>
    unit.subjects.map((_, row) =>
      Object.fromEntries(columns.map((column, index) => [column.id, unit.scores.meeting[index]?.[row] ?? noScore])),
    ),
  );
}

function decidePlain(set: CriteriaSet, rows: readonly PlainRow[]): number {
  let passed = 0;
  for (const row of rows) {
    const standards = set.standards.map((standard) => ({
      minimum: standard.minimum ?? 0,
      points: standard.criteria.reduce((sum, item) => sum + (row[item.id] ?? 0), 0),
    }));
    const isWhole = set.standards.every((standard) => standard.criteria.every((item) => row[item.id] !== noScore));
    const total = standards.reduce((sum, each) => sum + each.points, 0);
    if (isWhole && total >= set.passMark && standards.every((each) => each.points >= each.minimum)) passed += 1;
  }
  return passed;
}

const set = largeSet(largest.criteria);
const year = largeYear(set, largest, largest.newestYear, false);
const rows = who === 'rows' ? plainRows(year, set) : [];
const work = () =>
  who === 'rows'
    ? decidePlain(set, rows)
    : countOutcomes([...decideYear(set, year).values()].flatMap((decision) => [...decision.outcomes])).passed;

const times: number[] = [];
let result = 0;
for (let round = 0; round <= Number(rounds); round += 1) {
  const start = process.cpuUsage();
  result = work();
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1000);
}
const [cold = 0, ...warm] = times;
process.stdout.write(JSON.stringify({ result, cold, warm, peak: process.resourceUsage().maxRSS * 1024 }));

import { newUnit, type TitleYear, type YearTerms } from '#shared/titles/book.ts';
import type { CriteriaSet, Criterion } from '#shared/titles/criteria-set.ts';

/** The largest commune that titles are measured with. */
export const largest = { households: 40_000, villages: 80, criteria: 45, years: 10, newestYear: 2026 } as const;

const provenance = { source: 'invented for measuring', mark: 'C', checked: true } as const;

/** A set of so many criteria in three standards, a hundred points in all, pass 90. */
export function largeSet(criteria: number): CriteriaSet {
  const standards = ['I', 'II', 'III'].map((id, index) => {
    const own = Array.from({ length: criteria }, (_, number) => number).filter((number) => number % 3 === index);
    const items = own.map((number, place): Criterion => ({
      id: `${id}.${String(place + 1)}`,
      label: String(place + 1),
      title: `Tiêu chí ${String(number + 1)}`,
      max: 10,
      codeOfConduct: number % 7 === 0,
      provenance,
      subs: [],
    }));
    return { id, label: id, title: `Tiêu chuẩn ${id}`, max: own.length * 10, criteria: items };
  });
  return {
    id: 'large',
    series: 'large',
    version: 1,
    title: 'gia-dinh',
    name: 'Bộ lớn',
    legalBasis: 'Quyết định mẫu',
    years: {},
    area: 'all',
    standards,
    total: criteria * 10,
    passMark: Math.round(criteria * 10 * 0.9),
    scoredBy: 'criterion',
    disqualifiers: [],
    provenance,
    frozen: true,
  };
}

export const largeTerms: YearTerms = {
  assessedBy: '2026-11-25',
  postingDays: 10,
  dossierDays: 5,
  decisionDays: 10,
  publishDays: 15,
  registrationNeeded: false,
  yearsInARow: 3,
  ties: 'ask',
  differenceShown: 5,
};

/** Points as a meeting gives them: full marks but for one in twenty households, which loses some. */
function pointsOf(household: number, column: number, year: number): number {
  return (household + year) % 20 === 0 ? (household + column) % 11 : 10;
}

/**
 * A year of households spread over villages.
 * @param decided with results fixed, as past years are
 */
export function largeYear(
  set: CriteriaSet,
  size: { readonly households: number; readonly villages: number; readonly criteria: number },
  year: number,
  decided: boolean,
): TitleYear {
  const units: TitleYear['units'] = {};
  for (let village = 0; village < size.villages; village += 1) {
    const numbers = Array.from(
      { length: Math.ceil((size.households - village) / size.villages) },
      (_, row) => village + row * size.villages,
    );
    const unit = newUnit(
      `Thôn ${String(village + 1)}`,
      numbers.map((number) => `h${String(number)}`),
      size.criteria,
    );
    unit.scores.meeting = unit.scores.meeting.map((_, column) =>
      numbers.map((number) => pointsOf(number, column, year)),
    );
    if (decided) {
      const passes = numbers.map((number) => (number + year) % 20 !== 0);
      unit.step = 'locked';
      unit.decision = { number: '412', on: `${String(year)}-12-05`, signer: 'Nguyễn Văn An' };
      unit.results = {
        at: `${String(year)}-12-05T02:00:00.000Z`,
        names: numbers.map(largeName),
        addresses: numbers.map((number) => `Xóm ${String(1 + (number % 9))}`),
        members: numbers.map((number) => 2 + (number % 5)),
        totals: passes.map((passed) => (passed ? size.criteria * 10 : size.criteria * 5)),
        outcomes: passes.map((passed) => (passed ? 'passed' : 'failed')),
        reasons: passes.map((passed) => (passed ? '' : 'Đạt 225 điểm, cần 405 điểm')),
      };
    }
    units[`v${String(village)}`] = unit;
  }
  return { set: set.id, openedAt: `${String(year)}-01-05T01:00:00.000Z`, terms: largeTerms, units };
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Lò', 'Quàng'];
const given = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hạnh', 'Khánh', 'Liên', 'Minh', 'Yến'];

/** An invented name, the same for the same number. */
export function largeName(number: number): string {
  return `${families[number % 10] ?? ''} Văn ${given[Math.floor(number / 10) % 10] ?? ''} ${String(number)}`;
}

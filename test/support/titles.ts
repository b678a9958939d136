import { newUnit, noScore, type YearTerms, type YearUnit } from '#shared/titles/book.ts';
import { scoredCriteria, type CriteriaSet, type Provenance } from '#shared/titles/criteria-set.ts';

export const certain: Provenance = { source: 'invented for tests', mark: 'C', checked: true };

/** A small set: two standards of 60 and 40 points, five criteria, pass 90. */
export function smallSet(change: Partial<CriteriaSet> = {}): CriteriaSet {
  const criterion = (id: string, max: number, codeOfConduct = false) => ({
    id,
    label: id.split('.')[1] ?? '',
    title: `Tiêu chí ${id}`,
    max,
    codeOfConduct,
    provenance: certain,
    subs: [],
  });
  return {
    id: 'small-v1',
    series: 'small',
    version: 1,
    title: 'gia-dinh',
    name: 'Bộ nhỏ',
    legalBasis: '',
    years: {},
    area: 'all',
    standards: [
      {
        id: 'I',
        label: 'I',
        title: 'Một',
        max: 60,
        criteria: [criterion('I.1', 20), criterion('I.2', 20), criterion('I.3', 20)],
      },
      { id: 'II', label: 'II', title: 'Hai', max: 40, criteria: [criterion('II.1', 30), criterion('II.2', 10, true)] },
    ],
    total: 100,
    passMark: 90,
    scoredBy: 'criterion',
    disqualifiers: [{ id: 'a', label: 'a', text: 'Bị truy cứu trách nhiệm hình sự', provenance: certain }],
    provenance: certain,
    frozen: false,
    ...change,
  };
}

export const terms: YearTerms = {
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

/** A unit whose meeting gave the rows these points, one list per row in the order of the set's columns. */
export function unitWith(set: CriteriaSet, rows: Readonly<Record<string, readonly number[]>>): YearUnit {
  const columns = scoredCriteria(set).length;
  const subjects = Object.keys(rows);
  const unit = newUnit('Thôn Thử', subjects, columns);
  unit.scores.meeting = Array.from({ length: columns }, (_, column) =>
    subjects.map((subject) => rows[subject]?.[column] ?? noScore),
  );
  return unit;
}

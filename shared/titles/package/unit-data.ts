import { z } from 'zod';
import { noScore, outcome, scoreColumn, type Outcome } from '../book.ts';
import { titleKind, type TitleKind } from '../criteria-set.ts';
import type { PaperRow } from '../papers/paper-rows.ts';
import type { UnitFigures } from './manifest.ts';

/** A column of words; checked by hand as the columns of points are. */
const words = z.custom<string[]>(
  (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  'a column of words',
);

const known = new Set<unknown>(outcome.options);
const outcomes = z.custom<Outcome[]>(
  (value) => Array.isArray(value) && value.every((item) => known.has(item)),
  'a column of results',
);

/** The rows of one unit as they leave the office: column by column, one entry per household, village or commune. */
export const unitData = z.strictObject({
  title: titleKind,
  year: z.int(),
  unit: z.string(),
  name: z.string(),
  subjects: words,
  names: words,
  addresses: words,
  members: scoreColumn,
  /** Identity number of the head; masked unless the package says otherwise, empty where it is not known. */
  ids: words,
  totals: scoreColumn,
  outcomes,
  /** Empty for rows that passed. */
  reasons: words,
  streaks: scoreColumn,
  registered: scoreColumn,
  /** Ids of the scored criteria; one column of points for each. */
  criteria: z.array(z.string()),
  scores: z.array(scoreColumn),
});
export type UnitData = z.infer<typeof unitData>;

/** The data of a unit from its rows. */
export function unitDataOf(about: {
  readonly title: TitleKind;
  readonly year: number;
  readonly unit: string;
  readonly name: string;
  readonly rows: readonly PaperRow[];
  readonly unregistered: ReadonlySet<string>;
  readonly ids: (subject: string) => string;
  readonly criteria: readonly string[];
}): UnitData {
  const { rows } = about;
  return {
    title: about.title,
    year: about.year,
    unit: about.unit,
    name: about.name,
    subjects: rows.map((row) => row.subject),
    names: rows.map((row) => row.name),
    addresses: rows.map((row) => row.address),
    members: rows.map((row) => row.members),
    ids: rows.map((row) => about.ids(row.subject)),
    totals: rows.map((row) => row.total),
    outcomes: rows.map((row) => row.outcome),
    reasons: rows.map((row) => row.why),
    streaks: rows.map((row) => row.streak),
    registered: rows.map((row) => (about.unregistered.has(row.subject) ? 0 : 1)),
    criteria: [...about.criteria],
    scores: about.criteria.map((_, column) => rows.map((row) => row.scores[column] ?? noScore)),
  };
}

/** True when every column has an entry for every row. */
export function isEven(data: UnitData): boolean {
  const length = data.subjects.length;
  const columns: readonly (readonly unknown[])[] = [
    data.names,
    data.addresses,
    data.members,
    data.ids,
    data.totals,
    data.outcomes,
    data.reasons,
    data.streaks,
    data.registered,
    ...data.scores,
  ];
  return columns.every((column) => column.length === length) && data.scores.length === data.criteria.length;
}

/**
 * The figures that the rows themselves give; held against those of the manifest, so that sums agree everywhere.
 * @param yearsInARow from how many years in a row a row counts as continuous
 */
export function figuresOfData(data: UnitData, yearsInARow: number): UnitFigures {
  const count = (wanted: Outcome) => data.outcomes.reduce((sum, each) => (each === wanted ? sum + 1 : sum), 0);
  return {
    rows: data.subjects.length,
    registered: data.registered.reduce((sum, each) => sum + each, 0),
    passed: count('passed'),
    failed: count('failed'),
    excluded: count('excluded'),
    notRegistered: count('not-registered'),
    continuous: data.streaks.reduce((sum, each) => (each >= yearsInARow ? sum + 1 : sum), 0),
  };
}

/** True when two sets of figures are the same, and add up. */
export function figuresAgree(stated: UnitFigures, counted: UnitFigures): boolean {
  return (
    stated.rows === counted.rows &&
    stated.registered === counted.registered &&
    stated.passed === counted.passed &&
    stated.failed === counted.failed &&
    stated.excluded === counted.excluded &&
    stated.notRegistered === counted.notRegistered &&
    stated.continuous === counted.continuous &&
    addsUp(counted)
  );
}

/** True when every row has exactly one of the four results. */
export function addsUp({ rows, passed, failed, excluded, notRegistered }: UnitFigures): boolean {
  return rows === passed + failed + excluded + notRegistered;
}

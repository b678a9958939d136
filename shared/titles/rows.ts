import { noScore, scoreKind, type Exclusion, type Override, type ScoreReason, type YearUnit } from './book.ts';
import type { ScoredCriterion } from './criteria-set.ts';

/** One row of a year's unit as the register of today has it. */
export type Subject = {
  readonly id: string;
  /** Head of the household, or name of the village or commune with its kind. */
  readonly name: string;
  readonly address: string;
  /** 0 where it is not known. */
  readonly members: number;
};

/** A unit as the register of today has it. */
export type RegisterUnit = {
  readonly id: string;
  readonly name: string;
  readonly area: 'urban' | 'rural';
  readonly subjects: readonly Subject[];
};

/** How the rows of a unit differ from the register: new ones, and those gone from it. */
export function rowDifference(
  unit: Pick<YearUnit, 'subjects'>,
  register: readonly Subject[],
): { readonly added: readonly string[]; readonly gone: readonly string[] } {
  const { subjects } = unit;
  if (subjects.length === register.length && register.every(({ id }, row) => id === subjects[row])) {
    return { added: [], gone: [] };
  }
  const inUnit = new Set(subjects);
  const inRegister = new Set(register.map((subject) => subject.id));
  return {
    added: register.map((subject) => subject.id).filter((id) => !inUnit.has(id)),
    gone: subjects.filter((id) => !inRegister.has(id)),
  };
}

/** The same scores for another list of rows: kept where a row stays, empty for new ones. */
export function scoresForRows(
  unit: Pick<YearUnit, 'subjects' | 'scores'>,
  subjects: readonly string[],
): YearUnit['scores'] {
  const oldRow = new Map(unit.subjects.map((subject, row) => [subject, row]));
  const reorder = (column: readonly number[]): number[] => {
    if (column.length === 0) return [];
    return subjects.map((subject) => {
      const row = oldRow.get(subject);
      return row === undefined ? noScore : (column[row] ?? noScore);
    });
  };
  return {
    self: unit.scores.self.map(reorder),
    meeting: unit.scores.meeting.map(reorder),
    verified: unit.scores.verified.map(reorder),
  };
}

/** True when a row has any points, of whatever kind. */
export function hasPoints(unit: Pick<YearUnit, 'scores'>, row: number): boolean {
  return scoreKind.options.some((kind) => unit.scores[kind].some((column) => (column[row] ?? noScore) !== noScore));
}

/**
 * The register's units without rows that another unit of the year was decided with: a household is counted once a year,
 * where it was decided, wherever it lives since.
 */
export function withoutDecidedElsewhere(
  register: readonly RegisterUnit[],
  units: Readonly<Record<string, Pick<YearUnit, 'subjects' | 'results'>>>,
): readonly RegisterUnit[] {
  const decidedIn = new Map<string, string>();
  for (const [id, unit] of Object.entries(units)) {
    if (unit.results !== undefined) for (const subject of unit.subjects) decidedIn.set(subject, id);
  }
  if (decidedIn.size === 0) return register;
  return register.map((unit) => {
    const subjects = unit.subjects.filter(({ id }) => (decidedIn.get(id) ?? unit.id) === unit.id);
    return subjects.length === unit.subjects.length ? unit : { ...unit, subjects };
  });
}

type Rows = Pick<YearUnit, 'subjects' | 'unregistered' | 'scores' | 'reasons' | 'exclusions' | 'overrides'>;

/** Everything that was entered about one row, wherever it stands. */
export type CarriedRow = {
  readonly subject: string;
  readonly points: { readonly [K in keyof YearUnit['scores']]: readonly number[] };
  readonly reasons: readonly (readonly [string, ScoreReason])[];
  readonly exclusions: readonly Exclusion[];
  readonly override: Override | undefined;
  readonly registered: boolean;
};

/** Takes a row out of its unit with all that was entered about it: its household moved to another village. */
export function takeRow(unit: Rows, subject: string): { readonly row: CarriedRow; readonly rest: Rows } {
  const at = unit.subjects.indexOf(subject);
  const of = (kind: keyof YearUnit['scores']) => unit.scores[kind].map((column) => column[at] ?? noScore);
  const isOwn = (key: string) => key.startsWith(`${subject}/`);
  const subjects = unit.subjects.filter((item) => item !== subject);
  const entries = Object.entries(unit.reasons);
  return {
    row: {
      subject,
      points: { self: of('self'), meeting: of('meeting'), verified: of('verified') },
      reasons: entries.filter(([key]) => isOwn(key)),
      exclusions: unit.exclusions.filter((item) => item.subject === subject),
      override: unit.overrides[subject],
      registered: !unit.unregistered.includes(subject),
    },
    rest: {
      subjects,
      unregistered: unit.unregistered.filter((item) => item !== subject),
      scores: scoresForRows(unit, subjects),
      reasons: Object.fromEntries(entries.filter(([key]) => !isOwn(key))),
      exclusions: unit.exclusions.filter((item) => item.subject !== subject),
      overrides: Object.fromEntries(Object.entries(unit.overrides).filter(([key]) => key !== subject)),
    },
  };
}

/** Puts a row that was taken out of another unit at the end of this one, or in the place that it has there already. */
export function putRow(unit: Rows, row: CarriedRow): Rows {
  const { subject } = row;
  const subjects = unit.subjects.includes(subject) ? unit.subjects : [...unit.subjects, subject];
  const at = subjects.indexOf(subject);
  const scores = scoresForRows(unit, subjects);
  const fill = (kind: keyof YearUnit['scores']) =>
    scores[kind].map((column, index) => {
      const points = row.points[kind][index] ?? noScore;
      if (points === noScore) return column;
      const whole = subjects.map((_, place) => column[place] ?? noScore);
      whole[at] = points;
      return whole;
    });
  return {
    subjects,
    unregistered: row.registered ? unit.unregistered : [...unit.unregistered, subject],
    scores: { self: fill('self'), meeting: fill('meeting'), verified: fill('verified') },
    reasons: { ...unit.reasons, ...Object.fromEntries(row.reasons) },
    exclusions: [...unit.exclusions, ...row.exclusions],
    overrides: row.override === undefined ? unit.overrides : { ...unit.overrides, [subject]: row.override },
  };
}

/** The cells that "full marks except …" fills: the empty ones of every row not left out; exceptions come with their points. */
export function fullMarks(
  columns: readonly ScoredCriterion[],
  unit: Pick<YearUnit, 'subjects' | 'scores'>,
  kind: 'self' | 'meeting' | 'verified',
  exceptions: readonly { readonly subject: string; readonly criterion?: string; readonly points?: number }[],
): { readonly columns: readonly number[][]; readonly rows: number } {
  const leftOut = new Set(exceptions.filter((item) => item.points === undefined).map((item) => item.subject));
  const own = new Map(
    exceptions.flatMap(({ subject, criterion, points }) =>
      criterion === undefined || points === undefined ? [] : [[`${subject}/${criterion}`, points] as const],
    ),
  );
  const touched = new Set<number>();
  const filled = columns.map((column, index) =>
    unit.subjects.map((subject, row) => {
      const had = unit.scores[kind][index]?.[row] ?? noScore;
      if (had !== noScore || leftOut.has(subject)) return had;
      touched.add(row);
      return own.get(`${subject}/${column.id}`) ?? column.max;
    }),
  );
  return { columns: filled, rows: touched.size };
}

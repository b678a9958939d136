import { noScore, scoreKind, type YearUnit } from './book.ts';
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

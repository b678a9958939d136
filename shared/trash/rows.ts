import { noScore, scoreKind, type YearUnit } from '#shared/titles/book.ts';
import type { HeldRow } from './book.ts';

type Place = Pick<HeldRow, 'year' | 'title' | 'unit' | 'at' | 'subject'>;

/** One row of a unit with all that is known of it; the unit stays as it is. */
export function heldRowOf(unit: YearUnit, place: Place): HeldRow {
  const { at, subject } = place;
  const column = (points: readonly number[]) => points[at] ?? noScore;
  const own = unit.overrides[subject];
  return {
    ...place,
    unregistered: unit.unregistered.includes(subject),
    scores: {
      self: unit.scores.self.map(column),
      meeting: unit.scores.meeting.map(column),
      verified: unit.scores.verified.map(column),
    },
    reasons: Object.fromEntries(Object.entries(unit.reasons).filter(([key]) => key.startsWith(`${subject}/`))),
    exclusions: unit.exclusions.flatMap((item, index) => (item.subject === subject ? [{ at: index, item }] : [])),
    ...(own === undefined ? {} : { override: own }),
  };
}

/** Takes a row out of its unit. */
export function takeRow(unit: YearUnit, { subject }: HeldRow): void {
  const at = unit.subjects.indexOf(subject);
  if (at === -1) return;
  unit.subjects.splice(at, 1);
  for (const kind of scoreKind.options) {
    for (const column of unit.scores[kind]) if (column.length > 0) column.splice(at, 1);
  }
  unit.unregistered = unit.unregistered.filter((each) => each !== subject);
  for (const key of Object.keys(unit.reasons)) if (key.startsWith(`${subject}/`)) delete unit.reasons[key];
  unit.exclusions = unit.exclusions.filter((each) => each.subject !== subject);
  delete unit.overrides[subject];
}

/**
 * Puts a row back where it stood, or as near as the unit now allows.
 * @returns false when the unit was decided meanwhile, or has that row again: then nothing is changed
 */
export function putRow(unit: YearUnit, row: HeldRow): boolean {
  const { subject } = row;
  if (unit.results !== undefined || unit.subjects.includes(subject)) return false;
  const rows = unit.subjects.length;
  const at = Math.min(row.at, rows);
  unit.subjects.splice(at, 0, subject);
  for (const kind of scoreKind.options) {
    unit.scores[kind].forEach((column, index) => {
      const points = row.scores[kind][index] ?? noScore;
      if (column.length === 0 && points === noScore) return;
      // A column in which nobody has points is left out; with this row's points it is there again.
      while (column.length < rows) column.push(noScore);
      column.splice(at, 0, points);
    });
  }
  if (row.unregistered) unit.unregistered.push(subject);
  Object.assign(unit.reasons, row.reasons);
  for (const { at: place, item } of row.exclusions) {
    unit.exclusions.splice(Math.min(place, unit.exclusions.length), 0, item);
  }
  if (row.override !== undefined) unit.overrides[subject] = row.override;
  return true;
}

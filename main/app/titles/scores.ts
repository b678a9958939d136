import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { titlesMethods } from '#shared/contract/methods/titles.ts';
import { cellKey, noScore, type ScoreKind, type TitlesBook, type YearUnit } from '#shared/titles/book.ts';
import { scoredCriteria, type ScoredCriterion, type TitleKind } from '#shared/titles/criteria-set.ts';
import { fullMarks } from '#shared/titles/rows.ts';
import { pointsFault } from '#shared/titles/scoring.ts';
import type { TrashBook } from '#shared/trash/book.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { throwAway } from '../trash/throw-away.ts';
import { titlesDraft, titlesName } from './load.ts';

type UnitInput = { readonly year: number; readonly title: TitleKind; readonly unit: string };

/** Draws the unit to be changed out of its book; refuses what is not there, and what was decided already. */
export function openUnit(book: TitlesBook, input: UnitInput): Result<YearUnit> {
  const year = book.titles[input.title];
  if (year === undefined) return fail('title-closed', { year: input.year });
  const unit = year.units[input.unit];
  if (unit === undefined) return fail('not-found', { what: input.unit });
  return unit.results === undefined ? ok(unit) : fail('results-fixed', { unit: unit.name });
}

/** Changes one undecided unit as one step. `args` are what the change log says besides the unit's name. */
export async function changeUnit<T>(
  ports: Ports,
  input: UnitInput,
  name: string,
  args: Readonly<Record<string, string | number>>,
  recipe: (unit: YearUnit, trash: TrashBook) => Result<T>,
): Promise<Result<T>> {
  const book = await ports.store.read(titlesName(input.year));
  if (!book.ok) return book;
  const before = openUnit(book.value, input);
  if (!before.ok) return before;
  const bookName = titlesName(input.year);
  return ports.store.change({ name, args: { unit: before.value.name, ...args } }, [bookName, 'trash'], (books) => {
    const unit = openUnit(titlesDraft(books, bookName), input);
    return unit.ok ? recipe(unit.value, books.trash) : unit;
  });
}

async function columnsOf(ports: Ports, input: UnitInput): Promise<Result<readonly ScoredCriterion[]>> {
  const book = await ports.store.read(titlesName(input.year));
  if (!book.ok) return book;
  const criteria = await ports.store.read('criteria');
  if (!criteria.ok) return criteria;
  const id = book.value.titles[input.title]?.set;
  const set = criteria.value.sets.find((candidate) => candidate.id === id);
  return set === undefined ? fail('title-closed', { year: input.year }) : ok(scoredCriteria(set));
}

/** The column of a kind of score, filled to the unit's length, ready to be written into. */
function writableColumn(unit: YearUnit, kind: ScoreKind, index: number): number[] {
  const columns = unit.scores[kind];
  const had = columns[index] ?? [];
  if (had.length === unit.subjects.length) return had;
  const filled = unit.subjects.map((_, row) => had[row] ?? noScore);
  columns[index] = filled;
  return columns[index] ?? filled;
}

/** Typing into the grid: points, reasons, exclusions, registration, and a person's own decision. */
export const scoreHandlers = {
  'titles.setScores': async (input, ports) => {
    const columns = await columnsOf(ports, input);
    if (!columns.ok) return columns;
    const indexOf = new Map(columns.value.map((column, index) => [column.id, index]));
    for (const { criterion, points } of input.cells) {
      const column = columns.value[indexOf.get(criterion) ?? -1];
      if (column === undefined) return fail('not-found', { what: criterion });
      if (pointsFault(column, points) !== 'none') return fail('points-over', { criterion, max: column.max });
    }
    const args = { count: input.cells.length };
    return changeUnit(ports, input, 'titles.setScores', args, (unit) => {
      const rowOf = new Map(unit.subjects.map((subject, row) => [subject, row]));
      for (const { subject, criterion, kind, points } of input.cells) {
        const row = rowOf.get(subject);
        if (row === undefined) return fail('not-found', { what: subject });
        writableColumn(unit, kind, indexOf.get(criterion) ?? 0)[row] = points;
      }
      return ok({ written: input.cells.length });
    });
  },

  'titles.fullMarksExcept': async (input, ports) => {
    const columns = await columnsOf(ports, input);
    if (!columns.ok) return columns;
    const byId = new Map(columns.value.map((column) => [column.id, column]));
    for (const { criterion, points } of input.exceptions) {
      if (criterion === undefined) continue;
      const column = byId.get(criterion);
      if (column === undefined) return fail('not-found', { what: criterion });
      if (points !== undefined && pointsFault(column, points) !== 'none') {
        return fail('points-over', { criterion, max: column.max });
      }
    }
    return changeUnit(ports, input, 'titles.fullMarksExcept', {}, (unit) => {
      const exceptions = input.exceptions.map(({ subject, criterion, points }) => ({
        subject,
        ...(criterion === undefined ? {} : { criterion }),
        ...(points === undefined ? {} : { points }),
      }));
      const filled = fullMarks(columns.value, unit, input.kind, exceptions);
      unit.scores[input.kind] = filled.columns.map((column) => [...column]);
      return ok({ rows: filled.rows });
    });
  },

  'titles.setReason': async (input, ports) => {
    const columns = await columnsOf(ports, input);
    if (!columns.ok) return columns;
    if (!columns.value.some((column) => column.id === input.criterion)) {
      return fail('not-found', { what: input.criterion });
    }
    return changeUnit(ports, input, 'titles.setReason', { criterion: input.criterion }, (unit) => {
      if (!unit.subjects.includes(input.subject)) return fail('not-found', { what: input.subject });
      const key = cellKey(input.subject, input.criterion);
      if (input.text === '') delete unit.reasons[key];
      else {
        const { text, source, on } = input;
        unit.reasons[key] = {
          text,
          source,
          ...(on === undefined ? {} : { on }),
          who: ports.who,
          at: ports.clock.now(),
        };
      }
      return ok({ saved: true as const });
    });
  },

  'titles.exclude': async (input, ports) => {
    const id = ports.ids.next();
    return changeUnit(ports, input, 'titles.exclude', {}, (unit) => {
      if (!unit.subjects.includes(input.subject)) return fail('not-found', { what: input.subject });
      const { subject, disqualifier, text, source, on } = input;
      unit.exclusions.push({
        id,
        subject,
        disqualifier,
        text,
        source,
        ...(on === undefined ? {} : { on }),
        who: ports.who,
        at: ports.clock.now(),
      });
      return ok({ exclusion: id });
    });
  },

  'titles.unexclude': async (input, ports) => {
    if (input.reason === '') return fail('title-reason-needed', {});
    const registry = await ports.store.read('registry');
    if (!registry.ok) return registry;
    return changeUnit(ports, input, 'titles.unexclude', { reason: input.reason }, (unit, trash) => {
      const at = unit.exclusions.findIndex((exclusion) => exclusion.id === input.exclusion);
      const [item] = at === -1 ? [] : unit.exclusions.splice(at, 1);
      if (item === undefined) return fail('not-found', { what: input.exclusion });
      const head = registry.value.households.find(({ id }) => id === item.subject)?.head;
      const { year, title } = input;
      throwAway(trash, ports, {
        kind: 'exclusion',
        name: `${head === undefined ? '' : `${head}, `}${unit.name}: ${item.text}`,
        content: { exclusions: [{ year, title, unit: input.unit, at, item }] },
      });
      return ok({ lifted: true as const });
    });
  },

  'titles.setRegistered': async (input, ports) =>
    changeUnit(ports, input, 'titles.setRegistered', { count: input.subjects.length }, (unit) => {
      const known = new Set(unit.subjects);
      const stranger = input.subjects.find((subject) => !known.has(subject));
      if (stranger !== undefined) return fail('not-found', { what: stranger });
      const chosen = new Set<string>(input.subjects);
      const kept = unit.unregistered.filter((subject) => !chosen.has(subject));
      unit.unregistered = input.registered ? kept : [...kept, ...chosen];
      return ok({ rows: chosen.size });
    }),

  'titles.override': async (input, ports) => {
    if (input.passed !== undefined && input.reason === '') return fail('title-reason-needed', {});
    return changeUnit(ports, input, 'titles.override', {}, (unit) => {
      if (!unit.subjects.includes(input.subject)) return fail('not-found', { what: input.subject });
      if (input.passed === undefined) delete unit.overrides[input.subject];
      else {
        const { passed, reason } = input;
        unit.overrides[input.subject] = { passed, text: reason, who: ports.who, at: ports.clock.now() };
      }
      return ok({ saved: true as const });
    });
  },
} satisfies Handlers<Pick<typeof titlesMethods, ScoreMethod>>;

type ScoreMethod =
  | 'titles.setScores'
  | 'titles.fullMarksExcept'
  | 'titles.setReason'
  | 'titles.exclude'
  | 'titles.unexclude'
  | 'titles.setRegistered'
  | 'titles.override';

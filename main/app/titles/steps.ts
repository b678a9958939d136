import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { titlesMethods } from '#shared/contract/methods/titles.ts';
import type { FrozenResults, YearStep, YearUnit } from '#shared/titles/book.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import { addDays } from '#shared/titles/calendar.ts';
import { isPast, stepAfter } from '#shared/titles/cycle.ts';
import { paperRows } from '#shared/titles/papers/paper-rows.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { loadYear, subjectNames, titlesDraft, titlesName } from './load.ts';
import { changeUnit } from './scores.ts';

/** Records a step as done and moves the unit on, unless it stands further already. */
function stepDone(unit: YearUnit, step: YearStep, on: string, ports: Ports): void {
  unit.done = [...unit.done.filter((item) => item.step !== step), { step, on, at: ports.clock.now(), who: ports.who }];
  if (!isPast(unit, step)) unit.step = stepAfter(step);
}

/** The unit's name for the change log; empty when there is no such unit, which the change itself then refuses. */
async function unitName(
  ports: Ports,
  input: { readonly year: number; readonly title: TitleKind; readonly unit: string },
): Promise<string> {
  const book = await ports.store.read(titlesName(input.year));
  return book.ok ? (book.value.titles[input.title]?.units[input.unit]?.name ?? '') : '';
}

/** Changes what is on record of a unit besides its results, also after the decision and the lock. */
async function changeRecord<T>(
  ports: Ports,
  input: { readonly year: number; readonly title: TitleKind; readonly unit: string },
  name: string,
  recipe: (unit: YearUnit) => Result<T>,
): Promise<Result<T>> {
  const bookName = titlesName(input.year);
  const args = { unit: await unitName(ports, input) };
  return ports.store.change({ name, args }, [bookName], (books) => {
    const year = titlesDraft(books, bookName).titles[input.title];
    if (year === undefined) return fail('title-closed', { year: input.year });
    const unit = year.units[input.unit];
    return unit === undefined ? fail('not-found', { what: input.unit }) : recipe(unit);
  });
}

/** The year's cycle: meeting, posting with objections, dossier, decision, what follows, and corrections. */
export const stepHandlers = {
  'titles.recordMeeting': async (input, ports) => {
    const { meeting } = input;
    if (meeting.on > ports.clock.today() || meeting.present === 0) {
      // A meeting that is still to come, or at which nobody was yet, is planned and not held.
      return changeUnit(ports, input, 'titles.recordMeeting', {}, (unit) => {
        unit.meeting = meeting;
        return ok({ saved: true as const });
      });
    }
    if (meeting.present > meeting.invited) {
      return fail('more-present', { present: meeting.present, invited: meeting.invited });
    }
    if (meeting.votesFor + meeting.votesAgainst > meeting.present) {
      return fail('more-votes', { votes: meeting.votesFor + meeting.votesAgainst, present: meeting.present });
    }
    return changeUnit(ports, input, 'titles.recordMeeting', {}, (unit) => {
      unit.meeting = meeting;
      stepDone(unit, 'meeting', meeting.on, ports);
      return ok({ saved: true as const });
    });
  },

  'titles.post': async (input, ports) => {
    const loaded = await loadYear(ports, input, 0);
    if (!loaded.ok) return loaded;
    const until = addDays(input.from, loaded.value.titleYear.terms.postingDays);
    return changeUnit(ports, input, 'titles.post', { from: input.from }, (unit) => {
      const objections = unit.posting?.objections ?? [];
      unit.posting = { from: input.from, until, places: input.places, objections };
      if (!isPast(unit, 'posting')) unit.step = 'posting';
      return ok({ until });
    });
  },

  'titles.object': async (input, ports) => {
    const id = ports.ids.next();
    return changeRecord(ports, input, 'titles.object', (unit) => {
      if (unit.posting === undefined) return fail('not-posted', { unit: unit.name });
      const { on, from, text, subject } = input;
      if (subject !== undefined && !unit.subjects.includes(subject)) return fail('not-found', { what: subject });
      unit.posting.objections.push({
        id,
        on,
        from,
        text,
        ...(subject === undefined ? {} : { subject }),
        ...(on > unit.posting.until ? { late: true } : {}),
        at: ports.clock.now(),
        who: ports.who,
      });
      return ok({ objection: id });
    });
  },

  'titles.answer': async (input, ports) =>
    changeRecord(ports, input, 'titles.answer', (unit) => {
      const found = unit.posting?.objections.find((objection) => objection.id === input.objection);
      if (found === undefined) return fail('not-found', { what: input.objection });
      found.answer = input.answer;
      found.answeredOn = input.on;
      return ok({ saved: true as const });
    }),

  'titles.recordStep': async (input, ports) =>
    changeRecord(ports, input, 'titles.recordStep', (unit) => {
      stepDone(unit, input.step, input.on, ports);
      return ok({ saved: true as const });
    }),

  'titles.decide': async (input, ports) => {
    const loaded = await loadYear(ports, input, 0);
    if (!loaded.ok) return loaded;
    const { set, rules, registry, commune, title, past, outside } = loaded.value;
    if (set === undefined || rules === undefined) return fail('title-closed', { year: input.year });
    const names = subjectNames(registry, commune, title);
    const results = new Map<string, FrozenResults>();
    for (const id of new Set(input.units)) {
      const standing = loaded.value.units.find((unit) => unit.id === id);
      if (standing === undefined) return fail('not-found', { what: id });
      const { unit, decision } = standing;
      if (unit.results !== undefined) return fail('results-fixed', { unit: unit.name });
      if (decision.counts.incomplete > 0) {
        return fail('not-all-scored', { unit: unit.name, count: decision.counts.incomplete });
      }
      if (decision.counts.tied > 0) return fail('ties-open', { unit: unit.name, count: decision.counts.tied });
      const rows = paperRows(standing, set, rules, names, past, input.year, outside);
      results.set(id, {
        at: ports.clock.now(),
        names: rows.map((row) => row.name),
        addresses: rows.map((row) => row.address),
        members: rows.map((row) => row.members),
        totals: rows.map((row) => row.total),
        outcomes: rows.map((row) => row.outcome),
        reasons: rows.map((row) => row.why),
      });
    }
    const outcomes = [...results.values()].flatMap((result) => result.outcomes);
    const passed = outcomes.filter((outcome) => outcome === 'passed').length;
    const bookName = titlesName(input.year);
    const args = { year: String(input.year), number: input.number, passed };
    return ports.store.change({ name: 'titles.decide', args, bulk: true }, [bookName], (books) => {
      const year = titlesDraft(books, bookName).titles[title];
      if (year === undefined) return fail('title-closed', { year: input.year });
      for (const [id, result] of results) {
        const unit = year.units[id];
        if (unit === undefined) return fail('not-found', { what: id });
        unit.results = result;
        unit.decision = { number: input.number, on: input.on, signer: input.signer };
        stepDone(unit, 'decision', input.on, ports);
      }
      return ok({ passed, refused: outcomes.length - passed });
    });
  },

  'titles.correct': async (input, ports) => {
    if (input.reason === '') return fail('title-reason-needed', {});
    const bookName = titlesName(input.year);
    const args = { unit: await unitName(ports, input), reason: input.reason };
    return ports.store.change({ name: 'titles.correct', args }, [bookName], (books) => {
      const unit = titlesDraft(books, bookName).titles[input.title]?.units[input.unit];
      const results = unit?.results;
      if (unit === undefined || results === undefined) return fail('not-found', { what: input.unit });
      const row = unit.subjects.indexOf(input.subject);
      const before = results.outcomes[row];
      if (before === undefined) return fail('not-found', { what: input.subject });
      const { subject, reason, outcome } = input;
      unit.corrections.push({ at: ports.clock.now(), who: ports.who, subject, text: reason, before, after: outcome });
      results.outcomes[row] = outcome;
      results.reasons[row] = outcome === 'passed' ? '' : reason;
      return ok({ saved: true as const });
    });
  },
} satisfies Handlers<Pick<typeof titlesMethods, StepMethod>>;

type StepMethod =
  | 'titles.recordMeeting'
  | 'titles.post'
  | 'titles.object'
  | 'titles.answer'
  | 'titles.recordStep'
  | 'titles.decide'
  | 'titles.correct';

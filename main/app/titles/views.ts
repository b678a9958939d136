import { fail, ok } from '#shared/contract/result.ts';
import type { titlesMethods } from '#shared/contract/methods/titles.ts';
import { boardRow, countExceptions } from '#shared/titles/board.ts';
import { checkSet } from '#shared/titles/check-set.ts';
import { standingStep } from '#shared/titles/cycle.ts';
import { countOutcomes, decideYear } from '#shared/titles/decide.ts';
import { explainRow } from '#shared/titles/explain.ts';
import { roundPoints } from '#shared/titles/scoring.ts';
import { historyOf, yearsInARow } from '#shared/titles/streak.ts';
import { withoutDecidedElsewhere } from '#shared/titles/rows.ts';
import type { Handlers } from '../handlers.ts';
import { loadOffice, loadUnit, loadYear, registerUnits, subjectNames } from './load.ts';
import { passRate, rememberedExceptions } from './remember.ts';
import { allSets, setSummary } from './sets.ts';

/** Reads of sets, of the year's board, of a village's grid and of one household. */
export const viewHandlers = {
  'titles.listSets': async (_input, ports) => {
    const sets = await allSets(ports);
    return sets.ok ? ok({ sets: sets.value.map(({ set, shipped }) => setSummary(set, shipped)) }) : sets;
  },

  'titles.getSet': async (input, ports) => {
    const sets = await allSets(ports);
    if (!sets.ok) return sets;
    const found = sets.value.find(({ set }) => set.id === input.set);
    return found === undefined
      ? fail('not-found', { what: input.set })
      : ok({ set: found.set, faults: checkSet(found.set) });
  },

  'titles.board': async (input, ports) => {
    const loaded = await loadYear(ports, input, 1);
    if (!loaded.ok) {
      if (loaded.error.code !== 'title-closed') return loaded;
      const base = await loadOffice(ports);
      if (!base.ok) return base;
      const sets = await allSets(ports);
      if (!sets.ok) return sets;
      const units = registerUnits(base.value.registry, base.value.commune, input.title);
      return ok({
        state: 'closed' as const,
        sets: sets.value
          .filter(({ set }) => set.title === input.title)
          .map(({ set, shipped }) => setSummary(set, shipped)),
        households: units.reduce((sum, unit) => sum + unit.subjects.length, 0),
        units: units.length,
      });
    }
    const { year, title, titleYear, set, units, past, registry, commune } = loaded.value;
    const today = ports.clock.today();
    const here = withoutDecidedElsewhere(registerUnits(registry, commune, title), titleYear.units);
    const register = new Map(here.map((unit) => [unit.id, unit]));
    const lastYear = past.find((item) => item.year === year - 1);
    return ok({
      state: 'open' as const,
      year,
      title,
      today,
      set: set === undefined ? undefined : setSummary(set, false),
      terms: titleYear.terms,
      rows: units.map((standing) => boardRow(standing, titleYear, today, register.get(standing.id))),
      exceptions: countExceptions(units, lastYear, titleYear.terms.differenceShown, rememberedExceptions),
      lastYearRate: passRate(lastYear),
    });
  },

  'titles.grid': async (input, ports) => {
    const loaded = await loadUnit(ports, input, 0);
    if (!loaded.ok) return loaded;
    const { year, title, set, rules, standing, units, registry, commune } = loaded.value;
    const { unit, decision } = standing;
    const names = subjectNames(registry, commune, title);
    const at = units.findIndex(({ id }) => id === input.unit);
    const neighbour = (offset: number) => {
      const found = units[at + offset];
      return found === undefined ? undefined : { unit: found.id, name: found.unit.name };
    };
    return ok({
      year,
      title,
      unit: standing.id,
      name: unit.name,
      step: standingStep(unit, decision.counts, ports.clock.today()),
      fixed: unit.results !== undefined,
      set: setSummary(set, false),
      registrationNeeded: rules.registrationNeeded,
      familiesRate: rules.familiesRate,
      standards: set.standards.map((standard) => ({
        label: standard.label,
        title: standard.title,
        short: standard.short ?? standard.title,
        max: standard.max,
        minimum: standard.minimum,
      })),
      columns: rules.columns,
      disqualifiers: set.disqualifiers.map(({ id, text }) => ({ id, text })),
      subjects: unit.subjects,
      names: unit.results?.names ?? unit.subjects.map((subject) => names.get(subject)?.name ?? ''),
      addresses: unit.results?.addresses ?? unit.subjects.map((subject) => names.get(subject)?.address ?? ''),
      members: unit.results?.members ?? unit.subjects.map((subject) => names.get(subject)?.members ?? 0),
      scores: unit.scores,
      totals: decision.totals,
      outcomes: decision.outcomes,
      counts: decision.counts,
      reasons: unit.reasons,
      exclusions: unit.exclusions,
      unregistered: unit.unregistered,
      overrides: unit.overrides,
      previous: at > 0 ? neighbour(-1) : undefined,
      next: neighbour(1),
    });
  },

  'titles.subject': async (input, ports) => {
    const loaded = await loadUnit(ports, input);
    if (!loaded.ok) return loaded;
    const { year, title, set, rules, standing, past, registry, commune, outside } = loaded.value;
    const { unit, decision } = standing;
    const row = unit.subjects.indexOf(input.subject);
    if (row === -1) return fail('not-found', { what: input.subject });
    const known = subjectNames(registry, commune, title).get(input.subject);
    const explanation = explainRow(set, rules, unit, row, decision.outcomes[row] ?? 'incomplete', outside);
    return ok({
      subject: input.subject,
      number: row + 1,
      name: unit.results?.names[row] ?? known?.name ?? '',
      address: unit.results?.addresses[row] ?? known?.address ?? '',
      members: known?.members,
      registered: !unit.unregistered.includes(input.subject),
      total: explanation.total,
      maximum: set.total,
      explanation,
      history: historyOf(input.subject, past),
      streak: yearsInARow(input.subject, year - 1, past),
      codeOfConductLost: roundPoints(
        explanation.deductions.reduce((sum, item) => sum + (item.codeOfConduct ? item.max - item.had : 0), 0),
      ),
    });
  },

  'titles.unit': async (input, ports) => {
    const loaded = await loadYear(ports, input, 0);
    if (!loaded.ok) return loaded;
    const standing = loaded.value.units.find(({ id }) => id === input.unit);
    if (standing === undefined) return fail('not-found', { what: input.unit });
    const { unit, decision } = standing;
    const { name, done, meeting, posting, corrections } = unit;
    return ok({
      name,
      step: standingStep(unit, decision.counts, ports.clock.today()),
      done,
      corrections,
      ...(meeting === undefined ? {} : { meeting }),
      ...(posting === undefined ? {} : { posting }),
      ...(unit.decision === undefined ? {} : { decision: unit.decision }),
    });
  },

  'titles.whatIf': async (input, ports) => {
    const loaded = await loadYear(ports, input, 0);
    if (!loaded.ok) return loaded;
    const { set, titleYear, outside } = loaded.value;
    if (set === undefined) return fail('title-closed', { year: input.year });
    const tried = decideYear(set, titleYear, { outside, passMark: input.passMark });
    const rows = Object.entries(titleYear.units).map(([id, unit]) => ({
      unit: id,
      name: unit.name,
      counts: tried.get(id)?.counts ?? countOutcomes([]),
    }));
    const outcomes = [...tried.values()].flatMap((decision) => decision.outcomes);
    return ok({ passMark: input.passMark, counts: countOutcomes(outcomes), rows });
  },
} satisfies Handlers<Pick<typeof titlesMethods, ViewMethod>>;

type ViewMethod =
  | 'titles.listSets'
  | 'titles.getSet'
  | 'titles.board'
  | 'titles.grid'
  | 'titles.subject'
  | 'titles.unit'
  | 'titles.whatIf';

import type { StandingUnit } from '../board.ts';
import { isPast, openObjections } from '../cycle.ts';
import type { CriteriaSet, TitleKind } from '../criteria-set.ts';
import { rowDifference, type RegisterUnit } from '../rows.ts';
import type { PackageLevel } from './manifest.ts';

/** What is missing or odd. The first eight stop the package, the others are only said. */
export const gateCodes = [
  'not-opened',
  'no-criteria',
  'not-in-year',
  'not-scored',
  'tied',
  'not-decided',
  'not-posted',
  'objections-open',
  'register-differs',
  'no-meeting',
  'more-votes',
  'unchecked-set',
  'title-not-opened',
] as const;
export type GateCode = (typeof gateCodes)[number];

const notes: ReadonlySet<GateCode> = new Set([
  'register-differs',
  'no-meeting',
  'more-votes',
  'unchecked-set',
  'title-not-opened',
]);

/** One thing that is missing, with where it is put right. */
export type GateFinding = {
  readonly code: GateCode;
  /** `stop` keeps the package from being made. */
  readonly severity: 'stop' | 'note';
  readonly title: TitleKind;
  readonly unit?: string;
  readonly name?: string;
  readonly count: number;
};

/** One title as the gate looks at it; `units` undefined when its year was not opened. */
export type GateTitle = {
  readonly title: TitleKind;
  readonly set: CriteriaSet | undefined;
  readonly units: readonly StandingUnit[] | undefined;
  readonly register: readonly RegisterUnit[];
};

/** One line of the reconciliation: households of the register, of the year, and their results. */
export type ReconciledUnit = {
  readonly title: TitleKind;
  readonly unit: string;
  readonly name: string;
  /** Undefined for a unit that the register no longer has. */
  readonly inRegister: number | undefined;
  readonly rows: number;
  readonly passed: number;
  readonly failed: number;
  readonly excluded: number;
  readonly notRegistered: number;
  /** Not scored, or waiting at the edge of a quota. */
  readonly open: number;
  readonly decided: boolean;
};

/**
 * Everything that is missing before a package may leave, named by unit, in the order of the titles. A village hands its
 * results in before the commune decides; a commune after.
 */
export function gateFindings(level: PackageLevel, titles: readonly GateTitle[]): readonly GateFinding[] {
  return titles.flatMap((about): GateFinding[] => {
    const { title, units, set } = about;
    const found = (
      code: GateCode,
      count: number,
      unit?: { readonly id: string; readonly name: string },
    ): GateFinding => ({
      code,
      severity: notes.has(code) ? 'note' : 'stop',
      title,
      count,
      ...(unit === undefined ? {} : { unit: unit.id, name: unit.name }),
    });
    if (units === undefined) return [found(title === 'gia-dinh' ? 'not-opened' : 'title-not-opened', 1)];
    const inYear = new Set(units.map((standing) => standing.id));
    const absent = about.register.filter((unit) => unit.subjects.length > 0 && !inYear.has(unit.id));
    return [
      ...(set === undefined ? [found('no-criteria', 1)] : set.provenance.checked ? [] : [found('unchecked-set', 1)]),
      ...absent.map((unit) => found('not-in-year', unit.subjects.length, unit)),
      ...units.flatMap((standing) => {
        const register = about.register.find((unit) => unit.id === standing.id);
        const names = { id: standing.id, name: standing.unit.name };
        return unitFindings(level, title, standing, register).map(([code, count]) => found(code, count, names));
      }),
    ];
  });
}

function unitFindings(
  level: PackageLevel,
  title: TitleKind,
  { unit, decision }: StandingUnit,
  register: RegisterUnit | undefined,
): readonly (readonly [GateCode, number])[] {
  const { counts } = decision;
  const findings: (readonly [GateCode, number])[] = [];
  if (counts.rows === 0 && (register?.subjects.length ?? 0) === 0) return findings;
  const difference = rowDifference(unit, register?.subjects ?? []);
  const differs = register === undefined ? 0 : difference.added.length + difference.gone.length;
  if (counts.incomplete > 0) findings.push(['not-scored', counts.incomplete]);
  if (counts.tied > 0) findings.push(['tied', counts.tied]);
  const objections = openObjections(unit);
  if (objections > 0) findings.push(['objections-open', objections]);
  if (level === 'commune' && unit.results === undefined) findings.push(['not-decided', counts.rows]);
  if (level === 'village' && unit.posting === undefined) findings.push(['not-posted', counts.rows]);
  // A register that moved on since the decision is no fault; before it the list is not whole.
  if (differs > 0) findings.push(unit.results === undefined ? ['not-in-year', differs] : ['register-differs', differs]);
  if (title === 'gia-dinh' && isPast(unit, 'meeting') && unit.meeting === undefined) findings.push(['no-meeting', 1]);
  const votes = (unit.meeting?.votesFor ?? 0) + (unit.meeting?.votesAgainst ?? 0);
  if (unit.meeting !== undefined && votes > unit.meeting.present) findings.push(['more-votes', votes]);
  return findings;
}

/** True when nothing stops the package. */
export function mayBeMade(findings: readonly GateFinding[]): boolean {
  return findings.every((finding) => finding.severity !== 'stop');
}

/** The lines of the reconciliation: register, year and results side by side. */
export function reconcile(titles: readonly GateTitle[]): readonly ReconciledUnit[] {
  return titles.flatMap(({ title, units, register }) =>
    (units ?? []).map(({ id, unit, decision }): ReconciledUnit => {
      const { counts } = decision;
      return {
        title,
        unit: id,
        name: unit.name,
        inRegister: register.find((candidate) => candidate.id === id)?.subjects.length,
        rows: counts.rows,
        passed: counts.passed,
        failed: counts.failed,
        excluded: counts.excluded,
        notRegistered: counts['not-registered'],
        open: counts.incomplete + counts.tied,
        decided: unit.results !== undefined,
      };
    }),
  );
}

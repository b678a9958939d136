import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { StandingUnit } from '#shared/titles/board.ts';
import type { CriteriaSet } from '#shared/titles/criteria-set.ts';
import type { Rules } from '#shared/titles/decide.ts';
import { paperRows, type PaperRow } from '#shared/titles/papers/paper-rows.ts';
import { subjectNames, type LoadedYear } from './load.ts';

/** A year whose set of criteria is at hand, as every paper needs it. */
export type ScoredYear = LoadedYear & { readonly set: CriteriaSet; readonly rules: Rules };

/** `title-closed` when the year has no set of criteria. */
export function scored(year: LoadedYear): Result<ScoredYear> {
  const { set, rules } = year;
  return set === undefined || rules === undefined
    ? fail('title-closed', { year: year.year })
    : ok({ ...year, set, rules });
}

/** The rows of a unit as its papers print them. */
export function rowsOf(year: ScoredYear, standing: StandingUnit): readonly PaperRow[] {
  const names = subjectNames(year.registry, year.commune, year.title);
  return paperRows(standing, year.set, year.rules, names, year.past, year.year, year.outside);
}

import type { HomeTask } from '#shared/contract/methods/office.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Figure } from '#shared/office/figures.ts';
import { boardRow } from '#shared/titles/board.ts';
import { countFamilies } from '#shared/titles/standing.ts';
import type { Ports } from '../ports.ts';
import { loadOffice, loadYear, registerUnits } from './load.ts';

/** Households with the title for the home screen, and what their villages have to do next, nearest term first. */
export async function familiesFigure(
  year: number,
  ports: Ports,
): Promise<Result<{ readonly figure: Figure; readonly tasks: readonly HomeTask[] }>> {
  const title = 'gia-dinh';
  // The first screen waits for this: of the years before nothing is needed.
  const loaded = await loadYear(ports, { year, title }, 0);
  if (!loaded.ok) {
    if (loaded.error.code !== 'title-closed') return loaded;
    const base = await loadOffice(ports);
    if (!base.ok) return base;
    const total = registerUnits(base.value.registry, base.value.commune, title).reduce(
      (sum, unit) => sum + unit.subjects.length,
      0,
    );
    const tasks: HomeTask[] =
      total === 0
        ? []
        : [{ kind: 'titles-open', args: { year: String(year), count: total }, due: undefined, place: 'titles' }];
    return ok({ figure: { done: 0, total, middle: 0, bad: 0 }, tasks });
  }
  const { units, titleYear } = loaded.value;
  const today = ports.clock.today();
  const rows = units.map((standing) => boardRow(standing, titleYear, today, undefined));
  const scoring = rows.filter((row) => row.step === 'score');
  const left = scoring.reduce((sum, row) => sum + row.counts.incomplete, 0);
  const meeting = rows.filter((row) => row.step === 'meeting');
  const dossier = rows.filter((row) => row.step === 'dossier');
  const task = (kind: string, list: typeof rows, count: number): readonly HomeTask[] =>
    list.length === 0
      ? []
      : [{ kind, args: { count, villages: list.length }, due: earliest(list.map((row) => row.due)), place: 'titles' }];
  return ok({
    figure: countFamilies(units),
    tasks: [
      ...task('titles-score', scoring, left),
      ...task('titles-meet', meeting, meeting.length),
      ...task('titles-dossier', dossier, dossier.length),
    ],
  });
}

function earliest(dates: readonly (string | undefined)[]): string | undefined {
  return dates.filter((date) => date !== undefined).toSorted()[0];
}

import { fold } from '#shared/vietnamese/fold.ts';
import type { UnitData } from './unit-data.ts';
import type { DifferingRow, DifferingSide } from './views.ts';

/** By which a household of one package is found in another: its id, else its name and address. */
function keysOf(data: UnitData, row: number): readonly string[] {
  return [`id ${data.subjects[row] ?? ''}`, `name ${fold(`${data.names[row] ?? ''}|${data.addresses[row] ?? ''}`)}`];
}

function sideOf(data: UnitData, row: number): DifferingSide {
  return {
    total: data.totals[row] ?? -1,
    outcome: data.outcomes[row] ?? 'incomplete',
    reason: data.reasons[row] ?? '',
  };
}

/**
 * The rows in which several packages of one unit differ: another result, other points, or missing in one of them. Rows
 * are matched by id, else by folded name and address; each is matched once.
 */
export function differingRows(all: readonly UnitData[]): readonly DifferingRow[] {
  const rows: { name: string; address: string; sides: (DifferingSide | undefined)[] }[] = [];
  const byKey = new Map<string, number>();
  all.forEach((data, side) => {
    const taken = new Set<number>();
    data.subjects.forEach((_, row) => {
      const keys = keysOf(data, row);
      const found = keys.map((key) => byKey.get(key)).find((at) => at !== undefined && !taken.has(at));
      const at = found ?? rows.push({ name: data.names[row] ?? '', address: data.addresses[row] ?? '', sides: [] }) - 1;
      taken.add(at);
      for (const key of keys) if (!byKey.has(key)) byKey.set(key, at);
      const target = rows[at];
      if (target !== undefined) target.sides[side] = sideOf(data, row);
    });
  });
  return rows
    .map(({ name, address, sides }) => ({ name, address, sides: all.map((_, side) => sides[side] ?? null) }))
    .filter(({ sides }) => sides.some((side) => !isSame(side, sides[0] ?? null)));
}

function isSame(first: DifferingSide | null, second: DifferingSide | null): boolean {
  return first?.outcome === second?.outcome && first?.total === second?.total;
}

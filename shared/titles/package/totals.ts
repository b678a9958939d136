import { compareTexts } from '#shared/vietnamese/collation.ts';
import type { TitleKind } from '../criteria-set.ts';
import type { ResolvedUnit } from './conflicts.ts';
import { addFigures, type PackageUnit, type UnitFigures } from './manifest.ts';

/** One unit of a sender on the higher level's sheets. */
export type TotalUnit = {
  readonly key: string;
  readonly name: string;
  readonly area: 'urban' | 'rural';
  readonly figures: UnitFigures;
  /** `412/QĐ-UBND`; empty before the decision. */
  readonly decision: string;
};

/** One line of the higher level's summary: a commune, or within one commune a village. */
export type TotalLine = {
  readonly name: string;
  readonly area: 'urban' | 'rural';
  readonly figures: UnitFigures;
  readonly units: readonly TotalUnit[];
};

/** The totals of one title over all that was received. */
export type Totals = {
  readonly title: TitleKind;
  readonly lines: readonly TotalLine[];
  readonly figures: UnitFigures;
  readonly yearsInARow: number;
  /** Units that wait for a choice: they are in no sum. */
  readonly open: number;
};

/**
 * Adds up what counts: urban before rural, in the order of names. Packages of communes make a line each (a phường is
 * urban); packages of villages make a line per village.
 */
export function totalsOf(title: TitleKind, resolved: readonly ResolvedUnit[]): Totals {
  const own = resolved.filter((unit) => unit.title === title);
  const senders = new Map<string, { readonly area: 'urban' | 'rural'; readonly units: TotalUnit[] }>();
  let yearsInARow = 0;
  for (const { key, sender, counts } of own) {
    if (counts === undefined) continue;
    const { unit, from } = counts;
    yearsInARow = Math.max(yearsInARow, from.titles.find((each) => each.title === title)?.yearsInARow ?? 0);
    const isVillage = from.level === 'village';
    const area = isVillage
      ? unit.area
      : from.sender.commune.kind === 'phuong'
        ? ('urban' as const)
        : ('rural' as const);
    const line = isVillage ? unit.name : capitalised(sender);
    const known = senders.get(line) ?? { area, units: [] };
    known.units.push({
      key,
      name: unit.name,
      area: unit.area,
      figures: unit.figures,
      decision: unit.decision?.number ?? '',
    });
    senders.set(line, known);
  }
  const lines = [...senders]
    .map(([name, { area, units }]): TotalLine => {
      const sorted = units.toSorted((first, second) => compareTexts(first.name, second.name));
      return { name, area, units: sorted, figures: addFigures(sorted.map((unit) => unit.figures)) };
    })
    .toSorted((first, second) =>
      first.area === second.area ? compareTexts(first.name, second.name) : first.area === 'urban' ? -1 : 1,
    );
  return {
    title,
    lines,
    figures: addFigures(lines.map((line) => line.figures)),
    yearsInARow: yearsInARow === 0 ? 3 : yearsInARow,
    open: own.filter((unit) => unit.counts === undefined).length,
  };
}

/** The totals of one sender's own units: a line each, in the order given. */
export function totalsOfUnits(title: TitleKind, units: readonly PackageUnit[], yearsInARow: number): Totals {
  const lines = units.map(({ name, area, figures }): TotalLine => ({ name, area, figures, units: [] }));
  return { title, lines, figures: addFigures(units.map((unit) => unit.figures)), yearsInARow, open: 0 };
}

function capitalised(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}

import { ok, type Result } from '#shared/contract/result.ts';
import type { Commune, OfficeBook } from '#shared/office/book.ts';
import type { RegistryBook } from '#shared/registry/book.ts';
import type { TitlesBook } from '#shared/titles/book.ts';
import { titleKind } from '#shared/titles/criteria-set.ts';
import {
  gateFindings,
  reconcile,
  type GateFinding,
  type GateTitle,
  type ReconciledUnit,
} from '#shared/titles/package/gate.ts';
import { withoutDecidedElsewhere } from '#shared/titles/rows.ts';
import type { PackageLevel } from '#shared/titles/package/manifest.ts';
import type { Ports } from '../../ports.ts';
import { loadOffice, loadYear, registerUnits, titlesName, type LoadedYear } from '../load.ts';

/** Everything a package is made from, and what is missing for it. */
export type LoadedPackage = {
  readonly year: number;
  readonly level: PackageLevel;
  readonly office: OfficeBook;
  readonly commune: Commune;
  readonly registry: RegistryBook;
  readonly book: TitlesBook;
  /** The titles that were opened, with only the units that go into the package. */
  readonly years: readonly LoadedYear[];
  readonly findings: readonly GateFinding[];
  readonly lines: readonly ReconciledUnit[];
};

/** Reads the year of all titles; with a unit only that village's households. */
export async function loadPackage(
  ports: Ports,
  { year, unit }: { readonly year: number; readonly unit?: string },
): Promise<Result<LoadedPackage>> {
  const base = await loadOffice(ports);
  if (!base.ok) return base;
  const book = await ports.store.read(titlesName(year));
  if (!book.ok) return book;
  const level = unit === undefined ? 'commune' : 'village';
  const years: LoadedYear[] = [];
  const gate: GateTitle[] = [];
  for (const title of unit === undefined ? titleKind.options : (['gia-dinh'] as const)) {
    const all = registerUnits(base.value.registry, base.value.commune, title);
    const register = unit === undefined ? all : all.filter((candidate) => candidate.id === unit);
    const loaded = await loadYear(ports, { year, title });
    if (!loaded.ok) {
      if (loaded.error.code !== 'title-closed') return loaded;
      gate.push({ title, set: undefined, units: undefined, register });
      continue;
    }
    const units = unit === undefined ? loaded.value.units : loaded.value.units.filter(({ id }) => id === unit);
    years.push({ ...loaded.value, units });
    const here = withoutDecidedElsewhere(register, loaded.value.titleYear.units);
    gate.push({ title, set: loaded.value.set, units, register: here });
  }
  return ok({
    ...base.value,
    year,
    level,
    book: book.value,
    years,
    findings: gateFindings(level, gate),
    lines: reconcile(gate),
  });
}

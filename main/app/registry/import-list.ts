import type { ImportDone } from '#shared/contract/methods/registry.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { RegistryBook } from '#shared/registry/book.ts';
import { rememberMappings } from '#shared/registry/importing/mappings.ts';
import type { CadrePlan } from '#shared/registry/importing/plan-cadres.ts';
import type { HouseholdPlan } from '#shared/registry/importing/plan-households.ts';
import { countsOf, planImport, type ImportPlan } from '#shared/registry/importing/plan-import.ts';
import type { CallContext } from '../handlers.ts';
import type { Drafts, Ports } from '../ports.ts';
import type { ImportInput } from './import-input.ts';
import { importResults } from './import-results.ts';
import { openList, type OpenedList } from './open-list.ts';
import { importContext } from './preview-import.ts';

const STEPS = 3;
/** Another change may come between reading and writing; it rarely does twice. */
const ATTEMPTS = 3;

/** Imports a list as one step: read, plan, write. Cancelled before the writing it leaves nothing. */
export async function importList(
  input: ImportInput & { readonly remember: boolean },
  ports: Ports,
  call: CallContext,
): Promise<Result<ImportDone>> {
  call.progress(0, STEPS);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const opened = await openList(input.file, input.kind, input.mapping ?? [], ports);
    if (!opened.ok) return opened;
    call.progress(1, STEPS, opened.value.name);
    if (call.cancelled()) return fail('cancelled', {});
    const { list, name, registry } = opened.value;
    const planned = planImport(registry, list, importContext(name, input.keepApart ?? [], ports));
    call.progress(2, STEPS, name);
    if (call.cancelled()) return fail('cancelled', {});
    const written = await write(planned, opened.value, input.remember, ports);
    if (written === 'changed-meanwhile') continue;
    call.progress(STEPS, STEPS, name);
    return written;
  }
  throw new Error('the register kept changing during an import');
}

type Written = Result<ImportDone> | 'changed-meanwhile';

async function write(planned: ImportPlan, opened: OpenedList, remember: boolean, ports: Ports): Promise<Written> {
  const { list, name: file } = opened;
  const counts = countsOf(planned, list.reading.rejected.length);
  const layouts = remember ? list.reading.sheets.map(({ layout }) => layout) : [];
  if (planned.kind === 'results') {
    const done = await importResults(planned.plan, opened, layouts, ports);
    return done.ok ? ok({ ...counts, villages: planned.plan.villages.length, units: 0 }) : done;
  }
  let isStale = false;
  const args = { file, count: counts.added + counts.updated };
  const command = planned.kind === 'households' ? 'registry.importHouseholds' : 'registry.importCadres';
  const done = await ports.store.change({ name: command, args, bulk: true }, ['registry'], (books) => {
    isStale = !fits(planned, opened.registry, books);
    if (isStale) return fail('cancelled', {});
    if (planned.kind === 'households') applyHouseholds(books.registry, planned.plan);
    else applyCadres(books.registry, planned.plan);
    keepRejected(books.registry, planned.plan.rejected, planned.kind, file);
    if (remember) books.registry.mappings = [...rememberMappings(books.registry.mappings, planned.kind, layouts)];
    return ok({
      ...counts,
      villages: planned.kind === 'households' ? planned.plan.villages.length : 0,
      units: planned.kind === 'cadres' ? planned.plan.units.length : 0,
    });
  });
  return isStale ? 'changed-meanwhile' : done;
}

/** Whether the register is still the one that was planned for: as many records, and those to be changed in their places. */
function fits(
  planned: Exclude<ImportPlan, { readonly kind: 'results' }>,
  before: RegistryBook,
  { registry }: Drafts<'registry'>,
): boolean {
  const isAsLong =
    registry.villages.length === before.villages.length &&
    registry.households.length === before.households.length &&
    registry.units.length === before.units.length &&
    registry.people.length === before.people.length;
  if (!isAsLong) return false;
  return planned.kind === 'households'
    ? planned.plan.updates.every(({ index }) => registry.households[index]?.id === before.households[index]?.id)
    : planned.plan.updates.every(({ index }) => registry.people[index]?.id === before.people[index]?.id);
}

function applyHouseholds(registry: RegistryBook, plan: HouseholdPlan): void {
  registry.villages.push(...plan.villages);
  for (const household of plan.additions) registry.households.push(household);
  for (const { index, values, event } of plan.updates) {
    const household = registry.households[index];
    if (household === undefined) continue;
    Object.assign(household, values);
    if (event !== undefined) household.history.push(event);
  }
}

function applyCadres(registry: RegistryBook, plan: CadrePlan): void {
  registry.units.push(...plan.units);
  for (const person of plan.additions) registry.people.push(person);
  for (const { index, values } of plan.updates) {
    const person = registry.people[index];
    if (person !== undefined) Object.assign(person, values);
  }
}

/** Rows of an earlier import of the same file are replaced: the file may have been mended. */
function keepRejected(
  registry: RegistryBook,
  rejected: RegistryBook['rejected'] | HouseholdPlan['rejected'],
  kind: 'households' | 'cadres',
  file: string,
): void {
  const others = registry.rejected.filter((row) => row.kind !== kind || row.file !== file);
  if (others.length === registry.rejected.length && rejected.length === 0) return;
  registry.rejected = [...others, ...rejected];
}

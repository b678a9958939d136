import { ok, type Result } from '#shared/contract/result.ts';
import { placeKey } from '#shared/registry/importing/merge-rows.ts';
import { countsOf, planImport } from '#shared/registry/importing/plan-import.ts';
import type { ImportContext } from '#shared/registry/importing/plan-households.ts';
import { previewOf, type ImportPreview } from '#shared/registry/importing/preview.ts';
import type { RowPlace } from '#shared/registry/reading/list-reading.ts';
import type { Ports } from '../ports.ts';
import type { ImportInput } from './import-input.ts';
import { openList } from './open-list.ts';

/** What an import needs to know beside the list. */
export function importContext(file: string, keepApart: readonly RowPlace[], ports: Ports): ImportContext {
  return {
    nextId: () => ports.ids.next(),
    today: ports.clock.today(),
    now: ports.clock.now(),
    file,
    apart: new Set(keepApart.map(placeKey)),
  };
}

/** Reads a list and plans its import without doing it. */
export async function previewImport(input: ImportInput, ports: Ports): Promise<Result<ImportPreview>> {
  const opened = await openList(input.file, input.kind, input.mapping ?? [], ports);
  if (!opened.ok) return opened;
  const { list, name, workbook, registry, remembered } = opened.value;
  const planned = planImport(registry, list, importContext(name, input.keepApart ?? [], ports));
  return ok({
    ...previewOf(input.kind, list.reading, remembered),
    file: name,
    format: workbook.format,
    hasMacros: workbook.hasMacros,
    counts: countsOf(planned, list.reading.rejected.length),
    links: planned.kind === 'results' ? planned.plan.links : [],
  });
}

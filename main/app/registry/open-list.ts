import type { FileRef } from '#shared/contract/ids.ts';
import type { SheetMappingInput } from '#shared/contract/methods/registry.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { ListKind, RegistryBook } from '#shared/registry/book.ts';
import { withRemembered, type UsedMappings } from '#shared/registry/importing/mappings.ts';
import { readList, type AnyListReading } from '#shared/registry/reading/read-list.ts';
import type { SheetMapping } from '#shared/registry/reading/sheets.ts';
import type { SourceWorkbook } from '#shared/registry/workbook.ts';
import type { Ports } from '../ports.ts';

/** A workbook that the clerk chose, and what it is called. */
export type OpenedWorkbook = { readonly workbook: SourceWorkbook; readonly name: string };

/** Half a million rows. A larger list would fill the memory of an office's machine before anybody could look at it. */
const largestMegabytes = 30;

/** Opens a chosen file as a workbook; every way in which that fails has its own code. */
export async function openWorkbook(file: FileRef, ports: Ports): Promise<Result<OpenedWorkbook>> {
  const info = await ports.files.info(file);
  if (!info.ok) return info;
  const bytes = await ports.files.bytes(file, largestMegabytes);
  if (!bytes.ok) return bytes;
  const workbook = await ports.sheets.readWorkbook(bytes.value, info.value.name);
  return workbook.ok ? ok({ workbook: workbook.value, name: info.value.name }) : workbook;
}

/** A list read with the clerk's mappings and the remembered ones, beside the register as it is now. */
export type OpenedList = OpenedWorkbook &
  UsedMappings & { readonly list: AnyListReading; readonly registry: RegistryBook };

/** Opens and reads a list file against the register. */
export async function openList(
  file: FileRef,
  kind: ListKind,
  given: readonly SheetMappingInput[],
  ports: Ports,
): Promise<Result<OpenedList>> {
  const opened = await openWorkbook(file, ports);
  if (!opened.ok) return opened;
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const used = withRemembered(opened.value.workbook, kind, given.map(mappingOf), registry.value);
  const list = readList(opened.value.workbook, kind, used.mappings);
  return ok({ ...opened.value, ...used, list, registry: registry.value });
}

function mappingOf(input: SheetMappingInput): SheetMapping {
  const { sheet, take, fields, village } = input;
  return {
    sheet,
    take,
    fields: fields.map((field) => field ?? undefined),
    ...(village === undefined || village === '' ? {} : { village }),
  };
}

import type { FileRef } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { ListKind } from '#shared/registry/book.ts';
import { listedHouseholds } from '#shared/registry/listed-households.ts';
import { readList } from '#shared/registry/reading/read-list.ts';
import { cadresReport, householdsReport, type ListReport } from '#shared/registry/reading/report.ts';
import { resultsReport } from '#shared/registry/reading/results-report.ts';
import type { SourceWorkbook } from '#shared/registry/workbook.ts';
import type { Ports } from '../ports.ts';

/** Opens a chosen file as a workbook; every way in which that fails has its own code. */
export async function openWorkbook(
  file: FileRef,
  ports: Ports,
): Promise<Result<{ readonly workbook: SourceWorkbook; readonly name: string }>> {
  const info = await ports.files.info(file);
  if (!info.ok) return info;
  const bytes = await ports.files.bytes(file);
  if (!bytes.ok) return bytes;
  const workbook = await ports.sheets.readWorkbook(bytes.value, info.value.name);
  return workbook.ok ? ok({ workbook: workbook.value, name: info.value.name }) : workbook;
}

/** What a list file holds, as {@link ListReport}; results are laid on the households that the register has. */
export async function readListReport(file: FileRef, kind: ListKind, ports: Ports): Promise<Result<ListReport>> {
  const opened = await openWorkbook(file, ports);
  if (!opened.ok) return opened;
  const list = readList(opened.value.workbook, kind);
  const source = { file: opened.value.name };
  if (list.kind === 'households') return ok({ ...source, ...householdsReport(list.reading) });
  if (list.kind === 'cadres') return ok({ ...source, ...cadresReport(list.reading) });
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  return ok({ ...source, ...resultsReport(list.reading, listedHouseholds(registry.value)) });
}

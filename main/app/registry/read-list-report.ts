import type { FileRef } from '#shared/contract/ids.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { ListKind } from '#shared/registry/book.ts';
import { listedHouseholds } from '#shared/registry/listed-households.ts';
import { cadresReport, householdsReport, type ListReport } from '#shared/registry/reading/report.ts';
import { resultsReport } from '#shared/registry/reading/results-report.ts';
import type { Ports } from '../ports.ts';
import { openList } from './open-list.ts';

/** What a list file holds, as {@link ListReport}; results are laid on the households that the register has. */
export async function readListReport(file: FileRef, kind: ListKind, ports: Ports): Promise<Result<ListReport>> {
  const opened = await openList(file, kind, [], ports);
  if (!opened.ok) return opened;
  const { list, name, registry } = opened.value;
  if (list.kind === 'households') return ok({ file: name, ...householdsReport(list.reading) });
  if (list.kind === 'cadres') return ok({ file: name, ...cadresReport(list.reading) });
  return ok({ file: name, ...resultsReport(list.reading, listedHouseholds(registry)) });
}

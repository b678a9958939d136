import { clauseLibrary } from '#shared/covenants/clauses.ts';
import { libraryOfOffice, type OfficeLibrary } from '#shared/covenants/library.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Ports } from '../ports.ts';

/** The clause library with what the office made of it. */
export async function officeLibrary(ports: Ports): Promise<Result<OfficeLibrary>> {
  const legal = await ports.store.read('legal');
  if (!legal.ok) return legal;
  const shipped = clauseLibrary.parse(await ports.resources.json('legal/clauses.json'));
  return ok(libraryOfOffice(shipped, legal.value));
}

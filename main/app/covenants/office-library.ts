import { clauseLibrary } from '#shared/covenants/clauses.ts';
import { libraryOfOffice, type OfficeLibrary } from '#shared/covenants/library.ts';
import type { LegalBook } from '#shared/legal/book.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Ports } from '../ports.ts';

const known = new WeakMap<LegalBook, OfficeLibrary>();

/** The clause library with what the office made of it; the same object while the book `legal` is the same. */
export async function officeLibrary(ports: Ports): Promise<Result<OfficeLibrary>> {
  const legal = await ports.store.read('legal');
  if (!legal.ok) return legal;
  const found = known.get(legal.value);
  if (found !== undefined) return ok(found);
  const shipped = clauseLibrary.parse(await ports.resources.json('legal/clauses.json'));
  const made = libraryOfOffice(shipped, legal.value);
  known.set(legal.value, made);
  return ok(made);
}

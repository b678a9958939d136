import { covenantId, type CovenantId } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { CovenantBook } from '#shared/covenants/book.ts';
import type { Ports } from '../ports.ts';

/** The book of a covenant. */
export const bookName = (id: CovenantId): `covenant-${string}` => `covenant-${id}`;

/** A covenant that was written; `not-found` for an empty book. */
export async function oneCovenant(ports: Ports, id: CovenantId): Promise<Result<CovenantBook>> {
  const book = await ports.store.read(bookName(id));
  if (!book.ok) return book;
  return book.value.versions.length === 0 ? fail('not-found', { what: id }) : book;
}

/** All covenants of the office. */
export async function allCovenants(
  ports: Ports,
): Promise<Result<readonly { readonly id: CovenantId; readonly book: CovenantBook }[]>> {
  const covenants = [];
  for (const name of await ports.store.list('covenant-')) {
    const id = covenantId.safeParse(name.slice('covenant-'.length));
    if (!id.success) continue;
    const book = await ports.store.read(bookName(id.data));
    if (!book.ok) return book;
    if (book.value.versions.length > 0) covenants.push({ id: id.data, book: book.value });
  }
  return ok(covenants);
}

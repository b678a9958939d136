import type { CovenantId } from '#shared/contract/ids.ts';
import type { EditLock } from '#shared/contract/methods/covenants-editing.ts';
import { fail, ok, type Failure, type Result } from '#shared/contract/result.ts';
import type { CovenantBook, CovenantVersion } from '#shared/covenants/book.ts';
import type { Ports } from '../ports.ts';
import { oneCovenant } from './covenant-books.ts';

/** Unnamed versions that are kept; older ones give way, named ones never do. */
const UNNAMED_KEPT = 30;

/** A covenant with one of its versions. */
export type Found = { readonly book: CovenantBook; readonly version: CovenantVersion };

/** A covenant with its newest version. */
export async function newest(ports: Ports, id: CovenantId): Promise<Result<Found>> {
  const book = await oneCovenant(ports, id);
  if (!book.ok) return book;
  const version = book.value.versions.at(-1);
  return version === undefined ? fail('not-found', { what: id }) : ok({ book: book.value, version });
}

/** Why the newest text takes no direct edits now; undefined when it takes them. */
export function lockOf(book: CovenantBook): EditLock | undefined {
  if (book.recognised !== undefined) return { reason: 'recognised', on: book.recognised };
  const operations = book.amendment?.operations.length ?? 0;
  return operations > 0 ? { reason: 'amending', operations } : undefined;
}

/** The same as a failure. */
export function lockFailure(lock: EditLock | undefined): Failure | undefined {
  if (lock === undefined) return undefined;
  if (lock.reason === 'amending') return fail('text-amending', { operations: lock.operations });
  return fail('text-recognised', { on: lock.on.split('-').toReversed().join('/') });
}

/** The versions that are kept: all that have a name, and the last of those that have none. */
export function pruned(versions: readonly CovenantVersion[]): CovenantVersion[] {
  const unnamed = versions.filter((version) => version.name === '').length;
  let over = unnamed - UNNAMED_KEPT;
  return versions.filter((version) => version.name !== '' || over-- <= 0);
}

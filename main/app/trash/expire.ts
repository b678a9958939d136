import { ok, type Result } from '#shared/contract/result.ts';
import { daysLeft } from '#shared/trash/book.ts';
import type { Ports } from '../ports.ts';

/**
 * Empties the trash of what was thrown away more than thirty days ago; done once at each start. It is no step of the
 * clerk's, so undo does not stop at it. Where nothing was saved for so long it waits for the next start: the clock may only
 * have jumped ahead.
 */
export async function expireTrash({ store, clock }: Pick<Ports, 'store' | 'clock'>): Promise<Result<number>> {
  const trash = await store.read('trash');
  if (!trash.ok) return trash;
  const now = clock.now();
  const { savedAt } = store.status();
  if (savedAt !== undefined && daysLeft(savedAt, now) === 0) return ok(0);
  const gone = Object.values(trash.value.entries).filter(({ at }) => daysLeft(at, now) === 0);
  if (gone.length === 0) return ok(0);
  return store.change({ name: 'trash.expire', args: { count: gone.length }, lasting: true }, ['trash'], (books) => {
    for (const { id } of gone) delete books.trash.entries[id];
    return ok(gone.length);
  });
}

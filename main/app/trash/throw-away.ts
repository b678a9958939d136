import type { Ports } from '../ports.ts';
import { nothingHeld, type TrashBook, type TrashContent, type TrashKind } from '#shared/trash/book.ts';

/** Puts what a command takes out of its books into the draft of the trash. @returns the entry's id */
export function throwAway(
  trash: TrashBook,
  { ids, who, clock }: Pick<Ports, 'ids' | 'who' | 'clock'>,
  thing: { readonly kind: TrashKind; readonly name: string; readonly content: Partial<TrashContent> },
): string {
  const id = ids.next();
  const { kind, name, content } = thing;
  trash.entries[id] = { id, kind, name, by: who, at: clock.now(), content: { ...nothingHeld, ...content } };
  return id;
}

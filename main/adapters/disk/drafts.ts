import { current, Immer, isDraft } from 'immer';
import { isList, isRecord } from '#shared/store/json.ts';

/**
 * Our own instance: it does not freeze. The store freezes what it keeps (once when a book is read, later only the parts
 * that change), and the value that the drafts end in is thrown away once the patch is drawn from it.
 */
const immer = new Immer({ autoFreeze: false });

/** Books that a recipe may write into; what it writes reaches only the drafts. */
export type OpenDrafts = {
  readonly books: Record<string, unknown>;
  /** The books as the recipe left them; the drafts are dead afterwards. */
  readonly finish: () => Readonly<Record<string, unknown>>;
};

/** Drafts of the books given. */
export function openDrafts(books: Readonly<Record<string, unknown>>): OpenDrafts {
  const drafts = immer.createDraft({ ...books });
  return { books: drafts, finish: () => immer.finishDraft(drafts) };
}

/** A recipe's answer without drafts in it, so that it can be read after the drafts are dead. */
export function withoutDrafts<T>(value: T): T {
  const holder = { value };
  settle(holder);
  return holder.value;
}

function settle(container: unknown): void {
  if ((!isRecord(container) && !isList(container)) || Object.isFrozen(container)) return;
  for (const [key, value] of Object.entries(container)) {
    if (isDraft(value)) Reflect.set(container, key, current(value));
    else settle(value);
  }
}

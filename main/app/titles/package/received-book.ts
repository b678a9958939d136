import type { ReceivedBook } from '#shared/titles/package/received-book.ts';

export type ReceivedName = `received-${number}`;

/** The name of the book of what was received for a year. */
export function receivedName(year: number): ReceivedName {
  return `received-${year}`;
}

/** The draft of that book that a change asked for. */
export function receivedDraft(books: Partial<Record<ReceivedName, ReceivedBook>>, name: ReceivedName): ReceivedBook {
  const book = books[name];
  if (book === undefined) throw new Error(`the change did not ask for ${name}`);
  return book;
}

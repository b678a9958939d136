import type { Result } from '#shared/contract/result.ts';
import type { BookName, BookOf } from '#shared/store/books.ts';
import type { Command, Ports } from './ports.ts';

/** {@link Ports.store}'s `change` for one book: `recipe` gets its draft alone. */
export function changeBook<N extends BookName, T>(
  ports: Ports,
  command: Command,
  name: N,
  recipe: (book: BookOf<N>) => Result<T>,
): Promise<Result<T>> {
  return ports.store.change(command, [name], (books) => recipe(books[name]));
}

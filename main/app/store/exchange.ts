import type { FileRef } from '#shared/contract/ids.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { BookName } from '#shared/store/books.ts';
import { withoutPersonal } from '#shared/exchange/without-personal.ts';
import { bookKindOf } from '#shared/store/books.ts';
import { readExchange, writeExchange } from '#shared/store/exchange.ts';
import { officeSchemas } from '#shared/store/office-schemas.ts';
import type { Ports } from '../ports.ts';

/**
 * Writes all books as one JSON file among the papers.
 * @param personal with births, identity numbers and telephones; only such a file can be brought back
 * @param folders below the folder of papers
 */
export async function exportData(
  { store, clock, files }: Ports,
  personal: boolean,
  folders: readonly string[] = [],
): Promise<Result<SavedPaper>> {
  const books: Record<string, unknown> = {};
  for (const name of await store.list('')) {
    const book = await store.read(name);
    if (!book.ok) return book;
    books[name] = personal ? book.value : withoutPersonal(book.value);
  }
  const bytes = writeExchange(books, officeSchemas.version, clock.now(), personal ? undefined : 'personal');
  return files.savePaper(folders, `le-lang-${clock.today()}.json`, bytes);
}

const largestMegabytes = 500;

/** Puts the books of such a file in the place of the present ones; books that are not in it become empty. */
export async function importData(file: FileRef, { store, files }: Ports): Promise<Result<{ books: number }>> {
  const info = await files.info(file);
  if (!info.ok) return info;
  const bytes = await files.bytes(file, largestMegabytes);
  if (!bytes.ok) return bytes;
  const { name } = info.value;
  const found = readExchange(bytes.value, officeSchemas);
  if ('problem' in found) {
    if (found.problem === 'partial') return fail('exchange-partial', { name });
    return found.problem === 'newer'
      ? fail('backup-newer', { name, version: found.version })
      : fail('file-wrong-kind', { name, expected: 'JSON' });
  }
  const names = [...new Set([...found.books.keys(), ...(await store.list(''))])].filter(isBookName);
  return store.change({ name: 'data.import', args: { file: name }, bulk: true }, names, (books) => {
    for (const each of names) Reflect.set(books, each, found.books.get(each) ?? officeSchemas.emptyOf(each));
    return ok({ books: found.books.size });
  });
}

function isBookName(name: string): name is BookName {
  return bookKindOf(name) !== undefined;
}

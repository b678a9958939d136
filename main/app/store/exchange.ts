import type { FileRef } from '#shared/contract/ids.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { BookName } from '#shared/store/books.ts';
import { withoutPersonal } from '#shared/exchange/without-personal.ts';
import { bookKindOf } from '#shared/store/books.ts';
import { originalPath, packedExchange, readExchange, textBytes, writeExchange } from '#shared/store/exchange.ts';
import { originalsIn } from '#shared/store/originals.ts';
import { officeSchemas } from '#shared/store/office-schemas.ts';
import type { OpenedPackage, PackedFile, Ports } from '../ports.ts';

/**
 * Writes all books as one JSON file among the papers. Where files came in (scans, covenants as they were handed in), it is
 * a zip of that JSON and of those files, so that one file holds all there is.
 * @param personal with births, identity numbers and telephones, and with what came in; only such a file can be brought back
 * @param folders below the folder of papers
 */
export async function exportData(
  { store, clock, files, packages }: Ports,
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
  const name = `le-lang-${clock.today()}`;
  const named = personal ? originalsIn(books) : [];
  if (named.length === 0) return files.savePaper(folders, `${name}.json`, bytes);
  const packed: PackedFile[] = [{ path: packedExchange.data, bytes }];
  const lost: string[] = [];
  for (const each of named) {
    const content = await files.readOriginal({ ...each, bytes: 0 });
    if (content.ok) packed.push({ path: originalPath(each), bytes: content.value });
    else if (content.error.code === 'original-missing') lost.push(each.name);
    else return content;
  }
  if (lost.length > 0) packed.push({ path: packedExchange.lost, bytes: textBytes(lost.join('\n')) });
  return files.savePaper(folders, `${name}.zip`, await packages.pack(packed, clock.now()));
}

const largestMegabytes = 2000;

/**
 * Puts the books of such a file in the place of the present ones; books that are not in it become empty. What came in is
 * kept first, each file held against its hash.
 */
export async function importData(file: FileRef, ports: Ports): Promise<Result<{ books: number }>> {
  const { store, files } = ports;
  const info = await files.info(file);
  if (!info.ok) return info;
  const bytes = await files.bytes(file, largestMegabytes);
  if (!bytes.ok) return bytes;
  const { name } = info.value;
  const packed = await openPacked(ports, bytes.value, name);
  if (!packed.ok) return packed;
  const found = readExchange(packed.value.data, officeSchemas);
  if ('problem' in found) {
    if (found.problem === 'partial') return fail('exchange-partial', { name });
    return found.problem === 'newer'
      ? fail('backup-newer', { name, version: found.version })
      : fail('file-wrong-kind', { name, expected: 'JSON' });
  }
  const kept = await keepOriginals(ports, packed.value, [...found.books.values()], name);
  if (!kept.ok) return kept;
  const names = [...new Set([...found.books.keys(), ...(await store.list(''))])].filter(isBookName);
  return store.change({ name: 'data.import', args: { file: name }, bulk: true }, names, (books) => {
    for (const each of names) Reflect.set(books, each, found.books.get(each) ?? officeSchemas.emptyOf(each));
    return ok({ books: found.books.size });
  });
}

type Packed = { readonly data: Uint8Array; readonly inside: OpenedPackage | undefined };

/** The JSON, alone or in the zip with what came in. */
async function openPacked({ packages }: Ports, bytes: Uint8Array, name: string): Promise<Result<Packed>> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return ok({ data: bytes, inside: undefined });
  const inside = await packages.open(bytes, name);
  if (!inside.ok) return inside;
  const data = await inside.value.read(packedExchange.data);
  if ('bytes' in data) return ok({ data: data.bytes, inside: inside.value });
  return data.problem === 'missing'
    ? fail('file-wrong-kind', { name, expected: 'JSON' })
    : fail('file-damaged', { name });
}

/** Keeps what came in and lies in the file; what was lost before it was written is not in it. */
async function keepOriginals(
  { files, packages }: Ports,
  { inside }: Packed,
  books: readonly unknown[],
  name: string,
): Promise<Result<null>> {
  for (const original of inside === undefined ? [] : originalsIn(books)) {
    const content = await inside?.read(originalPath(original));
    if (content === undefined || ('problem' in content && content.problem === 'missing')) continue;
    if ('problem' in content || packages.sha256(content.bytes) !== original.sha256)
      return fail('file-damaged', { name });
    const kept = await files.keepBytes(original.name, content.bytes);
    if (!kept.ok) return kept;
  }
  return ok(null);
}

function isBookName(name: string): name is BookName {
  return bookKindOf(name) !== undefined;
}

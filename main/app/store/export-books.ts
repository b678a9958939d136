import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { bookSheets, type NamesById } from '#shared/exchange/book-sheets.ts';
import { covenantSheets } from '#shared/exchange/covenant-sheets.ts';
import { bookTitle } from '#shared/exchange/headings.ts';
import { titlesSheets } from '#shared/exchange/titles-sheets.ts';
import { withoutPersonal } from '#shared/exchange/without-personal.ts';
import type { RegistryBook } from '#shared/registry/book.ts';
import type { SheetOut } from '#shared/registry/workbook.ts';
import type { BookName } from '#shared/store/books.ts';
import type { CriteriaSet } from '#shared/titles/criteria-set.ts';
import type { CallContext } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { exportData } from './exchange.ts';

/**
 * Writes everything in open forms into a folder among the papers: one file of JSON, from which all can be brought back,
 * and a workbook for each book, to be read. Papers that were written stay when it is stopped.
 */
export async function exportBooks(
  ports: Ports,
  call: CallContext,
  personal: boolean,
): Promise<Result<{ readonly papers: readonly SavedPaper[] }>> {
  const { store, sheets, files, clock } = ports;
  const folder = `Xuất dữ liệu ${clock.today()}`;
  const registry = await store.read('registry');
  if (!registry.ok) return registry;
  const criteria = await store.read('criteria');
  if (!criteria.ok) return criteria;
  const names = await store.list('');
  const whole = await exportData(ports, personal, [folder]);
  if (!whole.ok) return whole;
  const papers: SavedPaper[] = [whole.value];
  const known = namesOf(registry.value);
  for (const [index, name] of names.entries()) {
    if (call.cancelled()) return fail('cancelled', {});
    call.progress(index, names.length, bookTitle(name));
    const content = await sheetsOf(ports, name, known, criteria.value.sets, personal);
    if (!content.ok) return content;
    if (content.value.length === 0) continue;
    const bytes = await sheets.writeWorkbook(content.value);
    if (!bytes.ok) return bytes;
    const paper = await files.savePaper([folder], `${await titleOf(ports, name)}.xlsx`, bytes.value);
    if (!paper.ok) return paper;
    papers.push(paper.value);
  }
  return ok({ papers });
}

async function sheetsOf(
  { store }: Ports,
  name: BookName,
  names: NamesById,
  sets: readonly CriteriaSet[],
  personal: boolean,
): Promise<Result<readonly SheetOut[]>> {
  if (name.startsWith('titles-')) {
    const book = await store.read(`titles-${Number(name.slice('titles-'.length))}`);
    return book.ok ? ok(titlesSheets(book.value, sets, names)) : book;
  }
  if (name.startsWith('covenant-')) {
    const book = await store.read(`covenant-${name.slice('covenant-'.length)}`);
    return book.ok ? ok(covenantSheets(book.value, names)) : book;
  }
  const book = await store.read(name);
  return book.ok ? ok(bookSheets(personal ? book.value : withoutPersonal(book.value), names)) : book;
}

/** The name of a book's workbook: its covenant's community or its campaign where it has one. */
async function titleOf({ store }: Ports, name: BookName): Promise<string> {
  const id = name.slice(name.indexOf('-') + 1);
  if (name.startsWith('covenant-')) {
    const book = await store.read(`covenant-${id}`);
    if (book.ok && book.value.unit !== '') return `${book.value.docName} ${book.value.unit}`;
  }
  if (name.startsWith('case-')) {
    const book = await store.read(`covenant-${id}`);
    if (book.ok && book.value.unit !== '') return `Hồ sơ ${book.value.docName} ${book.value.unit}`;
  }
  if (name.startsWith('campaign-')) {
    const book = await store.read(`campaign-${id}`);
    if (book.ok && book.value.name !== '') return `Đợt cam kết ${book.value.name}`;
  }
  return bookTitle(name);
}

function namesOf({ villages, households, units, people }: RegistryBook): NamesById {
  return new Map<string, string>([
    ...villages.map(({ id, name }) => [id, name] as const),
    ...households.map(({ id, head }) => [id, head] as const),
    ...units.map(({ id, name }) => [id, name] as const),
    ...people.map(({ id, name }) => [id, name] as const),
  ]);
}

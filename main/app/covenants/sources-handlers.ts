import type {
  covenantsSourcesMethods,
  MergeCandidate,
  PastedText,
} from '#shared/contract/methods/covenants-sources.ts';
import { covenantId, type CovenantId, type FileRef } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { CovenantBook, CovenantVersion } from '#shared/covenants/book.ts';
import { compareTexts } from '#shared/covenants/comparing/compare-texts.ts';
import { beginFrom } from '#shared/covenants/merging/begin-from.ts';
import { layByTopic, type MergeSource } from '#shared/covenants/merging/by-topic.ts';
import type { ReadingOptions } from '#shared/covenants/reading/options.ts';
import { keepIds } from '#shared/covenants/text/keep-ids.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { changeBook } from '../change-book.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { allCovenants, bookName, oneCovenant } from './covenant-books.ts';
import { keepCovenant } from './import-covenant.ts';
import { officeLibrary } from './office-library.ts';
import { pastedFile } from './pasted-file.ts';
import { readCovenant, readCovenantBytes, type ReadFile } from './read-covenant.ts';
import { lockFailure, lockOf, newest, pruned } from './working-version.ts';

/** Where a covenant's text comes from: the clipboard, its kept file read anew, other covenants. */
export const covenantsSourcesHandlers = {
  'covenants.importPasted': async ({ pasted, village: wanted, view, roles, comments }, ports) => {
    const registry = await ports.store.read('registry');
    if (!registry.ok) return registry;
    const village = registry.value.villages.find((one) => one.id === wanted);
    if (village === undefined) return fail('not-found', { what: wanted });
    const { name, bytes } = pastedFile(pasted);
    const read = await readCovenantBytes(ports, bytes, name, { view, roles });
    if (!read.ok) return read;
    return keepCovenant(ports, village, () => ports.files.keepBytes(name, bytes), read.value, comments ?? 'keep');
  },

  'covenants.compareReadings': async ({ source, one, other }, ports) => {
    const before = await readSource(ports, source, one);
    if (!before.ok) return before;
    const after = await readSource(ports, source, other);
    return after.ok ? ok(compareTexts(before.value.text, after.value.text)) : after;
  },

  'covenants.compareOriginal': async ({ covenant, view }, ports) => {
    const found = await newest(ports, covenant);
    if (!found.ok) return found;
    const read = await readKept(ports, found.value.book, { view });
    if (!read.ok) return read;
    return ok({
      name: read.value.reading.source.name,
      view: read.value.reading.view,
      comparison: compareTexts(found.value.version.text, read.value.text),
    });
  },

  'covenants.rereadOriginal': async ({ covenant, view }, ports) => {
    const found = await newest(ports, covenant);
    if (!found.ok) return found;
    const { book, version } = found.value;
    const locked = lockFailure(lockOf(book));
    if (locked !== undefined) return locked;
    const read = await readKept(ports, book, { view });
    if (!read.ok) return read;
    const { name } = read.value.reading.source;
    const next: CovenantVersion = {
      id: ports.ids.next(),
      name,
      at: ports.clock.now(),
      on: ports.clock.today(),
      by: ports.who,
      origin: 'import',
      revision: book.revision + 1,
      text: keepIds(version.text, { ...read.value.text, docName: book.docName, unit: book.unit }),
    };
    const args = { unit: book.unit, file: name };
    return changeBook(ports, { name: 'covenants.rereadOriginal', args }, bookName(covenant), (draft) => {
      if (draft.revision !== book.revision) return fail('text-changed', {});
      draft.versions = pruned([...book.versions, next]);
      draft.revision = next.revision;
      draft.leftOut = read.value.leftOut;
      return ok({ version: next.id });
    });
  },

  'covenants.mergeCandidates': async ({ village: wanted }, ports) => {
    const registry = await ports.store.read('registry');
    if (!registry.ok) return registry;
    const { villages } = registry.value;
    const village = villages.find((one) => one.id === wanted);
    if (village === undefined) return fail('not-found', { what: wanted });
    const covenants = await allCovenants(ports);
    if (!covenants.ok) return covenants;
    const ancestors = new Set(village.ancestors.map((one) => one.village));
    return ok(
      covenants.value
        .flatMap(({ id, book }): MergeCandidate[] => {
          const text = book.versions.at(-1)?.text;
          const own = villages.find((one) => one.id === book.villageId);
          if (text === undefined || own === undefined || own.id === wanted) return [];
          const { counts } = treeOf(text);
          const articles = counts.articles + (counts.numbered_items ?? 0);
          return [{ id, villageName: own.name, docName: book.docName, articles, ancestor: ancestors.has(own.id) }];
        })
        .toSorted((one, other) => Number(other.ancestor) - Number(one.ancestor)),
    );
  },

  'covenants.layByTopic': async ({ covenants }, ports) => {
    const sources = await mergeSources(ports, covenants);
    if (!sources.ok) return sources;
    const library = await officeLibrary(ports);
    return library.ok ? ok(layByTopic(sources.value, library.value.topics)) : library;
  },

  'covenants.beginFrom': async ({ village: wanted, docName, picks }, ports) => {
    const registry = await ports.store.read('registry');
    if (!registry.ok) return registry;
    const village = registry.value.villages.find((one) => one.id === wanted);
    if (village === undefined) return fail('not-found', { what: wanted });
    const covenants = await allCovenants(ports);
    if (!covenants.ok) return covenants;
    if (covenants.value.some(({ book }) => book.villageId === village.id))
      return fail('covenant-exists', { village: village.name });
    const from = [...new Set(picks.map((pick) => pick.covenant))];
    const sources = await mergeSources(ports, from);
    if (!sources.ok) return sources;
    const known = new Set(sources.value.flatMap(({ id, text }) => text.lines.map((line) => `${id} ${line.id}`)));
    if (picks.some((pick) => !known.has(`${pick.covenant} ${pick.line}`)))
      return fail('edit-refused', { reason: 'line-gone', at: '' });
    const unit = /^(?:thôn|làng|xóm|bản|tổ|khu)\s/iu.test(village.name) ? village.name : `thôn ${village.name}`;
    const spoken = unit.charAt(0).toLocaleLowerCase('vi') + unit.slice(1);
    const text = beginFrom(sources.value, { docName, unit: spoken, picks });
    const id = covenantId.parse(ports.ids.next());
    const names = covenants.value
      .filter((one) => from.includes(one.id))
      .map(({ book }) => `${book.docName} ${book.unit}`);
    const args = { village: village.name, count: picks.length };
    return ports.store.change({ name: 'covenants.beginFrom', args }, [bookName(id)], (books) => {
      books[bookName(id)] = {
        villageId: village.id,
        docName,
        unit: spoken,
        begunFrom: from,
        leftOut: [],
        revision: 1,
        comments: [],
        versions: [
          {
            id: ports.ids.next(),
            name: names.join(' + ').slice(0, 300),
            at: ports.clock.now(),
            on: ports.clock.today(),
            by: ports.who,
            origin: 'edit',
            revision: 1,
            text,
          },
        ],
        past: [],
      };
      return ok({ id });
    });
  },
} satisfies Handlers<typeof covenantsSourcesMethods>;

async function readSource(
  ports: Ports,
  source: { readonly file: FileRef } | PastedText,
  options: ReadingOptions,
): Promise<Result<ReadFile>> {
  if ('file' in source) return readCovenant(ports, source.file, options);
  const { name, bytes } = pastedFile(source);
  return readCovenantBytes(ports, bytes, name, options);
}

/** The file that is kept beside a covenant's text, read anew. */
async function readKept(ports: Ports, book: CovenantBook, options: ReadingOptions): Promise<Result<ReadFile>> {
  if (book.original === undefined) return fail('original-missing', { name: '' });
  const bytes = await ports.files.readOriginal(book.original);
  return bytes.ok ? readCovenantBytes(ports, bytes.value, book.original.name, options) : bytes;
}

async function mergeSources(ports: Ports, ids: readonly CovenantId[]): Promise<Result<readonly MergeSource[]>> {
  const sources: MergeSource[] = [];
  for (const id of ids) {
    const found = await oneCovenant(ports, id);
    if (!found.ok) return found;
    const text = found.value.versions.at(-1)?.text;
    if (text !== undefined) sources.push({ id, text });
  }
  return ok(sources);
}

import { covenantId } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { officeBook, type OfficeBook } from '#shared/office/book.ts';
import { registryBook } from '#shared/registry/book.ts';
import { titlesBook } from '#shared/titles/book.ts';
import { readCovenantBytes } from '../covenants/read-covenant.ts';
import type { Ports } from '../ports.ts';

const folder = 'sample-commune';
const covenantFile = 'quy-uoc-thon-dong-khe.docx';
const sampleCovenant = covenantId.parse('mau-dong-khe');

/**
 * Fills an empty office with the sample commune: two villages, 300 households, 40 cadres, one covenant, last year's
 * results. One step, so one undo takes it back. Answers `office-exists` when an office is set up already.
 */
export async function fillWithSample(ports: Ports): Promise<Result<OfficeBook>> {
  const office = officeBook.parse(await ports.resources.json(`${folder}/office.json`));
  const registry = registryBook.parse(await ports.resources.json(`${folder}/registry.json`));
  const results = titlesBook.parse(await ports.resources.json(`${folder}/titles-2025.json`));
  const covenant = await readCovenantBytes(
    ports,
    await ports.resources.bytes(`${folder}/${covenantFile}`),
    covenantFile,
  );
  if (!covenant.ok) return covenant;
  const covenantName = `covenant-${sampleCovenant}` as const;
  return ports.store.change(
    { name: 'office.openSample', args: {}, bulk: true },
    ['office', 'registry', 'titles-2025', covenantName],
    (books) => {
      if (books.office.commune !== undefined) return fail('office-exists', {});
      books.office = { ...office, setUpAt: ports.clock.now() };
      books.registry = registry;
      books['titles-2025'] = results;
      books[covenantName] = {
        villageId: registry.villages[0]?.id,
        docName: covenant.value.text.docName,
        unit: covenant.value.text.unit,
        leftOut: covenant.value.leftOut,
        revision: 1,
        comments: [],
        versions: [
          {
            id: ports.ids.next(),
            name: covenantFile,
            at: ports.clock.now(),
            on: ports.clock.today(),
            by: ports.who,
            origin: 'import',
            revision: 1,
            text: covenant.value.text,
          },
        ],
        past: [],
      };
      return ok(books.office);
    },
  );
}

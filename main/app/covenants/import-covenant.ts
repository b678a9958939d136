import { covenantId, type CovenantId, type VillageId } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { CovenantBook, LineComment, OriginalFile } from '#shared/covenants/book.ts';
import { adoptedBy } from '#shared/covenants/procedure/steps.ts';
import type { CovenantReading } from '#shared/covenants/reading/reading.ts';
import type { CovenantText } from '#shared/covenants/text/covenant-text.ts';
import { placeLines } from '#shared/covenants/text/places.ts';
import type { Ports } from '../ports.ts';
import { changeBook } from '../change-book.ts';
import { allCovenants, bookName } from './covenant-books.ts';
import { caseName } from './procedure/case-data.ts';
import type { ReadFile } from './read-covenant.ts';

/**
 * Keeps what was read as a village's covenant: the file under its hash, the text as the first version. Where a case to
 * replace the village's covenant is open and its text not yet adopted, it is kept as the text that is to come. One step.
 */
export async function keepCovenant(
  ports: Ports,
  village: { readonly id: VillageId; readonly name: string },
  keepFile: () => Promise<Result<OriginalFile>>,
  read: ReadFile,
  comments: 'keep' | 'leave',
): Promise<Result<{ readonly id: CovenantId }>> {
  const covenants = await allCovenants(ports);
  if (!covenants.ok) return covenants;
  const present = covenants.value.find((covenant) => covenant.book.villageId === village.id);
  if (present !== undefined) {
    const cases = await ports.store.read(caseName(present.id));
    if (!cases.ok) return cases;
    const run = cases.value.current;
    return run?.subject === 'replacement' && adoptedBy(run) === undefined
      ? keepReplacement(ports, village, keepFile, read, present)
      : fail('covenant-exists', { village: village.name });
  }
  const original = await keepFile();
  if (!original.ok) return original;
  const id = covenantId.parse(ports.ids.next());
  const at = ports.clock.now();
  const text = { ...read.text, unit: read.text.unit === '' ? `thôn ${village.name}` : read.text.unit };
  const args = { village: village.name, file: original.value.name };
  return ports.store.change({ name: 'covenants.import', args }, [bookName(id)], (books) => {
    books[bookName(id)] = {
      villageId: village.id,
      docName: text.docName,
      unit: text.unit,
      original: original.value,
      leftOut: read.leftOut,
      revision: 1,
      comments: comments === 'keep' ? commentsOf(ports, read.reading, text, at) : [],
      versions: [
        {
          id: ports.ids.next(),
          name: original.value.name,
          at,
          on: ports.clock.today(),
          by: ports.who,
          origin: 'import',
          revision: 1,
          text,
        },
      ],
      past: [],
    };
    return ok({ id });
  });
}

/** The text that is to take the place of the present one; another file takes its place until it is adopted. */
async function keepReplacement(
  ports: Ports,
  village: { readonly name: string },
  keepFile: () => Promise<Result<OriginalFile>>,
  { text }: ReadFile,
  { id, book }: { readonly id: CovenantId; readonly book: CovenantBook },
): Promise<Result<{ readonly id: CovenantId }>> {
  const original = await keepFile();
  if (!original.ok) return original;
  const { name } = original.value;
  const args = { village: village.name, file: name };
  return changeBook(ports, { name: 'covenants.import', args }, bookName(id), (draft) => {
    draft.replacement = {
      id: ports.ids.next(),
      name,
      at: ports.clock.now(),
      on: ports.clock.today(),
      by: ports.who,
      origin: 'import',
      revision: book.revision,
      text: { ...text, unit: book.unit },
    };
    return ok({ id });
  });
}

/** The remarks of the file, each on the first line of its place. */
function commentsOf(ports: Ports, reading: CovenantReading, text: CovenantText, at: string): LineComment[] {
  const placed = placeLines(text);
  return reading.comment_details.flatMap((comment): LineComment[] => {
    const line = comment.at === '' ? undefined : placed.find((one) => one.at === comment.at)?.line.id;
    if (comment.text.trim() === '') return [];
    return [
      {
        id: ports.ids.next(),
        ...(line === undefined ? {} : { line }),
        text: comment.text.slice(0, 5_000),
        by: comment.author === '' ? reading.file : comment.author,
        at,
      },
    ];
  });
}

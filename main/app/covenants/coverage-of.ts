import type { CovenantBook } from '#shared/covenants/book.ts';
import { coverageRow, type CoverageCell } from '#shared/covenants/coverage/coverage.ts';
import { draftOf } from '#shared/covenants/draft-of.ts';
import type { OfficeLibrary } from '#shared/covenants/library.ts';
import type { CaseBook } from '#shared/covenants/procedure/book.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';

type Library = Pick<OfficeLibrary, 'topics' | 'clauses'>;
type Known = {
  readonly library: Library;
  readonly topics: CaseBook['topics'];
  readonly drafts: boolean;
  readonly cells: readonly CoverageCell[];
};

/** Books are snapshots: while one is the same, so is what it says. */
const known = new WeakMap<CovenantBook, readonly Known[]>();

/** What a covenant says of every topic; with `drafts` also what the amendment at work brings. */
export function coverageOf(
  library: Library,
  { book, cases }: { readonly book: CovenantBook; readonly cases: Pick<CaseBook, 'topics'> },
  drafts: boolean,
): readonly CoverageCell[] {
  const { topics } = cases;
  const fresh = (known.get(book) ?? []).filter((one) => one.library === library && one.topics === topics);
  const found = fresh.find((one) => one.drafts === drafts);
  if (found !== undefined) return found.cells;
  const cells = cellsOf(library, book, topics, drafts);
  known.set(book, [...fresh, { library, topics, drafts, cells }]);
  return cells;
}

function cellsOf(
  library: Library,
  book: CovenantBook,
  marks: CaseBook['topics'],
  drafts: boolean,
): readonly CoverageCell[] {
  const base = book.versions.at(-1);
  if (base === undefined) return [];
  const { amendment } = book;
  const inForce = textLines(base.text);
  const inserted = new Set<string>();
  let draft = inForce;
  if (drafts && amendment !== undefined && amendment.operations.length > 0) {
    const outcome = draftOf(base, { ...amendment, numbering: 'keep' });
    if (!('errors' in outcome)) draft = textLines(textOfTree(outcome.consolidated, base.text, []));
    for (const operation of amendment.operations) {
      const clause = library.clauses.find((one) => one.id === operation.source.ref);
      if (operation.state !== 'refused' && clause !== undefined) inserted.add(clause.topic);
    }
  }
  return coverageRow(library.topics, { inForce, draft, inserted, marks });
}

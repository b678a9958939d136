import type { CovenantId } from '#shared/contract/ids.ts';
import type { ManyResult } from '#shared/contract/methods/covenants-procedure.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { clauseText, type LibraryClause } from '#shared/covenants/clauses.ts';
import { insertPlace } from '#shared/covenants/coverage/insert-place.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { changeBook } from '../../change-book.ts';
import type { CallContext } from '../../handlers.ts';
import type { Ports } from '../../ports.ts';
import { bookName } from '../covenant-books.ts';
import { draftOf, newAmendment, operationId } from '../drafting.ts';
import { caseData, caseOf, coverageCells, villageName, type CaseData } from './case-data.ts';

type Asked = {
  readonly clause: string;
  readonly wording: 'short' | 'long';
  readonly covenants: readonly CovenantId[];
  readonly apply: boolean;
};

/** One clause offered to many covenants, each on its own: what fails in one does not stop the others. */
export async function amendMany(
  ports: Ports,
  asked: Asked,
  call: CallContext,
): Promise<Result<{ readonly results: readonly ManyResult[] }>> {
  const data = await caseData(ports);
  if (!data.ok) return data;
  const clause = data.value.library.clauses.find((one) => one.id === asked.clause);
  if (clause === undefined) return fail('not-found', { what: asked.clause });
  const results: ManyResult[] = [];
  for (const [index, id] of asked.covenants.entries()) {
    if (call.cancelled()) return fail('cancelled', {});
    const result = await amendOne(ports, data.value, id, clause, asked);
    if (!result.ok) return result;
    results.push(result.value);
    call.progress(index + 1, asked.covenants.length, result.value.villageName);
  }
  return ok({ results });
}

async function amendOne(
  ports: Ports,
  data: CaseData,
  id: CovenantId,
  clause: LibraryClause,
  { wording, apply }: Asked,
): Promise<Result<ManyResult>> {
  const found = caseOf(data, id);
  if (!found.ok) return found;
  const { covenant, village } = found.value;
  const name = villageName(village);
  const tell = (result: ManyResult['result'], place = ''): Result<ManyResult> =>
    ok({ covenant: id, villageName: name, result, place });
  const base = covenant.book.versions.at(-1);
  const topic = data.library.topics.find((one) => one.id === clause.topic);
  if (base === undefined || topic === undefined) return tell('no-text');
  if (covenant.cases.current?.posting !== undefined) return tell('fixed');
  const cell = coverageCells(data, found.value, true).find((one) => one.topic === topic.id);
  const there = covenant.book.amendment?.operations.some((one) => one.source.ref === clause.id) === true;
  if (there || (cell?.state === 'has' && cell.confirmed)) return tell('has', cell?.label);
  const current = covenant.book.amendment ?? newAmendment(ports, covenant.book, base);
  const text = clauseText(clause, wording, {});
  const place = insertPlace(treeOf(base.text), topic, text, operationId(current, 0));
  if (place === undefined) return tell('no-place');
  const reason = `Đưa ${clause.source.decision} vào ${covenant.book.docName.toLocaleLowerCase('vi')}`;
  const next = {
    ...current,
    operations: [
      ...current.operations,
      {
        record: { ...place.record, reason },
        state: 'proposed' as const,
        reason,
        source: { kind: 'clause' as const, ref: clause.id },
        by: ports.who,
        at: ports.clock.now(),
      },
    ],
  };
  if ('errors' in draftOf(base, next)) return tell('refused', place.place);
  if (!apply) return tell('ready', place.place);
  const args = { count: 1, unit: covenant.book.unit };
  const written = await changeBook(ports, { name: 'covenants.addOperations', args }, bookName(id), (book) => {
    book.amendment = next;
    return ok(null);
  });
  return written.ok ? tell('done', place.place) : written;
}

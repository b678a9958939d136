import type { CovenantId } from '#shared/contract/ids.ts';
import type { ManyItem, ManyOffer, ManyResult } from '#shared/contract/methods/covenants-library.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import type { Operation } from '#shared/covenants/amending/operations.ts';
import { findPhrase } from '#shared/covenants/amending/phrases.ts';
import type { Amendment, AmendmentOperation } from '#shared/covenants/book.ts';
import { clauseText } from '#shared/covenants/clauses.ts';
import { insertPlace } from '#shared/covenants/coverage/insert-place.ts';
import { draftOf, operationId } from '#shared/covenants/draft-of.ts';
import type { OfficeLibrary } from '#shared/covenants/library.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { changeBook } from '../change-book.ts';
import type { CallContext } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { bookName } from './covenant-books.ts';
import { newAmendment } from './drafting.ts';
import { officeLibrary } from './office-library.ts';
import {
  caseData,
  caseOf,
  coverageCells,
  villageName,
  type CaseData,
  type VillageCase,
} from './procedure/case-data.ts';

type Chosen = { readonly covenant: CovenantId; readonly clause: string };

type Asked = {
  readonly offer: ManyOffer;
  readonly covenants: readonly CovenantId[];
  readonly places?: readonly (Chosen & { readonly article: string })[] | undefined;
  readonly only?: readonly Chosen[] | undefined;
  readonly apply: boolean;
};

type WithCovenant = VillageCase & { readonly covenant: NonNullable<VillageCase['covenant']> };

/** What an offer makes in one covenant: what is told of each part, and the operations. */
type Fitted = {
  readonly items: readonly ManyItem[];
  readonly operations: readonly { readonly record: Operation; readonly source: AmendmentOperation['source'] }[];
};

/** One offer to many covenants, each on its own: what fails in one does not stop the others. */
export async function amendMany(
  ports: Ports,
  asked: Asked,
  call: CallContext,
): Promise<Result<{ readonly results: readonly ManyResult[]; readonly stopped: boolean }>> {
  const data = await caseData(ports);
  if (!data.ok) return data;
  const library = await officeLibrary(ports);
  if (!library.ok) return library;
  const results: ManyResult[] = [];
  for (const [index, id] of asked.covenants.entries()) {
    if (call.cancelled()) return ok({ results, stopped: true });
    const found = caseOf(data.value, id);
    if (!found.ok) return found;
    const result = await amendOne(ports, { data: data.value, library: library.value, asked }, found.value);
    if (!result.ok) return result;
    results.push(result.value);
    call.progress(index + 1, asked.covenants.length, result.value.villageName);
  }
  return ok({ results, stopped: false });
}

type Work = { readonly data: CaseData; readonly library: OfficeLibrary; readonly asked: Asked };

async function amendOne(ports: Ports, work: Work, one: WithCovenant): Promise<Result<ManyResult>> {
  const { covenant, village } = one;
  const base = covenant.book.versions.at(-1);
  const tell = (result: ManyResult['result'], items: readonly ManyItem[] = []): Result<ManyResult> => {
    const articles = base === undefined || work.asked.apply ? [] : treeOf(base.text).articles;
    return ok({
      covenant: covenant.id,
      villageName: villageName(village),
      result,
      place: items.find((item) => item.place !== '')?.place ?? '',
      items,
      articles: articles
        .filter((article) => article.state === undefined)
        .map(({ number, title }) => ({ number, title })),
    });
  };
  if (base === undefined) return tell('no-text');
  if (covenant.cases.current?.posting !== undefined) return tell('fixed');
  const current = covenant.book.amendment ?? newAmendment(ports, covenant.book, base);
  const { offer } = work.asked;
  const fitted = offer.kind === 'clauses' ? fitClauses(work, one, current) : fitPhrase(offer, one, current);
  if (fitted.operations.length === 0) {
    return tell(fitted.items.some((item) => item.result === 'no-place') ? 'no-place' : 'has', fitted.items);
  }
  const at = ports.clock.now();
  const next: Amendment = {
    ...current,
    operations: [
      ...current.operations,
      ...fitted.operations.map(({ record, source }) => ({
        record,
        state: 'proposed' as const,
        reason: record.reason ?? '',
        source,
        by: ports.who,
        at,
      })),
    ],
  };
  if ('errors' in draftOf(base, next)) {
    const refused = fitted.items.map((item) =>
      item.result === 'ready' ? { ...item, result: 'refused' as const } : item,
    );
    return tell('refused', refused);
  }
  if (!work.asked.apply) return tell('ready', fitted.items);
  const args = { count: fitted.operations.length, unit: covenant.book.unit };
  const written = await changeBook(ports, { name: 'covenants.addOperations', args }, bookName(covenant.id), (book) => {
    book.amendment = next;
    return ok(null);
  });
  return written.ok ? tell('done', fitted.items) : written;
}

/** Each clause that is missing there at the place that fits it best, or where the clerk put it. */
function fitClauses({ data, library, asked }: Work, one: WithCovenant, current: Amendment): Fitted {
  const { covenant } = one;
  const base = covenant.book.versions.at(-1);
  if (asked.offer.kind !== 'clauses' || base === undefined) return { items: [], operations: [] };
  const cells = coverageCells(data, one, true);
  const tree = treeOf(base.text);
  const items: ManyItem[] = [];
  const operations: Fitted['operations'][number][] = [];
  for (const { clause: id, wording, values } of asked.offer.clauses) {
    if (asked.only?.some((only) => only.covenant === covenant.id && only.clause === id) === false) continue;
    const clause = library.clauses.find((candidate) => candidate.id === id);
    const topic = library.topics.find((candidate) => candidate.id === clause?.topic);
    if (clause === undefined || topic === undefined) continue;
    const cell = cells.find((candidate) => candidate.topic === topic.id);
    const there = current.operations.some((operation) => operation.source.ref === id);
    const seems = cell?.state === 'has';
    const seen = seems && !cell.confirmed ? cell.label : '';
    const isCovered = asked.only === undefined && seems && cell.confirmed;
    if (there || isCovered) {
      items.push({ clause: id, title: clause.title, result: 'has', article: '', place: cell?.label ?? '', seen: '' });
      continue;
    }
    const wanted = asked.places?.find((place) => place.covenant === covenant.id && place.clause === id)?.article;
    const text = clauseText(clause, wording, values ?? {});
    const found = insertPlace(tree, topic, text, operationId(current, operations.length), wanted);
    if (found === undefined) {
      items.push({ clause: id, title: clause.title, result: 'no-place', article: '', place: '', seen: '' });
      continue;
    }
    items.push({ clause: id, title: clause.title, result: 'ready', article: found.article, place: found.place, seen });
    const from = clause.source.decision === '' ? clause.title : clause.source.decision;
    const reason = `Đưa ${from} vào ${covenant.book.docName.toLocaleLowerCase('vi')}`;
    operations.push({ record: { ...found.record, reason }, source: { kind: 'clause', ref: id } });
  }
  return { items, operations };
}

/** The phrase wherever it stands. */
function fitPhrase(
  offer: Extract<ManyOffer, { kind: 'phrase' }>,
  { covenant }: WithCovenant,
  current: Amendment,
): Fitted {
  const base = covenant.book.versions.at(-1);
  const lines = base === undefined ? [] : textLines(base.text);
  const holds = lines.filter((line) => line.level !== 'preamble' && findPhrase(line.text, offer.find).length > 0);
  const title = offer.find;
  if (holds.length === 0)
    return { items: [{ clause: '', title, result: 'has', article: '', place: '', seen: '' }], operations: [] };
  const record: Operation = {
    op: 'replace-phrase',
    id: operationId(current, 0),
    find: offer.find,
    with: offer.with,
    at: 'all',
    reason: offer.reason,
  };
  return {
    items: [{ clause: '', title, result: 'ready', article: '', place: `${String(holds.length)} chỗ`, seen: '' }],
    operations: [{ record, source: { kind: 'clerk', ref: '' } }],
  };
}

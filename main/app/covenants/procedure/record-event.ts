import type { CovenantId } from '#shared/contract/ids.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { CovenantBook, CovenantVersion } from '#shared/covenants/book.ts';
import { draftOf } from '#shared/covenants/draft-of.ts';
import type { CaseBook } from '#shared/covenants/procedure/book.ts';
import type { CaseEvent } from '#shared/covenants/procedure/events.ts';
import { nextStep, type NextStep } from '#shared/covenants/procedure/next-step.ts';
import { recordEvent } from '#shared/covenants/procedure/record.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';
import type { NumberEntry } from '#shared/documents/book.ts';
import { holderOf, writtenNumber } from '#shared/documents/number-register.ts';
import type { Ports } from '../../ports.ts';
import { bookName } from '../covenant-books.ts';
import { caseData, caseName, caseOf, factsOf, recognisedOn } from './case-data.ts';

/** Records events in their order, each with all that follows from it, as one change: all of them or none. */
export async function recordCaseEvents(
  ports: Ports,
  id: CovenantId,
  events: readonly CaseEvent[],
): Promise<Result<{ readonly next: NextStep['action'] }>> {
  const data = await caseData(ports);
  if (!data.ok) return data;
  const found = caseOf(data.value, id);
  if (!found.ok) return found;
  const { covenant } = found.value;
  let { cases } = covenant;
  for (const event of events) {
    const recorded = recordEvent(cases, event, {
      today: data.value.today,
      now: ports.clock.now(),
      nextId: () => ports.ids.next(),
      recognised: recognisedOn({ ...covenant, cases }) !== undefined,
    });
    if (!recorded.ok) return recorded;
    cases = recorded.value;
    const lacksText = cases.current?.subject === 'replacement' && covenant.book.replacement === undefined;
    if (event.event === 'draft' && lacksText) {
      return fail('case-refused', { reason: 'text-missing', article: '', have: 0, need: 0 });
    }
  }
  const recognised = events.find((event) => event.event === 'recognise');
  const version = recognised === undefined ? undefined : recognisedVersion(ports, covenant.book, cases, recognised.on);
  const entries = events.flatMap((event) => numberOf(ports, event, covenant.book.unit) ?? []);
  const args = { unit: covenant.book.unit };
  const names = [caseName(id), bookName(id), 'numbers'] as const;
  const written = await ports.store.change({ name: 'covenants.recordEvent', args }, names, (books) => {
    for (const entry of entries) {
      const holder = holderOf(books.numbers, entry);
      if (holder !== undefined) {
        return fail('number-taken', { number: writtenNumber(holder), summary: holder.summary });
      }
      books.numbers.entries.push(entry);
    }
    const kept = books[caseName(id)];
    const book = books[bookName(id)];
    if (kept === undefined || book === undefined) throw new Error('the books that were asked for are not there');
    replaceCase(kept, cases);
    if (recognised !== undefined) {
      book.recognised ??= recognised.on;
      if (version !== undefined) {
        book.versions.push(version);
        book.revision = version.revision;
        // Operations on a text that another one took the place of have nothing left to change.
        if (book.amendment !== undefined && version.origin === 'consolidated') book.past.push(book.amendment);
        delete book.amendment;
        delete book.replacement;
      }
    }
    return ok(null);
  });
  if (!written.ok) return written;
  const facts = factsOf(data.value, { ...found.value, covenant: { ...covenant, cases } });
  return ok({ next: nextStep(cases, facts).action });
}

/** Puts a case in the place of the draft's. */
function replaceCase(draft: CaseBook, next: CaseBook): void {
  Object.assign(draft, next);
  if (next.current === undefined) delete draft.current;
}

/** What the recognised text is: the amendment at work consolidated, or the text that takes the place of the old one. */
function recognisedVersion(ports: Ports, book: CovenantBook, cases: CaseBook, on: string): CovenantVersion | undefined {
  const { amendment, replacement } = book;
  if (cases.current?.subject === 'replacement' && replacement !== undefined) {
    return { ...replacement, at: ports.clock.now(), on, by: ports.who, revision: book.revision + 1 };
  }
  const base = book.versions.find((one) => one.id === amendment?.baseVersion);
  if (cases.current?.subject !== 'amendment' || amendment === undefined || base === undefined) return undefined;
  const draft = draftOf(base, amendment);
  if ('errors' in draft || draft.title === null) return undefined;
  return {
    id: ports.ids.next(),
    name: amendment.name,
    at: ports.clock.now(),
    on,
    by: ports.who,
    origin: 'consolidated',
    revision: book.revision + 1,
    text: textOfTree(draft.consolidated, base.text, draft.number_table),
  };
}

/** The entry of the register that a decision takes. */
function numberOf(ports: Ports, event: CaseEvent, unit: string): NumberEntry | undefined {
  const decision = event.event === 'recognise' ? event : event.event === 'measure' ? event.measure : undefined;
  const match = /^(\d+)([a-zđ]?)/u.exec(decision?.number ?? '');
  if (decision === undefined || match === null) return undefined;
  const summaries = { suspend: 'Tạm ngừng', resume: 'Thôi tạm ngừng', abolish: 'Bãi bỏ' } as const;
  const what = 'kind' in decision ? summaries[decision.kind] : 'Công nhận';
  return {
    id: ports.ids.next(),
    year: Number(decision.on.slice(0, 4)),
    kind: 'QĐ',
    number: Number(match[1]),
    ...(match[2] === undefined || match[2] === '' ? {} : { suffix: match[2] }),
    symbol: 'QĐ-UBND',
    state: 'issued',
    date: decision.on,
    summary: `${what} hương ước, quy ước ${unit}`,
    ...(decision.signer === '' ? {} : { signer: decision.signer }),
  };
}

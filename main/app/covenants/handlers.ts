import type { CovenantId } from '#shared/contract/ids.ts';
import type { CovenantPaper, CovenantRow, CovenantView, covenantsMethods } from '#shared/contract/methods/covenants.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { Amendment, CovenantBook } from '#shared/covenants/book.ts';
import { coverageCount } from '#shared/covenants/coverage/coverage.ts';
import { draftOf, operationId } from '#shared/covenants/draft-of.ts';
import { amendmentPaper } from '#shared/covenants/papers/amendment-paper.ts';
import { comparisonPaper } from '#shared/covenants/papers/comparison-paper.ts';
import { consolidatedPaper, covenantPaper, type CovenantNames } from '#shared/covenants/papers/covenant-paper.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';
import { treeOf } from '#shared/covenants/text/tree-of-text.ts';
import { committeeName } from '#shared/documents/letterhead.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { changeBook } from '../change-book.ts';
import { operationName } from '#shared/trash/listed.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { allCovenants, bookName, oneCovenant } from './covenant-books.ts';
import { amendableCovenant } from './procedure/adopted-lock.ts';
import { throwAway } from '../trash/throw-away.ts';
import { newAmendment, redlineOf, refusal } from './drafting.ts';
import { keepCovenant } from './import-covenant.ts';
import { coverageOf } from './coverage-of.ts';
import { officeLibrary } from './office-library.ts';
import { readCovenant } from './read-covenant.ts';

/** Covenants: bring in, amend by operations, print. */
export const covenantsHandlers = {
  'covenants.list': async (_input, ports) => {
    const registry = await ports.store.read('registry');
    if (!registry.ok) return registry;
    const covenants = await allCovenants(ports);
    if (!covenants.ok) return covenants;
    const library = await officeLibrary(ports);
    if (!library.ok) return library;
    const households = new Map<string, number>();
    for (const household of registry.value.households) {
      if (household.status === 'active')
        households.set(household.villageId, (households.get(household.villageId) ?? 0) + 1);
    }
    const covered = new Map<string, number>();
    for (const { id, book } of covenants.value) {
      const cases = await ports.store.read(`case-${id}`);
      if (!cases.ok) return cases;
      covered.set(id, coverageCount(coverageOf(library.value, { book, cases: cases.value }, true)).covered);
    }
    return ok(
      registry.value.villages
        .filter((village) => village.active)
        .map((village): CovenantRow => {
          const found = covenants.value.find((covenant) => covenant.book.villageId === village.id);
          const text = found?.book.versions.at(-1)?.text;
          const operations = found?.book.amendment?.operations.length ?? 0;
          return {
            village: village.id,
            villageName: village.name,
            households: households.get(village.id) ?? 0,
            id: found?.id,
            docName: found?.book.docName,
            state: text === undefined ? 'none' : operations > 0 ? 'amending' : 'in-force',
            counts: text === undefined ? undefined : treeOf(text).counts,
            operations,
            topicsCovered: covered.get(found?.id ?? '') ?? 0,
            topics: library.value.topics.length,
          };
        }),
    );
  },

  'covenants.clauses': (_input, ports) => officeLibrary(ports),

  'covenants.import': async (input, ports) => {
    const registry = await ports.store.read('registry');
    if (!registry.ok) return registry;
    const village = registry.value.villages.find((candidate) => candidate.id === input.village);
    if (village === undefined) return fail('not-found', { what: input.village });
    const read = await readCovenant(ports, input.file, { view: input.view, roles: input.roles });
    if (!read.ok) return read;
    const keepFile = () => ports.files.keepOriginal(input.file);
    return keepCovenant(ports, village, keepFile, read.value, input.comments ?? 'keep');
  },

  'covenants.head': async (input, ports) => {
    const found = await oneCovenant(ports, input.covenant);
    if (!found.ok) return found;
    const { villageId: village, docName, unit, amendment } = found.value;
    if (village === undefined) return fail('not-found', { what: input.covenant });
    return ok({ id: input.covenant, village, docName, unit, operations: amendment?.operations.length ?? 0 });
  },

  'covenants.get': async (input, ports) => {
    const book = await oneCovenant(ports, input.covenant);
    return book.ok ? viewOf(ports, input.covenant, book.value) : book;
  },

  'covenants.addOperations': async (input, ports) => {
    const found = await amendableCovenant(ports, input.covenant);
    if (!found.ok) return found;
    const base = found.value.versions.at(-1);
    if (base === undefined) return fail('not-found', { what: input.covenant });
    const at = ports.clock.now();
    const current = found.value.amendment ?? newAmendment(ports, found.value, base);
    const added = input.operations.map((operation, index) => ({
      record: { ...operation.record, id: operationId(current, index), reason: operation.reason },
      state: 'proposed' as const,
      reason: operation.reason,
      source: operation.source,
      by: ports.who,
      at,
    }));
    const next: Amendment = { ...current, operations: [...current.operations, ...added] };
    const refused = refusal(draftOf(base, next));
    if (refused !== undefined) return refused;
    const args = { count: added.length, unit: found.value.unit };
    return changeBook(ports, { name: 'covenants.addOperations', args }, bookName(input.covenant), (book) => {
      book.amendment = next;
      return ok({ ids: added.map((operation) => operation.record.id) });
    });
  },

  'covenants.changeOperation': async (input, ports) => {
    const found = await amendableCovenant(ports, input.covenant);
    if (!found.ok) return found;
    const base = found.value.versions.at(-1);
    const { amendment } = found.value;
    if (amendment?.operations.some((one) => one.record.id === input.operation) !== true || base === undefined)
      return fail('not-found', { what: input.operation });
    const operations = amendment.operations.map((one) => {
      if (one.record.id !== input.operation) return one;
      const reason = input.reason ?? one.reason;
      const record = { ...(input.record ?? one.record), id: input.operation, reason };
      return { ...one, record, reason, state: input.state ?? one.state };
    });
    const next: Amendment = { ...amendment, operations };
    const refused = refusal(draftOf(base, next));
    if (refused !== undefined) return refused;
    const args = { unit: found.value.unit };
    return changeBook(ports, { name: 'covenants.changeOperation', args }, bookName(input.covenant), (book) => {
      book.amendment = next;
      return ok(null);
    });
  },

  'covenants.removeOperation': async (input, ports) => {
    const found = await amendableCovenant(ports, input.covenant);
    if (!found.ok) return found;
    const args = { unit: found.value.unit };
    const name = bookName(input.covenant);
    return ports.store.change({ name: 'covenants.removeOperation', args }, [name, 'trash'], (books) => {
      const amendment = books[name]?.amendment;
      const at = amendment?.operations.findIndex((operation) => operation.record.id === input.operation) ?? -1;
      const [item] = at === -1 ? [] : (amendment?.operations.splice(at, 1) ?? []);
      if (amendment === undefined || item === undefined) return fail('not-found', { what: input.operation });
      const operations = [{ covenant: input.covenant, amendment: amendment.id, at, item }];
      const title = operationName(item) === '' ? amendment.name : operationName(item);
      throwAway(books.trash, ports, { kind: 'operation', name: title, content: { operations } });
      return ok({ left: amendment.operations.length });
    });
  },

  'covenants.setAmendment': async (input, ports) => {
    const found = await amendableCovenant(ports, input.covenant);
    if (!found.ok) return found;
    const base = found.value.versions.at(-1);
    if (base === undefined) return fail('not-found', { what: input.covenant });
    const current = found.value.amendment ?? newAmendment(ports, found.value, base);
    const next: Amendment = {
      ...current,
      ...(input.name === undefined ? {} : { name: input.name }),
      ...(input.effective === undefined ? {} : { effective: input.effective }),
      ...(input.numbering === undefined ? {} : { numbering: input.numbering }),
    };
    const refused = refusal(draftOf(base, next));
    if (refused !== undefined) return refused;
    const args = { unit: found.value.unit };
    return changeBook(ports, { name: 'covenants.setAmendment', args }, bookName(input.covenant), (book) => {
      book.amendment = next;
      return ok(next);
    });
  },

  'covenants.paper': (input, ports) => paperOf(ports, input.covenant, input.paper),

  'covenants.writePaper': async (input, ports) => {
    const paper = await paperOf(ports, input.covenant, input.paper);
    if (!paper.ok) return paper;
    const bytes = await ports.word.writeDocument(paper.value);
    if (!bytes.ok) return bytes;
    const found = await oneCovenant(ports, input.covenant);
    if (!found.ok) return found;
    const folders = [ports.clock.today().slice(0, 4), 'Hương ước, quy ước', found.value.unit];
    return ports.files.savePaper(folders, `${paper.value.title}.docx`, bytes.value);
  },
} satisfies Handlers<typeof covenantsMethods>;

async function viewOf(ports: Ports, id: CovenantId, book: CovenantBook): Promise<Result<CovenantView>> {
  const base = book.versions.at(-1);
  const registry = await ports.store.read('registry');
  if (!registry.ok) return registry;
  const village = registry.value.villages.find((candidate) => candidate.id === book.villageId);
  if (base === undefined || village === undefined) return fail('not-found', { what: id });
  const library = await officeLibrary(ports);
  if (!library.ok) return library;
  const cases = await ports.store.read(`case-${id}`);
  if (!cases.ok) return cases;
  return ok({
    id,
    village: village.id,
    villageName: village.name,
    docName: book.docName,
    unit: book.unit,
    original: book.original,
    tree: treeOf(base.text),
    amendment: book.amendment,
    draft: book.amendment === undefined ? undefined : draftOf(base, book.amendment),
    redline: redlineOf(base, book.amendment),
    topics: coverageOf(library.value, { book, cases: cases.value }, true),
  });
}

async function paperOf(ports: Ports, id: CovenantId, paper: CovenantPaper): Promise<Result<OfficialDocument>> {
  const found = await oneCovenant(ports, id);
  if (!found.ok) return found;
  const office = await ports.store.read('office');
  if (!office.ok) return office;
  const book = found.value;
  const base = book.versions.at(-1);
  if (base === undefined) return fail('not-found', { what: id });
  const { commune } = office.value;
  const names: CovenantNames = {
    docName: book.docName,
    unit: book.unit,
    place: commune?.place ?? '',
    year: Number(ports.clock.today().slice(0, 4)),
    ...(commune === undefined ? {} : { committee: committeeName(commune) }),
  };
  if (paper === 'covenant') return ok(covenantPaper(base.text, names));
  const { amendment } = book;
  if (amendment === undefined) return fail('nothing-amended', {});
  const draft = draftOf(base, amendment);
  if ('errors' in draft) return refusal(draft) ?? fail('nothing-amended', {});
  if (draft.title === null) return fail('nothing-amended', {});
  switch (paper) {
    case 'amendment':
      return ok(
        amendmentPaper({ title: draft.title, sentences: draft.sentences, effective: amendment.effective }, names),
      );
    case 'consolidated':
      return ok(consolidatedPaper(textOfTree(draft.consolidated, base.text, draft.number_table), draft.notes, names));
    case 'comparison': {
      const reasons = new Map(amendment.operations.map((operation) => [operation.record.id, operation.reason]));
      return ok(comparisonPaper(draft.comparison, (operation) => reasons.get(operation) ?? '', names));
    }
  }
}

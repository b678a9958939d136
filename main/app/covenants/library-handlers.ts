import type { covenantsLibraryMethods, OldWordingUse } from '#shared/contract/methods/covenants-library.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { checkCovenant } from '#shared/covenants/checks/check-covenant.ts';
import { checkKey, rulesOfOffice } from '#shared/covenants/checks/rules.ts';
import { addressOf } from '#shared/covenants/checks/places.ts';
import { clauseLibrary, clauseText } from '#shared/covenants/clauses.ts';
import { placeName } from '#shared/covenants/coverage/coverage.ts';
import { coverageSheet } from '#shared/covenants/coverage/coverage-sheet.ts';
import { draftOf } from '#shared/covenants/draft-of.ts';
import { clauseKey, draftOfClause, savedClause } from '#shared/covenants/library.ts';
import { textLines } from '#shared/covenants/text/text-lines.ts';
import { textOfTree } from '#shared/covenants/text/text-of-tree.ts';
import { oldWordings } from '#shared/covenants/wording-uses.ts';
import type { LegalBook } from '#shared/legal/book.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { changeBook } from '../change-book.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { amendMany } from './amend-many.ts';
import { oneCovenant } from './covenant-books.ts';
import { officeLibrary } from './office-library.ts';
import { caseData, coverageCells, villageName } from './procedure/case-data.ts';
import { shippedRules } from './office-rules.ts';

/** The checks of a covenant, the clause library as the office has it, and one amendment for many villages. */
export const covenantsLibraryHandlers = {
  'covenants.check': async ({ covenant, amended }, ports) => {
    const found = await oneCovenant(ports, covenant);
    if (!found.ok) return found;
    const base = found.value.versions.at(-1);
    if (base === undefined) return fail('not-found', { what: covenant });
    const legal = await ports.store.read('legal');
    if (!legal.ok) return legal;
    const office = await ports.store.read('office');
    if (!office.ok) return office;
    const library = await officeLibrary(ports);
    if (!library.ok) return library;
    const { amendment } = found.value;
    let { text } = base;
    if (amended === true && amendment !== undefined && amendment.operations.length > 0) {
      const draft = draftOf(base, { ...amendment, numbering: 'keep' });
      if (!('errors' in draft)) text = textOfTree(draft.consolidated, base.text, []);
    }
    const { commune } = office.value;
    const { rules } = await shippedRules(ports);
    return ok(
      checkCovenant({
        text,
        base: base.text,
        rules: rulesOfOffice(rules, legal.value.corrections),
        topics: library.value.topics,
        officeCommune: commune === undefined ? undefined : communeName(commune),
      }),
    );
  },

  'covenants.checkRules': async (_input, ports) => {
    const legal = await ports.store.read('legal');
    if (!legal.ok) return legal;
    const { note, rules } = await shippedRules(ports);
    return ok({ note, rules: rulesOfOffice(rules, legal.value.corrections) });
  },

  'covenants.setCheckRule': async ({ rule, checked, off, severity, explanation, phrases }, ports) => {
    const { rules } = await shippedRules(ports);
    const shipped = rules.find((one) => one.id === rule);
    if (shipped === undefined) return fail('not-found', { what: rule });
    const worded = phrases?.join('\n');
    const values: Record<string, string> = {
      ...(off === true ? { off: 'yes' } : {}),
      ...(severity === undefined || severity === shipped.severity ? {} : { severity }),
      ...(explanation === undefined || explanation === shipped.explanation ? {} : { explanation }),
      ...(worded === undefined || worded === (shipped.phrases ?? []).join('\n') ? {} : { phrases: worded }),
    };
    return tick(ports, {
      name: 'covenants.setCheckRule',
      key: checkKey(rule),
      checked,
      values,
      what: shipped.explanation,
    });
  },

  'covenants.saveClause': async ({ clause, draft }, ports) => {
    const library = await officeLibrary(ports);
    if (!library.ok) return library;
    const { clauses, topics, places } = library.value;
    if (!topics.some((topic) => topic.id === draft.topic)) return fail('not-found', { what: draft.topic });
    if (!places.some((place) => place.id === draft.place)) return fail('not-found', { what: draft.place });
    const before = clauses.find((one) => one.id === clause);
    if (clause !== undefined && before === undefined) return fail('not-found', { what: clause });
    const id = clause ?? ports.ids.next();
    const saved = savedClause(before, draft, { id, by: ports.who, at: ports.clock.now() });
    const args = { title: saved.title };
    return changeBook(ports, { name: 'covenants.saveClause', args }, 'legal', (book) => {
      book.clauses = [...(book.clauses ?? []).filter((one) => one.id !== id), saved];
      return ok({ id });
    });
  },

  'covenants.retireClause': async ({ clause, retired }, ports) => {
    const library = await officeLibrary(ports);
    if (!library.ok) return library;
    const before = library.value.clauses.find((one) => one.id === clause);
    if (before === undefined) return fail('not-found', { what: clause });
    const draft = draftOfClause(before);
    const kept = { ...savedClause(before, draft, { id: clause, by: ports.who, at: ports.clock.now() }), retired };
    const args = { title: before.title };
    const name = retired ? 'covenants.retireClause' : 'covenants.returnClause';
    return changeBook(ports, { name, args }, 'legal', (book) => {
      book.clauses = [...(book.clauses ?? []).filter((one) => one.id !== clause), kept];
      return ok(null);
    });
  },

  'covenants.checkClause': async ({ clause, checked }, ports) => {
    const shipped = clauseLibrary.parse(await ports.resources.json('legal/clauses.json'));
    const found = shipped.clauses.find((one) => one.id === clause);
    if (found === undefined) return fail('not-found', { what: clause });
    return tick(ports, {
      name: 'covenants.checkClause',
      key: clauseKey(clause),
      checked,
      values: {},
      what: found.title,
    });
  },

  'covenants.oldWordings': async (_input, ports) => {
    const data = await caseData(ports);
    if (!data.ok) return data;
    const library = await officeLibrary(ports);
    if (!library.ok) return library;
    const { clauses } = library.value;
    const uses: OldWordingUse[] = [];
    for (const { village, covenant } of data.value.villages) {
      const base = covenant?.book.versions.at(-1);
      if (covenant === undefined || base === undefined) continue;
      const items = base.text.lines.some((line) => line.level === 'item');
      const posted = covenant.cases.current?.posting !== undefined;
      for (const { clause: id, line, wording, values } of oldWordings(textLines(base.text), clauses)) {
        const clause = clauses.find((one) => one.id === id);
        if (clause === undefined) continue;
        const target = posted ? undefined : addressOf(line, items);
        uses.push({
          clause: id,
          title: clause.title,
          covenant: covenant.id,
          villageName: villageName(village),
          at: line.at,
          label: placeName(line),
          record:
            target === undefined || target.part !== undefined
              ? undefined
              : { op: 'replace', id: 'new', target, new: { text: clauseText(clause, wording, values) } },
        });
      }
    }
    return ok(uses);
  },

  'covenants.writeCoverage': async ({ drafts }, ports) => {
    const data = await caseData(ports);
    if (!data.ok) return data;
    const { villages, library, office } = data.value;
    const lines = villages.map((one) => ({
      village: villageName(one.village),
      households: one.households,
      cells: coverageCells(data.value, one, drafts),
    }));
    const named = office.commune === undefined ? '' : communeName(office.commune);
    const bytes = await ports.sheets.writeWorkbook([coverageSheet(named, library.topics, lines)]);
    if (!bytes.ok) return bytes;
    const folders = [ports.clock.today().slice(0, 4), 'Hương ước, quy ước'];
    return ports.files.savePaper(folders, 'Ma trận điều khoản ứng xử.xlsx', bytes.value);
  },

  'covenants.amendMany': (input, ports, call) => amendMany(ports, input, call),
} satisfies Handlers<typeof covenantsLibraryMethods>;

type Tick = {
  readonly name: string;
  readonly key: string;
  readonly checked: boolean;
  readonly values: Record<string, string>;
  readonly what: string;
};

/** Writes what the office makes of an entry of the shipped law; an entry that is as it shipped leaves no trace. */
function tick(ports: Ports, { name, key, checked, values, what }: Tick) {
  return changeBook(ports, { name, args: { what } }, 'legal', (book) => {
    const others: LegalBook['corrections'] = book.corrections.filter((one) => one.key !== key);
    const plain = !checked && Object.keys(values).length === 0;
    const own = { key, checked, values, by: ports.who, at: ports.clock.now() };
    book.corrections = plain ? others : [...others, own];
    return ok(null);
  });
}

import { feedbackDue } from '#shared/covenants/procedure/next-step.ts';
import { historyOf } from '#shared/covenants/procedure/history.ts';
import { standingOn } from '#shared/covenants/procedure/standing.ts';
import {
  measurePaper,
  registerPaper,
  summaryPaper,
  type RegisterLine,
} from '#shared/covenants/papers/procedure/recognition.ts';
import { covenantPaperLaw } from '#shared/covenants/papers/procedure/frame.ts';
import type { ProcedurePaper } from '#shared/covenants/procedure/book.ts';
import { coverageFigure } from '#shared/covenants/coverage/coverage.ts';
import { holidaysOf } from '#shared/calendar/holidays.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CalendarItem, covenantsProcedureMethods } from '#shared/contract/methods/covenants-procedure.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { nextNumber } from '#shared/documents/number-register.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { officialNumber } from '#shared/vietnamese/official/dates.ts';
import { languages } from '#shared/i18n/index.ts';
import { changeBook } from '../change-book.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import {
  boardRow,
  caseData,
  caseName,
  caseOf,
  coverageCells,
  recognisedOn,
  stepViews,
  villageName,
  type CaseData,
} from './procedure/case-data.ts';
import { buildPaper, householdValues, paperOf, perHousehold } from './procedure/case-papers.ts';
import { recordCaseEvent } from './procedure/record-event.ts';

/** The way of a covenant to recognition: list, case file, papers, matrix, calendar, register. */
export const covenantsProcedureHandlers = {
  'covenants.board': async (_input, ports) => {
    const data = await caseData(ports);
    return data.ok ? ok(data.value.villages.map((one) => boardRow(data.value, one))) : data;
  },

  'covenants.case': async ({ covenant }, ports) => {
    const data = await caseData(ports);
    if (!data.ok) return data;
    const found = caseOf(data.value, covenant);
    if (!found.ok) return found;
    const numbers = await ports.store.read('numbers');
    if (!numbers.ok) return numbers;
    const { cases, book } = found.value.covenant;
    const { today } = data.value;
    return ok({
      ...boardRow(data.value, found.value),
      unit: book.unit,
      book: cases,
      steps: stepViews(cases),
      history: historyOf(cases),
      standing: standingOn(cases, today),
      today,
      recognised: recognisedOn(found.value.covenant),
      signers: data.value.office.signers.map((signer) => signer.name),
      nextNumber: nextNumber(numbers.value, Number(today.slice(0, 4)), 'QĐ'),
    });
  },

  'covenants.recordEvent': ({ covenant, event }, ports) => recordCaseEvent(ports, covenant, event),

  'covenants.casePaper': async ({ covenant, paper }, ports) => {
    const data = await caseData(ports);
    if (!data.ok) return data;
    const found = caseOf(data.value, covenant);
    if (!found.ok) return found;
    const from = await paperOf(ports, data.value, found.value);
    return from.ok ? buildPaper(paper, from.value, found.value, revisionOf(ports)) : from;
  },

  'covenants.writeCasePapers': async ({ covenant, papers }, ports) => writePapers(ports, covenant, papers),

  'covenants.writeTracked': async ({ covenant, style }, ports) => {
    const written = await writePapers(ports, covenant, [style === 'changes' ? 'tracked' : 'tracked-print']);
    if (!written.ok) return written;
    const [paper] = written.value.papers;
    return paper === undefined ? fail('nothing-amended', {}) : ok(paper);
  },

  'covenants.writeMeasure': async ({ covenant, measure }, ports) => {
    const data = await caseData(ports);
    if (!data.ok) return data;
    const found = caseOf(data.value, covenant);
    if (!found.ok) return found;
    const taken = found.value.covenant.cases.measures.find((one) => one.id === measure);
    if (taken === undefined) return fail('not-found', { what: measure });
    const from = await paperOf(ports, data.value, found.value);
    if (!from.ok) return from;
    const signer = data.value.office.signers.find((one) => one.name === taken.signer) ?? from.value.signer;
    return save(
      ports,
      foldersOf(ports, found.value.covenant.book.unit),
      measurePaper({ ...from.value, signer }, taken),
    );
  },

  'covenants.writeRegister': async ({ format }, ports) => {
    const data = await caseData(ports);
    if (!data.ok) return data;
    const { commune, signers } = data.value.office;
    if (commune === undefined) return fail('office-missing', {});
    const lines = registerLines(data.value);
    const folders = [ports.clock.today().slice(0, 4), 'Hương ước, quy ước'];
    const { today } = data.value;
    if (format === 'docx') return save(ports, folders, registerPaper({ commune, today }, lines));
    if (format === 'summary') {
      const law = covenantPaperLaw.parse(await ports.resources.json('legal/covenant-papers.json'));
      return save(ports, folders, summaryPaper({ commune, signer: signers[0], law, today }, lines));
    }
    const bytes = await ports.sheets.writeWorkbook([
      {
        name: 'Sổ quy ước',
        columns: [
          { header: 'TT', width: 6, type: 'number' },
          { header: 'Thôn, tổ dân phố', width: 28, type: 'text' },
          { header: 'Tên gọi', width: 14, type: 'text' },
          { header: 'Quyết định công nhận', width: 22, type: 'text' },
          { header: 'Ngày', width: 14, type: 'date' },
          { header: 'Tình trạng', width: 18, type: 'text' },
          { header: 'Điều khoản ứng xử', width: 18, type: 'text' },
        ],
        rows: lines.map((line, index) => [
          index + 1,
          line.village,
          line.docName,
          line.decision,
          line.on === undefined ? '' : { date: line.on },
          line.state,
          `${String(line.covered)}/${String(line.topics)}`,
        ]),
      },
    ]);
    return bytes.ok ? ports.files.savePaper(folders, 'Sổ hương ước, quy ước.xlsx', bytes.value) : bytes;
  },

  'covenants.calendar': async ({ year, month }, ports) => {
    const data = await caseData(ports);
    if (!data.ok) return data;
    const start = `${String(year)}-${String(month).padStart(2, '0')}`;
    const items = calendarItems(data.value, year).filter((item) => item.date.startsWith(start));
    return ok({
      items: items.toSorted((a, b) => a.date.localeCompare(b.date)),
      today: data.value.today,
      unchecked: data.value.holidays.some((day) => !day.checked),
    });
  },

  'covenants.coverage': async ({ drafts }, ports) => {
    const data = await caseData(ports);
    if (!data.ok) return data;
    const { villages, library } = data.value;
    const rows = villages.map((one) => ({
      village: one.village.id,
      villageName: one.village.name,
      households: one.households,
      id: one.covenant?.id,
      cells: coverageCells(data.value, one, drafts),
    }));
    const topics = library.topics.map((topic) => ({
      ...topic,
      sample: library.clauses.find((clause) => clause.topic === topic.id)?.short ?? '',
    }));
    return ok({ topics, rows, figure: coverageFigure(rows.map((row) => row.cells)) });
  },

  'covenants.confirmTopic': async ({ covenant, topic, state, at }, ports) => {
    const data = await caseData(ports);
    if (!data.ok) return data;
    const found = caseOf(data.value, covenant);
    if (!found.ok) return found;
    if (!data.value.library.topics.some((one) => one.id === topic)) return fail('not-found', { what: topic });
    const mark = { topic, state, at, by: ports.who, confirmedAt: ports.clock.now() };
    const args = { unit: found.value.covenant.book.unit };
    return changeBook(ports, { name: 'covenants.confirmTopic', args }, caseName(covenant), (book) => {
      book.topics = [...book.topics.filter((one) => one.topic !== topic), mark];
      return ok(null);
    });
  },
} satisfies Handlers<typeof covenantsProcedureMethods>;

const revisionOf = (ports: Ports) => ({ author: ports.who, at: ports.clock.now() });

const foldersOf = (ports: Ports, unit: string): readonly string[] => [
  ports.clock.today().slice(0, 4),
  'Hương ước, quy ước',
  unit,
];

async function save(ports: Ports, folders: readonly string[], document: OfficialDocument): Promise<Result<SavedPaper>> {
  const bytes = await ports.word.writeDocument(document);
  return bytes.ok ? ports.files.savePaper(folders, `${document.title}.docx`, bytes.value) : bytes;
}

/** Writes the papers into the village's folder and notes in the case that they were made. */
async function writePapers(
  ports: Ports,
  covenant: CovenantId,
  papers: readonly ProcedurePaper[],
): Promise<Result<{ readonly papers: readonly SavedPaper[] }>> {
  const data = await caseData(ports);
  if (!data.ok) return data;
  const found = caseOf(data.value, covenant);
  if (!found.ok) return found;
  const from = await paperOf(ports, data.value, found.value);
  if (!from.ok) return from;
  const { unit } = found.value.covenant.book;
  const saved: SavedPaper[] = [];
  for (const paper of papers) {
    const document = buildPaper(paper, from.value, found.value, revisionOf(ports));
    if (!document.ok) return document;
    const households = householdValues(data.value, found.value);
    const bytes =
      perHousehold.has(paper) && households.length > 0
        ? await ports.word.stampForms(document.value, households)
        : await ports.word.writeDocument(document.value);
    if (!bytes.ok) return bytes;
    const file = await ports.files.savePaper(foldersOf(ports, unit), `${document.value.title}.docx`, bytes.value);
    if (!file.ok) return file;
    saved.push(file.value);
  }
  const at = ports.clock.now();
  const made = papers.map((paper, index) => ({ paper, at, name: saved[index]?.name ?? '' }));
  const args = { count: made.length, unit };
  const noted = await changeBook(ports, { name: 'covenants.writeCasePapers', args }, caseName(covenant), (book) => {
    book.papers = [...book.papers.filter((one) => !papers.includes(one.paper)), ...made];
    return ok(null);
  });
  return noted.ok ? ok({ papers: saved }) : noted;
}

function registerLines(data: CaseData): readonly RegisterLine[] {
  return data.villages.map((one) => {
    const row = boardRow(data, one);
    const runs = [...(one.covenant?.cases.past ?? []), one.covenant?.cases.current];
    const decision = runs.findLast((run) => run?.recognition !== undefined)?.recognition;
    const written = decision?.number.replace(/^\d+/, (digits) => officialNumber(Number(digits)));
    return {
      village: villageName(one.village),
      docName: row.docName ?? '',
      decision: written === undefined ? '' : `${written}/QĐ-UBND`,
      on: decision?.on ?? recognisedOn(one.covenant),
      state: languages.vi.covenantsProcedure.stage[row.stage],
      covered: row.covered,
      topics: row.topics,
    };
  });
}

function calendarItems(data: CaseData, year: number): readonly CalendarItem[] {
  const off = [...holidaysOf(data.holidays, year), ...data.office.holidays.filter((day) => day.kind === 'off')];
  const items: CalendarItem[] = off.map((day) => ({ kind: 'off', date: day.date, name: day.name }));
  for (const one of data.villages) {
    const { covenant } = one;
    if (covenant === undefined) continue;
    const { next } = boardRow(data, one);
    const name = villageName(one.village);
    if (next.by !== undefined)
      items.push({ kind: 'step', date: next.by, covenant: covenant.id, villageName: name, next });
    for (const told of covenant.cases.feedback.filter((one) => one.answer === undefined)) {
      const date = feedbackDue(data.calendar, told.on);
      items.push({ kind: 'feedback', date, covenant: covenant.id, villageName: name, late: date < data.today });
    }
  }
  return items;
}

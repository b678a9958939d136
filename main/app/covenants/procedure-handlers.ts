import { historyOf } from '#shared/covenants/procedure/history.ts';
import { feedbackDue } from '#shared/covenants/procedure/next-step.ts';
import { standingOn } from '#shared/covenants/procedure/standing.ts';
import { coverageFigure } from '#shared/covenants/coverage/coverage.ts';
import type { covenantsProcedureMethods } from '#shared/contract/methods/covenants-procedure.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { nextNumber } from '#shared/documents/number-register.ts';
import { householdsOn } from '#shared/registry/households-on.ts';
import { changeBook } from '../change-book.ts';
import type { Handlers } from '../handlers.ts';
import { calendarItems } from './procedure/calendar.ts';
import {
  boardRow,
  caseData,
  caseName,
  caseOf,
  coverageCells,
  householdList,
  namedPlaces,
  recognisedOn,
  stepViews,
} from './procedure/case-data.ts';
import { checkForm, prescribedForms } from './procedure/forms.ts';
import { recordCaseEvents } from './procedure/record-event.ts';
import { registerDocument, registerRows, writeRegister } from './procedure/register.ts';
import {
  casePaper,
  dossierPapers,
  measureDocument,
  writeDossier,
  writeMeasure,
  writePapers,
} from './procedure/write-papers.ts';

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
    const forms = await prescribedForms(ports);
    if (!forms.ok) return forms;
    const { cases, book } = found.value.covenant;
    const { today } = data.value;
    return ok({
      ...boardRow(data.value, found.value),
      unit: book.unit,
      book: cases,
      steps: stepViews(cases, data.value.calendar),
      history: historyOf(cases),
      standing: standingOn(cases, today),
      today,
      recognised: recognisedOn(found.value.covenant),
      recognisedBy: book.recognisedBy,
      replacement: book.replacement?.name,
      amended: (book.amendment?.operations.length ?? 0) > 0 || book.past.length > 0,
      places: namedPlaces(found.value),
      feedbackBy: cases.feedback
        .filter((told) => told.answer === undefined)
        .map((told) => feedbackDue(data.value.calendar, told.on))
        .toSorted()[0],
      forms: forms.value,
      householdList: householdList(data.value, found.value),
      signers: data.value.office.signers.map((signer) => signer.name),
      nextNumber: nextNumber(numbers.value, Number(today.slice(0, 4)), 'QĐ'),
    });
  },

  'covenants.recordEvent': ({ covenant, event }, ports) => recordCaseEvents(ports, covenant, [event]),
  'covenants.recordEvents': ({ covenant, events }, ports) => recordCaseEvents(ports, covenant, events),

  'covenants.householdsOn': async ({ covenant, on }, ports) => {
    const data = await caseData(ports);
    if (!data.ok) return data;
    const found = caseOf(data.value, covenant);
    if (!found.ok) return found;
    return ok(householdsOn(data.value.registry.households, found.value.village.id, on).length);
  },

  'covenants.checkForm': ({ paper, checked }, ports) => checkForm(ports, paper, checked),

  'covenants.casePaper': ({ covenant, paper }, ports) => casePaper(ports, covenant, paper),
  'covenants.writeCasePapers': ({ covenant, papers }, ports) => writePapers(ports, covenant, papers),
  'covenants.writeDossier': ({ covenant }, ports) => writeDossier(ports, covenant),

  'covenants.writeTracked': async ({ covenant, style }, ports) => {
    const written = await writePapers(ports, covenant, [style === 'changes' ? 'tracked' : 'tracked-print']);
    if (!written.ok) return written;
    const [paper] = written.value.papers;
    return paper === undefined ? fail('nothing-amended', {}) : ok(paper);
  },

  'covenants.dossierPapers': ({ covenant }, ports) => dossierPapers(ports, covenant),
  'covenants.measurePaper': ({ covenant, measure }, ports) => measureDocument(ports, covenant, measure),
  'covenants.writeMeasure': ({ covenant, measure }, ports) => writeMeasure(ports, covenant, measure),

  'covenants.register': async (_input, ports) => {
    const data = await caseData(ports);
    return data.ok ? ok(registerRows(data.value)) : data;
  },

  'covenants.registerPaper': async ({ format }, ports) => {
    const data = await caseData(ports);
    return data.ok ? registerDocument(ports, data.value, format) : data;
  },

  'covenants.writeRegister': async ({ format }, ports) => {
    const data = await caseData(ports);
    return data.ok ? writeRegister(ports, data.value, format) : data;
  },

  'covenants.calendar': async (month, ports) => {
    const data = await caseData(ports);
    if (!data.ok) return data;
    return ok({
      ...calendarItems(data.value, month),
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

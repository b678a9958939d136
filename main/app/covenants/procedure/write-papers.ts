import type { CovenantId } from '#shared/contract/ids.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { measurePaper } from '#shared/covenants/papers/procedure/recognition.ts';
import type { CasePaper } from '#shared/covenants/papers/procedure/frame.ts';
import type { ProcedurePaper } from '#shared/covenants/procedure/book.ts';
import { papersOf } from '#shared/covenants/procedure/steps.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { changeBook } from '../../change-book.ts';
import type { Ports } from '../../ports.ts';
import { caseData, caseName, caseOf, type CaseData } from './case-data.ts';
import { buildPaper, householdValues, paperOf, perHousehold, type WithCovenant } from './case-papers.ts';
import { savePaper } from './register.ts';

const revisionOf = (ports: Ports) => ({ author: ports.who, at: ports.clock.now() });

const foldersOf = (ports: Ports, unit: string): readonly string[] => [
  ports.clock.today().slice(0, 4),
  'Hương ước, quy ước',
  unit,
];

type Found = { readonly data: CaseData; readonly one: WithCovenant; readonly from: CasePaper };

async function foundCase(ports: Ports, covenant: CovenantId): Promise<Result<Found>> {
  const data = await caseData(ports);
  if (!data.ok) return data;
  const one = caseOf(data.value, covenant);
  if (!one.ok) return one;
  const from = await paperOf(ports, data.value, one.value);
  return from.ok ? ok({ data: data.value, one: one.value, from: from.value }) : from;
}

/** One paper of a case as a value, for the preview; what every household gets, filled for each of them. */
export async function casePaper(
  ports: Ports,
  covenant: CovenantId,
  paper: ProcedurePaper,
): Promise<Result<readonly OfficialDocument[]>> {
  const found = await foundCase(ports, covenant);
  if (!found.ok) return found;
  const { data, one, from } = found.value;
  const document = buildPaper(paper, from, one, revisionOf(ports));
  if (!document.ok) return document;
  const households = perHousehold.has(paper) ? householdValues(data, one) : [];
  if (households.length === 0) return ok([document.value]);
  return ok(households.map((household) => fillForm(document.value, household)));
}

/** Writes the papers into the village's folder and notes in the case that they were made. */
export async function writePapers(
  ports: Ports,
  covenant: CovenantId,
  papers: readonly ProcedurePaper[],
): Promise<Result<{ readonly papers: readonly SavedPaper[] }>> {
  const found = await foundCase(ports, covenant);
  if (!found.ok) return found;
  const { data, one, from } = found.value;
  const { unit } = one.covenant.book;
  const saved: SavedPaper[] = [];
  for (const paper of papers) {
    const document = buildPaper(paper, from, one, revisionOf(ports));
    if (!document.ok) return document;
    const households = householdValues(data, one);
    const bytes =
      perHousehold.has(paper) && households.length > 0
        ? await ports.word.stampForms(document.value, households)
        : await ports.word.writeDocument(document.value);
    if (!bytes.ok) return bytes;
    const file = await ports.files.savePaper(foldersOf(ports, unit), `${document.value.title}.docx`, bytes.value);
    if (!file.ok) return file;
    saved.push(file.value);
  }
  const noted = await noteMade(ports, one, papers, saved);
  return noted.ok ? ok({ papers: saved }) : noted;
}

function documentsOf(
  ports: Ports,
  { one, from }: Found,
  papers: readonly ProcedurePaper[],
): Result<readonly OfficialDocument[]> {
  const documents: OfficialDocument[] = [];
  for (const paper of papers) {
    const document = buildPaper(paper, from, one, revisionOf(ports));
    if (!document.ok) return document;
    documents.push(document.value);
  }
  return ok(documents);
}

/** The dossier's papers as values, to look at and to print in one run. */
export async function dossierPapers(ports: Ports, covenant: CovenantId): Promise<Result<readonly OfficialDocument[]>> {
  const found = await foundCase(ports, covenant);
  return found.ok ? documentsOf(ports, found.value, papersOf(found.value.from.run, 'dossier')) : found;
}

/**
 * Writes the dossier that goes to the commune (Nghị định 61/2023/NĐ-CP, art. 11): its papers in a folder of their own, in
 * the order of the request's list, and once more in one file, so that one print run gives the whole.
 */
export async function writeDossier(
  ports: Ports,
  covenant: CovenantId,
): Promise<Result<{ readonly papers: readonly SavedPaper[]; readonly whole: SavedPaper }>> {
  const found = await foundCase(ports, covenant);
  if (!found.ok) return found;
  const { one, from } = found.value;
  const { unit, docName } = one.covenant.book;
  const papers = papersOf(from.run, 'dossier');
  const built = documentsOf(ports, found.value, papers);
  if (!built.ok) return built;
  const documents = built.value;
  const title = `Hồ sơ đề nghị công nhận ${docName} ${unit}`;
  const folders = [...foldersOf(ports, unit), `Hồ sơ trình lần ${String(Math.max(1, from.run.submissions.length))}`];
  const saved: SavedPaper[] = [];
  for (const [index, document] of documents.entries()) {
    const bytes = await ports.word.writeDocument(document);
    if (!bytes.ok) return bytes;
    const name = `${String(index + 1).padStart(2, '0')} ${document.title}.docx`;
    const file = await ports.files.savePaper(folders, name, bytes.value);
    if (!file.ok) return file;
    saved.push(file.value);
  }
  const bytes = await ports.word.writeBatch({ title, documents });
  if (!bytes.ok) return bytes;
  const whole = await ports.files.savePaper(folders, `00 ${title}, in một lần.docx`, bytes.value);
  if (!whole.ok) return whole;
  const noted = await noteMade(ports, one, papers, saved);
  return noted.ok ? ok({ papers: saved, whole: whole.value }) : noted;
}

function measureOf({ data, one, from }: Found, measure: string): Result<OfficialDocument> {
  const taken = one.covenant.cases.measures.find((each) => each.id === measure);
  if (taken === undefined) return fail('not-found', { what: measure });
  const signer = data.office.signers.find((each) => each.name === taken.signer) ?? from.signer;
  return ok(measurePaper({ ...from, signer }, taken));
}

/** The decision on a measure as a value, for the preview. */
export async function measureDocument(
  ports: Ports,
  covenant: CovenantId,
  measure: string,
): Promise<Result<OfficialDocument>> {
  const found = await foundCase(ports, covenant);
  return found.ok ? measureOf(found.value, measure) : found;
}

/** Writes the decision on a measure and notes it there. */
export async function writeMeasure(ports: Ports, covenant: CovenantId, measure: string): Promise<Result<SavedPaper>> {
  const found = await foundCase(ports, covenant);
  if (!found.ok) return found;
  const { unit } = found.value.one.covenant.book;
  const document = measureOf(found.value, measure);
  if (!document.ok) return document;
  const file = await savePaper(ports, foldersOf(ports, unit), document.value);
  if (!file.ok) return file;
  const command = { name: 'covenants.writeCasePapers', args: { count: 1, unit } };
  const noted = await changeBook(ports, command, caseName(covenant), (book) => {
    for (const each of book.measures) if (each.id === measure) each.paper = file.value.name;
    return ok(null);
  });
  return noted.ok ? file : noted;
}

function noteMade(
  ports: Ports,
  one: WithCovenant,
  papers: readonly ProcedurePaper[],
  saved: readonly SavedPaper[],
): Promise<Result<null>> {
  const at = ports.clock.now();
  const made = papers.map((paper, index) => ({ paper, at, name: saved[index]?.name ?? '' }));
  const args = { count: made.length, unit: one.covenant.book.unit };
  return changeBook(ports, { name: 'covenants.writeCasePapers', args }, caseName(one.covenant.id), (book) => {
    book.papers = [...book.papers.filter((each) => !papers.includes(each.paper)), ...made];
    return ok(null);
  });
}

import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { RegisterRow } from '#shared/contract/methods/covenants-procedure.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { covenantPaperLaw } from '#shared/covenants/papers/procedure/frame.ts';
import { registerPaper, summaryPaper, type RegisterLine } from '#shared/covenants/papers/procedure/register.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { languages } from '#shared/i18n/index.ts';
import { officialNumber } from '#shared/vietnamese/official/dates.ts';
import type { Ports } from '../../ports.ts';
import { boardRow, recognisedOn, villageName, type CaseData } from './case-data.ts';

/** The register of the commune's covenants, one line a village. */
export function registerRows(data: CaseData): readonly RegisterRow[] {
  return data.villages.map((one) => {
    const row = boardRow(data, one);
    const runs = [...(one.covenant?.cases.past ?? []), one.covenant?.cases.current];
    const decision = runs.findLast((run) => run?.recognition !== undefined)?.recognition;
    const written = decision?.number.replace(/^\d+/, (digits) => officialNumber(Number(digits)));
    return {
      village: row.village,
      villageName: villageName(one.village),
      id: row.id,
      docName: row.docName ?? '',
      decision: written === undefined ? (one.covenant?.book.recognisedBy ?? '') : `${written}/QĐ-UBND`,
      on: decision?.on ?? recognisedOn(one.covenant),
      stage: row.stage,
      covered: row.covered,
      topics: row.topics,
    };
  });
}

const lineOf = (row: RegisterRow): RegisterLine => ({
  village: row.villageName,
  docName: row.docName,
  decision: row.decision,
  on: row.on,
  state: languages.vi.covenantsProcedure.stage[row.stage],
  covered: row.covered,
  topics: row.id === undefined ? 0 : row.topics,
});

/** The register, or the commune's report made from it, as a paper. Errors: `office-missing`. */
export async function registerDocument(
  ports: Ports,
  data: CaseData,
  format: 'docx' | 'summary',
): Promise<Result<OfficialDocument>> {
  const { commune, signers } = data.office;
  if (commune === undefined) return fail('office-missing', {});
  const { today } = data;
  const lines = registerRows(data).map(lineOf);
  if (format === 'docx') return ok(registerPaper({ commune, today }, lines));
  const law = covenantPaperLaw.parse(await ports.resources.json('legal/covenant-papers.json'));
  return ok(summaryPaper({ commune, signer: signers[0], law, today }, lines));
}

/** Writes the register as a workbook or a paper, or the commune's report made from it. */
export async function writeRegister(
  ports: Ports,
  data: CaseData,
  format: 'xlsx' | 'docx' | 'summary',
): Promise<Result<SavedPaper>> {
  const folders = [data.today.slice(0, 4), 'Hương ước, quy ước'];
  if (format !== 'xlsx') {
    const document = await registerDocument(ports, data, format);
    return document.ok ? savePaper(ports, folders, document.value) : document;
  }
  const lines = registerRows(data).map(lineOf);
  const bytes = await ports.sheets.writeWorkbook([
    {
      name: 'Sổ hương ước, quy ước',
      columns: [
        { header: 'TT', width: 6, type: 'number' },
        { header: 'Thôn, tổ dân phố', width: 28, type: 'text' },
        { header: 'Tên gọi', width: 14, type: 'text' },
        { header: 'Quyết định công nhận', width: 22, type: 'text' },
        { header: 'Ngày', width: 14, type: 'date' },
        { header: 'Tình trạng', width: 24, type: 'text' },
        { header: 'Đủ điều khoản ứng xử', width: 20, type: 'text' },
        { header: 'Đã có', width: 10, type: 'number' },
        { header: 'Cần có', width: 10, type: 'number' },
      ],
      rows: lines.map((line, index) => [
        index + 1,
        line.village,
        line.docName,
        line.decision,
        line.on === undefined ? '' : { date: line.on },
        line.state,
        line.topics > 0 && line.covered === line.topics ? 'Đủ' : 'Chưa đủ',
        line.covered,
        line.topics,
      ]),
    },
  ]);
  return bytes.ok ? ports.files.savePaper(folders, 'Sổ hương ước, quy ước.xlsx', bytes.value) : bytes;
}

/** A paper as a Word file among the office's papers, named as the paper is. */
export async function savePaper(
  ports: Ports,
  folders: readonly string[],
  document: OfficialDocument,
): Promise<Result<SavedPaper>> {
  const bytes = await ports.word.writeDocument(document);
  return bytes.ok ? ports.files.savePaper(folders, `${document.title}.docx`, bytes.value) : bytes;
}

import { formTemplate, formValues } from '#shared/commitments/form-document.ts';
import { newPersonPart, writtenCode } from '#shared/commitments/form-code.ts';
import type { CommitmentForm } from '#shared/commitments/forms.ts';
import { printedRecord } from '#shared/commitments/marking.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CampaignPerson, CampaignPrint } from '#shared/contract/methods/commitments.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import { changeBook } from '../change-book.ts';
import type { CallContext } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { bookName, placeByPerson, yearOf, type Found } from './campaign-view.ts';

/** What is to be printed, for whom, and how it is saved. */
export type PrintJob = {
  readonly found: Found;
  readonly form: CommitmentForm;
  readonly chosen: readonly CampaignPerson[];
  readonly as: 'one-file' | 'one-each';
};

/** A person's form on its way: their row, the code it carries, what it is filled with. */
type Sheet = { readonly row: CampaignPerson; readonly code: string; readonly values: FormValues };

/**
 * Writes the forms and records the printing, in that order, so that the register never tells of a form that is not on
 * the disk. Stopped between two files, it records those that were written; stopped in one file, nothing is kept.
 */
export async function printForms(ports: Ports, call: CallContext, job: PrintJob): Promise<Result<CampaignPrint>> {
  const { campaign, office } = job.found;
  const template = formTemplate(job.form, office.commune, yearOf(campaign, ports));
  const sheets = sheetsOf(ports, job);
  const folders = [String(yearOf(campaign, ports)), 'Cam kết'];
  const files =
    job.as === 'one-file'
      ? [{ name: `${campaign.name}, ${sheets.length} bản.docx`, folders, sheets }]
      : sheets.map((sheet) => ({
          name: `${sheet.row.name}.docx`,
          folders: [...folders, sheet.row.unit],
          sheets: [sheet],
        }));
  const papers: SavedPaper[] = [];
  const written: Sheet[] = [];
  for (const file of files) {
    if (call.cancelled()) break;
    const bytes = await ports.word.stampForms(
      template,
      file.sheets.map((sheet) => sheet.values),
      (count) => {
        call.progress(written.length + count, sheets.length);
        return !call.cancelled();
      },
    );
    if (!bytes.ok) return bytes;
    const saved = await ports.files.savePaper(file.folders, file.name, bytes.value);
    if (!saved.ok) return saved;
    papers.push(saved.value);
    written.push(...file.sheets);
  }
  if (written.length === 0) return fail('cancelled', {});
  const recorded = await recordPrinting(ports, job, written, papers[0]?.name ?? '');
  if (!recorded.ok) return recorded;
  return ok({ papers, forms: written.length, reprinted: written.filter((sheet) => sheet.row.prints > 0).length });
}

/** A form per person, each with the code it had before or a new one that nobody in the campaign has. */
function sheetsOf(ports: Ports, { found, chosen }: PrintJob): readonly Sheet[] {
  const { campaign, registry } = found;
  const persons = new Map(registry.people.map((person) => [person.id, person]));
  const codes = new Map(campaign.records.map((record) => [record.personId, record.code]));
  const taken = new Set(campaign.records.flatMap((record) => record.code ?? []));
  return chosen.flatMap((row) => {
    const person = persons.get(row.id);
    if (person === undefined) return [];
    const code = codes.get(row.id) ?? newPersonPart(() => ports.ids.next(), taken);
    taken.add(code);
    const written = writtenCode({ mark: campaign.mark ?? '', person: code });
    return [{ row, code, values: formValues(person, row.unit, written) }];
  });
}

/** The papers are on the disk; now the register says so, in one step. */
function recordPrinting(ports: Ports, job: PrintJob, written: readonly Sheet[], paper: string): Promise<Result<null>> {
  const recorder = { by: ports.who, at: ports.clock.now(), today: ports.clock.today() };
  const args = { count: written.length, campaign: job.found.campaign.name };
  return changeBook(ports, { name: 'commitments.print', args }, bookName(job.found.id), (book) => {
    const places = placeByPerson(book.records);
    for (const { row, code } of written) {
      const place = places.get(row.id) ?? book.records.length;
      book.records[place] = printedRecord(book.records[place], row.id, code, recorder);
    }
    book.runs.push({
      id: ports.ids.next(),
      at: recorder.at,
      by: recorder.by,
      form: job.form.id,
      formVersion: job.form.version,
      people: written.map((sheet) => sheet.row.id),
      paper,
    });
    return ok(null);
  });
}

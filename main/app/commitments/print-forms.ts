import { fileNameOf, usualPattern } from '#shared/commitments/file-name.ts';
import { groupBy } from '#shared/commitments/group-by.ts';
import type { AppError } from '#shared/contract/errors.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CampaignPerson, CampaignPrint } from '#shared/contract/methods/commitments.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { OfficialBatch, OfficialDocument } from '#shared/documents/model.ts';
import type { CallContext } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { yearOf, type Found } from './campaign-view.ts';
import { findForm } from './forms.ts';
import {
  envelopes,
  pagesTemplateOf,
  recordPrinting,
  sheetsOf,
  templateOf,
  type Enclosure,
  type PersonSheet,
} from './printing.ts';

/** What is to be printed, for whom, and how it is saved. */
export type PrintJob = {
  readonly found: Found;
  readonly chosen: readonly CampaignPerson[];
  readonly as: 'one-file' | 'one-each' | 'pdf';
  readonly pattern?: string | undefined;
  readonly enclose?: readonly Enclosure[] | undefined;
};

/** How far a printing is: what is on the disk, and for whom. */
type Written = { readonly papers: SavedPaper[]; readonly sheets: PersonSheet[] };

/** The forms of one wording. */
type Stretch = {
  readonly job: PrintJob;
  readonly template: OfficialDocument;
  readonly sheets: readonly PersonSheet[];
  /** All that are printed in this job, and the words that tell this wording's file from others. */
  readonly total: number;
  readonly suffix: string;
};

/**
 * Writes the forms and records the printing, in that order, so that the register never tells of a form that is not on
 * the disk. Stopped between two files, by the clerk or by the disk, it records and answers those that were written whole; stopped
 * in one file, nothing of it is kept.
 */
export async function printForms(ports: Ports, call: CallContext, job: PrintJob): Promise<Result<CampaignPrint>> {
  const sheets = sheetsOf(ports, job.found, job.chosen, () => undefined);
  const written: Written = { papers: [], sheets: [] };
  const versions = [...groupBy(sheets, ({ version }) => version)];
  let stopped: AppError | undefined;
  for (const [version, own] of versions) {
    const form = await findForm(ports, job.found.campaign.form, version);
    if (!form.ok) return form;
    const template =
      job.as === 'pdf'
        ? await pagesTemplateOf(ports, job.found, form.value)
        : ok(templateOf(ports, job.found, form.value));
    if (!template.ok) return template;
    const suffix = versions.length === 1 ? '' : ` (mẫu bản ${version})`;
    const stretch: Stretch = { job, template: template.value, sheets: own, total: sheets.length, suffix };
    const ended =
      job.as === 'one-each'
        ? await printEach(ports, call, stretch, written)
        : await printTogether(ports, call, stretch, written, form.value);
    if (!ended.ok) stopped = ended.error;
    if (stopped !== undefined) break;
  }
  if (written.sheets.length === 0) return { ok: false, error: stopped ?? fail('cancelled', {}).error };
  // Of a file each, one name says nothing of the others.
  const paper = job.as === 'one-each' && written.papers.length > 1 ? '' : (written.papers[0]?.name ?? '');
  const recorded = await recordPrinting(ports, job.found, written.sheets, paper);
  if (!recorded.ok) return recorded;
  return ok({
    papers: written.papers,
    forms: written.sheets.length,
    reprinted: written.sheets.filter((sheet) => sheet.row.prints > 0).length,
    ...(stopped === undefined ? {} : { stopped }),
  });
}

/** Where the forms of a campaign are kept. */
const foldersOf = (ports: Ports, { campaign }: Found) => [String(yearOf(campaign, ports)), 'Cam kết'];

/** A file for each person, in a folder of their unit. */
async function printEach(
  ports: Ports,
  call: CallContext,
  { job, template, sheets, total }: Stretch,
  written: Written,
): Promise<Result<null>> {
  const folders = foldersOf(ports, job.found);
  const places = new Map(job.chosen.map(({ id }, index) => [id, index + 1]));
  let ended: Result<null> = ok(null);
  const values = sheets.map((sheet) => sheet.values);
  const stamped = await ports.word.stampEach(template, values, async (bytes, index) => {
    const sheet = sheets[index];
    if (sheet === undefined) return false;
    if (call.cancelled()) {
      ended = fail('cancelled', {});
      return false;
    }
    const { id, name, post, unit } = sheet.row;
    const parts = { place: places.get(id) ?? index + 1, name, post, unit, code: sheet.written };
    const file = `${fileNameOf(job.pattern ?? usualPattern, parts)}.docx`;
    const saved = await ports.files.savePaper([...folders, unit === '' ? noUnit : unit], file, bytes);
    if (!saved.ok) {
      ended = saved;
      return false;
    }
    written.papers.push(saved.value);
    written.sheets.push(sheet);
    call.progress(written.sheets.length, total, name);
    return true;
  });
  return stamped.ok ? ended : stamped;
}

/** The folder of those whom the register knows in no unit. */
const noUnit = 'Chưa rõ đơn vị';

/** One file for all of a wording. */
async function printTogether(
  ports: Ports,
  call: CallContext,
  { job, template, sheets, total, suffix }: Stretch,
  written: Written,
  form: Parameters<typeof envelopes>[2],
): Promise<Result<null>> {
  const name = `${job.found.campaign.name}, ${sheets.length} bản${suffix}.${job.as === 'pdf' ? 'pdf' : 'docx'}`;
  const enclose = job.enclose ?? [];
  const before = written.sheets.length;
  const told = (of: number) => (count: number) => {
    call.progress(before + count, before + of);
    return !call.cancelled();
  };
  const values = sheets.map((sheet) => sheet.values);
  const batch = () => ({ title: name, documents: envelopes(ports, job.found, form, template, sheets, enclose) });
  const bytes =
    job.as === 'pdf'
      ? await pdfOf(ports, batch(), told)
      : enclose.length > 0
        ? await envelopeFile(ports, batch(), told)
        : await ports.word.stampForms(template, values, told(total - before));
  if (!bytes.ok) return bytes;
  if (call.cancelled()) return fail('cancelled', {});
  const saved = await ports.files.savePaper(foldersOf(ports, job.found), name, bytes.value);
  if (!saved.ok) return saved;
  written.papers.push(saved.value);
  written.sheets.push(...sheets);
  return ok(null);
}

/** Makes what tells the clerk how many of so many papers are done. */
type Told = (of: number) => (count: number) => boolean;

const envelopeFile = (ports: Ports, batch: OfficialBatch, told: Told): Promise<Result<Uint8Array>> =>
  ports.word.writeBatch(batch, told(batch.documents.length));

/** The same papers as pages; the bookmark of a form is the name that stands under it. */
function pdfOf(ports: Ports, batch: OfficialBatch, told: Told): Promise<Result<Uint8Array>> {
  const bookmarks = batch.documents.map(({ title, signatures }) => signatures?.places.at(-1)?.name ?? title);
  return ports.pages.writePdf({ ...batch, bookmarks }, told(batch.documents.length));
}

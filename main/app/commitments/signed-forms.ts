import type { CampaignId, PersonId } from '#shared/contract/ids.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { CampaignPerson, CampaignPrint } from '#shared/contract/methods/commitments.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { fillForm } from '#shared/documents/fill-form.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { paginate } from '#shared/documents/pages/paginate.ts';
import type { CallContext } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { campaignAndRegistry, choose, dayOf, yearOf, type Found } from './campaign-view.ts';
import { findForm } from './forms.ts';
import { pagesTemplateOf, sheetsOf, templateOf } from './printing.ts';
import { signatureOf, sourcesOf, writeScans, type PageSource } from './scans.ts';

/**
 * The signed forms again: those scanned as one PDF, the others as Word in the wording that was signed, with the strokes
 * given on the screen or a line on where the original is. As PDF all of them in one file, in the order of the list.
 */
export async function printSigned(
  ports: Ports,
  call: CallContext,
  input: {
    readonly campaign: CampaignId;
    readonly people: readonly PersonId[] | 'signed';
    readonly as?: 'word' | 'pdf' | undefined;
  },
): Promise<Result<CampaignPrint>> {
  const found = await campaignAndRegistry(ports, input.campaign);
  if (!found.ok) return found;
  const chosen = choose(found.value, input.people, dayOf(found.value.campaign, ports)).filter(
    (row) => signatureOf(found.value, row.id) !== undefined,
  );
  if (chosen.length === 0) return fail('nobody-chosen', {});
  if (input.as === 'pdf') return writeTogether(ports, call, found.value, chosen);
  const scanned = chosen.flatMap((row) => signatureOf(found.value, row.id)?.scan ?? []);
  const others = chosen.filter((row) => signatureOf(found.value, row.id)?.scan === undefined);
  const papers: SavedPaper[] = [];
  if (scanned.length > 0) {
    const name = `${found.value.campaign.name}, ${scanned.length} bản quét.pdf`;
    const saved = await writeScans(ports, found.value, name, scanned);
    if (!saved.ok) return saved;
    papers.push(saved.value);
    call.progress(scanned.length, chosen.length);
  }
  const written = await writeSigned(ports, call, found.value, others, { before: scanned.length, total: chosen.length });
  if (!written.ok) return written;
  return ok({ papers: [...papers, ...written.value], forms: chosen.length, reprinted: chosen.length });
}

async function writeSigned(
  ports: Ports,
  call: CallContext,
  found: Found,
  rows: readonly CampaignPerson[],
  count: { readonly before: number; readonly total: number },
): Promise<Result<readonly SavedPaper[]>> {
  const sheets = sheetsOf(ports, found, rows, (row) => signatureOf(found, row.id));
  const papers: SavedPaper[] = [];
  const versions = [...new Set(sheets.map(({ version }) => version))].toSorted((a, b) => a - b);
  for (const version of versions) {
    if (call.cancelled()) return fail('cancelled', {});
    const own = sheets.filter((sheet) => sheet.version === version);
    const form = await findForm(ports, found.campaign.form, version);
    if (!form.ok) return form;
    const bytes = await ports.word.stampForms(
      templateOf(ports, found, form.value),
      own.map(({ values }) => values),
      (done) => {
        call.progress(count.before + done, count.total);
        return !call.cancelled();
      },
    );
    if (!bytes.ok) return bytes;
    const suffix = versions.length === 1 ? '' : ` (mẫu bản ${version})`;
    const saved = await ports.files.savePaper(
      foldersOf(ports, found),
      `${found.campaign.name}, ${own.length} bản đã ký${suffix}.docx`,
      bytes.value,
    );
    if (!saved.ok) return saved;
    papers.push(saved.value);
  }
  return ok(papers);
}

/** Every signed form as pages of one PDF: what was scanned as it is, the others in the wording that was signed. */
async function writeTogether(
  ports: Ports,
  call: CallContext,
  found: Found,
  rows: readonly CampaignPerson[],
): Promise<Result<CampaignPrint>> {
  const name = `${found.campaign.name}, ${rows.length} bản đã ký.pdf`;
  const scans = rows.flatMap((row) => signatureOf(found, row.id)?.scan ?? []);
  const scanned = await sourcesOf(ports, scans);
  if (!scanned.ok) return scanned;
  const written = rows.filter((row) => signatureOf(found, row.id)?.scan === undefined);
  const documents = await filledForms(ports, found, written);
  if (!documents.ok) return documents;
  const forms = await formPages(ports, call, name, documents.value, { before: scans.length, total: rows.length });
  if (!forms.ok) return forms;
  const [scansLeft, formsLeft] = [[...scanned.value], [...forms.value]];
  const sources = rows.flatMap((row) =>
    signatureOf(found, row.id)?.scan === undefined ? (formsLeft.shift() ?? []) : (scansLeft.shift() ?? []),
  );
  const bytes = await ports.scans.cut(sources);
  if (!bytes.ok) return bytes;
  if (call.cancelled()) return fail('cancelled', {});
  const saved = await ports.files.savePaper(foldersOf(ports, found), name, bytes.value);
  if (!saved.ok) return saved;
  return ok({ papers: [saved.value], forms: rows.length, reprinted: rows.length });
}

/** The forms of people who signed, each in the wording of that day. */
async function filledForms(
  ports: Ports,
  found: Found,
  rows: readonly CampaignPerson[],
): Promise<Result<readonly OfficialDocument[]>> {
  const templates = new Map<number, OfficialDocument>();
  const documents: OfficialDocument[] = [];
  for (const { version, values } of sheetsOf(ports, found, rows, (row) => signatureOf(found, row.id))) {
    let template = templates.get(version);
    if (template === undefined) {
      const form = await findForm(ports, found.campaign.form, version);
      if (!form.ok) return form;
      const made = await pagesTemplateOf(ports, found, form.value);
      if (!made.ok) return made;
      template = made.value;
      templates.set(version, template);
    }
    documents.push(fillForm(template, values));
  }
  return ok(documents);
}

/** The pages of each form in a PDF of all of them. */
async function formPages(
  ports: Ports,
  call: CallContext,
  name: string,
  documents: readonly OfficialDocument[],
  count: { readonly before: number; readonly total: number },
): Promise<Result<readonly (readonly PageSource[])[]>> {
  if (documents.length === 0) return ok([]);
  const pdf = await ports.pages.writePdf({ title: name, documents }, (done) => {
    call.progress(count.before + done, count.total);
    return !call.cancelled();
  });
  if (!pdf.ok) return pdf;
  let last = 0;
  return ok(
    documents.map((document) =>
      paginate([document]).map(() => {
        last += 1;
        return { bytes: pdf.value, name, page: last };
      }),
    ),
  );
}

const foldersOf = (ports: Ports, { campaign }: Found) => [String(yearOf(campaign, ports)), 'Cam kết', 'Bản đã ký'];

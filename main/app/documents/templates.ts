import { base64 } from '#shared/commitments/ink-image.ts';
import type { FileRef } from '#shared/contract/ids.ts';
import type { documentsMethods } from '#shared/contract/methods/documents.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { bytesOfBase64 } from '#shared/documents/base64.ts';
import { paperKind, templatePapers, type ProductPaper } from '#shared/documents/product-papers.ts';
import { starterPaper } from '#shared/documents/starter.ts';
import { checkTemplate, type TemplateReport } from '#shared/documents/templates.ts';
import { largestTemplate } from '#shared/documents/templates-book.ts';
import type { Handlers } from '#main/app/handlers.ts';
import { throwAway } from '#main/app/trash/throw-away.ts';
import type { Ports } from '#main/app/ports.ts';
import { paperOfPerson } from './office-templates.ts';
import { labelIn, paperFields } from './paper-fields.ts';
import { samplePapers, samplePeople } from './samples/sample-papers.ts';

type TemplateMethods = Pick<
  typeof documentsMethods,
  | 'documents.templates'
  | 'documents.templateFields'
  | 'documents.checkTemplate'
  | 'documents.tryTemplate'
  | 'documents.useTemplate'
  | 'documents.dropTemplate'
  | 'documents.starterTemplate'
  | 'documents.saveTemplate'
>;

type Chosen = { readonly name: string; readonly bytes: Uint8Array; readonly report: TemplateReport };

/** Where templates and their trial prints go. */
const foldersOf = ({ clock }: Ports) => [clock.today().slice(0, 4), 'Mẫu của cơ quan'];

/** The chosen file, held against the fields of the kind of paper. */
async function examined(ports: Ports, file: FileRef, paper: ProductPaper): Promise<Result<Chosen>> {
  const info = await ports.files.info(file);
  if (!info.ok) return info;
  const bytes = await ports.files.bytes(file, largestTemplate);
  if (!bytes.ok) return bytes;
  const { name } = info.value;
  const content = await ports.word.readTemplate(bytes.value, name);
  if (!content.ok) return content;
  const fields = paperFields(paper, await samplePapers(ports.resources));
  return ok({ name, bytes: bytes.value, report: checkTemplate(content.value, fields) });
}

/** An invented paper of the kind: of two people, where it is made for each. */
async function trialPapers(ports: Ports, paper: ProductPaper): Promise<readonly OfficialDocument[]> {
  const sample = (await samplePapers(ports.resources))[paper];
  const people = samplePeople(paper);
  return people.length === 0 ? [sample] : people.map((person) => paperOfPerson(sample, person));
}

/** The use-cases of the office's own templates. */
export const templateHandlers = {
  'documents.templates': async (_input, { store }) => {
    const book = await store.read('templates');
    if (!book.ok) return book;
    return ok(
      templatePapers.map((paper) => {
        const { task, name, perPerson = false } = paperKind(paper);
        const used = book.value.templates.find((template) => template.paper === paper);
        const template = used === undefined ? undefined : { name: used.name, at: used.at, by: used.by };
        return { paper, task, name, perPerson, template };
      }),
    );
  },

  'documents.templateFields': async ({ paper }, { resources }) => ok(paperFields(paper, await samplePapers(resources))),

  'documents.checkTemplate': async ({ file, paper }, ports) => {
    const chosen = await examined(ports, file, paper);
    return chosen.ok ? ok(chosen.value.report) : chosen;
  },

  'documents.tryTemplate': async ({ file, paper }, ports) => {
    const chosen = await examined(ports, file, paper);
    if (!chosen.ok) return chosen;
    const { name, bytes } = chosen.value;
    const template = { name, data: base64(bytes) };
    const filled = await ports.word.writeFromTemplate(template, await trialPapers(ports, paper));
    if (!filled.ok) return filled;
    return ports.files.savePaper(foldersOf(ports), `${name.replace(/\.docx$/i, '')} (in thử).docx`, filled.value);
  },

  'documents.useTemplate': async ({ file, paper }, ports) => {
    const chosen = await examined(ports, file, paper);
    if (!chosen.ok) return chosen;
    const { name, bytes, report } = chosen.value;
    if (report.faults.length > 0) return fail('template-broken', { name });
    if (!report.usable) return fail('template-unready', { name });
    const args = { name, paper: paperKind(paper).name };
    const at = ports.clock.now();
    return ports.store.change({ name: 'documents.useTemplate', args }, ['templates'], ({ templates }) => {
      templates.templates = [
        ...templates.templates.filter((template) => template.paper !== paper),
        { paper, name, bytes: bytes.length, data: base64(bytes), at, by: ports.who },
      ];
      return ok({ name });
    });
  },

  'documents.dropTemplate': async ({ paper }, ports) => {
    const { name } = paperKind(paper);
    const command = { name: 'documents.dropTemplate', args: { paper: name } };
    return ports.store.change(command, ['templates', 'trash'], ({ templates, trash }) => {
      const at = templates.templates.findIndex((template) => template.paper === paper);
      const [item] = at === -1 ? [] : templates.templates.splice(at, 1);
      if (item === undefined) return fail('not-found', { what: name });
      throwAway(trash, ports, { kind: 'template', name: item.name, content: { templates: [{ at, item }] } });
      return ok(null);
    });
  },

  'documents.starterTemplate': async ({ paper }, ports) => {
    const samples = await samplePapers(ports.resources);
    const fields = paperFields(paper, samples);
    const { paper: document, standIns } = starterPaper(samples[paper], fields, (field) => labelIn(fields, field));
    const bytes = await ports.word.writeStarter(document, standIns);
    if (!bytes.ok) return bytes;
    return ports.files.savePaper(foldersOf(ports), `Mẫu khởi đầu, ${paperKind(paper).name}.docx`, bytes.value);
  },

  'documents.saveTemplate': async ({ paper }, ports) => {
    const book = await ports.store.read('templates');
    if (!book.ok) return book;
    const used = book.value.templates.find((template) => template.paper === paper);
    if (used === undefined) return fail('not-found', { what: paperKind(paper).name });
    return ports.files.savePaper(foldersOf(ports), used.name, bytesOfBase64(used.data));
  },
} satisfies Handlers<TemplateMethods>;

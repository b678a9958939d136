import type { documentsMethods } from '#shared/contract/methods/documents.ts';
import { fail, ok } from '#shared/contract/result.ts';
import { sampleValues, templateFields } from '#shared/documents/template-fields.ts';
import { checkTemplate } from '#shared/documents/templates.ts';
import type { Handlers } from '#main/app/handlers.ts';
import { chosenFile } from './chosen-file.ts';

type TemplateMethods = Pick<typeof documentsMethods, 'documents.checkTemplate' | 'documents.tryTemplate'>;

/** Where trial prints of templates go, below the year. */
const folder = 'Mẫu của cơ quan';

/** The use-cases of the office's own templates. */
export const templateHandlers = {
  'documents.checkTemplate': async ({ file, paper }, ports) => {
    const chosen = await chosenFile(file, ports);
    if (!chosen.ok) return chosen;
    const content = await ports.word.readTemplate(chosen.value.bytes, chosen.value.name);
    return content.ok ? ok(checkTemplate(content.value, templateFields[paper])) : content;
  },

  'documents.tryTemplate': async ({ file, paper }, ports) => {
    const chosen = await chosenFile(file, ports);
    if (!chosen.ok) return chosen;
    const { name, bytes } = chosen.value;
    const content = await ports.word.readTemplate(bytes, name);
    if (!content.ok) return content;
    if (content.value.faults.length > 0) return fail('template-broken', { name });
    const filled = await ports.word.fillTemplate(bytes, name, sampleValues[paper]);
    if (!filled.ok) return filled;
    const year = ports.clock.today().slice(0, 4);
    return ports.files.savePaper([year, folder], `${name.replace(/\.docx$/i, '')} (in thử).docx`, filled.value);
  },
} satisfies Handlers<TemplateMethods>;

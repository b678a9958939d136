import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import PizZip from 'pizzip';
import { z } from 'zod';
import { fieldKey, type TemplateContent, type TemplateFault, type TemplateField } from '#shared/documents/templates.ts';
import { textOfValue, xmlOfValue, type Scope } from './scope.ts';

const delimiters = { start: '{{', end: '}}' } as const;

const scopeShape = z.record(z.string(), z.unknown());

/**
 * The value of a tag: names are compared without marks; what is not given is empty. A block is put in as XML where the tag asks for
 * it (`{{@…}}`), and any other value there as a paragraph of text, so that no template can break the file.
 */
function lookUp(tag: string) {
  const key = fieldKey(tag);
  return {
    get(scope: unknown, { meta }: { readonly meta: { readonly part: { readonly module: string } } }): unknown {
      if (tag === '.') return scope;
      const found = scopeShape.safeParse(scope);
      const value = found.success ? found.data[key] : undefined;
      const { module } = meta.part;
      if (value === undefined || module === 'loop') return value;
      return module === 'rawxml' ? (xmlOfValue(value) ?? paragraphXml(textOfValue(value))) : textOfValue(value);
    },
  };
}

const escapes: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function paragraphXml(text: string): string {
  const escaped = text.replace(/[&<>]/g, (character) => escapes[character] ?? '');
  return `<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}

function engine(zip: PizZip, modules: InspectModule[] = []): Docxtemplater {
  return new Docxtemplater(zip, {
    delimiters,
    modules,
    paragraphLoop: true,
    linebreaks: true,
    parser: lookUp,
    nullGetter: () => '',
    errorLogging: false,
  });
}

/** The template's package, itself filled with one scope. Throws what {@link readTemplate} would have reported. */
export function render(zip: PizZip, scope: Scope): PizZip {
  engine(zip).render(scope);
  return zip;
}

/** The fields of a template and what is broken in it, with the words around each place. */
export function readTemplate(bytes: Uint8Array): TemplateContent {
  const inspect = new InspectModule();
  try {
    const document = engine(new PizZip(Buffer.from(bytes)), [inspect]);
    const text = document.getFullText();
    return { fields: fieldsOf(inspect.getAllTags(), [], text), faults: [] };
  } catch (error) {
    const faults = faultsOf(error);
    if (faults === undefined) throw error;
    return { fields: [], faults };
  }
}

const tagTree = z.record(z.string(), z.unknown());

function fieldsOf(tags: unknown, inside: readonly string[], text: string): readonly TemplateField[] {
  const found = tagTree.safeParse(tags);
  if (!found.success) return [];
  return Object.entries(found.data).flatMap(([tag, members]): readonly TemplateField[] => {
    const section = new RegExp(`\\{\\{\\s*[#^]\\s*${escaped(tag)}\\s*\\}\\}`).test(text);
    const field: TemplateField = { tag, inside, kind: section ? 'section' : 'text', excerpt: excerptAt(text, tag) };
    return [field, ...fieldsOf(members, [...inside, tag], text)];
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const around = 30;

/** The words before and after a tag; the whole beginning of the text when it is not found. */
function excerptAt(text: string, tag: string): string {
  const at = text.indexOf(tag);
  const start = Math.max(0, at - around);
  return text.slice(start, Math.max(start, at) + tag.length + around).trim();
}

const oneError = z.object({
  properties: z.object({
    id: z.string().optional(),
    xtag: z.string().optional(),
    context: z.string().optional(),
    openingtag: z.string().optional(),
  }),
});
const compileError = z.object({ properties: z.object({ errors: z.array(oneError).min(1) }) });

const codes: { readonly [id: string]: TemplateFault['code'] } = {
  unclosed_tag: 'unclosed',
  unopened_tag: 'unopened',
  duplicate_open_tag: 'unclosed',
  duplicate_close_tag: 'unopened',
  unclosed_loop: 'section-unclosed',
  unopened_loop: 'section-unopened',
  closing_tag_does_not_match_opening_tag: 'section-mismatch',
  raw_xml_tag_should_be_only_text_in_paragraph: 'block-not-alone',
  raw_tag_outerxml_invalid: 'block-not-alone',
};

/** The faults that the engine names; undefined when the error is another one. */
function faultsOf(error: unknown): readonly TemplateFault[] | undefined {
  const many = compileError.safeParse(error);
  const single = oneError.safeParse(error);
  const errors = many.success ? many.data.properties.errors : single.success ? [single.data] : undefined;
  return errors?.map(({ properties }) => ({
    code: codes[properties.id ?? ''] ?? 'broken',
    tag: properties.xtag ?? properties.openingtag ?? '',
    excerpt: (properties.context ?? properties.xtag ?? '').slice(0, 2 * around),
  }));
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import PizZip from 'pizzip';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { defaultLayout } from '#shared/documents/layout.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { fieldKey, type TemplateContent } from '#shared/documents/templates.ts';
import { documentPath } from '../write/write-docx.ts';
import { blockWriter } from './blocks.ts';
import { readTemplate as read, render } from './engine.ts';
import { scopeOf, sharedScope, type Scope } from './scope.ts';
import { joined, papersTag, partsOf, repeated } from './several.ts';
import { admitTemplate } from './template-file.ts';

/** The fields and faults of the office's template. Errors: those of {@link admitTemplate}. */
export async function readTemplate(bytes: Uint8Array, name: string): Promise<Result<TemplateContent>> {
  const admitted = await admitTemplate(bytes, name);
  return admitted.ok ? ok(read(bytes)) : admitted;
}

/** So many papers are filled before the program has its turn: some hundredths of a second's work. */
const stretch = 20;

/**
 * The template filled for these papers, each from a new page on. A template with faults is refused (`template-broken`); when `progress`
 * answers false the work stops with `cancelled`.
 */
export async function writeFromTemplate(
  template: { readonly name: string; readonly data: string },
  papers: readonly OfficialDocument[],
  progress: (done: number) => boolean = () => true,
): Promise<Result<Uint8Array>> {
  const bytes = Uint8Array.from(Buffer.from(template.data, 'base64'));
  const content = await readTemplate(bytes, template.name);
  if (!content.ok) return content;
  if (content.value.faults.length > 0) return fail('template-broken', { name: template.name });
  const open = () => new PizZip(Buffer.from(bytes));
  const xml = open().file(documentPath)?.asText() ?? '';
  const writer = blockWriter(new Set(content.value.fields.map(({ tag }) => fieldKey(tag))), marginsOf(xml));
  const [only] = papers;
  if (only !== undefined && papers.length === 1) {
    const zip = render(open(), scopeOf(only, await writer.blocksOf(only)));
    writer.finish(zip);
    return ok(packed(zip));
  }
  const shared = sharedScope(papers.map((paper) => scopeOf(paper, {})));
  const filled: string[] = [];
  let last: PizZip | undefined;
  for (let start = 0; start < papers.length; start += stretch) {
    const scopes: Scope[] = [];
    for (const paper of papers.slice(start, start + stretch)) scopes.push(scopeOf(paper, await writer.blocksOf(paper)));
    const zip = open();
    zip.file(documentPath, repeated(xml));
    last = render(zip, { ...shared, [papersTag]: scopes });
    filled.push(last.file(documentPath)?.asText() ?? '');
    if (!progress(start + scopes.length)) return fail('cancelled', {});
    await nextTurn();
  }
  const zip = last ?? render(open(), {});
  if (last !== undefined) zip.file(documentPath, joined(filled));
  writer.finish(zip);
  return ok(packed(zip));
}

const packed = (zip: PizZip): Uint8Array => zip.generate({ type: 'uint8array', compression: 'DEFLATE' });

const twipsPerMillimetre = 1440 / 25.4;

/** The left and right margins of the template's pages in millimetres. */
function marginsOf(xml: string): { readonly left: number; readonly right: number } {
  const { section } = partsOf(xml);
  const margin = (side: 'left' | 'right') => {
    const found = new RegExp(`<w:pgMar [^>]*w:${side}="(\\d+)"`).exec(section)?.[1];
    return found === undefined ? defaultLayout.margins[side] : Number(found) / twipsPerMillimetre;
  };
  return { left: margin('left'), right: margin('right') };
}

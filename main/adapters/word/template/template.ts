import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { TemplateContent } from '#shared/documents/templates.ts';
import { fillTemplate as fill, readTemplate as read } from './engine.ts';
import { admitTemplate } from './template-file.ts';

/** The fields and faults of the office's template. Errors: those of {@link admitTemplate}. */
export async function readTemplate(bytes: Uint8Array, name: string): Promise<Result<TemplateContent>> {
  const admitted = await admitTemplate(bytes, name);
  return admitted.ok ? ok(read(bytes)) : admitted;
}

/** The template filled for one person. A template with faults is refused (`template-broken`). */
export async function fillTemplate(bytes: Uint8Array, name: string, values: FormValues): Promise<Result<Uint8Array>> {
  const content = await readTemplate(bytes, name);
  if (!content.ok) return content;
  return content.value.faults.length > 0 ? fail('template-broken', { name }) : ok(fill(bytes, values));
}
